import { describe, expect, test } from "vitest";
import { showsNothing } from "../../../electron/ingest/blank-page.ts";

/** A4 at 100 dots an inch, as pages are looked at. */
const [WIDTH, HEIGHT] = [827, 1169];

/** A picture whose tones `tone` gives, with the noise of a camera. */
function photo(tone: (x: number, y: number) => number, noise = 3) {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) / 2 ** 24;
  };
  const pixels = new Uint8Array(WIDTH * HEIGHT);
  for (let at = 0; at < pixels.length; at++) {
    const level = tone(at % WIDTH, Math.floor(at / WIDTH)) + (random() + random() + random() + random() - 2) * noise * 1.7;
    pixels[at] = Math.max(0, Math.min(255, Math.round(level)));
  }
  return { width: WIDTH, height: HEIGHT, pixels };
}

/** Things of several tones before one another. */
const things = (low: number, high: number) => (x: number, y: number) =>
  low + (high - low) * (0.5 + 0.25 * Math.sin(x / 60) * Math.cos(y / 90) + ((Math.floor(x / 113) + Math.floor(y / 140)) % 2 === 0 ? 0.25 : -0.25));
const lines = (ink: number, paper: number) => (x: number, y: number) => (y > 100 && y < 1000 && x > 100 && x < 720 && y % 40 < 20 && x % 16 < 3 ? ink : paper);
const ring = (ink: number, paper: number) => (x: number, y: number) => (Math.abs(Math.hypot(x - 530, y - 860) - 76) < 3 ? ink : paper);
const fromMiddle = (x: number, y: number) => Math.hypot((x - WIDTH / 2) / WIDTH, (y - HEIGHT / 2) / HEIGHT);

describe("a scanned page is empty", () => {
  test.each<[string, (x: number, y: number) => number]>([
    ["white", () => 253],
    ["yellow", () => 228],
    ["photographed gray", () => 190],
    ["photographed dark gray", () => 110],
    ["darker at its corners", (x, y) => 200 - 180 * fromMiddle(x, y) ** 2],
    ["with what is on its back shining through", lines(236, 245)],
    ["with some dust", (x, y) => (x % 400 === 77 && y % 300 < 2 ? 120 : 245)],
  ])("when it is %s", (_, tone) => {
    expect(showsNothing(photo(tone), "scanned")).toBe(true);
  });
});

describe("a scanned page is not empty", () => {
  test.each<[string, (x: number, y: number) => number]>([
    ["a photo that is nearly black", () => 12],
    ["a photo by night", (x, y) => (Math.hypot(x - 200, y - 300) < 30 ? 180 : 18)],
    ["a dark photo", things(60, 140)],
    ["a dim photo", things(90, 150)],
    ["a dim photo of little contrast", things(100, 130)],
    ["a photo in even light", things(120, 200)],
    ["a text that was taken too dark", lines(70, 100)],
    ["a pale text", lines(190, 245)],
    ["a seal alone", ring(105, 248)],
    ["a seal alone on a gray sheet", ring(77, 140)],
    [
      "a page number alone, — 1 —",
      (x, y) => (y > 1080 && y < 1094 && [400, 427].some((left) => x >= left && x < left + 3) ? 20 : y > 1086 && y < 1089 && x > 380 && x < 450 ? 20 : 250),
    ],
  ])("when it is %s", (_, tone) => {
    expect(showsNothing(photo(tone), "scanned")).toBe(false);
  });
});
