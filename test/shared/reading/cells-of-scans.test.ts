import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { HEAD, type Row, scan } from "./scan-of.ts";

/** Tables of signing in which a cell has two lines, the second of which an engine reads behind the whole row. */

const whoSigns = (rows: readonly Row[], more = {}) =>
  readElements([scan([...HEAD, ...rows], more)]).signatories.map(({ name, unit, date, hand }) => [name, unit, date, hand]);
const [COMPANY, UNIVERSITY] = ["莱茵样例传感（上海）有限公司", "南郊样例大学"];
const pen = (left: number, top: number) => ({ left, top, width: 70, height: 16 });

it("reads a row for each side, whose unit has two lines, below heads that begin with a number", () => {
  const rows: readonly Row[] = [
    ["序", 63, 253, 19],
    ["单位", 104, 253, 26],
    ["授权签字人", 258, 249, 57],
    ["签字", 352, 247, 28],
    ["日期", 450, 246, 26],
    ["1", 66, 279, 11],
    ["莱茵样例传感（上海）", 106, 273, 116],
    ["Henrike Vossberg", 259, 272, 81],
    ["2026.5.20", 459, 271, 50],
    ["有限公司", 105, 288, 46],
    ["2", 66, 315, 13],
    ["南郊样例大学", 108, 310, 67],
    ["裘一苇", 259, 308, 36],
    ["2026.5.22", 458, 306, 50],
  ];
  expect(whoSigns(rows, { inkMarks: [pen(362, 270), pen(362, 306)] })).toEqual([
    ["Henrike Vossberg", COMPANY, "2026-05-20", "signed"],
    ["裘一苇", UNIVERSITY, "2026-05-22", "signed"],
  ]);
});

it("reads units of three lines, of which the last sign lies in a seal", () => {
  const rows: readonly Row[] = [
    ["序", 56, 252, 17],
    ["当事方", 139, 252, 37],
    ["授权代表", 218, 253, 48],
    ["职务", 297, 250, 28],
    ["日期", 457, 250, 27],
    ["1", 58, 279, 10],
    ["莱茵样例传感", 139, 274, 70],
    ["荆其昌", 217, 275, 37],
    ["总经理", 298, 274, 38],
    ["2026.5.6", 459, 275, 42],
    ["（上海）有限", 139, 290, 71],
    ["公司", 138, 307, 26],
    ["2", 59, 333, 9],
    ["南郊样例大学", 140, 328, 69],
    ["仇若水", 218, 328, 38],
    ["副校长", 298, 327, 37],
    ["2026.5.11", 458, 328, 48],
    ["3", 59, 371, 10],
    ["上海样例半导", 138, 366, 73],
    ["占立岩", 218, 366, 38],
    ["董事长", 299, 364, 37],
    ["2026.5.9", 459, 366, 44],
    ["体装备有限公", 139, 383, 70],
    ["司", 140, 399, 15],
  ];
  const found = whoSigns(rows, { redSeals: [{ left: 113, top: 341, width: 119, height: 114 }] });
  expect(found.map(([name, unit, date]) => [name, unit, date])).toEqual([
    ["荆其昌", COMPANY, "2026-05-06"],
    ["仇若水", UNIVERSITY, "2026-05-11"],
    ["占立岩", "上海样例半导体装备有限公司", "2026-05-09"],
  ]);
});

it("reads a column for each side, whose unit and whose label have two lines, and whose name lies under a seal", () => {
  const rows: readonly Row[] = [
    ["签署栏", 60, 266, 39],
    ["甲方", 175, 267, 28],
    ["乙方", 358, 269, 27],
    ["单位(盖章）", 62, 289, 62],
    ["莱茵样例传感（上海）", 177, 290, 116],
    ["南郊样例大学", 360, 293, 71],
    ["有限公司", 176, 306, 48],
    ["法定代表人或授权代", 61, 327, 103],
    ["康斯坦丁·吕特根", 175, 328, 92],
    ["司徒鹤鸣.", 359, 330, 57, 0.79],
    ["表", 61, 343, 16],
    ["项目负责人", 61, 365, 59],
    ["Jorn Wedekind", 175, 367, 72],
    ["濮阳砚秋", 358, 369, 48],
    ["签署日期", 60, 393, 50],
    ["2026年4月21日", 175, 395, 74],
    ["2026年4月28日", 357, 397, 74],
  ];
  const found = whoSigns(rows, { redSeals: [{ left: 335, top: 300, width: 119, height: 114 }], inkMarks: [pen(267, 326), pen(420, 327)] });
  expect(found).toEqual([
    ["康斯坦丁·吕特根", COMPANY, "2026-04-21", "signed"],
    ["司徒鹤鸣", UNIVERSITY, "2026-04-28", "signed"],
  ]);
});

it("reads the second lines of two cells of one row, and of an office", () => {
  const rows: readonly Row[] = [
    ["签约方", 62, 250, 40],
    ["授权代表", 210, 250, 50],
    ["职务", 320, 250, 28],
    ["签署日期", 450, 250, 52],
    ["莱茵样例传感（上海）", 62, 275, 116],
    ["Ottilie Brandauer", 210, 276, 84],
    ["研发中心总", 320, 276, 60],
    ["2026年6月3日", 450, 277, 74],
    ["有限公司", 62, 291, 48],
    ["经理", 320, 292, 25],
    ["南郊样例大学", 62, 315, 70],
    ["司空见微", 210, 316, 48],
    ["副校长", 320, 317, 38],
    ["2026年6月8日", 450, 318, 74],
  ];
  expect(whoSigns(rows).map(([name, unit, date]) => [name, unit, date])).toEqual([
    ["Ottilie Brandauer", COMPANY, "2026-06-03"],
    ["司空见微", UNIVERSITY, "2026-06-08"],
  ]);
});

it("reads a table in English whose units and offices have two lines", () => {
  const rows: readonly Row[] = [
    ["MEMORANDUM OF UNDERSTANDING", 200, 60, 200],
    ["between Shanghai Sample Normal University and the Otakou Institute of Technology", 60, 90, 420],
    ["The institutions jointly study kelp forests. This memorandum runs for four years from 1 September 2026.", 60, 120, 470],
    ["Party", 62, 250, 40],
    ["Name", 210, 250, 35],
    ["Position", 330, 250, 45],
    ["Date", 460, 250, 26],
    ["Shanghai Sample Normal", 62, 275, 120],
    ["Rong Zhaowei", 210, 276, 70],
    ["Vice-President for", 330, 276, 90],
    ["17 August 2026", 460, 277, 80],
    ["University", 62, 291, 52],
    ["Research", 330, 292, 46],
    ["Otakou Institute of", 62, 315, 95],
    ["Fiona Strachan", 210, 316, 75],
    ["Chief Executive", 330, 317, 78],
    ["24 August 2026", 460, 318, 80],
    ["Technology", 62, 331, 58],
  ];
  expect(readElements([scan(rows)]).signatories.map(({ name, unit, date }) => [name, unit, date])).toEqual([
    ["Rong Zhaowei", "Shanghai Sample Normal University", "2026-08-17"],
    ["Fiona Strachan", "Otakou Institute of Technology", "2026-08-24"],
  ]);
});

it("reads a name whose second line an engine reads behind a row of two cells", () => {
  const rows: readonly Row[] = [
    ["For Southern Example University", 55, 377, 170],
    ["Principal investigator", 60, 400, 139],
    ["Research Office", 204, 398, 95],
    ["Dr Moana", 61, 424, 57],
    ["Alistair Drummore, Director", 206, 420, 154],
    ["Kerewai-Hughes", 62, 438, 87],
    ["Signature:", 62, 463, 62],
    ["Signature:", 206, 460, 61],
    ["Date:", 63, 506, 35],
    ["Date:", 206, 503, 36],
    ["For Northern Example Institute", 60, 550, 173],
    ["Authorised representative", 65, 576, 167],
    ["Nangong Yi, Deputy Director", 65, 598, 162],
    ["Signature:", 66, 623, 61],
    ["Date:", 66, 651, 36],
  ];
  const head: readonly Row[] = [
    ["Cooperation Agreement", 220, 70, 130],
    ["between Southern Example University and Northern Example Institute", 60, 100, 400],
    ["1. The parties carry out the work together until 31 July 2030.", 60, 140, 400],
    ["2. This form, once signed by all persons named below, is the whole agreement.", 60, 170, 440],
  ];
  const found = readElements([scan([...head, ...rows])]).signatories.map(({ name, unit }) => [name, unit]);
  expect(found).toEqual([
    ["Moana Kerewai-Hughes", "Southern Example University"],
    ["Alistair Drummore", "Southern Example University"],
    ["Nangong Yi", "Northern Example Institute"],
  ]);
});

it.each([
  ["both sides", ["甲方", "乙方"]],
  ["the first side alone, the tall cell of the second lost", ["甲方"]],
  ["the second side alone, the tall cell of the first lost", ["乙方"]],
])("reads the form of a technology contract with %s, a name on two lines, notes and a pen beside names", (_, told) => {
  const side = (name: string, top: number): readonly Row[] => (told.includes(name) ? [[name, 62, top, 41]] : []);
  const rows: readonly Row[] = [
    ["合同当事人签章", 261, 200, 82],
    ...side("甲方", 223),
    ["名称", 177, 224, 52],
    ["莱茵样例传感（上海）有限公", 361, 227, 169],
    ["司 (盖章)", 362, 242, 53, 0.85],
    ["法定代表人", 179, 263, 59],
    ["延斯·霍尔姆（Jens Holm）", 361, 264, 127],
    ["委托代理人", 180, 287, 58],
    ["沈予宁", 360, 288, 40],
    ["(签字）", 409, 288, 37, 0.84],
    ["沈予宁二二", 367, 299, 75, 0.5],
    ["联系人", 177, 329, 45],
    ["邱蓉", 358, 330, 41],
    ["日期", 178, 358, 50],
    ["2026.4.21", 368, 359, 72, 0.8],
    ...side("乙方", 430),
    ["名称", 177, 430, 52],
    ["南郊样例大学（盖章）", 360, 431, 107],
    ["法定代表人", 177, 453, 59],
    ["顾长庚", 358, 455, 39],
    ["（签字）", 408, 455, 37, 0.88],
    ["委托代理人", 177, 497, 58],
    ["/", 360, 498, 13, 0.85],
    ["联系人", 175, 519, 46],
    ["冯璐", 357, 520, 40],
    ["日期", 174, 587, 50],
    ["2026.4.24", 366, 588, 72, 0.8],
  ];
  expect(whoSigns(rows, { inkMarks: [pen(369, 299), pen(420, 466)] })).toEqual([
    ["沈予宁", COMPANY, "2026-04-21", "signed"],
    ["顾长庚", UNIVERSITY, "2026-04-24", "signed"],
  ]);
});
