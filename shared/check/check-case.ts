import { type AppError, ok, type Result } from "../errors.ts";
import { findTopic, type Guide, type GuideTopic } from "../guide/guide.ts";
import { settleAnswers } from "../guide/guide-answers.ts";
import type { CheckReport, Finding, SlotReport } from "../report.ts";
import { runRules } from "../rules/run-rules.ts";
import { reportSlots } from "../rules/slots.ts";
import { formatMoment, type Moment } from "../text/moment.ts";
import { answerDoubts, isOtherPaper } from "./answer-doubts.ts";
import { withHiddenFaults } from "./hidden-faults.ts";
import { otherPapers } from "./other-papers.ts";
import { BLANKS_RULE, type LettersInput, missingTemplates, type PresentLetter, presentLetters } from "./present-letters.ts";
import { saidOtherwiseFindings } from "./said-otherwise.ts";
import { undecidedSlots } from "./undecided-slots.ts";

/** What a check needs: the case, its guide and letters, and the moment at which it is checked. */
export type CheckInput = LettersInput & { readonly moment: Moment };

/**
 * Checks a case against its guide at a moment: findings with their clauses, slots with their states, readiness.
 * The same function serves the command line and every key stroke in the window. Errors: `topic-unknown`.
 */
export function checkCase(asked: CheckInput): Result<CheckReport, AppError> {
  const input = { ...asked, case: settleAnswers(asked.case, asked.guide) };
  const topic = findTopic(input.guide, input.case.topic);
  if (!topic.ok) return topic;
  const { case: theCase, guide, moment } = input;
  const letters = presentLetters(input, topic.value);
  const slots = slotsNow(input, topic.value, letters);
  const ofRules = withHiddenFaults(runRules({ case: theCase, guide, topic: topic.value, moment, slots }), theCase, (before) => {
    // the letters, too, are those of the amounts that stood there
    const own = { ...input, case: before };
    return runRules({ case: before, guide, topic: topic.value, moment, slots: slotsNow(own, topic.value, presentLetters(own, topic.value)) });
  });
  const findings = [
    ...ofRules,
    ...[...letters.values()].flatMap((letter) => letter.findings).filter((finding) => !isToldByRule(finding, ofRules, guide)),
    ...missingTemplates(input, topic.value),
    ...undecidedSlots(guide, theCase, slots),
  ];
  const notTaken = Object.entries(theCase.drafts ?? {}).map(([path, typed]) => ({ path, typed }));
  const state = readiness(guide, findings, slots);
  const others = otherPapers(guide, theCase, slots);
  const doubts = [...answerDoubts(theCase, guide, findings), ...others, ...saidOtherwiseFindings(theCase, guide)];
  const besides = { ...(doubts.length > 0 && { doubts }), ...(notTaken.length > 0 && { notTaken }) };
  return ok({ guide: guide.id, topic: topic.value.id, at: formatMoment(moment), ...state, findings, slots: withWrong(slots, others), ...besides });
}

/** The slots with those marked in which there is another file than they are for. */
function withWrong(slots: readonly SlotReport[], others: readonly Finding[]): readonly SlotReport[] {
  const wrong = new Set(others.filter(isOtherPaper).map(({ subject }) => subject));
  return wrong.size === 0 ? slots : slots.map((slot) => (slot.attachments.some((id) => wrong.has(id)) ? { ...slot, wrong: true as const } : slot));
}

/** Whether the rule of a document's own slot names the answers that are blank in it: one cause, told once. */
function isToldByRule({ rule, subject, missing = [] }: Finding, ofRules: readonly Finding[], guide: Guide): boolean {
  if (rule !== BLANKS_RULE || missing.length === 0) return false;
  const rules = new Set(guide.slots.flatMap(({ document, requiredBy }) => (document === subject && requiredBy !== undefined ? [requiredBy] : [])));
  const told = new Set(ofRules.flatMap((finding) => (rules.has(finding.rule) ? (finding.missing ?? []) : [])));
  return missing.every((path) => told.has(path));
}

function slotsNow(input: CheckInput, topic: GuideTopic, present: ReadonlyMap<string, PresentLetter>): readonly SlotReport[] {
  const letters = new Map([...present.values()].flatMap(({ words }) => [...words]));
  return reportSlots({ case: input.case, guide: input.guide, topic, letters });
}

/** Ready: nothing not met or undecided, every required slot filled. Ready for review: only the unit's review is open. */
function readiness(guide: Guide, findings: readonly Finding[], slots: readonly SlotReport[]): { readonly ready: boolean; readonly readyForReview: boolean } {
  const blocking = findings.filter((finding) => finding.outcome === "not-met" || finding.outcome === "cannot-tell");
  const filled = slots.every((slot) => !slot.required || slot.filled);
  const forReviewer = new Set(guide.rules.filter((rule) => rule.settledByReviewer).map((rule) => rule.id));
  const reviewOnly = blocking.length > 0 && blocking.every((finding) => forReviewer.has(finding.rule));
  return { ready: filled && blocking.length === 0, readyForReview: filled && reviewOnly };
}
