import type { Partner } from "../../case/case.ts";
import { given } from "../../facts/facts.ts";
import { compareNames } from "../../text/compare-names.ts";
import { groupDigits } from "../../text/money.ts";
import { folded } from "../folded.ts";
import type { PageText } from "../page-text.ts";
import type { WrittenPlace } from "../translation/place.ts";
import { isFunder } from "../vocabulary/funder-forms.ts";
import type { Written } from "../written.ts";
import { compareProofLead, type LeadComparison, type ReadProof } from "./proof.ts";

/** What of a proof the form has a field for, below `partners[].localFunding`. */
export type ProofField = "funder" | "reference" | "namedLead";

/**
 * One fact of a proof of funding beside the form. `state`: the form says the same (`same`), something else (`differs`) or nothing yet
 * (`open`); `shown`: the form does not ask for it; `not-found`: it was not read in the proof.
 */
export type ProofLine = {
  readonly name: ProofField | "amount" | "period";
  readonly value?: string;
  readonly place?: WrittenPlace;
  readonly answer?: string;
  readonly state: "same" | "differs" | "open" | "shown" | "not-found";
};

/**
 * The facts of a proof (专题二·申报主体要求) beside what the form says of the partner's funding, in the order of its fields.
 * @param pages of the proof: a funder whose name stands there, as in the letterhead of a ministry that acts for a land, is no other one
 */
export function proofLines(proof: ReadProof, partner: Partner, pages: readonly PageText[] = []): readonly ProofLine[] {
  const { funder, reference, namedLead, amount, period } = proof;
  const isSame = (one: string, other: string) => sameText(withoutGloss(one), withoutGloss(other)) || namesFunder(pages, withoutGloss(one));
  return [
    fieldLine("funder", funder, partner, isSame),
    fieldLine("reference", reference, partner, sameText),
    shown("amount", amount && `${groupDigits(amount.value)}${amount.currency === undefined ? "" : ` ${amount.currency}`}`, amount?.place),
    shown("period", period && `${period.start ?? "？"} 至 ${period.end ?? "？"}`, period?.place),
    fieldLine("namedLead", namedLead, partner, (one, other) => compareNames(one, other) === "same"),
  ];
}

/** How the lead that the proof names stands to the partner's lead in the form. */
export const leadOfProof = (proof: ReadProof, partner: Partner): LeadComparison["result"] => compareProofLead(proof, partner).result;

const sameText = (one: string, other: string) => bare(one) === bare(other);
/** Ministerium für Beispiele（样例部）: a foreign name as the proof has it, its Chinese in brackets behind it. */
const withoutGloss = (name: string) => name.replace(/^(\P{Script=Han}+)[(（][^()（）]*\p{Script=Han}[^()（）]*[)）]\s*$/u, "$1");
const bare = (text: string) => folded(text).replace(/[^\p{Letter}\p{Number}]/gu, "");

/** Whether a body that funds is named in full: of one word, as “Ministerium”, nobody knows which is meant. */
const namesFunder = (pages: readonly PageText[], name: string): boolean =>
  isFunder(name) && (/\p{L}\s+\p{L}/u.test(name.trim()) || /\p{Script=Han}{6}/u.test(name)) && pages.some((page) => linesOf(page).includes(bare(name)));
const linesOf = ({ lines }: PageText) => bare(lines.map(({ text }) => text).join(" "));

function fieldLine(name: ProofField, read: Written | undefined, partner: Partner, same: (answer: string, found: string) => boolean): ProofLine {
  const answer = given(partner.localFunding?.[name]) ?? undefined;
  const said = answer === undefined ? {} : { answer };
  if (!read) return { name, ...said, state: "not-found" };
  const state = said.answer === undefined ? "open" : same(said.answer, read.text) ? "same" : "differs";
  return { name, value: read.text, place: read.place, ...said, state };
}

const shown = (name: "amount" | "period", value: string | undefined, place: WrittenPlace | undefined): ProofLine =>
  value === undefined || !place ? { name, state: "not-found" } : { name, value, place, state: "shown" };
