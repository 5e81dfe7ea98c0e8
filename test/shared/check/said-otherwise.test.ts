import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { parseCase } from "../../../shared/case/case.ts";
import { withReadFrom } from "../../../shared/case/read-from.ts";
import { differenceText, differingFiles, saidOtherwiseFindings, withSaidKept } from "../../../shared/check/said-otherwise.ts";
import { groupOf } from "../../../shared/desk/finding-group.ts";
import { guide } from "../../fixtures/check-value.ts";
import { unwrap } from "../../fixtures/letter-source.ts";

const REPORT = "可行性报告.docx";
const says = (value: string) => ({ field: "budget.selfFunding", value, paragraph: 27 });
const project = (amount: number): Case =>
  unwrap(
    parseCase(
      {
        formatVersion: 1,
        id: "case-1",
        guide: guide.id,
        topic: "2",
        title: "柔性抓取",
        lead: { name: "Anna Müller" },
        partners: [{ id: "p1", nameZh: "南郊样例大学", country: "DE" }],
        budget: { grant: 600_000, selfFunding: [{ unit: "applicant", amount }] },
        readFrom: [
          {
            file: REPORT,
            role: "report",
            says: [
              says("795000"),
              { field: "title", value: "柔性 抓取" },
              { field: "lead.name", value: "Prof. Anna Müller" },
              { field: "partner.country", of: "p1", value: "DE" },
              { field: "period", value: "2026-08-01/2029-07-31" },
            ],
          },
        ],
      },
      "case.json",
    ),
  );
const linesOf = (theCase: Case) => differingFiles(theCase, guide).flatMap(({ differences }) => differences.map(differenceText));

test("a report that says another amount than the project is told with its place, and nothing else of it", () => {
  expect(linesOf(project(759_000))).toEqual(["第 27 段仍写自筹经费“79.50\u00a0万元”，现在是“75.90\u00a0万元”"]);
  expect(linesOf(project(795_000))).toEqual([]);
});

test("each difference is named in Chinese", () => {
  const late = { ...project(795_000), period: { start: "2026-09-01", end: "2029-07-31" } };
  expect(linesOf(late)).toEqual(["仍写执行期限“2026年8月1日至2029年7月31日”，现在是“2026年9月1日至2029年7月31日”"]);
});

test("it must be dealt with, and names the file", () => {
  const [finding, ...others] = saidOtherwiseFindings(project(759_000), guide);
  expect(others).toEqual([]);
  expect(finding && groupOf(finding)).toBe("must");
  expect(finding?.message).toBe("可行性报告第 27 段仍写自筹经费“79.50\u00a0万元”，现在是“75.90\u00a0万元”。");
  expect(finding?.todo).toContain(REPORT);
});

test("a person lets it stand beside the answer of now; another answer is told again", () => {
  const kept = withSaidKept(project(759_000), REPORT);
  expect(linesOf(kept)).toEqual([]);
  expect(linesOf({ ...kept, budget: { grant: 600_000, selfFunding: [{ unit: "applicant", amount: 700_000 }] } })).toHaveLength(1);
});

test("a corrected report takes the place of the former one, and a table of the budget does not", () => {
  const theCase = project(759_000);
  expect(linesOf(withReadFrom(theCase, [{ file: "可行性报告 v6.docx", role: "report", says: [says("759000")] }]))).toEqual([]);
  expect(linesOf(withReadFrom(theCase, [{ file: "预算.xlsx", role: "budget", says: [says("759000")] }]))).toHaveLength(1);
});
