import { isTitledByFile } from "../attachments/agreement-of-file.ts";
import type { Agreement, Case, Partner, Unit } from "../case/case.ts";
import { given } from "../facts/facts.ts";
import { type BudgetItem, valueOfRows } from "./budget-rows.ts";
import type { FactField } from "./found-file.ts";

/** What a case says of a field, of a partner, a unit or an agreement where it is theirs; `undefined`: nothing yet, `""`: that there is none. */
export function answerIn(
  theCase: Case,
  field: FactField,
  { partner, agreement, unit }: { readonly partner: Partner | undefined; readonly agreement: Agreement | undefined; readonly unit?: Unit | undefined },
): string | undefined {
  const { applicant, lead, period, budget } = theCase;
  const contact = within(applicant, "contact");
  const ethics = within(theCase.declarations, "ethics");
  const prior = theCase.declarations?.priorFunding === null ? null : theCase.declarations?.priorFunding?.[0];
  const amounts = (budget?.selfFunding ?? []).flatMap(({ amount }) => amount ?? []);
  const funding = partner?.localFunding;
  const reached = within(partner, "contact");
  // an empty list says that no other unit takes part
  const own = theCase.units === null || theCase.units?.length === 0 ? null : unit;
  const laboratory = within(own, "keyLaboratory");
  const answers: { readonly [F in FactField]: string | number | null | undefined } = {
    topic: undefined,
    title: theCase.title,
    field: theCase.field,
    "applicant.name": within(applicant, "name"),
    "applicant.creditCode": within(applicant, "creditCode"),
    "applicant.kind": within(applicant, "kind"),
    "applicant.registeredInShanghai": registered(within(applicant, "registeredInShanghai")),
    "applicant.legalRepresentative": within(applicant, "legalRepresentative"),
    "applicant.address": within(applicant, "address"),
    "applicant.foreignInvested": yesOrNo(within(applicant, "foreignInvested")),
    "applicant.researchFunction": yesOrNo(within(applicant, "researchFunction")),
    "applicant.headquartersCountry": within(applicant, "headquartersCountry"),
    "applicant.contact.name": within(contact, "name"),
    "applicant.contact.phone": within(contact, "phone"),
    "applicant.contact.email": within(contact, "email"),
    "lead.name": within(lead, "name"),
    "lead.title": within(lead, "title"),
    "lead.phone": within(lead, "phone"),
    "lead.email": within(lead, "email"),
    period: daysOf(period),
    letterDate: theCase.letterDate,
    "budget.grant": within(budget, "grant"),
    "budget.selfFunding": amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : noneOf(within(budget, "selfFunding")),
    "selfFunding.source": (budget?.selfFunding ?? [])[0]?.source ?? noneOf(within(budget, "selfFunding")),
    "budget.total": within(budget, "total"),
    "budget.internationalCooperation": within(budget, "internationalCooperation"),
    "budget.items": itemsOf(within(budget, "items")),
    "partner.name": partner?.name,
    "partner.nameZh": partner?.nameZh,
    "partner.country": partner?.country,
    "partner.region": partner?.region,
    "partner.kind": partner?.kind,
    "partner.lead": partner?.lead,
    "partner.leadTitle": partner?.leadTitle,
    "partner.cooperatingSince": partner?.cooperatingSince,
    "partner.contact.name": within(reached, "name"),
    "partner.contact.title": within(reached, "title"),
    "partner.contact.phone": within(reached, "phone"),
    "partner.contact.email": within(reached, "email"),
    "unit.name": within(own, "name"),
    "unit.kind": within(own, "kind"),
    "unit.inShanghai": yesOrNo(within(own, "inShanghai")),
    "unit.role": within(own, "role"),
    "unit.laboratory": within(laboratory, "name"),
    "unit.laboratoryKind": within(laboratory, "kind"),
    "unit.laboratoryLevel": within(laboratory, "level"),
    "agreement.title": isTitledByFile(theCase, agreement) ? undefined : agreement?.title,
    "agreement.form": agreement?.form,
    "agreement.term": daysOf(agreement?.term),
    "agreement.autoRenewal": yesOrNo(within(agreement, "autoRenewal")),
    "platform.name": within(theCase.jointPlatform, "name"),
    "platform.place": within(theCase.jointPlatform, "fixedLaboratory"),
    "platform.team": within(theCase.jointPlatform, "dedicatedTeam"),
    "platform.units": sharedBy(theCase, unit),
    "funding.obtained": yesOrNo(within(funding, "obtained")),
    "funding.funder": within(funding, "funder"),
    "funding.reference": within(funding, "reference"),
    "funding.namedLead": within(funding, "namedLead"),
    "ethics.inScope": yesOrNo(within(ethics, "inScope")),
    "ethics.committee": within(ethics, "committee"),
    "ethics.approvalNumber": within(ethics, "approvalNumber"),
    "ethics.approvedOn": within(ethics, "approvedOn"),
    "cooperation.basis": within(theCase.cooperation, "basis"),
    "priorFunding.similarities": within(prior, "similarities"),
    "priorFunding.differences": within(prior, "differences"),
    "priorFunding.inheritance": within(prior, "inheritance"),
    "priorFunding.development": within(prior, "development"),
    "declarations.scienceData": within(theCase.declarations, "scienceData"),
  };
  const answer = answers[field];
  if (answer === null) return "";
  return answer === undefined || String(answer).trim() === "" ? undefined : String(answer);
}

/** Of “there is none” every part is none. */
const within = <T extends object, K extends keyof T>(whole: T | null | undefined, key: K): T[K] | null | undefined => (whole === null ? null : whole?.[key]);
const noneOf = (list: unknown): null | undefined => (list === null ? null : undefined);

/** Whether a unit of the case is one of those that share the platform; where others are named alone, somebody has left it out. */
function sharedBy({ jointPlatform, units }: Case, unit: Unit | undefined): string | null | undefined {
  const shared = within(jointPlatform, "units");
  if (shared === null) return null;
  if (unit === undefined || shared === undefined || shared.length === 0) return undefined;
  if (shared.includes(unit.id)) return unit.name;
  return (units ?? []).flatMap(({ id, name }) => (shared.includes(id) ? (given(name) ?? []) : [])).join("、");
}

/** A branch is neither in nor out: its own word. */
const registered = (seat: boolean | "branch" | null | undefined): string | null | undefined => (seat === "branch" ? seat : yesOrNo(seat));

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
