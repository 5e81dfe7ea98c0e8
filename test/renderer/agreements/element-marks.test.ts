import { expect, test } from "vitest";
import type { ElementRow } from "../../../renderer/agreements/element-line.ts";
import { marksOf } from "../../../renderer/agreements/element-marks.ts";

const places = [
  { page: 2, quote: "甲方投入80万元。", lines: [] },
  { page: 3, quote: "乙方投入15万欧元。", lines: [] },
];
const row = (key: string): ElementRow => ({
  kind: "element",
  path: `agreements[0].${key}`,
  key,
  name: key,
  quote: "",
  page: undefined,
  translationPage: undefined,
  state: "waiting",
  reading: {
    proposal: { status: "present", why: "stated", clarity: "digital", facts: {}, places },
    answer: undefined,
    decision: "owed",
    isOffered: false,
    isUnseen: false,
    isPending: false,
    isSkipped: false,
  },
});
const rows = [row("inputs"), row("division")];
const said = (...args: Parameters<typeof marksOf>) => marksOf(...args).map(({ label, kind, places: own }) => [label, kind, own.map(({ page }) => page)]);

test("all passages of the opened line are marked strongly, those of the others weakly", () => {
  expect(said(rows, rows[0], undefined)).toEqual([
    ["1", "strong", [2, 3]],
    ["2", "weak", [2, 3]],
  ]);
});

test("whoever goes to one passage of the opened line has that one marked strongly, under a key of its own", () => {
  expect(said(rows, rows[0], places[1])).toEqual([
    ["1", "weak", [2]],
    ["1", "strong", [3]],
    ["2", "weak", [2, 3]],
  ]);
  const keys = places.map((place) => marksOf(rows, rows[0], place).find(({ kind }) => kind === "strong")?.key);
  expect(new Set(keys).size).toBe(2);
});
