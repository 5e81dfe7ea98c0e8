import { expect, test } from "vitest";
import { caseSchema } from "../../../shared/case/case.ts";
import type { Group } from "../../../shared/desk/finding-group.ts";
import { findingLines } from "../../../shared/desk/finding-lines.ts";
import { nextToSolve } from "../../../shared/desk/next-to-solve.ts";
import { placeFindings } from "../../../shared/desk/place-findings.ts";
import { sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase } from "../../fixtures/situations.ts";

const theCase = caseSchema.parse(baseCase("2"));
const placed = findingLines(placeFindings(checkValue(theCase).findings, sectionFinder(sectionsOf(guide, theCase)), guide, theCase), theCase, guide);
/** Lines of these groups, each of a finding of its own. */
const lines = (...groups: readonly Group[]) =>
  groups.flatMap((group, at) => {
    const line = placed[at];
    return line ? [{ ...line, group }] : [];
  });
const keys = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key);

test("behind a solved line comes the nearest that must be repaired, else the first, then what lacks an answer or is left open", () => {
  const before = lines("must", "must", "lack", "must", "open");
  const [first, second, third, fourth, fifth] = before;
  if (!first || !second || !third || !fourth || !fifth) throw new Error("too few lines");
  const met = (line: typeof first) => ({ ...line, group: "met" as const });
  expect(nextToSolve(second, keys(before), [first, third, fourth, fifth, met(second)])).toBe(fourth.key);
  expect(nextToSolve(fourth, keys(before), [first, second, third, fifth, met(fourth)])).toBe(first.key);
  expect(nextToSolve(fourth, keys(before), [third, fifth, met(fourth)])).toBe(third.key);
  expect(nextToSolve(third, keys(before), [fifth, met(third)])).toBe(fifth.key);
  expect(nextToSolve(first, keys(before), [met(first)])).toBe("none");
});

test("a line that still blocks, and one that nobody repairs, stay where they are", () => {
  const before = lines("must", "open", "met");
  const [first, second, third] = before;
  if (!first || !second || !third) throw new Error("too few lines");
  expect(nextToSolve(first, keys(before), [second, { ...first, group: "lack" }])).toBeUndefined();
  expect(nextToSolve(second, keys(before), [first, third, { ...second, group: "met" }])).toBeUndefined();
  expect(nextToSolve(third, keys(before), [first, second])).toBeUndefined();
});
