import { type CheckKind, subjectOfCheck } from "../guide/check-kinds.ts";
import type { GuideRule } from "../guide/guide.ts";

/** What a kind of check can say, as keys of `say` and `todo` (outcome, or outcome.variant), and the values that its sentences can name. */
type Outcomes = { readonly says: string; readonly values?: string };

const SEAL = { says: "met not-met not-met.outdated missing advice", values: "lack papers" };
const RATIO = {
  says: "met not-met not-met.nothing not-met.not-counted missing open open.all-units",
  values: "grant selfFunding ratio least enterprises others short notCounted",
};
const FUNDER = "not-applicable not-met not-met.not-government open open.region open.domestic open.supranational open.private-name met missing";

const GENERAL = {
  says: "met met.unanswered not-met not-met.unanswered missing open open.unanswered advice advice.unanswered not-applicable not-applicable.when not-applicable.except-for not-applicable.unanswered not-applicable.no-case",
  values: "label value least most limit short over",
};
const JOINED = { says: `${GENERAL.says} not-applicable.none`, values: "label" };

/** By kind of check. Held against the rules of the product by `test/shared/rules/outcomes.test.ts`. */
const OUTCOMES: Readonly<Record<CheckKind, Outcomes>> = {
  compare: GENERAL,
  oneOf: GENERAL,
  matches: GENERAL,
  count: GENERAL,
  share: { ...GENERAL, values: `${GENERAL.values} part whole` },
  duration: GENERAL,
  textLength: GENERAL,
  attachment: GENERAL,
  declared: GENERAL,
  any: JOINED,
  all: JOINED,
  not: JOINED,
  allTrue: { says: "met not-met missing open", values: "headquarters count" },
  anyText: { says: "met missing" },
  grantAtMost: { says: "met not-met missing", values: "grant limit over" },
  shareOfTotalAtLeast: { says: "met not-met missing missing.total-differs", values: "international total percent least share short sum shareOfSum" },
  selfFundingAtLeast: RATIO,
  budgetAddsUp: {
    says: "met not-met missing missing.unmarked open.of-grant",
    values: "sum total items internationalItems international differs differences fromGrant grant over",
  },
  fieldInList: { says: "met not-met missing open", values: "field allowed near" },
  priorityField: { says: "advice advice.missing advice.other advice.both advice.listed", values: "field" },
  priorityPartner: {
    says: "advice advice.missing advice.region-not-country advice.both advice.listed advice.region advice.other-region advice.other",
    values: "place field listed",
  },
  priorityKeyLaboratory: { says: "advice advice.listed advice.other", values: "laboratory" },
  advise: { says: "advice" },
  notAsked: { says: "not-applicable" },
  countriesAtLeast: { says: "met not-met missing open open.organisation", values: "count least countries organisations" },
  periodExactly: { says: "met not-met not-met.reversed missing missing.same-day advice", values: "start end from to" },
  filingWindow: { says: "met met.last-hour not-met missing advice", values: "opens closes" },
  leadsFewerThan: { says: "met not-met missing open", values: "count expired limit" },
  involvement: { says: "advice not-applicable missing" },
  priorFundingExplained: { says: "met not-met missing not-applicable", values: "absent" },
  localFundingObtained: { says: FUNDER, values: "funder place" },
  fundingNamesLead: { says: "met not-met not-met.none missing open not-applicable not-applicable.no-funding", values: "named lead" },
  proofAttached: { says: `${FUNDER} missing.contradiction not-applicable.no-funding`, values: "funder place" },
  translationAttached: {
    says: "met not-met not-met.not-chinese not-met.faulty missing missing.contradiction missing.replaced open open.shorter not-applicable not-applicable.not-foreign not-applicable.no-funding",
    values: "languages pages translated count",
  },
  jointWith: {
    says: "met met.double not-met not-met.elsewhere missing open open.elsewhere open.enterprises open.enterprises-elsewhere",
    values: "units doubles elsewhere",
  },
  agreementPresent: {
    says: "met not-met missing missing.no-foreign-partner open open.parent advice advice.double not-applicable",
    values: "first number",
  },
  agreementParties: { says: "met met.listed not-met not-met.other-side missing open open.other-name", values: "absent differing" },
  agreementValid: {
    says: "met met.open-ended not-met not-met.support-letter missing missing.differs missing.reversed advice advice.renewal open open.before-project open.intent open.no-term open.not-begun open.renewal",
    values: "start end begins cover",
  },
  agreementSignatories: { says: "met not-met missing missing.differs", values: "absent" },
  agreementSigningDates: { says: "met not-met missing missing.differs missing.future", values: "absent date" },
  agreementStates: { says: "met not-met missing missing.differs", values: "absent stated" },
  agreementSigned: {
    says: "met met.other-name not-met not-met.none not-met.applicant not-met.other-side not-met.other-platform missing open open.some-of-other-side",
    values: "absent others joint",
  },
  agreementsState: { says: "met not-met missing", values: "absent" },
  agreementSealed: { says: `${SEAL.says} missing.seal open open.translation`, values: `${SEAL.values} copy` },
  noLicenceTransfer: {
    says: `${SEAL.says} missing.seal open open.enterprise-unclear not-applicable`,
    values: `${SEAL.values} transferring enterprises unclear`,
  },
  selfFundingLetter: { says: `${SEAL.says} ${RATIO.says} not-met.source not-met.numbers`, values: `${SEAL.values} ${RATIO.values}` },
  recusalLetter: { says: `${SEAL.says} not-met.no-experts not-met.no-reason not-applicable`, values: SEAL.values },
  ethicsApproval: { says: "met not-met missing missing.unsure missing.contradiction missing.future advice not-applicable", values: "date" },
};

/** The outcomes of rules that speak of enterprises alone, of partners or of agreements, whatever their check (`run-rules.ts`). */
const ONLY_ENTERPRISE = "missing missing.kind not-applicable open open.enterprise-unclear";
/** They are asked of enterprises alone in one topic, of all in another, and share their sentences. */
const ABOUT_OWN_MONEY: ReadonlySet<CheckKind> = new Set(["selfFundingAtLeast", "selfFundingLetter"]);
const OF_SUBJECTS = "missing not-applicable";

const listed = (text: string | undefined): readonly string[] => (text ?? "").split(" ").filter((word) => word !== "");

/** The keys that `say` and `todo` of a rule can have: whatever else stands there is never said. */
export function outcomesOf({ check, onlyEnterprise, each }: Pick<GuideRule, "check" | "onlyEnterprise" | "each">): ReadonlySet<string> {
  return new Set([
    ...listed(OUTCOMES[check.kind].says),
    ...(onlyEnterprise || ABOUT_OWN_MONEY.has(check.kind) ? listed(ONLY_ENTERPRISE) : []),
    ...(each === undefined ? [] : listed(OF_SUBJECTS)),
  ]);
}

/** The values that the sentences of a rule can name: `((grant 万元))`. */
export function valuesOf({ check, each }: Pick<GuideRule, "check" | "each">): ReadonlySet<string> {
  const subject = each !== undefined || subjectOfCheck(check) !== undefined ? ["partner", "agreement"] : [];
  return new Set([...listed(OUTCOMES[check.kind].values), ...subject]);
}
