import { expect, test } from "vitest";
import { findingLines } from "../../../shared/desk/finding-lines.ts";
import { leftOfSection, leftToDo, NOTHING_LEFT } from "../../../shared/desk/left-to-do.ts";
import { allFindings, placeFindings } from "../../../shared/desk/place-findings.ts";
import { sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

function leftOf(json: unknown) {
  const { case: theCase, report } = checked(json, guide2026);
  const findSection = sectionFinder(sectionsOf(guide2026, theCase));
  return leftToDo(findingLines(placeFindings(allFindings(report), findSection, guide2026), theCase, guide2026), theCase, findSection);
}

const NEW = { formatVersion: 1, id: "new", guide: guide2026.id, topic: "2" };

test("what is unanswered falls as one fills in, though a section that is begun parts into more lines", () => {
  const empty = leftOf(NEW);
  const named = leftOf({ ...NEW, applicant: { name: "示例公司" } });
  expect(named.all.unanswered).toBe(empty.all.unanswered);
  const answered = leftOf({ ...NEW, applicant: { name: "示例公司", kind: "enterprise" } });
  expect(answered.all.unanswered).toBeLessThan(empty.all.unanswered);
  expect(answered.bySection.get("applicant")?.unanswered).toBe(2);
});

test("an answer that is there and doubted, or typed and none, is not counted as unanswered", () => {
  expect(leftOf(sampleJson({ "applicant.creditCode": "9131" })).all).toEqual({ must: 0, drafts: 0, unanswered: 0, doubted: 1, open: 0 });
  const dates = sampleJson({ "period.start": "~absent", "period.end": "~absent", drafts: { "period.start": "2026-13-45" } });
  expect(leftOf(dates).bySection.get("project")).toEqual({ must: 0, drafts: 1, unanswered: 1, doubted: 0, open: 0 });
});

test("a blank question of a section is counted once, whether a line waits for it or not", () => {
  const left = { ...NOTHING_LEFT, unanswered: 2 };
  const of = leftOfSection(left, ["a", "b", "c", "d"], new Set(["a", "b"]), { drafts: { d: "七o万" } });
  expect(of).toEqual({ ...left, unanswered: 3, blanks: ["c"] });
});
