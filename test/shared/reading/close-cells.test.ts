import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import type { PageText, TextBox, TextLine } from "../../../shared/reading/page-text.ts";

/** Signatures in tables whose cells stand so close that lines, pens or names run into each other. */

type Placed = readonly [left: number, top: number, width: number, text: string];

const pageOf = (placed: readonly Placed[], inkMarks: readonly TextBox[] = []): PageText => ({
  page: 1,
  width: 595,
  height: 842,
  turn: 0,
  source: "digital",
  lines: placed.map(([left, top, width, text]): TextLine => ({ text, box: { left, top, width, height: 11 }, confidence: 1 })),
  redSeals: [],
  inkMarks,
});
const signsOf = (page: PageText) => readElements([page]).signatories.map(({ name, unit, date, hand }) => [name, unit, date, hand]);

it("cuts a line that runs on from one cell of a table of signatures into the next", () => {
  const head: readonly Placed[] = [
    [200, 60, 200, "KOOPERATIONSVERTRAG"],
    [58, 90, 470, "zwischen der Hochschule Steinau, Steinau (nachfolgend „Hochschule“), und dem Shanghai"],
    [58, 106, 300, "Beiqiao Institute of Acoustics (nachfolgend „Institut“)"],
    [58, 140, 350, "§ 1 Die Partner erforschen gemeinsam die Schallausbreitung im Hafenbecken."],
    [58, 160, 350, "§ 2 Es gilt deutsches Recht. Gerichtsstand ist Steinau, soweit das zulässig ist."],
  ];
  const table: readonly Placed[] = [
    [63, 200, 32, "Partner"],
    [116, 200, 85, "Name und Funktion"],
    [303, 200, 60, "Ort und Datum"],
    [423, 200, 55, "Unterschrift"],
    [63, 222, 164, "Hochschule Arne Voß, Präsident"],
    [303, 222, 80, "Steinau, 3. Juni"],
    [303, 238, 21, "2026"],
    [63, 261, 32, "Institut"],
    [116, 261, 98, "Wu Jingyi, Direktorin"],
    [303, 261, 89, "Shanghai, 12. Juni"],
    [303, 277, 21, "2026"],
  ];
  expect(signsOf(pageOf([...head, ...table])).map(([name, unit, date]) => [name, unit, date])).toEqual([
    ["Arne Voß", "Hochschule Steinau", "2026-06-03"],
    ["Wu Jingyi", "Shanghai Beiqiao Institute of Acoustics", "2026-06-12"],
  ]);
});

const THREE: readonly Placed[] = [
  [200, 60, 200, "CONSORTIUM AGREEMENT"],
  [58, 84, 300, "This consortium agreement is dated 20 April 2026."],
  [58, 104, 80, "1. The partners"],
  [58, 124, 230, 'Kaleva University of Signals, Finland ("KUS");'],
  [58, 140, 228, "Matra Radio Research Nonprofit Kft., Hungary"],
  [58, 156, 40, '("MRR");'],
  [58, 172, 226, 'Shanghai Beiqiao Institute of Systems, China ("SBIS").'],
  [58, 192, 40, "2. Aim"],
  [58, 212, 220, "The partners study sensing by radio waves."],
  [58, 240, 28, "KUS"],
  [118, 240, 28, "MRR"],
  [206, 240, 36, "SBIS"],
  [58, 290, 30, "Veera"],
  [58, 306, 51, "Haukivesi"],
  [118, 290, 31, "Bálint"],
  [118, 306, 52, "Szentpétery"],
  [206, 290, 68, "Gongyang An"],
];

it("knows three who sign in narrow columns by what the parties are called, a list of which fills its lines", () => {
  expect(signsOf(pageOf(THREE)).map(([name, unit, date]) => [name, unit, date])).toEqual([
    ["Veera Haukivesi", "Kaleva University of Signals", "2026-04-20"],
    ["Bálint Szentpétery", "Matra Radio Research Nonprofit Kft.", "2026-04-20"],
    ["Gongyang An", "Shanghai Beiqiao Institute of Systems", "2026-04-20"],
  ]);
});

it("takes two pens that run into each other for the signatures of both columns, and no short one for the next column's", () => {
  const [both, third, short] = [
    { left: 62, top: 258, width: 112, height: 16 },
    { left: 210, top: 258, width: 70, height: 16 },
    { left: 62, top: 258, width: 44, height: 16 },
  ];
  expect(signsOf(pageOf(THREE, [both, third])).map(([, , , hand]) => hand)).toEqual(["signed", "signed", "signed"]);
  expect(signsOf(pageOf(THREE, [short, third])).map(([, , , hand]) => hand)).toEqual(["signed", "empty", "signed"]);
});

it("reads the name of a company in capitals over the lines of a narrow column", () => {
  const lines: readonly Placed[] = [
    [58, 60, 200, "RESEARCH COLLABORATION AGREEMENT"],
    [58, 90, 222, "This Agreement is entered into by PORT KEMBLE"],
    [58, 106, 218, "INSTITUTE OF PHOTONICS, a company of Australia"],
    [58, 122, 214, "(“PKIP”), and SHANGHAI BEIQIAO"],
    [58, 138, 200, "ADVANCED RADIO R&D"],
    [58, 154, 210, "CENTRE CO., LTD., of 12 Willow Road (“XAC”)."],
    [58, 180, 220, "1. The Parties shall investigate antennas together."],
    [58, 220, 136, "SIGNED for and on behalf of"],
    [58, 240, 212, "PORT KEMBLE INSTITUTE OF PHOTONICS"],
    [58, 260, 155, "Name: Desmond Yeo Keng Lee"],
    [58, 280, 88, "Date: 22 June 2026"],
    [58, 310, 136, "SIGNED for and on behalf of"],
    [58, 330, 150, "SHANGHAI BEIQIAO ADVANCED"],
    [58, 346, 170, "RADIO R&D CENTRE CO., LTD."],
    [58, 366, 88, "Name: Mei Yunting"],
    [58, 386, 88, "Date: 30 June 2026"],
  ];
  expect(signsOf(pageOf(lines)).map(([name, unit]) => [name, unit])).toEqual([
    ["Desmond Yeo Keng Lee", "PORT KEMBLE INSTITUTE OF PHOTONICS"],
    ["Mei Yunting", "SHANGHAI BEIQIAO ADVANCED RADIO R&D CENTRE CO., LTD."],
  ]);
});
