import { type BudgetChange, budgetAmounts, budgetLimits, explainBudget } from "../facts/explain-budget.ts";
import { money } from "../facts/facts.ts";
import type { Citation } from "../guide/citation.ts";
import { quote } from "../guide/guide.ts";
import type { Finding } from "../report.ts";
import { chineseNumeral } from "../text/chinese-number.ts";
import { groupDigits } from "../text/money.ts";
import { entry, type FactFamily, type LetterSource, type Named, said, words, yesNo } from "./fact-values.ts";
import type { FactMap, FactValue } from "./fill-expressions.ts";
import { findingOf, outcomeFact, printed, remark, rulesOfKind } from "./finding-facts.ts";

/** Facts of 经费比例核算表 (经费额度 of each topic, 申报要求第9条). Amounts are whole yuan. */
const FACTS = [
  "有其他来源",
  "没有其他来源",
  "有预算明细",
  "申请资助列合计",
  "自筹列合计",
  "其他列合计",
  "明细合计",
  "国际合作列合计",
  "填报申请资助",
  "填报自筹",
  "填报其他",
  "填报总经费",
  "填报国际合作",
  "填报数不同",
  "有经费问题",
  "有最小调整",
  "无需调整",
  "有国际合作比例",
  "不能推算",
] as const;
const ITEM_FACTS = ["支出事项", "资助列", "自筹列", "其他列", "合计列", "国际列"] as const;
const INDICATOR_FACTS = ["指标", "指标原文", "指标核算", "指标结果"] as const;
const MARGIN_FACTS = ["门槛事项", "门槛", "现为", "余量"] as const;
const CHANGE_FACTS = [
  "方案",
  "调整后申请资助",
  "调整后自筹",
  "调整后国际合作",
  "调整后总经费",
  "申请资助变动",
  "自筹变动",
  "国际合作变动",
  "总经费变动",
] as const;

export const BUDGET_FACT_NAMES = {
  facts: FACTS,
  lists: { 支出: ITEM_FACTS, 经费指标: INDICATOR_FACTS, 经费问题: ["问题指标", "经费说明"], 经费门槛: MARGIN_FACTS, 最小调整: CHANGE_FACTS },
};

export function budgetFacts(source: LetterSource): FactFamily {
  const { case: theCase, guide, topic } = source;
  const amounts = money(theCase);
  const items = theCase.budget?.items ?? [];
  const limits = budgetLimits(guide, topic, theCase);
  const known = budgetAmounts(amounts, limits);
  const explained = known && explainBudget(known, limits);
  const sumOf = (from: string | undefined, international = false) =>
    items
      .filter((item) => (from === undefined || item.source === from) && (!international || item.international === true))
      .reduce((sum, item) => sum + (item.amount ?? 0), 0);
  const other = (amounts.other ?? 0) > 0 || sumOf("other") > 0;
  // no items come to nothing: a zero would say that there are some
  const figure = (value: number) => said(items.length === 0 ? "—" : groupDigits(value));
  const stated = (value: number | undefined, field: string) => words(value === undefined ? undefined : groupDigits(value), field);
  const indicators = indicatorRules(source);
  const problems = indicators.flatMap(({ finding }) => (finding && finding.outcome !== "met" && finding.outcome !== "not-applicable" ? [finding] : []));
  const facts: Named<(typeof FACTS)[number]> = {
    有其他来源: yesNo(other),
    没有其他来源: yesNo(!other),
    有预算明细: yesNo(items.length > 0),
    申请资助列合计: figure(sumOf("grant")),
    自筹列合计: figure(sumOf("self")),
    其他列合计: figure(sumOf("other")),
    明细合计: figure(sumOf(undefined)),
    国际合作列合计: figure(sumOf(undefined, true)),
    填报申请资助: stated(amounts.grant, "budget.grant"),
    填报自筹: stated(amounts.selfFunding, "budget.selfFunding"),
    填报其他: stated(amounts.other, "budget.other"),
    填报总经费: stated(amounts.statedTotal ?? amounts.sum, "budget.total"),
    // 专题三 asks for no share: an unanswered amount is nothing missing there
    填报国际合作:
      limits.percent === undefined && amounts.international === undefined ? said("—") : stated(amounts.international, "budget.internationalCooperation"),
    有经费问题: yesNo(problems.length > 0),
    填报数不同: yesNo(
      amounts.grant !== sumOf("grant") ||
        amounts.selfFunding !== sumOf("self") ||
        (amounts.other ?? 0) !== sumOf("other") ||
        (amounts.statedTotal ?? amounts.sum) !== sumOf(undefined) ||
        (amounts.international !== undefined && amounts.international !== sumOf(undefined, true)),
    ),
    有最小调整: yesNo((explained?.changes.length ?? 0) > 0),
    无需调整: yesNo(explained?.passes === true),
    有国际合作比例: yesNo(limits.percent !== undefined),
    不能推算: yesNo(explained === undefined),
  };
  return {
    facts,
    lists: {
      支出: items.map((item, index) => itemFacts(item, index)),
      经费指标: indicators.map(({ finding, cites }) => indicatorFacts(source, finding, cites)),
      经费问题: problems.map((finding) => entry({ 问题指标: said(finding.title), 经费说明: said(problemText(source, finding, explained)) })),
      经费门槛: explained && known ? margins(known, explained, limits) : [],
      最小调整: (explained?.changes ?? []).map((change, index) => changeFacts(change, index)),
    },
  };
}

/**
 * What a finding on money says; what to do about it stands in the table of least changes, where there is one, and is not said twice.
 * A budget that does not add up is none of its rows, so what to do stays.
 */
function problemText(source: LetterSource, finding: Finding, explained: ReturnType<typeof explainBudget> | undefined): string {
  const inChanges = explained !== undefined && explained.changes.length > 0 && finding.outcome === "not-met";
  const ofSums = rulesOfKind(source, ["budgetAddsUp"]).some(({ id }) => id === finding.rule);
  return inChanges && !ofSums ? printed(finding.message) : remark(finding);
}

type Item = NonNullable<NonNullable<NonNullable<LetterSource["case"]["budget"]>["items"]>>[number];

function itemFacts(item: Item, index: number): FactMap {
  const path = `budget.items[${index}]`;
  const amount = item.amount ?? (item.amount === null ? 0 : undefined);
  const column = (source: string): FactValue => {
    if (item.source === source) return words(amount === undefined ? undefined : groupDigits(amount), `${path}.amount`);
    return item.source ? said("0") : source === "grant" ? words(undefined, `${path}.source`) : said("—");
  };
  const international = item.international === true ? amount : item.international === undefined ? undefined : 0;
  const values: Named<(typeof ITEM_FACTS)[number]> = {
    支出事项: words(item.name, `${path}.name`),
    资助列: column("grant"),
    自筹列: column("self"),
    其他列: column("other"),
    合计列: words(amount === undefined ? undefined : groupDigits(amount), `${path}.amount`),
    国际列: words(
      international === undefined ? undefined : groupDigits(international),
      item.international === undefined ? `${path}.international` : `${path}.amount`,
    ),
  };
  return entry(values);
}

/** The rules on money of this topic in the guide's order, with what they found. */
function indicatorRules(
  source: LetterSource,
): readonly { readonly finding: Finding | undefined; readonly cites: readonly Citation[]; readonly title: string }[] {
  const rules = rulesOfKind(source, ["grantAtMost", "shareOfTotalAtLeast", "selfFundingAtLeast", "budgetAddsUp", "notAsked"]);
  return rules.map((rule) => ({ finding: findingOf(source, rule.id), cites: rule.cites, title: rule.title }));
}

function indicatorFacts(source: LetterSource, finding: Finding | undefined, cites: readonly Citation[]): FactMap {
  const [first] = cites;
  const asked = finding?.outcome !== "not-applicable" || first?.words !== undefined;
  const values: Named<(typeof INDICATOR_FACTS)[number]> = {
    指标: said(finding?.title ?? "—"),
    指标原文: said(first === undefined ? "" : asked ? `“${quote(source.guide, first).quote}”` : (finding?.message ?? "")),
    指标核算: said(calculation(source, finding)),
    指标结果: outcomeFact(finding),
  };
  return entry(values);
}

/** The numbers that a rule compared, as a sum. */
function calculation(source: LetterSource, finding: Finding | undefined): string {
  if (finding === undefined || finding.outcome === "not-applicable") return "—";
  const values = finding.values ?? {};
  const figure = (name: string) => (typeof values[name] === "number" ? groupDigits(Number(values[name])) : undefined);
  const [grant, limit, own, international, total] = ["grant", "limit", "selfFunding", "international", "total"].map(figure);
  if (limit !== undefined && grant !== undefined) return `${grant} ${finding.outcome === "met" ? "≤" : ">"} ${limit}`;
  if (values.share !== undefined) return `${international ?? ""} ÷ ${total ?? ""} = ${String(values.share)}`;
  if (values.ratio !== undefined) return `${own ?? ""} : ${grant ?? ""} = ${String(values.ratio)}`;
  const { grant: asked, selfFunding, other, sum } = money(source.case);
  if (values.sum === undefined || asked === undefined || selfFunding === undefined || sum === undefined) return "未填齐";
  return `${groupDigits(asked)} + ${groupDigits(selfFunding)}${other ? ` + ${groupDigits(other)}` : ""} = ${groupDigits(sum)}`;
}

type Explained = ReturnType<typeof explainBudget>;

/** How far each limit is away. */
function margins(
  now: { readonly grant: number; readonly own: number; readonly international: number },
  explained: Explained,
  limits: { readonly cap?: number },
): readonly FactMap[] {
  const row = (what: string, bound: number, present: number, spare: number, verb: string): FactMap => {
    const values: Named<(typeof MARGIN_FACTS)[number]> = {
      门槛事项: said(what),
      门槛: said(groupDigits(bound)),
      现为: said(groupDigits(present)),
      余量: said(spare >= 0 ? `余${groupDigits(spare)}，无需调整` : `须${verb}${groupDigits(-spare)}`),
    };
    return entry(values);
  };
  return [
    // below the cap the comparison of table 二 says enough
    ...(limits.cap === undefined || now.grant <= limits.cap ? [] : [row("申请资助不超过", limits.cap, now.grant, limits.cap - now.grant, "减少")]),
    ...(explained.leastInternational === undefined
      ? []
      : [row("国际合作交流不低于（总经费不变）", explained.leastInternational, now.international, now.international - explained.leastInternational, "增加")]),
    ...(explained.leastOwn === undefined ? [] : [row("牵头单位自筹不低于（资助不变）", explained.leastOwn, now.own, now.own - explained.leastOwn, "增加")]),
  ];
}

const CHANGES: Readonly<Record<BudgetChange["kind"], string>> = {
  "more-self-funding": "增加牵头单位自筹",
  "lower-grant": "降低申请资助",
  "lower-grant-same-spend": "降低申请资助，国际合作交流不变",
};

function changeFacts({ kind, after, total, by }: BudgetChange, index: number): FactMap {
  const name = by.own === 0 && by.grant === 0 ? "增加国际合作交流" : by.own === 0 && kind === "more-self-funding" ? "申请资助降至上限" : CHANGES[kind];
  const moved = (change: number) => said(change === 0 ? "不变" : `${change > 0 ? "增" : "减"}${groupDigits(Math.abs(change))}`);
  const values: Named<(typeof CHANGE_FACTS)[number]> = {
    方案: said(`方案${chineseNumeral(index + 1)}：${name}`),
    调整后申请资助: said(groupDigits(after.grant)),
    调整后自筹: said(groupDigits(after.own)),
    调整后国际合作: said(groupDigits(after.international)),
    调整后总经费: said(groupDigits(total)),
    申请资助变动: moved(by.grant),
    自筹变动: moved(by.own),
    国际合作变动: moved(by.international),
    总经费变动: moved(by.grant + by.own),
  };
  return entry(values);
}
