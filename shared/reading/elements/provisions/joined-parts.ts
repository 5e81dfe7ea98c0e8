import { folded } from "../../folded.ts";
import { unitsIn } from "../../parties.ts";
import { JOINS } from "../../vocabulary/provisions.ts";
import { wordsIn } from "../../vocabulary/words.ts";
import type { Reader } from "../reader.ts";

/** A party alone in front of “and” does what both do: its part has a verb and something behind it. */
const FEWEST_WORDS = 4;

/** “HU makes the probes and EIT tests them”: the parts around such a word, where the first says more than a name. Folded. */
export function partsByWords({ languages }: Reader, text: string): readonly string[] {
  const joins = new RegExp(`\\s+(?:${wordsIn(JOINS, languages).source})\\s+`, "gu");
  return [...folded(text).matchAll(joins)].flatMap(({ 0: word, index }) => {
    const [before, behind] = [text.slice(0, index), text.slice(index + word.length)];
    const more = unitsIn(before).reduce((rest, name) => rest.replace(name, "X"), before);
    const isMore = more.trim().split(/\s+/u).length >= FEWEST_WORDS;
    return isMore ? [folded(before), folded(behind)] : [];
  });
}
