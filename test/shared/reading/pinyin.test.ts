import { expect, it } from "vitest";
import { repairedPinyin } from "../../../shared/reading/pinyin.ts";

it.each([
  ["Wei Changging", "Wei Changqing"],
  ["Xu Jianging", "Xu Jianqing"],
  // chu’a would bear an apostrophe
  ["Tang Yuchua", "Tang Yuehua"],
])("a letter that makes no Chinese syllable is read as the one that it looks like: %s", (read, meant) => {
  expect(repairedPinyin(read)).toBe(meant);
});

it.each(["Gu Huaiyuan", "Liu Qiangguo", "Fiona Drummond", "Jan Hagg", "Li Grigg"])("%s stays as it is", (name) => {
  expect(repairedPinyin(name)).toBe(name);
});
