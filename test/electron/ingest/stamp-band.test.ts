import { expect, test } from "vitest";
import { holdsContent } from "../../../electron/ingest/stamp-band.ts";

const strip = (ground: number, marks: readonly number[] = []) => {
  const pixels = new Uint8Array(2000).fill(ground);
  pixels.set(marks);
  return { width: 100, height: 20, pixels };
};

test.each([
  ["white paper", strip(255), false],
  ["white paper with specks of dust", strip(255, [0, 0]), false],
  ["white paper with a hairline", strip(255, [0, 0, 0]), true],
  ["grey paper", strip(200), false],
  ["grey paper with marks a quarter darker", strip(200, [150, 150, 150]), true],
  ["grey paper with a shade", strip(200, [151, 151, 151]), false],
  ["paper so dark that black words could not be read on it", strip(127), true],
  ["paper just light enough", strip(128), false],
])("the place of the stamp on %s is judged", (_name, picture, taken) => {
  expect(holdsContent(picture)).toBe(taken);
});
