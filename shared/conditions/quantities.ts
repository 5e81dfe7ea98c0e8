import { entryWithId } from "../case/entry-with-id.ts";
import { doubleOf } from "../facts/doubles.ts";
import type { DateOrFact, Operand, QuantityParts } from "../guide/conditions.ts";
import { completed, dayAfter, daysBeyond, parseCalendarDate } from "../text/calendar.ts";
import { countryName } from "../text/countries.ts";
import { add, type Decimal, decimal, multiply, parseDecimal, ZERO } from "../text/decimal.ts";
import { type ConditionContext, ownEntry, scopeOf } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { type FactValue, pathOfFact, readFact } from "./facts.ts";
import { asDate, asNumber, exactly, readValue, TRUE, type Truth, type Value } from "./values.ts";

/** What a quantity or a value of the guide comes to. Never throws: what cannot be told is unknown, with the answers that would tell. */
export function quantityValue(quantity: Operand, context: ConditionContext): Value {
  if (typeof quantity !== "object") return { ...readValue(quantity, []), literal: true };
  return increased(multiplied(sourceValue(quantity, context), quantity.times, context), quantity, context);
}

function sourceValue(quantity: QuantityParts, context: ConditionContext): Value {
  if (quantity.fact !== undefined) return factValue(quantity.fact, context);
  if (quantity.sum !== undefined) return sumOf(quantity.sum, quantity, context);
  if (quantity.count !== undefined) return countOf(quantity.count, quantity, context);
  if (quantity.length !== undefined) return lengthOf(quantity.length, quantity.in, context);
  if (quantity.lookup !== undefined) return lookUp(quantity.lookup, quantity, context);
  return durationOf(quantity, context);
}

const ofFact = ({ value, paths, missing }: FactValue): Value => readValue(value, paths, missing);

export const factValue = (fact: string, context: ConditionContext): Value => ofFact(readFact(fact, context));

const unknownFor = (...values: readonly Value[]): Value => {
  const missing = [...new Set(values.flatMap((value) => value.missing))];
  const paths = [...new Set(values.flatMap((value) => value.paths))];
  return { kind: "unknown", paths, missing: missing.length > 0 ? missing : paths };
};

function multiplied(value: Value, times: QuantityParts["times"], context: ConditionContext): Value {
  if (typeof times === "object") return product(value, factValue(times.fact, context));
  const factor = times === undefined ? undefined : decimal(times);
  if (factor === undefined) return value;
  if (value.kind === "without") return value;
  const number = asNumber(value);
  if (number === undefined) return unknownFor(value);
  const low = multiply(number.low, factor);
  const high = number.high === undefined ? undefined : multiply(number.high, factor);
  if (factor.units >= 0n) return { ...number, low, high: factor.units === 0n ? low : high };
  // below 0 the ends change places; what has no upper end has no lower one then, which nothing here can say
  return high === undefined ? unknownFor(number) : { ...number, low: high, high: low };
}

/** An amount times another answer, such as the rate of a currency; below 0 neither can be. */
function product(value: Value, times: Value): Value {
  if (value.kind === "without" || times.kind === "without") return value.kind === "without" ? value : times;
  const [left, right] = [asNumber(value), asNumber(times)];
  if (left === undefined || right === undefined || left.low.units < 0n || right.low.units < 0n) return unknownFor(value, times);
  const high = left.high === undefined || right.high === undefined ? undefined : multiply(left.high, right.high);
  const paths = [...new Set([...left.paths, ...right.paths])];
  return { kind: "number", low: multiply(left.low, right.low), high, paths, missing: [...new Set([...left.missing, ...right.missing])] };
}

function increased(value: Value, { plus }: QuantityParts, context: ConditionContext): Value {
  if (plus === undefined) return value;
  const other = quantityValue(plus, context);
  if (value.kind === "without" || other.kind === "without") return value.kind === "without" ? value : other;
  const [left, right] = [asNumber(value), asNumber(other)];
  if (left === undefined || right === undefined) return unknownFor(value, other);
  return together(left, right);
}

type NumberValue = Extract<Value, { kind: "number" }>;

const together = (left: NumberValue, right: NumberValue): NumberValue => ({
  kind: "number",
  low: add(left.low, right.low),
  high: left.high === undefined || right.high === undefined ? undefined : add(left.high, right.high),
  paths: [...new Set([...left.paths, ...right.paths])],
  missing: [...new Set([...left.missing, ...right.missing])],
});

type Entries = { readonly list: Value; readonly entries: readonly { readonly scope: ConditionContext; readonly chosen: Truth }[] };

/** The entries of a list of which `where` is not surely false; a partner or unit entered twice (C16) counts once. */
function entriesOf(list: string, { where }: QuantityParts, context: ConditionContext, once: boolean): Entries {
  const value = factValue(list, context);
  const path = pathOfFact(list, context);
  if (value.kind !== "list" || path === undefined) return { list: value, entries: [] };
  const entries = value.entries.flatMap((entry, index) => {
    if (once && (path === "partners" || path === "units") && isDouble(entry, path, context)) return [];
    // of an entry that stands there, what is not written is not given
    const scope = { ...context, scope: scopeOf(`${path}[${index}]`, context.scope), givenNow: true as const };
    const chosen = where === undefined ? TRUE : evaluate(where, scope);
    return chosen.holds === false ? [] : [{ scope, chosen }];
  });
  return { list: value, entries };
}

function isDouble(entry: unknown, list: "partners" | "units", context: ConditionContext): boolean {
  const id = typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string" ? entry.id : undefined;
  return id !== undefined && entryWithId<{ readonly id: string }>(context.case[list], id) === entry && doubleOf(context, id) !== undefined;
}

/** Amounts of a list; while one is unanswered no less than the others, which are never below 0. */
function sumOf(list: string, quantity: QuantityParts, context: ConditionContext): Value {
  const { list: value, entries } = entriesOf(list, quantity, context, false);
  if (value.kind === "none") return exactly(ZERO, value.paths);
  if (value.kind !== "list") return unknownFor(value);
  let sum: NumberValue = { kind: "number", low: ZERO, high: ZERO, paths: value.paths, missing: [] };
  for (const { scope, chosen } of entries) {
    const part = factValue(quantity.of ?? "", scope);
    const number = asNumber(part);
    if (number !== undefined && number.low.units < 0n && chosen.holds === undefined) return unknownFor({ ...value, missing: chosen.missing });
    const open = number === undefined ? { low: ZERO, high: undefined } : { low: chosen.holds === true ? number.low : ZERO, high: number.high };
    const missing = [...chosen.missing, ...(number === undefined ? unknownFor(part).missing : number.missing)];
    sum = together(sum, { kind: "number", ...open, paths: [], missing });
  }
  return sum;
}

/** Entries of a list, or their distinct values; between those that surely count and those that may. */
function countOf(list: string, quantity: QuantityParts, context: ConditionContext): Value {
  const { list: value, entries } = entriesOf(list, quantity, context, true);
  if (value.kind === "none") return exactly(ZERO, value.paths);
  if (value.kind !== "list") return unknownFor(value);
  const { distinctBy } = quantity;
  const missing = entries.flatMap(({ chosen }) => chosen.missing);
  if (distinctBy === undefined) return between(entries.filter(({ chosen }) => chosen.holds === true).length, entries.length, missing, value);
  const sure = new Set<string>();
  const possible = new Set<string>();
  let [unanswered, sureUnanswered] = [0, false];
  for (const { scope, chosen } of entries) {
    const part = factValue(distinctBy, scope);
    if (part.kind === "none") continue;
    const key = keyOf(part);
    if (key === undefined) {
      unanswered += 1;
      sureUnanswered ||= chosen.holds === true;
      missing.push(...part.missing);
      continue;
    }
    possible.add(key);
    if (chosen.holds === true) sure.add(key);
  }
  return between(Math.max(sure.size, sureUnanswered ? 1 : 0), possible.size + unanswered, missing, value);
}

function between(low: number, high: number, missing: readonly string[], { paths }: Value): Value {
  const [least, most] = [decimal(low) ?? ZERO, decimal(high) ?? ZERO];
  return { kind: "number", low: least, high: most, paths, missing: low === high ? [] : [...new Set(missing)] };
}

function keyOf(value: Value): string | undefined {
  if (value.kind === "text") return value.text;
  if (value.kind === "flag") return String(value.flag);
  return value.kind === "number" ? `${value.low.units} ${value.low.scale}` : undefined;
}

/** Characters of a text as an office counts them: without blanks and line breaks. */
export const charactersOf = (text: string): number => [...text.replaceAll(/\s/gu, "")].length;

/** Words of a text in letters; each Chinese character is one. */
const wordsOf = (text: string): number =>
  text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[-'’.](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu)?.length ?? 0;

function lengthOf(fact: string, unit: QuantityParts["in"], context: ConditionContext): Value {
  const value = factValue(fact, context);
  if (value.kind === "none") return exactly(ZERO, value.paths);
  if (value.kind !== "text") return unknownFor(value);
  return exactly(decimal(unit === "words" ? wordsOf(value.text) : charactersOf(value.text)) ?? ZERO, value.paths);
}

const point = (from: DateOrFact, context: ConditionContext): Value => quantityValue(typeof from === "string" ? from : { fact: from.fact }, context);

/**
 * Completed years or months, or days; between two numbers where a date is a month or a year. A time of months, or one whose
 * last day belongs to it, is longer by the days beyond: 36 months and a day are more than 36 months, but 40 years and a
 * day are 40 周岁.
 */
function durationOf({ from, to, in: unit, lastDay }: QuantityParts, context: ConditionContext): Value {
  if (from === undefined || to === undefined || unit === undefined || unit === "words") return { kind: "unknown", paths: [], missing: [] };
  const [begin, end] = [point(from, context), point(to, context)];
  if ((begin.kind === "none" && end.kind !== "unknown") || (end.kind === "none" && begin.kind !== "unknown")) {
    return { kind: "without", paths: [...begin.paths, ...end.paths], missing: [] };
  }
  const [first, last] = [asDate(begin), asDate(end)];
  if (first === undefined || last === undefined) return unknownFor(...[first === undefined ? begin : [], last === undefined ? end : []].flat());
  const counts = lastDay === undefined ? typeof to !== "string" && to.fact.endsWith(".end") : lastDay === "counts";
  // a time from month to month holds both months whole
  if (counts) return { ...length(first.low, dayAfter(last.high), unit), paths: [...begin.paths, ...end.paths] };
  if (first.precision === "day" && last.precision === "day" && unit === "months")
    return { ...length(first.low, last.high, unit), paths: [...begin.paths, ...end.paths] };
  const time = unit === "months" ? length : (one: string, other: string) => number(completed(one, other, unit));
  const [low, high] = [time(first.high, last.low, unit), time(first.low, last.high, unit)];
  const imprecise = [...(first.precision === "day" ? [] : begin.paths), ...(last.precision === "day" ? [] : end.paths)];
  const exact = low.low.units === high.low.units;
  return { kind: "number", low: low.low, high: high.low, paths: [...begin.paths, ...end.paths], missing: exact ? [] : imprecise };
}

/** A time between two days with the days beyond its completed units. */
function length(from: string, to: string, unit: "years" | "months" | "days"): NumberValue {
  const whole = completed(from, to, unit);
  const days = unit === "days" || whole < 0 ? 0 : daysBeyond(from, to, unit);
  if (days === 0) return number(whole);
  const size: Decimal = { units: BigInt(whole) * 1000n + BigInt(days), scale: 3 };
  return { kind: "number", low: size, high: size, paths: [], missing: [], beyond: { whole, days } };
}

const number = (value: number): NumberValue => {
  const written: Decimal = decimal(value) ?? ZERO;
  return { kind: "number", low: written, high: written, paths: [], missing: [] };
};

/** A cell of a list of the guide; a country is found by its code or its Chinese name. `without` where it has no such row. */
function lookUp(list: string, { by, column }: QuantityParts, context: ConditionContext): Value {
  const value = factValue(by ?? "", context);
  if (value.kind === "unknown" || value.kind === "list" || value.kind === "group") return unknownFor(value);
  const rows = ownEntry(context.guide.lists, list) ?? [];
  const keys = namesOfKey(value);
  const keyed = (row: Readonly<Record<string, string>>) => (Object.values(row)[0] ?? "").trim();
  const row = rows.find((candidate) => keys.includes(keyed(candidate))) ?? rows.find((candidate) => keyed(candidate) === "*");
  const cell = ownEntry(row, column ?? "")?.trim();
  if (cell === undefined || cell === "") return { kind: "without", paths: value.paths, missing: [] };
  const amount = parseDecimal(cell);
  if (amount !== undefined && parseCalendarDate(cell)?.precision !== "day") return { ...exactly(amount, value.paths), literal: true };
  return { ...readValue(cell, value.paths), literal: true };
}

/** The ways in which a list may write a value: a country by its code or by its name. */
export function namesOfKey(value: Value): readonly string[] {
  if (value.kind === "text") {
    const country = /^[A-Z]{2}$/.test(value.text) ? countryName(value.text) : undefined;
    return country === undefined ? [value.text] : [value.text, country];
  }
  if (value.kind === "flag") return value.flag ? ["true", "是"] : ["false", "否"];
  return [];
}
