import { documentWords, wordsSha256 } from "./blocks.ts";
import { sha256OfWords } from "./unit-template.ts";
import type { LetterOutcome } from "./write-letter.ts";

/** The text of a letter: its hash, made when it is asked for, and the words themselves, from which what changed can be shown. */
export type LetterWords = { readonly sha256: string; readonly words: string };

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
