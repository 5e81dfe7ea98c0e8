import { expect, it } from "vitest";
import { byHand } from "../../../electron/reading/ink-marks.ts";

const mark = (top: number) => ({ left: 60, top, width: 200, height: 18 });

it("a letterhead in blue at the head of the first page is print", () => {
  expect(byHand([mark(58), mark(84)], { page: 1, height: 842 })).toEqual([]);
});

it("what is written further down, or at the head of a page behind it, is by hand", () => {
  expect(byHand([mark(58), mark(612)], { page: 1, height: 842 })).toEqual([mark(612)]);
  expect(byHand([mark(58)], { page: 2, height: 842 })).toEqual([mark(58)]);
});
