import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { languagesOfPages } from "../../../shared/reading/languages.ts";
import type { PageText, TextLine } from "../../../shared/reading/page-text.ts";
import { paragraphsOf } from "../../../shared/reading/paragraphs.ts";
import { HEAD, type Row, scan } from "./scan-of.ts";

const texts = (page: PageText) => bodyLines([page]).map(({ text }) => text);

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

it("parts provisions of a line each on the last page of a scan by how close its other lines stand, but not lines that all stand so far apart", () => {
  const prose = "双方共同开展传感器的研究，所得样品由甲方保管，数据由乙方保管，互相提供副本。";
  const page = (at: number, tops: readonly (readonly [string, number])[]) => ({
    ...scan(tops.map(([text, top]): Row => [text, 60, top, text.length > 20 ? 470 : 90])),
    page: at,
  });
  const first = page(
    1,
    Array.from({ length: 12 }, (_, at) => [prose, 100 + at * 17] as const),
  );
  const last = [
    ["保密", 100],
    ["双方对未公开资料保密，此项义务在协议终止后的三年以内对双方和双方的人员仍然有效，直至公开", 127],
    ["为止。", 144],
    ["论文", 171],
    ["论文由双方人员联合署名，投稿前的一个月以内相互审阅，并写明双方各自的资助来源和项目编号。", 198],
    ["协议的效力", 225],
    ["本协议自二〇二六年一月一日起生效，有效期三年，期满以前的三个月双方可以商定延长一次，写成", 252],
    ["书面。", 269],
  ] as const;
  const paragraphs = (second: PageText) => paragraphsOf(bodyLines([first, second])).flatMap(({ text, lines }) => (lines[0]?.line.page === 2 ? [text] : []));
  expect(paragraphs(page(2, last)).filter((text) => text.length < 8)).toEqual(["保密", "论文", "协议的效力"]);
  const apart = page(
    2,
    Array.from({ length: 9 }, (_, at) => [prose, 100 + at * 27] as const),
  );
  expect(paragraphs(apart)).toHaveLength(
    paragraphs(
      page(
        2,
        Array.from({ length: 9 }, (_, at) => [prose, 100 + at * 17] as const),
      ),
    ).length,
  );
});

it("takes no speck of a seal for a cell, nor a line that was not read for a letter", () => {
  const page = scan([...HEAD, ["职务", 64, 200, 40], ["p", 178, 220, 143, 0.73], ["2", 60, 240, 8]]);
  const speck: TextLine = { text: "3", box: { left: 137, top: 203, width: 6, height: 5 }, confidence: 0.91 };
  expect(texts({ ...page, lines: [...page.lines, speck] }).slice(-2)).toEqual(["职务", "2"]);
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

it("tells a page with lines of an unknown script as one in another language, and joins the Chinese beside them", () => {
  const rows = GARBLED.flatMap((text, at): Row[] => [[text, 300, 200 + at * 14, 200, 0.8]]);
  const page = scan([
    ["科学合作合同", 240, 70, 90],
    ["双方共同研制面向第六代移动通信的微波光子前端，频段九十", 58, 200, 227],
    ["1,3M", 300, 193, 20, 0.7],
    ["二至一百一十，并进行五百米室外传输试验。", 58, 214, 160],
    ...rows,
  ]);
  expect(languagesOfPages([page])).toEqual([["zh", "other"]]);
  expect(paragraphsOf(bodyLines([page])).map(({ text }) => text)).toContain(
    "双方共同研制面向第六代移动通信的微波光子前端，频段九十二至一百一十，并进行五百米室外传输试验。",
  );
});

it("takes codes and addresses for no script", () => {
  const rows = ["7f3a9c0e2b4d1188", "zhangSan@example.org", "www.sampleUni.edu", "envelope 2b7dE91f0A"].map(
    (text, at): Row => [text, 60, 100 + at * 30, 120, 0.85],
  );
  expect(texts(scan(rows))).toHaveLength(4);
});

it("leaves out the header of a further page that stands well above its text, and keeps a first line that does not", () => {
  const page = (first: number, number: number) =>
    scan(
      [
        ["Agreement 039/2026 - sheet of signatures", 200, 26, 200],
        ["For the University:", 60, first, 90],
        ["Jane Smith", 60, first + 20, 60],
      ],
      { page: number },
    );
  expect(texts(page(70, 2))).toEqual(["For the University:", "Jane Smith"]);
  expect(texts(page(46, 2))).toHaveLength(3);
  // the letterhead of a first page
  expect(texts(page(70, 1))).toHaveLength(3);
});

it("takes the only Chinese of a page for a signature where it is larger than the print", () => {
  const lines: readonly Row[] = ["FOR PARTY B", "EXECUTIVE DIRECTOR", "QI ZHENHUA", "Date: 15 July 2026"].map(
    (text, at): Row => [text, 60, 100 + at * 40, 100],
  );
  const large = (text: string): TextLine => ({ text, box: { left: 60, top: 160, width: 31, height: 22 }, confidence: 0.99 });
  const withLine = (line: TextLine, more: readonly Row[] = []) => texts({ ...scan([...lines, ...more]), lines: [...scan([...lines, ...more]).lines, line] });
  expect(withLine(large("齐振华"))).toHaveLength(4);
  // as large as the print, or beside other Chinese
  expect(withLine({ ...large("齐振华"), box: { left: 60, top: 160, width: 31, height: 17 } })).toHaveLength(5);
  expect(withLine(large("齐振华"), [["乙方代表签字", 60, 300, 80]])).toHaveLength(6);
});

it("reads the Roman numbers of articles that an engine takes for other letters", () => {
  const page = scan([
    ["Article |. Establishment", 60, 100, 160],
    ["The Company and the University hereby establish the Joint Laboratory for Oxide Devices (the “JL”).", 60, 117, 470],
    ["Article Il. Place", 60, 145, 120],
    ["The JL shall occupy 300 square metres on the second floor of the Microelectronics Building.", 60, 162, 440],
    ["Article lll. Programme", 60, 190, 140],
    ["The JL shall carry out research on edge termination and heat removal in oxide diodes.", 60, 207, 430],
  ]);
  expect(paragraphsOf(bodyLines([page])).length).toBe(6);
  const { laboratory, content } = readElements([page]);
  expect([laboratory.status, content.status]).toEqual(["present", "present"]);
});

it("reads the number of a clause of which an engine has lost a bracket", () => {
  const page = scan([
    ["（七）保密", 60, 100, 100],
    ["三方对不公开的技术资料保密，期限为自披露之日起七年。", 60, 117, 440],
    ["（八期限", 60, 150, 80],
    ["本协议自三方签字之日起生效，至研发任务全部完成并通过验收之日止。", 60, 167, 460],
    ["（九）争议", 60, 200, 100],
    ["提交国际商会仲裁院，依其规则在新加坡仲裁。", 60, 217, 400],
  ]);
  expect(readElements([page]).term).toMatchObject({ status: "unclear", why: "no-last-day" });
});

it("ends a paragraph behind a label with its day, also in a column and where the next line begins small", () => {
  const line = (text: string, top: number) => ({
    text,
    page: 1,
    index: top,
    row: 0,
    cell: 0,
    cells: 2,
    box: { left: 56, top, width: text.length * 6, height: 17 },
    confidence: 0.96,
  });
  const lines = [line("Date: 21 May 2026", 424), line("in the presence of: Vi.", 454), line("Tsang Mei-ling, Company Secretary", 479)];
  expect(paragraphsOf(lines).map(({ text }) => text)).toEqual(["Date: 21 May 2026", "in the presence of: Vi. Tsang Mei-ling, Company Secretary"]);
});
