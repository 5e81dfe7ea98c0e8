import { expect, test } from "vitest";
import { caseLines } from "../../../shared/desk/case-standing.ts";
import { linesBySide } from "../../../shared/desk/line-groups.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

const ofApplicant = (set: Readonly<Record<string, unknown>>) =>
  linesBySide(caseLines(checked(sampleJson(set), guide2026)), guide2026).find(({ side }) => side === "applicant")?.lines ?? [];

test("what is not answered goes section by section, in the order of the task list", () => {
  const lines = ofApplicant({
    "applicant.registeredInShanghai": "~absent",
    "applicant.kind": "~absent",
    "budget.internationalCooperation": "~absent",
    "declarations.truthful": "~absent",
  });
  const sections = lines.filter(({ group }) => group === "lack").map(({ members: [first] }) => first?.section?.id ?? "");
  const order = guide2026.topics.find(({ id }) => id === "2")?.sections ?? [];
  expect(sections.length).toBeGreaterThan(3);
  expect(sections).toEqual(sections.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
});

test("what must be put right comes first, and of it who may apply at all", () => {
  const lines = ofApplicant({ "budget.grant": 800_000, "applicant.registeredInShanghai": false, "applicant.kind": "~absent" });
  expect(lines.map(({ group }) => group)).toEqual(lines.map(({ group }) => group).toSorted((one) => (one === "must" ? -1 : 1)));
  expect(lines[0]?.members[0]?.path).toBe("applicant.registeredInShanghai");
});

test("where several sides have something to put right, all of it comes before what else any of them has to do", () => {
  const set = { "budget.grant": 800_000, "applicant.kind": "~absent", "attachments[0].sealedBy": "department", "attachments[3].sealedBy": "department" };
  const sides = linesBySide(caseLines(checked(sampleJson(set), guide2026)), guide2026);
  expect(sides.filter(({ must }) => must).length).toBeGreaterThan(1);
  const groups = sides.flatMap(({ lines }) => lines.map(({ group }) => group));
  expect(groups).toContain("lack");
  expect(groups.lastIndexOf("must")).toBeLessThan(groups.findIndex((group) => group !== "must"));
});
