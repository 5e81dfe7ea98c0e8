import { translationStamp } from "../../shared/case/translation-faults.ts";
import { correctedAgainst, filesOfAgreement, type Kept, keptAgainst } from "../../shared/facts/paper-differences.ts";
import {
  acceptedAnswer,
  chosenAnswer,
  isTakenFromFiles,
  keptAnswer,
  lookedAt,
  missingAnswer,
  type ProposalPlace,
  type ProposedAnswer,
  type ProposedChoice,
  pickedAnswer,
  replacedAnswer,
  signedAnswer,
  undecidedAnswer,
} from "../../shared/reading/proposals.ts";
import {
  answerFromFile,
  answerKept,
  answerOf,
  type DifferingAnswer,
  type ReadNames,
  takenFromFile,
  withCorrectedName,
  withDecision,
  withSignerAnswer,
} from "../../shared/wizard/decide-element.ts";
import { describeAttachment, sealAttachments } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { answer, answerSignature, change, useOpenCase } from "../state/open-case.ts";
import type { ElementRow } from "./checklist-rows.ts";
import { uncertainFact } from "./element-line.ts";
import { isUnsigned } from "./read-words.ts";

/** What a person decides on a line; each is one step of undo, and each but `replace` leaves what is decided already as it is. */

/** A signature or a seal that nobody saw, or several answers: each is to be chosen, Enter confirms none. */
export const isDeliberate = (row: ElementRow): boolean => {
  const { kind, state, reading } = row;
  const { why, status, choices } = reading?.proposal ?? {};
  if (state !== "waiting" || renamedOf(row)) return false;
  if (row.differences || choices) return true;
  return kind === "seal" ? status === "missing" : kind === "signature" && why !== undefined && isUnsigned(why);
};

/** What the program is not sure of, or has by its words alone: Enter confirms none of it, whoever has looked presses a key of its own. */
export const needsLook = (row: ElementRow): boolean =>
  uncertainFact(row) !== undefined || (row.kind === "element" && row.state === "waiting" && !row.differences && row.reading?.proposal?.why === "worded-alike");

/** The signature was settled under another name than the one that is filled in now. */
export const renamedOf = (row: ElementRow) => (row.kind === "signature" ? row.renamed : undefined);

/** What was read is the answer, or of a signer of another name what was confirmed before. False: nothing was read that could be. */
export function acceptRow(row: ElementRow): boolean {
  const proposal = row.reading?.proposal;
  if (!proposal || row.state !== "waiting" || isDeliberate(row)) return false;
  if (row.kind === "seal") describeSeal(row, "applicant");
  // it is decided, and stays as it is: what is seen with it is the name of now
  else decide(row, acceptedAnswer(row.reading?.answer, proposal, verdictOf(row)), row.kind === "element" ? row.autoRenewal : undefined);
  return true;
}

/** The document does not say it. */
export function markRowMissing(row: ElementRow): void {
  if (row.kind === "seal") describeSeal(row, "none");
  else decide(row, missingAnswer(row.reading?.answer, row.reading?.proposal, verdictOf(row)));
}

/** It is signed, on this day (ISO) where it is said, or sealed, though what was read does not say so. */
export function markRowSigned(row: ElementRow, date: string | undefined): void {
  const proposal = row.reading?.proposal;
  if (row.kind === "seal") describeSeal(row, "applicant");
  else if (row.kind === "signature" && proposal) {
    const signed = signedAnswer(row.reading?.answer, proposal, date, isUnsigned(proposal.why));
    const { facts, page: at } = proposal;
    // a day that was put right in view of the one that was read
    const other = date !== undefined && facts.date !== undefined && at !== undefined && date !== facts.date;
    decide(row, other ? { ...signed, kept: keptAgainst(signed, [{ fact: "date", typed: date, read: facts.date, at }], stampOf(row)) } : signed);
  }
}

/** What is filled in stays, against what the file says. */
export function keepAgainstFile(row: ElementRow): void {
  const differing = differingAnswer(row);
  if (differing) decide(row, answerKept(differing));
}

/** What the file says takes the place of what is filled in, or of what was kept against it. */
export function takeFromFile(row: ElementRow): void {
  const differing = differingAnswer(row, row.differences ?? row.kept);
  if (differing) decide(row, answerFromFile(differing));
}

/** Whether the file has something to be taken. */
export const canTakeFromFile = ({ differences, kept = [], reading }: ElementRow): boolean =>
  Object.keys(takenFromFile({ differences: differences ?? kept, proposal: reading?.proposal })).length > 0;

function differingAnswer(row: ElementRow, differences = row.differences): DifferingAnswer | undefined {
  const theCase = useOpenCase.getState().case;
  if (!theCase || !differences || row.kind === "seal") return undefined;
  const answer = answerOf(theCase, row);
  return answer && { answer, differences, proposal: row.reading?.proposal, stamp: stampOf(row) };
}

/** Names the files of the agreement that a line is of. */
function stampOf({ key }: ElementRow): string {
  const [theCase, { guide }] = [useOpenCase.getState().case, useChecked.getState()];
  const agreement = theCase?.agreements?.[Number(/^agreements\[(\d+)\]/u.exec(key)?.[1])];
  return theCase && guide && agreement ? translationStamp(filesOfAgreement(theCase, agreement, guide).copy) : "";
}

/** One of the answers that the document gives. */
export function pickChoice(row: ElementRow, choice: ProposedChoice): void {
  const proposal = row.reading?.proposal;
  if (proposal && row.kind === "element") decide(row, pickedAnswer(row.reading?.answer, choice, proposal), row.autoRenewal);
}

/** A passage that a person chose says it. A seal has none. */
export function choosePassage(row: ElementRow, passage: Pick<ProposalPlace, "page" | "quote">): void {
  if (row.kind !== "seal") decide(row, chosenAnswer(row.reading?.answer, passage, row.reading?.proposal, verdictOf(row)));
}

/** The line waits for a person again. */
export function decideAgain(row: ElementRow): void {
  if (row.kind === "seal") describeAttachment(row.attachment.id, { sealedBy: undefined });
  else decide(row, undecidedAnswer(row.reading?.answer, verdictOf(row)));
}

/** What was newly read takes the place of what is entered. */
export function replaceRow(row: ElementRow): void {
  const proposal = row.reading?.proposal;
  if (proposal) decide(row, replacedAnswer(row.reading?.answer, proposal, verdictOf(row)));
}

/** What is entered stays, against what was newly read. */
export function keepRow(row: ElementRow): void {
  const { proposal, answer } = row.reading ?? {};
  if (proposal && answer) decide(row, keptAnswer(answer, proposal));
}

/** Gives one answer of a line; the first one of a party makes its entry. What else was read goes along only with the word that it is signed. */
export function answerRow(
  row: ElementRow,
  fact: "signed" | "stated" | "page" | "translationPage" | "name" | "unit" | "date",
  value: boolean | number | string | undefined,
): void {
  if (row.kind === "seal") return;
  const theCase = useOpenCase.getState().case;
  const given = theCase && answerOf(theCase, row);
  if (fact === "stated" && value === true && given && isTakenFromFiles(given)) {
    decide(row, lookedAt(given));
    return;
  }
  const { unit, name } = row.reading?.proposal?.facts ?? {};
  const read = fact === "signed" && value === true ? { ...(unit !== undefined && { unit }), ...(name !== undefined && { name }) } : {};
  const corrected = keptOfCorrection(row, fact, value);
  if (corrected && theCase && row.path !== undefined && (fact === "name" || fact === "unit") && typeof value === "string")
    change(`${row.path}.${fact}`, withCorrectedName(theCase, row.path, fact, value, corrected), { typing: true });
  else if (row.path !== undefined && row.kind === "signature") answerSigner(row.path, fact, value, read);
  else if (row.path !== undefined) answer(`${row.path}.${fact}`, value);
  else if (row.kind === "signature" && value !== undefined) answerSignature(row.agreement, row.party, { ...read, [fact]: value, kept: corrected });
}

/** What settles a name that a person puts right while the print in which it was recognised is shown. Of a text that is no scan nothing is misread. */
function keptOfCorrection(row: ElementRow, fact: string, value: unknown): Kept | undefined {
  const { proposal, answer: given } = row.reading ?? {};
  if (row.kind !== "signature" || typeof value !== "string" || proposal?.page === undefined || proposal.clarity === "digital") return undefined;
  const read = fact === "name" ? proposal.facts.name : fact === "unit" ? (proposal.printedUnit ?? proposal.facts.unit) : undefined;
  if (read === undefined || read === value || (fact !== "name" && fact !== "unit")) return undefined;
  return correctedAgainst(given, { fact, typed: value, read, at: proposal.page }, stampOf(row));
}

function answerSigner(path: string, fact: string, value: boolean | number | string | undefined, read: ReadNames): void {
  const theCase = useOpenCase.getState().case;
  const next = theCase && withSignerAnswer(theCase, path, fact, value, read);
  if (next !== theCase) change(`${path}.${fact}`, next, { typing: typeof value !== "boolean" });
}

const verdictOf = ({ kind }: ElementRow) => (kind === "signature" ? "signed" : "stated");

function decide(row: ElementRow, decided: ProposedAnswer, autoRenewal?: boolean): void {
  const theCase = useOpenCase.getState().case;
  if (theCase && row.kind !== "seal") change(row.path ?? "agreements", withDecision(theCase, row, decided, autoRenewal));
}

function describeSeal({ attachment }: Extract<ElementRow, { kind: "seal" }>, sealedBy: "applicant" | "none"): void {
  sealAttachments([attachment.id], sealedBy);
}
