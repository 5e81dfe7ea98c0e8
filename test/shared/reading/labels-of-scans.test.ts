import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { unglued } from "../../../shared/reading/elements/signing/unglued.ts";
import { scan } from "./scan-of.ts";

type Line = Parameters<typeof scan>[0][number];
const HEAD: readonly Line[] = [
  ["合作研究协议", 240, 70, 90],
  ["甲方：上海样例土壤研究所", 60, 100, 130],
  ["乙方：芬兰波赫雅大学", 60, 115, 120],
  ["第一条 双方共同研究土壤碳的稳定性，分别在上海和奥卢开展观测。", 60, 130, 300],
  ["第二条 本协议自2026年8月1日起至2029年7月31日止。", 60, 145, 300],
];
const signers = (...lines: readonly Line[]) =>
  readElements([scan([...HEAD, ...lines])]).signatories.map(({ name, unit, date }) => [name, unit?.slice(0, 4), date]);

it("reads labels of parties that an engine has misread beneath a seal", () => {
  expect(
    signers(
      ["申方 PartyA", 60, 300, 60, 0.89],
      ["上海样例土壤研究所", 60, 320, 110],
      ["授权签字人：", 60, 340, 60],
      ["翁纪川，所长", 60, 380, 70],
      ["日期：2026年5月20日", 60, 400, 100],
      ["ZF Party B", 60, 440, 60, 0.78],
      ["芬兰波赫雅大学", 60, 460, 90],
      ["授权签字人：", 60, 480, 60],
      ["阿尔内·希耶塔涅米，副校长", 60, 520, 140],
      ["日期：2026年5月22日", 60, 540, 100],
    ),
  ).toEqual([
    ["翁纪川", "上海样例", "2026-05-20"],
    ["阿尔内·希耶塔涅米", "芬兰波赫", "2026-05-22"],
  ]);
});

it("reads two pens beside each other, of whose labels an engine has lost a part", () => {
  expect(
    signers(
      ["甲方：上海样例土壤研究所（公章）", 60, 300, 170],
      ["授权签字人（一）", 60, 320, 80, 0.99],
      ["字人（二）：", 200, 320, 60, 0.84],
      ["翁纪川，所长", 60, 350, 70],
      ["俞蘅若，总会计师", 60, 370, 90],
      ["签署日期：2026年5月20日", 60, 390, 120],
      ["乙方：芬兰波赫雅大学（公章）", 60, 430, 150],
      ["授权签字人：", 60, 450, 60],
      ["阿尔内·希耶塔涅米，副校长", 60, 480, 140],
      ["签署日期：2026年5月22日", 60, 500, 120],
    ),
  ).toEqual([
    ["翁纪川", "上海样例", "2026-05-20"],
    ["俞蘅若", "上海样例", "2026-05-20"],
    ["阿尔内·希耶塔涅米", "芬兰波赫", "2026-05-22"],
  ]);
});

it.each(["10丙方投入 InputofC", "16使用许可 Licence"])("takes no number in front of Chinese words for letters of a name: %s", (text) => {
  expect(unglued({ text, confidence: 0.95 })).toBe(text);
});

it("takes a side that is called by its country for nobody, whose word begins as a family name does", () => {
  const page = scan([
    ["科学技术合作协议", 235, 58, 134],
    ["莱茵样例研究所（中国，上海）与白俄罗斯国家样例激光研究所（白俄罗斯，明斯克），以下分别简称“中方”和“白方”，", 63, 100, 480],
    ["第一条 双方共同开展传感器研究，期限四年，自2026年7月1日至2030年6月30日。", 60, 150, 420],
    ["本协议于2026年5月18日在明斯克签订，一式四份。", 60, 173, 300],
    ["代表中方", 59, 228, 48],
    ["莱茵样例研究所", 60, 247, 106],
    ["俞敬之", 58, 301, 38],
    ["所长", 57, 321, 27],
    ["代表白方", 57, 361, 48],
    ["白俄罗斯国家样例激光研究所", 57, 380, 187],
    ["维克托·卡扎克维奇", 56, 433, 100],
    ["所长、通讯院士", 56, 453, 84],
  ]);
  expect(readElements([page]).signatories.map(({ name }) => name)).toEqual(["俞敬之", "维克托·卡扎克维奇"]);
});
