import type { Case } from "../case/case.ts";
import { DOUBT_RULE } from "../check/answer-doubts.ts";
import { papersInPack, slotsToPrint } from "../documents/seal-list.ts";
import type { Guide } from "../guide/guide.ts";
import { type AttachmentCount, attachmentCount } from "../messages/attachment-count.ts";
import { missingText } from "../messages/missing-text.ts";
import { filingPlan } from "../plan/filing-plan.ts";
import type { CheckReport, Finding, SlotReport, SlotState } from "../report.ts";
import type { ReviewSummary } from "../review/review.ts";
import { ACTORS, type Actor } from "../rules/who-acts.ts";
import type { Moment } from "../text/moment.ts";
import { caseLines } from "./case-standing.ts";
import { unfilledText } from "./finding-group.ts";
import type { FindingLine } from "./finding-lines.ts";
import { groupedFindings, type MissingGroup, type MissingItem, messageHead, missingGroups, slotState, slotTitle } from "./missing-list.ts";
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
  /** missing, and a letter of ours that can be printed for the seal now */
  readonly isToPrint?: true;
  /** so many papers of it are in a print pack that is made now */
  readonly inPack?: number;
};

/** A case in one row: what is asked of it, what keeps it from being ready, and what to chase next. */
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
  /** in lines of 检查结果, where what waits for the same answers is one: the numbers that every screen shows */
  readonly lines: { readonly must: number; readonly lack: number };
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
  /** the one thing to chase next: a sentence, who must act, and as short as 检查结果 says it; `also`: what else is to be chased, as short, each once */
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
  const groups = missingGroups(report, findings, guide);
  // what is typed and not taken is counted with 必须处理
  const count = (...wanted: readonly string[]) => findings.filter(({ group, finding }) => wanted.includes(group) && !isDraft(finding)).length;
  const lines = caseLines({ case: theCase, guide, report });
  const countLines = (group: string) => lines.filter((line) => line.group === group).length;
  const plan = filingPlan(guide, moment, undefined, theCase.internalDeadline ?? undefined);
  const next = nextToChase(groups, guide, lines);
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
    lines: { must: countLines("must"), lack: countLines("lack") },
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

const isDraft = ({ rule, variant }: Finding) => rule === DOUBT_RULE && variant === "draft";

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
      ...(toPrint.has(slot) && { isToPrint: true as const }),
      ...(inPack !== undefined && { inPack }),
    };
  };

/**
 * Others take longest and are asked first: partners, then translations and the seal office, then the lead person's own
 * answers; the guide's open places and the review come last. Within a group what is not met comes before what is unanswered.
 */
const CHASING: readonly Actor[] = ["partner-papers", "agreements", "translations", "answers", "papers", "seal", "hotline", "unit-review"];

function nextToChase(groups: readonly MissingGroup[], guide: Guide, lines: Lines): CaseOverview["next"] {
  const order = [...CHASING, ...ACTORS.filter((actor) => !CHASING.includes(actor))];
  const sorted = [...groups].sort((one, other) => order.indexOf(one.actor) - order.indexOf(other.actor));
  const [item, ...others] = sorted.flatMap(({ items }) => [...items].sort((one, other) => weight(one) - weight(other)));
  const [first] = sorted;
  if (first === undefined || item === undefined) return undefined;
  const short = shortText(item, guide, lines);
  const also = [...new Set(others.map((one) => shortText(one, guide, lines)))].filter((words) => words !== short);
  return { actor: first.actor, words: nextText(item, guide), short, also };
}

type Lines = readonly FindingLine<PlacedFinding>[];

/** 合作协议　已到期: the line of 检查结果 that stands for it, which one row has room for. */
function shortText(item: MissingItem, guide: Guide, lines: Lines): string {
  const line = item.kind === "finding" ? lines.find(({ members }) => members.some(({ finding }) => finding === item.placed.finding)) : undefined;
  return line ? missingText.line(line.about, line.result, undefined) : nextText(item, guide);
}

/** What is to be done before what it is about: narrow columns show the beginning. */
function nextText(item: MissingItem, guide: Guide): string {
  if (item.kind === "slot")
    return missingText.nextSlot(slotTitle(item.slot, guide), item.slot.forName, slotState(item.slot, guide), item.slot.state === "missing");
  const { finding } = item.placed;
  const unfilled = unfilledText(finding);
  if (unfilled) return missingText.next(unfilled.unfilled, unfilled.about);
  return missingText.next(finding.message, finding.namesSubject ? undefined : finding.subjectName);
}

const WEIGHTS = { must: 0, open: 2, lack: 3 } as const;
const weight = (item: MissingItem): number =>
  item.kind === "slot" ? 1 : item.placed.group === "must" || item.placed.group === "open" ? WEIGHTS[item.placed.group] : WEIGHTS.lack;
