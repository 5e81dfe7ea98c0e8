/// <reference path="./opencc-js.d.ts" />
import traditional from "opencc-js/dict/TSCharacters";
import { remembered } from "./remembered.ts";

/**
 * Text as it is looked for. Each character becomes exactly one, so that a place in the folded text is the same place in the text
 * of the page: small letters, no accents (engines lose them), ASCII digits and brackets, straight quotes, one kind of dash and blank,
 * simplified characters as partners in Hong Kong, Macao and Taiwan do not write them.
 */
export const folded = remembered((text): string => {
  let result = "";
  for (let index = 0; index < text.length; index++) result += foldedUnit(text.charAt(index));
  return result;
});

const OTHERS: Readonly<Record<string, string>> = {
  ß: "s",
  ø: "o",
  Ø: "o",
  æ: "a",
  Æ: "a",
  œ: "o",
  Œ: "o",
  ł: "l",
  Ł: "l",
  đ: "d",
  Đ: "d",
  ı: "i",
  ð: "d",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "。": "。",
  "、": "、",
  "○": "〇",
};

/** 龑 and 䶮 are two names of one sound. */
const KEPT = "龑";
/** The first simplified form of each traditional character, by OpenCC's table; those outside of the basic plane take two units. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  traditional
    .split("|")
    .map((pair) => pair.split(" "))
    .flatMap(([from = "", to = ""]) => (from.length === 1 && to.length === 1 && from !== KEPT ? [[from, to] as const] : [])),
);

/** The text in simplified characters, each in its place. */
export const simplified = (text: string): string => text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);

const known = new Map<string, string>();

function foldedUnit(unit: string): string {
  const kept = known.get(unit);
  if (kept !== undefined) return kept;
  const found = foldUnit(unit);
  known.set(unit, found);
  return found;
}

function foldUnit(unit: string): string {
  const other = OTHERS[unit];
  if (other !== undefined) return other;
  const simple = SIMPLIFIED.get(unit);
  if (simple !== undefined) return simple;
  if (/\s/u.test(unit)) return " ";
  const small = unit
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  return small.length === 1 ? small : unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit;
}

/**
 * Words of a language as a pattern on folded text: a blank stands for any or none (engines glue words), the beginning is that of a word,
 * and a comma or semicolon of full width is the ASCII one that folding makes of it.
 */
export function pattern(words: readonly string[], flags = "u"): RegExp {
  return new RegExp(words.length === 0 ? "(?!)" : words.map(source).join("|"), flags);
}

function source(words: string): string {
  // a point between figures ends no sentence: gibt 70.000 Euro dazu
  const spaced = words
    .replaceAll("[^.]", "(?:[^.]|\\.(?=\\d))")
    .replaceAll("[^.;]", "(?:[^.;]|\\.(?=\\d))")
    .replaceAll(" ", "\\s*")
    .replaceAll("，", ",")
    .replaceAll("；", ";");
  return /^(?:\(\?:)*[a-z]/.test(words) ? `(?<![a-z])(?:${spaced})` : `(?:${spaced})`;
}
