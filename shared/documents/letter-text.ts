import type { LetterText } from "../text/compare-texts.ts";
import { documentAnswers, documentText, wordsSha256 } from "./blocks.ts";
import { sha256OfWords } from "./unit-template.ts";
import type { LetterOutcome } from "./write-letter.ts";

/** What a written letter says, in our layout or in the unit's own Word template. An attachment keeps both as `wordsSha256` and `words`. */
export function presentTextOf({ content, unit }: Extract<LetterOutcome, { kind: "written" }>): LetterText {
  let hash: string | undefined;
  return {
    words: unit ? unit.words : documentText(content),
    get sha256() {
      hash ??= unit ? sha256OfWords(unit.words) : wordsSha256(content);
      return hash;
    },
    get answers() {
      return documentAnswers(content);
    },
  };
}
