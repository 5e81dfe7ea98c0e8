import { widthUnits } from "../text/width-units.ts";
import type { PageText, TextBox, TextLine } from "./page-text.ts";
import { isHeadOfSide } from "./vocabulary/signing-words.ts";

type Indexed = { readonly line: TextLine; readonly index: number };

/** Of a row: so much of its height the lines share, and the pen with each of them. */
const SHARED = 0.5;
/** How far a pen may begin before the label seems to end, and reach into the print behind it, in points. */
const [EARLIER, INTO] = [45, 30];
/** In heights of a line: how far above and below others of a column stand, and how far to the side they begin. */
const COLUMN = { around: 7, aside: 0.7 };
/** A colon, and what an engine may have read of the pen behind it. */
const LABEL = /^(.{2,60}?[:：])\s*(?!.*[:：])(.{0,24})$/u;

/**
 * “Seen by: [by hand] Jane Smith” of a scan as one line: the gap for the pen has parted it, as if it were a row of two cells. What the engine has
 * read from the pen itself is dropped. A print that other lines begin below or above is a column, and one with a label of its own stands alone.
 */
export function joinedOverPens(lines: readonly Indexed[], { inkMarks = [] }: PageText): readonly Indexed[] {
  const found: Indexed[] = [];
  for (const one of lines) {
    const before = found.at(-1);
    const label = before && labelOverPen(before.line, one.line, inkMarks);
    if (before && label !== undefined && !beginsSide(one.line) && !isInColumn(one.line, lines)) found[found.length - 1] = joined(before, one, label);
    else found.push(one);
  }
  return found;
}

/** 乙方代表：…, “For the Institute”: what stands beside is of another side, or has a label of its own. */
const beginsSide = (line: TextLine) => /[:：]/u.test(line.text) || isHeadOfSide(line);

/** The label that a line ends with, where a pen has written between it and the next line. */
function labelOverPen({ text, box }: TextLine, { box: next }: TextLine, marks: readonly TextBox[]): string | undefined {
  const [, label, rest = ""] = LABEL.exec(text.trim()) ?? [];
  if (label === undefined || !isOneRow(box, next) || next.left < box.left + box.width - INTO) return undefined;
  const end = box.left + (box.width * widthUnits(label)) / widthUnits(label + rest);
  const isWritten = marks.some(
    (mark) => isOneRow(mark, box) && isOneRow(mark, next) && mark.left > end - EARLIER && mark.left < next.left && mark.left + mark.width < next.left + INTO,
  );
  return isWritten ? label : undefined;
}

/** Whether other lines begin where this one does, above or below it. */
function isInColumn({ box }: TextLine, lines: readonly Indexed[]): boolean {
  return lines.some(({ line: { box: other } }) => {
    const away = Math.abs(other.top - box.top);
    return away > box.height * SHARED && away < box.height * COLUMN.around && Math.abs(other.left - box.left) < box.height * COLUMN.aside;
  });
}

function joined({ index, line }: Indexed, { line: next }: Indexed, label: string): Indexed {
  const [a, b] = [line.box, next.box];
  const top = Math.min(a.top, b.top);
  const glue = /：$/u.test(label) ? "" : " ";
  return {
    index,
    line: {
      text: `${label}${glue}${next.text.trim()}`,
      box: { left: a.left, top, width: b.left + b.width - a.left, height: Math.max(a.top + a.height, b.top + b.height) - top },
      confidence: next.confidence,
    },
  };
}

const isOneRow = (one: TextBox, other: TextBox) =>
  Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top) > Math.min(one.height, other.height) * SHARED;
