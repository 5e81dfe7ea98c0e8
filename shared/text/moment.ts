/**
 * The moment of a check in Shanghai time (UTC+8, no daylight saving). Passed in from outside: `shared/` reads no clock.
 * A date without a time of day stays a date: on the first and last day of filing it decides nothing (reading F1).
 */
export type Moment = { readonly kind: "date"; readonly date: string } | { readonly kind: "instant"; readonly epochMs: number };

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** Parses `2026-06-03`, `2026-06-03T16:30`, `2026-06-03T16:30:00` or either with `Z` or `+08:00`; no zone is Shanghai time. */
export function parseMoment(text: string): Moment | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim());
  const [, date, minutes, seconds = ":00", zone = "+08:00"] = match ?? [];
  if (date === undefined || !isRealDate(date)) return undefined;
  if (minutes === undefined) return { kind: "date", date };
  const epochMs = Date.parse(`${date}T${minutes}${seconds}${zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`);
  return Number.isNaN(epochMs) ? undefined : { kind: "instant", epochMs };
}

/** How a moment with its time of day is written, for messages. */
export const MOMENT_FORM = "时刻须写作 2026-05-15T09:00（日期、字母 T、24 小时制的时刻），且确有这一天";

/** Whether a text is a moment with its time of day; a date alone is none. */
export const isMomentOfDay = (text: string): boolean => parseMoment(text)?.kind === "instant";

function isRealDate(date: string): boolean {
  const epochMs = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString().startsWith(date);
}

/** The calendar date in Shanghai, ISO. */
export function shanghaiDate(moment: Moment): string {
  return moment.kind === "date" ? moment.date : new Date(moment.epochMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** Whether a moment comes after another; where one of them has no time of day, whether it is of a later day. */
export const isAfter = (one: Moment, other: Moment): boolean =>
  one.kind === "instant" && other.kind === "instant" ? one.epochMs > other.epochMs : shanghaiDate(one) > shanghaiDate(other);

/** `2026-05-25T10:00:00+08:00`, or the date alone: the form of `at` in reports. */
export function formatMoment(moment: Moment): string {
  return moment.kind === "date" ? moment.date : `${new Date(moment.epochMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}
