import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import type { PageText, TextBox } from "../../../shared/reading/page-text.ts";
import { unitsIn } from "../../../shared/reading/parties.ts";
import { HEAD, type Row, scan } from "./scan-of.ts";

const signers = (page: PageText) => readElements([page]).signatories.map(({ name, unit, date, hand }) => [name, unit, date, hand]);

it("keeps two columns apart that stand no further from each other than words do", () => {
  const page = scan([
    ...HEAD,
    ["甲方：莱茵样例传感（上海）有", 64, 200, 136],
    ["乙方：南郊样例大学", 208, 201, 90],
    ["限公司", 64, 216, 40],
    ["法定代表人：", 64, 240, 70],
    ["法定代表人：", 208, 241, 70],
    ["WillemVerhagen董事长", 64, 280, 136],
    ["卓延龄校长", 207, 281, 60],
    ["签订时间：2026年4月22日", 64, 330, 134],
  ]);
  expect(signers(page).map(([name, , date]) => [name, date])).toEqual([
    ["Willem Verhagen", "2026-04-22"],
    ["卓延龄", "2026-04-22"],
  ]);
});

it("reads a table of signing whose labels are glued to those of the other language, and one of them misread", () => {
  const page = scan([
    ...HEAD,
    ["甲方PartyA", 178, 220, 64],
    ["乙方PartyB", 360, 220, 64],
    ["单位Entity", 64, 245, 53],
    ["莱茵样例传感（上海）有限公司", 178, 245, 150],
    ["南郊样例大学", 362, 245, 70],
    ["签字Signature", 64, 270, 70, 0.73],
    ["姓名Name", 64, 295, 55],
    ["Marieke Oosterling", 178, 295, 87],
    ["温知行", 362, 295, 37],
    ["职务Tide", 64, 320, 49],
    ["总经理", 178, 320, 40],
    ["副校长", 360, 320, 40],
    ["日期Date", 64, 345, 46],
    ["2026年4月28日", 178, 345, 72],
    ["2026年4月28日", 362, 345, 72],
  ]);
  expect(signers(page).map(([name, , date]) => [name, date])).toEqual([
    ["Marieke Oosterling", "2026-04-28"],
    ["温知行", "2026-04-28"],
  ]);
});

it.each([
  ["姓名Jochen Raithel", "Jochen Raithel"],
  ["姓名孟繁星", "孟繁星"],
  ["姓名 Jochen Raithel", "Jochen Raithel"],
  // a label alone names nobody
  ["姓名Name", undefined],
])("reads a name whose label has lost its colon: %s", (line, name) => {
  const page = scan([
    ...HEAD,
    ["甲方（公章）：莱茵样例传感（上海）有限公司", 60, 220, 250],
    [line, 60, 250, 110],
    ["职务：研发总监", 60, 270, 80],
    ["日期：2026年3月30日", 60, 290, 110],
    ["乙方（公章）：南郊样例大学", 60, 330, 150],
    ["姓名：令狐达", 60, 360, 70],
    ["日期：2026年4月2日", 60, 380, 110],
  ]);
  expect(signers(page).map(([own, , date]) => [own, date])).toEqual([
    [name, "2026-03-30"],
    ["令狐达", "2026-04-02"],
  ]);
});

const SIGNED: readonly Row[] = [
  ["RESEARCH AGREEMENT", 220, 70, 140],
  ["between Har Sample Medical Center (“Center”) and Nanjiao Biopharma Co., Ltd. (“Company”)", 60, 100, 430],
  ["1. The parties shall study together the growth of cells under light, each at its own cost.", 60, 130, 430],
  ["2. This Agreement begins on August 1, 2026 and ends on July 31, 2029, unless it is ended before.", 60, 150, 430],
  ["In witness whereof the parties have signed:", 60, 180, 200],
];

const PENS: readonly TextBox[] = [
  { left: 62, top: 226, width: 70, height: 13 },
  { left: 302, top: 226, width: 70, height: 13 },
];

it.each([
  ["Kuang Lei", 'By: Kuang Le "© i', 0.5, "Kuang Lei"],
  ["Rosamund Vyner", "By: Rosamund Vyn~r", 0.55, "Rosamund Vyner"],
  // another person
  ["Bai Jianhua", 'By: Kuang Le "© i', 0.5, undefined],
  // initials are no name
  ["K. Lei", 'By: Kuang Le "© i', 0.5, undefined],
])("takes a name that a pen has crossed from the pen, where both begin alike: %s, %s", (pen, print, confidence, name) => {
  const page = scan(
    [
      ...SIGNED,
      ["A. Peleg", 62, 224, 74, 0.5],
      [pen, 302, 224, 74, 0.5],
      ["Har Sample Medical Center", 60, 256, 150],
      ["Nanjiao Biopharma Co., Ltd.", 300, 256, 160],
      ["By: Amnon Peleg", 60, 280, 100],
      [print, 300, 280, 110, confidence],
      ["Date: May 17, 2026", 60, 304, 95],
      ["Date: May 18, 2026", 300, 304, 95],
    ],
    { inkMarks: PENS },
  );
  expect(signers(page).map(([own, , date]) => [own, date])).toEqual([
    ["Amnon Peleg", "2026-05-17"],
    [name, "2026-05-18"],
  ]);
});

it("finds a signature above the first name of a letter though an engine has read letters from it", () => {
  const page = scan(
    [
      ["28 April 2026", 60, 60, 70],
      ["Dear Professor Qu", 60, 90, 100],
      ["Sample Research Limited (ORL) and Nanjiao Sample University (NSU) agree to study kelp together.", 60, 120, 470],
      ["1. ORL grows the kelp. NSU tests its extracts in its own laboratory.", 60, 145, 350],
      ["2. We begin on 1 August 2026 and go on for three years from that day.", 60, 165, 350],
      ["If these terms are acceptable, please sign below and return a copy.", 60, 190, 350],
      ["Yours sincerely", 60, 220, 80],
      ["AlarMee", 62, 243, 78, 0.5],
      ["Alistair McRobie", 60, 272, 80],
      ["Chief Executive, Sample Research Limited", 60, 290, 190],
      ["Accepted and agreed for Nanjiao Sample University", 60, 325, 250],
      ["Qu Mingzhe", 62, 345, 76, 0.5],
      ["Professor Qu Mingzhe, Vice President", 60, 374, 175],
      ["Date: 13 May 2026", 60, 394, 90],
    ],
    {
      inkMarks: [
        { left: 63, top: 246.5, width: 74, height: 10 },
        { left: 63, top: 347, width: 73, height: 12 },
      ],
    },
  );
  expect(signers(page).map(([name, , , hand]) => [name, hand])).toEqual([
    ["Alistair McRobie", "signed"],
    ["Qu Mingzhe", "signed"],
  ]);
});

it.each([
  ["D.* Shan Yulan", "Shan Yulan"],
  ["D: Shan Yulan", "Shan Yulan"],
  ["D. Gu Huaiyuan", "Gu Huaiyuan"],
])("reads who signs behind a title whose raised letter was misread: %s", (line, name) => {
  const page = scan([
    ["CONVENIO DE COLABORACIÓN", 200, 70, 160],
    ["De una parte, la Universidad Marítima de Almazora, representada por su rectora, y de otra parte,", 60, 100, 460],
    ["Nanjiao Sample University, con domicilio en Shanghái, representada como se indica al pie.", 60, 117, 440],
    ["PRIMERA. Vigencia. Cuatro años desde el 1 de agosto de 2026, sin prórroga.", 60, 150, 400],
    ["Por la Universidad Marítima de Almazora", 60, 190, 200],
    ["Por Nanjiao Sample University", 320, 190, 150],
    ["D.ª Begoña Iñíguez Peñalver", 60, 240, 140],
    [line, 320, 240, 80, 0.8],
    ["Rectora", 60, 260, 40],
    ["Vicerrectora", 320, 260, 60],
    ["12 de mayo de 2026", 60, 280, 100],
    ["12 de mayo de 2026", 320, 280, 100],
  ]);
  expect(signers(page).map(([own]) => own)).toEqual(["Begoña Iñíguez Peñalver", name]);
});

it("writes names as a page in traditional characters prints them, though some were read as simplified ones", () => {
  const filler = "雙方同意共同開發檢測設備，所產生之智慧財產權歸雙方共有，經費與設備由雙方各自負擔，並於簽署後生效，為期三年，屆滿時終止。";
  const page = (more: string) =>
    scan([
      ["聯合研究協議書", 240, 70, 90],
      ["甲方：聯訊精测科技（上海）有限公司", 60, 100, 200],
      ["乙方：南郊樣例大學", 60, 120, 110],
      [`第一條 ${more}`, 60, 150, 470],
      [`第二條 ${more}`, 60, 190, 470],
      ["聯訊精测科技（上海）有限公司", 60, 240, 180],
      ["代表人：副校長（研究）欧陽雅言", 60, 260, 160],
      ["2026年6月9日", 60, 280, 80],
      ["南郊樣例大學", 60, 320, 80],
      ["代表人：院長顧望舒", 60, 340, 120],
      ["2026年6月10日", 60, 360, 80],
    ]);
  expect(signers(page(filler)).map(([name, unit]) => [name, unit])).toEqual([
    ["歐陽雅言", "聯訊精測科技（上海）有限公司"],
    ["顧望舒", "南郊樣例大學"],
  ]);
  // a page in simplified characters that names somebody from elsewhere
  const simple = "双方同意共同开发检测设备，所产生之知识产权归双方共有，经费与设备由双方各自负担，并于签署后生效，为期三年，届满时终止。";
  expect(signers(page(simple)).map(([name]) => name)).toEqual(["欧陽雅言", "顧望舒"]);
});

it("names a party without its number, whose stop an engine has lost", () => {
  const names = (first: string, second: string) => {
    const page = scan([
      ["SAMENWERKINGSOVEREENKOMST", 200, 70, 180],
      [`1. ${first}, gevestigd te Delft, hierna: “AC”;`, 60, 100, 330],
      [`2 ${second}, gevestigd te Shanghai, hierna: “SC”;`, 60, 130, 330],
      ["Artikel 1 Partijen onderzoeken samen de groei van cellen in licht, ieder voor eigen rekening.", 60, 160, 430],
      ["Artikel 2 Deze overeenkomst begint op 1 augustus 2026 en eindigt op 31 juli 2029.", 60, 190, 400],
      [first, 60, 230, 150],
      ["Jan de Vries", 60, 260, 60],
      ["6 mei 2026", 60, 280, 60],
      [second, 60, 320, 150],
      ["Bian Zhiyuan", 60, 350, 70],
      ["19 mei 2026", 60, 370, 60],
    ]);
    return signers(page).map(([name, unit]) => [name, unit]);
  };
  expect(names("Stichting Aartsen Centrum", "Nanjiao Instituut voor Beeldtechniek")).toEqual([
    ["Jan de Vries", "Stichting Aartsen Centrum"],
    ["Bian Zhiyuan", "Nanjiao Instituut voor Beeldtechniek"],
  ]);
  expect(unitsIn("1 Decembrie 1918 University of Sample")).toEqual(["1 Decembrie 1918 University of Sample"]);
});

it("takes a name above the first row of offices for that of its column, where the other one is hidden by a seal", () => {
  const page = scan([
    ["CONVENIO DE COLABORACIÓN", 200, 70, 160],
    ["Entre la Universidad Marítima de Almazora y el Instituto de Combustibles de Nanxiang se acuerda:", 60, 100, 460],
    ["PRIMERO: Las partes investigarán juntas la producción de metanol, cada una a su propio costo.", 60, 130, 440],
    ["SEGUNDO: El convenio regirá desde el 1 de agosto de 2026 y durará tres años, sin prórroga.", 60, 160, 420],
    ["EVARISTO LILLO CARMONA", 60, 240, 130],
    ["RECTOR", 60, 258, 40],
    ["DIRECTOR", 320, 258, 50],
    ["UNIVERSIDAD MARÍTIMA DE ALMAZORA", 60, 276, 190],
    ["INSTITUTO DE COMBUSTIBLES DE NANXIANG", 320, 276, 210],
  ]);
  expect(signers(page).map(([name]) => name)).toEqual(["EVARISTO LILLO CARMONA", undefined]);
});

const ABOVE: readonly Row[] = [
  ["RESEARCH AGREEMENT", 220, 70, 140],
  ["between Sample University (“University”) and Nanjiao Honggiao Hospital (“Hospital”)", 60, 100, 430],
  ["1. The parties shall study together the growth of cells under light, each at its own cost.", 60, 130, 430],
  ["2. This Agreement begins on August 1, 2026 and ends on July 31, 2029, unless it is ended before.", 60, 150, 430],
];

it.each([
  ["(Dr. iur, Annegret Kressin)", "Annegret Kressin"],
  ["Univ.-Prof, Dipl.-Ing. Dr. Gernot PICHLHÖFER", "Gernot PICHLHÖFER"],
  ["ppa. Dipl.:Ing. Katrin Ruoff", "Katrin Ruoff"],
  ["Fergus lain Abernethie", "Fergus Iain Abernethie"],
  ["Maria la Rosa", "Maria la Rosa"],
  ["Wei Shaoging", "Wei Shaoqing"],
  ["TAO Ruiyumn", "TAO Ruiyun"],
  ["Ql ZHENHUA", "QI ZHENHUA"],
])("reads a name with what an engine takes for another sign: %s", (line, name) => {
  const page = scan([
    ...ABOVE,
    ["For the University", 60, 190, 90],
    [line, 60, 240, 140],
    ["Director", 60, 260, 40],
    ["17 May 2026", 60, 280, 60],
    ["For the Hospital", 60, 320, 90],
    ["Bai Jianhua", 60, 370, 60],
    ["President", 60, 390, 50],
    ["18 May 2026", 60, 410, 60],
  ]);
  expect(signers(page).map(([own, unit]) => [own, unit])).toEqual([
    [name, "Sample University"],
    ["Bai Jianhua", "Nanjiao Hongqiao Hospital"],
  ]);
});

it("takes the printed name behind its label rather than the signature in Chinese above it, and no misread office for a name", () => {
  const page = scan([
    ...ABOVE,
    ["THE UNIVERSITY", 60, 190, 80],
    ["THE HOSPITAL", 300, 190, 80],
    ["Solveig AAMODT", 60, 230, 90, 0.71],
    ["By：晏红", 300, 215, 55, 0.84],
    ["Chief Scientifis, Officer", 60, 250, 110, 0.7],
    ["Name: Yan Hong", 300, 245, 80],
    ["Date: 18 May 2026", 60, 280, 90],
    ["Date: 19 May 2026", 300, 280, 90],
  ]);
  expect(signers(page).map(([name, , date]) => [name, date])).toEqual([
    ["Solveig AAMODT", "2026-05-18"],
    ["Yan Hong", "2026-05-19"],
  ]);
});
