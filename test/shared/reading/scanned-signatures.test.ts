import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import type { PageText, TextBox, TextLine } from "../../../shared/reading/page-text.ts";
import { paragraphsOf } from "../../../shared/reading/paragraphs.ts";

type Row = readonly [text: string, left: number, top: number, width: number, confidence?: number];

/** A page as an engine gives it: each box somewhat higher than its print. */
const scan = (rows: readonly Row[], more: Partial<PageText> = {}, height = 17): PageText => ({
  page: 1,
  width: 595,
  height: 842,
  turn: 0,
  source: "ocr",
  lines: rows.map(([text, left, top, width, confidence = 0.96]): TextLine => ({ text, box: { left, top, width, height }, confidence })),
  redSeals: [],
  ...more,
});
const signers = (page: PageText) => readElements([page]).signatories.map(({ name, unit, date, hand }) => [name, unit, date, hand]);
const texts = (page: PageText) => bodyLines([page]).map(({ text }) => text);

const HEAD: readonly Row[] = [
  ["联合研究协议", 240, 70, 90],
  ["甲方：莱茵样例传感（上海）有限公司", 60, 100, 200],
  ["乙方：南郊样例大学", 60, 120, 110],
  ["第一条 双方共同开展传感器研究，期限四年，自2026年7月1日至2030年6月30日。", 60, 150, 420],
  ["第二条 本协议一式四份，双方各执两份，自签字盖章之日起生效，具有同等法律效力。", 60, 170, 420],
];

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

it("joins the pieces of one line where no other line begins at the second, and a number with its clause", () => {
  const prose: readonly Row[] = [
    ["1.", 60, 100, 14],
    ["Each party keeps what it owns.", 78, 100, 180],
    ["2.", 60, 130, 14],
    ["Each party bears its own costs.", 78, 130, 180],
    ["3.", 60, 160, 14],
    ["Each party", 78, 160, 90],
    ["keeps secrets of the other.", 172, 160, 160],
  ];
  expect(texts(scan(prose))).toEqual(["1. Each party keeps what it owns.", "2. Each party bears its own costs.", "3. Each party keeps secrets of the other."]);
});

it("parts what stands below a blank line of a scan, whose boxes leave no gap, and joins the lines of a sentence", () => {
  const page = scan(
    [
      ["The Institute of Marine Acoustics, a public body with its seat in Brattvik, represented by its", 60, 100, 470],
      ["director, hereinafter called the Institute,", 60, 117, 220],
      ["THE NATIONAL CENTRE FOR SEA RESEARCH, a public body with its seat in Oslo, represented by the", 60, 145, 470],
      ["head of its legal department, hereinafter called the Centre, and both of them together called the", 60, 162, 470],
      ["Partners, agree on what follows, as far as the law of the place allows them to do so, and as long", 60, 179, 470],
      ["as they are in force.", 60, 196, 110],
      ["Signed in two copies.", 60, 224, 110],
      ["For the Institute", 60, 252, 90],
    ],
    {},
    19,
  );
  expect(paragraphsOf(bodyLines([page])).map(({ text }) => text.slice(0, 20))).toEqual([
    "The Institute of Mar",
    "THE NATIONAL CENTRE ",
    "Signed in two copies",
    "For the Institute",
  ]);
});

it("takes no speck of a seal for a cell, nor a line that was not read for a letter", () => {
  const page = scan([...HEAD, ["职务", 64, 200, 40], ["p", 178, 220, 143, 0.73], ["2", 60, 240, 8]]);
  const speck: TextLine = { text: "3", box: { left: 137, top: 203, width: 6, height: 5 }, confidence: 0.91 };
  expect(texts({ ...page, lines: [...page.lines, speck] }).slice(-2)).toEqual(["职务", "2"]);
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

const GARBLED = [
  "YHwBepcuTeT c apyroú CTopoHbI",
  "DeuncTBytoWHEerO Ha ocHoBaHWm YcTaBa",
  "1.1. CTopoHbI NPDOBOAAT COBMECTHLIe",
  "3aKHaCTOeeCoraeHe HUxecnenyoweM:",
  "2.1. MHCTUTYT BLINONHAeT CNHTE3",
  "2.2. YHWBepcuTeT BLINONHAeT aHanW3",
  "2.3. CTopoHbI OOMeHVBaloTCA",
  "8.1. CornaweHwve BCTyNaerT B CWAy",
  "9. PaspeweHwne cnNopoB",
  "MpopekTtop A. B. 3axapoBa",
];

it("reads nothing in lines of a script that the engine has taken for Latin letters, and says that it cannot tell who has signed", () => {
  const rows = GARBLED.flatMap((text, at): Row[] => [[text, 300, 200 + at * 40, 200, 0.8]]);
  const page = scan([...HEAD, ["莱茵样例传感（上海）有限公司", 60, 565, 160], ...rows, ["院长 滕朗", 60, 590, 55], ["2026年6月1日", 60, 610, 80]], {
    inkMarks: [],
  });
  const { signatories, signed } = readElements([page]);
  expect(signatories.map(({ name }) => name)).toEqual(["滕朗"]);
  expect(signed).toBe("cannot-tell");
});

it("keeps names with a capital within, glued words and a single formula", () => {
  const rows = ["MariekeOosterling", "Ronald McDonald", "Anna DeVries", "Sample gGmbH", "H2O2 and NaCl at pH7", "PyTorch"].map(
    (text, at): Row => [text, 60, 100 + at * 30, 120, 0.85],
  );
  expect(texts(scan(rows))).toHaveLength(6);
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
