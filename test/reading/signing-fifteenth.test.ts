import { readsSigning } from "./signing-rows.ts";

/** Signature parts around those of the fifty-seventh group, of which 18 of 36 were read as they stand at first. */
readsSigning("signing-fifteenth.yaml");
