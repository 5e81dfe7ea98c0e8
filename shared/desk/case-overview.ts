import type { Case } from "../case/case.ts";
import { isDraft } from "../check/answer-doubts.ts";
import { papersInPack, slotsToPrint } from "../documents/seal-list.ts";
import type { Guide } from "../guide/guide.ts";
import { type AttachmentCount, attachmentCount } from "../messages/attachment-count.ts";
import { nextStepText } from "../messages/next-step-text.ts";
import { shortLineText } from "../messages/short-line-text.ts";
import { filingPlan } from "../plan/filing-plan.ts";
import type { CheckReport, SlotReport, SlotState } from "../report.ts";
import type { ReviewSummary } from "../review/review.ts";
import type { Actor } from "../rules/who-acts.ts";
import type { Moment } from "../text/moment.ts";
import { caseLines } from "./case-standing.ts";
import { findingSentence } from "./finding-group.ts";
import type { FindingLine } from "./finding-lines.ts";
import { linesToDo } from "./line-groups.ts";
import { groupedFindings, messageHead, missingLines, slotState, slotTitle } from "./missing-list.ts";
import { isToSeal, lineStep, slotStep } from "./next-step.ts";
import type { PlacedFinding } from "./place-findings.ts";

/** One item of a package: a slot, and whom it is for. `not-applicable`: the guide does not ask it of this case, and nothing lies there. */
export type OverviewItem = {
  readonly slot: string;
  readonly title: string;
  readonly for?: string;
  readonly forName?: string;
  readonly state: SlotState | "not-applicable";
  /** there, and still without the seal that is asked for */
  readonly awaitsSeal?: true;
  /** of these: it came back, and nobody has said whose seal it bears */
  readonly sealUnsaid?: true;
  /** missing, and a letter of ours that can be printed for the seal now */
  readonly isToPrint?: true;
  /** so many papers of it are in a print pack that is made now */
  readonly inPack?: number;
};

/** A case in one row: what is asked of it, what keeps it from being ready, and what to do next. */
export type CaseOverview = {
  readonly title: string;
  readonly guide: string;
  readonly topic: string;
  /** 专题二 */
  readonly topicName: string;
  readonly applicant?: string;
  readonly lead?: string;
  readonly ready: boolean;
  readonly readyForReview: boolean;
  /** in lines of 检查结果, where what waits for the same answers is one: the numbers that every screen shows; `toSeal`: of `must`, what only waits for the seal */
  readonly lines: Readonly<Record<"must" | "toSeal" | "lack" | "open", number>>;
  /** in findings, as `guohe check` and `guohe overview` count them: 必须处理, and what is typed and not taken */
  readonly notMet: number;
  /** 信息不足 and 指南未明, in findings */
  readonly open: number;
  /** of `open`: what is not answered yet (信息不足) */
  readonly unanswered: number;
  /** the last day, ISO: its own where it has one, else the guide's */
  readonly deadline: string;
  /** the guide's own deadline, as the guide writes it */
  readonly closes: string;
  /** of what is asked for, as every screen counts it */
  readonly attachments: AttachmentCount;
  readonly items: readonly OverviewItem[];
  /** registered files that are lost or changed */
  readonly problems: number;
  /** the one thing to do next: who must act, the step as every screen names it, and with its reason; `also`: what else is to be done, as short, each once */
  readonly next?: { readonly actor: Actor; readonly words: string; readonly short: string; readonly also: readonly string[] };
  /** its review notes and sign-offs; absent where there are none */
  readonly review?: ReviewSummary;
};

/** How near a case is to being complete, as every screen and table says it: an answer that is doubted is still to be settled. */
export const readinessOfOverview = ({ ready, readyForReview, lines }: Pick<CaseOverview, "ready" | "readyForReview" | "lines">) =>
  lines.lack > 0 || !(ready || readyForReview) ? "not-ready" : ready ? "ready" : "ready-for-review";

/** What the row of a case is made of. */
export type OverviewInput = { readonly case: Case; readonly guide: Guide; readonly report: CheckReport; readonly moment: Moment };

/** The row of a checked case. */
export function caseOverview({ case: theCase, guide, report, moment }: OverviewInput): CaseOverview {
  const head = messageHead(theCase, guide, report.at);
  const findings = groupedFindings(report);
  // what is typed and not taken is counted with 必须处理
  const count = (...wanted: readonly string[]) => findings.filter(({ group, finding }) => wanted.includes(group) && !isDraft(finding)).length;
  const lines = caseLines({ case: theCase, guide, report });
  const countLines = (group: string) => lines.filter((line) => line.group === group).length;
  const plan = filingPlan(guide, moment, undefined, { deadline: theCase.internalDeadline ?? undefined });
  const next = nextToDo(report, guide, lines, theCase.topic);
  const toPrint = slotsToPrint({ case: theCase, guide, report });
  return {
    title: head.title,
    guide: guide.id,
    topic: theCase.topic,
    topicName: guide.topics.find(({ id }) => id === theCase.topic)?.name ?? theCase.topic,
    ...given("applicant", theCase.applicant?.name),
    ...given("lead", theCase.lead?.name),
    ready: report.ready,
    readyForReview: report.readyForReview,
    lines: { must: countLines("must"), toSeal: lines.filter(isToSeal).length, lack: countLines("lack"), open: countLines("open") },
    notMet: count("must") + (report.notTaken?.length ?? 0),
    open: count("lack", "open"),
    unanswered: count("lack"),
    deadline: plan.internalIsOwn ? plan.internal : guide.filing.closes.slice(0, 10),
    closes: guide.filing.closes,
    attachments: attachmentCount(report.slots, toPrint),
    items: report.slots.map(itemOf(toPrint, papersInPack({ case: theCase, guide, report }))),
    problems: report.problems?.length ?? 0,
    ...(next && { next }),
  };
}

const given = (name: "applicant" | "lead", value: string | null | undefined) => (value?.trim() ? { [name]: value.trim() } : {});

const itemOf =
  (toPrint: ReadonlySet<SlotReport>, packed: ReadonlyMap<SlotReport, number>) =>
  (slot: SlotReport): OverviewItem => {
    const inPack = packed.get(slot);
    return {
      slot: slot.slot,
      title: slot.title,
      ...(slot.for !== undefined && { for: slot.for }),
      ...(slot.forName !== undefined && { forName: slot.forName }),
      state: !slot.required && slot.state === "missing" ? "not-applicable" : slot.state,
      ...(slot.sealed && !slot.filled && slot.attachments.length > 0 && slot.state !== "outdated" && { awaitsSeal: true as const }),
      ...(slot.sealUnsaid && { sealUnsaid: true as const }),
      ...(toPrint.has(slot) && { isToPrint: true as const }),
      ...(inPack !== undefined && { inPack }),
    };
  };

/**
 * What is to be done next, and what else, in the order of 检查结果, so that the desk, the start page and the case itself name the same; then the
 * attachments that no line speaks of.
 */
function nextToDo(report: CheckReport, guide: Guide, lines: readonly FindingLine<PlacedFinding>[], topic: string): CaseOverview["next"] {
  const items = missingLines(report, lines, guide).flatMap(({ actor, items: own }) => own.map((item) => ({ actor, item })));
  const ofLines = linesToDo(lines, guide, topic).flatMap((line) => {
    const actor = items.find(({ item }) => item.kind === "line" && item.line === line)?.actor;
    const [first, another] = line.members;
    if (first === undefined || actor === undefined) return [];
    const short = lineStep(line, guide);
    // that something is not filled in the step says itself
    const isPlain = line.result === shortLineText.unfilled || first.finding.namesFieldsOnly;
    return [{ actor, short, words: another || isPlain ? short : nextStepText.because(short, withoutStop(findingSentence(first.finding))) }];
  });
  const ofSlots = items.flatMap(({ actor, item }) => {
    if (item.kind !== "slot") return [];
    const short = slotStep(slotTitle(item.slot, guide), slotState(item.slot, guide));
    const { forName } = item.slot;
    return [{ actor, short, words: forName === undefined ? short : nextStepText.because(short, forName) }];
  });
  const [first, ...others] = [...ofLines, ...ofSlots];
  if (first === undefined) return undefined;
  const also = [...new Set(others.map(({ short }) => short))].filter((short) => short !== first.short);
  return { ...first, also };
}

const withoutStop = (sentence: string) => sentence.replace(/。$/u, "");
