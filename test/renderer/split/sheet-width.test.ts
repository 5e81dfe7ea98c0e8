import { expect, test } from "vitest";
import { sheetWidth } from "../../../renderer/split/sheet-width.ts";

const [LARGE, MIDDLE, SMALL] = [
  { width: 740, height: 690 },
  { width: 580, height: 510 },
  { width: 700, height: 330 },
];

test.each([
  ["one page is drawn as large as pages are", 1, LARGE, 240],
  ["four pages stand in two rows", 4, LARGE, 192],
  ["twelve pages fill the room", 12, LARGE, 112],
  ["forty pages still fit", 40, LARGE, 56],
  ["in a smaller window they are smaller", 12, MIDDLE, 80],
  ["and smaller still in a low one", 12, SMALL, 64],
  ["of hundreds one scrolls", 300, LARGE, 56],
  ["a room of no size is no failure", 3, { width: 0, height: 0 }, 56],
])("%s", (_, pages, room, width) => expect(sheetWidth(pages, room)).toBe(width));

test("more pages are never larger, and what is drawn fits", () => {
  let before = Number.POSITIVE_INFINITY;
  for (let pages = 1; pages <= 60; pages += 1) {
    const width = sheetWidth(pages, LARGE);
    expect(width).toBeLessThanOrEqual(before);
    before = width;
  }
});
