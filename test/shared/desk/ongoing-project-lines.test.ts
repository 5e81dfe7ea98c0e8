import { expect, test } from "vitest";
import { findingLines } from "../../../shared/desk/finding-lines.ts";
import { allFindings, placeFindings } from "../../../shared/desk/place-findings.ts";
import { sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

function linesOf(json: unknown) {
  const { case: theCase, report } = checked(json, guide2026);
  return findingLines(placeFindings(allFindings(report), sectionFinder(sectionsOf(guide2026, theCase)), guide2026, theCase), theCase, guide2026);
}

test("what one of several ongoing projects lacks goes by its title", () => {
  const first = { title: "甲项目", number: "25A", funder: "stcsm", role: "lead", end: "2027-01-01", accepted: false };
  const lacking = (...projects: readonly object[]) =>
    linesOf(sampleJson({ "lead.ongoingProjects": projects })).flatMap(({ about, result, whom, members }) =>
      members.some(({ finding }) => finding.missing?.some((path) => path.startsWith("lead.ongoingProjects"))) ? [[about, result, whom]] : [],
    );
  expect(lacking(first, { title: "乙项目" })).toEqual([["乙项目", expect.stringMatching(/^\d 问须答$/u), undefined]]);
  expect(lacking(first, { ...first, title: "乙项目", end: undefined })).toEqual([["到期日", "未填", "乙项目"]]);
});
