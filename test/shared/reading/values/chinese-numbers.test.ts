import { expect, test } from "vitest";
import { chineseNumber } from "../../../../shared/reading/numbers.ts";

test("Chinese figures are read in plain and in formal signs", () => {
  const known: readonly (readonly [string, number])[] = [
    ["五", 5],
    ["十", 10],
    ["四十二", 42],
    ["廿五", 25],
    ["一百零五", 105],
    ["二〇二六", 2026],
    ["七万五千", 75_000],
    ["柒拾万零叁仟伍佰", 703_500],
    ["百万", 1_000_000],
    ["两千万", 20_000_000],
  ];
  for (const [words, value] of known) expect([words, chineseNumber(words)]).toEqual([words, value]);
});

test("万 behind 亿 counts only what stands between them", () => {
  expect(chineseNumber("壹亿贰仟万")).toBe(120_000_000);
  expect(chineseNumber("三亿零五十万六千")).toBe(300_506_000);
  expect(chineseNumber("一万亿")).toBe(1e12);
  expect(chineseNumber("一亿零三")).toBe(100_000_003);
});

test("two figures in a row beside a place are a guess and no number, and so are places out of their order", () => {
  for (const words of ["十一二", "一二万", "二三十", "三十五六万", "五十六十", "一万二万", "一亿亿", "万", "零万", "", "甲"])
    expect([words, chineseNumber(words)]).toEqual([words, undefined]);
});
