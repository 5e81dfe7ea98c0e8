import { AUTOMATIC, RULED_OUT, RULED_OUT_BEHIND } from "../vocabulary/term-words.ts";
import { wordsIn } from "../vocabulary/words.ts";
import type { Reader } from "./reader.ts";

/** Whether a clause on the term renews the agreement by itself; what is kept secret may run on for itself. */
export function isRenewed(reader: Reader): boolean {
  return reader.clauses.some(
    (clause) => !clause.topics.has("confidentiality") && clause.topics.has("term") && clause.statements.some(({ folded }) => isAutomatic(reader, folded)),
  );
}

/** Renewal by itself, unless it is ruled out: it shall not be renewed automatically, wordt niet stilzwijgend verlengd, 不自动续期. */
export function isAutomatic(reader: Reader, folded: string): boolean {
  const words = new RegExp(wordsIn(AUTOMATIC, reader.languages).source, "gu");
  return [...folded.matchAll(words)].some(({ index }) => !RULED_OUT.test(folded.slice(0, index)) && !RULED_OUT_BEHIND.test(folded.slice(index)));
}
