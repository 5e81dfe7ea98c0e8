import type { Case } from "../case/case.ts";
import { type Guide, type GuideSlot, isAgreementSlot } from "../guide/guide.ts";
import type { SlotReport } from "../report.ts";
import { type Moment, parseMoment, shanghaiDate } from "../text/moment.ts";
import { daysBefore, workingDaysBefore } from "./working-days.ts";

/** Steps on the way to the deadline. Only `opens` and `closes` are the guide's; the others are counted back. */
export type PlanStepId = "account" | "opens" | "agreements" | "translations" | "seals" | "scans" | "internal" | "review" | "closes";

/**
 * `date`: ISO, the last day for the step. `done`: as far as the case knows it. `state`: `late` is a step whose day has
 * gone by and which is not done; `now` the first that is still to be done.
 */
export type PlanStep = {
  readonly id: PlanStepId;
  readonly date: string;
  readonly firm: boolean;
  readonly done: boolean | undefined;
  readonly state: "done" | "past" | "late" | "now" | "next";
};

/** `counted`: in working days, or in plain days where no calendar of the year is known. `internalIsOwn`: the unit's own date, not our suggestion. */
export type FilingPlan = {
  readonly steps: readonly PlanStep[];
  readonly counted: "working-days" | "days";
  readonly internal: string;
  readonly internalIsOwn: boolean;
  readonly over: boolean;
};

/** What is done, as far as a case knows; without a case nothing is known. */
export type PlanCase = { readonly case: Pick<Case, "internalDeadline" | "declarations">; readonly slots: readonly SlotReport[] };

/** Working days before the unit's own deadline that each step should be finished. */
const BEFORE_INTERNAL = { account: 12, agreements: 10, translations: 7, seals: 4, scans: 2 } as const;
/** Without a date of the unit's own: so many working days before the guide's. */
const INTERNAL_BEFORE_CLOSE = 3;
const REVIEW_BEFORE_CLOSE = 1;

/** Several cases together. `deadline`: the unit's own date (ISO); `finished`: nothing is left to do in any of them, but that of some a paper is to be checked (`unchecked`). */
export type PlanOfCases = { readonly deadline?: string | undefined; readonly finished?: boolean; readonly unchecked?: boolean };

/** The plan of a call, or of one case in it, at a moment. `cases`: where no one case is meant. */
export function filingPlan(guide: Guide, moment: Moment, known?: PlanCase, cases: PlanOfCases = {}): FilingPlan {
  const closes = dateOf(guide.filing.closes);
  const own = (known ? known.case.internalDeadline : cases.deadline) ?? undefined;
  const plain = (from: string, days: number) => daysBefore(from, Math.round(days * 1.4));
  const certain = workingDaysBefore(closes, BEFORE_INTERNAL.account + INTERNAL_BEFORE_CLOSE, guide.workingDays) !== undefined;
  const back = (from: string, days: number) => (certain ? workingDaysBefore(from, days, guide.workingDays) : undefined) ?? plain(from, days);
  const internal = own ?? back(closes, INTERNAL_BEFORE_CLOSE);
  const done: Partial<Record<PlanStepId, boolean>> = known
    ? doneSteps(known, guide.slots)
    : cases.finished
      ? { ...PAPERS_DONE, scans: cases.unchecked !== true }
      : {};
  const today = shanghaiDate(moment);
  const over = filingIsOver(guide, moment);
  const planned: readonly Omit<PlanStep, "state">[] = [
    ...(["account", "agreements", "translations", "seals", "scans"] as const).map((id) => ({
      id,
      date: back(internal, BEFORE_INTERNAL[id]),
      firm: false,
      done: done[id],
    })),
    { id: "opens", date: dateOf(guide.filing.opens), firm: true, done: undefined },
    { id: "internal", date: internal, firm: own !== undefined, done: undefined },
    { id: "review", date: back(closes, REVIEW_BEFORE_CLOSE), firm: false, done: done.review },
    { id: "closes", date: closes, firm: true, done: undefined },
  ];
  const ordered = [...planned].sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
  const current = over ? undefined : ordered.find((step) => step.done !== true && step.id !== "opens" && step.date >= today);
  return {
    steps: ordered.map((step) => ({ ...step, state: stateOf(step, step === current, today, over) })),
    counted: certain ? "working-days" : "days",
    internal,
    internalIsOwn: own !== undefined,
    over,
  };
}

const PAPERS_DONE = { agreements: true, translations: true, seals: true, scans: true } as const;

function stateOf(step: Omit<PlanStep, "state">, current: boolean, today: string, over: boolean): PlanStep["state"] {
  if (step.done === true) return "done";
  if (current) return "now";
  if (!over && step.date >= today) return "next";
  return step.done === false ? "late" : "past";
}

/** Whether the guide's deadline has gone by: 16:30:00 itself is still inside. A date alone is over on the day after. */
export function filingIsOver(guide: Guide, moment: Moment): boolean {
  const closes = parseMoment(guide.filing.closes);
  if (moment.kind === "instant" && closes?.kind === "instant") return moment.epochMs > closes.epochMs;
  return shanghaiDate(moment) > dateOf(guide.filing.closes);
}

const dateOf = (written: string): string => {
  const moment = parseMoment(written);
  return moment ? shanghaiDate(moment) : written.slice(0, 10);
};

function doneSteps({ case: theCase, slots }: PlanCase, guideSlots: readonly GuideSlot[]): Partial<Record<PlanStepId, boolean>> {
  const required = slots.filter((slot) => slot.required);
  const every = (own: readonly SlotReport[]) => (own.length === 0 ? undefined : own.every((slot) => slot.filled));
  const present = (slot: SlotReport) => slot.state !== "missing" && slot.state !== "outdated";
  const among = (wanted: (slot: GuideSlot) => boolean) => {
    const ids = new Set(guideSlots.filter(wanted).map(({ id }) => id));
    return required.filter(({ slot }) => ids.has(slot));
  };
  const translations = among(({ translates }) => translates.length > 0);
  const agreements = among((slot) => slot.translates.length === 0 && (slot.each === "agreements" || isAgreementSlot(slot)));
  return {
    ...named("agreements", agreements.length === 0 ? undefined : agreements.every(present)),
    ...named("translations", translations.length === 0 ? undefined : translations.every(present)),
    ...named("seals", every(required.filter((slot) => slot.sealed))),
    // each is to be checked too
    ...named("scans", required.length === 0 ? undefined : required.every((slot) => slot.filled && slot.state === "checked")),
    ...named("review", theCase.declarations?.unitReviewed === true),
  };
}

const named = (id: PlanStepId, done: boolean | undefined) => (done === undefined ? {} : { [id]: done });
