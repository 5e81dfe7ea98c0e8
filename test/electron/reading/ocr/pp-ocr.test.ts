import { expect, test } from "vitest";
import { decoded } from "../../../../electron/reading/ocr/pp-ocr.ts";

const ALPHABET = ["人", "鄢", "采", "l", " "];
/** Steps of a line, each with how likely a blank and some characters are. */
const read = (steps: readonly Readonly<Record<string, number>>[]) => {
  const classes = ALPHABET.length + 1;
  const likely = new Float32Array(steps.length * classes);
  for (const [step, chances] of steps.entries())
    for (const [sign, chance] of Object.entries(chances)) likely[step * classes + (sign === "_" ? 0 : ALPHABET.indexOf(sign) + 1)] = chance;
  return decoded(likely, steps.length, classes, ALPHABET).text;
};
const blank = { _: 0.99 };

test("a character is read once, and twice with a blank between", () => {
  expect(read([{ 人: 0.9 }, { 人: 0.8, _: 0.1 }, blank, { 采: 0.9 }, blank, { 采: 0.9 }])).toBe("人采采");
});

test("a sign that is hardly known stands where all around it is blank for sure", () => {
  expect(read([{ 人: 0.9 }, blank, { _: 0.64, 鄢: 0.14 }, blank, { 采: 0.9 }])).toBe("人鄢采");
  expect(read([{ _: 0.6, 鄢: 0.2 }, blank, { 采: 0.9 }])).toBe("鄢采");
  expect(read([{ 采: 0.9 }, blank, { _: 0.6, 鄢: 0.2 }, blank])).toBe("采");
});

test("the rim of a character, a stroke that is no Chinese sign, and a grain are nothing", () => {
  expect(read([{ _: 0.6, 鄢: 0.2 }, { 人: 0.9 }, blank])).toBe("人");
  expect(read([{ 人: 0.9 }, { _: 0.6, 鄢: 0.2 }, { 采: 0.9 }])).toBe("人采");
  expect(read([{ 人: 0.9 }, blank, { _: 0.6, l: 0.3 }, blank])).toBe("人");
  expect(read([{ 人: 0.9 }, blank, { _: 0.9, 鄢: 0.05 }, blank])).toBe("人");
});
