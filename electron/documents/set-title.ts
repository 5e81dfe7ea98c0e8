import { type Inline, inlineWords } from "../../shared/documents/blocks.ts";
import { NEVER_FIRST, NEVER_LAST } from "../../shared/text/line-breaking.ts";
import type { SetLine } from "./break-lines.ts";
import type { Face } from "./fonts.ts";
import { type Setting, setText } from "./set-blocks.ts";

/** Words that no line of a title begins with. */
const NOT_FIRST = ["的", "和", "与", "及", "等"];

/**
 * The lines of one line of a title: itself where it fits, else broken between words into as few lines as hold it, of
 * unequal length (GB/T 9704-2012, 7.3.1: trapezoid or diamond). Also used for the names of units.
 */
export function titleLines(
  inlines: readonly Inline[],
  type: { readonly face: Face; readonly size: number; readonly pitch?: number },
  width: number,
  setting: Pick<Setting, "fonts" | "style">,
): readonly SetLine[] {
  const oneLine = (part: readonly Inline[]) => setText(part, type, { firstWidth: ENDLESS, width: ENDLESS, justify: false }, setting);
  const whole = oneLine(inlines);
  const wide = whole[0]?.width ?? 0;
  if (wide <= width + 0.01) return whole;
  const cuts = chooseCuts(inlineWords(inlines), Math.ceil(wide / width), Math.floor((width / wide) * [...inlineWords(inlines)].length));
  return cuts === undefined ? setText(inlines, type, { firstWidth: width, width, justify: false }, setting) : cutInlines(inlines, cuts).flatMap(oneLine);
}

const ENDLESS = 1e6;

/** Places (in UTF-16 units) between words that cut `text` into `count` or one more lines of at most `longest` characters. */
function chooseCuts(text: string, count: number, longest: number): readonly number[] | undefined {
  const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)];
  const places = words.map(({ index }) => index).filter((index) => index > 0 && mayBreak(text, index));
  for (const lines of [count, count + 1]) {
    const found = cutsInto(text.length, lines, longest, places);
    if (found) return found;
  }
  return undefined;
}

function mayBreak(text: string, index: number): boolean {
  const next = text.slice(index, index + 1);
  return !NOT_FIRST.includes(next) && !NEVER_FIRST.includes(next) && !NEVER_LAST.includes(text.slice(index - 1, index));
}

/** Even lines, each a little longer than the one above. */
function cutsInto(length: number, lines: number, longest: number, places: readonly number[]): readonly number[] | undefined {
  const cuts: number[] = [];
  for (let line = 1; line < lines; line += 1) {
    const start = cuts.at(-1) ?? 0;
    const wanted = start + (length - start) / (lines - line + 1) - 1;
    const fitting = places.filter((place) => place > start && place - start <= longest);
    const best = fitting.sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0];
    if (best === undefined) return undefined;
    cuts.push(best);
  }
  return length - (cuts.at(-1) ?? 0) <= longest ? cuts : undefined;
}

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
