import type { LetterWords } from "./documents/letter-words.ts";
import type { PresentLetter } from "./documents/present-letters.ts";
import type { LetterTemplate } from "./documents/template.ts";
import type { SlotReport } from "./report.ts";
import type { Guide } from "./rules/guide.ts";
import { RuleMemory } from "./rules/rule-memory.ts";

/** What a letter or the slots were last made from, and what came of it. */
export type Remembered<Made> = { readonly guide: Guide; readonly topic: string; readonly answers: ReadonlyMap<PropertyKey, unknown>; readonly made: Made };

/**
 * What the last check of a case found, for checks at every key that is pressed: what rests on answers that have not
 * changed is not made again. One for each open case; a check without it gives the same report.
 */
export class CheckMemory {
  readonly rules = new RuleMemory();
  readonly letters = new Map<LetterTemplate, Remembered<PresentLetter>>();
  slots: (Remembered<readonly SlotReport[]> & { readonly letters: ReadonlyMap<string, LetterWords | "withheld"> }) | undefined;
}
