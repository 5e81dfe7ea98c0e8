import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { type Row, scan } from "./scan-of.ts";

/** Places where all sign as an engine for scans reads them: cut in two, touching, or column by column. */

const whoSigns = (rows: readonly Row[]) => readElements([scan(rows)]).signatories.map(({ name, unit, date }) => [name, unit, date]);

it("reads a table of three sides whose labels stand close to them, and the line of contacts below it that is cut in two", () => {
  const rows: readonly Row[] = [
    ["技术研发项目合作协议", 220, 60, 120],
    ["甲方：奥斯样例半导体技术（上海）有限公司", 60, 90, 240],
    ["乙方：上海华样微电子大学", 60, 110, 144],
    ["丙方：上海样江汽车电子有限公司", 60, 130, 180],
    ["第一条　三方共同研制车用功率芯片，期限三年，自2026年7月1日至2029年6月30日。", 60, 160, 440],
    ["第二条　三方协商不成的，向上海市嘉定区人民法院起诉，费用由败诉的一方承担。", 60, 180, 430],
    ["甲方", 109, 283, 29],
    ["乙方", 302, 285, 27],
    ["丙方", 421, 286, 29],
    ["单位", 63, 307, 27],
    ["奥斯样例半导体技术（上海）有限公司", 110, 307, 180],
    ["上海华样微电子大学", 303, 309, 102],
    ["上海样江汽车电子有限公司", 423, 309, 134],
    ["签字人", 61, 345, 40],
    ["梁佑川", 109, 345, 39],
    ["欧阳仲谋", 302, 346, 50],
    ["邱慧娴", 422, 348, 38],
    ["职务", 61, 367, 29],
    ["研发副总裁", 110, 367, 63],
    ["科研院院长", 303, 370, 60],
    ["总经理", 423, 369, 38],
    ["签字", 61, 390, 29],
    ["签字日期", 61, 418, 40],
    ["2026年5月6日", 111, 418, 68],
    ["2026年5月8日", 302, 419, 70],
    ["2026年5月8日", 421, 420, 70],
    ["康以宁；丙方 祁山", 205, 463, 120],
    ["联系人：甲方 窦文琦；乙方", 56, 462, 157],
  ];
  expect(whoSigns(rows)).toEqual([
    ["梁佑川", "奥斯样例半导体技术（上海）有限公司", "2026-05-06"],
    ["欧阳仲谋", "上海华样微电子大学", "2026-05-08"],
    ["邱慧娴", "上海样江汽车电子有限公司", "2026-05-08"],
  ]);
});

it("reads two sides at the foot of two columns of print that an engine reads one behind the other", () => {
  const rows: readonly Row[] = [
    ["联合研究协议 JOINT RESEARCH AGREEMENT", 160, 40, 280],
    ["（一）上海样例工程技术大学（“大学”）；", 60, 70, 210],
    ["（二）Narkis Agro-Sensing Ltd.（“Narkis公司”）。", 60, 90, 220],
    ["双方将共同研究用于设施农业的柔性植物茎流传感器。", 60, 110, 230],
    ["本协议自2026年7月15日起生效，有效期为四十二个月。", 60, 130, 230],
    ["一方重大违约且在收到通知后四十五日内未予补救的，", 60, 150, 230],
    ["另一方可终止本协议。", 60, 166, 120],
    ["代表上海样例工程技术大学 For the University", 58, 250, 232],
    ["姓名 Name: 甄鸿渐", 58, 285, 96],
    ["职务Title：副校长Vice-President", 58, 305, 165],
    ["日期Date:2026-07-02", 58, 325, 111],
    ["(i) Shanghai Sample University of Engineering (the", 298, 71, 215],
    ["“University”); and (ii) Narkis Agro-Sensing Ltd. (“Narkis”).", 298, 91, 225],
    ["The Parties jointly study flexible sensors of sap flow.", 298, 111, 225],
    ["This Agreement takes effect on 15 July 2026 and remains", 298, 131, 225],
    ["in force for forty-two months. A Party may terminate it", 298, 151, 225],
    ["if a breach is not remedied.", 298, 167, 120],
    ["代表Narkis Agro-Sensing Ltd. For Narkis", 292, 252, 204],
    ["YaelBarkol", 304, 268, 78, 0.5],
    ["姓名 Name: Yael Barkol", 297, 287, 119],
    ["职务Title:首席执行官CEO", 297, 306, 141],
    ["日期Date:2026-07-02", 298, 326, 109],
  ];
  expect(whoSigns(rows)).toEqual([
    ["甄鸿渐", "上海样例工程技术大学", "2026-07-02"],
    ["Yael Barkol", "Narkis Agro-Sensing Ltd.", "2026-07-02"],
  ]);
});

it("begins a side behind who has only seen the paper, though a stop of its name was read in one place alone", () => {
  const rows: readonly Row[] = [
    ["SAMENWERKINGSOVEREENKOMST", 160, 40, 280],
    ["tussen Stichting Universitair Medisch Centrum Waalkwartier, gevestigd te Nijmegen,", 60, 70, 420],
    ["en Shanghai Xinlan Biopharma Co, Ltd, gevestigd te Shanghai (hierna: Xinlan).", 60, 90, 400],
    ["Partijen onderzoeken samen de behandeling van longfibrose met deeltjes, van 1 augustus 2026 tot en met 31 juli 2029.", 60, 110, 480],
    ["Aldus overeengekomen en in tweevoud ondertekend:", 61, 150, 252],
    ["Stichting Universitair Medisch Centrum Waalkwartier", 61, 180, 252],
    ["prof. dr. Hugo van den Berghe", 59, 234, 145],
    ["voorzitter Raad van Bestuur", 59, 255, 133],
    ["Nijmegen, 2 juli 2026", 59, 274, 105],
    ["drs. Lilian Soedirman", 58, 328, 103],
    ["lid Raad van Bestuur", 57, 347, 102],
    ["Nijmegen, 6 juli 2026", 57, 368, 107],
    ["Voor gezien: E Cos”", 58, 397, 148, 0.7],
    ["dr. Femke Oosterwijk-Brandsma", 57, 422, 154],
    ["Shanghai Xinlan Biopharma Co., Ltd.", 58, 451, 176],
    ["dr. Dai Xiaofan", 57, 506, 75],
    ["directeur", 56, 524, 46],
    ["Shanghai, 14 juli 2026", 55, 544, 109],
  ];
  expect(whoSigns(rows).map(([name, , date]) => [name, date])).toEqual([
    ["Hugo van den Berghe", "2026-07-02"],
    ["Lilian Soedirman", "2026-07-06"],
    ["Dai Xiaofan", "2026-07-14"],
  ]);
});

it("reads who signs in the second of two columns in two languages, where somebody else signs in the first", () => {
  const rows = (second: string): readonly Row[] => [
    ["联合研究协议 JOINT RESEARCH AGREEMENT", 160, 40, 280],
    ["甲方：上海样例海洋食品研究院", 60, 70, 170],
    ["Party A: Shanghai Sample Institute of Marine Foods", 298, 71, 220],
    ["乙方：智利样例海岸大学", 60, 90, 140],
    ["Party B: Universidad de la Costa Ejemplar", 298, 91, 200],
    ["双方共同研究海藻多糖，自2026年8月1日起至2029年7月31日。", 60, 110, 230],
    ["The Parties jointly study polysaccharides of algae,", 298, 111, 225],
    ["from 1 August 2026 to 31 July 2029.", 298, 127, 160],
    ["甲方：上海样例海洋食品研究院", 60, 235, 164],
    ["For Party A: Shanghai Sample Institute of Marine Foods", 299, 239, 235],
    ["庞立群", 59, 295, 40],
    ["Pang Liqun", 298, 299, 58],
    ["院长", 58, 314, 28],
    ["President of the Institute", 299, 318, 117],
    ["2026年7月6日", 58, 334, 74],
    ["6 July 2026", 298, 338, 59],
    ["乙方：智利样例海岸大学", 59, 362, 129],
    ["For Party B: Universidad de la Costa Ejemplar", 298, 366, 210],
    ["Marcela Aravena Soto", 58, 408, 108],
    [second, 297, 410, 111],
    ["校长", 57, 425, 29],
    ["Vicerrector de Investigación", 298, 428, 150],
    ["2026年7月22日", 57, 445, 78],
    ["22 July 2026", 297, 449, 64],
  ];
  const names = (second: string) => whoSigns(rows(second)).map(([name, , date]) => [name, date]);
  const first = [
    ["庞立群", "2026-07-06"],
    ["Marcela Aravena Soto", "2026-07-22"],
  ];
  expect(names("Rodrigo Catrileo Vidal")).toEqual([...first, ["Rodrigo Catrileo Vidal", "2026-07-22"]]);
  // the same person, told in both
  expect(names("Marcela Aravena")).toEqual(first);
});
