import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

/** What is read in the text of a proof: funder, reference, sum, period from and to, lead. */
export function proofFacts(text: string): readonly unknown[] {
  const { funder, reference, amount, period, namedLead } = readProof(pagesOf(text));
  return [funder?.text, reference?.text, amount?.value, `${period?.start} ${period?.end}`, namedLead?.text];
}
