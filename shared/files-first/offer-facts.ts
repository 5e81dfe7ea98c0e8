import type { Agreement, Case, Partner } from "../case/case.ts";
import { isAgreementOf } from "../case/edit-agreements.ts";
import { given, namesOfParty } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { likeness, sameName } from "../reading/same-name.ts";
import { compareNames } from "../text/compare-names.ts";
import { type BudgetItem, budgetRowsOf, isWithinRows, valueOfRows } from "./budget-rows.ts";
import { AGREEMENT_KINDS, FACT_FIELDS, type FactField, type FactSource, type FileRole, isAgreement, type ReadFact } from "./found-file.ts";
import { isBetterSource, isOfEarlierYear, isOfOneYear, type StandingValue, versionOf, withOutdone } from "./outdone-values.ts";
import type { FileToPropose, FolderProposal, ProposedPartner } from "./propose-files.ts";

/**
 * A value with where it was read: the file (its key) and the place in it. `isUnsure`: it is taken only once a person has chosen it.
 * `isOutdone`: another one stands before it, as a final version before a draft; a person may still choose it.
 * `isOld`: a date or an amount of an earlier year's paper. `isRecognised`: an engine read it off a picture.
 */
export type OfferedValue = {
  readonly value: string;
  readonly file: string;
  readonly source: FactSource;
  readonly isUnsure?: true;
  readonly isOutdone?: true;
  readonly isOld?: true;
  readonly isRecognised?: true;
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
  "platform.name",
  "platform.place",
  "platform.team",
  "funding.reference",
  "partner.nameZh",
  "applicant.address",
  "applicant.contact.name",
  "applicant.contact.phone",
  "applicant.contact.email",
]);
const PARTNER_NAMES: ReadonlySet<FactField> = new Set(["partner.name", "partner.nameZh"]);
const PERSONS: ReadonlySet<FactField> = new Set(["lead.name", "partner.lead", "funding.namedLead", "applicant.legalRepresentative", "applicant.contact.name"]);

/**
 * The answers that the files of a proposal offer: those that are put in, and those that answers alone are taken from.
 * @param callYear of the call; dates and amounts of papers of an earlier year are shown and not taken
 */
export function offerFacts(
  files: readonly FileToPropose[],
  { files: proposals, partners, ours, unclear }: FolderProposal,
  theCase?: Case,
  callYear = 0,
): readonly OfferedFact[] {
  const offered = new Map<string, { field: FactField; of: string | undefined; values: StandingValue[] }>();
  const placed = proposals.filter(({ place }) => place !== undefined && place.to !== "none" && place.to !== "other");
  for (const { key, place, role, isTranslation } of placed) {
    const { state, name = "" } = files.find((file) => file.key === key) ?? {};
    if (state?.kind !== "read") continue;
    const original = place?.to === "slot" && place.of !== undefined ? place.of : key;
    // of an agreement whose own side is not known nobody can say who the partner is, nor who applies
    const isOpen = unclear.length > 0 && isAgreement(role) && !partners.some(({ files: own }) => own.includes(original));
    const isEarlier = isOfEarlierYear(name, state.digest, callYear);
    for (const fact of state.digest.facts) {
      if (isOpen && /^(?:partner|applicant)\./u.test(fact.field)) continue;
      if (isTranslation && !IN_TRANSLATION.has(fact.field)) continue;
      if (PARTNER_NAMES.has(fact.field) && ours.includes(fact.value)) continue;
      const of = subjectOf(fact, original, partners);
      if (of === "nobody") continue;
      const id = `${fact.field} ${of ?? ""}`.trim();
      const entry = offered.get(id) ?? { field: fact.field, of, values: [] };
      offered.set(id, entry);
      const isOld = isEarlier && isOfOneYear(fact.field);
      const value = {
        value: fact.value,
        file: key,
        source: fact.source,
        ...((fact.isUnsure || isOld) && { isUnsure: true as const }),
        ...(isOld && { isOld: true as const }),
        ...(fact.isRecognised && { isRecognised: true as const }),
        standing: { version: versionOf(name), isRecognised: fact.isRecognised === true, isOld },
      };
      const same = entry.values.findIndex((one) => isSameValue(fact.field, one.value, fact.value));
      const known = entry.values[same];
      if (!known) entry.values.push(value);
      else if (isBetterSource(value, known)) entry.values[same] = value;
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
    .filter(({ field }) => field !== "budget.selfFunding" || theCase === undefined || isOneSum(theCase))
    .filter(({ field, values, answer }) => answer === undefined || values.some(({ value }) => !saysNoOther(field, value, answer)))
    .toSorted((one, other) => FACT_FIELDS.indexOf(one.field) - FACT_FIELDS.indexOf(other.field));

  function answerTo(field: FactField, of: string | undefined): Pick<OfferedFact, "answer"> {
    if (theCase === undefined) return {};
    const proposed = partners.find(({ id, files: own }) => id === of || (field === "agreement.term" && of !== undefined && own.includes(of)));
    const partner = partnerInCase(theCase, proposed);
    const place = placed.find(({ key }) => key === of)?.place;
    const agreement = field === "agreement.term" && place?.to === "slot" ? agreementWithoutFile(theCase, place.role, partner) : undefined;
    const answer = answerIn(theCase, field, { partner, agreement });
    return answer === undefined ? {} : { answer };
  }
}

/** The agreement of a case that waits for its file, as far as the role of the file and the partner tell it. */
function agreementWithoutFile({ agreements, attachments }: Case, role: FileRole, partner: Partner | undefined): Agreement | undefined {
  const kind = AGREEMENT_KINDS[role];
  const withFile = new Set((attachments ?? []).flatMap(({ for: subject, unplaced }) => (unplaced === true ? [] : (subject ?? []))));
  return agreements?.find((one) => kind && !withFile.has(one.id) && isAgreementOf(one, { kind, ...(partner && { partner: partner.id }) }));
}

/** Whether the applicant alone pays its own part: who pays which part is more than a sum says. */
export function isOneSum({ budget }: Case): boolean {
  const [entry, ...others] = budget?.selfFunding ?? [];
  return others.length === 0 && (entry === undefined || (given(entry.unit) ?? "applicant") === "applicant");
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

/** Whether a paper says nothing that the project does not: of a row of the budget the project may say more, as what it is for. */
const saysNoOther = (field: FactField, value: string, answer: string): boolean =>
  isSameValue(field, value, answer) || (field === "budget.items" && isWithinRows(budgetRowsOf(value), budgetRowsOf(answer)));

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

/** What a case says of a field, of a partner or an agreement where it is theirs; `undefined`: nothing yet, `""`: that there is none. */
export function answerIn(
  theCase: Case,
  field: FactField,
  { partner, agreement }: { readonly partner: Partner | undefined; readonly agreement: Agreement | undefined },
): string | undefined {
  const { applicant, lead, period, budget } = theCase;
  const contact = within(applicant, "contact");
  const ethics = within(theCase.declarations, "ethics");
  const amounts = (budget?.selfFunding ?? []).flatMap(({ amount }) => amount ?? []);
  const funding = partner?.localFunding;
  const answers: { readonly [F in FactField]: string | number | null | undefined } = {
    topic: undefined,
    title: theCase.title,
    field: theCase.field,
    "applicant.name": within(applicant, "name"),
    "applicant.creditCode": within(applicant, "creditCode"),
    "applicant.legalRepresentative": within(applicant, "legalRepresentative"),
    "applicant.address": within(applicant, "address"),
    "applicant.contact.name": within(contact, "name"),
    "applicant.contact.phone": within(contact, "phone"),
    "applicant.contact.email": within(contact, "email"),
    "lead.name": within(lead, "name"),
    "lead.title": within(lead, "title"),
    "lead.phone": within(lead, "phone"),
    "lead.email": within(lead, "email"),
    period: daysOf(period),
    "budget.grant": within(budget, "grant"),
    "budget.selfFunding": amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : noneOf(within(budget, "selfFunding")),
    "budget.total": within(budget, "total"),
    "budget.internationalCooperation": within(budget, "internationalCooperation"),
    "budget.items": itemsOf(within(budget, "items")),
    "partner.name": partner?.name,
    "partner.nameZh": partner?.nameZh,
    "partner.country": partner?.country,
    "partner.lead": partner?.lead,
    "agreement.term": daysOf(agreement?.term),
    "platform.name": within(theCase.jointPlatform, "name"),
    "platform.place": within(theCase.jointPlatform, "fixedLaboratory"),
    "platform.team": within(theCase.jointPlatform, "dedicatedTeam"),
    "funding.obtained": yesOrNo(within(funding, "obtained")),
    "funding.funder": within(funding, "funder"),
    "funding.reference": within(funding, "reference"),
    "funding.namedLead": within(funding, "namedLead"),
    "ethics.inScope": yesOrNo(within(ethics, "inScope")),
    "ethics.committee": within(ethics, "committee"),
    "ethics.approvalNumber": within(ethics, "approvalNumber"),
    "ethics.approvedOn": within(ethics, "approvedOn"),
  };
  const answer = answers[field];
  if (answer === null) return "";
  return answer === undefined || String(answer).trim() === "" ? undefined : String(answer);
}

/** Of “there is none” every part is none. */
const within = <T extends object, K extends keyof T>(whole: T | null | undefined, key: K): T[K] | null | undefined => (whole === null ? null : whole?.[key]);
const noneOf = (list: unknown): null | undefined => (list === null ? null : undefined);

const yesOrNo = (flag: boolean | null | undefined): string | null | undefined => (flag == null ? flag : String(flag));

const itemsOf = (items: readonly BudgetItem[] | null | undefined): string | null | undefined =>
  items == null ? items : items.length === 0 ? undefined : valueOfRows(items);

type Days = { readonly start?: string | null | undefined; readonly end?: string | null | undefined };

/** Answered by either day: the other half is empty then (`2026-08-01/`). */
function daysOf(days: Days | null | undefined): string | null | undefined {
  if (days === null) return null;
  const [start, end] = [given(days?.start), given(days?.end)];
  return start || end ? `${start ?? ""}/${end ?? ""}` : undefined;
}

/** The topic that the papers name; `undefined`: they name none, or several. */
export function topicNamed(facts: readonly OfferedFact[], { topics }: Pick<Guide, "topics">): string | undefined {
  const plain = (text: string) => text.normalize("NFKC").replace(/[\s·:,、(—-]/gu, "");
  const values = facts.flatMap(({ field, values: own }) => (field === "topic" ? own.map(({ value }) => value) : []));
  const found = values.map((value) => topics.find(({ name }) => plain(name) === plain(value))?.id);
  const [only, ...others] = new Set(found);
  return others.length === 0 ? only : undefined;
}
