import { readsSigning } from "./signing-rows.ts";

/** Signature parts of longer agreements, of which 10 of 12 were read as they stand at first. */
readsSigning("signing-thirteenth.yaml");
