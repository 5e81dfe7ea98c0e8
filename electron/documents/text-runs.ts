import type { Face, FontName, Fonts } from "../pdf/fonts/fonts.ts";
import { latinRuns } from "./character-class.ts";

/** One character with the font that holds its glyph; `advance` in em. `font` is undefined when no font has it. */
export type SetCharacter = {
  readonly text: string;
  readonly codePoint: number;
  readonly font: FontName | undefined;
  readonly advance: number;
  /** part of a Latin run, as a letter or as a mark in a Latin name */
  readonly latin: boolean;
  /** another font stands in for the face */
  readonly fallbackFont: boolean;
};

/**
 * Chooses a font for each character of a text. A Latin run (letters, digits and the marks between them) is set in one
 * font when there is one that holds it whole, so that “Universität” does not mix two faces.
 */
export function setCharacters(text: string, face: Face, fonts: Fonts): readonly SetCharacter[] {
  const set: SetCharacter[] = [];
  let run: string[] = [];
  const characters = [...text];
  const latin = latinRuns(characters);
  for (const [index, character] of characters.entries()) {
    if (latin[index]) run.push(character);
    else {
      if (run.length > 0) set.push(...latinRun(run, face, fonts));
      run = [];
      set.push(chinese(character, face, fonts));
    }
  }
  return run.length > 0 ? [...set, ...latinRun(run, face, fonts)] : set;
}

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

/** Scripts written from right to left: drawn in the order of their letters they would read backwards, so no font is chosen. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function choose(character: string, order: readonly FontName[], wanted: FontName | undefined, latin: boolean, fonts: Fonts): SetCharacter {
  const codePoint = character.codePointAt(0) ?? 0;
  // they all lie there: most characters need not be looked up
  const backwards = codePoint >= 0x590 && (codePoint < 0x900 || codePoint >= 0xfb00) && RIGHT_TO_LEFT.test(character);
  for (const font of backwards ? [] : order) {
    const advance = fonts.advance(font, codePoint);
    if (advance !== undefined) return { text: character, codePoint, font, advance, latin, fallbackFont: wanted !== undefined && font !== wanted };
  }
  return { text: character, codePoint, font: undefined, advance: 1, latin, fallbackFont: true };
}
