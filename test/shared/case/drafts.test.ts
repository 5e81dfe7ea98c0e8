import { expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { draftAt, withDraft, withDraftsMovedUp, withoutDrafts } from "../../../shared/case/drafts.ts";
import { checkValue } from "../../fixtures/check-value.ts";
import { baseCase } from "../../fixtures/situations.ts";

const plain = { formatVersion: 1, id: "x", guide: "g", topic: "2", budget: { grant: 700_000 } };

test("words that cannot be an answer take the place of the answer and stay in the case", () => {
  const drafted = withDraft(plain, "budget.grant", "70x");
  expect(drafted).toEqual({ ...plain, budget: {}, drafts: { "budget.grant": "70x" } });
  const parsed = parseCase(drafted, "case.json");
  expect(parsed.ok && draftAt(parsed.value, "budget.grant")).toBe("70x");
});

test("an answer at the path or above it clears what waits there, and nothing is left of the last draft", () => {
  const drafted = withDraft(plain, "budget.items[0].amount", "-5");
  expect(withoutDrafts(drafted, "budget.grant")).toBe(drafted);
  expect(withoutDrafts(drafted, "budget.items")).toEqual(plain);
  expect(withoutDrafts(plain, "budget.grant")).toBe(plain);
});

test("when an item leaves a list, what waits in later items moves up with them", () => {
  const drafts = { "budget.items[0].amount": "a", "budget.items[1].amount": "b", "budget.items[12].amount": "c", "budget.grant": "d" };
  expect(withDraftsMovedUp({ ...plain, drafts }, "budget.items", 1)).toEqual({
    ...plain,
    drafts: { "budget.items[0].amount": "a", "budget.items[11].amount": "c", "budget.grant": "d" },
  });
});

test("what had to be put right with an amount still has to be while words stand in its place that are none", () => {
  const over = { ...baseCase("2") };
  const drafted = withDraft(withDraft(over, "budget.grant", "7", 800_000), "budget.grant", "7o万");
  const cap = checkValue(drafted).findings.find((finding) => finding.rule === "grant-cap");
  expect(cap).toMatchObject({ outcome: "not-met", values: { over: 100_000 } });
  expect(cap?.message).toMatch(/^按改前的 80\.00 万元：/);
  // another amount stands there, or none: nothing is known of the one before
  expect(withoutDrafts(drafted, "budget.grant")).not.toHaveProperty("draftsOver");
  expect(withDraft(over, "budget.grant", "x")).not.toHaveProperty("draftsOver");
});

test("an amount that was within its limits hides nothing", () => {
  const cap = checkValue(withDraft(baseCase("2"), "budget.grant", "7o万", 600_000)).findings.find((finding) => finding.rule === "grant-cap");
  expect(cap?.outcome).toBe("cannot-tell");
});

test("what is known of an amount moves with its item", () => {
  const before = { ...plain, drafts: { "budget.items[1].amount": "b" }, draftsOver: { "budget.items[1].amount": 5 } };
  expect(withDraftsMovedUp(before, "budget.items", 0)).toMatchObject({
    drafts: { "budget.items[0].amount": "b" },
    draftsOver: { "budget.items[0].amount": 5 },
  });
  expect(withDraftsMovedUp(before, "budget.items", 1)).toEqual(plain);
});

test("the check builds on no draft and names it", () => {
  const report = checkValue(withDraft(baseCase("2"), "budget.grant", "七十万上下"));
  expect(report.notTaken).toEqual([{ path: "budget.grant", typed: "七十万上下" }]);
  const cap = report.findings.find((finding) => finding.rule === "grant-cap");
  expect(cap?.outcome).toBe("cannot-tell");
  expect(cap?.message).toContain("七十万上下");
  expect(report.ready).toBe(false);
});
