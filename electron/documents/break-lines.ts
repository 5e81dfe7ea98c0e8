import { NEVER_FIRST, NEVER_LAST } from "../../shared/text/line-breaking.ts";
import { type Sort, type Stretch, stretches } from "./set-paragraph.ts";

/** A set line: its sorts, where each one's origin stands (points from the line's start), and the width that they take. */
export type SetLine = { readonly sorts: readonly Sort[]; readonly origins: readonly number[]; readonly width: number };

export type BreakOptions = {
  /** width in points of the first line and of all further lines */
  readonly firstWidth: number;
  readonly width: number;
  readonly justify: boolean;
  /** points that justification may add in one gap */
  readonly widestGap: number;
  /** an opening mark at the start of a line loses its empty half: in table cells */
  readonly trimStart?: boolean;
};

const CLOSING = "，。、；：）〕】》〉」』”’";
const OPENING = "（〔【《〈「『“‘";

/**
 * Breaks sorts into lines (pages README §5): the breaks of the whole paragraph are chosen together, so that no line has
 * to be spread too far, words that belong together stay so, and the last line is not a lone character.
 */
export function breakLines(sorts: readonly Sort[], options: BreakOptions): readonly SetLine[] {
  const parts = stretches(sorts, Math.min(options.firstWidth, options.width));
  const breaks = bestBreaks(sorts, parts, options);
  return breaks.map(([from, to], index) => {
    const line = sorts.slice(from, to);
    const room = index === 0 ? options.firstWidth : options.width;
    return placeSorts(line, room, options.justify && index < breaks.length - 1, options);
  });
}

type Fit = { readonly cost: number; readonly from: number; readonly to: number; readonly next: number };

/** Dynamic programme from the end of the paragraph: the cheapest way to set all stretches from each place on. */
function bestBreaks(sorts: readonly Sort[], parts: readonly Stretch[], options: BreakOptions): readonly (readonly [number, number])[] {
  const best: Fit[] = [];
  for (let start = parts.length - 1; start >= 0; start -= 1) best[start] = bestLine(sorts, parts, best, start, options);
  const breaks: [number, number][] = [];
  for (let at = best[0]; at !== undefined; at = best[at.next]) breaks.push([at.from, at.to]);
  return breaks;
}

/** The best line that begins with the stretch `start`, given the best ways to go on after it. */
function bestLine(sorts: readonly Sort[], parts: readonly Stretch[], best: readonly Fit[], start: number, options: BreakOptions): Fit {
  const room = start === 0 ? options.firstWidth : options.width;
  const from = parts[start]?.from ?? 0;
  let found: Fit | undefined;
  for (let next = start + 1; next <= parts.length; next += 1) {
    const to = parts[next - 1]?.to ?? 0;
    const own = lineCost(sorts.slice(from, to), room, next === parts.length, options);
    const cost = (own ?? OVERFULL) + (best[next]?.cost ?? 0) + splitCost(sorts, to, parts[next]?.from);
    // a single stretch is taken even if it is too wide; longer lines that do not fit end the search
    if (own !== undefined || found === undefined) {
      if (found === undefined || cost < found.cost - 1e-9) found = { cost, from, to, next };
    }
    if (own === undefined) break;
  }
  return found ?? { cost: 0, from, to: from, next: start + 1 };
}

const OVERFULL = 1e6;
const SPLIT_GROUP = 60;
const LONE_CHARACTER = 2000;

/** What a line costs; `undefined` when it does not fit even after taking half an em out of its marks. */
function lineCost(line: readonly Sort[], room: number, last: boolean, options: BreakOptions): number | undefined {
  const natural = naturalWidth(line, options);
  const over = natural.width - room;
  if (over > natural.shrink + 0.01) return undefined;
  if (over > 0.01) return 1 + over;
  if (last) return line.filter((sort) => !isMark(sort.text) && sort.text !== " ").length < 2 ? LONE_CHARACTER : 0;
  if (!options.justify) return (-over / room) ** 2 * 100;
  const weights = gapWeights(line);
  const relative = -over / Math.max(weights, 1) / options.widestGap;
  // steep: one line spread too far is worse than two that are spread a little
  return relative ** 3 * 100;
}

const isMark = (text: string) => NEVER_FIRST.includes(text) || NEVER_LAST.includes(text);

function splitCost(sorts: readonly Sort[], to: number, next: number | undefined): number {
  const group = sorts[to - 1]?.group;
  return next !== undefined && group !== undefined && sorts[next]?.group === group ? SPLIT_GROUP : 0;
}

/** Empty halves of marks that are taken out always: where two marks meet; and at the start of a table cell's line. */
function trims(line: readonly Sort[], options: Pick<BreakOptions, "trimStart">): readonly { readonly left: number; readonly right: number }[] {
  return line.map((sort, index) => {
    const before = line[index - 1];
    const after = line[index + 1];
    const half = sort.size / 2;
    const opening = isFull(sort, OPENING);
    const left = opening && ((index === 0 && options.trimStart === true) || (before !== undefined && isFull(before, OPENING))) ? half : 0;
    const right = isFull(sort, CLOSING) && after !== undefined && (isFull(after, CLOSING) || isFull(after, OPENING)) ? half : 0;
    return { left, right };
  });
}

/** A mark that fills a whole square, half of it empty: the Latin face's quotation marks do not. */
const isFull = (sort: Sort, marks: string) => sort.text !== "" && marks.includes(sort.text) && sort.width > sort.size * 0.9;

/** Width of a line as it stands, and how much its marks can give: half an em in all, the last mark first. */
function naturalWidth(line: readonly Sort[], options: Pick<BreakOptions, "trimStart">): { readonly width: number; readonly shrink: number } {
  const cut = trims(line, options);
  const width = line.reduce((sum, sort, index) => sum + sort.width - (cut[index]?.left ?? 0) - (cut[index]?.right ?? 0), 0);
  const size = line[0]?.size ?? 0;
  const marks = line.some((sort, index) => squeezable(sort, cut[index]));
  return { width, shrink: marks ? size / 2 : 0 };
}

/** Closing marks only: an opening mark would have to be moved back over the character before it. */
const squeezable = (sort: Sort, cut: { readonly left: number; readonly right: number } | undefined) => isFull(sort, CLOSING) && cut?.right === 0;

/**
 * How far justification may widen the gap after this sort, as a multiple of an ordinary gap: never inside a Latin word,
 * a number, a dash or an ellipsis; the spaces of a Latin text take more than the seams of a Chinese one.
 */
function gapWeight(sort: Sort, next: Sort | undefined): number {
  if (next === undefined || sort.checkBox || next.text === " ") return 0;
  if (sort.text === " ") return LATIN_SPACE;
  if (sort.chinese && next.chinese) return sort.text === next.text && /[—…]/.test(sort.text) ? 0 : 1;
  // beside a Latin letter or digit, but not between “1.” and what it numbers
  return sort.chinese !== next.chinese && /[\p{L}\p{N}]/u.test(sort.chinese ? next.text : sort.text) ? 1 : 0;
}

const LATIN_SPACE = 3;

const gapWeights = (line: readonly Sort[]) => line.reduce((sum, sort, index) => sum + gapWeight(sort, line[index + 1]), 0);

/** Places the sorts of one line: squeezed when too wide, spread to the full width when `spread`. */
function placeSorts(line: readonly Sort[], room: number, spread: boolean, options: BreakOptions): SetLine {
  const cut = trims(line, options).map(({ left, right }) => ({ left, right }));
  let over = naturalWidth(line, options).width - room;
  // closing marks at the line end first, then the others from the end backwards
  for (let index = line.length - 1; index >= 0 && over > 0.001; index -= 1) {
    const sort = line[index];
    const own = cut[index];
    if (sort === undefined || own === undefined || !squeezable(sort, own)) continue;
    const taken = Math.min(over, sort.size / 2);
    own.right = taken;
    over -= taken;
  }
  const gaps = gapWeights(line);
  const extra = spread && over < 0 && gaps > 0 ? -over / gaps : 0;
  // a line that cannot be spread within reason stays as it is
  const gap = extra > options.widestGap * 3 ? 0 : extra;
  let x = 0;
  const origins = line.map((sort, index) => {
    const origin = x - (cut[index]?.left ?? 0);
    x += sort.width - (cut[index]?.left ?? 0) - (cut[index]?.right ?? 0) + gapWeight(sort, line[index + 1]) * gap;
    return origin;
  });
  return { sorts: line, origins, width: x };
}
