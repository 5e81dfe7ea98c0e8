import type { Inline, InlineFace } from "../../shared/documents/blocks.ts";
import { clusters } from "../../shared/text/clusters.ts";
import { PREFER_WHOLE, pieces } from "../../shared/text/line-breaking.ts";
import type { Face, Fonts } from "../pdf/fonts/fonts.ts";
import { type CharacterClass, classOf } from "./character-class.ts";
import { type SetCharacter, setCharacters } from "./text-runs.ts";

/** How inlines are set: size and pitch in points; `pitch` is the step of a Chinese character. */
export type TypeStyle = { readonly face: Face; readonly size: number; readonly pitch: number; readonly latinGap: number };

/** One character or check box as it will stand in a line; widths in points. */
export type Sort = {
  readonly text: string;
  /** the same with its font */
  readonly character: SetCharacter;
  readonly size: number;
  readonly width: number;
  readonly class: CharacterClass;
  readonly chinese: boolean;
  readonly field: string | undefined;
  /** the words that are better not split, as an identity; undefined: any break will do */
  readonly group: object | undefined;
  /** part of a text that is broken between words only */
  readonly wholeWords?: boolean;
  readonly checkBox?: { readonly ticked: boolean };
};

/** A stretch of sorts that is never split: from `from` up to, not including, `to`; blanks after it up to `end`. */
export type UnbreakableSegment = { readonly from: number; readonly to: number; readonly end: number };

const FACES: Readonly<Record<Exclude<InlineFace, "body">, Face>> = { emphasis: "kaiti", heading: "heiti", foreign: "latin" };

/** Measures inlines character by character. `checkBoxWidth` in em, the gap after the box included. */
export function shapeInlines(inlines: readonly Inline[], style: TypeStyle, fonts: Fonts, checkBoxWidth: number): readonly Sort[] {
  const { size } = style;
  const glyphRuns: Sort[] = [];
  for (const inline of inlines) {
    if (inline.kind === "check-box") {
      const box = { text: "", character: NO_CHARACTER, size, width: checkBoxWidth * size, class: classOf(""), chinese: true };
      glyphRuns.push({ ...box, field: undefined, group: undefined, checkBox: { ticked: inline.ticked } });
      continue;
    }
    const face = inline.face === undefined || inline.face === "body" ? style.face : FACES[inline.face];
    const groups = wholePhrases(inline.text);
    for (const [index, character] of setCharacters(inline.text, face, fonts).entries()) {
      const { text, advance } = character;
      const own = classOf(text);
      const chinese = !character.latin && face !== "latin";
      // Chinese characters of the body stand on the grid: 16 pt glyphs on a pitch of 15.79 pt
      const width = advance * size + (chinese ? style.pitch - size : 0);
      const group = inline.keepTogether ? inline : groups?.[index];
      glyphRuns.push({ text, character, size, width, class: own, chinese, field: inline.field, group, ...(inline.wholeWords ? { wholeWords: true } : {}) });
    }
  }
  return withLatinGaps(glyphRuns, style);
}

/** A check box is drawn, not set. */
const NO_CHARACTER: SetCharacter = { text: "", codePoint: 0, font: undefined, advance: 0, latin: false, fallbackFont: false };

/** For each character the phrase that it is part of, where that is better not split. */
function wholePhrases(text: string): readonly (object | undefined)[] | undefined {
  let groups: (object | undefined)[] | undefined;
  for (const match of text.matchAll(PREFER_WHOLE)) {
    groups ??= new Array(clusters(text).length).fill(undefined);
    const from = clusters(text.slice(0, match.index)).length;
    groups.fill(match, from, from + clusters(match[0]).length);
  }
  return groups;
}

/** 1/8 em between Chinese characters and Latin letters, not beside digits or marks. */
function withLatinGaps(glyphRuns: readonly Sort[], style: TypeStyle): readonly Sort[] {
  return glyphRuns.map((sort, index) => {
    const next = glyphRuns[index + 1];
    const meets = next !== undefined && ((sort.class.han && next.class.latinLetter) || (sort.class.latinLetter && next.class.han));
    return meets ? { ...sort, width: sort.width + style.latinGap * style.size } : sort;
  });
}

/** The unsplittable stretches of the sorts; one that is wider than `widest` points is cut into single characters. */
export function unbreakableSegments(glyphRuns: readonly Sort[], widest: number): readonly UnbreakableSegment[] {
  // a check box stays with the word after it, as an opening bracket does
  const words = glyphRuns.map((sort) => (sort.checkBox ? "（" : sort.text)).join("");
  const found: UnbreakableSegment[] = [];
  let from = 0;
  for (const { text, space } of pieces(words)) {
    const to = from + clusters(text).length;
    const end = to + space.length;
    let width = 0;
    for (let at = from; at < to; at += 1) width += glyphRuns[at]?.width ?? 0;
    if (width <= widest) found.push({ from, to, end });
    else for (let at = from; at < to; at += 1) found.push({ from: at, to: at + 1, end: at + 1 === to ? end : at + 1 });
    from = end;
  }
  return found;
}
