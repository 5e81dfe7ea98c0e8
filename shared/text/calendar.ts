/**
 * Dates of a case, which may be a day, a month or a year, and the time between them. A month stands for each of its
 * days: what holds for all of them is known, what holds for some is not.
 */
export type CalendarDate = {
  readonly precision: "year" | "month" | "day";
  /** first and last day, ISO */
  readonly low: string;
  readonly high: string;
};

/** `2026-05-15`, `2026-05` or `2026`; `undefined` for what is no date of the calendar. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { precision: "year", low: `${year}-01-01`, high: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const last = lastDay(Number(year), Number(month));
  if (day === undefined) return { precision: "month", low: `${year}-${month}-01`, high: `${year}-${month}-${last}` };
  return Number(day) >= 1 && Number(day) <= last ? { precision: "day", low: text, high: text } : undefined;
}

export type TimeUnit = "years" | "months" | "days";

/**
 * Completed years or months, or days, from one day to another, both ISO; below 0 where the second lies before the first.
 * A year or month is complete on the same day of a later month, or on its last day where it has no such day
 * (民法典 第二百零二条): who is born on 29 February is a year older on 28 February.
 */
export function completed(from: string, to: string, unit: TimeUnit): number {
  if (unit === "days") return (midnight(to) - midnight(from)) / 86_400_000;
  const [start, end] = [parts(from), parts(to)];
  const reached = end.day >= Math.min(start.day, lastDay(end.year, end.month));
  const months = (end.year - start.year) * 12 + end.month - start.month - (reached ? 0 : 1);
  return unit === "months" ? months : Math.floor(months / 12);
}

/** Days beyond the completed years or months from one day to a later one, both ISO: 36 个月零 1 天. */
export function daysBeyond(from: string, to: string, unit: "years" | "months"): number {
  const start = parts(from);
  const months = completed(from, to, unit) * (unit === "years" ? 12 : 1);
  const [year, month] = [start.year + Math.floor((start.month - 1 + months) / 12), ((start.month - 1 + months) % 12) + 1];
  return completed(written(year, month, Math.min(start.day, lastDay(year, month))), to, "days");
}

/** The day after, ISO: the one at which a time is over whose last day counts. */
export function dayAfter(date: string): string {
  const { year, month, day } = parts(date);
  if (day < lastDay(year, month)) return written(year, month, day + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);
const parts = (date: string) => ({ year: Number(date.slice(0, -6)), month: Number(date.slice(-5, -3)), day: Number(date.slice(-2)) });
const two = (number: number) => String(number).padStart(2, "0");
const written = (year: number, month: number, day: number) => `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The last day of so many months from a day on: 1 March 2026 and 36 months, 28 February 2029. */
export function lastDayOfSpan(start: string, months: number): string {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  const days = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const same = new Date(Date.UTC(year, month - 1 + months, Math.min(day, days)));
  // a month without such a day ends with its last one
  if (day > days) return same.toISOString().slice(0, 10);
  return new Date(same.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** The first day of so many months that end with a day: 31 August 2029 and 36 months, 1 September 2026. */
export function firstDayOfSpan(end: string, months: number): string {
  const { year, month, day } = parts(dayAfter(end));
  const [from, of] = [year + Math.floor((month - 1 - months) / 12), ((((month - 1 - months) % 12) + 12) % 12) + 1];
  return written(from, of, Math.min(day, lastDay(from, of)));
}
