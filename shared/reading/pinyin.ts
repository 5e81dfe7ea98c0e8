import { withPlaceMeant } from "./vocabulary/misread-places.ts";

/** Syllables of Chinese in Latin letters, without tones (汉语拼音方案). */
const SYLLABLE = [
  "[bpmfdtnl](?:ang|iang|ong|eng|ing|iao|ian|uan|ai|an|ao|ei|en|ia|ie|in|iu|ou|ue|ui|un|uo|a|e|i|o|u|v)",
  "[gkh](?:uang|ang|ong|eng|uai|uan|ai|an|ao|ei|en|ou|ua|ui|un|uo|a|e|u)",
  "[jqx](?:iang|iong|ing|iao|ian|uan|ia|ie|in|iu|ue|un|i|u)",
  "(?:zh|sh)ua|(?:zh|ch|sh|[rzcs])(?:uang|ang|ong|eng|uai|uan|ai|an|ao|ei|en|ou|ui|un|uo|a|e|i|u)",
  "y(?:ang|ong|ing|uan|an|ao|in|ou|ue|un|a|e|i|o|u)|w(?:ang|eng|ai|an|ei|en|a|o|u)",
].join("|");
/** Within a word an apostrophe stands before them. */
const VOWELS_FIRST = "ang|ai|an|ao|en|er|ou|a|e";
const WORD = new RegExp(`^(?:${SYLLABLE}|${VOWELS_FIRST})(?:${SYLLABLE})*$`, "u");

/** Whether every word of a name is of Chinese syllables: Zhe Shen. */
export const isPinyin = (name: string): boolean => name.split(/[\s-]+/u).every(isSyllables);
const isSyllables = (word: string) => WORD.test(word.toLowerCase().replaceAll("ü", "v"));

/** Letters that engines take for each other beneath a seal or a line. */
const ALIKE: readonly (readonly [string, string])[] = [
  ["g", "q"],
  ["c", "e"],
  ["rn", "m"],
  ["mn", "n"],
  ["aa", "an"],
];

/**
 * A name in Chinese syllables of which an engine has read one letter wrong, or a g twice: Wei Changging is Wei Changqing, and so is Wei Changgqing. Left as it is where
 * another word of it is no Chinese syllable, or where more than one change would do.
 */
export function repairedPinyin(name: string): string {
  // QI, whose second letter was read as a small one
  // and LÜ or Lüqiu, whose two points were read as a letter
  const read = name
    .split(" ")
    .map((word) =>
      word.replace(/^([QXJ])l$/u, /\p{Ll}{2}/u.test(name) ? "$1i" : "$1I").replace(/^([LN])(?:ii|II)(?=$|[gq]iu$)/u, /\p{Ll}{2}/u.test(name) ? "$1ü" : "$1Ü"),
    );
  const words = read.map((word) => (read.every((other) => other === word || isSyllables(other)) ? withFirstLetter(word) : word));
  const wrong = words.filter((word) => !isSyllables(word));
  const [word] = wrong;
  if (wrong.length === 0 && words.length > 1) return words.join(" ");
  if (words.length < 2 || words.length > 3 || wrong.length !== 1 || word === undefined || word.length < 4) return name;
  const pairs = [["gg", "g"], ...ALIKE.flatMap((pair) => [pair, pair.toReversed()])];
  const repaired = new Set(pairs.flatMap(([from = "", to = ""]) => replacedOnce(word, from, to)));
  const fitting = [...repaired].filter(isSyllables);
  return fitting.length === 1 ? words.map((one) => (one === word ? (fitting[0] ?? one) : one)).join(" ") : name;
}

/** Oingchen, Cingyu: no syllable begins so, and each does with the Q for which an engine took another round letter; likewise 2hang. Gina and Ian are names. */
function withFirstLetter(word: string): string {
  if (isSyllables(word)) return word;
  const fitting = FIRST_LETTERS.flatMap(([wrong, right]) => (wrong.test(word) ? [right + word.slice(1)] : [])).filter(isSyllables);
  return fitting.length === 1 ? (fitting[0] ?? word) : word;
}
const FIRST_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/^[O0](?=[iu])|^[CG](?=ing|iu|iong)|^C(?=iang|iao)/u, "Q"],
  [/^2(?=h)/u, "Z"],
];

/**
 * Honggiao Children's Hospital: in the name of a unit the words that no Chinese syllables make, and would with a q for each g before an i. No
 * syllable begins so. Institut fiir Physik: the letter with two dots, which an engine of another language takes for two. 上海余山天文台: a place whose rare sign it
 * does not write.
 */
export const repairedUnit = (name: string): string =>
  withPlaceMeant(name)
    .replace(/(?<!\p{L})fiir(?!\p{L})/gu, "für")
    .replace(/\p{Lu}[\p{Ll}]{3,}/gu, (word) => {
      const repaired = word.replace(/g(?=i)/gu, "q");
      return /gi/u.test(word) && !isSyllables(word) && isSyllables(repaired) ? repaired : word;
    });

/** The word with one of its `from` in turn as `to`; its capital stays. */
function replacedOnce(word: string, from: string, to: string): readonly string[] {
  const found: string[] = [];
  for (let at = word.indexOf(from, 1); at >= 0; at = word.indexOf(from, at + 1)) found.push(word.slice(0, at) + to + word.slice(at + from.length));
  return found;
}
