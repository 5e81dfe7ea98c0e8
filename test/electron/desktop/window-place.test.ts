import { expect, test } from "vitest";
import { type Area, openingPlace, SMALLEST } from "../../../electron/desktop/window-place.ts";

const laptop: Area = { x: 0, y: 0, width: 1440, height: 860 };
const beside: Area = { x: 1440, y: -200, width: 2560, height: 1400 };

test("at the first start the window is as large as the screen allows, where the system puts it", () => {
  expect(openingPlace(undefined, [laptop])).toEqual({ width: 1440, height: 860, maximized: false });
  expect(openingPlace(undefined, [beside])).toEqual({ width: 1440, height: 900, maximized: false });
});

test("the window opens where it was left, on a second screen too", () => {
  const left = { x: 1600, y: -100, width: 1300, height: 900, maximized: false };
  expect(openingPlace(left, [laptop, beside])).toEqual(left);
});

test("a window whose screen is gone comes to the main screen, no larger than it", () => {
  const left = { x: 1600, y: -100, width: 2000, height: 1300, maximized: true };
  expect(openingPlace(left, [laptop])).toEqual({ width: 1440, height: 860, maximized: true });
});

test("a window of which only a strip stood on the screen is moved in whole", () => {
  const left = { x: 1200, y: 700, width: 1200, height: 700, maximized: false };
  expect(openingPlace(left, [laptop])).toEqual({ x: 240, y: 160, width: 1200, height: 700, maximized: false });
});

test("a window above the screen's upper edge cannot be taken hold of and is put anew", () => {
  const left = { x: 100, y: -600, width: 1200, height: 700, maximized: false };
  expect(openingPlace(left, [laptop])).toEqual({ width: 1200, height: 700, maximized: false });
});

test("a screen smaller than the smallest window is filled", () => {
  const left = { x: 0, y: 0, width: 1440, height: 900, maximized: false };
  expect(openingPlace(left, [{ x: 0, y: 0, width: 800, height: 400 }])).toEqual({ x: 0, y: 0, width: 800, height: 400, maximized: false });
});

test("the smallest window fits a full-HD screen at 200 %, below whose edge the system's bar stands", () => {
  const screen: Area = { x: 0, y: 0, width: 960, height: 492 };
  expect(SMALLEST.width).toBeLessThanOrEqual(screen.width);
  expect(SMALLEST.height).toBeLessThanOrEqual(screen.height);
  expect(openingPlace(undefined, [screen])).toEqual({ width: 960, height: 492, maximized: false });
});
