import { chineseDate } from "./dates.ts";
import { type Moment, parseMoment, shanghaiDate } from "./moment.ts";

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** Shanghai's clock of a moment: `16:30`. */
function timeOfDay(epochMs: number): string {
  return new Date(epochMs + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
}

/** `6月3日`, without its year. */
export function monthAndDay(isoDate: string): string {
  return chineseDate(isoDate).replace(/^\d+年/, "");
}

/** `5月25日 10:00`, or the date alone. */
export function momentText(moment: Moment): string {
  const day = monthAndDay(shanghaiDate(moment));
  return moment.kind === "date" ? day : `${day} ${timeOfDay(moment.epochMs)}`;
}

/** A moment of the guide's data or of a report as text; what cannot be read stays as it is. */
export function writtenMomentText(written: string): string {
  const moment = parseMoment(written);
  return moment ? momentText(moment) : written;
}

/** `2026年6月3日16:30` (Shanghai time) as a guide prints its deadline, or the date alone; what cannot be read stays as it is. */
export function deadlineText(written: string): string {
  const moment = parseMoment(written);
  if (moment === undefined) return written;
  return `${chineseDate(shanghaiDate(moment))}${moment.kind === "date" ? "" : timeOfDay(moment.epochMs)}`;
}

/** When something was saved: the time alone today, else day and time. `iso` as the program gives it. */
export function savedText(iso: string, now: Moment): string {
  const epochMs = Date.parse(iso);
  if (Number.isNaN(epochMs)) return "";
  const today = shanghaiDate(now) === shanghaiDate({ kind: "instant", epochMs });
  return today ? timeOfDay(epochMs) : momentText({ kind: "instant", epochMs });
}

/** Milliseconds from `moment` to a written moment; a date alone counts from its noon. */
export function millisecondsUntil(moment: Moment, written: string): number | undefined {
  const target = parseMoment(written);
  if (target?.kind !== "instant") return undefined;
  const from = moment.kind === "instant" ? moment.epochMs : Date.parse(`${moment.date}T12:00:00+08:00`);
  return target.epochMs - from;
}

const LAST_HOUR = 3_600_000;

/** Whether the deadline is an hour off or less, and not past. */
export const isLastHour = (milliseconds: number): boolean => milliseconds >= 0 && milliseconds <= LAST_HOUR;

/** Days, hours and minutes of a span, cut off. */
export function span(milliseconds: number): { readonly days: number; readonly hours: number; readonly minutes: number } {
  const minutes = Math.floor(milliseconds / 60_000);
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}

/** `5月25日` of a moment as the program keeps it. */
export function dayOf(at: string): string {
  const epochMs = Date.parse(at);
  return Number.isNaN(epochMs) ? "" : monthAndDay(shanghaiDate({ kind: "instant", epochMs }));
}

/** `5月25日 10:00` of a version. */
export function versionTimeText(at: string): string {
  const epochMs = Date.parse(at);
  return Number.isNaN(epochMs) || epochMs === 0 ? "" : momentText({ kind: "instant", epochMs });
}
