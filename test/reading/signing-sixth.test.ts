import { readsSigning } from "./signing-rows.ts";

/**
 * Signature parts and term clauses, written by one who had not seen the readers. With the readers as they were then 45 of the 60 signature parts were read as they
 * stand, 108 of their 127 signatories, and 32 of the 40 terms.
 */
readsSigning("signing-sixth.yaml");
