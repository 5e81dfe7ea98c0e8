import { expect, test } from "vitest";
import {
  forNextBuild,
  lastReturned,
  type SubmissionRecord,
  submissionRecord,
  submissionState,
  tickOf,
  withoutReturn,
  withReason,
  withReturn,
  withTick,
} from "../../../shared/desk/submission-record.ts";

const none: SubmissionRecord = { build: "2026-06-03T07:20:00.000Z", ticked: [] };
const budget = { id: "budget", value: "80万元" };

test("a tick holds for the value that stood beside it, and not for another one", () => {
  const ticked = withTick(none, budget, true);
  expect(submissionRecord.parse(ticked)).toEqual(ticked);
  expect(tickOf(ticked, budget)).toBe("ticked");
  expect(tickOf(ticked, { ...budget, value: "90万元" })).toBe("changed");
  expect(tickOf(withTick(ticked, { ...budget, value: "90万元" }, true), { ...budget, value: "90万元" })).toBe("ticked");
  expect(tickOf(withTick(ticked, budget, false), budget)).toBe("open");
  expect(tickOf(none, budget)).toBe("open");
});

test("a tick of which nobody knows what it was set beside is looked at again", () => {
  expect(tickOf({ ...none, ticked: ["budget"] }, budget)).toBe("changed");
});

test("who submitted stays known when the unit sends it back, with when and why, and across the next build", () => {
  const submitted = { at: "2026-06-03T07:28:00.000Z", by: "周例清" };
  const back = withReason(withReturn({ ...none, submitted }, "2026-06-03T07:40:00.000Z"), "签字页不清");
  expect(submissionRecord.parse(back)).toEqual(back);
  expect(back).toEqual({ ...none, earlier: [{ ...submitted, returnedAt: "2026-06-03T07:40:00.000Z", reason: "签字页不清" }] });
  expect(lastReturned(back)).toEqual(back.earlier?.[0]);
  expect(lastReturned({ ...back, submitted })).toBeUndefined();
  const next = forNextBuild(back, "2026-06-03T07:50:00.000Z");
  expect(next).toEqual({ build: "2026-06-03T07:50:00.000Z", ticked: [], earlier: back.earlier });
  expect(withoutReturn(withReturn({ ...none, submitted }, "2026-06-03T07:40:00.000Z"))).toEqual({ ...none, submitted, earlier: [] });
});

test("a submission that comes back only after the next build is the one that came back", () => {
  const submitted = { at: "2026-06-03T07:28:00.000Z", by: "周例清" };
  const next = forNextBuild({ ...none, submitted }, "2026-06-03T07:50:00.000Z");
  expect(lastReturned(next)).toBeUndefined();
  expect(withReturn(next, "2026-06-03T07:55:00.000Z").earlier).toEqual([{ ...submitted, returnedAt: "2026-06-03T07:55:00.000Z" }]);
  expect(withReturn(none, "2026-06-03T07:55:00.000Z").earlier).toEqual([{ returnedAt: "2026-06-03T07:55:00.000Z" }]);
});

test("what the unit did last is told, also once the package is built again", () => {
  const submitted = { at: "2026-06-03T07:28:00.000Z", by: "周例清" };
  const sent = { ...none, submitted };
  const back = withReturn(sent, "2026-06-03T07:40:00.000Z");
  expect(submissionState(none)).toBeUndefined();
  expect(submissionState(sent)).toEqual({ kind: "submitted", at: submitted.at });
  expect(submissionState(back)).toEqual({ kind: "returned", at: "2026-06-03T07:40:00.000Z" });
  for (const record of [sent, back]) expect(submissionState(forNextBuild(record, "2026-06-03T07:50:00.000Z"))).toEqual(submissionState(record));
  expect(submissionState({ ...forNextBuild(back, "2026-06-03T07:50:00.000Z"), submitted })).toEqual({ kind: "submitted", at: submitted.at });
});
