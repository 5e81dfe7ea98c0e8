import { folded } from "../../../shared/reading/folded.ts";
import { editsBetween } from "../../../shared/text/near-name.ts";
import type { ReadWords } from "./pp-ocr.ts";

/** Of readings about as sure, the one with more such letters is of the name's own language: the others know them not. */
const MARK = 0.01;
/** A shorter word in capitals, read with marks, may well be two signs of Chinese. */
const LEAST_CAPITALS = 4;

/** Whether the words of a reading are those of another but for such as bear letters with marks. */
export function differsByMarks(text: string, read: string): boolean {
  const [own, others] = [wordsIn(text), wordsIn(read)];
  const isWord = (word: string, other: string) => /\p{Ll}/u.test(word) || (lettersIn(word) >= LEAST_CAPITALS && word.length === other.length);
  const isSame = (word: string, other = "") =>
    word === other ||
    (/^\p{Lu}$/u.test(word) && folded(word) === folded(other)) ||
    (FOREIGN.test(word) && isWord(word, other) && folded(word.charAt(0)) === folded(other.charAt(0)));
  return own.length === others.length && own.every((word, at) => isSame(word, others[at]));
}

const lettersIn = (word: string) => word.match(/\p{L}/gu)?.length ?? 0;
/** Specks beside them are none. */
const wordsIn = (text: string) => text.split(" ").filter((word) => /\p{L}/u.test(word));
const FOREIGN = /(?!\p{ASCII})\p{Script=Latin}/u;

/** How likely a reading is, to be held against others of the same picture. */
const likelihoodOf = ({ text, confidence }: ReadWords) => confidence + MARK * (text.match(new RegExp(FOREIGN, "gu"))?.length ?? 0);

/** A language must be so much surer than English, or so sure, unless so many agree; fewer, marks aside, outweigh any that is another. */
const [SURER, SUREST, MOST, AGREED] = [0.04, 0.975, 4, 3];
/** Below this English has guessed; so sure must another language be then, and so much of the name the same. */
const [GUESSED, SURE, OTHER_LETTERS] = [0.7, 0.85, 0.25];
/** Seren @stergdrd-Friis: a letter that English has not, and no address of mail. */
const NO_LETTER = /@(?!\S*\.)/u;

/** A name that English has read and others may have read better, as a whole or, where they see as many words, one of them. @param others of each language the words */
export function nameOf(read: readonly ReadWords[], others: readonly (readonly ReadWords[])[]): ReadWords {
  const whole = surerReading(joined(read), others.map(joined));
  if (whole) return whole;
  const alike = others.filter(({ length }) => length === read.length);
  const inOthers = (at: number) => alike.flatMap((words) => words[at] ?? []);
  return joined(read.map((word, at) => surerReading(word, inOthers(at)) ?? word));
}

const joined = (words: readonly ReadWords[]): ReadWords => ({
  text: words.map(({ text }) => text).join(" "),
  confidence: words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length),
});

/** The reading of a name that is to be taken for that of English, if one is. @param others those of other languages */
export function surerReading(read: ReadWords, others: readonly ReadWords[]): ReadWords | undefined {
  const votes = (text: string) => [read, ...others].filter((one) => folded(one.text) === folded(text)).length;
  const agreed = others.filter(({ text }) => votes(text) >= AGREED);
  const isGuess = read.confidence < GUESSED || NO_LETTER.test(read.text);
  const outvotes = (text: string) => votes(text) >= MOST && folded(text) !== folded(read.text);
  const isNear = (text: string) => editsBetween(folded(text), folded(read.text)) <= text.length * OTHER_LETTERS;
  // ñ may well be fi to those who have no such letter, but ö is no e
  const isOutvoted = (text: string) => agreed.some((one) => folded(one.text) !== folded(text) && folded(one.text).length === folded(text).length);
  const mayBe = others.filter((one) => agreed.includes(one) || !isOutvoted(one.text));
  const surer = mayBe.filter(
    (one) =>
      (isGuess && isNear(one.text) && !NO_LETTER.test(one.text) && (agreed.includes(one) || one.confidence >= SURE)) ||
      ((likelihoodOf(one) >= Math.min(SUREST, read.confidence + SURER) || outvotes(one.text)) && differsByMarks(one.text, read.text)),
  );
  const [best] = surer.toSorted((one, other) => likelihoodOf(other) - likelihoodOf(one));
  return best && isGuess ? { ...best, text: withNordicLetters(best.text, read.text) } : best;
}

/** Søren Østergård, Kjærsgaard: what English takes for e, g or a mark, and the languages with ö for o, is ø; its mark for what they take for a or e is æ. */
function withNordicLetters(text: string, read: string): string {
  const [signs, others] = [[...text], [...read]];
  if (signs.length !== others.length) return text;
  return signs
    .map((sign, at) => (/[@eg]/u.test(others[at] ?? "") ? SLASHED[sign] : undefined) ?? (others[at] === "@" ? JOINED[sign] : undefined) ?? sign)
    .join("");
}
const SLASHED: Readonly<Record<string, string>> = { o: "ø", O: "Ø" };
const JOINED: Readonly<Record<string, string>> = { a: "æ", ä: "æ", e: "æ" };
