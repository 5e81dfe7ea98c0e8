import type { Case } from "./case.ts";
import type { CheckMemory, Remembered } from "./check-memory.ts";
import { type LetterWords, presentWordsOf } from "./documents/letter-words.ts";
import type { LetterTemplate } from "./documents/template.ts";
import { type LetterOutcome, writeLetter } from "./documents/write-letter.ts";
import { type AppError, ok, type Result } from "./errors.ts";
import { formatMoment, type Moment } from "./moment.ts";
import type { CheckReport, Finding, SlotReport } from "./report.ts";
import { findTopic, type Guide, type GuideTopic } from "./rules/guide.ts";
import { answersStand, watchCase } from "./rules/rule-memory.ts";
import { runRules } from "./rules/run-rules.ts";
import { reportSlots } from "./rules/slots.ts";

export type CheckInput = { readonly case: Case; readonly guide: Guide; readonly letters: readonly LetterTemplate[]; readonly moment: Moment };

/**
 * Checks a case against its guide at a moment: findings with their clauses, slots with their states, readiness.
 * The same function serves the command line and every key stroke in the window, which gives the `memory` of the check
 * before. Errors: `topic-unknown`.
 */
export function checkCase(input: CheckInput, memory?: CheckMemory): Result<CheckReport, AppError> {
  const topic = findTopic(input.guide, input.case.topic);
  if (!topic.ok) return topic;
  const { case: theCase, guide, moment } = input;
  const slots = slotsNow(input, topic.value, memory);
  const findings = runRules({ case: theCase, guide, topic: topic.value, moment, slots }, memory?.rules);
  const notTaken = Object.entries(theCase.drafts ?? {}).map(([path, typed]) => ({ path, typed }));
  const state = readiness(guide, findings, slots);
  return ok({ guide: guide.id, topic: topic.value.id, at: formatMoment(moment), ...state, findings, slots, ...(notTaken.length > 0 && { notTaken }) });
}

function slotsNow(input: CheckInput, topic: GuideTopic, memory: CheckMemory | undefined): readonly SlotReport[] {
  const letters = presentWords(input, topic, memory);
  if (memory === undefined) return reportSlots({ case: input.case, guide: input.guide, topic, letters });
  const before = memory.slots;
  if (before && stands(before, input, topic) && sameWords(before.letters, letters)) return before.made;
  const { case: watched, answers } = watchCase(input.case);
  const made = keepSame(before?.made ?? [], reportSlots({ case: watched, guide: input.guide, topic, letters }));
  memory.slots = { guide: input.guide, topic: topic.id, answers, letters, made };
  return made;
}

function stands(before: Remembered<unknown>, { case: theCase, guide }: CheckInput, topic: GuideTopic): boolean {
  return before.guide === guide && before.topic === topic.id && answersStand(before.answers, theCase);
}

function sameWords(before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): boolean {
  return before.size === now.size && [...now].every(([id, words]) => before.get(id) === words);
}

/** Slots that say the same as before stay the same objects, all of them the same list: nothing that rests on them is made anew. */
function keepSame(before: readonly SlotReport[], now: readonly SlotReport[]): readonly SlotReport[] {
  const kept = now.map((slot, index) => {
    const old = before[index];
    return old !== undefined && sameSlot(old, slot) ? old : slot;
  });
  return kept.length === before.length && kept.every((slot, index) => slot === before[index]) ? before : kept;
}

const sameSlot = (one: SlotReport, other: SlotReport): boolean =>
  one.slot === other.slot &&
  one.for === other.for &&
  one.forName === other.forName &&
  one.required === other.required &&
  one.state === other.state &&
  one.change === other.change &&
  one.filled === other.filled &&
  one.clause === other.clause &&
  one.attachments.length === other.attachments.length &&
  one.attachments.every((id, index) => id === other.attachments[index]);

/** Ready: nothing not met or undecided, every required slot filled. Ready for review: only the unit's review is open. */
function readiness(guide: Guide, findings: readonly Finding[], slots: readonly SlotReport[]): { readonly ready: boolean; readonly readyForReview: boolean } {
  const blocking = findings.filter((finding) => finding.outcome === "not-met" || finding.outcome === "cannot-tell");
  const filled = slots.every((slot) => !slot.required || slot.filled);
  const forReviewer = new Set(guide.rules.filter((rule) => rule.settledByReviewer).map((rule) => rule.id));
  const reviewOnly = blocking.length > 0 && blocking.every((finding) => forReviewer.has(finding.rule));
  return { ready: filled && blocking.length === 0, readyForReview: filled && reviewOnly };
}

/** What the letter that fills a slot says now; `undefined`: the slot takes none of ours, or the answers allow none at present. */
export function letterInSlot({ case: theCase, guide, letters }: Omit<CheckInput, "moment">, slot: string): LetterWords | undefined {
  const document = guide.slots.find(({ id }) => id === slot)?.document;
  const letter = letters.find(({ id }) => id === document);
  const topic = findTopic(guide, theCase.topic);
  if (letter === undefined || !topic.ok) return undefined;
  const words = outcomeWords(writeLetter({ letter, case: theCase, guide, topic: topic.value }));
  return words === "withheld" ? undefined : words;
}

/** What each letter says at present, so that a sealed scan of older words is noticed. Only letters with a scan are written. */
function presentWords(input: CheckInput, topic: GuideTopic, memory: CheckMemory | undefined): ReadonlyMap<string, LetterWords | "withheld"> {
  const { case: theCase, guide, letters } = input;
  const printed = new Set((theCase.attachments ?? []).flatMap((attachment) => (attachment.wordsSha256 ? [attachment.slot] : [])));
  const words = new Map<string, LetterWords | "withheld">();
  if (printed.size === 0) return words;
  for (const slot of guide.slots) {
    if (slot.document === undefined || !printed.has(slot.id)) continue;
    const letter = letters.find((candidate) => candidate.id === slot.document);
    const present = letter && wordsOf(letter, input, topic, memory);
    if (letter && present !== undefined) words.set(letter.id, present);
  }
  return words;
}

function wordsOf(letter: LetterTemplate, input: CheckInput, topic: GuideTopic, memory: CheckMemory | undefined): LetterWords | "withheld" | undefined {
  const { case: theCase, guide } = input;
  if (memory === undefined) return outcomeWords(writeLetter({ letter, case: theCase, guide, topic }));
  const before = memory.letters.get(letter);
  if (before && stands(before, input, topic)) return before.made;
  const { case: watched, answers } = watchCase(theCase);
  const now = outcomeWords(writeLetter({ letter, case: watched, guide, topic }));
  const same = typeof now === "object" && typeof before?.made === "object" && before.made.sha256 === now.sha256 && before.made.words === now.words;
  const made = same ? before?.made : now;
  memory.letters.set(letter, { guide, topic: topic.id, answers, made });
  return made;
}

function outcomeWords(outcome: LetterOutcome): LetterWords | "withheld" | undefined {
  switch (outcome.kind) {
    case "written":
      return presentWordsOf(outcome);
    case "withheld":
      return "withheld";
    case "template-invalid":
      // a broken template says nothing about the scan: writing the letter reports it
      return undefined;
  }
}
