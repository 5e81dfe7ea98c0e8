import type { Inline, InlineFace } from "../../shared/documents/blocks.ts";
import { PREFER_WHOLE, pieces } from "../../shared/text/line-breaking.ts";
import type { Face, Fonts } from "./fonts.ts";
import { isLatin, setCharacters } from "./text-runs.ts";

/** How inlines are set: size and pitch in points; `pitch` is the step of a Chinese character. */
export type TypeStyle = { readonly face: Face; readonly size: number; readonly pitch: number; readonly latinGap: number };

/** One character or check box as it will stand in a line; widths in points. */
export type Sort = {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly width: number;
  readonly chinese: boolean;
  readonly field: string | undefined;
  /** the words that are better not split, as an identity; undefined: any break will do */
  readonly group: object | undefined;
  readonly checkBox?: { readonly ticked: boolean };
};

/** A stretch of sorts that is never split: from `from` up to, not including, `to`; blanks after it up to `end`. */
export type Stretch = { readonly from: number; readonly to: number; readonly end: number };

const FACES: Readonly<Record<Exclude<InlineFace, "body">, Face>> = { emphasis: "kaiti", heading: "heiti", foreign: "latin" };

/** Measures inlines character by character. `checkBoxWidth` in em, the gap after the box included. */
export function setSorts(inlines: readonly Inline[], style: TypeStyle, fonts: Fonts, checkBoxWidth: number): readonly Sort[] {
  const sorts: Sort[] = [];
  for (const inline of inlines) {
    if (inline.kind === "check-box") {
      const box = { text: "", face: style.face, size: style.size, width: checkBoxWidth * style.size, chinese: true, field: undefined, group: undefined };
      sorts.push({ ...box, checkBox: { ticked: inline.ticked } });
      continue;
    }
    const face = inline.face === undefined || inline.face === "body" ? style.face : FACES[inline.face];
    const groups = wholePhrases(inline.text);
    for (const [index, { text, advance }] of setCharacters(inline.text, face, fonts).entries()) {
      const chinese = !isLatin(text) && face !== "latin";
      // Chinese characters of the body stand on the grid: 16 pt glyphs on a pitch of 15.79 pt
      const width = advance * style.size + (chinese ? style.pitch - style.size : 0);
      sorts.push({ text, face, size: style.size, width, chinese, field: inline.field, group: inline.keepTogether ? inline : groups[index] });
    }
  }
  return withLatinGaps(sorts, style);
}

/** For each character the phrase that it is part of, where that is better not split. */
function wholePhrases(text: string): readonly (object | undefined)[] {
  const groups: (object | undefined)[] = new Array([...text].length).fill(undefined);
  for (const match of text.matchAll(PREFER_WHOLE)) {
    const from = [...text.slice(0, match.index)].length;
    groups.fill(match, from, from + [...match[0]].length);
  }
  return groups;
}

/** 1/8 em between Chinese characters and Latin letters, not beside digits or marks. */
function withLatinGaps(sorts: readonly Sort[], style: TypeStyle): readonly Sort[] {
  return sorts.map((sort, index) => {
    const next = sorts[index + 1];
    const meets = next !== undefined && ((isHan(sort.text) && isLatinLetter(next.text)) || (isLatinLetter(sort.text) && isHan(next.text)));
    return meets ? { ...sort, width: sort.width + style.latinGap * style.size } : sort;
  });
}

const isHan = (text: string) => /^[\p{Script=Han}〇]$/u.test(text);
const isLatinLetter = (text: string) => /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(text);

/** The unsplittable stretches of the sorts; one that is wider than `widest` points is cut into single characters. */
export function stretches(sorts: readonly Sort[], widest: number): readonly Stretch[] {
  // a check box stays with the word after it, as an opening bracket does
  const words = sorts.map((sort) => (sort.checkBox ? "（" : sort.text)).join("");
  const found: Stretch[] = [];
  let from = 0;
  for (const { text, space } of pieces(words)) {
    const to = from + [...text].length;
    const end = to + space.length;
    const width = sorts.slice(from, to).reduce((sum, sort) => sum + sort.width, 0);
    if (width <= widest) found.push({ from, to, end });
    else for (let at = from; at < to; at += 1) found.push({ from: at, to: at + 1, end: at + 1 === to ? end : at + 1 });
    from = end;
  }
  return found;
}
