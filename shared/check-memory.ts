import type { PresentLetter } from "./documents/present-letters.ts";
import type { LetterTemplate } from "./documents/template.ts";
import type { Guide } from "./rules/guide.ts";
import { RuleMemory } from "./rules/rule-memory.ts";
import { SlotMemory } from "./rules/slot-memory.ts";
import type { Looks } from "./rules/watched-case.ts";

/** What a letter was last made from, and what came of it. */
export type RememberedLetter = { readonly guide: Guide; readonly topic: string; readonly looks: Looks; readonly made: PresentLetter };

/**
 * What the last check of a case found, for checks at every key that is pressed: what rests on answers that have not
 * changed is not made again. One for each open case; a check without it gives the same report.
 */
export class CheckMemory {
  readonly rules = new RuleMemory();
  readonly letters = new Map<LetterTemplate, RememberedLetter>();
  readonly slots = new SlotMemory();
}
