import type { Case } from "./case.ts";
import { documentWords, wordsSha256 } from "./documents/blocks.ts";
import type { LetterTemplate } from "./documents/template.ts";
import { sha256OfWords } from "./documents/unit-template.ts";
import { type LetterOutcome, writeLetter } from "./documents/write-letter.ts";
import { type AppError, ok, type Result } from "./errors.ts";
import { formatMoment, type Moment } from "./moment.ts";
import type { CheckReport, Finding, SlotReport } from "./report.ts";
import { findTopic, type Guide, type GuideTopic } from "./rules/guide.ts";
import { runRules } from "./rules/run-rules.ts";
import { type LetterWords, reportSlots } from "./rules/slots.ts";

export type CheckInput = { readonly case: Case; readonly guide: Guide; readonly letters: readonly LetterTemplate[]; readonly moment: Moment };

/**
 * Checks a case against its guide at a moment: findings with their clauses, slots with their states, readiness.
 * The same function serves the command line and every key stroke in the window. Errors: `topic-unknown`.
 */
export function checkCase(input: CheckInput): Result<CheckReport, AppError> {
  const topic = findTopic(input.guide, input.case.topic);
  if (!topic.ok) return topic;
  const { case: theCase, guide, moment } = input;
  const slots = reportSlots({ case: theCase, guide, topic: topic.value, letters: presentWords(input, topic.value) });
  const findings = runRules({ case: theCase, guide, topic: topic.value, moment, slots });
  const notTaken = Object.entries(theCase.drafts ?? {}).map(([path, typed]) => ({ path, typed }));
  const state = readiness(guide, findings, slots);
  return ok({ guide: guide.id, topic: topic.value.id, at: formatMoment(moment), ...state, findings, slots, ...(notTaken.length > 0 && { notTaken }) });
}

/** Ready: nothing not met or undecided, every required slot filled. Ready for review: only the unit's review is open. */
function readiness(guide: Guide, findings: readonly Finding[], slots: readonly SlotReport[]): { readonly ready: boolean; readonly readyForReview: boolean } {
  const blocking = findings.filter((finding) => finding.outcome === "not-met" || finding.outcome === "cannot-tell");
  const filled = slots.every((slot) => !slot.required || slot.filled);
  const forReviewer = new Set(guide.rules.filter((rule) => rule.settledByReviewer).map((rule) => rule.id));
  const reviewOnly = blocking.length > 0 && blocking.every((finding) => forReviewer.has(finding.rule));
  return { ready: filled && blocking.length === 0, readyForReview: filled && reviewOnly };
}

const presentWordsOf = ({ content, unit }: Extract<LetterOutcome, { kind: "written" }>): LetterWords =>
  unit ? { sha256: sha256OfWords(unit.words), words: unit.words } : { sha256: wordsSha256(content), words: documentWords(content) };

/** What each letter says at present, so that a sealed scan of older words is noticed. Only letters with a scan are written. */
function presentWords({ case: theCase, guide, letters }: CheckInput, topic: GuideTopic): ReadonlyMap<string, LetterWords | "withheld"> {
  const printed = new Set((theCase.attachments ?? []).filter((attachment) => attachment.wordsSha256).map((attachment) => attachment.slot));
  const words = new Map<string, LetterWords | "withheld">();
  for (const slot of guide.slots) {
    const letter = letters.find((candidate) => candidate.id === slot.document);
    if (!letter || !printed.has(slot.id)) continue;
    const written = writeLetter({ letter, case: theCase, guide, topic });
    if (written.kind === "written") words.set(letter.id, presentWordsOf(written));
    // a broken template says nothing about the scan: writing the letter reports it
    else if (written.kind === "withheld") words.set(letter.id, "withheld");
  }
  return words;
}
