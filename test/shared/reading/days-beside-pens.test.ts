import { expect, it } from "vitest";
import { daysByPen, withDays } from "../../../shared/reading/days-by-pen.ts";
import { scan } from "./scan-of.ts";

const ink = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });

it("finds a day behind a label of Chinese signs whose box reaches to the end of the pen, below another that does so", () => {
  const inkMarks = [ink(111, 70, 76, 17), ink(112, 106, 77, 18)];
  const page = scan(
    [
      ["签字：", 56, 58, 148],
      ["日期：", 58, 100, 134],
    ],
    { inkMarks },
    31,
  );
  expect(daysByPen(page)).toMatchObject([{ line: 1, marks: [inkMarks[1]] }]);
});

it("finds a day in its row, though a name is written in the row above and a sign of a seal stands in its own", () => {
  const inkMarks = [ink(91, 96, 75, 17), ink(136, 73, 78, 15)];
  const page = scan(
    [
      ["Name and title", 55, 74, 73],
      ["海", 342, 98, 14],
      ["Date", 54, 100, 28],
    ],
    { inkMarks },
  );
  expect(daysByPen(page)).toContainEqual(expect.objectContaining({ line: 2, marks: [inkMarks[0]], isCell: true }));
});

it.each(["2026.0.", "202605-18", "2026", "20260."])("reads %s again, which an engine has made of a day that a stamp has set", (text) => {
  const page = scan([[text, 480, 100, 55, 0.89]]);
  const days = daysByPen(page);
  expect(days).toMatchObject([{ line: 0, label: 0, marks: [] }]);
  expect(withDays(page, days, ["2026.05.19"]).lines).toEqual([{ text: "2026.05.19", box: ink(480, 100, 55, 17), confidence: 0.8 }]);
  expect(daysByPen(scan([[text, 480, 100, 55, 0.99]]))).toEqual([]);
});
