import { topicsOf } from "../../clause-headings.ts";
import type { Statement } from "../../clauses.ts";
import { NEEDS_FUNDS } from "../../vocabulary/given-things.ts";
import { DESCRIBES, EACH_DOES } from "../../vocabulary/giving-words.ts";
import type { Topic } from "../../vocabulary/headings.ts";
import { SEPARATELY } from "../../vocabulary/provisions.ts";
import { wordsIn } from "../../vocabulary/words.ts";
import type { Reader } from "../reader.ts";

/**
 * Whether what a sentence leaves to a later agreement is wanted. It stands before the words that leave it: “their funding will be the subject of
 * separate agreements”.
 */
export function isLeftOpen({ languages }: Reader, wanted: readonly Topic[], { folded }: Statement): boolean {
  const words = wordsIn(SEPARATELY, languages).exec(folded);
  const at = words?.index ?? 0;
  // “erst in ihr werden Aufgaben und Mittel festgelegt”: what it is about stands within them, behind a word or two
  const isWithin = at < 24 && /(?<![a-z])(?:werden|wird)(?![a-z])/u.test(words?.[0] ?? "");
  const about =
    DESCRIBES.test(folded) || isWithin
      ? folded
      : folded
          .slice(0, at)
          .replace(NEEDS_FUNDS, "")
          .replace(/(?:[将应须需,]|由双方)+$/u, "");
  return (wanted.includes("division") && EACH_DOES.test(about)) || wanted.some((topic) => topicsOf(about, languages).has(topic));
}
