import type { Agreement, Case } from "../case/case.ts";
import { withSignatories } from "../case/edit-agreements.ts";
import { participatingUnits } from "../facts/facts.ts";
import { AGREEMENT_ELEMENTS, type AgreementElement } from "../guide/check-kinds.ts";
import type { RuleSelector } from "../guide/rule-selectors.ts";

export { AGREEMENT_ELEMENTS, type AgreementElement } from "../guide/check-kinds.ts";

/** Which rules speak of an element: of one agreement, or of all of a kind together. */
export const rulesOnElement = (element: AgreementElement): readonly RuleSelector[] =>
  element === "benefitSplit" ? ["states:benefitSplit", "agreed:benefitSplit"] : [`states:${element}`];

/** An element waits as long as nobody has said that it is there, or that it is not. */
export type ElementState = "stated" | "absent" | "waiting";

export function elementState(agreement: Agreement, element: AgreementElement): ElementState {
  const stated = agreement[element]?.stated;
  return stated === undefined || stated === null ? "waiting" : stated ? "stated" : "absent";
}

/** Whether it is said where the agreement states an element: a page, or the passage itself. */
export const isLocated = ({ page, quote }: { readonly page?: number | null | undefined; readonly quote?: string | null | undefined }): boolean =>
  typeof page === "number" || (quote ?? "").trim() !== "";

type Signatory = NonNullable<Agreement["signatories"]>[number];

export function signatureState(signatory: Signatory): ElementState {
  return signatory.signed === undefined || signatory.signed === null ? "waiting" : signatory.signed ? "stated" : "absent";
}

/** A line for one signature: `index` in `signatories`, `undefined` for a party of which nothing is said yet. */
export type SignatureRow = { readonly index: number | undefined; readonly signatory: Signatory };

/**
 * The signatures of an agreement: those that are entered, then the parties that are still without an entry. Nothing is
 * said of these before somebody confirms that they signed, or that they did not.
 */
export function signatureRows(theCase: Case, agreement: Agreement): readonly SignatureRow[] {
  const entered = (agreement.signatories ?? []).map((signatory, index): SignatureRow => ({ index, signatory }));
  const named = new Set(entered.map(({ signatory }) => signatory.party));
  const applicantSigns = named.has("applicant") || named.has("applicant-department");
  const parties = [...(applicantSigns ? [] : ["applicant"]), ...otherParties(theCase, agreement)];
  return [...entered, ...[...new Set(parties)].flatMap((party) => (named.has(party) ? [] : [{ index: undefined, signatory: { party } }]))];
}

/**
 * The case after the first answer on a party's signature: with it all parties are entered, as an agreement with one
 * entry alone reads as if nobody else signed it.
 */
export function withFirstSignature(theCase: Case, agreement: Agreement, party: string, facts: Partial<Signatory>): Case {
  const rows = signatureRows(theCase, agreement);
  const entered = rows.map(({ index, signatory }) => (index === undefined && signatory.party === party ? { ...signatory, ...facts } : signatory));
  return withSignatories(theCase, agreement.id, entered);
}

/** The partners that the agreement names; the units too where the guide asks for their signatures (专题三). */
function otherParties(theCase: Case, { kind, partners }: Agreement): readonly string[] {
  switch (kind) {
    case "joint-platform":
      return [...(partners ?? []), ...(theCase.jointPlatform?.units ?? [])];
    case "project":
      return [...(partners ?? []), ...participatingUnits(theCase).map(({ id }) => id)];
    default:
      return partners ?? [];
  }
}

/** Elements and signatures of all agreements that still wait; the split of benefits is not asked of every topic. */
export function unconfirmedCount(theCase: Case): number {
  return (theCase.agreements ?? []).reduce((sum, agreement) => {
    const elements = AGREEMENT_ELEMENTS.filter((element) => element !== "benefitSplit" && elementState(agreement, element) === "waiting");
    return sum + elements.length + signatureRows(theCase, agreement).filter(({ signatory }) => signatureState(signatory) === "waiting").length;
  }, 0);
}
