import { type Inline, inlineText } from "../../shared/documents/blocks.ts";
import { NAME_NOT_FIRST, wordStarts } from "../../shared/text/line-breaking.ts";
import type { Face } from "../pdf/fonts/fonts.ts";
import type { SetLine } from "./break-lines.ts";
import { type Setting, setText } from "./set-text.ts";

/**
 * The lines of one line of a title: itself where it fits, else broken between words into as few lines as hold it, of
 * unequal length (GB/T 9704-2012, 7.3.1: trapezoid or diamond). Also used for the names of units.
 */
export function titleLines(
  inlines: readonly Inline[],
  type: { readonly face: Face; readonly size: number; readonly characterPitch?: number },
  width: number,
  setting: Pick<Setting, "fonts" | "style">,
): readonly SetLine[] {
  return linesBetweenWords(inlines, type, width, setting) ?? setText(inlines, type, { firstWidth: width, width, justify: false }, setting);
}

/**
 * The lines of a name that stands flush left: as few as hold it, as even as breaks between words allow; an opening mark at
 * the start of one loses its empty half.
 */
export function flushLines(
  inlines: readonly Inline[],
  type: { readonly face: Face; readonly size: number },
  width: number,
  setting: Pick<Setting, "fonts" | "style">,
): readonly SetLine[] {
  const set = (part: readonly Inline[], room: number) => setText(part, type, { firstWidth: room, width: room, justify: false, trimStart: true }, setting);
  const whole = set(inlines, ENDLESS);
  if ((whole[0]?.width ?? 0) <= width + 0.01) return whole;
  const cuts = chooseCuts(inlineText(inlines), rulerOf(whole[0]), width / type.size, "even");
  return cuts === undefined ? set(inlines, width) : cutInlines(inlines, cuts).flatMap((part) => set(part, ENDLESS));
}

/** The lines of `titleLines`, undefined where no breaks between words give lines that fit. */
export function linesBetweenWords(
  inlines: readonly Inline[],
  type: { readonly face: Face; readonly size: number; readonly characterPitch?: number },
  width: number,
  setting: Pick<Setting, "fonts" | "style">,
): readonly SetLine[] | undefined {
  const oneLine = (part: readonly Inline[]) => setText(part, type, { firstWidth: ENDLESS, width: ENDLESS, justify: false }, setting);
  const whole = oneLine(inlines);
  const wide = whole[0]?.width ?? 0;
  if (wide <= width + 0.01) return whole;
  const cuts = chooseCuts(inlineText(inlines), rulerOf(whole[0]), width / type.size);
  return cuts === undefined ? undefined : cutInlines(inlines, cuts).flatMap(oneLine);
}

/** The same lines as inlines, for whoever sets them otherwise. */
export function splitBetweenWords(
  inlines: readonly Inline[],
  type: { readonly face: Face; readonly size: number },
  width: number,
  setting: Pick<Setting, "fonts" | "style">,
): readonly (readonly Inline[])[] {
  const whole = setText(inlines, type, { firstWidth: ENDLESS, width: ENDLESS, justify: false }, setting)[0];
  if ((whole?.width ?? 0) <= width + 0.01) return [inlines];
  const cuts = chooseCuts(inlineText(inlines), rulerOf(whole), width / type.size);
  return cuts === undefined ? [inlines] : cutInlines(inlines, cuts);
}

const ENDLESS = 1e6;

/** How wide a part of a text is, in em; `from` and `to` in UTF-16 units. A space at its end is not seen. */
type Ruler = (from: number, to: number) => number;

function rulerOf(line: SetLine | undefined): Ruler {
  const glyphRuns = (line?.glyphRuns ?? []).filter(({ text }) => text !== "");
  const text = glyphRuns.map((sort) => sort.text).join("");
  const ends: number[] = [0];
  for (const sort of glyphRuns)
    for (let unit = 0; unit < sort.text.length; unit += 1) ends.push((ends.at(-1) ?? 0) + sort.width / sort.size / sort.text.length);
  return (from, to) => {
    let end = to;
    while (end > from && text[end - 1] === " ") end -= 1;
    return (ends[end] ?? 0) - (ends[from] ?? 0);
  };
}

/** Places (in UTF-16 units) between words that cut `text` into as few lines of at most `longest` em as hold it. */
/** `growing`: of centred lines the shorter ones stand above. */
type Shape = "growing" | "even";

function chooseCuts(text: string, ruler: Ruler, longest: number, shape: Shape = "growing"): readonly number[] | undefined {
  const places = wordStarts(text).filter((index) => mayBreak(text, index));
  const least = Math.ceil(ruler(0, text.length) / longest - 0.001);
  // words are of different lengths: a line or two more may be needed than the text would fill
  for (let lines = least; lines <= least + 3; lines += 1) {
    const found = cutsInto(text, lines, longest, places, ruler, shape);
    if (found) return found;
  }
  return undefined;
}

function mayBreak(text: string, index: number): boolean {
  const next = text.slice(index, index + 1);
  return !NAME_NOT_FIRST.includes(next) && !inShortBrackets(text, index);
}

/** （有限合伙） and the like are one thing; longer brackets may be broken. */
const inShortBrackets = (text: string, index: number) => /（[^（）]{0,7}$/.test(text.slice(0, index)) && /^[^（）]{0,7}）/.test(text.slice(index));

/**
 * The cuts that give lines nearest to even, each a little longer than the one above; a cut at a boundary of meaning (before
 * or after brackets, after 公司, 大学, 研究院 and the like) may be a little less even.
 */
function cutsInto(text: string, lines: number, longest: number, places: readonly number[], ruler: Ruler, shape: Shape): readonly number[] | undefined {
  type Found = { readonly cost: number; readonly cuts: readonly number[] };
  const ideal = ruler(0, text.length) / lines;
  const cost = (length: number) => (length - ideal) ** 2;
  const growth = shape === "growing" ? 1 : 0;
  // each rest of the text is searched once: a name of 300 characters has more ways to be cut than can be tried
  const known = new Map<string, Found | undefined>();
  const search = (start: number, left: number): Found | undefined => {
    const key = `${start} ${left}`;
    if (!known.has(key)) known.set(key, searchOnce(start, left));
    return known.get(key);
  };
  const searchOnce = (start: number, left: number): Found | undefined => {
    const rest = ruler(start, text.length);
    if (left === 1) return rest <= longest + 0.001 ? { cost: cost(rest - growth), cuts: [] } : undefined;
    let best: Found | undefined;
    for (const place of places) {
      const length = ruler(start, place);
      if (place <= start || length > longest + 0.001) continue;
      const after = search(place, left - 1);
      if (after === undefined) continue;
      const topHeavy = shape === "growing" && lines === 2 && length > ruler(place, text.length);
      const total = cost(length + growth) + after.cost - (isMeaningful(text, place) ? MEANING : 0) + (topHeavy ? TOP_HEAVY : 0);
      if (best === undefined || total < best.cost) best = { cost: total, cuts: [place, ...after.cuts] };
    }
    return best;
  };
  return search(0, lines)?.cuts;
}

/** What a boundary of meaning is worth, in squares of characters off the even length. */
const MEANING = 20;
/** Of two lines the shorter one stands above. */
const TOP_HEAVY = 40;

const isMeaningful = (text: string, place: number) => text[place] === "（" || /(）|公司|集团|大学|学院|研究院|研究所|中心|实验室)$/.test(text.slice(0, place));

function cutInlines(inlines: readonly Inline[], cuts: readonly number[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  let at = 0;
  for (const inline of inlines) {
    if (inline.kind !== "text") {
      lines.at(-1)?.push(inline);
      continue;
    }
    let rest = inline.text;
    while (rest !== "") {
      const cut = cuts.find((place) => place > at) ?? Number.POSITIVE_INFINITY;
      const part = rest.slice(0, cut - at);
      lines.at(-1)?.push({ ...inline, text: part });
      at += part.length;
      rest = rest.slice(part.length);
      if (at === cut) lines.push([]);
    }
  }
  return lines.filter((line) => line.length > 0).map(withoutLastSpace);
}

/** A line without the space at its end, which would set it off its centre. */
function withoutLastSpace(line: readonly Inline[]): readonly Inline[] {
  const last = line.at(-1);
  return last?.kind === "text" && last.text.endsWith(" ") ? [...line.slice(0, -1), { ...last, text: last.text.trimEnd() }] : line;
}
