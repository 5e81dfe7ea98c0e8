import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { betterRead } from "../../../shared/reading/elements/signing/names-on-scans.ts";
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
  ["Fan Wenjiaa", "Fan Wenjian"],
  // the two points of ü
  ["Lii Giuming", "Lü Qiuming"],
  ["Liigiu Hao", "Lüqiu Hao"],
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
  "Liisa Li",
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

it("a Latin name in a line of Chinese is taken as a line of Latin letters alone has it, another person's not", () => {
  const paragraphs = paragraphsOf(bodyLines([scan([["Managing Director: Dr. Arne Tolvikson", 60, 100, 300]])]));
  expect(betterRead("Arne Tolviksonf", 0.94, paragraphs, true)).toBe("Arne Tolvikson");
  expect(betterRead("Arne Tolvikson", 0.94, paragraphs, true)).toBe("Arne Tolvikson");
  expect(betterRead("Arne Tolviksonf", 0.94, paragraphs)).toBe("Arne Tolviksonf");
  expect(betterRead("Anna Tolvikson", 0.94, paragraphs, true)).toBe("Anna Tolvikson");
});

it("a Chinese name of four signs and more is taken as it stands elsewhere, a shorter one never", () => {
  const told = (...lines: readonly (readonly [string, number])[]) =>
    paragraphsOf(
      bodyLines([
        {
          page: 1,
          width: 595,
          height: 842,
          turn: 0,
          source: "ocr",
          redSeals: [],
          lines: lines.map(([text, confidence], at) => ({ text, confidence, box: { left: 60, top: 80 + at * 40, width: 200, height: 12 } })),
        },
      ]),
    );
  const paragraphs = told(
    ["法定代表人：欧阳青崖", 0.98],
    ["法定代表人：约翰·魏尔特", 0.97],
    ["法定代表人：王建国", 0.99],
    ["Represented by Huangfu Yichen, Director", 0.95],
  );
  expect(betterRead("欧阳青屋", 0.89, paragraphs)).toBe("欧阳青崖");
  expect(betterRead("约翰巍尔特", 0.9, paragraphs)).toBe("约翰·魏尔特");
  expect(betterRead("王建军", 0.8, paragraphs)).toBe("王建军");
  expect(betterRead("欧阳青屋", 0.97, paragraphs)).toBe("欧阳青屋");
  expect(betterRead("欧阳修文", 0.8, paragraphs)).toBe("欧阳修文");
  expect(betterRead("万侯朗", 0.87, paragraphs)).toBe("万俟朗");
  expect(betterRead("候若兰", 0.98, paragraphs)).toBe("侯若兰");
  expect(betterRead("候若兰", 1, paragraphs)).toBe("候若兰");
  expect(betterRead("埃琳娜一斯托扬", 0.97, paragraphs)).toBe("埃琳娜·斯托扬");
  expect(betterRead("山本一郎", 0.97, paragraphs)).toBe("山本一郎");
  expect(betterRead("HUANCFU YICEF", 0.6, paragraphs)).toBe("Huangfu Yichen");
  expect(betterRead("HUANCFU YICEF", 0.85, paragraphs)).toBe("HUANCFU YICEF");
});
