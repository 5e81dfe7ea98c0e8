import type { Case } from "../case/case.ts";
import { APPLICANT, APPLICANT_DEPARTMENT, namesOf, namesOfParty } from "../facts/facts.ts";
import { countries } from "../text/countries.ts";
import { chineseDate } from "../text/dates.ts";
import { type MoneyUnit, plainDigits, readTypedAmount } from "./amount.ts";
import type { Answer, Field, Option, PartyGroup } from "./fields.ts";
import { normalizeLine, normalizeParagraphs } from "./normalize-text.ts";

/** A question with one answer. */
export type AnswerField = Exclude<Field, { kind: "list" } | { kind: "heading" }>;

/** What typed words are: an answer (`undefined`: none), or no answer yet and why. */
export type ParsedInput =
  | { readonly kind: "value"; readonly value: Answer | readonly string[] | undefined }
  | { readonly kind: "problem"; readonly problem: string };

export type ReadingContext = { readonly unit: MoneyUnit; readonly case: Case };

const problem = (words: string): ParsedInput => ({ kind: "problem", problem: words });
const value = (answer: Answer | readonly string[] | undefined): ParsedInput => ({ kind: "value", value: answer });

/** Reads words out of a table or a field as the answer to a question. */
export function readAnswer(field: AnswerField, typed: string, context: ReadingContext): ParsedInput {
  const plain = normalizeLine(typed).text;
  if (plain === "") return value(undefined);
  if (field.none !== undefined && (plain === field.none || NOTHING.test(plain))) return value(null);
  switch (field.kind) {
    case "text":
      return value(normalizeLine(typed, { code: field.code === true || field.check !== undefined }).text);
    case "long-text":
      return value(normalizeParagraphs(typed).text);
    case "yuan": {
      const amount = readTypedAmount(typed, context.unit, field.negative);
      return amount.kind === "problem" ? amount : value(amount.kind === "amount" ? amount.yuan : undefined);
    }
    case "count":
      return field.decimals === true ? readNumber(typed, field.unit) : readCount(typed, 0);
    case "page":
      return readCount(typed, 1);
    case "yes-no":
      return readYesNo(field, plain);
    case "choice":
      return readChoice(field.options, plain);
    case "date":
      return readDate(typed);
    case "month":
      return readMonth(typed);
    case "country":
      return readCountry(plain);
    case "words":
      return readWords(field, plain);
    case "party":
      return readParties(field, plain, context.case);
    case "research-field":
      return value(plain);
    case "topic":
    case "ethics-categories":
      return problem("请在这一节中选择。");
  }
}

const NOTHING = /^(无|没有|\/|—+|-+)$/;

/** Whole numbers from `least` on: people, pages. */
export function readCount(typed: string, least: 0 | 1): ParsedInput {
  const plain = plainDigits(typed).replace(/^第|[人页名]$/g, "");
  if (plain === "") return value(undefined);
  const count = /^\d{1,7}$/.test(plain) ? Number(plain) : Number.NaN;
  return count >= least ? value(count) : problem(least === 0 ? "请填 0 或更大的整数，如 12。" : "请填一个页码，如 3。");
}

/** Numbers of any kind, with their unit behind them or not: 41.5, -3, 12.5%. */
export function readNumber(typed: string, unit: string): ParsedInput {
  const plain = plainDigits(typed).replace(/^−/, "-");
  if (plain === "") return value(undefined);
  const bare = unit !== "" && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain;
  const number = /^-?\d{1,12}(\.\d{1,6})?$/.test(bare) ? Number(bare) : Number.NaN;
  return Number.isFinite(number) ? value(number) : problem("请填数字，如 12 或 12.5。");
}

/** Dates as people write them: 2026-8-1, 2026.8.1, 2026/8/1, 2026年8月1日, 20260801; with the day first 1.8.2026, 18/06/2026, 18 June 2026. */
export function readDate(typed: string): ParsedInput {
  const plain = typed.normalize("NFKC").trim();
  if (plain === "") return value(undefined);
  const days = daysMeant(plain);
  if (days.length === 0) return problem("请写成 2026-08-01 这样的日期。");
  const [day, other] = days.filter(isReal);
  if (day === undefined) return problem("没有这一天，请核对月和日。");
  return other === undefined || other === day ? value(day) : problem(`可能是 ${chineseDate(day)}，也可能是 ${chineseDate(other)}：请写成 ${day} 这样的日期。`);
}

/** The days, ISO, that a text may mean: 06/07/2025 is the 6th of July or the 7th of June; with dots the day is first. */
function daysMeant(plain: string): readonly string[] {
  const iso = (year = "", month = "", day = "") => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const yearFirst = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:\s+0{1,2}:00(?::00)?)?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (yearFirst) return [iso(yearFirst[1], yearFirst[2], yearFirst[3])];
  const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(plain);
  if (dotted) return [iso(dotted[3], dotted[2], dotted[1])];
  const slashed = /^(\d{1,2})\s*[-/]\s*(\d{1,2})\s*[-/]\s*(\d{4})$/.exec(plain);
  if (slashed) return [iso(slashed[3], slashed[2], slashed[1]), iso(slashed[3], slashed[1], slashed[2])];
  const [, day, name, year] = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i.exec(plain) ?? [];
  const [, named, its, own] = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(plain) ?? [];
  const month = MONTHS.findIndex((one) => one.startsWith((name ?? named ?? "-").toLowerCase())) + 1;
  return month === 0 ? [] : [iso(year ?? own, String(month), day ?? its)];
}

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

function isReal(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** A month, or a year alone: 2021-05, 2021年5月, 202105, 2021. */
export function readMonth(typed: string): ParsedInput {
  const plain = typed.normalize("NFKC").trim();
  if (plain === "") return value(undefined);
  const match = /^(\d{4})(?:年|\s*[-./年]\s*(\d{1,2})(?:[-./月].*)?)?$/.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain);
  const [, year = "", month] = match ?? [];
  const fits = match !== null && (month === undefined || (Number(month) >= 1 && Number(month) <= 12));
  if (!fits) return problem("请写成 2021-05 这样的年月。");
  return value(month === undefined ? year : `${year}-${month.padStart(2, "0")}`);
}

const YES = /^(是|有|已|对|√|✓|✔|☑|y|yes|true|1)$/i;
const NO = /^(否|无|没有|未|不|×|✗|✘|☐|n|no|false|0)$/i;

function readYesNo(field: Extract<Field, { kind: "yes-no" }>, plain: string): ParsedInput {
  if (plain === field.yes || YES.test(plain)) return value(true);
  if (plain === field.no || NO.test(plain)) return value(false);
  return problem(`请写“${field.yes ?? "是"}”或“${field.no ?? "否"}”。`);
}

function readChoice(options: readonly Option[], plain: string): ParsedInput {
  const found = chosenOption(options, plain);
  return found ? value(found.value) : problem(`请写其中之一：${options.map((option) => bare(option.label)).join("、")}。`);
}

function readWords(field: Extract<Field, { kind: "words" }>, plain: string): ParsedInput {
  const words = splitWords(plain).map((word) => chosen(field.options, word) ?? (field.closed === true ? undefined : word));
  const known = words.filter((word) => word !== undefined);
  return known.length === words.length ? value(known) : problem(`请从这些中选写：${field.options.map((option) => bare(option.label)).join("、")}。`);
}

/** The option that the words mean: its label, its label without what stands in brackets, its value, or the only one that begins so. */
function chosenOption(options: readonly Option[], plain: string): Option | undefined {
  const exact = options.find((option) => [option.label, bare(option.label), String(option.value), ...(option.alsoWritten ?? [])].includes(plain));
  if (exact) return exact;
  const near = options.filter((option) => bare(option.label).startsWith(plain) || bare(option.label).split("、").includes(plain));
  return near.length === 1 ? near[0] : undefined;
}

function chosen(options: readonly Option[], plain: string): string | undefined {
  const found = chosenOption(options, plain)?.value;
  return typeof found === "string" ? found : undefined;
}

const bare = (label: string) => label.replace(/（.*）$/, "");

function readCountry(plain: string): ParsedInput {
  const wanted = plain.replace(/(共和国|王国|联邦)$/, "");
  const list = countries();
  const found =
    list.find(({ code, name }) => code === plain.toUpperCase() || name === plain) ??
    list.find(({ name }) => name === `中国${plain}`) ??
    list.find(({ name }) => name === wanted);
  return found ? value(found.code) : problem("请写中文国名或地区名，如德国、中国香港。");
}

const splitWords = (plain: string) => plain.split(/[、,，;；/]\s*/).filter((word) => word !== "");

function readParties(field: Extract<Field, { kind: "party" }>, plain: string, theCase: Case): ParsedInput {
  const known = field.among.flatMap((group) => partyNames(group, theCase));
  const wanted = field.several ? splitWords(plain) : [plain];
  const ids = wanted.map((name) => known.find((party) => party.names.includes(name))?.id);
  const lost = wanted.filter((_, index) => ids[index] === undefined);
  if (lost.length > 0) return problem(`没有找到“${lost.join("、")}”，请先在相应一节添加。`);
  const found = ids.filter((id) => id !== undefined);
  return value(field.several ? found : found[0]);
}

function partyNames(group: PartyGroup, theCase: Case): readonly { readonly id: string; readonly names: readonly string[] }[] {
  switch (group) {
    case "applicant":
      return [{ id: "applicant", names: ["applicant", APPLICANT, ...namesOf(theCase, "applicant")] }];
    case "applicant-department":
      return [{ id: "applicant-department", names: ["applicant-department", APPLICANT_DEPARTMENT] }];
    case "units":
    case "partners":
      return (theCase[group] ?? []).map((party) => ({ id: party.id, names: [party.id, ...namesOfParty(party)] }));
  }
}
