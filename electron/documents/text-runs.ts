import type { FontName } from "../../shared/documents/font-names.ts";
import { clusterScript, clusters } from "../../shared/text/clusters.ts";
import type { Face, Fonts, GlyphText } from "../pdf/fonts/fonts.ts";
import { embeddingLevels, mirrored, visualOrder } from "./bidi.ts";
import { latinRuns } from "./character-class.ts";

/**
 * One character, or a Hebrew or Thai letter with its marks, with the font that holds its glyph; `advance` in em. `font` is
 * undefined when no font has it.
 */
export type SetCharacter = {
  readonly text: string;
  /** of the glyph: of a bracket among Hebrew letters the mirrored one; of a letter with marks the letter, or the mark that no font has */
  readonly codePoint: number;
  readonly font: FontName | undefined;
  readonly advance: number;
  /** not to be set on the grid of Chinese characters: part of a Latin run, as a letter or as a mark in a Latin name, or a Hebrew or Thai letter */
  readonly latin: boolean;
  /** another font stands in for the face, and can be seen to */
  readonly fallbackFont: boolean;
  /** how deep it stands in text of another direction (UAX #9); odd: from right to left. Absent: 0 */
  readonly level?: number;
};

/**
 * Chooses a font for each character of a text. A Latin run (letters, digits and the marks between them) is set in one
 * font when there is one that holds it whole, so that “Universität” does not mix two faces. Hebrew and Thai have a font of
 * their own. In the order in which the text is read.
 */
export function setCharacters(text: string, face: Face, fonts: Fonts): readonly SetCharacter[] {
  const set: SetCharacter[] = [];
  let run: string[] = [];
  const characters = clusters(text);
  const latin = latinRuns(characters);
  for (const [index, character] of characters.entries()) {
    if (latin[index]) run.push(character);
    else {
      if (run.length > 0) set.push(...latinRun(run, face, fonts));
      run = [];
      const script = clusterScript(character);
      set.push(script === undefined ? chinese(character, face, fonts) : ofScript(character, fonts.faces[face][script], fonts));
    }
  }
  if (run.length > 0) set.push(...latinRun(run, face, fonts));
  return withLevels(text, set, fonts);
}

/** The same with their levels, and brackets mirrored, where a text has words that run from right to left. */
function withLevels(text: string, characters: readonly SetCharacter[], fonts: Fonts): readonly SetCharacter[] {
  const levels = embeddingLevels(text);
  if (levels === undefined) return characters;
  let at = 0;
  return characters.map((character) => {
    const level = levels[at] ?? 0;
    at += character.text.length;
    if (level === 0) return character;
    const codePoint = level % 2 === 1 ? mirrored(character.text) : undefined;
    const advance = codePoint === undefined || character.font === undefined ? undefined : fonts.advance(character.font, codePoint);
    return codePoint === undefined || advance === undefined ? { ...character, level } : { ...character, codePoint, advance, level };
  });
}

/** Characters of one line as they stand from left to right. */
export function inVisualOrder(characters: readonly SetCharacter[]): readonly SetCharacter[] {
  const order = visualOrder(characters.map(({ level }) => level ?? 0));
  return order?.flatMap((index) => characters[index] ?? []) ?? characters;
}

/** A Hebrew or Thai letter with its marks. */
function ofScript(cluster: string, font: FontName, fonts: Fonts): SetCharacter {
  const codePoints = [...cluster].map((character) => character.codePointAt(0) ?? 0);
  const [codePoint = 0] = codePoints;
  const advance = fonts.advance(font, codePoints.length > 1 ? cluster : codePoint);
  if (advance !== undefined) return { text: cluster, codePoint, font, advance, latin: true, fallbackFont: false };
  const missing = codePoints.find((one) => fonts.advance(font, one) === undefined) ?? codePoint;
  return { text: cluster, codePoint: missing, font: undefined, advance: 1, latin: true, fallbackFont: true };
}

/** What the font is asked for: the code point, or the whole cluster. */
export const glyphText = ({ text, codePoint }: SetCharacter): GlyphText => (text.length > (codePoint > 0xffff ? 2 : 1) ? text : codePoint);

/** Characters chosen before: the same ones come again and again. By font and character, `face` where it is chosen for. */
type Chosen = Readonly<Record<Face, { readonly chinese: Map<string, SetCharacter>; readonly latin: Map<FontName, Map<string, SetCharacter>> }>>;
const chosen = new WeakMap<Fonts, Chosen>();

function chosenOf(fonts: Fonts): Chosen {
  const empty = () => ({ chinese: new Map<string, SetCharacter>(), latin: new Map<FontName, Map<string, SetCharacter>>() });
  const found = chosen.get(fonts) ?? { fangsong: empty(), kaiti: empty(), biaosong: empty(), heiti: empty(), songti: empty(), latin: empty() };
  chosen.set(fonts, found);
  return found;
}

function chinese(character: string, face: Face, fonts: Fonts): SetCharacter {
  const known = chosenOf(fonts)[face].chinese;
  const order = fonts.faces[face].chinese;
  // Chinese marks in a foreign quotation are no failure of the Latin face
  const found = known.get(character) ?? choose(character, order, face === "latin" ? undefined : order[0], false, fonts);
  known.set(character, found);
  return found;
}

function latinRun(run: readonly string[], face: Face, fonts: Fonts): readonly SetCharacter[] {
  const order = fonts.faces[face].latin;
  const whole = order.find((name) => run.every((character) => fits(character, name, fonts)));
  if (whole === undefined) {
    return run.map((character) => {
      const fitting = order.filter((name) => fits(character, name, fonts));
      return choose(character, fitting, order[0], true, fonts);
    });
  }
  // a face whose ’ is on a whole square hands a name with it to the next one, which is no failure
  const wanted = run.some((character) => NARROW_MARKS.includes(character)) ? whole : order[0];
  const known = chosenOf(fonts)[face].latin;
  const ofFont = known.get(whole) ?? new Map<string, SetCharacter>();
  known.set(whole, ofFont);
  return run.map((character) => {
    const found = (wanted === order[0] ? ofFont.get(character) : undefined) ?? choose(character, [whole], wanted, true, fonts);
    if (wanted === order[0]) ofFont.set(character, found);
    return found;
  });
}

/** Whether a font has the character as Latin texts have it: Chinese fonts have ’ and “ on a whole square. */
function fits(character: string, name: FontName, fonts: Fonts): boolean {
  const advance = fonts.advance(name, character.codePointAt(0) ?? 0);
  return advance !== undefined && !(advance > 0.9 && NARROW_MARKS.includes(character));
}

const NARROW_MARKS = "’‘“”·";

/** Scripts whose letters run from right to left and join: drawn one by one they could not be read, so no font is chosen. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Alike 仿宋 and 楷体: among their characters nothing is to be looked for. */
const LIKE_WRITTEN: readonly FontName[] = ["FandolFang", "NotoSerifSCLight", "LXGWWenKai"];

function choose(character: string, order: readonly FontName[], wanted: FontName | undefined, latin: boolean, fonts: Fonts): SetCharacter {
  const codePoint = character.codePointAt(0) ?? 0;
  // they all lie there: most characters need not be looked up
  const joined = codePoint >= 0x600 && (codePoint < 0x900 || codePoint >= 0xfb00) && JOINED.test(character);
  for (const font of joined ? [] : order) {
    const advance = fonts.advance(font, codePoint);
    if (advance === undefined) continue;
    const fallbackFont = wanted !== undefined && font !== wanted && !LIKE_WRITTEN.includes(font);
    return { text: character, codePoint, font, advance, latin, fallbackFont };
  }
  return { text: character, codePoint, font: undefined, advance: 1, latin, fallbackFont: true };
}
