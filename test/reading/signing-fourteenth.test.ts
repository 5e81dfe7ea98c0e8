import { readsSigning } from "./signing-rows.ts";

/** Signature parts around those of two opened groups, and sixteen of further kinds, of which 13 were read as they stand at first. */
readsSigning("signing-fourteenth.yaml");
