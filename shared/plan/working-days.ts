import type { WorkingDays } from "../guide/guide.ts";

const DAY_MS = 86_400_000;
const noon = (isoDate: string) => Date.parse(`${isoDate}T12:00:00Z`);
const dateOf = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 10);

/** The ISO date so many calendar days before (or, negative, after) another. */
export const daysBefore = (isoDate: string, days: number): string => dateOf(noon(isoDate) - days * DAY_MS);

/** Whether people work on a date; `undefined` where the calendar does not reach. */
export function isWorkingDay(isoDate: string, calendar: WorkingDays): boolean | undefined {
  if (isoDate < calendar.from || isoDate > calendar.to) return undefined;
  if (calendar.on.includes(isoDate)) return true;
  if (calendar.off.some(({ from, to }) => isoDate >= from && isoDate <= to)) return false;
  const weekday = new Date(noon(isoDate)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The ISO date so many working days before another, the last day itself not counted; `undefined` where the calendar does
 * not reach that far, so that nobody takes plain days for working days.
 */
export function workingDaysBefore(isoDate: string, days: number, calendar: WorkingDays | undefined): string | undefined {
  if (calendar === undefined) return undefined;
  let date = isoDate;
  for (let left = days; left > 0; ) {
    date = daysBefore(date, 1);
    const works = isWorkingDay(date, calendar);
    if (works === undefined) return undefined;
    if (works) left -= 1;
  }
  return date;
}

/** Working days after `from` up to and with `to`; `undefined` where the calendar does not reach. */
export function workingDaysLeft(from: string, to: string, calendar: WorkingDays | undefined): number | undefined {
  if (calendar === undefined || to < from) return undefined;
  let count = 0;
  for (let date = daysBefore(from, -1); date <= to; date = daysBefore(date, -1)) {
    const works = isWorkingDay(date, calendar);
    if (works === undefined) return undefined;
    if (works) count += 1;
  }
  return count;
}
