import { expect, test } from "vitest";
import { findingLines, isFoundTwice } from "../../../shared/desk/finding-lines.ts";
import { missingLines, missingMessage } from "../../../shared/desk/missing-list.ts";
import { allFindings, placeFindings } from "../../../shared/desk/place-findings.ts";
import { sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { checked, guide2026 } from "../../fixtures/letter-source.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

function linesOf(json: unknown) {
  const { case: theCase, report } = checked(json, guide2026);
  const findings = placeFindings(allFindings(report), sectionFinder(sectionsOf(guide2026, theCase)), guide2026, theCase);
  return { lines: findingLines(findings, theCase, guide2026), report };
}

test("one fault that two clauses find is one line with both, and an open question of two is told apart by its rules", () => {
  const alone = baseCase("3-1");
  setField(alone, "units", []);
  const { lines, report } = linesOf(alone);
  const [line, ...others] = lines.filter(({ about }) => about === "联合单位");
  expect(others).toEqual([]);
  expect(line).toMatchObject({ group: "must", result: "没有符合条件的高校院所" });
  expect(line?.members.map(({ finding }) => finding.rule)).toEqual(["joint-with-shanghai-institution", "joint-application"]);
  expect(line && isFoundTwice(line)).toBe(true);
  // the message says what each of them asks for, under one number
  const message = missingMessage(missingLines(report, lines, guide2026), { title: "", topic: "", at: report.at, closes: guide2026.filing.closes });
  expect(message).toMatch(/\d\. 联合单位中没有.*（专题三方向一　申报主体要求）没有本市高校或科研机构列为共同申报单位.*请在系统中/u);
  const hospital = baseCase("3-1");
  setField(hospital, "units", [{ id: "u1", name: "沪西范例医院", kind: "hospital", inShanghai: true, role: "co-applicant" }]);
  const open = linesOf(hospital).lines.filter(({ group, result }) => group === "open" && result === "是否高校院所待确认");
  expect(open.map(({ about }) => about)).toEqual(["联合本市高校、科研机构", "共同申报"]);
  expect(open.some(isFoundTwice)).toBe(false);
});
