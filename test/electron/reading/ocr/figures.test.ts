import { expect, test } from "vitest";
import { placesOfFigures, withFigures } from "../../../../electron/reading/ocr/figures.ts";

const box = { centreX: 100, centreY: 50, halfWidth: 100, halfHeight: 10, slope: 0 };
/** A line whose signs stand ten pixels apart. */
const lineOf = (text: string) => {
  const signs = [...text];
  const width = 10 * signs.length;
  return { text, sure: signs.map(() => 1), places: signs.map((_, at) => 10 * at + 5), line: { width, height: 10, pixels: new Uint8Array(10 * width) } };
};
const edgesOf = ({ centreX, halfWidth }: { readonly centreX: number; readonly halfWidth: number }) => [centreX - halfWidth, centreX + halfWidth];

test("figures that may have lost one are read again with a sign on either side, at the ends of a line up to its end", () => {
  const [inside, ...others] = placesOfFigures(lineOf("共投入人民币100.00元整，于2026年付清。"), box);
  expect([inside?.from, inside?.to, others.length]).toEqual([6, 12, 0]);
  const scale = 200 / 240;
  expect(inside && edgesOf(inside.box).map((at) => Math.round(at))).toEqual([Math.round(50 * scale), Math.round(130 * scale)]);
  expect(placesOfFigures(lineOf("2000"), box).map((place) => edgesOf(place.box))).toEqual([[0, 200]]);
  expect(placesOfFigures(lineOf("镕20元"), box).map(({ from, to }) => [from, to])).toEqual([[1, 3]]);
});

test("figures without like ones side by side are left alone", () => {
  expect(placesOfFigures(lineOf("于2026年12月31日前，第3条"), box)).toEqual([]);
});

test("what was read again counts where it differs by points and by how often a figure stands in a row", () => {
  const text = "投入145.00欧元和人民币1000元";
  const [first, second] = placesOfFigures(lineOf(text), box);
  if (!first || !second) throw new Error("two places were to be found");
  const read = (one: string, other: string) =>
    withFigures(text, [
      { place: first, text: one },
      { place: second, text: other },
    ]);
  expect(read("入145.000欧", "币10000元")).toBe("投入145.000欧元和人民币10000元");
  expect(read("入146.000欧", "币100.000元")).toBe("投入145.00欧元和人民币100.000元");
  expect(read("入145.0欧", "币1.000元，200")).toBe("投入145.00欧元和人民币1.000元");
  expect(read("", "币")).toBe(text);
});
