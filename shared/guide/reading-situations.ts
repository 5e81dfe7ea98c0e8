/**
 * Facts of a case by which a guide names when one of its readings matters (`when` of a reading): beside a finding stand
 * those readings of which a fact is so, or not yet answered. What each means is in `shared/rules/readings-shown.ts`.
 */
export const READING_SITUATIONS = [
  /** a partner is of mainland China */
  "china-partner",
  /** a partner is, or the headquarters are, of Hong Kong, Macao or Taiwan */
  "region-of-china",
  /** two partners are of one country, or a territory, state or city is named */
  "same-country",
  /** a cooperation is only planned */
  "planned-cooperation",
  /** a partner or its funder is an intergovernmental organisation */
  "international-organisation",
  /** a partner or unit seems to be entered twice */
  "entered-twice",
  /** more than one partner is not of the mainland */
  "several-partners",
  /** the applicant is not said to be registered in Shanghai itself */
  "not-registered",
  /** the lead unit is no enterprise, or a unit that takes part is one */
  "enterprise-elsewhere",
  /** name and kind of the applicant, a partner or a unit contradict one another */
  "kind-unclear",
  /** the applicant is an unincorporated enterprise, or its kind is unanswered */
  "unincorporated",
  /** units other than the lead unit bring money */
  "others-fund",
  /** the total is not, or not yet, the sum of the sources */
  "totals-differ",
  /** the field is written as the guide's slip has it, or is the field that the slip is about */
  "field-with-slip",
  /** the field is none of the guide's own words */
  "field-not-listed",
  /** the dates are not those of the guide */
  "period-differs",
  /** the agreement does not plainly cover the whole project */
  "term-not-covering",
  /** somebody else than the applicant itself signs for its side */
  "other-signatory",
  /** the text is no agreement that binds */
  "other-form",
  /** the text is a support letter of one side */
  "support-letter",
  /** the original is not wholly in Chinese, or its languages are unanswered */
  "foreign-text",
  /** a licence or shareholding exists, or is unanswered */
  "technology-transfer",
  /** a unit is an enterprise, or not in Shanghai */
  "enterprise-or-elsewhere",
  /** the lead person has ongoing projects, or has not answered */
  "ongoing-projects",
  /** experts are to be avoided */
  "recusal",
  /** the filing is not yet open, or a date alone does not say whether it is */
  "before-opening",
] as const;

export type ReadingSituation = (typeof READING_SITUATIONS)[number];
