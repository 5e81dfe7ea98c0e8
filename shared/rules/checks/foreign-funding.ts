import type { Partner } from "../../case/case.ts";
import { CHINESE_REGIONS, given, namesOfParty } from "../../facts/facts.ts";
import type { CheckOf } from "../../guide/check-kinds.ts";
import { wordsNamedIn } from "../../guide/unit-names.ts";
import { compareNames } from "../../text/compare-names.ts";
import { countryName } from "../../text/countries.ts";
import { type CheckContext, met, missing, mostSevere, notApplicable, notMet, open, type Subject, type Verdict } from "../verdict.ts";

type PartnerSubject = Extract<Subject, { kind: "partner" }>;

/** `localFundingObtained`: each foreign partner has had funding of its own government (D1, D3, D4; B3 for the regions). */
export function localFundingObtained(_check: CheckOf<"localFundingObtained">, context: CheckContext, subject: PartnerSubject): Verdict {
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
  verdicts.push(funderVerdict(context, partner, path, values));
  return mostSevere(verdicts);
}

/** What the funder is (D3, B11): supranational or private by name where the answer says otherwise is open. */
function funderVerdict({ guide }: CheckContext, partner: Partner, path: string, values: Record<string, string>): Verdict {
  const names = wordsNamedIn(given(partner.localFunding?.funder) ?? "");
  const isLocalGovernment = partner.localFunding?.funderIsLocalGovernment;
  // D3: 超国家机构为无法判断；企业、私人基金会为不符合
  const supranational = names(guide.funders.supranational) || names(guide.internationalOrganisations);
  if (supranational && !names(guide.funders.ministries)) return open(values, "supranational");
  if (isLocalGovernment === undefined) return missing([`${path}.localFunding.funderIsLocalGovernment`], values);
  if (isLocalGovernment !== true) return notMet(values, "not-government");
  if (names(guide.funders.domestic)) return open(values, "domestic");
  if (names(guide.funders.publicBodies)) return met(values);
  const isPrivate = names(guide.unitNames.company) || names(guide.unitNames.foundation);
  return isPrivate ? open(values, "private-name") : met(values);
}

/** `fundingNamesLead`: the proof names the partner's project lead; the unit's name alone is not enough (D2). */
export function fundingNamesLead(_check: CheckOf<"fundingNamesLead">, _context: CheckContext, subject: PartnerSubject): Verdict {
  const { partner, path } = subject;
  if (partner.country === "CN") return notApplicable();
  // without any funding there is no proof that could name anybody; that there is none has a rule of its own
  if (hasNoFunding(partner)) return notApplicable({}, "no-funding");
  const named = given(partner.localFunding?.namedLead);
  const lead = given(partner.lead);
  const values = { named: named ?? "未填", lead: lead ?? "未填" };
  if (named === null) return notMet(values, "none");
  const unanswered = [...(named === undefined ? [`${path}.localFunding.namedLead`] : []), ...(lead ? [] : [`${path}.lead`])];
  if (named === undefined || !lead) return missing(unanswered, values);
  // D2: 只写单位为不符合, in whichever of its names
  if (namesOfParty(partner).some((unit) => sameName(unit, named))) return notMet(values);
  switch (compareNames(named, lead)) {
    case "same":
      return met(values);
    case "perhaps":
      return open(values);
    case "different":
      return notMet(values);
  }
}

const hasNoFunding = ({ localFunding }: Partner) => localFunding === null || localFunding?.obtained === false;

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** `proofAttached`: an attachment for this partner lies in the slot. Of a partner without any funding none is asked for; one that is there contradicts the answer. */
export function proofAttached(check: CheckOf<"proofAttached">, context: CheckContext, subject: PartnerSubject): Verdict {
  if (subject.partner.country === "CN") return notApplicable();
  const slot = context.slotFor(check.slot, subject.partner.id);
  const { partner, path } = subject;
  const isThere = slot !== undefined && slot.state !== "missing" && slot.state !== "generated";
  if (hasNoFunding(partner)) return isThere ? missing([`${path}.localFunding.obtained`], {}, "contradiction") : notApplicable({}, "no-funding");
  if (!isThere) return notMet();
  const funder = funderVerdict(context, partner, path, { funder: given(partner.localFunding?.funder) ?? "未填" });
  // D3: a proof of other money is no 外方政府给予资助的书面证明材料; what is unanswered has a rule of its own
  return funder.outcome === "missing" || partner.localFunding?.obtained !== true ? met() : funder.outcome === "met" ? met() : funder;
}
