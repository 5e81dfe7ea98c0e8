import { editsBetween } from "../../../text/near-name.ts";
import { folded } from "../../folded.ts";
import type { Paragraph } from "../../paragraphs.ts";
import { isPinyin } from "../../pinyin.ts";

const LATIN_WORD = "\\p{Lu}[\\p{Script=Latin}\\p{M}'’-]*\\.?|(?:van|von|de|der|den|del|della|di|da|dos|do|la|le|el|ten|zu|af|al|bin|ben|y)(?=\\s)";
/** Chinese names of fewer letters are too near each other. */
const SHORTEST = 6;
/** How much better another line must have been read, and how badly the own one. */
const [BETTER, BADLY] = [0.05, 0.9];

/**
 * A name that an engine read badly, beneath a seal or a pen, as it stands elsewhere in the document, read better: the preamble names who signs
 * too. The name itself where nothing nearly the same stands there, or where it stands there just so. A Chinese name of two or three signs stays:
 * one other sign makes another person (王建国, 王建军), and who signs in place of somebody must not go unnoticed.
 * @param confidence 0 to 1, of the line that bears the name
 */
export function betterRead(name: string, confidence: number, paragraphs: readonly Paragraph[]): string {
  if (HAN.test(name)) return confidence < BADLY_IN_HAN ? inHan(name.replace(/^万侯(?=\p{Script=Han})/u, "万俟"), confidence, paragraphs) : name;
  if (confidence >= BADLY) return name;
  const own = folded(name);
  const most = own.length >= 16 ? 2 : own.length >= 9 ? 1 : 0;
  // Ge Ruoxe is no Chinese name, and Ge Ruoxi one
  const mostMeant = confidence < GUESSED ? Math.floor(own.length / 4) : own.length >= SHORTEST ? 1 : 0;
  const isMeant = (text: string, edits: number) => edits <= Math.max(most, mostMeant) && !isPinyin(name) && isPinyin(text);
  const words = name.split(/\s+/u).length;
  let best: { readonly text: string; readonly edits: number } | undefined;
  for (const { text: whole, lines } of paragraphs) {
    if (Math.min(...lines.map(({ line }) => line.confidence)) < confidence + BETTER) continue;
    for (const text of latinRuns(whole, words)) {
      const edits = editsBetween(folded(text), own);
      if (edits === 0 && !hasMoreMarks(text, name)) return name;
      const isNear = isMeant(text, edits) || (edits <= most && hasSameEnds(folded(text), own));
      if (isNear && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { text, edits };
    }
  }
  // Mu Qingchen is no worse for standing elsewhere as Mu Cingchen
  return best && !(isPinyin(name) && !isPinyin(best.text)) ? best.text : name;
}

const HAN = /\p{Script=Han}/u;
/** A line of Chinese print that is clear is read with more. */
const BADLY_IN_HAN = 0.95;
/** Where the engine has guessed. */
const GUESSED = 0.7;

/** 万俟, a family name whose second sign the engine does not know. 诸葛青屋 as 诸葛青崖, 约享巍尔特 as 约亨·魏尔特: names of four signs and more as they stand elsewhere, one of four signs read otherwise. */
function inHan(name: string, confidence: number, paragraphs: readonly Paragraph[]): string {
  const bare = (text: string) => text.replace(/[·・•]/gu, "");
  const own = bare(name);
  if (own.length < 4) return name;
  const most = Math.floor(own.length / (own.length > 4 ? 2.5 : 4));
  const runs = paragraphs.flatMap(({ lines }) =>
    lines.filter(({ line }) => line.confidence >= confidence + BETTER_IN_HAN).flatMap(({ line }) => line.text.match(/[\p{Script=Han}·・•]+/gu) ?? []),
  );
  const near = runs.flatMap((text) => ({ text, edits: bare(text).length === own.length ? editsBetween(bare(text), own) : Number.POSITIVE_INFINITY }));
  const [best] = near.toSorted((one, other) => one.edits - other.edits);
  return best && best.edits > 0 && best.edits <= most ? best.text : name;
}
const BETTER_IN_HAN = 0.03;

/** “Jörg” beside “Jorg”: an engine loses the marks of letters sooner than that it adds them. */
const hasMoreMarks = (one: string, other: string) => marksOf(one) > marksOf(other);
const marksOf = (name: string) => name.normalize("NFD").match(/[\p{M}øØłŁđĐ]/gu)?.length ?? 0;

/** OCHOTORENA LEIVA MARAVILLAS in a certificate, as the preamble names the same person: Maravillas Ochotorena Leiva. @param name of two words or more */
export function nameInText(name: string, paragraphs: readonly Paragraph[]): string | undefined {
  const words = (text: string) => (folded(text).match(/\p{L}+/gu) ?? []).toSorted().join(" ");
  const own = words(name);
  const count = name.split(/\s+/u).length;
  const runs = count < 2 ? [] : paragraphs.flatMap(({ text }) => latinRuns(text, count));
  const same = runs.filter((text) => words(text) === own && text !== name);
  return same.find((text) => /\p{Ll}/u.test(text) || /^\P{Ll}+$/u.test(name));
}

/** Maria and Mario, Andre and Andrea are two persons. */
const hasSameEnds = (one: string, other: string) => endsOf(one) === endsOf(other);
const endsOf = (name: string) =>
  name
    .split(/\s+/u)
    .map((word) => word.at(-1))
    .join("");

/** Stretches of as many words as a Latin name has. */
function latinRuns(text: string, count: number): readonly string[] {
  const words = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])(?:${LATIN_WORD})`, "gu"))].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
  return words.flatMap((first, index) => {
    const last = words[index + count - 1];
    const run = last && text.slice(first.from, last.to).replace(/[.,]+$/u, "");
    return run !== undefined && run.split(/\s+/u).length === count && !/[,;:()]/u.test(run) ? [run] : [];
  });
}
