import type { Case, Partner, Unit } from "../case/case.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import type { GuideTopic } from "../guide/guide.ts";

/**
 * Facts drawn from the answers of a case: named, typed, `undefined` while unanswered. Rules, letters and checklists
 * read these, so that one answer means the same thing everywhere. Amounts are whole yuan.
 */

/** A text that says something: blank strings count as unanswered, `null` stays “asked, and there is none”. */
export function given(value: string | null | undefined): string | null | undefined {
  if (value === null || value === undefined) return value;
  const words = value.trim();
  return words === "" ? undefined : words;
}

/** Regions that are no countries of their own in this call; shown as 中国香港 and so on (readings B3). */
export const CHINESE_REGIONS: readonly string[] = ["HK", "MO", "TW"];

/** 香港, 澳门 and 台湾 are neither abroad nor at home for the guide's words: the reading B3 keeps them open. */
export function isForeign(partner: Partner): boolean | undefined {
  return partner.country === undefined || partner.country === null ? undefined : partner.country !== "CN" && !CHINESE_REGIONS.includes(partner.country);
}

/** Whether a partner is of 香港, 澳门 or 台湾: shown apart, under 港澳台合作单位. */
export const isOfRegion = (partner: Pick<Partner, "country">): boolean => CHINESE_REGIONS.includes(partner.country ?? "");

/** What partners of these regions are called on screens and in documents; never 外方. */
export const REGIONAL_PARTNER = "港澳台合作单位";

/** What a partner without a name is called: what it is, and its number in the list, which begins at 1. */
export const numberedPartner = (partner: Pick<Partner, "country">, number: number): string =>
  `${isOfRegion(partner) ? REGIONAL_PARTNER : "外方合作伙伴"}${number}`;

/** A title of the guide as it stands at one partner: its 外方 names no partner of these regions (B3). */
export const titleForPartner = (title: string, partner: Partner | undefined): string =>
  partner !== undefined && isOfRegion(partner) ? title.replaceAll("外方", "合作单位") : title;

/** Every partner that is not of the mainland, that is: whom the guide may mean by 外方 (B3 decides the rest). */
export function outsidePartners(theCase: Case): readonly Partner[] {
  return (theCase.partners ?? []).filter((partner) => partner.country !== "CN");
}

/** Units that take part in the project in any role. A role not yet answered counts, so that nothing is passed over. */
export function participatingUnits(theCase: Case): readonly Unit[] {
  return (theCase.units ?? []).filter((unit) => unit.role !== "none");
}

/**
 * Whether the lead unit is an enterprise: by registered nature (readings A6, A7). `unclear` when the answers speak
 * against one another: another kind is ticked, but name or 统一社会信用代码 (GB 32100: first digit 9) are a company's.
 */
export function applicantIsEnterprise(theCase: Case): boolean | "unclear" | undefined {
  const applicant = theCase.applicant;
  const kind = applicant?.kind;
  if (kind === undefined || kind === null) return undefined;
  // A7: 合伙企业 and 个人独资企业 are enterprises too
  if (kind === "enterprise" || kind === "unincorporated") return true;
  const companyName = /(公司|厂)(（.*）)?$/.test(given(applicant?.name) ?? "");
  const companyCode = (given(applicant?.creditCode) ?? "").startsWith("9");
  return companyName || companyCode ? "unclear" : false;
}

/** A partner or participating unit that is an enterprise, as 第11条（b） means 合作方企业 (reading E1). */
export type PartnerEnterprise = { readonly path: string; readonly party: Partner | Unit; readonly foreign: boolean };

/** Enterprises among partners and participating units, in the order of the case, with their place in it. */
export function partnerEnterprises(theCase: Case): readonly PartnerEnterprise[] {
  const partners = (theCase.partners ?? []).map((party, index) => ({ path: `partners[${index}]`, party, foreign: true }));
  const units = (theCase.units ?? []).map((party, index) => ({ path: `units[${index}]`, party, foreign: false })).filter(({ party }) => party.role !== "none");
  return [...partners, ...units].filter(({ party }) => party.kind === "enterprise");
}

/** Field paths of partners and units whose kind is unanswered, so that nobody can say whether 11（b） speaks of them. */
export function partiesOfUnknownKind(theCase: Case): readonly string[] {
  const partners = (theCase.partners ?? []).flatMap((party, index) => (party.kind ? [] : [`partners[${index}].kind`]));
  const units = (theCase.units ?? []).flatMap((party, index) => (party.kind || party.role === "none" ? [] : [`units[${index}].kind`]));
  return [...partners, ...units];
}

/** Field paths that keep open whether a partner or participating unit is an enterprise: the lists that the topic asks for, and kinds. */
export const partiesUndecided = (theCase: Case, topic: Pick<GuideTopic, "foreignPartners" | "units">): readonly string[] => [
  ...(theCase.partners === undefined && topic.foreignPartners === "required" ? ["partners"] : []),
  ...(theCase.units === undefined && topic.units === "required" ? ["units"] : []),
  ...partiesOfUnknownKind(theCase),
];

/** What the answers say of licences and shareholdings between the applicant and one enterprise; `told`: the answer that says there is one. */
export function technologyTransfer(enterprise: PartnerEnterprise): { readonly exists: boolean; readonly told?: string; readonly missing: readonly string[] } {
  const { licensedTechnology, shareholding } = enterprise.party.relations ?? {};
  const missing: string[] = [];
  if (licensedTechnology === undefined || licensedTechnology === null) missing.push(`${enterprise.path}.relations.licensedTechnology`);
  if (shareholding === undefined) missing.push(`${enterprise.path}.relations.shareholding`);
  if (licensedTechnology === true) return { exists: true, told: `${enterprise.path}.relations.licensedTechnology`, missing };
  if (shareholding === "one-way" || shareholding === "mutual") return { exists: true, told: `${enterprise.path}.relations.shareholding`, missing };
  return { exists: false, missing };
}

/** The money of the project in whole yuan; a sum is `undefined` while one of its parts is unanswered. */
export type Money = {
  readonly grant: number | undefined;
  /** self-funding of the lead unit alone: the only one that surely counts for 1:1 (reading A5) */
  readonly ownSelfFunding: number | undefined;
  /** self-funding of partner and participating enterprises, which the guide leaves open (A5) */
  readonly enterpriseSelfFunding: number | undefined;
  readonly selfFunding: number | undefined;
  readonly other: number | undefined;
  readonly international: number | undefined;
  /** grant + all self-funding + other */
  readonly sum: number | undefined;
  /** the total that the user wrote down, if any */
  readonly statedTotal: number | undefined;
  /** the answered part of grant, self-funding and other: the sum is no less, whatever the open answers turn out to be */
  readonly sumAtLeast: number;
  /** field paths that are unanswered and keep `sum` open */
  readonly missingForSum: readonly string[];
};

/** Reads the budget. `null` for an amount says that there is none: 0 yuan. A grant of `null` stays unanswered. */
export function money(theCase: Case): Money {
  const budget = theCase.budget ?? {};
  const grant = budget.grant ?? undefined;
  const other = budget.other === null ? 0 : budget.other;
  const international = budget.internationalCooperation === null ? 0 : budget.internationalCooperation;
  const entries = budget.selfFunding === null ? [] : budget.selfFunding;
  const missing: string[] = [];
  if (grant === undefined) missing.push("budget.grant");
  if (entries === undefined) missing.push("budget.selfFunding");
  if (other === undefined) missing.push("budget.other");
  let own: number | undefined = entries === undefined ? undefined : 0;
  let enterprises: number | undefined = own;
  let all: number | undefined = own;
  let sumAtLeast = (grant ?? 0) + (other ?? 0);
  for (const [index, entry] of (entries ?? []).entries()) {
    const amount = entry.amount === null ? 0 : entry.amount;
    if (amount === undefined) missing.push(`budget.selfFunding[${index}].amount`);
    sumAtLeast += amount ?? 0;
    const add = (sum: number | undefined) => (sum === undefined || amount === undefined ? undefined : sum + amount);
    all = add(all);
    if (given(entry.unit) === undefined) {
      missing.push(`budget.selfFunding[${index}].unit`);
      own = undefined;
      enterprises = undefined;
    } else if (entry.unit === "applicant") own = add(own);
    else if (kindOf(theCase, entry.unit ?? "") === "enterprise") enterprises = add(enterprises);
  }
  return {
    grant,
    ownSelfFunding: own,
    enterpriseSelfFunding: enterprises,
    selfFunding: all,
    other,
    international,
    sum: grant === undefined || all === undefined || other === undefined ? undefined : grant + all + other,
    statedTotal: budget.total ?? undefined,
    sumAtLeast,
    missingForSum: missing,
  };
}

/** The kind of the unit or partner with this id, if it is known. */
export function kindOf(theCase: Case, id: string): string | undefined {
  return (entryWithId(theCase.units, id) ?? entryWithId(theCase.partners, id))?.kind ?? undefined;
}

/** What the applicant itself, and a part of it that signs for it, are called where no name is meant. */
export const APPLICANT = "申报单位";
export const APPLICANT_DEPARTMENT = "申报单位的院系、部门或个人";

/** What a partner, unit or agreement is called that the case no longer has. */
export const DELETED_PARTY = "已删除的单位";

/** Name for screens and letters: the Chinese one where there is one, else the original, else its number in the list; never an id. */
export function partyName(theCase: Case, id: string): string {
  if (id === "applicant") return given(theCase.applicant?.name) ?? APPLICANT;
  if (id === "applicant-department") return APPLICANT_DEPARTMENT;
  const numberIn = (list: readonly { readonly id: string }[] | null | undefined) => (list ?? []).findIndex((one) => one.id === id) + 1;
  const partner = entryWithId(theCase.partners, id);
  if (partner) return given(partner.nameZh) ?? given(partner.name) ?? numberedPartner(partner, numberIn(theCase.partners));
  const unit = entryWithId(theCase.units, id);
  if (unit) return given(unit.name) ?? `国内单位${numberIn(theCase.units)}`;
  const agreement = entryWithId(theCase.agreements, id);
  return agreement ? (given(agreement.title) ?? `协议${numberIn(theCase.agreements)}`) : DELETED_PARTY;
}

/** The same name of a partner or unit at hand; the original one is looked at only where there is no Chinese one. */
export const nameOf = (party: Pick<Partner, "id" | "name" | "nameZh">): string => given(party.nameZh) ?? given(party.name) ?? party.id;

/** All names that the applicant, a partner or a unit is registered under: the Chinese and the original one. */
export function namesOf(theCase: Case, id: string): readonly string[] {
  if (id === "applicant") return [given(theCase.applicant?.name)].filter((name) => typeof name === "string");
  const party = entryWithId(theCase.partners, id) ?? entryWithId(theCase.units, id);
  return party ? namesOfParty(party) : [];
}

/** The names of a partner or unit at hand: the original one, then the Chinese one; a unit has one alone. */
export function namesOfParty(party: Partner | Unit): readonly string[] {
  const names = "nameZh" in party ? [party.name, party.nameZh] : [party.name];
  return names.map((name) => (typeof name === "string" ? given(name) : undefined)).filter((name) => typeof name === "string");
}

/**
 * Whether a text in these languages is wholly in Chinese or holds a whole Chinese text, so that no translation is
 * asked for (readings D5, E7). `undefined` while unanswered, and where the two answers contradict one another (D7).
 */
export function hasWholeChineseText(languages: readonly string[] | null | undefined, wholeChineseText: boolean | null | undefined): boolean | undefined {
  if (!languages || languages.length === 0) return wholeChineseText === true ? true : undefined;
  const chinese = languages.filter(isChinese).length;
  if (wholeChineseText === true) return chinese > 0 ? true : undefined;
  if (chinese === languages.length) return true;
  // two languages, one of them Chinese: only the user can say whether the Chinese text is whole
  return chinese > 0 && wholeChineseText !== false ? undefined : false;
}

/** The same of a proof of funding, of which one language is asked: that of the original beside which a Chinese text may be. */
export function fundingHasWholeChineseText(funding: Partner["localFunding"]): boolean | undefined {
  if (funding?.wholeChineseText === true) return true;
  const language = given(funding?.language);
  return hasWholeChineseText(language ? [language] : [], funding?.wholeChineseText);
}

/** Whether a language (ISO 639-1, with or without a region) is Chinese. */
export const isChinese = (language: string): boolean => /^zh\b/i.test(language);
