import { partBox } from "../../text-marks.ts";
import { personIn } from "./person-names.ts";
import { cutLine, type SignLine } from "./sign-line.ts";

/** The columns of a table in which all sign, told by where its cells begin. */

/** How far the cells of a column stand from where it begins. */
export const SLACK = 12;

/** Where columns begin: at the cells of the row that has most, and at those of other rows that stand apart from them. */
export function columnsOf(rows: readonly (readonly SignLine[])[]): readonly number[] {
  const lefts: number[] = [];
  for (const row of rows.toSorted((a, b) => b.length - a.length))
    for (const { box } of row) if (!lefts.some((left) => Math.abs(left - box.left) < SLACK * 2)) lefts.push(box.left);
  return lefts.toSorted((a, b) => a - b);
}

/** How far from where the next column begins the second of two cells may be reckoned to begin that stand too close for a gap. */
const MOST_OFF = 30;

/**
 * “Functie voorzitter”, “Organization Represented by”: a line that reaches over where the next column begins, as a cell for each column. @param isHead
 * whether a cell says what stands below it or behind it @param isOfSigning whether it says that it is a name, a signature or a day; rows further above are none of the table
 */
export function cutAtColumns(
  rows: readonly (readonly SignLine[])[],
  isHead: (line: SignLine) => boolean,
  isOfSigning: (line: SignLine) => boolean,
): readonly (readonly SignLine[])[] {
  const first = rows.findIndex((row) => row.length > 1 && row.some(isOfSigning));
  // for whom each column signs may stand above the first label
  const from = (rows[first - 1]?.length ?? 0) > 2 ? first - 1 : first;
  const lefts = first < 0 ? [] : columnsOf(rows.slice(from).filter((row) => row.length > 1));
  if (lefts.length < 3) return rows;
  return rows.map((row, at) => {
    if (row.length < 2 || at < from) return row;
    const parts = row.flatMap((line) => cutOver(line, lefts, row, isHead));
    return parts.length === row.length ? row : parts.map((line, cell) => ({ ...line, cell, cells: parts.length }));
  });
}

function cutOver(line: SignLine, lefts: readonly number[], row: readonly SignLine[], isHead: (line: SignLine) => boolean): readonly SignLine[] {
  const right = line.box.left + line.box.width;
  const next = lefts.find((left) => left > line.box.left + SLACK);
  const isTaken = row.some((other) => other !== line && next !== undefined && Math.abs(other.box.left - next) < SLACK && isLevel(other, line));
  if (next === undefined || right < next + SLACK || isTaken || !lefts.some((left) => Math.abs(left - line.box.left) < SLACK)) return [line];
  const [best] = [...line.text.matchAll(/(?<=\S)\s+(?=\S)/gu)]
    .map(({ index, 0: blank }) => index + blank.length)
    .map((at) => ({ at, off: Math.abs(partBox(line.box, line.text, { from: at, to: line.text.length }).left - next) }))
    .toSorted((a, b) => a.off - b.off);
  if (!best || best.off > MOST_OFF) return [line];
  const [first, second] = cutLine(line, [0, best.at]);
  if (!first || !second || (isWholeName(line) && !isHead(first) && !isHead(second))) return [line];
  // what stands in the next column begins where that does
  const behind = { ...second, box: { ...second.box, left: next, width: right - next } };
  return [first, ...cutOver(behind, lefts, row, isHead)];
}
/** A long name may reach over the edge of a cell that is empty. */
const isWholeName = ({ text }: SignLine) => (personIn(text.trim(), [])?.name.length ?? 0) > text.trim().length * 0.7;
const isLevel = (one: SignLine, other: SignLine) => Math.abs(one.box.top - other.box.top) < other.box.height;

/** The next line of a cell behind the last, without a blank between Chinese signs. */
export const besideHan = (text: string, next: string) =>
  `${text}${/[\p{Script=Han}：，、）]$/u.test(text) && /^[\p{Script=Han}（]/u.test(next) ? "" : " "}${next}`;

/** 甲 A, 乙, B in the column of units: the place of a party, as its label has it. */
export function withPlace(words: string): string {
  const [, inChinese, letter] = /^(?:([甲乙丙丁戊])(?:\s*[/／]?\s*[A-E])?|([A-E]))$/u.exec(words) ?? [];
  return inChinese !== undefined ? `${inChinese}方` : letter !== undefined ? `Party ${letter}` : words;
}
