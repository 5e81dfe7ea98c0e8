import { documentWords, wordsSha256 } from "./blocks.ts";
import { sha256OfWords } from "./unit-template.ts";
import type { LetterOutcome } from "./write-letter.ts";

/** The text of a letter: its hash, and the words themselves, from which what changed can be shown. */
export type LetterWords = { readonly sha256: string; readonly words: string };

/** What a written letter says, in our layout or in the unit's own Word template. An attachment keeps both as `wordsSha256` and `words`. */
export const presentWordsOf = ({ content, unit }: Extract<LetterOutcome, { kind: "written" }>): LetterWords =>
  unit ? { sha256: sha256OfWords(unit.words), words: unit.words } : { sha256: wordsSha256(content), words: documentWords(content) };
