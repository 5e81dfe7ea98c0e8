import { describe, expect, test } from "vitest";
import { JpegCodec } from "../../../electron/images/jpeg-codec.ts";
import { readScaledJpeg } from "../../../electron/images/jpeg-picture.ts";
import { isDamagedJpeg } from "../../../electron/images/jpeg-scan.ts";
import { grayscaleJpeg } from "../../bench/grey-jpeg.ts";

const SIDE = 256;

/** Grey noise of so many levels around the middle, the same each time. */
function noise(levels: number, seed: number) {
  let state = seed;
  const pixels = Uint8Array.from({ length: SIDE * SIDE }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 128 + Math.round((state / 2 ** 32 - 0.5) * levels);
  });
  return { width: SIDE, height: SIDE, pixels };
}

describe("a JPEG of noise", () => {
  // small noise makes runs of 1 and −1, at quality 100 up to the last coefficient, where a block has no code for its end
  test.each([2, 3, 6, 20, 60])("of %d levels is read as libjpeg reads it, at any quality", async (levels) => {
    const codec = await JpegCodec.open();
    for (const quality of [100, 95, 75, 30]) {
      const bytes = grayscaleJpeg(noise(levels, levels * quality), quality, 200);
      const { damaged, picture } = readScaledJpeg(bytes, () => 8, 0);
      const decoded = codec.decode(bytes);
      expect([quality, damaged, isDamagedJpeg(bytes)]).toEqual([quality, false, false]);
      const farthest = picture?.grey.pixels.reduce((most, pixel, at) => Math.max(most, Math.abs(pixel - (decoded?.samples[at] ?? 0))), 0);
      expect(farthest).toBeLessThanOrEqual(1);
    }
  });

  test.each([2, 6, 40])("of %d levels is damaged where bits of it are turned", (levels) => {
    const bytes = grayscaleJpeg(noise(levels, 7), 95, 200);
    const found = Array.from({ length: 40 }, (_, index) => {
      const broken = Uint8Array.from(bytes);
      const at = Math.floor(broken.length * (0.3 + index / 100));
      broken.fill(0x55, at, at + 40);
      return isDamagedJpeg(broken);
    }).filter((damaged) => damaged).length;
    expect(found).toBeGreaterThanOrEqual(35);
  });
});
