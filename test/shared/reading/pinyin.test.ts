import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { betterRead } from "../../../shared/reading/elements/signing/better-read.ts";
import { paragraphsOf } from "../../../shared/reading/paragraphs.ts";
import { repairedPinyin, repairedUnit } from "../../../shared/reading/pinyin.ts";
import { scan } from "./scan-of.ts";

it.each([
  ["Wei Changging", "Wei Changqing"],
  ["Xu Jianging", "Xu Jianqing"],
  // chu’a would bear an apostrophe
  ["Tang Yuchua", "Tang Yuehua"],
  // the capital Q, of which an engine loses the stroke
  ["Mu Oingchen", "Mu Qingchen"],
  ["Oiu Danfeng", "Qiu Danfeng"],
  ["Ciu Lan", "Qiu Lan"],
  ["Sun Cingyu", "Sun Qingyu"],
  ["2hang Wen", "Zhang Wen"],
])("a letter that makes no Chinese syllable is read as the one that it looks like: %s", (read, meant) => {
  expect(repairedPinyin(read)).toBe(meant);
});

it.each([
  "Gu Huaiyuan",
  "Liu Qiangguo",
  "Fiona Drummond",
  "Jan Hagg",
  "Li Grigg",
  "Gina Li",
  "Ian Li",
  "Cian Murphy",
  "Oisin Byrne",
  "Ouyang Lin",
  "Giang Li",
  "Cui Ming",
  "Oliver Wang",
])("%s stays as it is", (name) => {
  expect(repairedPinyin(name)).toBe(name);
});

it("the name of a unit is repaired where a letter with dots was read as two", () => {
  expect(repairedUnit("Neckartal-Institut fiir Photonische Systeme")).toBe("Neckartal-Institut für Photonische Systeme");
  expect(repairedUnit("Institute of Fiirst Physics")).toBe("Institute of Fiirst Physics");
});

it("a Chinese name stays where it is misread elsewhere, though more surely", () => {
  const paragraphs = paragraphsOf(bodyLines([scan([["The Company is represented by Mu Cingchen, managing director.", 60, 100, 400]])]));
  expect(betterRead("Mu Qingchen", 0.8, paragraphs)).toBe("Mu Qingchen");
  expect(betterRead("Mu Oingcher", 0.8, paragraphs)).toBe("Mu Oingcher");
});
