import { describe, expect, test } from "vitest";
import { shippedNetwork, windowDirection } from "../../../../electron/ingest/orientation/direction-network.ts";
import { judged, pageOrientation } from "../../../../electron/ingest/orientation/page-orientation.ts";
import { WINDOW_PIXELS } from "../../../../electron/ingest/orientation/text-windows.ts";
import { drawPage, type PageKind, pageSvg, randomNumbers, worn } from "../../../orientation/draw-pages.ts";
import { greyAt100 } from "../../../orientation/grey-at-100.ts";
import { pageFonts } from "../../../orientation/page-fonts.ts";
import { type Language, pageTexts } from "../../../orientation/page-texts.ts";

/** A worn scan of a page that was drawn with fonts and texts that nothing was fitted with. */
async function scanOf(kind: PageKind, language: Language, turned: number, seed: number) {
  const [texts, fonts] = await Promise.all([pageTexts("measure"), pageFonts("measure")]);
  const random = randomNumbers(seed);
  const [face] = fonts[language];
  if (!face) throw new Error(`no font for ${language}`);
  const svg = pageSvg({ ...face, kind, language, seal: seed % 2 === 0 }, texts[language], random);
  const drawn = await drawPage(svg, [face.file], 120, turned, 1.5);
  return greyAt100(worn(drawn, { blur: 0.4, noise: 8, ground: 235, ink: 40 }, random));
}

const KINDS: readonly (readonly [PageKind, Language])[] = [
  ["letter", "zh"],
  ["table", "zh"],
  ["dense", "en"],
  ["two-columns", "de"],
];

describe.each([0, 90, 180, 270])("a scan that lies turned by %i°", (turned) => {
  test.each(KINDS)("is found to lie so: %s in %s", async (kind, language) => {
    expect(pageOrientation(await scanOf(kind, language, turned, turned + 3))).toBe((360 - turned) % 360);
  });
});

test.each(["photo", "drawing", "blank"] as const)("a page without text stands no way, and is none to be unsure of: %s", async (kind) => {
  for (const turned of [0, 90]) expect(pageOrientation(await scanOf(kind, "zh", turned, 11))).toBe("no-lines");
});

test("a window that is turned by 180° says the opposite, so that no direction is preferred", () => {
  const random = randomNumbers(5);
  for (let run = 0; run < 20; run++) {
    const window = Uint8Array.from({ length: WINDOW_PIXELS }, () => random() * 255);
    const [up, down, other] = windowDirection(window, shippedNetwork());
    const turned = windowDirection(window.toReversed(), shippedNetwork());
    expect(turned[0]).toBeCloseTo(down, 10);
    expect(turned[1]).toBeCloseTo(up, 10);
    expect(up + down + other).toBeCloseTo(1, 10);
  }
});

test("little evidence, and evidence that contradicts itself, is no judgement", () => {
  expect(judged({ turns: { 0: 8, 90: -40, 180: -10, 270: -40 }, lines: true })).toBe("unsure");
  expect(judged({ turns: { 0: 60, 90: -20, 180: 50, 270: -20 }, lines: true })).toBe("unsure");
  expect(judged({ turns: { 0: 8, 90: -40, 180: -10, 270: -40 }, lines: false })).toBe("no-lines");
  expect(judged({ turns: { 0: -30, 90: -30, 180: -60, 270: 40 }, lines: true })).toBe(270);
});

test("a page takes a few hundredths of a second of the processor", async () => {
  const picture = await scanOf("dense", "zh", 0, 3);
  const timed: number[] = [];
  for (let run = 0; run < 8; run++) {
    const before = process.cpuUsage();
    pageOrientation(picture);
    const { user, system } = process.cpuUsage(before);
    timed.push((user + system) / 1000);
  }
  // generous: measured 10 to 35
  expect(Math.min(...timed)).toBeLessThan(150);
});
