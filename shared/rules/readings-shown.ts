import type { Agreement, Partner } from "../case/case.ts";
import { isEnteredTwice } from "../facts/doubles.ts";
import {
  applicantIsEnterprise,
  CHINESE_REGIONS,
  given,
  hasWholeChineseText,
  money,
  namesOfParty,
  outsidePartners,
  participatingUnits,
  partiesOfUnknownKind,
  partnerEnterprises,
  technologyTransfer,
} from "../facts/facts.ts";
import type { ReadingSituation } from "../guide/reading-situations.ts";
import { namesWord } from "../guide/unit-names.ts";
import { countryOf } from "../text/countries.ts";
import { parseMoment, shanghaiDate } from "../text/moment.ts";
import type { PreparedReading } from "./prepared-rules.ts";
import type { CheckContext, Subject } from "./verdict.ts";

/** Those of a rule's readings that matter to one finding; where it rests on an open reading, one at least is always shown. */
export type ReadingFilter = (readings: readonly PreparedReading[], subject: Subject | undefined, isOpen: boolean) => readonly PreparedReading[];

type CaseContext = Pick<CheckContext, "case" | "guide" | "topic" | "moment">;
type Situations<Rest extends readonly unknown[]> = { readonly [Key in ReadingSituation]?: (context: CaseContext, ...rest: Rest) => boolean };

/** For one run of the rules: what is a matter of the whole case or of one partner is looked up once, not for each finding again. */
export function readingFilter(context: CaseContext): ReadingFilter {
  const known = new Map<Partner | undefined, Map<ReadingSituation, boolean>>();
  const once = (partner: Partner | undefined, situation: ReadingSituation, find: () => boolean): boolean => {
    const situations = known.get(partner) ?? new Map<ReadingSituation, boolean>();
    known.set(partner, situations);
    const found = situations.get(situation) ?? find();
    situations.set(situation, found);
    return found;
  };
  const ofCase = (situation: ReadingSituation) => once(undefined, situation, () => OF_CASE[situation]?.(context) ?? false);
  const ofPartner = (situation: ReadingSituation, partner: Partner) =>
    once(partner, situation, () => OF_PARTNER[situation]?.(context, partner) ?? ofCase(situation));
  const holds = (situation: ReadingSituation, subject: Subject | undefined) => {
    switch (subject?.kind) {
      case "partner":
        return ofPartner(situation, subject.partner);
      case "agreement":
        return OF_AGREEMENT[situation]?.(context, subject.agreement) ?? ofCase(situation);
      case "unit":
      case "entry":
      case undefined:
        return ofCase(situation);
    }
  };
  return (readings, subject, isOpen) => {
    const shown = readings.filter(({ when }) => when === undefined || when.some((situation) => holds(situation, subject)));
    return shown.length === 0 && isOpen ? readings : shown;
  };
}

const isRegion = (country: string | null | undefined) => country !== undefined && country !== null && CHINESE_REGIONS.includes(country);
const isRepeated = (list: readonly string[]) => new Set(list).size < list.length;
const isOrganisation = ({ guide }: CaseContext, partner: Partner) =>
  namesWord([...namesOfParty(partner), partner.localFunding?.funder ?? ""].join(" "), guide.internationalOrganisations);

const OF_PARTNER: Situations<[Partner]> = {
  "region-of-china": (_context, { country }) => isRegion(country),
  "international-organisation": isOrganisation,
  "entered-twice": (context, { id }) => isEnteredTwice(context, id),
};

const OF_AGREEMENT: Situations<[Agreement]> = {
  "term-not-covering": ({ guide, moment }, { term }) => !term?.start || !term.end || term.start > shanghaiDate(moment) || term.end < guide.period.end,
  "other-signatory": (_context, { signatories, partners }) => {
    const parties = (signatories ?? []).map(({ party }) => party ?? "");
    return !parties.includes("applicant") || parties.some((party) => party !== "applicant" && !partners?.includes(party));
  },
  "other-form": (_context, { form, binding }) => form !== "agreement" || binding === false,
  "support-letter": (_context, { form }) => form === "support-letter",
  "foreign-text": (_context, { languages, wholeChineseText }) => hasWholeChineseText(languages, wholeChineseText) !== true,
};

const OF_CASE: Situations<[]> = {
  "china-partner": ({ case: theCase }) => (theCase.partners ?? []).some(({ country }) => country === "CN"),
  "region-of-china": ({ case: theCase }) =>
    (theCase.partners ?? []).some(({ country }) => isRegion(country)) || isRegion(theCase.applicant?.headquartersCountry),
  "same-country": ({ case: theCase }) => {
    const partners = theCase.partners ?? [];
    const codes = partners.flatMap(({ country }) => country ?? []);
    return isRepeated(codes.map(countryOf)) || codes.some((code) => countryOf(code) !== code) || partners.some(({ region }) => Boolean(given(region)));
  },
  "planned-cooperation": ({ case: theCase }) => (theCase.partners ?? []).some(({ established }) => established !== true),
  "international-organisation": (context) => (context.case.partners ?? []).some((partner) => isOrganisation(context, partner)),
  "entered-twice": (context) => [...(context.case.partners ?? []), ...(context.case.units ?? [])].some(({ id }) => isEnteredTwice(context, id)),
  "several-partners": ({ case: theCase }) => outsidePartners(theCase).length > 1,
  "not-registered": ({ case: theCase }) => theCase.applicant?.registeredInShanghai !== true,
  "enterprise-elsewhere": ({ case: theCase }) =>
    applicantIsEnterprise(theCase) !== true || participatingUnits(theCase).some(({ kind }) => kind === "enterprise"),
  "kind-unclear": ({ case: theCase, guide }) => {
    if (applicantIsEnterprise(theCase) === "unclear" || !theCase.applicant?.kind) return true;
    return [...(theCase.partners ?? []), ...participatingUnits(theCase)].some(
      (party) => party.kind !== "enterprise" && namesOfParty(party).some((name) => namesWord(name, guide.unitNames.company)),
    );
  },
  unincorporated: ({ case: theCase }) => (theCase.applicant?.kind ?? "unincorporated") === "unincorporated",
  "others-fund": ({ case: theCase }) => (theCase.budget?.selfFunding ?? []).some(({ unit, amount }) => unit !== "applicant" && amount !== 0),
  "totals-differ": ({ case: theCase }) => {
    const { sum, statedTotal } = money(theCase);
    return sum === undefined || sum !== statedTotal;
  },
  "field-with-slip": ({ case: theCase, topic }) => {
    const field = given(theCase.field) ?? "";
    return topic.fields.some(({ name, aliases }) => aliases.length > 0 && (name === field || aliases.includes(field)));
  },
  "field-not-listed": ({ case: theCase, topic }) => !topic.fields.some(({ name, aliases }) => name === theCase.field || aliases.includes(theCase.field ?? "")),
  "period-differs": ({ case: theCase, guide }) => theCase.period?.start !== guide.period.start || theCase.period?.end !== guide.period.end,
  // a topic without its agreements: whatever would be read in them is still open
  "term-not-covering": () => true,
  "other-signatory": () => true,
  "other-form": () => true,
  "support-letter": () => false,
  "foreign-text": () => true,
  "technology-transfer": ({ case: theCase }) =>
    partiesOfUnknownKind(theCase).length > 0 ||
    partnerEnterprises(theCase).some((enterprise) => {
      const { exists, missing } = technologyTransfer(enterprise);
      return exists || missing.length > 0;
    }),
  "enterprise-or-elsewhere": ({ case: theCase }) => participatingUnits(theCase).some(({ kind, inShanghai }) => kind === "enterprise" || inShanghai !== true),
  "ongoing-projects": ({ case: theCase }) => theCase.lead?.ongoingProjects === undefined || (theCase.lead.ongoingProjects ?? []).length > 0,
  recusal: ({ case: theCase }) => theCase.declarations?.recusal?.requested === true,
  "before-opening": ({ guide, moment }) => {
    const opens = parseMoment(guide.filing.opens);
    if (opens === undefined) return true;
    return opens.kind === "instant" && moment.kind === "instant" ? moment.epochMs < opens.epochMs : shanghaiDate(moment) <= shanghaiDate(opens);
  },
};
