import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { repairedUnit } from "../../../shared/reading/pinyin.ts";
import { HEAD, type Row, scan } from "./scan-of.ts";

/** Signs of names and places that an engine for scans does not know, loses, or takes for another mark. */

const whoSigns = (line: string, beside: string | undefined, confidence: number) => {
  const column: readonly Row[] =
    beside === undefined
      ? []
      : [
          ["Party A", 320, 301, 40],
          ["Signature", 320, 313, 46],
          [beside, 320, 326, 120],
          ["Date: 11 May 2026", 320, 351, 86],
          ["Party B", 320, 391, 40],
          ["Signature", 320, 403, 46],
          ["Name: Bai Yining", 320, 421, 86],
          ["Date: 13 May 2026", 320, 451, 86],
        ];
  const rows: readonly Row[] = [
    ["甲方：莱茵样例传感（上海）有限公司", 60, 300, 200],
    ["签字：", 60, 313, 30],
    [line, 60, 325, line.length * 10, confidence],
    ["日期：2026年5月11日", 60, 350, 110],
    ["乙方：南郊样例大学", 60, 390, 110],
    ["签字：", 60, 403, 30],
    ["姓名：柏以宁", 60, 420, 72],
    ["日期：2026年5月13日", 60, 450, 110],
  ];
  return readElements([scan([...HEAD, ...rows, ...column].toSorted((a, b) => a[2] - b[2]))]).signatories.map(({ name }) => name);
};
const reads = (line: string, name: string | undefined, beside?: string, confidence = 0.92) =>
  expect.soft(whoSigns(line, beside, confidence), line).toEqual([name, "柏以宁"]);

it("knows the rare sign of a given name for which an engine has one that nobody bears", () => {
  reads("姓名：綦鸿肿，副校长", "綦鸿翀");
  reads("沈或 院长", "沈彧");
  reads("姓名：邵清枕", "邵清忱");
  reads("签字人：贾毯", "贾琰");
  reads("姓名：周喷川", "周赜川");
  reads("姓名：也海宁", "乜海宁");
  reads("姓名：姐文清，院长", "俎文清");
  // a name of these signs
  reads("姓名：洗玉清", "冼玉清");
  reads("姓名：应贺，院长", "应贺");
});

it("takes the one that sounds as the name beside it says", () => {
  reads("姓名：应贺，院长", "应赟", "Name: Ying Yun, Director");
  reads("姓名：宋桑", "宋燊", "Name: Song Shen");
  reads("姓名：宋桑", "宋粲", "Name: Song Can");
  reads("姓名：宋桑", "宋桑", "Name: Song Sang");
});

it("reads a line across between two signs of a Chinese name as the sign for one", () => {
  reads("蒲-山PuYishan", "蒲一山");
  reads("姓名：丁-诺，院长", "丁一诺");
  reads("尹—民 总经理", "尹一民");
  reads("姓名：诸葛-帆", "诸葛一帆");
  reads("姓名：阿格内什-森泰希", "阿格内什·森泰希");
});

it("reads a foreign name whose point between its parts was lost", () => {
  reads("梅特拉文基尔德，总经理", "梅特拉文基尔德");
  reads("姓名：弗洛里安罗特曼", "弗洛里安罗特曼");
  reads("姓名：约恩克里斯滕森，首席执行官", "约恩克里斯滕森");
  reads("亚历山德拉莫雷蒂 研发总监", "亚历山德拉莫雷蒂");
  // a place, and a unit
  reads("阿姆斯特丹", undefined);
  reads("姓名：国际合作处处长", undefined);
});

it.each([
  ["上海余山样例天文仪器研究所", "上海佘山样例天文仪器研究所"],
  ["上海市松江区余山样例医院", "上海市松江区佘山样例医院"],
  ["越南芹直样例农学院", "越南芹苴样例农学院"],
  ["重庆市溶陵样例榨菜研究院", "重庆市涪陵样例榨菜研究院"],
  ["江苏省苏州市角直样例光学有限公司", "江苏省苏州市甪直样例光学有限公司"],
  ["海南詹州样例热带作物研究所", "海南儋州样例热带作物研究所"],
  ["日本琦玉样例大学", "日本埼玉样例大学"],
  // places of these signs, or names of companies
  ["余山样例光学（深圳）有限公司", "余山样例光学（深圳）有限公司"],
  ["河南郑城样例有限公司", "河南郑城样例有限公司"],
  ["上海余江样例医药有限公司", "上海余江样例医药有限公司"],
])("reads the unit %s as %s", (read, meant) => {
  expect(repairedUnit(read)).toBe(meant);
});
