import { readsSigning } from "./signing-rows.ts";

/** Signature parts as model contracts have them; 17 of the first 20 were read as they stand at first, one of them is still read otherwise. */
readsSigning("signing-twelfth.yaml");
