import { describe, expect, test } from "vitest";
import { type Case, caseSchema } from "../../../shared/case/case.ts";
import { suggestTopics } from "../../../shared/guide/suggest-topics.ts";
import { filingPlan } from "../../../shared/plan/filing-plan.ts";
import { isWorkingDay, workingDaysBefore, workingDaysLeft } from "../../../shared/plan/working-days.ts";
import { parseMoment } from "../../../shared/text/moment.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase } from "../../fixtures/situations.ts";

const calendar = guide.workingDays;
const at = (written: string) => {
  const moment = parseMoment(written);
  if (!moment) throw new Error(written);
  return moment;
};

describe("working days of 2026", () => {
  test.each([
    ["2026-05-01", false],
    ["2026-05-05", false],
    ["2026-05-06", true],
    ["2026-05-09", true],
    ["2026-05-10", false],
    ["2026-06-19", false],
    ["2026-10-10", true],
  ])("%s: %s", (date, works) => {
    expect(calendar && isWorkingDay(date, calendar)).toBe(works);
  });

  test("are counted back over a weekend, and over a holiday with its day made up for", () => {
    expect(workingDaysBefore("2026-06-03", 3, calendar)).toBe("2026-05-29");
    expect(workingDaysBefore("2026-05-11", 2, calendar)).toBe("2026-05-08");
    expect(workingDaysBefore("2026-05-06", 1, calendar)).toBe("2026-04-30");
  });

  test("are unknown where the calendar does not reach", () => {
    expect(workingDaysBefore("2026-01-02", 5, calendar)).toBeUndefined();
    expect(workingDaysLeft("2026-12-30", "2027-01-05", calendar)).toBeUndefined();
    expect(workingDaysBefore("2026-06-03", 3, undefined)).toBeUndefined();
  });

  test("left to the deadline count the last day and not today", () => {
    expect(workingDaysLeft("2026-05-29", "2026-06-03", calendar)).toBe(3);
    expect(workingDaysLeft("2026-06-03", "2026-06-03", calendar)).toBe(0);
  });
});

describe("the plan back from the deadline", () => {
  test("ends with the guide's own deadline and has every step in the order of its day", () => {
    const plan = filingPlan(guide, at("2026-05-12T10:00"));
    expect(plan.steps.map(({ date }) => date)).toEqual([...plan.steps.map(({ date }) => date)].sort());
    expect(plan.steps.at(-1)).toMatchObject({ id: "closes", date: "2026-06-03", firm: true });
    expect(plan).toMatchObject({ counted: "working-days", over: false, internalIsOwn: false });
    expect(plan.steps.filter(({ state }) => state === "now")).toHaveLength(1);
  });

  test("counts back from the unit's own deadline where there is one", () => {
    const known = { case: { internalDeadline: "2026-05-25" }, slots: [] };
    const plan = filingPlan(guide, at("2026-05-12T10:00"), known);
    const dates = new Map(plan.steps.map(({ id, date }) => [id, date]));
    expect(plan.internalIsOwn).toBe(true);
    expect(dates.get("internal")).toBe("2026-05-25");
    expect(dates.get("seals")).toBe("2026-05-19");
  });

  test("counts back from a unit's own deadline without a case too, and then knows of nothing done or late", () => {
    const plan = filingPlan(guide, at("2026-05-22T10:00"), undefined, { deadline: "2026-05-25" });
    expect(plan).toMatchObject({ internal: "2026-05-25", internalIsOwn: true });
    expect(plan.steps.filter(({ state }) => state === "done" || state === "late")).toEqual([]);
  });

  test("of cases that are all finished lights no step on the way to the papers", () => {
    const plan = filingPlan(guide, at("2026-05-12T10:00"), undefined, { finished: true });
    const state = (id: string) => plan.steps.find((step) => step.id === id)?.state;
    for (const id of ["agreements", "translations", "seals", "scans"]) expect(state(id), id).toBe("done");
    expect(plan.steps.find((step) => step.state === "now")?.id).not.toBe("seals");
  });

  test("ticks the checking of papers only with the last one", () => {
    const unchecked = known(baseCase("2"));
    const full = known(allChecked(baseCase("2")));
    const scans = (plan: ReturnType<typeof filingPlan>) => plan.steps.find(({ id }) => id === "scans")?.done;
    expect(scans(filingPlan(guide, at("2026-05-20T10:00"), full))).toBe(true);
    expect(scans(filingPlan(guide, at("2026-05-20T10:00"), unchecked))).toBe(false);
    expect(scans(filingPlan(guide, at("2026-05-20T10:00"), undefined, { finished: true, unchecked: true }))).toBe(false);
  });

  test("ticks what the case knows to be done, and calls late what is not", () => {
    const full = allChecked(baseCase("2"));
    const done = filingPlan(guide, at("2026-05-28T10:00"), known(full));
    const open = filingPlan(guide, at("2026-05-28T10:00"), known({ ...full, attachments: [], declarations: {} }));
    const state = (plan: typeof done, id: string) => plan.steps.find((step) => step.id === id)?.state;
    for (const id of ["agreements", "translations", "seals", "scans", "review"]) expect(state(done, id), id).toBe("done");
    for (const id of ["agreements", "translations", "seals", "scans"]) expect(state(open, id), id).toBe("late");
    expect(state(open, "review")).toBe("next");
  });

  test("knows agreements and translations by what the guide says of its slots, whatever they are called", () => {
    const renamed = (id: string) => id.replace("agreement", "paper").replace("translation", "chinese");
    const other = { ...guide, slots: guide.slots.map((slot) => ({ ...slot, id: renamed(slot.id), translates: slot.translates.map(renamed) })) };
    const open = known({ ...baseCase("2"), attachments: [], declarations: {} });
    const slots = open.slots.map((slot) => ({ ...slot, slot: renamed(slot.slot) }));
    const plan = filingPlan(other, at("2026-05-28T10:00"), { ...open, slots });
    for (const id of ["agreements", "translations"]) expect(plan.steps.find((step) => step.id === id)?.state, id).toBe("late");
  });

  test("is over one second after half past four, and not before", () => {
    expect(filingPlan(guide, at("2026-06-03T16:30:00")).over).toBe(false);
    expect(filingPlan(guide, at("2026-06-03T16:30:01")).over).toBe(true);
    const after = filingPlan(guide, at("2026-11-20T12:00"));
    expect(after.over).toBe(true);
    expect(after.steps.filter(({ state }) => state === "now" || state === "next")).toEqual([]);
  });

  test("counts plain days, and says so, for a guide without a calendar of its year", () => {
    const { workingDays: _none, ...without } = guide;
    expect(filingPlan(without, at("2026-05-12T10:00"))).toMatchObject({ counted: "days" });
  });
});

function allChecked(value: Record<string, unknown>) {
  const theCase: Case = caseSchema.parse(value);
  return { ...theCase, attachments: (theCase.attachments ?? []).map((attachment) => ({ ...attachment, state: "checked" })) };
}

function known(value: Record<string, unknown>) {
  const theCase: Case = caseSchema.parse(value);
  return { case: theCase, slots: checkValue(value).slots };
}

describe("the topic that the answers suggest", () => {
  const suggest = (...answers: readonly number[]) => suggestTopics(guide, Object.fromEntries(guide.choosing.map(({ id }, index) => [id, answers[index] ?? 0])));
  test.each([
    ["a university with partners of three countries", [0, 0, 1], "1"],
    ["a university with one country whose government has paid", [0, 1, 0], "2"],
    ["a foreign-invested enterprise with a joint platform", [1, 2, 1], "3-1"],
    ["a foreign-invested enterprise without a platform", [1, 3, 2], "3-2"],
  ])("%s", (_name, answers, topic) => {
    const [first] = suggest(...answers);
    expect(first).toMatchObject({ fits: true, topic: { id: topic } });
    expect(first?.reasons.every(({ fits, quote }) => fits && quote.length > 5)).toBe(true);
  });

  test("is none for a unit that is not registered in Shanghai, and each topic says why", () => {
    const suggestions = suggest(2, 0, 0);
    expect(suggestions.every(({ fits }) => !fits)).toBe(true);
    for (const { reasons } of suggestions) expect(reasons.some(({ fits }) => !fits)).toBe(true);
  });
});
