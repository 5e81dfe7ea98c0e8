import { expect, test } from "vitest";
import { caseLines } from "../../../shared/desk/case-standing.ts";
import { eligibilityMet, linesBySection, linesBySide } from "../../../shared/desk/line-groups.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

const ofApplicant = (set: Readonly<Record<string, unknown>>) =>
  linesBySide(caseLines(checked(sampleJson(set), guide2026)), guide2026, "2").find(({ side }) => side === "applicant")?.lines ?? [];

test("what is not answered goes section by section, in the order of the task list", () => {
  const lines = ofApplicant({
    "applicant.registeredInShanghai": "~absent",
    "applicant.kind": "~absent",
    "budget.internationalCooperation": "~absent",
    "declarations.truthful": "~absent",
  });
  const sections = lines.filter(({ group }) => group === "lack").map(({ members: [first] }) => first?.section?.id ?? "");
  const order = guide2026.topics.find(({ id }) => id === "2")?.sections ?? [];
  expect(sections.length).toBe(3);
  expect(sections).toEqual(sections.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
});

test("what must be put right comes first, and of it who may apply at all", () => {
  const lines = ofApplicant({ "budget.grant": 800_000, "applicant.registeredInShanghai": false, "applicant.kind": "~absent" });
  expect(lines.map(({ group }) => group)).toEqual(lines.map(({ group }) => group).toSorted((one) => (one === "must" ? -1 : 1)));
  expect(lines[0]?.members[0]?.path).toBe("applicant.registeredInShanghai");
});

test("each side is one group, those with something to put right first, and inside it that comes first", () => {
  const set = { "budget.grant": 800_000, "applicant.kind": "~absent", "attachments[0].sealedBy": "department", "attachments[3].sealedBy": "department" };
  const sides = linesBySide(caseLines(checked(sampleJson(set), guide2026)), guide2026, "2");
  expect(sides.map(({ side }) => side)).toEqual(["applicant", "partners", "unit"].filter((side) => sides.some((one) => one.side === side)));
  const groups = sides.map(({ lines }) => lines.map(({ group }) => group));
  expect(groups.filter((own) => own.includes("must")).length).toBeGreaterThan(1);
  expect(groups.flat()).toContain("lack");
  for (const own of groups) expect(own.lastIndexOf("must")).toBeLessThan(own.includes("lack") ? own.indexOf("lack") : own.length);
});

test("who may apply is told as met once nothing of it is open", () => {
  const linesOf = (set: Readonly<Record<string, unknown>>) => eligibilityMet(caseLines(checked(sampleJson(set), guide2026)), guide2026);
  expect(linesOf({ "budget.grant": 800_000 }).length).toBeGreaterThan(3);
  expect(linesOf({ "applicant.registeredInShanghai": false })).toEqual([]);
  expect(linesOf({ "applicant.registeredInShanghai": "~absent" })).toEqual([]);
});

test("by section every line that blocks stands once, in the order in which one fills in, attachments last", () => {
  const set = { "budget.grant": 800_000, "applicant.kind": "~absent", "attachments[0].sealedBy": "department", "declarations.truthful": "~absent" };
  const lines = caseLines(checked(sampleJson(set), guide2026));
  const sections = linesBySection(lines, guide2026, "2");
  const order = guide2026.topics.find(({ id }) => id === "2")?.sections ?? [];
  const places = sections.map(({ lines: [line] }) => line?.members[0]?.section?.id);
  expect(places.at(-1)).toBeUndefined();
  expect(sections.map(({ place }) => place)).toEqual([...places.slice(0, -1).map(() => "section"), "attachments"]);
  expect(places.slice(0, -1)).toEqual(places.slice(0, -1).toSorted((one, other) => order.indexOf(one ?? "") - order.indexOf(other ?? "")));
  const keys = (all: readonly { readonly lines: readonly { readonly key: string }[] }[]) => all.flatMap((one) => one.lines.map(({ key }) => key)).toSorted();
  expect(keys(sections)).toEqual(keys(linesBySide(lines, guide2026, "2")));
});

test("that filing has closed has its place among the days, not among the attachments", () => {
  const late = linesBySection(caseLines(checked(sampleJson(), guide2026, "2026-06-10T10:00")), guide2026, "2");
  expect(late.map(({ place, lines }) => [place, lines.length])).toEqual([["plan", 1]]);
});
