import type { LetterWords } from "../text/compare-words.ts";
import { documentWords, wordsSha256 } from "./blocks.ts";
import { sha256OfWords } from "./unit-template.ts";
import type { LetterOutcome } from "./write-letter.ts";

/** What a written letter says, in our layout or in the unit's own Word template. An attachment keeps both as `wordsSha256` and `words`. */
export function presentWordsOf({ content, unit }: Extract<LetterOutcome, { kind: "written" }>): LetterWords {
  let hash: string | undefined;
  return {
    words: unit ? unit.words : documentWords(content),
    get sha256() {
      hash ??= unit ? sha256OfWords(unit.words) : wordsSha256(content);
      return hash;
    },
  };
}
