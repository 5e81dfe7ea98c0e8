import type { Case, Unit } from "../case/case.ts";
import { given } from "../facts/facts.ts";
import { sameName } from "../reading/same-name.ts";
import { hasHan } from "../text/han.ts";
import { type FileDigest, type FileRole, isAgreement, type ReadFact } from "./found-file.ts";
import { withAllNames } from "./own-side.ts";
import type { ProposedPartner } from "./propose-files.ts";

/** A unit on our side beside the applicant. `files`: the agreements that it is a party of. */
export type ProposedUnit = { readonly id: string; readonly names: readonly string[]; readonly files: readonly string[] };

/** Who applies, as far as it is known, and who takes part with it. */
export type OwnUnits = { readonly applicants: readonly string[]; readonly units: readonly ProposedUnit[] };

/** A file whose facts are offered. */
export type OfferingFile = { readonly key: string; readonly role: FileRole | undefined; readonly isTranslation: boolean; readonly digest: FileDigest };

/**
 * The units on our side that the papers name beside the applicant; while nobody knows who applies, those of agreements are none yet. The
 * applicant is the one that a person chose, that of the project, the one that a report names under its label; else the only party in China, or
 * the only company of an agreement on a platform, which it shares with universities and institutes.
 * @param chosen as applicant, of what the papers offer
 */
export function ownUnits(
  files: readonly OfferingFile[],
  partners: readonly ProposedPartner[],
  theCase: Case | undefined,
  chosen: string | undefined,
): OwnUnits {
  const own = files.filter(({ isTranslation }) => !isTranslation);
  const applicants = applicantsOf(own, [chosen, given(theCase?.applicant?.name)].flatMap((name) => name || []).slice(0, 1));
  const units: { id: string; names: string[]; files: string[] }[] = [];
  for (const { key, role, digest } of own) {
    if (isAgreement(role) && applicants.length === 0) continue;
    for (const { field, value } of digest.facts) {
      if (field !== "unit.name" || isOneOf(applicants, value) || partners.some(({ names }) => isOneOf(names, value))) continue;
      const known = units.find(({ names }) => isOneOf(names, value));
      if (!known) units.push({ id: `unit ${units.length + 1}`, names: [value], files: isAgreement(role) ? [key] : [] });
      else if (isAgreement(role) && !known.files.includes(key)) known.files.push(key);
    }
  }
  return { applicants, units };
}

function applicantsOf(files: readonly OfferingFile[], known: readonly string[]): readonly string[] {
  if (known.length > 0) return known;
  const labelled = files.flatMap(({ digest }) =>
    digest.facts.flatMap(({ field, value, party }) => (field === "applicant.name" && party === undefined ? [value] : [])),
  );
  if (labelled.length > 0) return labelled;
  const parties = files.map(({ role, digest }) => ({ role, names: homesOf(digest.facts) }));
  // a licence may be of any unit that takes part
  const agreed = parties.filter(({ role, names }) => isAgreement(role) && names.length > 0);
  const all = [...new Set((agreed.length > 0 ? agreed : parties).flatMap(({ names }) => names))];
  if (all.length < 2) return all;
  const companies = parties.flatMap(({ role, names }) => (role === "joint-platform" ? names.filter((name) => COMPANY.test(name)) : []));
  const [company, ...others] = new Set(companies);
  return company !== undefined && others.length === 0 ? [company] : [];
}

const COMPANY = /(?:公司|集团|厂)(?:[（(][^）)]*[)）])?$/u;
const homesOf = (facts: readonly ReadFact[]) => facts.flatMap(({ field, value, party }) => (field === "applicant.name" && party !== undefined ? [value] : []));

/** Whether a fact of a party on our side is about the applicant, or may be: of a name in Latin letters nobody can tell. `false`: it is about another unit. */
export const isOfApplicant = ({ party }: Pick<ReadFact, "party">, { applicants }: OwnUnits): boolean =>
  party === undefined || applicants.length === 0 || !hasHan(party) || isOneOf(applicants, party);

/** Whether a person must choose what an agreement says of a party on our side: several are, and nobody knows which applies; or a unit stands where the applicant does not. */
export function isOpenParty({ field, party }: Pick<ReadFact, "field" | "party">, digest: FileDigest, { applicants }: OwnUnits): boolean {
  if (party === undefined) return false;
  if (field.startsWith("unit.") || field === "platform.units") {
    const homes = homesOf(digest.facts);
    return homes.length > 0 && !homes.some((name) => isOneOf(applicants, name));
  }
  const parties = digest.isDomestic ? digest.parties : digest.inChina;
  return withAllNames(parties, digest.chineseNames).length > 1 && (applicants.length === 0 || !hasHan(party));
}

/**
 * Whether a paper names a lead abroad and not his unit: the only partner so far may be another one's, as while files are still read, and a
 * person says whose he is. @param partner that the lead would be put down for
 */
export const isLooseLead = (
  { field, party }: Pick<ReadFact, "field" | "party">,
  file: string,
  { facts }: FileDigest,
  partner: ProposedPartner | undefined,
): boolean =>
  (field === "partner.lead" || field === "partner.leadTitle") &&
  party === undefined &&
  partner?.files.includes(file) === false &&
  !facts.some((one) => (one.field === "partner.name" || one.field === "partner.nameZh") && isOneOf(partner.names, one.value));

/** The unit of a case that a proposed one is, by its name. */
export const unitInCase = (theCase: Case, proposed: ProposedUnit | undefined): Unit | undefined =>
  theCase.units?.find(({ name }) => name != null && proposed !== undefined && isOneOf(proposed.names, name));

const isOneOf = (names: readonly string[], name: string) => names.some((one) => sameName(one, name));
