import type { Case, Partner } from "../case/case.ts";
import { given, namesOfParty } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { likeness, sameName } from "../reading/parties.ts";
import { compareNames } from "../text/compare-names.ts";
import { FACT_FIELDS, type FactField, type FactSource, type ReadFact } from "./found-file.ts";
import type { FileToPropose, FolderProposal, ProposedPartner } from "./propose-files.ts";

/** A value with where it was read: the file (its key) and the place in it. */
export type OfferedValue = { readonly value: string; readonly file: string; readonly source: FactSource };

/**
 * An answer that the papers offer. `of`: the partner (its id in the proposal) or the agreement (its file) that it is about.
 * One value is offered; of several a person chooses, or none. `answer`: what the project says already, which stays unless
 * somebody takes the other.
 */
export type OfferedFact = {
  readonly id: string;
  readonly field: FactField;
  readonly of?: string;
  readonly values: readonly OfferedValue[];
  readonly answer?: string;
};

/** What is said of an agreement or a proof is the same in its translation; everything else is taken from the original alone. */
const IN_TRANSLATION: ReadonlySet<FactField> = new Set(["agreement.term", "funding.reference", "partner.nameZh"]);
const PERSONS: ReadonlySet<FactField> = new Set(["lead.name", "partner.lead", "funding.namedLead", "applicant.legalRepresentative"]);

/** The answers that the files of a proposal offer: those that are put in, and those that answers alone are taken from. */
export function offerFacts(files: readonly FileToPropose[], { files: proposals, partners }: FolderProposal, theCase?: Case): readonly OfferedFact[] {
  const offered = new Map<string, { field: FactField; of: string | undefined; values: OfferedValue[] }>();
  const placed = proposals.filter(({ place }) => place !== undefined && place.to !== "none" && place.to !== "other");
  for (const { key, place, isTranslation } of placed) {
    const state = files.find((file) => file.key === key)?.state;
    if (state?.kind !== "read") continue;
    const original = place?.to === "slot" && place.of !== undefined ? place.of : key;
    for (const fact of state.digest.facts) {
      if (isTranslation && !IN_TRANSLATION.has(fact.field)) continue;
      const of = subjectOf(fact, original, partners);
      if (of === "nobody") continue;
      const id = `${fact.field} ${of ?? ""}`.trim();
      const entry = offered.get(id) ?? { field: fact.field, of, values: [] };
      offered.set(id, entry);
      if (!entry.values.some(({ value }) => isSameValue(fact.field, value, fact.value)))
        entry.values.push({ value: fact.value, file: key, source: fact.source });
    }
  }
  return (
    [...offered]
      .map(([id, { field, of, values }]): OfferedFact => ({ id, field, ...(of !== undefined && { of }), values, ...answerTo(field, of, partners, theCase) }))
      // who pays which part is more than a sum says
      .filter(({ field }) => field !== "budget.selfFunding" || (theCase?.budget?.selfFunding ?? []).length < 2)
      .filter(({ field, values, answer }) => answer === undefined || values.some(({ value }) => !isSameValue(field, value, answer)))
      .toSorted((one, other) => FACT_FIELDS.indexOf(one.field) - FACT_FIELDS.indexOf(other.field))
  );
}

/** The partner or agreement that a fact is about; `undefined`: the project; `nobody`: it cannot be told. */
function subjectOf({ field, value }: ReadFact, file: string, partners: readonly ProposedPartner[]): string | undefined {
  if (field === "agreement.term") return file;
  if (!field.startsWith("partner.") && !field.startsWith("funding.")) return undefined;
  const own = partners.filter(({ files }) => files.includes(file));
  const named =
    field === "partner.name" || field === "partner.nameZh" ? partners.find(({ names }) => names.some((name) => isSameUnit(name, value))) : undefined;
  const [only, ...others] = own.length > 0 ? own : partners;
  return named?.id ?? (only && others.length === 0 ? only.id : "nobody");
}

export function isSameValue(field: FactField, one: string, other: string): boolean {
  if (bare(one) === bare(other)) return true;
  if (PERSONS.has(field)) return compareNames(one, other) === "same";
  return field === "partner.name" && (sameName(one, other) || likeness(one, other) > 0.9);
}

const bare = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s，,。.、（）()“”"《》-]+/gu, "");
const isSameUnit = (one: string, other: string) => sameName(one, other) || likeness(one, other) > 0.82;

function answerTo(field: FactField, of: string | undefined, partners: readonly ProposedPartner[], theCase: Case | undefined): Pick<OfferedFact, "answer"> {
  const partner =
    theCase &&
    partnerInCase(
      theCase,
      partners.find(({ id }) => id === of),
    );
  const answer = theCase && answerIn(theCase, field, partner);
  return answer === undefined ? {} : { answer };
}

/** The partner of a case that a proposed one is, by its names. */
export function partnerInCase(theCase: Case, proposed: ProposedPartner | undefined): Partner | undefined {
  return theCase.partners?.find((partner) => namesOfParty(partner).some((name) => proposed?.names.some((other) => isSameUnit(name, other))));
}

function answerIn(theCase: Case, field: FactField, partner: Partner | undefined): string | undefined {
  const { applicant, lead, period, budget } = theCase;
  const days = given(period?.start) && given(period?.end) ? `${period?.start}/${period?.end}` : undefined;
  const own = (budget?.selfFunding ?? []).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const answers: { readonly [F in FactField]: string | number | null | undefined } = {
    topic: undefined,
    title: theCase.title,
    "applicant.name": applicant?.name,
    "applicant.creditCode": applicant?.creditCode,
    "applicant.legalRepresentative": applicant?.legalRepresentative,
    "lead.name": lead?.name,
    period: days,
    "budget.grant": budget?.grant,
    "budget.selfFunding": own > 0 ? own : undefined,
    "budget.total": budget?.total,
    "budget.internationalCooperation": budget?.internationalCooperation,
    "partner.name": partner?.name,
    "partner.nameZh": partner?.nameZh,
    "partner.country": partner?.country,
    "partner.lead": partner?.lead,
    "agreement.term": undefined,
    "funding.funder": partner?.localFunding?.funder,
    "funding.reference": partner?.localFunding?.reference,
    "funding.namedLead": partner?.localFunding?.namedLead,
  };
  const answer = answers[field];
  return answer === undefined || answer === null || String(answer).trim() === "" ? undefined : String(answer);
}

/** The topic that the papers name; `undefined`: they name none, or several. */
export function topicNamed(facts: readonly OfferedFact[], { topics }: Pick<Guide, "topics">): string | undefined {
  const plain = (text: string) => text.normalize("NFKC").replace(/[\s·—-]/gu, "");
  const values = facts.flatMap(({ field, values: own }) => (field === "topic" ? own.map(({ value }) => value) : []));
  const found = values.map((value) => topics.find(({ name }) => plain(name) === plain(value))?.id);
  const [only, ...others] = new Set(found);
  return others.length === 0 ? only : undefined;
}
