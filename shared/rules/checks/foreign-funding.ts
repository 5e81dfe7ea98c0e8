import { CHINESE_REGIONS, given } from "../../facts.ts";
import { compareNames } from "../../text/compare-names.ts";
import { countryName } from "../../text/countries.ts";
import type { CheckOf } from "../check-kinds.ts";
import { type CheckContext, met, missing, notApplicable, notMet, open, type Subject, type Verdict, weightiest } from "../verdict.ts";

type PartnerSubject = Extract<Subject, { kind: "partner" }>;

/** `localFundingObtained`: each foreign partner has had funding of its own government (D1, D3, D4; B3 for the regions). */
export function localFundingObtained(check: CheckOf<"localFundingObtained">, _context: CheckContext, subject: PartnerSubject): Verdict {
  const { partner, path } = subject;
  if (partner.country === "CN") return notApplicable();
  const funding = partner.localFunding;
  const funder = given(funding?.funder);
  const values = { funder: funder ?? "未填", place: partner.country ? (countryName(partner.country) ?? partner.country) : "" };
  if (funding === null || funding?.obtained === false || funding?.obtained === null) return notMet(values);
  const verdicts: Verdict[] = [];
  if (partner.country === undefined || partner.country === null) verdicts.push(missing([`${path}.country`], values));
  else if (CHINESE_REGIONS.includes(partner.country)) verdicts.push(open(values, "region"));
  verdicts.push(funding?.obtained === true ? met(values) : missing([`${path}.localFunding.obtained`], values));
  verdicts.push(funderVerdict(check, funder ?? "", funding?.funderIsLocalGovernment, `${path}.localFunding.funderIsLocalGovernment`, values));
  return weightiest(verdicts);
}

function funderVerdict(
  check: CheckOf<"localFundingObtained">,
  funder: string,
  isLocalGovernment: boolean | null | undefined,
  field: string,
  values: Record<string, string>,
): Verdict {
  // D3: 超国家机构为无法判断；企业、私人基金会为不符合
  if (check.supranational.some((word) => containsWord(funder, word))) return open(values, "supranational");
  if (isLocalGovernment === true) return met(values);
  return isLocalGovernment === undefined ? missing([field], values) : notMet(values, "not-government");
}

/** Chinese words anywhere, Latin ones as whole words. */
function containsWord(text: string, word: string): boolean {
  let pattern = wholeWords.get(word);
  if (pattern === undefined) {
    pattern = /^[A-Za-z ]+$/.test(word) ? new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`, "i") : null;
    wholeWords.set(word, pattern);
  }
  return pattern === null ? text.includes(word) : pattern.test(text);
}

/** The guide's words are few: each pattern is made once. `null`: a word that is looked for as it stands. */
const wholeWords = new Map<string, RegExp | null>();

/** `fundingNamesLead`: the proof names the partner's project lead; the unit's name alone is not enough (D2). */
export function fundingNamesLead(_check: CheckOf<"fundingNamesLead">, _context: CheckContext, subject: PartnerSubject): Verdict {
  const { partner, path } = subject;
  if (partner.country === "CN") return notApplicable();
  const named = partner.localFunding === null ? null : given(partner.localFunding?.namedLead);
  const lead = given(partner.lead);
  const values = { named: named ?? "未填", lead: lead ?? "未填" };
  if (named === null) return notMet(values, "none");
  const unanswered = [...(named === undefined ? [`${path}.localFunding.namedLead`] : []), ...(lead ? [] : [`${path}.lead`])];
  if (named === undefined || !lead) return missing(unanswered, values);
  // D2: 只写单位为不符合, in whichever of its names
  if ([partner.name, partner.nameZh].some((unit) => unit && sameName(unit, named))) return notMet(values);
  switch (compareNames(named, lead)) {
    case "same":
      return met(values);
    case "perhaps":
      return open(values);
    case "different":
      return notMet(values);
  }
}

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** `proofAttached`: a paper for this partner lies in the slot. */
export function proofAttached(check: CheckOf<"proofAttached">, context: CheckContext, subject: PartnerSubject): Verdict {
  if (subject.partner.country === "CN") return notApplicable();
  const slot = context.slotFor(check.slot, subject.partner.id);
  return slot && slot.state !== "missing" && slot.state !== "generated" ? met() : notMet();
}
