import { lettersOf } from "../../shared/documents/guide-letters.ts";
import type { LetterTemplate } from "../../shared/documents/template.ts";
import { useChecked } from "./checked.ts";
import { useLibrary } from "./library.ts";
import { useOpenCase } from "./open-case.ts";

const NO_LETTERS: readonly LetterTemplate[] = [];

/** The letters in force for the open case, again after its Word templates were read again. */
export function useLetters(): readonly LetterTemplate[] {
  const guide = useChecked((state) => state.guide);
  const ofUser = useLibrary((state) => state.library?.unitTemplates);
  const ofCase = useOpenCase((state) => state.opened?.unitTemplates);
  return guide ? lettersOf(guide, ofCase ?? ofUser) : NO_LETTERS;
}
