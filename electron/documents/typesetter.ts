import type { PDFDocument, PDFName, PDFPage } from "@cantoo/pdf-lib";
import type { FontName } from "../../shared/documents/font-names.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { breakAtWidth } from "../../shared/text/line-breaking.ts";
import { codePointOf } from "../../shared/text/undrawn-characters.ts";
import { drawRaw } from "../pdf/draw-raw.ts";
import { type EmbeddedFont, embedFont } from "../pdf/fonts/embedded-font.ts";
import type { Face, Fonts } from "../pdf/fonts/fonts.ts";
import { classOf } from "./character-class.ts";
import { glyphText, inVisualOrder, type SetCharacter, setCharacters } from "./text-runs.ts";

/** Face, size in points, and points added after each character. */
export type TextStyle = { readonly face: Face; readonly size: number; readonly spacing?: number };

/**
 * Where and how a text is drawn: `x`, `y` are the start of its baseline in points from the lower left corner of the
 * page's own coordinate system. `turn`: degrees counter-clockwise, for pages with /Rotate.
 */
export type TextPlace = TextStyle & {
  readonly x: number;
  readonly y: number;
  readonly turn?: 0 | 90 | 180 | 270;
  /** gray from 0 (black) to 1, or red, green, blue from 0 to 1; absent: black */
  readonly color?: number | readonly [number, number, number];
  /** where the words come from, for the error about a missing glyph: “项目负责人姓名” */
  readonly field?: string;
  /** the step from each character to the next in points, one for each character, instead of the fonts' own */
  readonly steps?: readonly number[];
};

/** Draws text into one PDF file; all fonts are embedded once for the whole file, with the used glyphs only. */
export type Typesetter = {
  /** width of a text on one line, in points */
  readonly width: (text: string, style: TextStyle) => number;
  /** draws one line; the width drawn, in points. A missing glyph is remembered and comes out of `finish`. */
  readonly draw: (page: PDFPage, text: string, place: TextPlace) => number;
  /** draws characters whose fonts are chosen already, as they stand from left to right */
  readonly drawSet: (page: PDFPage, characters: readonly SetCharacter[], place: Omit<TextPlace, "face">) => number;
  /** lines of a text that are no wider than `maxWidth` points, broken by the Chinese rules; not justified */
  readonly breakLines: (text: string, maxWidth: number, style: TextStyle) => readonly string[];
  /**
   * Writes the fonts into the file; call once before `pdf.save()`.
   * Value: characters that had to be set in a stand-in font. Errors: `glyph-missing`.
   */
  readonly finish: () => Result<{ readonly fallbackFonts: readonly string[] }>;
};

/** Measures words without drawing any. `fonts`: `productFonts()`. */
const measureWith = (fonts: Fonts): Pick<Typesetter, "width" | "breakLines"> => ({
  width: (text, style) => lineWidth(setCharacters(text.normalize("NFC"), style.face, fonts), style),
  breakLines: (text, maxWidth, style) => breakAtWidth(text.normalize("NFC"), maxWidth, (part) => lineWidth(setCharacters(part, style.face, fonts), style)),
});

/** A typesetter for one PDF file. `fonts`: `productFonts()`. */
export function createTypesetter(pdf: PDFDocument, fonts: Fonts): Typesetter {
  const embedded = new Map<FontName, EmbeddedFont>();
  const keys = new Map<PDFPage, Map<FontName, PDFName>>();
  const fallbackFonts = new Set<string>();
  let problem: AppError | undefined;

  const fontOf = (name: FontName) => {
    const known = embedded.get(name);
    if (known) return known;
    const font = embedFont(pdf, name, fonts);
    embedded.set(name, font);
    return font;
  };
  const keyOn = (page: PDFPage, name: FontName) => {
    const ofPage = keys.get(page) ?? new Map<FontName, PDFName>();
    keys.set(page, ofPage);
    const key = ofPage.get(name) ?? page.node.newFontDictionary(name, fontOf(name).ref);
    ofPage.set(name, key);
    return key;
  };

  const drawSet: Typesetter["drawSet"] = (page, characters, place) => {
    let width = 0;
    const steps = characters.map((character, index) => {
      if (character.font === undefined) problem ??= missingGlyph(character, place.field);
      else if (character.fallbackFont) fallbackFonts.add(character.text);
      const step = place.steps?.[index] ?? character.advance * place.size + (place.spacing ?? 0);
      width += step;
      return step;
    });
    const operators = textOperators(characters, steps, place, (name) => keyOn(page, name), fontOf);
    drawRaw(page, `q ${colorOperator(place.color ?? 0)} ${operators}`);
    return width;
  };

  return {
    ...measureWith(fonts),
    draw: (page, text, place) => drawSet(page, inVisualOrder(setCharacters(text.normalize("NFC"), place.face, fonts)), place),
    drawSet,
    finish: () => {
      if (problem) return fail(problem);
      for (const font of embedded.values()) font.finish();
      embedded.clear();
      return ok({ fallbackFonts: [...fallbackFonts].sort() });
    },
  };
}

function lineWidth(characters: readonly SetCharacter[], style: TextStyle): number {
  return characters.reduce((sum, character) => sum + character.advance * style.size + (style.spacing ?? 0), 0);
}

export function missingGlyph(character: SetCharacter, field: string | undefined): Extract<AppError, { kind: "glyph-missing" }> {
  return { kind: "glyph-missing", character: character.text, codePoint: codePointOf(character.text), field: field ?? "正文" };
}

const colorOperator = (color: number | readonly [number, number, number]) =>
  typeof color === "number" ? `${number(color)} g` : `${color.map(number).join(" ")} rg`;

/** Cosine and sine of the turns. */
const TURNS = { 0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0" } as const;
const COSINES = { 0: 1, 90: 0, 180: -1, 270: 0 } as const;
const SINES = { 0: 0, 90: 1, 180: 0, 270: -1 } as const;

/**
 * The operators of one line, as text: ISO 32000-1, 9.4.3. One TJ for each run of a font. The space that most characters of
 * a run have after them is its character spacing; where one has another, a number in the TJ moves left by thousandths of
 * the size. One by one as objects of pdf-lib they took as long as setting the text.
 */
function textOperators(
  characters: readonly SetCharacter[],
  steps: readonly number[],
  place: Omit<TextPlace, "face">,
  keyOf: (name: FontName) => PDFName,
  fontOf: (name: FontName) => EmbeddedFont,
): string {
  const turn = place.turn ?? 0;
  let operators = "BT";
  let spacing = 0;
  let offset = 0;
  let done = 0;
  while (done < characters.length) {
    const name = characters[done]?.font;
    const start = offset;
    let end = done;
    for (; end < characters.length && characters[end]?.font === name; end += 1) offset += steps[end] ?? 0;
    const from = done;
    done = end;
    if (name === undefined) continue;
    const usual = usualSpace(characters, steps, place.size, from, end);
    if (usual !== spacing) operators += ` ${number(usual)} Tc`;
    spacing = usual;
    const [x, y] = [place.x + COSINES[turn] * start, place.y + SINES[turn] * start];
    const shown = shownText(characters, steps, { size: place.size, usual, from, end }, fontOf(name));
    operators += ` ${keyOf(name)} ${number(place.size)} Tf ${TURNS[turn]} ${number(x)} ${number(y)} Tm ${shown} TJ`;
  }
  return `${operators} ET`;
}

type Run = { readonly size: number; readonly usual: number; readonly from: number; readonly end: number };

function shownText(characters: readonly SetCharacter[], steps: readonly number[], { size, usual, from, end }: Run, font: EmbeddedFont): string {
  let shown = "[<";
  for (let index = from; index < end; index += 1) {
    const character = characters[index];
    if (character === undefined) continue;
    const step = steps[index] ?? 0;
    const natural = character.advance * size;
    const narrow = isNarrow(character, step, size);
    shown += font.code(glyphText(character), narrow);
    const correction = (((narrow ? natural / 2 : natural) + usual - step) / size) * 1000;
    if (index < end - 1 && Math.abs(correction) > 0.05) shown += `>${number(correction)}<`;
  }
  return `${shown}>]`;
}

/** A full-width mark that gives its empty half away. */
const isNarrow = (character: SetCharacter, step: number, size: number) => step < (character.advance - 0.1) * size && classOf(character.text).closing;

/** The space that more characters of a run have after them than any other, in points. */
function usualSpace(characters: readonly SetCharacter[], steps: readonly number[], size: number, from: number, end: number): number {
  const counts = new Map<number, number>();
  let usual = 0;
  let most = 0;
  for (let index = from; index < end - 1; index += 1) {
    const character = characters[index];
    if (character === undefined) continue;
    const step = steps[index] ?? 0;
    const space = rounded(step - character.advance * size * (isNarrow(character, step, size) ? 0.5 : 1));
    const count = (counts.get(space) ?? 0) + 1;
    counts.set(space, count);
    if (count > most) [usual, most] = [space, count];
  }
  return usual;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0;
const number = (value: number): string => String(rounded(value));
