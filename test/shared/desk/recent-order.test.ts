import { expect, test } from "vitest";
import { byDeadline } from "../../../shared/desk/recent-order.ts";
import type { RecentCase } from "../../../shared/ipc.ts";

const plain = { topic: "2", applicant: "", savedAt: "2026-05-20T00:00:00Z" };
const caseOf = (key: string, others: Pick<Partial<RecentCase>, "internalDeadline" | "submission" | "state"> = {}): RecentCase => ({
  ...plain,
  key,
  folder: `/${key}`,
  title: key,
  ...others,
});
const moment = { kind: "date" as const, date: "2026-05-25" };
const order = (...recent: readonly RecentCase[]) => byDeadline(recent, moment, () => "2026-06-03T16:30").map(({ key }) => key);

test("the project with the nearer deadline comes first, its own or the call's; those alike stay as they were", () => {
  expect(order(caseOf("a"), caseOf("b", { internalDeadline: "2026-05-29" }), caseOf("c"), caseOf("d", { internalDeadline: "2026-05-27" }))).toEqual([
    "d",
    "b",
    "a",
    "c",
  ]);
  // an own day that is past no longer counts
  expect(order(caseOf("a"), caseOf("b", { internalDeadline: "2026-05-20" }))).toEqual(["a", "b"]);
});

test("what is submitted comes behind, and what cannot be opened last", () => {
  const submitted = caseOf("a", { internalDeadline: "2026-05-26", submission: { kind: "submitted", at: "2026-05-24T02:00:00Z" } });
  expect(order(caseOf("gone", { state: "missing" }), submitted, caseOf("c"))).toEqual(["c", "a", "gone"]);
});
