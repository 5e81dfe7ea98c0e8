import { insideKeptWords, wordStarts } from "../../shared/text/line-breaking.ts";
import { visualOrder } from "./bidi.ts";
import { type Sort, type UnbreakableSegment, unbreakableSegments } from "./set-paragraph.ts";

/** A set line: its sorts, where each one's origin stands (points from the line's start), and the width that they take. */
export type SetLine = { readonly glyphRuns: readonly Sort[]; readonly origins: readonly number[]; readonly width: number };

export type BreakOptions = {
  /** width in points of the first line and of all further lines */
  readonly firstWidth: number;
  readonly width: number;
  readonly justify: boolean;
  /** points that justification may add in one gap, and take from one */
  readonly widestGap: number;
  readonly tightestGap: number;
  /** an opening mark at the start of a line loses its empty half: in table cells */
  readonly trimStart?: boolean;
};

/**
 * Breaks sorts into lines: the breaks of the whole paragraph are chosen together, so that no line has
 * to be spread too far, words that belong together stay so, and the last line is not a lone character.
 */
export function breakLines(glyphRuns: readonly Sort[], options: BreakOptions): readonly SetLine[] {
  const parts = unbreakableSegments(glyphRuns, Math.min(options.firstWidth, options.width));
  const last = parts.at(-1)?.to ?? 0;
  let whole = 0;
  for (let index = 0; index < last; index += 1) whole += glyphRuns[index]?.width ?? 0;
  // most cells and titles need no search
  if (parts.length > 0 && whole <= options.firstWidth) return [placeGlyphRuns(glyphRuns.slice(0, last), options.firstWidth, false, options)];
  const measures = measure(glyphRuns, options);
  const breaks = bestBreaks(glyphRuns, measures, parts, options);
  // characters set closer are to keep words whole, not to save a line: Word would still need it
  const loose = options.justify ? bestBreaks(glyphRuns, measures, parts, { ...options, tightestGap: 0 }) : breaks;
  return (loose.length > breaks.length ? loose : breaks).map(([from, to], index, all) => {
    const line = glyphRuns.slice(from, to);
    const room = index === 0 ? options.firstWidth : options.width;
    return placeGlyphRuns(line, room, options.justify && index < all.length - 1, options);
  });
}

/** What the search asks of each sort again and again, found once for the whole paragraph. */
type Measures = {
  readonly width: Float64Array;
  /** empty half taken out where the sort begins a line, and where it follows the sort before it */
  readonly cutAtStart: Float64Array;
  readonly cutLeft: Float64Array;
  /** empty half taken out because of the sort after it */
  readonly cutRight: Float64Array;
  /** weight of the gap after it */
  readonly gap: Float64Array;
  /** 1 for a closing mark that can give half an em, 1 for a character that is no mark */
  readonly closing: Uint8Array;
  readonly letter: Uint8Array;
  /** 1 for a Latin letter or a digit */
  readonly word: Uint8Array;
  /** 1 where a line that begins with the sort would begin inside of a word; of justified text only names and titles are asked */
  readonly insideWord: Uint8Array;
  /** 1 where a line of a cell that begins with the sort would begin inside of brackets, as of a name behind what it is of */
  readonly insideBrackets: Uint8Array;
};

function measure(glyphRuns: readonly Sort[], options: BreakOptions): Measures {
  const count = glyphRuns.length;
  const numbers = () => new Float64Array(count);
  const measures = { width: numbers(), cutAtStart: numbers(), cutLeft: numbers(), cutRight: numbers(), gap: numbers() };
  const closing = new Uint8Array(count);
  const letter = new Uint8Array(count);
  const word = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    const sort = glyphRuns[index];
    if (sort === undefined) continue;
    const next = glyphRuns[index + 1];
    measures.width[index] = sort.width;
    measures.cutAtStart[index] = cutLeft(sort, undefined, options);
    measures.cutLeft[index] = cutLeft(sort, glyphRuns[index - 1], options);
    measures.cutRight[index] = cutRight(sort, next);
    measures.gap[index] = gapWeight(sort, next);
    closing[index] = isClosing(sort) ? 1 : 0;
    word[index] = !sort.chinese && sort.class.word ? 1 : 0;
    letter[index] = sort.class.mark || sort.text === " " || sort.text === "" ? 0 : 1;
  }
  return { ...measures, closing, letter, word, insideWord: insideWords(glyphRuns, options), insideBrackets: insideBrackets(glyphRuns, options) };
}

function insideBrackets(glyphRuns: readonly Sort[], { trimStart }: BreakOptions): Uint8Array {
  let depth = 0;
  return Uint8Array.from(glyphRuns, ({ text }) => {
    const inside = depth > 0;
    if (text === "（") depth += 1;
    else if (text === "）") depth = Math.max(0, depth - 1);
    return inside && trimStart === true ? 1 : 0;
  });
}

function insideWords(glyphRuns: readonly Sort[], { justify }: BreakOptions): Uint8Array {
  if (justify && !glyphRuns.some((sort) => sort.wholeWords)) return new Uint8Array(glyphRuns.length);
  const words = glyphRuns.map(({ text }) => text).join("");
  const starts = new Set(wordStarts(words));
  const kept = insideKeptWords(words);
  let at = 0;
  return Uint8Array.from(glyphRuns, (sort, index) => {
    const inside = kept.has(at) || (index > 0 && sort.class.han && glyphRuns[index - 1]?.class.han === true && !starts.has(at));
    at += sort.text.length;
    return inside && (!justify || sort.wholeWords) ? 1 : 0;
  });
}

/** For each stretch the best line that begins with it: what it costs with all lines after it, and the stretch after it. */
type Best = { readonly cost: Float64Array; readonly next: Int32Array };

/** Dynamic programme from the end of the paragraph: the cheapest way to set all stretches from each place on. */
function bestBreaks(
  glyphRuns: readonly Sort[],
  measures: Measures,
  parts: readonly UnbreakableSegment[],
  options: BreakOptions,
): readonly (readonly [number, number])[] {
  const best: Best = { cost: new Float64Array(parts.length + 1), next: new Int32Array(parts.length + 1) };
  for (let start = parts.length - 1; start >= 0; start -= 1) findLine(glyphRuns, measures, parts, best, start, options);
  const breaks: [number, number][] = [];
  for (let at = 0; at < parts.length; at = best.next[at] ?? parts.length) breaks.push([parts[at]?.from ?? 0, parts[(best.next[at] ?? 0) - 1]?.to ?? 0]);
  return breaks;
}

/** Finds the best line that begins with the stretch `start`, given the best ways to go on after it. */
function findLine(
  glyphRuns: readonly Sort[],
  measures: Measures,
  parts: readonly UnbreakableSegment[],
  best: Best,
  start: number,
  options: BreakOptions,
): void {
  const room = start === 0 ? options.firstWidth : options.width;
  const from = parts[start]?.from ?? 0;
  const half = (glyphRuns[from]?.size ?? 0) / 2;
  const line: Measured = { width: 0, squeezable: 0, weights: 0, letters: 0, words: 0 };
  let measured = from;
  let found = Number.POSITIVE_INFINITY;
  for (let next = start + 1; next <= parts.length; next += 1) {
    const to = parts[next - 1]?.to ?? 0;
    for (; measured < to; measured += 1) addSort(line, measures, measured, measured === from);
    const own = lineCost(line, half, room, next === parts.length, options);
    // a single stretch is taken even if it is too wide; longer lines that do not fit end the search
    if (own < 0 && next > start + 1) break;
    const cost = (own < 0 ? OVERFULL : own) + (best.cost[next] ?? 0) + splitCost(glyphRuns, measures, to, parts[next]?.from, options);
    if (cost < found - 1e-9) {
      found = cost;
      best.cost[start] = cost;
      best.next[start] = next;
    }
    if (own < 0) break;
  }
}

/** A line as it grows: its width in points, marks that can still give half an em, weights of its gaps, characters that are no marks, Latin letters and digits. */
type Measured = { width: number; squeezable: number; weights: number; letters: number; words: number };

function addSort(line: Measured, measures: Measures, index: number, first: boolean): void {
  line.width += (measures.width[index] ?? 0) - ((first ? measures.cutAtStart[index] : measures.cutLeft[index]) ?? 0);
  line.squeezable += measures.closing[index] ?? 0;
  line.letters += measures.letter[index] ?? 0;
  line.words += measures.word[index] ?? 0;
  if (first) return;
  line.weights += measures.gap[index - 1] ?? 0;
  const right = measures.cutRight[index - 1] ?? 0;
  line.width -= right;
  if (right > 0) line.squeezable -= 1;
}

const OVERFULL = 1e6;
const SPLIT_GROUP = 60;
/** Of a cell: a line that ends before brackets at half its width is better than half of what they hold at its end. */
const SPLIT_BRACKETS = 25;
/** Of a cell, a title or a name: a shorter line is better than half a word at its end. */
const SPLIT_WORD = 400;
/** Of running text: a line spread nearly as far as it may be is better than half a word, one that would stay short is not. */
const SPLIT_JUSTIFIED = 120;
const LONE_CHARACTER = 2000;
/** A line whose characters stand as close as they may. */
const CLOSER = 20;
/** A spread line shows twice as much beside a name or number, which are not spread with it. */
const BESIDE_LATIN = 2;

/** What a line costs; −1 when it does not fit even after taking half an em (`half`, in points) out of its marks and setting its characters closer. */
function lineCost(line: Measured, half: number, room: number, last: boolean, options: BreakOptions): number {
  const over = line.width - room;
  const ofMarks = line.squeezable > 0 ? half : 0;
  const closest = options.justify ? line.weights * options.tightestGap : 0;
  if (over > ofMarks + closest + 0.01) return -1;
  if (over > ofMarks + 0.01) return 1 + ofMarks + ((over - ofMarks) / closest) ** 2 * CLOSER;
  if (over > 0.01) return 1 + over;
  if (last) return line.letters < 2 ? LONE_CHARACTER : 0;
  if (!options.justify) return (-over / room) ** 2 * 100;
  const relative = -over / Math.max(line.weights, 1) / options.widestGap;
  // steep: one line spread too far is worse than two that are spread a little
  return relative ** 3 * (line.words > 0 ? BESIDE_LATIN : 1) * 100;
}

function splitCost(glyphRuns: readonly Sort[], measures: Measures, to: number, next: number | undefined, { justify }: BreakOptions): number {
  if (next !== undefined && measures.insideWord[next] === 1) return justify ? SPLIT_JUSTIFIED : SPLIT_WORD;
  const group = glyphRuns[to - 1]?.group;
  if (next !== undefined && group !== undefined && glyphRuns[next]?.group === group) return SPLIT_GROUP;
  return next !== undefined && measures.insideBrackets[next] === 1 ? SPLIT_BRACKETS : 0;
}

/** Empty halves of marks that are taken out always: where two marks meet; and at the start of a table cell's line. */
function cutLeft(sort: Sort, before: Sort | undefined, options: Pick<BreakOptions, "trimStart">): number {
  if (!sort.class.opening || !isFull(sort)) return 0;
  return (before === undefined ? options.trimStart === true : isOpening(before)) ? sort.size / 2 : 0;
}

function cutRight(sort: Sort, after: Sort | undefined): number {
  return after !== undefined && isClosing(sort) && (isClosing(after) || isOpening(after)) ? sort.size / 2 : 0;
}

/** Marks that fill a whole square, half of it empty: the Latin face's quotation marks do not. */
const isFull = (sort: Sort) => sort.width > sort.size * 0.9;
const isClosing = (sort: Sort) => sort.class.closing && isFull(sort);
const isOpening = (sort: Sort) => sort.class.opening && isFull(sort);

/**
 * How far justification may widen the gap after this sort, as a multiple of an ordinary gap: never inside a Latin word,
 * a number, a dash or an ellipsis.
 */
function gapWeight(sort: Sort, next: Sort | undefined): number {
  if (next === undefined || sort.checkBox || next.text === " ") return 0;
  if (sort.text === " ") return 1;
  if (sort.chinese && next.chinese) return sort.text === next.text && (sort.text === "—" || sort.text === "…") ? 0 : 1;
  // beside a Latin letter or digit, but not between “1.” and what it numbers
  return sort.chinese !== next.chinese && (sort.chinese ? next : sort).class.word ? 1 : 0;
}

/** Places the sorts of one line: squeezed when too wide, spread to the full width when `spread`. */
function placeGlyphRuns(line: readonly Sort[], room: number, spread: boolean, options: BreakOptions): SetLine {
  const lefts = line.map((sort, index) => cutLeft(sort, line[index - 1], options));
  const rights = line.map((sort, index) => cutRight(sort, line[index + 1]));
  let over = -room;
  for (const [index, sort] of line.entries()) over += sort.width - (lefts[index] ?? 0) - (rights[index] ?? 0);
  // closing marks only, from the line end backwards: an opening mark would have to move back over the character before it
  for (let index = line.length - 1; index >= 0 && over > 0.001; index -= 1) {
    const sort = line[index];
    if (sort === undefined || (rights[index] ?? 0) > 0 || !isClosing(sort)) continue;
    const taken = Math.min(over, sort.size / 2);
    rights[index] = taken;
    over -= taken;
  }
  const uneven = over < 0 ? spread : options.justify && over > 0.001;
  const weights = uneven ? line.map((sort, index) => gapWeight(sort, line[index + 1])) : [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const extra = total > 0 ? -over / total : 0;
  // a line that cannot be spread within reason, as before a long Latin name, stays as it is
  const gap = extra > options.widestGap + 0.001 || extra < -options.tightestGap - 0.01 ? 0 : extra;
  let x = 0;
  const origins = line.map((sort, index) => {
    const origin = x - (lefts[index] ?? 0);
    x += sort.width - (lefts[index] ?? 0) - (rights[index] ?? 0) + (weights[index] ?? 0) * gap;
    return origin;
  });
  return { glyphRuns: line, origins, width: x };
}

/**
 * A set line with its characters as they stand from left to right, not as they are read. The free space between two of
 * them stays between these two.
 */
export function visualLine(line: SetLine): SetLine {
  const { glyphRuns, origins, width } = line;
  const order = visualOrder(glyphRuns.map(({ character }) => character.level ?? 0));
  if (order === undefined) return line;
  const own = (index: number) => (glyphRuns[index]?.character.advance ?? 0) * (glyphRuns[index]?.size ?? 0);
  const free = glyphRuns.map((_, index) => (origins[index + 1] ?? width) - (origins[index] ?? 0) - own(index));
  let x = origins[0] ?? 0;
  const placed = order.map((index, place) => {
    const origin = x;
    const next = order[place + 1];
    const isNeighbour = next !== undefined && Math.abs(next - index) === 1;
    x += own(index) + (free[isNeighbour ? Math.min(index, next) : place] ?? 0);
    return origin;
  });
  return { glyphRuns: order.flatMap((index) => glyphRuns[index] ?? []), origins: placed, width };
}
