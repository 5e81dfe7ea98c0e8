import type { BodyLine } from "../../body-lines.ts";
import type { Paragraph } from "../../paragraphs.ts";
import { partBox } from "../../text-marks.ts";

/** A line of a block; `of`: the lines of the page that it was made from, where it is no whole one; `printed`: its words, where they stand otherwise on the page. */
export type SignLine = BodyLine & { readonly of?: readonly BodyLine[]; readonly printed?: string };
/** The lines in which one side signs. `signer`: who likely does, where that is known; `unit`: what the cell of a table holds that says for whom; `party`: for whom by the order of the sides. */
export type SignSide = {
  readonly lines: readonly SignLine[];
  readonly left: number;
  readonly right: number;
  readonly unit?: string;
  readonly party?: string;
  readonly signer?: { readonly name: string; readonly line: SignLine };
};
/** Where a side stands that takes the whole width of a page. */
export const ACROSS_PAGE = { left: 0, right: 10_000 };
/** The sides of a block, and lines that are of all of them, such as a place and a day above. */
export type Sides = { readonly sides: readonly SignSide[]; readonly shared: readonly SignLine[] };
/** A place where all sign: the sides, lines for all of them (a place and date above), the text before, and which paragraph it begins with. */
export type SignBlock = Sides & { readonly before: readonly Paragraph[]; readonly at: number };
/**
 * Who signs for a side. `name`: in print; absent where none stands. `date`: ISO; absent where it is left open; `otherDate`: the day that an American means by it, where that is another one. `hand`: whether
 * something stands there by hand, a line is empty, or nobody looked (`unknown`).
 */
export type Signatory = {
  readonly name?: string;
  readonly unit?: string;
  readonly date?: string;
  readonly otherDate?: string;
  readonly page: number;
  readonly quote: string;
  readonly hand: "signed" | "empty" | "unknown";
  readonly lines: readonly SignLine[];
  readonly dateLine?: BodyLine;
};

/** The lines of the page that a line was made from: itself where it is a whole one. */
export const printedLines = (line: SignLine): readonly BodyLine[] => line.of ?? [line];

/** Whether a line begins below another one, at about the same left and with room for no other between them. */
export const isRightBelow = (line: SignLine, other: SignLine, mostIndented = 6): boolean =>
  other.page === line.page &&
  Math.abs(other.box.left - line.box.left) < mostIndented &&
  other.box.top > line.box.top &&
  other.box.top < line.box.top + line.box.height * 2.4;

/** Whether a line is the one that a signatory is quoted from. */
export const isQuoteOf =
  ({ quote }: Signatory) =>
  ({ text, printed }: SignLine): boolean =>
    (printed ?? text.trim()) === quote;

/** A line cut at these places, a cell for each part. */
export const cutLine = (line: SignLine, places: readonly number[]): readonly SignLine[] =>
  places.map((from, cell) => {
    const part = line.text.slice(from, places[cell + 1] ?? line.text.length).trim();
    return { ...line, text: part, box: partBox(line.box, line.text, { from, to: from + part.length }), cell, cells: places.length, of: [line] };
  });

/** A line with other words: those by which it is looked for, rather than those in print, which it keeps. */
export const reworded = (line: SignLine, text: string): SignLine => ({ ...line, printed: line.printed ?? line.text.trim(), text, of: printedLines(line) });

/** Rows of lines side by side, in their order. */
export function rowsOf(lines: readonly SignLine[]): readonly (readonly SignLine[])[] {
  const rows = new Map<string, SignLine[]>();
  for (const line of lines) rows.set(`${line.page} ${line.row}`, [...(rows.get(`${line.page} ${line.row}`) ?? []), line]);
  return [...rows.values()];
}
