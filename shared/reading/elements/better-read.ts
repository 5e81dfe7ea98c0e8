import { editsBetween } from "../../text/near-name.ts";
import { folded } from "../folded.ts";
import type { Paragraph } from "../paragraphs.ts";

const LATIN_WORD = "\\p{Lu}[\\p{Script=Latin}\\p{M}'’-]*\\.?|(?:van|von|de|der|den|del|della|di|da|dos|do|la|le|el|ten|zu|af|al|bin|ben|y)(?=\\s)";
/** How much better another line must have been read, and how badly the own one. */
const [BETTER, BADLY] = [0.05, 0.9];

/**
 * A name that an engine read badly, beneath a seal or a pen, as it stands elsewhere in the document, read better: the preamble names who
 * signs too. The name itself where nothing nearly the same stands there, or where it stands there just so.
 * @param confidence 0 to 1, of the line that bears the name
 */
export function betterRead(name: string, confidence: number, paragraphs: readonly Paragraph[]): string {
  if (confidence >= BADLY) return name;
  const isHan = /\p{Script=Han}/u.test(name);
  const own = folded(name);
  const most = isHan ? (name.length > 2 ? 1 : 0) : own.length >= 16 ? 2 : own.length >= 9 ? 1 : 0;
  const words = name.split(/\s+/u).length;
  let best: { readonly text: string; readonly edits: number } | undefined;
  for (const { lines } of paragraphs)
    for (const { line } of lines) {
      if (line.confidence < confidence + BETTER) continue;
      for (const text of isHan ? hanRuns(line.text, name) : latinRuns(line.text, words)) {
        const edits = editsBetween(folded(text), own);
        if (edits <= most && edits < (best?.edits ?? most + 1)) best = { text, edits };
      }
    }
  return best && best.edits > 0 ? best.text : name;
}

/** Stretches as long as a Chinese name, with its family name. */
function hanRuns(text: string, name: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(name.charAt(0)); at >= 0; at = text.indexOf(name.charAt(0), at + 1)) {
    const run = text.slice(at, at + name.length);
    const behind = text.slice(at + name.length);
    if (run.length === name.length && /^\p{Script=Han}+$/u.test(run) && !/^\p{Script=Han}(?<!副|校|院|所|教|博|先|女|主|董|总|研)/u.test(behind))
      found.push(run);
  }
  return found;
}

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
