import type { Agreement, Case, Partner } from "../case/case.ts";
import { isAgreementOf } from "../case/edit-agreements.ts";
import { given, namesOfParty } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { likeness, sameName } from "../reading/same-name.ts";
import { compareNames } from "../text/compare-names.ts";
import { countryName } from "../text/countries.ts";
import { answerIn } from "./answer-in-case.ts";
import { budgetRowsOf, isWithinRows } from "./budget-rows.ts";
import { AGREEMENT_KINDS, FACT_FIELDS, type FactField, type FactSource, type FileRole, isAgreement, type ReadFact } from "./found-file.ts";
import { isBetterSource, isOfEarlierYear, isOfOneYear, type StandingValue, versionOf, withOutdone } from "./outdone-values.ts";
import { isLooseLead, isOfApplicant, isOpenParty, type OfferingFile, type OwnUnits, ownUnits, type ProposedUnit, unitInCase } from "./own-units.ts";
import { type KnownRegion, regionNamed } from "./partner-region.ts";
import type { FileProposal, FileToPropose, FolderProposal, ProposedPartner } from "./propose-files.ts";
import { type HomePlace, REGISTERED, SEAT, saysHere } from "./unit-facts.ts";

/**
 * A value with where it was read: the file (its key) and the place in it. `isUnsure`: it is taken only once a person has chosen it.
 * `isOutdone`: another one stands before it, as a final version before a draft; a person may still choose it.
 * `isOld`: a date or an amount of an earlier year's paper. `isRecognised`: an engine read it off a picture. `alike`: the keys of all files that say
 * so, where they are several.
 */
export type OfferedValue = {
  readonly value: string;
  readonly file: string;
  readonly source: FactSource;
  readonly isUnsure?: true;
  readonly isOutdone?: true;
  readonly isOld?: true;
  readonly isRecognised?: true;
  readonly alike?: readonly string[];
};

/**
 * An answer that the papers offer. `of`: the partner (its id in the proposal) or the agreement (its file) that it is about.
 * One value is offered; of several a person chooses, or none, unless one outdoes all others. `answer`: what the project says already, which stays unless
 * somebody takes the other; `""`: it says that there is none.
 */
export type OfferedFact = {
  readonly id: string;
  readonly field: FactField;
  readonly of?: string;
  readonly values: readonly OfferedValue[];
  readonly answer?: string;
};

/** What a person took of an offer. `value` absent: nothing; `against`: the answer of the project that was shown beside it. */
export type TakenValue = { readonly value: string | undefined; readonly against: string | undefined };

/** The value that is taken: the chosen one, else the only one that is not outdone where nothing stands in its place. A choice against another answer is none. */
export function takenValue({ values, answer }: OfferedFact, chosen: TakenValue | undefined): OfferedValue | undefined {
  if (chosen && chosen.against === answer) return values.find(({ value }) => value === chosen.value);
  const [only, ...others] = values.filter(({ isOutdone }) => !isOutdone);
  return answer === undefined && others.length === 0 && !only?.isUnsure ? only : undefined;
}

/** What is said of an agreement or a proof is the same in its translation; everything else is taken from the original alone. */
const IN_TRANSLATION: ReadonlySet<FactField> = new Set([
  "agreement.term",
  "agreement.autoRenewal",
  "platform.name",
  "platform.place",
  "platform.team",
  "funding.reference",
  "partner.nameZh",
  "applicant.address",
  "applicant.contact.name",
  "applicant.contact.phone",
  "applicant.contact.email",
  "partner.leadTitle",
  "partner.contact.name",
  "partner.contact.title",
  "partner.contact.phone",
  "partner.contact.email",
]);
const BRANCH = /分(?:公司|院|所|校|部|中心)$/u;
const PARTNER_NAMES: ReadonlySet<FactField> = new Set(["partner.name", "partner.nameZh"]);
const PERSONS: ReadonlySet<FactField> = new Set([
  "lead.name",
  "partner.lead",
  "funding.namedLead",
  "applicant.legalRepresentative",
  "applicant.contact.name",
  "partner.contact.name",
]);

/** What tells of a call whether a paper is of its year and a unit of its place, and which regions abroad it prefers. */
export type OfferingCall = { readonly year: number; readonly place: HomePlace; readonly regions?: readonly KnownRegion[] };

/** Where a unit is, by the place of the call: yes, or nothing; where a partner is, by the regions of the call. */
function atPlace(fact: ReadFact, { place, regions = [] }: OfferingCall): ReadFact | undefined {
  const { field, value } = fact;
  if (field === "partner.region") {
    const region = regionNamed(value, regions, countryName);
    return region === undefined ? undefined : { ...fact, value: region };
  }
  if (field !== SEAT && field !== REGISTERED) return fact;
  return saysHere(field, value, place) ? { ...fact, value: "true" } : undefined;
}

/** The files whose facts are offered: those that are put in, those that answers alone are taken from, and letters that say how a partner is reached. */
const offering = (proposals: readonly FileProposal[]) =>
  proposals.filter(({ place, role }) => (place === undefined || place.to === "other" ? role === "support-letter" : place.to !== "none"));

/** Who applies and who takes part with it, by the files of a proposal. @param applicant that a person chose */
export function unitsOffered(files: readonly FileToPropose[], { files: proposals, partners }: FolderProposal, theCase?: Case, applicant?: string): OwnUnits {
  const read = offering(proposals).flatMap(({ key, role, isTranslation }): readonly OfferingFile[] => {
    const state = files.find((file) => file.key === key)?.state;
    return state?.kind === "read" ? [{ key, role, isTranslation, digest: state.digest }] : [];
  });
  return ownUnits(read, partners, theCase, applicant);
}

/**
 * The answers that the files of a proposal offer.
 * @param call its year: dates and amounts of papers of an earlier one are shown and not taken; and its place
 * @param own who applies and who takes part with it, where that is worked out already
 */
export function offerFacts(
  files: readonly FileToPropose[],
  proposal: FolderProposal,
  theCase?: Case,
  call: OfferingCall = { year: 0, place: {} },
  own: OwnUnits = unitsOffered(files, proposal, theCase),
): readonly OfferedFact[] {
  const { files: proposals, partners, ours, unclear } = proposal;
  const offered = new Map<string, { field: FactField; of: string | undefined; values: StandingValue[] }>();
  const placed = offering(proposals);
  for (const { key, place, role, isTranslation } of placed) {
    const { state, name = "" } = files.find((file) => file.key === key) ?? {};
    if (state?.kind !== "read") continue;
    const original = place?.to === "slot" && place.of !== undefined ? place.of : key;
    // of an agreement whose own side is not known nobody can say who the partner is, nor who applies
    const isOpen = unclear.length > 0 && isAgreement(role) && !partners.some(({ files: own }) => own.includes(original));
    const isEarlier = isOfEarlierYear(name, state.digest, call.year);
    for (const read of state.digest.facts) {
      const fact = atPlace(read, call);
      if (fact === undefined) continue;
      if (isOpen && /^(?:partner|applicant|unit|lead)\./u.test(fact.field)) continue;
      if (fact.person !== undefined && !fact.field.startsWith("partner.") && !isLead(fact.person)) continue;
      if (isTranslation && !IN_TRANSLATION.has(fact.field)) continue;
      if (fact.field.startsWith("partner.") && ours.includes(PARTNER_NAMES.has(fact.field) ? fact.value : (fact.party ?? ""))) continue;
      if (/^(?:applicant|lead)\./u.test(fact.field) && !isOfApplicant(fact, own)) continue;
      // the code of a branch says where the branch is
      if (fact.field === REGISTERED && own.applicants.some((name) => BRANCH.test(name))) continue;
      const of = subjectOf(fact, original, partners, own.units);
      if (of === "nobody" || (of !== undefined && fact.person !== undefined && isLedByOther(of, fact.person))) continue;
      const id = `${fact.field} ${of ?? ""}`.trim();
      const entry = offered.get(id) ?? { field: fact.field, of, values: [] };
      offered.set(id, entry);
      const isOld = isEarlier && isOfOneYear(fact.field);
      const partner = partners.find(({ id: own }) => own === of);
      const isOpenHere = isOpenParty(fact, state.digest, own) || isLooseLead(fact, original, state.digest, partner);
      const value = {
        value: fact.value,
        file: key,
        source: fact.source,
        ...((fact.isUnsure || isOld || isOpenHere) && { isUnsure: true as const }),
        ...(isOld && { isOld: true as const }),
        ...(fact.isRecognised && { isRecognised: true as const }),
        standing: { version: versionOf(name), isRecognised: fact.isRecognised === true, isOld },
      };
      const same = entry.values.findIndex((one) => isSameValue(fact.field, one.value, fact.value));
      const known = entry.values[same];
      const alike = [...new Set([...(known?.alike ?? (known ? [known.file] : [])), key])];
      if (!known) entry.values.push(value);
      else entry.values[same] = { ...(isBetterSource(value, known) ? value : known), ...(alike.length > 1 && { alike }) };
    }
  }
  return [...offered]
    .map(
      ([id, { field, of, values }]): OfferedFact => ({
        id,
        field,
        ...(of !== undefined && { of }),
        values: withOutdone(field, values),
        ...answerTo(field, of),
      }),
    )
    .filter(({ field }) => (field !== "budget.selfFunding" && field !== "selfFunding.source") || theCase === undefined || isOneSum(theCase))
    .filter(({ field }) => !field.startsWith("priorFunding.") || theCase === undefined || takesPriorFunding(theCase))
    .filter(({ field, values, answer }) => answer === undefined || values.some(({ value }) => !saysNoOther(field, value, answer)))
    .map(ofAnotherPerson)
    .toSorted((one, other) => FACT_FIELDS.indexOf(one.field) - FACT_FIELDS.indexOf(other.field));

  /** Whether a certificate is of whoever leads the project, as it or the papers name the lead. */
  function isLead(person: string): boolean {
    const answer = given(theCase?.lead?.name);
    const named = answer ? [answer] : placed.flatMap(({ key }) => namesOfLead(files.find((file) => file.key === key)));
    return named.some((name) => compareNames(name, person) === "same");
  }

  /** Whether a paper names another lead of a partner than the person whose resume lies beside it. */
  function isLedByOther(partner: string, person: string): boolean {
    return placed.some(({ key }) => {
      const { state } = files.find((file) => file.key === key) ?? {};
      const named = state?.kind === "read" ? state.digest.facts.filter((fact) => fact.field === "partner.lead" && fact.person === undefined) : [];
      return named.some((fact) => subjectOf(fact, key, partners, own.units) === partner && compareNames(fact.value, person) !== "same");
    });
  }

  function answerTo(field: FactField, of: string | undefined): Pick<OfferedFact, "answer"> {
    if (theCase === undefined) return {};
    const proposed = partners.find(({ id, files: own }) => id === of || (field.startsWith("agreement.") && of !== undefined && own.includes(of)));
    const partner = partnerInCase(theCase, proposed);
    const place = placed.find(({ key }) => key === of)?.place;
    const agreement = field.startsWith("agreement.") && place?.to === "slot" ? agreementWithoutFile(theCase, place.role, partner) : undefined;
    const unit = unitInCase(
      theCase,
      own.units.find(({ id }) => id === of),
    );
    const answer = answerIn(theCase, field, { partner, agreement, unit });
    return answer === undefined ? {} : { answer };
  }
}

const namesOfLead = (file: FileToPropose | undefined): readonly string[] =>
  file?.state.kind === "read" ? file.state.digest.facts.flatMap(({ field, value }) => (field === "lead.name" ? [value] : [])) : [];

/** By the field of a person what is said of it alone. */
const NAME_OF: { readonly [F in FactField]?: FactField } = {
  "lead.title": "lead.name",
  "lead.phone": "lead.name",
  "lead.email": "lead.name",
  "applicant.contact.phone": "applicant.contact.name",
  "applicant.contact.email": "applicant.contact.name",
  "partner.leadTitle": "partner.lead",
  "partner.contact.title": "partner.contact.name",
  "partner.contact.phone": "partner.contact.name",
  "partner.contact.email": "partner.contact.name",
};

/** A phone is not taken from a file that names another person than the project does. */
export function ofAnotherPerson(fact: OfferedFact, _: number, all: readonly OfferedFact[]): OfferedFact {
  const name = all.find(({ field, of }) => field === NAME_OF[fact.field] && of === fact.of);
  if (name?.answer === undefined) return fact;
  const { answer } = name;
  const others = name.values.flatMap(({ value, file }) => (isSameValue(name.field, value, answer) ? [] : [file]));
  return { ...fact, values: fact.values.map((value) => (others.includes(value.file) ? { ...value, isUnsure: true as const } : value)) };
}

/** The agreement of a case that waits for its file, as far as the role of the file and the partner tell it. */
function agreementWithoutFile({ agreements, attachments }: Case, role: FileRole, partner: Partner | undefined): Agreement | undefined {
  const kind = AGREEMENT_KINDS[role];
  const withFile = new Set((attachments ?? []).flatMap(({ for: subject, unplaced }) => (unplaced === true ? [] : (subject ?? []))));
  return agreements?.find((one) => kind && !withFile.has(one.id) && isAgreementOf(one, { kind, ...(partner && { partner: partner.id }) }));
}

/** Whether the form has room for what a paper says of an earlier project: none where it says that there is none, and of several nobody knows which one is meant. */
export const takesPriorFunding = ({ declarations }: Pick<Case, "declarations">): boolean =>
  declarations?.buildsOnFundedProjects !== false && declarations?.priorFunding !== null && (declarations?.priorFunding ?? []).length < 2;

/** Whether the applicant alone pays its own part: who pays which part is more than a sum says. */
export function isOneSum({ budget }: Case): boolean {
  const [entry, ...others] = budget?.selfFunding ?? [];
  return others.length === 0 && (entry === undefined || (given(entry.unit) ?? "applicant") === "applicant");
}

/** The partner, unit or agreement that a fact is about; `undefined`: the project; `nobody`: it cannot be told. */
function subjectOf({ field, value, party }: ReadFact, file: string, partners: readonly ProposedPartner[], units: readonly ProposedUnit[]): string | undefined {
  if (field.startsWith("agreement.")) return file;
  if (field.startsWith("unit.") || field === "platform.units")
    return units.find(({ names }) => names.some((name) => sameName(name, party ?? value)))?.id ?? "nobody";
  if (!field.startsWith("partner.") && !field.startsWith("funding.")) return undefined;
  const own = partners.filter(({ files }) => files.includes(file));
  const unit = field === "partner.name" || field === "partner.nameZh" ? value : party;
  const named = unit === undefined ? undefined : partners.find(({ names }) => names.some((name) => isSameUnit(name, unit)));
  // a report lists partners of which no paper has been found yet
  if (unit !== undefined && !named && own.length === 0 && OF_ENTRY.has(field)) return "nobody";
  const [only, ...others] = own.length > 0 ? own : partners;
  return named?.id ?? (only && others.length === 0 ? only.id : "nobody");
}

const OF_ENTRY: ReadonlySet<FactField> = new Set(["partner.country", "partner.region", "partner.cooperatingSince"]);

export function isSameValue(field: FactField, one: string, other: string): boolean {
  if (bare(one) === bare(other)) return true;
  if (field === "applicant.address" && bare(one).replace(STATE, "") === bare(other).replace(STATE, "")) return true;
  if (PERSONS.has(field)) return compareNames(one, other) === "same";
  return field === "partner.name" && (sameName(one, other) || likeness(one, other) > 0.9);
}

/** Whether a paper says nothing that the project does not: of a row of the budget the project may say more, as what it is for. */
export const saysNoOther = (field: FactField, value: string, answer: string): boolean =>
  isSameValue(field, value, answer) || (field === "budget.items" && isWithinRows(budgetRowsOf(value), budgetRowsOf(answer)));

/** An agreement with a side abroad begins our address with it. */
const STATE = /^中(?:国|华人民共和国)/u;

const bare = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s，,。.、（）()“”"《》-]+/gu, "");
const isSameUnit = (one: string, other: string) => sameName(one, other) || likeness(one, other) > 0.82;

/** The partner of a case that a proposed one is, by its names. */
export function partnerInCase(theCase: Case, proposed: ProposedPartner | undefined): Partner | undefined {
  return theCase.partners?.find((partner) => namesOfParty(partner).some((name) => proposed?.names.some((other) => isSameUnit(name, other))));
}

/** The topic that the papers name; `undefined`: they name none, or several. */
export function topicNamed(facts: readonly OfferedFact[], { topics }: Pick<Guide, "topics">): string | undefined {
  const plain = (text: string) => text.normalize("NFKC").replace(/[\s·:,、(—-]/gu, "");
  const values = facts.flatMap(({ field, values: own }) => (field === "topic" ? own.map(({ value }) => value) : []));
  const found = values.map((value) => topics.find(({ name }) => plain(name) === plain(value))?.id);
  const [only, ...others] = new Set(found);
  return others.length === 0 ? only : undefined;
}
