import type { Case } from "../case.ts";
import { given, money, type PartnerEnterprise, partnerEnterprises } from "../facts.ts";
import type { Guide, GuideTopic } from "../rules/guide.ts";
import { countryName } from "../text/countries.ts";
import { dateOrBlank } from "../text/dates.ts";
import { inFigures, inWords, LARGEST_IN_WORDS, ratioToOne } from "../text/money.ts";
import type { FactValue, FactValues } from "./fill-template.ts";
import type { FactNames } from "./template.ts";

/** What a letter is written from. */
export type LetterSource = { readonly case: Case; readonly guide: Guide; readonly topic: GuideTopic };

/** Names by which templates ask for facts: the words of the people who edit the templates. */
const FACTS = [
  "收文机关",
  "计划名称",
  "征集名称",
  "指南文号",
  "专题",
  "项目名称",
  "项目负责人",
  "申报单位",
  "法定代表人",
  "落款日期",
  "申请资助额",
  "申请资助额大写",
  "自筹经费额",
  "自筹经费额大写",
  "自筹比例",
  "最低比例",
  "自筹经费来源",
  "有合作方企业",
  "有多家合作方企业",
  "没有合作方企业",
] as const;
const ENTERPRISE_FACTS = ["序号", "中文名称", "外文名称", "国别（地区）", "是最后一家", "不是最后一家"] as const;

type Named<Name extends string> = Readonly<Record<Name, FactValue>>;

/** All names, for the parser of templates. */
export const LETTER_FACT_NAMES: FactNames = {
  facts: new Set<string>(FACTS),
  lists: new Map([["合作方企业", new Set<string>(ENTERPRISE_FACTS)]]),
};

/** The value of every fact for one case. Words from the guide never fail; an unanswered one is `undefined`. */
export function letterFacts(source: LetterSource): FactValues {
  const enterprises = partnerEnterprises(source.case);
  return {
    facts: new Map(Object.entries(caseFacts(source, enterprises.length))),
    lists: new Map([["合作方企业", enterprises.map((enterprise, index) => new Map(Object.entries(enterpriseFacts(enterprise, index, enterprises.length))))]]),
  };
}

function caseFacts({ case: theCase, guide, topic }: LetterSource, enterprises: number): Named<(typeof FACTS)[number]> {
  const { grant, ownSelfFunding: own } = money(theCase);
  const leastRatio = selfFundingRatio(guide, topic);
  const ratio = grant !== undefined && grant > 0 && own !== undefined ? ratioToOne(own, grant) : undefined;
  const sources = selfFundingSources(theCase);
  return {
    收文机关: words(guide.addressee, "guide.addressee"),
    计划名称: words(guide.plan, "guide.plan"),
    征集名称: words(guide.callName, "guide.callName"),
    指南文号: words(guide.documentNumber, "guide.documentNumber"),
    专题: words(topic.letterTitle, "topic"),
    项目名称: words(theCase.title, "title"),
    项目负责人: whole(theCase.lead?.name, "lead.name"),
    申报单位: words(theCase.applicant?.name, "applicant.name"),
    法定代表人: whole(theCase.applicant?.legalRepresentative, "applicant.legalRepresentative"),
    落款日期: whole(dateOrBlank(theCase.letterDate), "letterDate"),
    申请资助额: whole(grant === undefined ? undefined : inFigures(grant), "budget.grant"),
    申请资助额大写: whole(spelled(grant), "budget.grant"),
    自筹经费额: whole(own === undefined ? undefined : inFigures(own), "budget.selfFunding"),
    自筹经费额大写: whole(spelled(own), "budget.selfFunding"),
    自筹比例: whole(ratio, "budget.selfFunding"),
    最低比例: whole(leastRatio === undefined ? undefined : `${leastRatio}:1`, "guide.rules"),
    自筹经费来源: words(sources.names.length > 0 ? sources.names.join("、") : undefined, "budget.selfFunding"),
    有合作方企业: yesNo(enterprises > 0),
    有多家合作方企业: yesNo(enterprises > 1),
    没有合作方企业: yesNo(enterprises === 0),
  };
}

function enterpriseFacts({ path, party, foreign }: PartnerEnterprise, index: number, count: number): Named<(typeof ENTERPRISE_FACTS)[number]> {
  const name = given(party.name) ?? undefined;
  const nameZh = "nameZh" in party && typeof party.nameZh === "string" ? (given(party.nameZh) ?? undefined) : undefined;
  // a partner may carry a Chinese name in `name` already: firms in 香港 or with a Chinese branch
  const chinese = nameZh ?? (name !== undefined && (!foreign || isChinese(name)) ? name : undefined);
  const country = "country" in party && typeof party.country === "string" ? party.country : undefined;
  return {
    序号: words(String(index + 1), path),
    中文名称: words(chinese, nameZh === undefined && (chinese !== undefined || !foreign) ? `${path}.name` : `${path}.nameZh`),
    外文名称: words(name === chinese ? undefined : name, `${path}.name`),
    "国别（地区）": whole(foreign ? (country === undefined ? undefined : countryName(country)) : "中国", `${path}.country`),
    是最后一家: yesNo(index === count - 1),
    不是最后一家: yesNo(index < count - 1),
  };
}

/**
 * Where the applicant's own money comes from, each source once, in the order of the case; `missing` holds the paths of
 * own amounts above zero without a source.
 */
export function selfFundingSources(theCase: Case): { readonly names: readonly string[]; readonly missing: readonly string[] } {
  const own = (theCase.budget?.selfFunding ?? [])
    .map((entry, index) => ({ entry, path: `budget.selfFunding[${index}].source` }))
    .filter(({ entry }) => given(entry.unit) === "applicant" && (entry.amount ?? 0) > 0);
  const names = own.flatMap(({ entry }) => given(entry.source) ?? []);
  return { names: [...new Set(names)], missing: own.filter(({ entry }) => !given(entry.source)).map(({ path }) => path) };
}

/** The least self-funding for one part of grant, as the guide's rule on the letter 11（c） has it for this topic. */
export function selfFundingRatio(guide: Guide, topic: GuideTopic): number | undefined {
  for (const { check, topics } of guide.rules) {
    if (check.kind === "selfFundingLetter" && (topics === "all" || topics.includes(topic.id))) return check.ratio;
  }
  return undefined;
}

/** Han characters and neither Japanese nor Korean letters. */
const isChinese = (text: string) => /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);

const spelled = (yuan: number | undefined) => (yuan === undefined || yuan > LARGEST_IN_WORDS ? undefined : inWords(yuan));
const words = (text: string | null | undefined, field: string): FactValue => ({ kind: "words", text: given(text) ?? undefined, field });
// a date of blanks is a text too, so it is not put through `given`
const whole = (text: string | null | undefined, field: string): FactValue => ({ kind: "words", text: text || undefined, field, keepTogether: true });
const yesNo = (yes: boolean): FactValue => ({ kind: "yes-no", yes });
