import type { Clause } from "../../clauses.ts";
import { NUMBER_IN_WORDS } from "../../numbers.ts";
import { PASSES_ON } from "../../vocabulary/given-things.ts";
import { BY, CONTRIBUTES_BY_WORK, DIVIDES_WORK, OWED } from "../../vocabulary/giving-words.ts";
import { HEADCOUNT, MONEY } from "../../vocabulary/money-words.ts";
import { CONTRIBUTE, DUTY, MEANS } from "../../vocabulary/provisions.ts";
import { wordsIn } from "../../vocabulary/words.ts";
import { partsOf, type Reader } from "../reader.ts";

/** What tells means that somebody gives from work that somebody does. */

/** As many sums as parties: of a budget, not of what is earned or owed: EUR 250,000 for HU and EUR 150,000 for EIT. */
export function isSumForEach(reader: Reader, folded: string): boolean {
  const sums = folded.match(new RegExp(MONEY.source, "gu"))?.length ?? 0;
  return sums > 1 && new Set(reader.named(folded).map(({ party }) => party)).size > 1 && !OWED.test(folded);
}

/** So many of something, whatever it is: twenty days, zwei Modelle. */
export const COUNTED = new RegExp(`(?:(?<![\\p{L}\\d])(?:\\d|(?:${NUMBER_IN_WORDS})(?!\\p{L}))|[一二三四五六七八九十两])`, "u");

/** Work, whatever words of means it has. */
export const isWorkInAll = (folded: string) => !MONEY.test(folded) && (DIVIDES_WORK.test(folded) || CONTRIBUTES_BY_WORK.test(folded));

/** “Die Universität übernimmt die Herstellung der Proben” under “Leistungen der Partner”: it works, and gives nothing that is counted. */
export const isWorkAlone = ({ has }: Reader, folded: string) => has(DUTY, folded) && !has(CONTRIBUTE, folded) && !MONEY.test(folded) && !COUNTED.test(folded);

/** Under a heading on the division of work means count where they are what is given: “irradiates the samples and provides the data” gives none. */
export function givesMeans({ has, languages }: Reader, { topics }: Clause, folded: string): boolean {
  if (!has(MEANS, folded)) return false;
  if (!topics.has("division") || topics.has("inputs")) return true;
  // data and samples that pass from one to the other are work
  if (!has(MEANS, folded.replace(PASSES_ON, ""))) return false;
  const verb = wordsIn(CONTRIBUTE, languages).exec(folded);
  // a verb that may be either: zajistí měření, zajistí dva doktorandy
  if (verb !== null && has(DUTY, verb[0]) && !COUNTED.test(folded)) return false;
  return verb === null || has(MEANS, folded.slice(verb.index + verb[0].length)) || BY.test(folded.slice(verb.index));
}

/** 承担全部耗材: who bears what is used up gives it. */
const BEARS_MEANS = /承担(?=[^。;,]{0,12}(?:费|万|元|耗材|开支|工资))/gu;

/** A sentence on means alone. */
export function givesOnly({ has }: Reader, folded: string): boolean {
  const gives = (text: string) => has(CONTRIBUTE, text) && (HEADCOUNT.test(text) || has(MEANS, text));
  return (
    (MONEY.test(folded) || (gives(folded) && !partsOf(folded.replace(BEARS_MEANS, "")).some((part) => has(DUTY, part) && !has(CONTRIBUTE, part)))) &&
    !/(?:负责|承担(?![^。;,]{0,12}(?:费|万|元|耗材|开支|工资))|responsible|in charge|carr(?:y|ies) out|work ?package|(?:run|conduct|perform|host)s? )/u.test(
      folded,
    )
  );
}
