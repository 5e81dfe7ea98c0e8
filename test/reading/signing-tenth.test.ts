import { readsSigning } from "./signing-rows.ts";

/** Heads and signature parts of model agreements; with the readers as they were when they were written 23 of the first 29 were read as they stand. */
readsSigning("signing-tenth.yaml");
