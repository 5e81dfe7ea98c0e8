import { expect, test } from "vitest";
import { checkCase } from "../../../shared/check/check-case.ts";
import { findingLines } from "../../../shared/desk/finding-lines.ts";
import { allFindings, placeFindings } from "../../../shared/desk/place-findings.ts";
import { sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

/** The group of the share of the international cooperation in the example with other items, and the lines of the budget. */
function shareOf(items: readonly object[], internationalCooperation: number) {
  const theCase = parsedCase(sampleJson({ "budget.items": items, "budget.internationalCooperation": internationalCooperation }));
  const report = checkCase({ case: theCase, guide: guide2026, letters: [], moment: { kind: "date", date: "2026-05-25" } });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  const placed = placeFindings(allFindings(report.value), sectionFinder(sectionsOf(guide2026, theCase)), guide2026, theCase);
  const lines = findingLines(placed, theCase, guide2026).filter(({ members: [first] }) => first?.section?.id === "budget");
  const said = (wanted: string) => lines.flatMap(({ group, about, result }) => (group === wanted ? [`${about}　${result}`] : []));
  const share = placed.find(({ finding }) => finding.rule === "international-share");
  return { group: share?.group, outcome: share?.finding.outcome, must: said("must"), lack: said("lack") };
}

const first = { name: "互访", source: "grant", amount: 100_000, international: true };

test("while rows of the budget have no amount yet, a share that is their sum waits for them; the finding itself stays what it is", () => {
  const blank = { name: "设备", source: "self", international: false };
  expect(shareOf([first, blank], 100_000)).toEqual({ group: "lack", outcome: "not-met", must: [], lack: ["第 2 行金额　未填"] });
  // an amount that was typed by itself waits for no row
  expect(shareOf([first, blank], 90_000)).toMatchObject({ group: "must", must: expect.arrayContaining([expect.stringMatching(/^国际合作交流　差/)]) });
  expect(shareOf([first, { ...blank, amount: 1 }], 100_000)).toMatchObject({ group: "must" });
});
