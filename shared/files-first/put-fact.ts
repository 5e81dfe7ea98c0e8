import type { Agreement, Case, Partner } from "../case/case.ts";
import { type Guide, speaksOf } from "../guide/guide.ts";
import { folded } from "../reading/folded.ts";
import { TAKEN_FROM_FILES } from "../reading/proposals.ts";
import { budgetRowsOf } from "./budget-rows.ts";
import type { FactField, FactSource } from "./found-file.ts";
import { isOneSum, type OfferedValue, takesPriorFunding } from "./offer-facts.ts";

/** The case with one answer. `subject`: the partner, unit or agreement that it is about, by its id in the case. */
export function withFact(
  theCase: Case,
  guide: Guide,
  field: FactField,
  { value, source }: Pick<OfferedValue, "value" | "source">,
  subject: string | undefined,
): Case {
  const [start, end] = value.split("/");
  const partner = (change: (partner: Partner) => Partner): Case => ({
    ...theCase,
    partners: (theCase.partners ?? []).map((one) => (one.id === subject ? change(one) : one)),
  });
  const unit = (facts: object): Case => ({ ...theCase, units: (theCase.units ?? []).map((one) => (one.id === subject ? { ...one, ...facts } : one)) });
  const laboratory = (facts: object): Case => unit({ keyLaboratory: { ...theCase.units?.find((one) => one.id === subject)?.keyLaboratory, ...facts } });
  const reached = (facts: object): Case => partner((one) => ({ ...one, contact: { ...one.contact, ...facts } }));
  const applicant = (facts: object): Case => ({ ...theCase, applicant: { ...theCase.applicant, ...facts } });
  const contact = (facts: object): Case => applicant({ contact: { ...theCase.applicant?.contact, ...facts } });
  const lead = (facts: object): Case => ({ ...theCase, lead: { ...theCase.lead, ...facts } });
  const ethics = (facts: object): Case => ({
    ...theCase,
    declarations: { ...theCase.declarations, ethics: { ...theCase.declarations?.ethics, ...facts } },
  });
  const funding = (facts: object): Case => partner((one) => ({ ...one, localFunding: { ...one.localFunding, ...facts } }));
  // asked in topics that want the agreement of a platform
  const hasPlatform = guide.slots.some((slot) => slot.kind === "joint-platform" && speaksOf(slot, theCase.topic));
  const platform = (facts: object): Case => (hasPlatform ? { ...theCase, jointPlatform: { ...theCase.jointPlatform, ...facts } } : theCase);
  // the last part of most fields is their name in the case
  const named = { [field.split(".").at(-1) ?? ""]: value };
  switch (field) {
    case "topic":
      return theCase;
    case "title":
      return { ...theCase, title: value };
    case "field":
      return { ...theCase, field: fieldOf(guide, theCase.topic, value) };
    case "applicant.name":
    case "applicant.creditCode":
    case "applicant.kind":
    case "applicant.legalRepresentative":
    case "applicant.address":
    case "applicant.headquartersCountry":
      return applicant(named);
    case "applicant.foreignInvested":
      return applicant({ foreignInvested: value === "true" });
    case "applicant.researchFunction":
      return applicant({ researchFunction: value === "true" });
    case "applicant.registeredInShanghai":
      return applicant({ registeredInShanghai: value === "true" });
    case "applicant.contact.name":
    case "applicant.contact.phone":
    case "applicant.contact.email":
      return contact(named);
    case "lead.name":
    case "lead.title":
    case "lead.phone":
    case "lead.email":
      return lead(named);
    case "ethics.inScope":
      return ethics({ inScope: value === "true" });
    case "ethics.committee":
    case "ethics.approvalNumber":
    case "ethics.approvedOn":
      return ethics(named);
    case "cooperation.basis":
      return { ...theCase, cooperation: { ...theCase.cooperation, basis: value } };
    case "declarations.scienceData":
      return { ...theCase, declarations: { ...theCase.declarations, scienceData: value } };
    case "priorFunding.similarities":
    case "priorFunding.differences":
    case "priorFunding.inheritance":
    case "priorFunding.development":
      return withPriorFunding(theCase, named);
    case "funding.obtained":
      return funding({ obtained: value === "true" });
    case "funding.funder":
    case "funding.reference":
    case "funding.namedLead":
      return funding(named);
    case "period":
      return { ...theCase, period: { ...theCase.period, start, end } };
    case "budget.grant":
      return { ...theCase, budget: { ...theCase.budget, grant: Number(value) } };
    case "letterDate":
      return { ...theCase, letterDate: value };
    case "budget.selfFunding":
      return withOwnFunds(theCase, { amount: Number(value) });
    case "selfFunding.source":
      return withOwnFunds(theCase, { source: value });
    case "budget.total":
      return { ...theCase, budget: { ...theCase.budget, total: Number(value) } };
    case "budget.internationalCooperation":
      return { ...theCase, budget: { ...theCase.budget, internationalCooperation: Number(value) } };
    case "budget.items":
      return { ...theCase, budget: { ...theCase.budget, items: [...budgetRowsOf(value)] } };
    case "partner.name":
    case "partner.nameZh":
    case "partner.country":
    case "partner.region":
    case "partner.kind":
    case "partner.lead":
    case "partner.leadTitle":
    case "partner.cooperatingSince":
      return partner((one) => ({ ...one, ...named }));
    case "partner.contact.name":
    case "partner.contact.title":
    case "partner.contact.phone":
    case "partner.contact.email":
      return reached(named);
    case "unit.name":
    case "unit.kind":
    case "unit.role":
      return unit(named);
    case "unit.laboratory":
      return laboratory({ name: value });
    case "unit.laboratoryKind":
      return laboratory({ kind: value });
    case "unit.laboratoryLevel":
      return laboratory({ level: value });
    case "unit.inShanghai":
      return unit({ inShanghai: value === "true" });
    case "platform.units":
      return subject === undefined ? theCase : platform({ units: [...new Set([...(theCase.jointPlatform?.units ?? []), subject])] });
    case "platform.name":
      return platform(named);
    case "platform.place":
      return platform({ fixedLaboratory: value });
    case "platform.team":
      return platform({ dedicatedTeam: Number(value) });
    case "agreement.title":
      return subject === undefined ? theCase : withAgreement(theCase, subject, (one) => ({ ...one, title: value }));
    case "agreement.form": {
      const form = AGREEMENT_FORMS.find((one) => one === value);
      return subject === undefined || form === undefined ? theCase : withAgreement(theCase, subject, (one) => ({ ...one, form }));
    }
    case "agreement.autoRenewal":
      return subject === undefined ? theCase : withAgreement(theCase, subject, (one) => ({ ...one, autoRenewal: value === "true" }));
    case "agreement.term":
      return subject === undefined ? theCase : withAgreement(theCase, subject, (one) => ({ ...one, term: { ...one.term, start, end, ...stated(source) } }));
  }
}

const AGREEMENT_FORMS = ["agreement", "memorandum", "letter-of-intent", "support-letter"] as const;

/** What a paper says of the part that the applicant alone pays. */
const withOwnFunds = (theCase: Case, said: object): Case =>
  isOneSum(theCase)
    ? { ...theCase, budget: { ...theCase.budget, selfFunding: [{ ...theCase.budget?.selfFunding?.[0], unit: "applicant", ...said }] } }
    : theCase;

/** What a paper says of the one project that was funded before; whoever takes it over builds on one. */
function withPriorFunding(theCase: Case, said: object): Case {
  if (!takesPriorFunding(theCase)) return theCase;
  const { declarations } = theCase;
  const [first] = declarations?.priorFunding ?? [];
  return { ...theCase, declarations: { ...declarations, buildsOnFundedProjects: true, priorFunding: [{ ...first, ...said }] } };
}

/** The case with an agreement changed. */
export const withAgreement = (theCase: Case, id: string, change: (agreement: Agreement) => Agreement): Case => ({
  ...theCase,
  agreements: (theCase.agreements ?? []).map((one) => (one.id === id ? change(one) : one)),
});

/** A research field as the guide calls it in a topic; as written where the guide names none like it. */
function fieldOf({ topics }: Guide, topic: string, written: string): string {
  const named = topics.find(({ id }) => id === topic)?.fields ?? [];
  return named.find(({ name, aliases }) => [name, ...aliases].some((one) => folded(one) === folded(written)))?.name ?? written;
}

/** The field takes so many characters. */
const MOST_QUOTED = 2000;

const stated = ({ page, quote }: FactSource) => ({
  stated: true,
  reading: { of: TAKEN_FROM_FILES, taken: true },
  ...(page !== undefined && { page, quote: quote.slice(0, MOST_QUOTED) }),
});
