import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { type Row, scan } from "./scan-of.ts";

/** What an engine for scans makes of names and of the words around them. */

const HEAD: readonly Row[] = [
  ["联合研究协议", 240, 70, 90, 1],
  ["甲方：上海样例智能装备研究院", 60, 100, 168, 1],
  ["法定代表人：翁纪川", 60, 120, 108, 1],
  ["乙方：凯米样例工业大学", 60, 140, 132, 1],
  ["第一条　双方共同研制林间作业机械，项目负责人由双方各派一名，", 60, 160, 360, 1],
  ["其余人员由各方自行安排，费用由各方自行承担，期限四年。", 60, 180, 324, 1],
  ["双方应当按照年度计划开展工作，每年召开两次会议，", 60, 200, 288, 1],
];
const sides = (first: readonly Row[], more = {}) =>
  readElements([
    scan(
      [
        ...HEAD,
        ["甲方（盖章）：上海样例智能装备研究院", 60, 300, 216, 1],
        ...first,
        ["日期：2026年4月17日", 60, 360, 110, 1],
        ["乙方（盖章）：凯米样例工业大学", 60, 400, 180, 1],
        ["姓名：Aarne Hietaniemi", 60, 430, 118, 0.98],
        ["日期：2026年4月28日", 60, 460, 110, 1],
      ],
      more,
    ),
  ]).signatories.map(({ name }) => name);

it("ends a name whose last sign lies under a seal as the text has it", () => {
  expect(sides([["姓名：翁纪", 60, 330, 111, 0.97]])).toEqual(["翁纪川", "Aarne Hietaniemi"]);
  // the line has no room for more: another person
  expect(sides([["姓名：翁纪", 60, 330, 61, 0.97]])).toEqual(["翁纪", "Aarne Hietaniemi"]);
});

it("knows family names that an engine takes for other signs", () => {
  expect(sides([["斜一帆副校长", 60, 330, 84, 0.82]])).toEqual(["钭一帆", "Aarne Hietaniemi"]);
  expect(sides([["姓名：治自明", 60, 330, 72, 0.97]])).toEqual(["冶自明", "Aarne Hietaniemi"]);
  expect(sides([["姓名：七岚清", 60, 330, 72, 0.97]])).toEqual(["乜岚清", "Aarne Hietaniemi"]);
  expect(sides([["姓名：针令仪", 60, 330, 72, 0.97]])).toEqual(["钭令仪", "Aarne Hietaniemi"]);
  expect(sides([["姓名：终黎安", 60, 330, 72, 0.97]])).toEqual(["终黎安", "Aarne Hietaniemi"]);
  expect(sides([["姓名：公治临川", 60, 330, 84, 0.97]])).toEqual(["公冶临川", "Aarne Hietaniemi"]);
});

it("knows a family name of which an engine has lost the shape, and an office behind the name in a line for both", () => {
  expect(sides([["姓名：市知远", 60, 330, 60, 0.92]])).toEqual(["卞知远", "Aarne Hietaniemi"]);
  expect(sides([["姓名、职务：翁纪川副所长（WENGJichuan，Deputy Director)", 60, 330, 260, 0.92]])).toEqual(["翁纪川", "Aarne Hietaniemi"]);
});

it.each([
  ["姓名：Sziics Imre", "Szűcs Imre"],
  ["姓名：Szuics Gy6rk", "Szűcs Gyórk"],
  ["姓名：Jirgen | WeiBkopf", "Jürgen Weißkopf"],
  ["姓名：Begofia Larralde", "Begoña Larralde"],
  ["姓名：Sofia Larralde", "Sofia Larralde"],
])("letters with marks that an engine of Chinese takes for others: %s", (text, name) => {
  expect(sides([[text, 60, 330, 120, 0.84]])).toEqual([name, "Aarne Hietaniemi"]);
});

it("parts a foreign name behind the label of one in print", () => {
  expect(sides([["印刷体姓名：IkerZumalabe", 60, 330, 141, 0.93]])).toEqual(["Iker Zumalabe", "Aarne Hietaniemi"]);
  expect(sides([["打印姓名：IkerZumalabe（总经理）", 60, 330, 182, 0.93]])).toEqual(["Iker Zumalabe", "Aarne Hietaniemi"]);
});

it("leaves the signs of a Japanese text, whose kana an engine reads but for one, as they are printed", () => {
  const page = scan([
    ["共同研究契約書", 240, 70, 90],
    ["国立大学法人越前見本大学(以下「甲」。)上海様例蓄電技術研究院(以下「乙」。)、共同研究の实施、次の契約缔结。", 60, 100, 470],
    ["第1条 甲及乙、次の共同研究寒施。研究題目炭素の細孔制御。試驗及電極の製作、評價。", 60, 130, 470],
    ["第2条 本共同研究の研究期間、令和8年8月1日令和11年9月30日。", 60, 150, 400],
    ["第3条 甲、竹材の前处理及細孔の解析分担。乙、電極の製作及低温特性の評價分担。", 60, 170, 430],
    ["第4条 設備の帰屬、当該設備取得当事者屬。輸出管理法令遵守。損害賠償。準據法。締結。", 60, 190, 430],
    ["令和8年6月10日", 60, 230, 90],
    ["甲 国立大学法人越前見本大学", 60, 260, 150],
    ["学長 梅津志津江", 60, 280, 90],
    ["乙 上海様例蓄電技術研究院", 60, 320, 140],
    ["院長 樊之恒", 60, 340, 70],
  ]);
  expect(readElements([page]).signatories.map(({ name, unit }) => [name, unit])).toEqual([
    ["梅津志津江", "国立大学法人越前見本大学"],
    ["樊之恒", "上海様例蓄電技術研究院"],
  ]);
});

const ENGLISH: readonly Row[] = [
  ["MEMORANDUM OF UNDERSTANDING", 200, 60, 200],
  ["between Shanghai Sample Normal University and the Otakou Institute of Technology", 60, 90, 420],
  ["The institutions jointly study kelp forests. This memorandum runs for four years from 1 September 2026.", 60, 120, 470],
];
const english = (rows: readonly Row[], more = {}) => readElements([scan([...ENGLISH, ...rows], more)]).signatories;

it("knows a witness though no blank was read in front of whom others sign", () => {
  const found = english([
    ["Signed for and on behalf of Shanghai Sample Normal University", 56, 406, 286],
    ["Professor Rong Zhaowei, Vice-President", 56, 450, 200],
    ["Date: 17 August 2026", 56, 470, 106],
    ["Inthe presenceof: XL", 55, 490, 120, 0.6],
    ["Xi Lan, International Office", 55, 516, 134],
    ["Signed for and on behalf of the Otakou Institute of Technology", 55, 546, 300],
    ["Dr Fiona Strachan, Chief Executive", 55, 590, 169],
    ["Date: 24 August 2026", 55, 610, 106],
    ["Inthe presenceof: XL", 55, 631, 120, 0.55],
    ["Tui Parata, Research Office", 55, 655, 132],
  ]);
  expect(found.map(({ name }) => name)).toEqual(["Rong Zhaowei", "Fiona Strachan"]);
});

it("reads a Chinese name of which an engine has read a g twice, and no other", () => {
  const found = english([
    ["For Shanghai Sample Normal University", 56, 406, 200],
    ["Shi Changgqing, Director", 56, 450, 120],
    ["Date: 17 August 2026", 56, 470, 106],
    ["For the Otakou Institute of Technology", 55, 546, 200],
    ["Juhani Kettunen, Chief Executive", 55, 590, 169],
    ["Date: 24 August 2026", 55, 610, 106],
  ]);
  expect(found.map(({ name }) => name)).toEqual(["Shi Changqing", "Juhani Kettunen"]);
});

it("counts two pens beside each other above two names for both", () => {
  const rows: readonly Row[] = [
    ["Dunedin, 20 April 2026", 59, 400, 120],
    ["Dr Fiona Strachan, Chief Executive", 58, 440, 169],
    ["Annemarie Zoller, Head of Administration", 58, 459, 180],
    ["Otakou Institute of Technology", 59, 476, 160],
    ["Shanghai, 4 May 2026", 59, 510, 120],
    ["Professor Rong Zhaowei, Vice-President", 58, 550, 190],
    ["Shanghai Sample Normal University", 59, 569, 190],
  ];
  const hands = (inkMarks: readonly { left: number; top: number; width: number; height: number }[]) => english(rows, { inkMarks }).map(({ hand }) => hand);
  const first = { left: 65, top: 420, width: 70, height: 14 };
  const below = { left: 67, top: 530, width: 67, height: 16 };
  expect(hands([{ ...first, left: 154 }, first, below])).toEqual(["signed", "signed", "signed"]);
  expect(hands([first, below])).toEqual(["signed", "empty", "signed"]);
});

it("takes an initial and a family name by hand for the person named in print below them", () => {
  const names = (hand: string) =>
    english([
      ["Signed for and on behalf of the Otakou Institute of Technology by its authorised officer:", 56, 400, 430],
      [`Authorised officer: ${hand}`, 56, 437, 176, 0.7],
      ["Name: Professor Christos Papadakis", 56, 463, 172, 0.93],
      ["Date: 24 August 2026", 56, 503, 106],
      ["Signed for and on behalf of Shanghai Sample Normal University by its legal representative:", 56, 540, 430],
      ["Name: Rong Zhaowei", 56, 600, 110, 0.93],
      ["Date: 8 September 2026", 56, 640, 110],
    ]).map(({ name }) => name);
  expect(names("C. Papadirz")).toEqual(["Christos Papadakis", "Rong Zhaowei"]);
  expect(names("D. Marwick")).toEqual(["D. Marwick", "Christos Papadakis", "Rong Zhaowei"]);
});

it("dates a paper by the day on which it is made, and not by that of its stamp in the same line", () => {
  const [first] = readElements([
    scan([
      ["Certificate No.: IN-MH4410927 XXX Certificate issued date: 22-Jun-2026 11:48 AM", 60, 60, 450],
      ["MEMORANDUM OF UNDERSTANDING", 148, 100, 310],
      ["This Memorandum of Understanding is made and executed at Pune on this 3rd day of July, Two Thousand", 60, 130, 470],
      ["and Twenty Six between Sahyadri Institute of Science and Shanghai Sample Robotics Institute.", 60, 147, 430],
      ["1. The institutes jointly study soft grippers for five years.", 60, 180, 300],
      ["IN WITNESS WHEREOF the Parties have set their hands on the day, month and year first hereinabove written.", 60, 220, 470],
      ["For Sahyadri Institute of Science", 60, 260, 170],
      ["Prof. Vasudha Kulkarnikar", 60, 300, 150],
      ["Director", 60, 320, 40],
      ["For Shanghai Sample Robotics Institute", 60, 360, 190],
      ["Ji Shaoqing", 60, 400, 85],
      ["President", 60, 420, 47],
    ]),
  ]).signatories;
  expect([first?.name, first?.date]).toEqual(["Vasudha Kulkarnikar", "2026-07-03"]);
});

it("names a unit with the marks of its letters that stand elsewhere", () => {
  const found = readElements([
    scan([
      ["CONSORTIUM AGREEMENT", 200, 60, 150],
      ["between Hochschule fiir Nachrichtentechnik Hohenbriick, Germany, and Shanghai Sample Normal University, China.", 60, 90, 480, 0.9],
      ["1. The parties jointly study optical networks for three years from 1 September 2026.", 60, 120, 400],
      ["Hochschule für Nachrichtentechnik Hohenbrück", 60, 276, 227],
      ["Name: Friederike Mohr", 60, 320, 120],
      ["Date: 30 June 2026", 60, 340, 100],
      ["Shanghai Sample Normal University", 60, 380, 180],
      ["Name: Rong Zhaowei", 60, 420, 110],
      ["Date: 3 July 2026", 60, 440, 100],
    ]),
  ]).signatories;
  expect(found[0]?.unit).toBe("Hochschule für Nachrichtentechnik Hohenbrück");
});
