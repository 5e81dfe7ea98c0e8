import type { Case } from "../case/case.ts";
import { ownEntry } from "../conditions/context.ts";
import { type Money, money, type PartnerEnterprise, partnerEnterprises, partyName } from "../facts/facts.ts";
import { partyNames } from "../facts/party-names.ts";
import { type Guide, quote } from "../guide/guide.ts";
import { countryName } from "../text/countries.ts";
import { chineseDate, dateOrBlank } from "../text/dates.ts";
import { inFigures, inWords, LARGEST_IN_WORDS, ratioToOne } from "../text/money.ts";
import { AGREEMENT_FACT_NAMES, agreementFacts } from "./agreement-facts.ts";
import { BUDGET_FACT_NAMES, budgetFacts } from "./budget-facts.ts";
import { CHECKLIST_FACT_NAMES, checklistFacts } from "./checklist-facts.ts";
import { COOPERATION_FACT_NAMES, cooperationFacts } from "./cooperation-facts.ts";
import { DECLARATION_FACT_NAMES, declarationFacts } from "./declaration-facts.ts";
import { type FactFamily, kindName, type LetterSource, type Named, type NamedLater, said, whole, words, yesNo } from "./fact-values.ts";
import type { FactValues } from "./fill-expressions.ts";
import { POLICY_FACT_NAMES, policyFacts } from "./policy-facts.ts";
import { questionFactNames, questionFacts } from "./question-facts.ts";
import { SEAL_FACT_NAMES, sealFacts } from "./seal-facts.ts";
import { selfFundingRatio, selfFundingSources } from "./self-funding-terms.ts";
import type { FactNames } from "./template-expressions.ts";

export type { LetterSource } from "./fact-values.ts";

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
  "研究领域",
  "执行期限",
  "申报单位性质",
  "条款",
  "条款原文",
  "各条款",
  "服务热线",
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
  "文书对象",
  "文书对象外文名称",
  "文书对象中文名称",
  "文书对象国别（地区）",
  "文书对象负责人",
] as const;
const ENTERPRISE_FACTS = ["序号", "中文名称", "外文名称", "国别（地区）", "是最后一家", "不是最后一家"] as const;

const FAMILIES: readonly { readonly names: FactFamilyNames; readonly values: (source: LetterSource) => FactFamily }[] = [
  { names: { facts: FACTS, lists: { 合作方企业: ENTERPRISE_FACTS, 条款: ["条款位置", "条款文字"] } }, values: commonFacts },
  { names: DECLARATION_FACT_NAMES, values: declarationFacts },
  { names: COOPERATION_FACT_NAMES, values: cooperationFacts },
  { names: BUDGET_FACT_NAMES, values: budgetFacts },
  { names: AGREEMENT_FACT_NAMES, values: agreementFacts },
  { names: CHECKLIST_FACT_NAMES, values: checklistFacts },
  { names: SEAL_FACT_NAMES, values: sealFacts },
  { names: POLICY_FACT_NAMES, values: policyFacts },
];

type FactFamilyNames = { readonly facts: readonly string[]; readonly lists: Readonly<Record<string, readonly string[]>> };

/** The names that every guide has, for the parser of templates. */
export const LETTER_FACT_NAMES: FactNames = {
  facts: new Set(FAMILIES.flatMap(({ names }) => names.facts)),
  lists: new Map(FAMILIES.flatMap(({ names }) => Object.entries(names.lists)).map(([list, facts]) => [list, new Set(facts)])),
};

const namesOfGuide = new WeakMap<Guide["questions"], FactNames>();

/** All names that letters of a guide may use: those of the product, and those of its own questions. The same for the same questions. */
export function letterFactNames({ questions }: Pick<Guide, "questions">): FactNames {
  if (questions.length === 0) return LETTER_FACT_NAMES;
  let names = namesOfGuide.get(questions);
  if (names === undefined) {
    const own = questionFactNames({ questions });
    const lists = Object.entries(own.lists).map(([list, facts]) => [list, new Set(facts)] as const);
    names = { facts: new Set([...LETTER_FACT_NAMES.facts, ...own.facts]), lists: new Map([...lists, ...LETTER_FACT_NAMES.lists]) };
    namesOfGuide.set(questions, names);
  }
  return names;
}

/** Which family a fact or list belongs to. */
const FAMILY_OF_FACT: ReadonlyMap<string, number> = new Map(FAMILIES.flatMap(({ names }, family) => names.facts.map((name) => [name, family])));
const FAMILY_OF_LIST: ReadonlyMap<string, number> = new Map(FAMILIES.flatMap(({ names }, family) => Object.keys(names.lists).map((name) => [name, family])));

/**
 * The value of every fact for one case, each family computed when the first of its facts is asked for: a letter names few
 * of them, and is written again while one types. Words from the guide never fail; an unanswered one is `undefined`.
 */
export function letterFacts(source: LetterSource): FactValues {
  const computed: (FactFamily | undefined)[] = [];
  const family = (index: number | undefined): FactFamily | undefined => {
    if (index === undefined) return undefined;
    computed[index] ??= FAMILIES[index]?.values(source);
    return computed[index];
  };
  let own: FactFamily | undefined;
  const ofGuide = () => {
    own ??= questionFacts(source);
    return own;
  };
  const familyOf = (index: number | undefined) => (index === undefined ? ofGuide() : family(index));
  return {
    facts: {
      get: (name) => {
        const fact = ownEntry(familyOf(FAMILY_OF_FACT.get(name))?.facts, name);
        return typeof fact === "function" ? fact() : fact;
      },
    },
    lists: { get: (name) => ownEntry(familyOf(FAMILY_OF_LIST.get(name))?.lists, name) },
  };
}

function commonFacts(source: LetterSource): FactFamily {
  let found: readonly PartnerEnterprise[] | undefined;
  const enterprises = () => {
    found ??= partnerEnterprises(source.case);
    return found;
  };
  return {
    facts: caseFacts(source, enterprises),
    lists: {
      get 合作方企业() {
        return enterprises().map((enterprise, index, { length }) => new Map(Object.entries(enterpriseFacts(enterprise, index, length))));
      },
      get 条款() {
        return clausesCited(source).map(
          ({ place, quote: text }) =>
            new Map([
              ["条款位置", words(place, "guide.clauses")],
              ["条款文字", words(text, "guide.clauses")],
            ]),
        );
      },
    },
  };
}

const clausesCited = ({ document, guide }: LetterSource) => (document?.cites ?? []).map((citation) => quote(guide, citation));

/** Each is computed when it is asked for: a letter that does not name the grant is not made again because the grant changes. */
function caseFacts(source: LetterSource, enterprises: () => readonly PartnerEnterprise[]): NamedLater<(typeof FACTS)[number]> {
  const { case: theCase, guide, topic } = source;
  const grant = () => money(theCase).grant;
  const own = () => money(theCase).ownSelfFunding;
  return {
    收文机关: () => words(guide.addressee, "guide.addressee"),
    计划名称: () => words(guide.plan, "guide.plan"),
    征集名称: () => words(guide.callName, "guide.callName"),
    指南文号: () => said(guide.documentNumber ?? "", "guide.documentNumber"),
    专题: () => words(topic.letterTitle, "topic"),
    项目名称: () => words(theCase.title, "title"),
    项目负责人: () => whole(theCase.lead?.name, "lead.name"),
    申报单位: () => words(theCase.applicant?.name, "applicant.name"),
    法定代表人: () => whole(theCase.applicant?.legalRepresentative, "applicant.legalRepresentative"),
    落款日期: () => whole(dateOrBlank(theCase.letterDate), "letterDate"),
    研究领域: () => words(theCase.field, "field"),
    执行期限: () => words(periodText(theCase.period), "period"),
    申报单位性质: () => words(kindName(theCase.applicant?.kind), "applicant.kind"),
    条款: () => words(clausesCited(source)[0]?.place, "guide.documents"),
    条款原文: () => words(clausesCited(source)[0]?.quote, "guide.documents"),
    各条款: () =>
      words(
        clausesCited(source)
          .map(({ place }) => place)
          .join("；"),
        "guide.documents",
      ),
    服务热线: () => said(guide.hotline.join("、")),
    申请资助额: () => whole(inFiguresIfKnown(grant()), "budget.grant"),
    申请资助额大写: () => whole(spelled(grant()), "budget.grant"),
    自筹经费额: () => whole(inFiguresIfKnown(own()), "budget.selfFunding"),
    自筹经费额大写: () => whole(spelled(own()), "budget.selfFunding"),
    自筹比例: () => whole(ratioText(money(theCase)), "budget.selfFunding"),
    最低比例: () => whole(leastRatioText(selfFundingRatio(guide, topic)), "guide.rules"),
    自筹经费来源: () => words(sourceText(selfFundingSources(theCase).sources), "budget.selfFunding"),
    有合作方企业: () => yesNo(enterprises().length > 0),
    有多家合作方企业: () => yesNo(enterprises().length > 1),
    没有合作方企业: () => yesNo(enterprises().length === 0),
    // of a document for each: the partner, unit or agreement that this one is for
    文书对象: () => whole(source.subject === undefined ? undefined : partyName(theCase, source.subject), source.document?.each ?? "guide.documents"),
    ...subjectFacts(source),
  };
}

/** Of the partner that a document is for; a unit of this country has its name alone, and both kinds are blank where it is for neither. */
function subjectFacts({ case: theCase, subject, document }: LetterSource) {
  const [each, list] = [document?.each ?? "guide.documents", document?.each === "units" ? theCase.units : theCase.partners];
  const index = (list ?? []).findIndex(({ id }) => id === subject);
  const [party, path] = [list?.[index], index < 0 ? each : `${each}[${index}]`];
  const partner = each === "partners" ? theCase.partners?.[index] : undefined;
  return {
    文书对象外文名称: () => words(partner?.name, `${path}.name`),
    文书对象中文名称: () => words(partner === undefined ? party?.name : partner.nameZh, partner === undefined ? `${path}.name` : `${path}.nameZh`),
    "文书对象国别（地区）": () =>
      whole(each === "units" ? "中国" : partner?.country ? (countryName(partner.country) ?? partner.country) : undefined, `${path}.country`),
    文书对象负责人: () => whole(partner?.lead, `${path}.lead`),
  };
}

const periodText = (period: Case["period"]) => (period?.start && period.end ? `${chineseDate(period.start)}至${chineseDate(period.end)}` : undefined);
const ratioText = ({ grant, ownSelfFunding: own }: Money) => (grant !== undefined && grant > 0 && own !== undefined ? ratioToOne(own, grant) : undefined);
const leastRatioText = (least: number | undefined) => (least === undefined ? undefined : `${least}:1`);
const inFiguresIfKnown = (yuan: number | undefined) => (yuan === undefined ? undefined : inFigures(yuan));

function enterpriseFacts({ path, party, foreign }: PartnerEnterprise, index: number, count: number): Named<(typeof ENTERPRISE_FACTS)[number]> {
  const names = partyNames(party, path, foreign);
  const country = "country" in party && typeof party.country === "string" ? party.country : undefined;
  return {
    序号: words(String(index + 1), path),
    中文名称: words(names.chinese, names.chineseField),
    外文名称: words(names.foreign, `${path}.name`),
    "国别（地区）": whole(foreign ? (country === undefined ? undefined : countryName(country)) : "中国", `${path}.country`),
    是最后一家: yesNo(index === count - 1),
    不是最后一家: yesNo(index < count - 1),
  };
}

/** One source by its name, several each with its amount: 自有资金500,000元（人民币伍拾万元整）、…… */
const sourceText = (sources: ReturnType<typeof selfFundingSources>["sources"]) =>
  sources.length === 1
    ? (sources[0]?.name ?? "")
    : sources.map(({ name, amount }) => [name, inFigures(amount), ...(spelled(amount) === undefined ? [] : [`（${spelled(amount)}）`])].join("")).join("、");

const spelled = (yuan: number | undefined) => (yuan === undefined || yuan > LARGEST_IN_WORDS ? undefined : inWords(yuan));
