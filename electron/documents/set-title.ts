import { type Inline, inlineWords } from "../../shared/documents/blocks.ts";
import { NEVER_FIRST, NEVER_LAST } from "../../shared/text/line-breaking.ts";
import type { Face } from "../pdf/fonts/fonts.ts";
import type { SetLine } from "./break-lines.ts";
import { type Setting, setText } from "./set-blocks.ts";

/** Words that no line of a title begins with. */
const NOT_FIRST = ["的", "和", "与", "及", "等"];

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

/** The same, undefined where no breaks between words give lines that fit. */
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
  const cuts = chooseCuts(inlineWords(inlines), Math.ceil(wide / width), Math.floor((width / wide) * [...inlineWords(inlines)].length));
  return cuts === undefined ? undefined : cutInlines(inlines, cuts).flatMap(oneLine);
}

const ENDLESS = 1e6;

/** Places (in UTF-16 units) between words that cut `text` into `count` or one more lines of at most `longest` characters. */
function chooseCuts(text: string, count: number, longest: number): readonly number[] | undefined {
  const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)];
  // a word of one character is mostly the end of the one before it: 机器|人
  const places = words
    .filter(({ index, segment }) => index > 0 && (segment.length > 1 || segment === "（" || text[index - 1] === "）") && mayBreak(text, index))
    .map(({ index }) => index);
  for (const lines of [count, count + 1]) {
    const found = cutsInto(text, lines, longest, places);
    if (found) return found;
  }
  return undefined;
}

function mayBreak(text: string, index: number): boolean {
  const next = text.slice(index, index + 1);
  return !NOT_FIRST.includes(next) && !NEVER_FIRST.includes(next) && !NEVER_LAST.includes(text.slice(index - 1, index)) && !inShortBrackets(text, index);
}

/** （有限合伙） and the like are one thing; longer brackets may be broken. */
const inShortBrackets = (text: string, index: number) => /（[^（）]{0,7}$/.test(text.slice(0, index)) && /^[^（）]{0,7}）/.test(text.slice(index));

/**
 * The cuts that give lines nearest to even, each a little longer than the one above; a cut at a boundary of meaning (before
 * or after brackets, after 公司, 大学, 研究院 and the like) may be a little less even.
 */
function cutsInto(text: string, lines: number, longest: number, places: readonly number[]): readonly number[] | undefined {
  type Found = { readonly cost: number; readonly cuts: readonly number[] };
  // each rest of the text is searched once: a name of 300 characters has more ways to be cut than can be tried
  const known = new Map<string, Found | undefined>();
  const search = (start: number, left: number): Found | undefined => {
    const key = `${start} ${left}`;
    if (!known.has(key)) known.set(key, searchOnce(start, left));
    return known.get(key);
  };
  const searchOnce = (start: number, left: number): Found | undefined => {
    const ideal = text.length / lines;
    const cost = (length: number) => (length - ideal) ** 2;
    if (left === 1) return text.length - start <= longest ? { cost: cost(text.length - start - 1), cuts: [] } : undefined;
    let best: Found | undefined;
    for (const place of places) {
      if (place <= start || place - start > longest) continue;
      const rest = search(place, left - 1);
      if (rest === undefined) continue;
      const topHeavy = lines === 2 && place > text.length / 2;
      const total = cost(place - start + 1) + rest.cost - (isMeaningful(text, place) ? MEANING : 0) + (topHeavy ? TOP_HEAVY : 0);
      if (best === undefined || total < best.cost) best = { cost: total, cuts: [place, ...rest.cuts] };
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
  return lines.filter((line) => line.length > 0);
}
