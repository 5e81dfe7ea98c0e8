import { expect, test } from "vitest";
import { caseSchema } from "../../../shared/case/case.ts";
import { alsoSolved } from "../../../shared/desk/also-solved.ts";
import { findingLines } from "../../../shared/desk/finding-lines.ts";
import { placeFindings } from "../../../shared/desk/place-findings.ts";
import { adoptBudget, budgetHelp } from "../../../shared/wizard/budget-help.ts";
import { sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

/** 70.00 asked for by an enterprise, 62.50 of its own, 36.00 of 132.50 for cooperation: both too little. */
const json = baseCase("2");
for (const [path, value] of Object.entries({
  "budget.grant": 700_000,
  "budget.selfFunding": [{ unit: "applicant", amount: 625_000, source: "自有资金" }],
  "budget.total": 1_325_000,
  "budget.internationalCooperation": 360_000,
  "budget.items": "~absent",
})) {
  setField(json, path, value);
}
const short = caseSchema.parse(json);

test("a change that mends several findings names the others beside each, and never the one that it stands beside", () => {
  const report = checkValue(short);
  const lines = findingLines(placeFindings(report.findings, sectionFinder(sectionsOf(guide, short)), guide, short), short, guide);
  const topic = guide.topics.find(({ id }) => id === "2");
  const help = topic && budgetHelp(short, guide, topic);
  const change = help?.kind === "changes" ? help.changes.find(({ kind }) => kind === "more-self-funding") : undefined;
  if (!change) throw new Error("no change mends it");
  const { findings } = checkValue(adoptBudget(short, change));
  expect(alsoSolved(lines, findings, "international-share")).toEqual(["自筹经费", "自筹经费承诺书"]);
  expect(alsoSolved(lines, findings, "self-funding-ratio")).toEqual(["国际合作交流", "自筹经费承诺书"]);
  expect(alsoSolved(lines, report.findings, "international-share")).toEqual([]);
});
