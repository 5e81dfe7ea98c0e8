import type { Agreement, Case } from "../case/case.ts";
import { type AgreementProposals, namesOfParty, placeInDocument, proposalsOf } from "../reading/propose.ts";
import type { ReadDocument } from "../reading/read-document.ts";
import { signatureRows } from "./agreement-elements.ts";

/** Which of the agreements in its file one of the case is, from 0. */
export function placeOfAgreement(theCase: Case, { id: own }: Agreement): number {
  const filesOf = ({ id }: Agreement) =>
    (theCase.attachments ?? [])
      .filter((attachment) => attachment.for === id && attachment.unplaced !== true)
      .map(({ sha256, file }) => sha256 ?? file)
      .join("\n");
  return placeInDocument(theCase.agreements ?? [], own, filesOf);
}

/** What was read in the file of an agreement, for the lines of its checklist. */
export function proposalsFor(theCase: Case, agreement: Agreement, read: ReadDocument): AgreementProposals | undefined {
  const parties = signatureRows(theCase, agreement).flatMap(({ signatory }) => (signatory.party ? [namesOfParty(theCase, signatory.party)] : []));
  return proposalsOf(read, placeOfAgreement(theCase, agreement), parties);
}
