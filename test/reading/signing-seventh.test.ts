import { readsSigning } from "./signing-rows.ts";

/**
 * Signature parts and term clauses, written by one who had not seen the readers. With the readers as they were then 58 of the 60 signature parts were read as
 * they stand, and 58 of the 60 terms.
 */
readsSigning("signing-seventh.yaml");
