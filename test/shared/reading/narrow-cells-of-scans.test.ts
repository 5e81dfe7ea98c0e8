import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { HEAD, type Row, scan } from "./scan-of.ts";

/** Who signs on scans whose cells are narrow, whose labels stand in two languages, or where a pen was read beside the print. */

const whoSigns = (rows: readonly Row[], more = {}, head = HEAD) =>
  readElements([scan([...head, ...rows], more)]).signatories.map(({ name, unit, date }) => [name, unit, date]);
const [COMPANY, UNIVERSITY] = ["莱茵样例传感（上海）有限公司", "南郊样例大学"];

it("reads rows of a table whose first cell breaks a unit into many lines, level with a second line of a name", () => {
  const rows: readonly Row[] = [
    ["签署方", 60, 250, 40],
    ["签署人", 112, 250, 38],
    ["职务", 252, 252, 28],
    ["签名", 349, 253, 26],
    ["签署日期", 444, 254, 48],
    ["甲方：", 60, 276, 29],
    ["Henrike Vossberg-", 108, 277, 90],
    ["董事", 252, 278, 28],
    ["2026年5月6日", 444, 280, 68],
    ["莱茵", 60, 291, 27],
    ["Hallerstein", 108, 294, 60],
    ["样例", 60, 306, 27],
    ["传感", 60, 321, 27],
    ["乙方：", 60, 352, 29],
    ["裘一苇", 97, 353, 36],
    ["副校长", 252, 354, 38],
    ["2026年5月9日", 444, 356, 68],
    ["南郊", 60, 367, 27],
    ["样例", 60, 382, 27],
    ["大学", 60, 397, 27],
  ];
  expect(whoSigns(rows).map(([name, , date]) => [name, date])).toEqual([
    ["Henrike Vossberg-Hallerstein", "2026-05-06"],
    ["裘一苇", "2026-05-09"],
  ]);
});

it("reads a column for each side behind labels of two languages, one below the other, with a witness in the last row", () => {
  const head: readonly Row[] = [
    ["联合研究协议", 240, 70, 90],
    ["甲方：上海样例工程大学", 60, 90, 144],
    ["乙方：莱茵样例传感（上海）有限公司", 60, 110, 200],
    ["丙方：Nordby AB（瑞典）", 60, 130, 140],
    ["第一条 三方共同开展传感器研究，期限四年，自2026年7月1日至2030年6月30日。", 60, 150, 420],
    ["第二条 本协议一式四份，三方各执两份，自签字盖章之日起生效，具有同等法律效力。", 60, 170, 420],
  ];
  const rows: readonly Row[] = [
    ["签署", 57, 359, 31],
    ["Execution", 80, 359, 70],
    ["甲方Party A", 110, 379, 66],
    ["乙方 Party B", 301, 381, 67],
    ["丙方 Party C", 421, 383, 67],
    ["单位", 62, 403, 27],
    ["上海样例工程大学", 111, 404, 91],
    ["莱茵样例传感", 302, 406, 90],
    ["Nordby AB", 420, 408, 62],
    ["Entity", 60, 418, 33],
    ["（上海）有限公司", 306, 420, 86],
    ["签字", 61, 440, 27],
    ["Signature", 60, 457, 47],
    ["签字人", 61, 479, 36],
    ["裘一苇", 109, 479, 38],
    ["Henrike Vossberg", 302, 483, 81],
    ["Göran Åkerblad", 420, 482, 80],
    ["Signatory]", 59, 495, 48],
    ["职务", 60, 517, 27],
    ["校长President", 107, 516, 73],
    ["总经理General", 299, 519, 76],
    ["Chief Technical Officer", 420, 520, 110],
    ["Position", 59, 532, 43],
    ["Manager", 298, 534, 47],
    ["日期", 61, 555, 27],
    ["2026.06.01", 107, 555, 56],
    ["2026.06.01", 298, 557, 56],
    ["2026-06-09", 417, 559, 58],
    ["Date", 59, 571, 26],
    ["见证人", 60, 593, 36],
    ["上海市样例区科学技术协会", 107, 593, 138],
    ["贡秋实", 237, 596, 49],
    ["Witness", 59, 608, 41],
  ];
  expect(whoSigns(rows, {}, head)).toEqual([
    ["裘一苇", "上海样例工程大学", "2026-06-01"],
    ["Henrike Vossberg", COMPANY, "2026-06-01"],
    ["Göran Åkerblad", "Nordby AB", "2026-06-09"],
  ]);
});

it("begins a page of signatures below its title in brackets and both languages", () => {
  const page: readonly Row[] = [
    ["（签字页 / Página de assinaturas）", 223, 60, 150],
    ["甲方（盖章） Parte A：莱茵样例传感（上海）有限公司", 60, 85, 300],
    ["授权代表签字 Assinatura：", 58, 105, 130],
    ["姓名 Nome：Kristýna Dvorská", 58, 156, 150],
    ["签署日期 Data：2026年5月19日", 58, 195, 150],
    ["乙方（盖章） Parte B：南郊样例大学", 59, 234, 200],
    ["授权代表签字 Assinatura：", 58, 253, 130],
    ["姓名 Nome：罗嘉图 António do Rosário", 58, 304, 190],
    ["签署日期 Data：2026年5月23日", 58, 344, 150],
    ["项目负责人签字 Responsáveis pelo projeto：", 58, 382, 220],
    ["甲方 Parte A：", 60, 402, 70],
    ["乙方 Parte B：", 299, 402, 70],
    ["蔺祎", 58, 427, 26],
    ["Filipe Simões", 298, 429, 63],
  ];
  const pages = [scan(HEAD), scan(page, { page: 2 })];
  expect(readElements(pages).signatories.map(({ name, date }) => [name, date])).toEqual([
    ["Kristýna Dvorská", "2026-05-19"],
    ["罗嘉图", "2026-05-23"],
  ]);
});

it("names one person where an engine has read the pen behind 签署 or Per above the name in print", () => {
  const rows: readonly Row[] = [
    ["代表", 58, 277, 28],
    [COMPANY, 58, 297, 180],
    ["签署：霍浴", 58, 317, 120, 0.8],
    ["姓名：瞿若镕", 58, 342, 74, 0.93],
    ["日期：2026年5月6日", 58, 382, 106],
    ["代表", 58, 411, 28],
    [UNIVERSITY, 58, 431, 78],
    ["Per: G. Therat", 58, 451, 111, 0.8],
    ["Name: Geneviève Thériault", 58, 476, 162, 0.92],
    ["Date: May 14, 2026", 58, 496, 113],
  ];
  expect(whoSigns(rows)).toEqual([
    ["瞿若镕", COMPANY, "2026-05-06"],
    ["Geneviève Thériault", UNIVERSITY, "2026-05-14"],
  ]);
});

it("reads no person in the first line of what a party is called in its other language", () => {
  const head: readonly Row[] = [
    ["合作协议 COOPERATION AGREEMENT", 180, 70, 220],
    ["本协议由上海样例河口海岸研究中心（“中心”）与荷兰样例水道大学（“大学”）订立。", 60, 90, 430],
    ["This agreement is made between the Shanghai Yangli Estuarine and Coastal Research Centre (the “Centre”) and", 60, 110, 470],
    ["Haringwater University (the “University”).", 60, 126, 190],
    ["1. 双方共同开展泥沙研究，期限四年，自2026年7月1日至2030年6月30日。", 60, 150, 420],
    ["2. 本协议一式四份，双方各执两份，自签字盖章之日起生效，具有同等法律效力。", 60, 170, 420],
  ];
  const rows: readonly Row[] = [
    ["上海样例河口海岸研究中心", 57, 445, 151],
    ["荷兰样例水道大学", 297, 448, 95],
    ["Shanghai Yangli Estuarine and Coastal", 56, 465, 200],
    ["Haringwater University", 296, 468, 112],
    ["Research Centre", 56, 481, 80],
    ["杭远之 Hang Yuanzhi", 54, 557, 111],
    ["Prof. dr. ir. Coenraad Daniels", 294, 563, 140],
    ["主任 Director", 55, 577, 78],
    ["研究事务副校长 Vice-Rector for Research", 294, 581, 213],
    ["上海 Shanghai, 2026-05-11", 55, 597, 131],
    ["米德尔堡 Middelburg, 2026-05-22", 294, 600, 167],
  ];
  expect(whoSigns(rows, {}, head).map(([name, , date]) => [name, date])).toEqual([
    ["杭远之", "2026-05-11"],
    ["Coenraad Daniels", "2026-05-22"],
  ]);
});

it("takes the year of all other days for one that lies years before them and differs in one figure", () => {
  const signed = (year: string, other = "2026"): readonly Row[] => [
    ["甲方（盖章）：莱茵样例传感（上海）有限公司", 60, 260, 240],
    ["姓名：瞿若镕", 60, 280, 74],
    [`日期：${other}年5月6日`, 60, 300, 106],
    ["乙方（盖章）：南郊样例大学", 60, 330, 160],
    ["姓名：裘一苇", 60, 350, 74],
    [`日期：${year}年5月13日`, 60, 370, 106, 0.8],
  ];
  const days = (rows: readonly Row[]) => whoSigns(rows).map(([, , date]) => date);
  expect(days(signed("2020"))).toEqual(["2026-05-06", "2026-05-13"]);
  expect(days(signed("2025"))).toEqual(["2026-05-06", "2025-05-13"]);
  expect(days(signed("2018"))).toEqual(["2026-05-06", "2018-05-13"]);
});
