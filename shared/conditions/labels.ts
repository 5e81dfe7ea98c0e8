import { fieldLabel, fieldName } from "../case/field-catalogue.ts";
import type { Condition, Operand, QuantityParts } from "../guide/conditions.ts";
import { questionNames } from "../guide/question-names.ts";
import type { GuideQuestion, GuideQuestionPart } from "../guide/questions.ts";
import { parseCalendarDate } from "../text/calendar.ts";
import { countryName } from "../text/countries.ts";
import { chineseDate } from "../text/dates.ts";
import { type Decimal, decimal, decimalText, multiply, ZERO } from "../text/decimal.ts";
import { languageNames } from "../text/language-names.ts";
import { inSentence } from "../text/money.ts";
import { type ConditionContext, type GuideOfConditions, listOfNoun, scopeOf } from "./context.ts";
import { pathOfFact } from "./facts.ts";
import { exactly, type Value } from "./values.ts";

/** What facts and values are called in the sentences of findings. */

const DERIVED_NAMES: ReadonlyMap<string, string> = new Map([
  ["at", "检查之日"],
  ["filing.opens", "申报开始日"],
  ["filing.closes", "申报截止日"],
  ["guide.period.start", "指南规定的开始日期"],
  ["guide.period.end", "指南规定的结束日期"],
  ["applicant.isEnterprise", "申报单位是否企业"],
  ["budget.sum", "各来源之和"],
  ["budget.ownSelfFunding", "牵头单位自筹"],
  ["budget.allSelfFunding", "自筹经费合计"],
]);

/** Values of the case that are words of the program. */
const VALUE_NAMES: ReadonlyMap<string, string> = new Map([
  ["enterprise", "企业"],
  ["university", "高校"],
  ["institute", "科研机构"],
  ["public-institution", "其他事业单位"],
  ["social-organisation", "社会组织"],
  ["unincorporated", "非法人组织"],
  ["hospital", "医院"],
  ["agreement", "协议"],
  ["memorandum", "备忘录"],
  ["letter-of-intent", "意向书"],
  ["support-letter", "支持信"],
  ["lead", "负责人"],
  ["participant", "参与"],
  ["co-applicant", "联合申报"],
  ["grant", "申请资助"],
  ["self", "自筹"],
  ["stcsm", "主管部门"],
  ["other", "其他"],
  ["none", "无"],
]);

type Asked = GuideQuestion | GuideQuestionPart;
type Guided = { readonly guide: GuideOfConditions };

const NO_QUESTIONS: readonly GuideQuestion[] = [];

/** The question whose answer lies at a path: `partners[0].answers.hours`, `answers.milestones[2].cost`. */
function questionAt(path: string, { guide }: Guided): Asked | undefined {
  if (guide.questions === undefined) return undefined;
  const [, id, , field] = /(?:^|\.)answers\.([^.[]+)(\[\d*\])?(?:\.([^.[]+))?/.exec(path) ?? [];
  const question = guide.questions.find((one) => one.id === id);
  return field !== undefined && question?.type === "list" ? question.fields.find((one) => one.id === field) : question;
}

/** A field of the case, or the answer to a question of the guide, as findings name it: 工作时间（第 2 项）. */
export const nameOfPath = (path: string, { guide }: Guided): string =>
  DERIVED_NAMES.get(path) ?? fieldName(path, questionNames({ questions: guide.questions ?? NO_QUESTIONS, words: guide.words }));

/** A fact without the number of its entry, which the subject of the finding says. */
export function nameOfFact(fact: string, context: ConditionContext): string {
  const asked = context.guide.questions?.find(({ id }) => id === fact);
  if (asked !== undefined) return asked.label;
  return DERIVED_NAMES.get(fact) ?? nameOfPath((pathOfFact(fact, context) ?? belowList(fact)).replaceAll(/\[\d+\]/g, ""), context);
}

/** A fact of an entry that is not in scope here: `partner.country` → `partners.country`. */
function belowList(fact: string): string {
  const [noun = "", ...rest] = fact.split(".");
  return [listOfNoun(noun) ?? noun, ...rest].join(".");
}

/** What a quantity is called: 申请资助, 申请资助的 2 倍, 外方合作伙伴的数目, 里程碑的经费合计; of several: 甲、乙与丙之和, with what is added to them: 加 2. */
export function nameOfQuantity(quantity: Operand, context: ConditionContext): string {
  if (typeof quantity !== "object") return String(quantity);
  const { names, further } = addends(quantity, context);
  const last = names.at(-1) ?? "";
  return `${names.length === 1 ? last : `${names.slice(0, -1).join("、")}与${last}之和`}${further.map((one) => `加 ${one}`).join("")}`;
}

/** What is added up in a quantity, however deep: what has a name, and bare numbers in the unit of what they are added to. */
function addends(quantity: QuantityParts, context: ConditionContext): { readonly names: readonly string[]; readonly further: readonly string[] } {
  const { times, plus } = quantity;
  const factor = typeof times === "object" ? ` × ${nameOfFact(times.fact, context)}` : times === undefined ? "" : `的 ${timesText(times)}`;
  const name = `${nameOfSource(quantity, context)}${factor}`;
  if (plus === undefined) return { names: [name], further: [] };
  if (typeof plus !== "object") return { names: [name], further: [valueText(readNumber(plus), unitOf(quantity, context))] };
  const others = addends(plus, context);
  return { names: [name, ...others.names], further: others.further };
}

/** 2 倍, 50%. */
function timesText(times: number): string {
  const percent = times > 0 && times < 1 ? decimal(times) : undefined;
  return percent === undefined ? `${times} 倍` : `${decimalText(multiply(percent, HUNDRED))}%`;
}

const HUNDRED: Decimal = { units: 100n, scale: 0 };
const readNumber = (plus: string | number): Value => exactly((typeof plus === "number" ? decimal(plus) : undefined) ?? ZERO, []);

/** What a list is called, without what is said where it is asked for: how to leave it empty. */
export const nameOfList = (list: string, context: ConditionContext): string => nameOfFact(list, context).replace(/（没有则.*?）$/u, "");

/** The surroundings of the entries of a list, whichever entry it is. */
export const insideList = (list: string, context: ConditionContext): ConditionContext => ({
  ...context,
  scope: scopeOf(`${pathOfFact(list, context) ?? list}[0]`, context.scope),
});

function nameOfSource(quantity: QuantityParts, context: ConditionContext): string {
  const name = (fact: string) => nameOfList(fact, context);
  const { fact, sum, of, count, distinctBy, length, lookup, from, to } = quantity;
  if (fact !== undefined) return name(fact);
  if (sum !== undefined) {
    const part = of === undefined ? "" : shortName(nameOfFact(of, insideList(sum, context)));
    return `${name(sum)}${partsOf(sum, quantity.where, context)}的${part === "金额" ? "" : part}合计`;
  }
  if (count !== undefined) {
    const entries = `${name(count)}${partsOf(count, quantity.where, context)}`;
    return distinctBy === undefined ? `${entries}的数目` : `${entries}中不同${shortName(nameOfFact(distinctBy, insideList(count, context)))}的数目`;
  }
  if (length !== undefined) return `${name(length)}的${quantity.in === "words" ? "词数" : "字数"}`;
  if (lookup !== undefined) return `名单“${lookup}”中的“${quantity.column ?? ""}”`;
  if (typeof from === "object" && from.fact === "period.start" && typeof to === "object" && to.fact === "period.end") return "执行期限";
  const point = (date: typeof from) => (typeof date === "object" ? name(date.fact) : date === undefined ? "" : dateText(date));
  return unitOf(quantity, context) === "岁" ? `年龄（截至${point(to)}）` : `从${point(from)}到${point(to)}的时间`;
}

/** Which entries of a list are meant: （“差旅费”“会议费”）. */
export function partsOf(list: string, where: Condition | undefined, context: ConditionContext): string {
  if (where === undefined) return "";
  return `（${partText(where, insideList(list, context)) ?? "符合条件的"}）`;
}

/** What tells the entries that are meant from the others, where a word says it. */
function partText(where: Condition, context: ConditionContext): string | undefined {
  const several = where.all ?? where.any;
  if (several !== undefined) {
    const texts = several.map((one) => partText(one, context));
    return texts.every((one) => one !== undefined) ? texts.join(where.all === undefined ? "或" : "且") : undefined;
  }
  if (where.not !== undefined) {
    const text = partText(where.not, context);
    return text === undefined ? undefined : `非${text}`;
  }
  if (where.fact === undefined || where.times !== undefined || where.plus !== undefined) return undefined;
  const [only, second] = Object.entries(where).filter(([key, value]) => key !== "fact" && value !== undefined);
  if (only === undefined || second !== undefined) return undefined;
  const question = questionOfFact(where.fact, context);
  const told = where.equals ?? where.differs ?? where.includes;
  const turned = where.differs !== undefined || where.noneOf !== undefined ? "非" : "";
  if (typeof told === "boolean") {
    const label = question?.label ?? fieldLabel(pathOfFact(where.fact, context) ?? where.fact);
    return `${(turned === "") === told ? "" : "非"}“${label.replace(/^是否(属于?)?/u, "")}”`;
  }
  if (typeof told === "string") return `${turned}${answerText(told, question)}`;
  const among = where.oneOf ?? where.noneOf;
  if (among === undefined) return undefined;
  if ("countries" in among) return `${turned}国别名单“${among.countries}”所列`;
  return `${turned}${"list" in among ? `名单“${among.list}”所列` : choiceTexts(among, question)}`;
}

/** 合作伙伴的国别（地区） beside 外方合作伙伴 → 国别（地区）. */
const shortName = (name: string) => name.split("的").at(-1) ?? name;

const MONEY: ReadonlySet<string> = new Set([
  "budget.grant",
  "budget.total",
  "budget.other",
  "budget.internationalCooperation",
  "budget.selfFunding.amount",
  "budget.items.amount",
  "budget.sum",
  "budget.ownSelfFunding",
  "budget.allSelfFunding",
]);

const YUAN = "元";

/** What a quantity is counted in: 元, 岁, 个月, 字, 个, the unit of a question; empty where it has none. */
export function unitOf(quantity: Operand, context: ConditionContext): string {
  if (typeof quantity !== "object") return "";
  if (quantity.count !== undefined) return "个";
  if (quantity.length !== undefined) return quantity.in === "words" ? "词" : "字";
  if (quantity.from !== undefined) return unitOfTime(quantity, context);
  if (quantity.lookup !== undefined) return "";
  const list = quantity.sum === undefined ? "" : `${pathOfFact(quantity.sum, context) ?? quantity.sum}.`;
  const fact = quantity.sum === undefined ? (quantity.fact ?? "") : (quantity.of ?? "").replace(/^[^.]*\./, "");
  const question =
    quantity.sum === undefined ? context.guide.questions?.find(({ id }) => id === fact) : questionOfFact(quantity.of, insideList(quantity.sum, context));
  const path = list + (quantity.sum === undefined ? (pathOfFact(fact, context) ?? fact) : fact);
  const asked = question ?? questionAt(path, context);
  if (asked !== undefined) return asked.type === "money" ? YUAN : asked.type === "number" ? (asked.unit ?? "") : "";
  return MONEY.has(path.replaceAll(/\[\d+\]/g, "")) ? YUAN : "";
}

function unitOfTime({ from, in: unit }: QuantityParts, context: ConditionContext): string {
  if (unit === "months") return "个月";
  if (unit === "days") return "天";
  return typeof from === "object" && nameOfFact(from.fact, context).includes("出生") ? "岁" : "年";
}

/** A number with its unit: `70.00 万元`, `45 岁`, `20%`. */
export function numberText(written: Decimal, unit: string): string {
  const number = shortest(written);
  if (unit === YUAN && number.scale === 0 && number.units <= BigInt(Number.MAX_SAFE_INTEGER) && number.units >= -BigInt(Number.MAX_SAFE_INTEGER)) {
    return inSentence(Number(number.units));
  }
  return unit === "" || unit === "%" ? `${decimalText(number)}${unit}` : `${decimalText(number)} ${unit}`;
}

/** Without zeros at its end: 600000.0 is 600000. */
function shortest({ units, scale }: Decimal): Decimal {
  let [rest, places] = [units, scale];
  for (; places > 0 && rest % 10n === 0n; places--) rest /= 10n;
  return { units: rest, scale: places };
}

function dateText(text: string): string {
  const date = parseCalendarDate(text);
  if (date === undefined) return text;
  if (date.precision === "day") return chineseDate(text);
  return date.precision === "month" ? `${Number(text.slice(0, 4))}年${Number(text.slice(5))}月` : text;
}

/** A single answer in words: a country, a choice by its label, a date. */
function answerText(value: unknown, question: Asked | undefined): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value !== "string") return typeof value === "number" ? String(value) : "";
  const chosen = question?.type === "choice" ? question.options.find((option) => option.value === value)?.label : VALUE_NAMES.get(value);
  if (chosen !== undefined) return `“${chosen}”`;
  if (question === undefined && /^[a-z]{2}$/.test(value)) return `“${languageNames([value])[0] ?? value}”`;
  if (/^[A-Z]{2}$/.test(value)) return countryName(value) ?? value;
  return parseCalendarDate(value)?.precision === undefined || /^\d{4}$/.test(value) ? `“${value}”` : dateText(value);
}

/** A value in words; `unit` that of what it is compared with, where it has none. */
export function valueText(value: Value, unit: string, question?: Asked): string {
  switch (value.kind) {
    case "number": {
      if (value.beyond !== undefined) return `${value.beyond.whole} ${unit}零 ${value.beyond.days} 天`;
      const low = numberText(value.low, unit);
      if (value.high === undefined) return `至少 ${low}`;
      return value.low.units === value.high.units && value.low.scale === value.high.scale ? low : `${low}至 ${numberText(value.high, unit)}`;
    }
    case "flag":
      return answerText(value.flag, question);
    case "text":
      return answerText(value.text, question);
    case "list":
      return value.entries.length === 0 ? "无" : value.entries.map((entry) => answerText(entry, question)).join("、");
    case "none":
    case "without":
      return "无";
    case "group":
    case "unknown":
      return "";
  }
}

export const questionOfFact = (fact: string | undefined, context: ConditionContext): Asked | undefined =>
  fact === undefined ? undefined : (context.guide.questions?.find(({ id }) => id === fact) ?? questionAt(pathOfFact(fact, context) ?? fact, context));

/** Every choice of a list, as far as a sentence holds it. */
export function choiceTexts(choices: readonly (string | number)[], question: Asked | undefined): string {
  const texts = choices.map((choice) => answerText(choice, question));
  return texts.length > MOST_CHOICES ? `${texts.slice(0, MOST_CHOICES).join("、")}等 ${texts.length} 项` : texts.join("、").replaceAll("”、“", "”“");
}

const MOST_CHOICES = 12;
