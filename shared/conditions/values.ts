import { type CalendarDate, parseCalendarDate } from "../text/calendar.ts";
import { compareDecimals, type Decimal, decimal, ZERO } from "../text/decimal.ts";

/**
 * A value that a condition compares. Numbers are known between `low` and `high` (`undefined`: no end), both the same
 * when all is answered. `paths`: the answers it rests on; `missing`: those still needed to know it exactly.
 */
export type Value = (
  | { readonly kind: "unknown" }
  /** asked, and there is none: 0 where amounts are compared */
  | { readonly kind: "none" }
  /** there is no such value (no row of a list, no time between dates of which there is none): it compares with nothing */
  | { readonly kind: "without" }
  /** `beyond`: days of a time above its completed months or years, which `low` and `high` hold as thousandths of one */
  | { readonly kind: "number"; readonly low: Decimal; readonly high: Decimal | undefined; readonly beyond?: { readonly whole: number; readonly days: number } }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "flag"; readonly flag: boolean }
  | { readonly kind: "list"; readonly entries: readonly unknown[] }
  /** a group of answers: it can be given and nothing else */
  | { readonly kind: "group" }
) & {
  readonly paths: readonly string[];
  readonly missing: readonly string[];
  /** written in the guide: a month means all of it */
  readonly literal?: true;
};

/** Three-valued: `undefined` is unknown, `missing` the answers that would tell. */
export type Truth = { readonly holds: boolean | undefined; readonly missing: readonly string[] };

export const TRUE: Truth = { holds: true, missing: [] };
export const FALSE: Truth = { holds: false, missing: [] };
export const unknown = (missing: readonly string[]): Truth => ({ holds: undefined, missing: [...new Set(missing)] });
export const truth = (holds: boolean): Truth => (holds ? TRUE : FALSE);

export const not = ({ holds, missing }: Truth): Truth => (holds === undefined ? { holds, missing } : truth(!holds));

/** False decides, then unknown. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.some(({ holds }) => holds === false)) return FALSE;
  return truths.some(({ holds }) => holds === undefined) ? unknown(truths.flatMap(({ missing }) => missing)) : TRUE;
}

/** True decides, then unknown. */
export const anyOf = (truths: readonly Truth[]): Truth => not(allOf(truths.map(not)));

export const exactly = (value: Decimal, paths: readonly string[]): Value => ({ kind: "number", low: value, high: value, paths, missing: [] });

/** A value as it stands in a case or a guide. */
export function readValue(value: unknown, paths: readonly string[], missing: readonly string[] = []): Value {
  if (value === undefined) return { kind: "unknown", paths, missing };
  if (value === null) return { kind: "none", paths, missing: [] };
  if (typeof value === "string") return { kind: "text", text: value, paths, missing: [] };
  if (typeof value === "boolean") return { kind: "flag", flag: value, paths, missing: [] };
  if (Array.isArray(value)) return { kind: "list", entries: value, paths, missing: [] };
  const number = typeof value === "number" ? decimal(value) : undefined;
  if (number !== undefined) return exactly(number, paths);
  return typeof value === "object" ? { kind: "group", paths, missing: [] } : { kind: "unknown", paths, missing: paths };
}

/** The value as a number; there being none is 0. */
export function asNumber(value: Value): Extract<Value, { kind: "number" }> | undefined {
  if (value.kind === "number") return value;
  return value.kind === "none" ? { kind: "number", low: ZERO, high: ZERO, paths: value.paths, missing: [] } : undefined;
}

export const asDate = (value: Value): CalendarDate | undefined => (value.kind === "text" ? parseCalendarDate(value.text) : undefined);

/** What keeps a value from being told: the missing answers, else the answers themselves, which say too little or the wrong thing. */
export const unclear = (...values: readonly Value[]): Truth => {
  const missing = values.flatMap((value) => value.missing);
  return unknown(missing.length > 0 ? missing : values.flatMap((value) => value.paths));
};

/** Ends of a range in order: below 0, 0 or above 0; `undefined` stands for no end. */
const byNumber = (left: Decimal | undefined, right: Decimal | undefined) =>
  left === undefined || right === undefined ? (left === right ? 0 : left === undefined ? 1 : -1) : compareDecimals(left, right);

export type Relation = "less" | "at-most" | "more" | "at-least";

/** Compares two numbers or two dates. Unknown where the answers do not tell, or where the two cannot be compared. */
export function ordered(left: Value, relation: Relation, right: Value): Truth {
  if (left.kind !== "unknown" && right.kind !== "unknown" && (left.kind === "without" || right.kind === "without")) return FALSE;
  // there being no date is neither before nor after one
  if ((left.kind === "none" && asDate(right) !== undefined) || (right.kind === "none" && asDate(left) !== undefined)) return FALSE;
  switch (relation) {
    case "more":
      return ordered(right, "less", left);
    case "at-least":
      return ordered(right, "at-most", left);
    case "less":
      return not(ordered(right, "at-most", left));
    case "at-most":
      return atMost(left, right);
  }
}

function atMost(left: Value, right: Value): Truth {
  if (left.kind === "unknown" || right.kind === "unknown") return unclear(left, right);
  const [one, other] = [asDate(left), asDate(right)];
  if (one !== undefined && other !== undefined) {
    if (sameAsWritten(one, other, left, right) || one.high <= other.low) return TRUE;
    return one.low > other.high ? FALSE : impreciseDate(one, other, left, right);
  }
  const [number, limit] = [asNumber(left), asNumber(right)];
  if (number === undefined || limit === undefined) return unclear(left, right);
  if (number.high !== undefined && byNumber(number.high, limit.low) <= 0) return TRUE;
  return byNumber(number.low, limit.high) > 0 ? FALSE : unclear(number, limit);
}

/** Two dates of one precision, or one inside the month that the guide itself writes, are the same as far as is asked. */
function sameAsWritten(one: CalendarDate, other: CalendarDate, left: Value, right: Value): boolean {
  if (one.low === other.low && one.high === other.high) return true;
  const inside = (inner: CalendarDate, outer: CalendarDate) => inner.low >= outer.low && inner.high <= outer.high;
  return (right.literal === true && inside(one, other)) || (left.literal === true && inside(other, one));
}

/** The date that says less is the one to be answered more exactly. */
function impreciseDate(one: CalendarDate, other: CalendarDate, left: Value, right: Value): Truth {
  const lessExact = [...(one.precision === "day" ? [] : [left]), ...(other.precision === "day" ? [] : [right])];
  return unclear(...lessExact.filter(({ literal }) => literal !== true));
}

/** Whether two values are the same: numbers exactly, dates as far as they are told, texts letter by letter. */
export function same(left: Value, right: Value): Truth {
  if ([left.kind, right.kind].some((kind) => kind === "unknown" || kind === "group")) return unclear(left, right);
  const [one, other] = [asDate(left), asDate(right)];
  if (one !== undefined && other !== undefined) {
    if (sameAsWritten(one, other, left, right)) return TRUE;
    return one.high < other.low || other.high < one.low ? FALSE : impreciseDate(one, other, left, right);
  }
  if (left.kind === "number" || right.kind === "number") return sameNumber(left, right);
  if (left.kind === "text" && right.kind === "text") return truth(left.text === right.text);
  if (left.kind === "flag" && right.kind === "flag") return truth(left.flag === right.flag);
  return truth(left.kind === "none" && right.kind === "none");
}

function sameNumber(left: Value, right: Value): Truth {
  const [one, other] = [asNumber(left), asNumber(right)];
  if (one === undefined || other === undefined) return FALSE;
  if (byNumber(one.high, other.low) < 0 || byNumber(other.high, one.low) < 0) return FALSE;
  const exact = byNumber(one.low, one.high) === 0 && byNumber(other.low, other.high) === 0;
  return exact ? TRUE : unclear(one, other);
}
