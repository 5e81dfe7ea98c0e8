import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import type { PageText } from "../../page-text.ts";
import type { Signatory } from "./sign-line.ts";

/** So many years from all other days of a document nobody signs it. */
const FAR = 2;

const yearOf = (day: string) => Number(day.slice(0, 4));
const isFar = (year: number) => (other: number) => Math.abs(other - year) >= FAR;

/** Whether one figure alone tells two years apart: 2020 and 2026. */
const differByOne = (one: number, other: number) => [...String(one)].filter((figure, at) => figure !== String(other)[at]).length === 1;

/**
 * Signatories of a scan with the year that was meant: “13 MAY 2020”, read from a pen or a stamp, below an agreement that the other side has signed in 2026
 * and that names no year near 2020.
 */
export function withYearsOfOthers(signatories: readonly Signatory[], pages: readonly PageText[]): readonly Signatory[] {
  return signatories.map((one) => {
    const { date, dateLine } = one;
    if (date === undefined || dateLine === undefined || dateLine.confidence >= 1) return one;
    const own = yearOf(date);
    const others = signatories.flatMap((other) => (other !== one && other.date !== undefined && other.dateLine !== dateLine ? [yearOf(other.date)] : []));
    const [meant] = others;
    if (meant === undefined || !others.every(isFar(own)) || others.some(isFar(meant)) || !differByOne(own, meant)) return one;
    const years = pages.flatMap(({ page, lines }) =>
      lines.flatMap(({ text, box }) => (page === dateLine.page && box.top === dateLine.box.top ? [] : readDates(folded(text)).map((day) => yearOf(day.date)))),
    );
    return years.length > 0 && years.every(isFar(own)) ? { ...one, date: `${meant}${date.slice(4)}` } : one;
  });
}
