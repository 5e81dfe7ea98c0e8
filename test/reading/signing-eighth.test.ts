import { readsSigning } from "./signing-rows.ts";

/** Signature parts as agreements between Chinese and other institutions close; with the readers as they were when they were written 33 of the 40 were read as they stand. */
readsSigning("signing-eighth.yaml");
