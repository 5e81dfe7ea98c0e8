import { readDates } from "./dates.ts";
import { folded } from "./folded.ts";
import type { TextLine } from "./page-text.ts";

type Indexed = { readonly line: TextLine; readonly index: number };

/** A label and a date have no more characters, nor has the rest of a date, nor that more lines. */
const [LONGEST, LONGEST_REST, MOST_LINES] = [24, 14, 3];
/** V Českých Budějovicích dne 6. května, and 2026 alone below: behind a place a line is longer. */
const [BEFORE_YEAR, YEAR_ALONE, LONGEST_PLACED] = [/(?<!\d)\d{1,2}\.?\s+\p{Letter}{3,12}$/u, /^(?:19|20)\d{2}\.?$/u, 48];
/** How far apart the left edges may be, and how far below the rest begins, in heights of the line. */
const [ASIDE, BELOW] = [0.5, 2];

/** Dates that a narrow cell breaks over its lines (日期：2026年1月 and 14日 below) as one line: none of its lines is that date. */
export function withWholeDates(lines: readonly Indexed[]): readonly Indexed[] {
  const found = [...lines];
  for (let at = 0; at < found.length; at++) {
    for (let rest = restOf(found, at); rest.length > 0; rest = restOf(found, at)) {
      const [first, ...others] = [found[at], ...rest];
      if (!first) break;
      found[at] = { index: first.index, line: others.reduce((whole, { line }) => below(whole, line), first.line) };
      for (const one of others) found.splice(found.indexOf(one), 1);
    }
  }
  return found;
}

/** The lines that end the date which this one begins, as few as do; other cells of its row may stand between them. */
function restOf(lines: readonly Indexed[], at: number): readonly Indexed[] {
  const line = lines[at]?.line;
  const isPlaced = line !== undefined && line.text.length <= LONGEST_PLACED && BEFORE_YEAR.test(line.text.trim());
  if (!line || (line.text.length > LONGEST && !isPlaced) || !/\d/u.test(line.text) || !/[:：]|(?:19|20)\d{2}|\p{Letter}{3}/u.test(line.text)) return [];
  const broken = folded(line.text).trimEnd().length;
  if (readDates(folded(line.text)).some(({ date, last, to }) => date === last && to >= broken)) return [];
  const rest: Indexed[] = [];
  for (let whole = line, from = at; rest.length < MOST_LINES; ) {
    from = lines.findIndex((other, index) => index > from && isBelow(whole, other.line));
    const next = lines[from];
    const text = next?.line.text.trim() ?? "";
    if (!next || text.length > LONGEST_REST || (line.text.length > LONGEST && !YEAR_ALONE.test(text)) || !/^[\d年月日./-]|^\p{Letter}{3,10}\.?\s\d/u.test(text))
      return [];
    rest.push(next);
    whole = below(whole, next.line);
    const read = folded(whole.text);
    if (readDates(read).some(({ from: begins, to }) => begins < broken && to > broken && to >= read.length)) return rest;
  }
  return [];
}

function isBelow({ box }: TextLine, { box: other }: TextLine): boolean {
  const gap = other.top - box.top - box.height;
  return Math.abs(other.left - box.left) < other.height * ASIDE && gap > -other.height * ASIDE && gap < other.height * BELOW;
}

function below({ text, box, confidence }: TextLine, rest: TextLine): TextLine {
  const [first, second] = [text.trimEnd(), rest.text.trim()];
  const glue = /[-./年月]$/u.test(first) || /^[-./年月日]/u.test(second) ? "" : " ";
  const [left, right] = [Math.min(box.left, rest.box.left), Math.max(box.left + box.width, rest.box.left + rest.box.width)];
  return {
    text: `${first}${glue}${second}`,
    box: { left, top: box.top, width: right - left, height: rest.box.top + rest.box.height - box.top },
    confidence: Math.min(confidence, rest.confidence),
  };
}
