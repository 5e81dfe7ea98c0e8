import { expect, test } from "vitest";
import { waitingHere } from "../../../renderer/wizard/waiting-here.ts";

const sectionOf = (path: string) => ({ id: path.split(".")[0] ?? "" });
const placed = (key: string, ...missing: readonly string[]) => ({ key, finding: { missing } });
const line = (...members: readonly ReturnType<typeof placed>[]) => ({ key: members[0]?.key ?? "", group: "lack" as const, members });
const shown = (lines: readonly ReturnType<typeof line>[], ...told: readonly string[]) =>
  waitingHere(lines, "lead", sectionOf, new Set(told)).map(({ key, members }) => [key, members.map((member) => member.key)]);

test("a line of another section that waits for an answer of this one is shown here, led to it", () => {
  const letter = line(placed("letter", "budget.grant", "lead.name"));
  expect(shown([letter, line(placed("cap", "budget.grant"))])).toEqual([["letter", ["letter"]]]);
  expect(waitingHere([letter], "lead", sectionOf, new Set())[0]?.members).toEqual([{ ...placed("letter", "budget.grant", "lead.name"), path: "lead.name" }]);
});

test("what is shown here already is not shown again, and no two lines have one key", () => {
  const letter = placed("letter", "budget.grant", "lead.name");
  expect(shown([line(letter)], "letter")).toEqual([]);
  expect(shown([line(letter, placed("age", "lead.born"))], "letter")).toEqual([["age", ["age"]]]);
});
