import { expect, test } from "vitest";
import { readCount } from "../../../shared/wizard/read-answer.ts";

test.each([
  ["第2页", 1, 2],
  ["Ｐ", 1, undefined],
  ["第 １２ 页", 1, 12],
  ["12人", 0, 12],
  ["１２名", 0, 12],
  ["0", 0, 0],
  ["0", 1, undefined],
  ["3-4", 1, undefined],
  ["-3", 0, undefined],
  ["十二人", 0, undefined],
] as const)("“%s” counted from %i on reads as %s", (typed, least, expected) => {
  const read = readCount(typed, least);
  expect(read.kind === "value" ? read.value : undefined).toBe(expected);
  if (read.kind === "problem") expect(read.problem).toBe(least === 0 ? "请填 0 或更大的整数，如 12。" : "请填一个页码，如 3。");
});
