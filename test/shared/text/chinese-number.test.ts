import { expect, test } from "vitest";
import { chineseNumber } from "../../../shared/text/chinese-number.ts";

test.each([
  ["零", 0],
  ["七", 7],
  ["十", 10],
  ["十二", 12],
  ["七十", 70],
  ["一百零五", 105],
  ["一百二十", 120],
  ["两千零八", 2008],
  ["十万", 100_000],
  ["七十万", 700_000],
  ["一百二十万零五百", 1_200_500],
  ["一万二千", 12_000],
  ["一亿零三十万", 100_300_000],
  ["壹佰贰拾万", 1_200_000],
] as const)("%s is %i", (written, number) => {
  expect(chineseNumber(written)).toBe(number);
});

test.each([
  "",
  "万",
  "两万五",
  "一百二",
  "七O",
  "约十万",
  "十万上下",
  "七十x",
  "万万",
  "百",
  "一九",
  "零零",
])("%j is no number that all read alike", (written) => {
  expect(chineseNumber(written)).toBeUndefined();
});
