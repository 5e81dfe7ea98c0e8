import { readsSigning } from "./signing-rows.ts";

/** Signature parts of kinds seen before, in other words; 11 of 12 were read as they stand at first. */
readsSigning("signing-eleventh.yaml");
