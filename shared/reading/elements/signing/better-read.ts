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
 * A name in Latin letters that an engine read badly, beneath a seal or a pen, as it stands elsewhere in the document, read better: the
 * preamble names who signs too. The name itself where nothing nearly the same stands there, or where it stands there just so. A Chinese
 * name stays: one other character makes another person (王建国, 王建军), and who signs in place of somebody must not go unnoticed.
 * @param confidence 0 to 1, of the line that bears the name
 */
export function betterRead(name: string, confidence: number, paragraphs: readonly Paragraph[]): string {
  if (confidence >= BADLY || /\p{Script=Han}/u.test(name)) return name;
  const own = folded(name);
  const most = own.length >= 16 ? 2 : own.length >= 9 ? 1 : 0;
  // Ge Ruoxe is no Chinese name, and Ge Ruoxi one
  const isMeant = (text: string, edits: number) => !isPinyin(name) && isPinyin(text) && edits <= Math.max(most, own.length >= SHORTEST ? 1 : 0);
  const words = name.split(/\s+/u).length;
  let best: { readonly text: string; readonly edits: number } | undefined;
  for (const { lines } of paragraphs)
    for (const { line } of lines) {
      if (line.confidence < confidence + BETTER) continue;
      for (const text of latinRuns(line.text, words)) {
        const edits = editsBetween(folded(text), own);
        if (edits === 0 && !hasMoreMarks(text, name)) return name;
        const isNear = isMeant(text, edits) || (edits <= most && hasSameEnds(folded(text), own));
        if (isNear && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { text, edits };
      }
    }
  // Mu Qingchen is no worse for standing elsewhere as Mu Cingchen
  return best && !(isPinyin(name) && !isPinyin(best.text)) ? best.text : name;
}

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
