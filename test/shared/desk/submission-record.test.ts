import { expect, test } from "vitest";
import { type SubmissionRecord, submissionRecord, tickOf, withTick } from "../../../shared/desk/submission-record.ts";

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
