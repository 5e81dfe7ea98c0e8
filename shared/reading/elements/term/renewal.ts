import { BY_CONSENT, ENDS_BY_ITSELF, NO_OBJECTION, RENEWS, RULED_OUT, RULED_OUT_BEHIND } from "../../vocabulary/term-phrases.ts";
import { AUTOMATIC } from "../../vocabulary/term-words.ts";
import { wordsIn } from "../../vocabulary/words.ts";
import { type Place, placeOf } from "../element.ts";
import { type Reader, statementsWith } from "../reader.ts";

/** Whether a clause on the term renews the agreement by itself; what is kept secret may run on for itself. */
export function isRenewed(reader: Reader): boolean {
  return reader.clauses.some(
    (clause) => !clause.topics.has("confidentiality") && clause.topics.has("term") && clause.statements.some(({ folded }) => isAutomatic(reader, folded)),
  );
}

/** A term with the sentence that says whether the agreement is renewed, where one does. */
export function withRenewal<T extends { readonly autoRenewal: boolean }>(reader: Reader, term: T): T & { readonly renewal?: Place } {
  const told = [...statementsWith(reader, ({ topics }) => topics.has("confidentiality") || !topics.has("term"))].map(({ statement }) => statement);
  const says = told.find(({ folded }) => (term.autoRenewal ? isAutomatic(reader, folded) : RENEWS.test(folded) || reader.has(AUTOMATIC, folded)));
  return says ? { ...term, renewal: placeOf(says) } : term;
}

/** Renewal by itself, unless it is ruled out: it shall not be renewed automatically, wordt niet stilzwijgend verlengd, 不自动续期. */
export function isAutomatic(reader: Reader, whole: string): boolean {
  const folded = whole.replace(EXTENDED_IN_WRITING, " ");
  const words = new RegExp(wordsIn(AUTOMATIC, reader.languages).source, "gu");
  if (RENEWS.test(folded) && NO_OBJECTION.test(folded) && !BY_CONSENT.test(folded)) return true;
  return [...folded.matchAll(words)].some(({ index }) => {
    const [before, behind] = [folded.slice(0, index), folded.slice(index)];
    const ends = ENDS_BY_ITSELF.test(before) && !RENEWS.test(behind) && !RENEWS.test(before.slice(-LONGEST_WORD));
    return !ends && !RULED_OUT.test(before) && !RULED_OUT_BEHIND.test(behind);
  });
}

/** … three years, unless terminated earlier or extended by written amendment: as one of the ways in which it may not end then. */
const EXTENDED_IN_WRITING =
  /(?<![a-z])(?:unless|until)[^.;]{0,60} (?:or|and|and\/or) (?:is |as |until )?(?:extended|renewed|prolonged) (?:by|in|through|upon|with|pursuant to|under)(?! itself)[^.;]*/gu;

/** How far in front of “by itself” the word of renewal may stand: se renueva automáticamente. */
const LONGEST_WORD = 24;
