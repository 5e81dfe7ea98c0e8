import {
  beginText,
  endText,
  type PDFDocument,
  type PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  setFillingGrayscaleColor,
  setFillingRgbColor,
  setFontAndSize,
  setTextMatrix,
} from "@cantoo/pdf-lib";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { breakAtWidth } from "../../shared/text/line-breaking.ts";
import { type EmbeddedFont, embedFont } from "./embedded-font.ts";
import type { Face, FontName, Fonts } from "./fonts.ts";
import { type SetCharacter, setCharacters } from "./text-runs.ts";

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
  /** grey from 0 (black) to 1, or red, green, blue from 0 to 1; absent: black */
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
  /** lines of a text that are no wider than `maxWidth` points, broken by the Chinese rules; not justified */
  readonly breakLines: (text: string, maxWidth: number, style: TextStyle) => readonly string[];
  /**
   * Writes the fonts into the file; call once before `pdf.save()`.
   * Value: characters that had to be set in a stand-in font. Errors: `glyph-missing`.
   */
  readonly finish: () => Result<{ readonly standIns: readonly string[] }>;
};

/** A typesetter for one PDF file. `fonts`: `productFonts()`. */
export function createTypesetter(pdf: PDFDocument, fonts: Fonts): Typesetter {
  const embedded = new Map<FontName, EmbeddedFont>();
  const keys = new Map<PDFPage, Map<FontName, PDFName>>();
  const standIns = new Set<string>();
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

  return {
    width: (text, style) => lineWidth(setCharacters(text.normalize("NFC"), style.face, fonts), style),
    breakLines: (text, maxWidth, style) => breakAtWidth(text.normalize("NFC"), maxWidth, (part) => lineWidth(setCharacters(part, style.face, fonts), style)),
    draw: (page, text, place) => {
      const characters = setCharacters(text.normalize("NFC"), place.face, fonts);
      for (const character of characters) {
        if (character.font === undefined) problem ??= missingGlyph(character, place.field);
        else if (character.standIn) standIns.add(character.text);
      }
      const steps = characters.map((character, index) => place.steps?.[index] ?? character.advance * place.size + (place.spacing ?? 0));
      const operators = textOperators(characters, steps, place, (name) => keyOn(page, name), fontOf);
      page.pushOperators(pushGraphicsState(), colorOperator(place.color ?? 0), ...operators, popGraphicsState());
      return steps.reduce((sum, step) => sum + step, 0);
    },
    finish: () => {
      if (problem) return fail(problem);
      for (const font of embedded.values()) font.finish();
      embedded.clear();
      return ok({ standIns: [...standIns].sort() });
    },
  };
}

function lineWidth(characters: readonly SetCharacter[], style: TextStyle): number {
  return characters.reduce((sum, character) => sum + character.advance * style.size + (style.spacing ?? 0), 0);
}

function missingGlyph(character: SetCharacter, field: string | undefined): AppError {
  const codePoint = `U+${character.codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  return { kind: "glyph-missing", character: character.text, codePoint, field: field ?? "正文" };
}

const colorOperator = (color: number | readonly [number, number, number]) =>
  typeof color === "number" ? setFillingGrayscaleColor(color) : setFillingRgbColor(...color);

/** Full-width marks whose right half is empty. */
const HALF_EMPTY = "，。、；：）〕】》〉」』”’";

/** Cosine and sine of the turns. */
const TURNS = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] } as const;

/** One TJ for each run of a font: ISO 32000-1, 9.4.3; numbers in it move left by thousandths of the size. */
function textOperators(
  characters: readonly SetCharacter[],
  steps: readonly number[],
  place: TextPlace,
  keyOf: (name: FontName) => PDFName,
  fontOf: (name: FontName) => EmbeddedFont,
): PDFOperator[] {
  const [cos, sin] = TURNS[place.turn ?? 0];
  const operators: PDFOperator[] = [beginText()];
  let done = 0;
  let offset = 0;
  while (done < characters.length) {
    const font = characters[done]?.font;
    const shown: string[] = [];
    const start = offset;
    for (; done < characters.length && characters[done]?.font === font; done += 1) {
      const character = characters[done];
      const step = steps[done] ?? 0;
      offset += step;
      if (character === undefined || font === undefined) continue;
      const natural = character.advance * place.size;
      const narrow = step < natural - place.size / 10 && HALF_EMPTY.includes(character.text);
      shown.push(`<${fontOf(font).code(character.codePoint, narrow)}>`);
      const correction = (((narrow ? natural / 2 : natural) - step) / place.size) * 1000;
      if (Math.abs(correction) > 0.01) shown.push(String(Number(correction.toFixed(2))));
    }
    if (font === undefined) continue;
    operators.push(
      setFontAndSize(keyOf(font), place.size),
      setTextMatrix(cos, sin, -sin, cos, place.x + cos * start, place.y + sin * start),
      PDFOperator.of(PDFOperatorNames.ShowTextAdjusted, [`[${shown.join("")}]`]),
    );
  }
  return [...operators, endText()];
}
