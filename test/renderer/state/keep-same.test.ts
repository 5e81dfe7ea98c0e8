import { expect, test } from "vitest";
import { keepSame, sameValue } from "../../../renderer/state/keep-same.ts";

test("a list whose entries all say the same is the very same list", () => {
  const before = [{ rule: "grant-cap", values: { grant: 1 }, missing: ["a"] }, { rule: "period" }];
  expect(keepSame(before, structuredClone(before))).toBe(before);
});

test("only the entries that changed are new objects", () => {
  const before = [{ rule: "grant-cap", values: { grant: 1 } }, { rule: "period" }];
  const now = keepSame(before, [{ rule: "grant-cap", values: { grant: 2 } }, { rule: "period" }]);
  expect(now).not.toBe(before);
  expect(now[0]).toEqual({ rule: "grant-cap", values: { grant: 2 } });
  expect(now[1]).toBe(before[1]);
});

test("a shorter or longer list is another list with the same entries", () => {
  const before = [{ rule: "a" }, { rule: "b" }];
  expect(keepSame(before, [{ rule: "a" }])).toEqual([{ rule: "a" }]);
  expect(keepSame(before, [{ rule: "a" }])[0]).toBe(before[0]);
  expect(keepSame(before, [{ rule: "a" }, { rule: "b" }, { rule: "c" }]).length).toBe(3);
});

test("values differ by a key, by a value, by their order in a list, and by list or record", () => {
  expect(sameValue({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(sameValue({ a: 1, b: 2 }, { a: 1 })).toBe(false);
  expect(sameValue({ a: undefined }, {})).toBe(true);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
  expect(sameValue([], {})).toBe(false);
  expect(sameValue(null, {})).toBe(false);
  expect(sameValue(Number.NaN, Number.NaN)).toBe(true);
});
