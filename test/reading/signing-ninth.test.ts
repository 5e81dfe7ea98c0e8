import { readsSigning } from "./signing-rows.ts";

/** Heads that name their parties each in another way, and signature parts; with the readers as they were when they were written 47 of the 60 were read as they stand. */
readsSigning("signing-ninth.yaml");
