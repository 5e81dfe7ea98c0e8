import type { Partner } from "../case/case.ts";
import { given } from "../facts/facts.ts";
import { compareNames, type NameComparison } from "../text/compare-names.ts";
import { bodyLines } from "./body-lines.ts";
import { simplified } from "./folded.ts";
import { languagesOfPages } from "./languages.ts";
import type { PageText } from "./page-text.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { amountOf } from "./proof-amount.ts";
import { funderOf } from "./proof-funder.ts";
import { leadOf } from "./proof-lead.ts";
import { type ProofPeriod, periodOf } from "./proof-period.ts";
import { referenceOf } from "./proof-reference.ts";
import type { Written } from "./written.ts";

/** What a proof of funding says (专题二·申报主体要求: 证明材料须列明外方负责人); absent where it was not found. */
export type ReadProof = {
  readonly funder?: Written;
  readonly reference?: Written;
  readonly amount?: Written & { readonly value: number; readonly currency?: string };
  readonly period?: ProofPeriod;
  readonly namedLead?: Written;
};

/** Reads a proof of funding by what stands behind its labels, in tables and running text. */
export function readProof(pages: readonly PageText[]): ReadProof {
  const paragraphs = paragraphsOf(bodyLines(pages));
  const languages = [...new Set(languagesOfPages(pages).flat())];
  const [funder, reference, amount, period, namedLead] = [
    funderOf(paragraphs),
    referenceOf(paragraphs),
    amountOf(paragraphs, languages),
    periodOf(paragraphs, languages),
    leadOf(paragraphs),
  ];
  return { ...(funder && { funder }), ...(reference && { reference }), ...(amount && { amount }), ...(period && { period }), ...(namedLead && { namedLead }) };
}

/** How the lead that a proof names stands to a partner's lead; `not-named`: the proof names none. */
export type LeadComparison = { readonly result: NameComparison | "not-named" | "not-answered"; readonly named?: Written };

/** Compares the lead named in a proof with the partner's: order of names, initials, titles and accents are no difference. */
export function compareProofLead(proof: ReadProof, partner: Partner): LeadComparison {
  const asked = given(partner.lead) ?? undefined;
  if (!proof.namedLead) return { result: "not-named" };
  if (asked === undefined) return { result: "not-answered", named: proof.namedLead };
  return { result: compareNames(simplified(asked), simplified(proof.namedLead.text)), named: proof.namedLead };
}
