import { expect, test } from "vitest";
import { readCount, readDate, readMonth } from "../../../shared/wizard/read-answer.ts";

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

test.each([
  ["18.06.2025", "2025-06-18"],
  ["06.07.2025", "2025-07-06"],
  ["18. 6. 2025", "2025-06-18"],
  ["１８．６．２０２５", "2025-06-18"],
  ["18/06/2025", "2025-06-18"],
  ["06/18/2025", "2025-06-18"],
  ["07/07/2025", "2025-07-07"],
  ["2025.6.18", "2025-06-18"],
  ["2025年6月18日", "2025-06-18"],
  ["18 June 2025", "2025-06-18"],
  ["18th Sept. 2025", "2025-09-18"],
  ["June 18, 2025", "2025-06-18"],
  ["18-Jun-2025", "2025-06-18"],
])("the day “%s” is %s", (typed, day) => {
  expect(readDate(typed)).toEqual({ kind: "value", value: day });
});

test.each([
  ["06/07/2025", "可能是 2025年7月6日，也可能是 2025年6月7日：请写成 2025-07-06 这样的日期。"],
  ["31.06.2025", "没有这一天，请核对月和日。"],
  ["31/13/2025", "没有这一天，请核对月和日。"],
  ["31 June 2025", "没有这一天，请核对月和日。"],
  ["18 Juno 2025", "请写成 2026-08-01 这样的日期。"],
  ["18.06.25", "请写成 2026-08-01 这样的日期。"],
  ["六月十八日", "请写成 2026-08-01 这样的日期。"],
])("“%s” is not taken: %s", (typed, problem) => {
  expect(readDate(typed)).toEqual({ kind: "problem", problem });
});

test.each([
  ["2017-09", "2017-09"],
  ["2017年9月", "2017-09"],
  ["201709", "2017-09"],
  ["２０１７０９", "2017-09"],
  ["2017", "2017"],
])("the month %s is read", (typed, month) => {
  expect(readMonth(typed)).toEqual({ kind: "value", value: month });
});

test("six figures that are no month are asked about", () => {
  expect(readMonth("201713")).toEqual({ kind: "problem", problem: "请写成 2021-05 这样的年月。" });
});
