import { folded } from "./folded.ts";
import type { TextLine } from "./page-text.ts";
import { unitsIn } from "./parties.ts";
import { BY_PEN } from "./pen-confidence.ts";
import { DATE_LABEL, FOR_SIDE, NAME_LABEL, OFFICE_LABEL, SIGN_LABEL } from "./vocabulary/signing-words.ts";

/**
 * Columns of print, the second read behind the first, at whose foot two sides sign, one in each column: these lines stand row by row, as a person reads
 * them, so that they are one place where all sign.
 */

type Indexed = { readonly line: TextLine };
/** In points: how far up and to the right the second column begins; in heights of a line: how far apart two lines of a row stand. */
const [UP, ACROSS, SLANT] = [100, 150, 0.7];
/** So many rows at least, and so many of them labels on both sides. */
const [ROWS, LABELS] = [3, 2];

export function withRowsOfSigning<T extends Indexed>(lines: readonly T[]): readonly T[] {
  const starts = lines.flatMap(({ line: { box } }, at) => {
    const last = lines[at - 1]?.line.box;
    return last && box.top < last.top - UP && box.left > last.left + ACROSS ? [at] : [];
  });
  const [start] = starts;
  if (start === undefined || starts.length > 1) return lines;
  const [left, right] = [lines.slice(0, start), lines.slice(start)];
  let [labels, rows] = [0, 0];
  let [from, to] = [left.length, right.length];
  for (let [a, b] = [from - 1, to - 1]; a >= 0 && b >= 0; ) {
    const [one, other] = [left[a]?.line, right[b]?.line];
    if (!one || !other) break;
    if (areInRow(one, other)) {
      if (!(isOfSide(one.text) && isOfSide(other.text))) break;
      rows++;
      if (isLabelled(one.text) && isLabelled(other.text)) labels++;
      [from, to] = [a--, b--];
    } else if (isByPen(one) && one.box.top > other.box.top) a--;
    else if (isByPen(other) && other.box.top > one.box.top) b--;
    else break;
  }
  if (rows < ROWS || labels < LABELS) return lines;
  const foot = [...left.slice(from), ...right.slice(to)];
  const rowOf = ({ line }: T) => left.slice(from).findIndex((one) => areInRow(one.line, line));
  const order = new Map(foot.map((one) => [one, rowOf(one) < 0 ? one.line.box.top : (left[from + rowOf(one)]?.line.box.top ?? 0)]));
  return [
    ...left.slice(0, from),
    ...right.slice(0, to),
    ...foot.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) || a.line.box.left - b.line.box.left),
  ];
}

const areInRow = ({ box: one }: TextLine, { box: other }: TextLine) => Math.abs(one.top - other.top) < Math.min(one.height, other.height) * SLANT;
const isByPen = ({ confidence }: TextLine) => confidence <= BY_PEN;
const isLabelled = (text: string) => [NAME_LABEL, DATE_LABEL, OFFICE_LABEL, SIGN_LABEL].some((label) => label.test(folded(text)));
/** 职务Title：副校长Vice-President */
const BEHIND_LABEL = /^[^:：]{2,16}[:：]\s*\S/u;
const isOfSide = (text: string) =>
  isLabelled(text) || (text.length < 60 && (BEHIND_LABEL.test(text) || FOR_SIDE.test(folded(text)) || unitsIn(text).length > 0 || /^代表/u.test(text)));
