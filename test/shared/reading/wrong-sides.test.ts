import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const HEAD =
  "AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Term\nThis Agreement is valid for four years.\n";
const sides = (text: string, head = HEAD) => readElements(pagesOf(`${head}\n${text}`)).signatories.map(({ name, unit, date }) => [name, unit, date]);
const BOTH = [
  ["Kari Nordmann", "Harbour University", "2026-06-01"],
  ["Wang Jianguo", "Eastlake Institute of Technology", "2026-06-05"],
];

describe("a sentence", () => {
  it.each([
    "Firmado con la Universidad de Shanghai de carácter público.",
    "Signed by the University of Shanghai and the University of Mexico.",
  ])("that ends like Co. is no line of signatures: %s", (sentence) => {
    expect(sides(`Signed by\nKari Nordmann\n1 June 2026\n\nWang Jianguo\n5 June 2026\n\n${sentence}`)).toEqual(BOTH);
  });
});

describe("name and signature in one row, and a row below", () => {
  it.each([
    [
      "unit and day",
      "Name: Kari Nordmann || Signature: ________\nHarbour University || Date: 1 June 2026\n\nName: Wang Jianguo || Signature: ________\nEastlake Institute of Technology || Date: 5 June 2026",
    ],
    [
      "office and day",
      "For Harbour University\nName: Kari Nordmann || Signature: ________\nTitle: Rector || Date: 1 June 2026\n\nFor Eastlake Institute of Technology\nName: Wang Jianguo || Signature: ________\nTitle: President || Date: 5 June 2026",
    ],
  ])("of %s are one side", (_, block) => {
    expect(sides(block)).toEqual(BOTH);
  });
});

describe("a unit that is not the party", () => {
  const head = (party: string) =>
    `AGREEMENT\nThis Agreement is made between ${party}, Norway, and Eastlake Institute of Technology, China.\n1. Term\nThis Agreement is valid for four years.\n`;
  const first = (party: string, line: string) =>
    sides(`Kari Nordmann\n${line}\n1 June 2026\n\nWang Jianguo\nEastlake Institute of Technology\n5 June 2026`, head(party))[0];

  it.each([
    ["Institute of Physics", "Institute of Physical Chemistry"],
    ["Institute of Marine Physics", "Institute of Marine Physicists"],
    ["Baoshan-Institut für Bautechnik", "Direktor des Baoshan-Instituts für Bautechnik Dresden"],
    ["Baoshan-Institut für Bautechnik", "Direktor des Baoshan-Instituts für Bautechnik und Werkzeuge"],
  ])("signs for itself: %s in the preamble, %s below it", (party, other) => {
    expect(first(party, other)).toEqual(["Kari Nordmann", other, "2026-06-01"]);
  });

  it.each([
    ["Baoshan-Institut für Bautechnik", "Direktor des Baoshan-Instituts für Bautechnik"],
    ["Helsingin yliopisto", "Helsingin yliopiston puolesta"],
    ["Harbour University", "For Harbour University"],
  ])("%s signs with the endings of its language: %s", (party, line) => {
    expect(first(party, line)).toEqual(["Kari Nordmann", party, "2026-06-01"]);
  });
});

describe("who certifies below one of two columns", () => {
  const columns = "KARI NORDMANN || WANG JIANGUO\nRECTOR || DIRECTOR\nHARBOUR UNIVERSITY || EASTLAKE INSTITUTE OF TECHNOLOGY\n1 June 2026 || 5 June 2026";
  it.each([
    "Ministro de fe:\nXimena Barría Cárcamo, Secretaria General",
    "Witness:\nOla Hansen, Secretary",
    "Doy fe:\nXimena Barría Cárcamo",
  ])("signs for none of them: %s", (below) => {
    expect(sides(`${columns}\n${below}`)).toEqual(BOTH.map(([name, ...rest]) => [name?.toUpperCase(), ...rest]));
  });
  it("leaves those who sign in their columns", () => {
    expect(sides(`For HU || For EIT\nKari Nordmann || Wang Jianguo\n1 June 2026 || 5 June 2026`)).toEqual(BOTH);
  });
});

describe("letters that are exchanged", () => {
  const letters = (closing: string) =>
    readElements(
      pagesOf(
        `Stiftung Schneewarte Müra\nMüra, 23. März 2026\n\nHerrn Direktor Prof. Dr. Fan Xiuming\nShanghai Yangjing Institut für Fernerkundung\n\nSehr geehrter Herr Professor Fan\n\nWir möchten mit Ihnen prüfen, ob sich das Anbrechen nasser Schneedecken mit einem Radar erkennen lässt, und daraus ein Warnverfahren für Strassen ableiten.\n\nMit freundlichen Grüssen\n\nDr. Ladina Caduff\nGeschäftsleiterin, Stiftung Schneewarte Müra`,
        `Shanghai Yangjing Institut für Fernerkundung\nShanghai, den 9. April 2026\n\nFrau Dr. Ladina Caduff\nStiftung Schneewarte Müra, Schweiz\n\nIhr Schreiben vom 23. März 2026\n\nSehr geehrte Frau Dr. Caduff\n\nIch bestätige, dass unser Institut mit seinem Inhalt einverstanden ist. Ihr Schreiben und diese Antwort bilden zusammen die Vereinbarung.\n\n${closing}`,
      ),
    );
  it.each([
    "Mit vorzüglicher Hochachtung\n\nProf. Dr. Fan Xiuming\nDirektor",
    "Mit freundlichen Grüssen\n\nProf. Dr. Fan Xiuming\nDirektor",
  ])("are each signed for the unit at their head, on their own day: %s", (closing) => {
    const { signatories, content } = letters(closing);
    expect(signatories.map(({ name, unit, date }) => [name, unit, date])).toEqual([
      ["Ladina Caduff", "Stiftung Schneewarte Müra", "2026-03-23"],
      ["Fan Xiuming", "Shanghai Yangjing Institut für Fernerkundung", "2026-04-09"],
    ]);
    expect(content.status).toBe("present");
  });
});

describe("a day by which the paper is to be back", () => {
  const letter = (words: string) =>
    sides(
      `If you agree, please sign below and send one original back. ${words}\n\nYours sincerely\nKari Nordmann\nRector\nfor Harbour University\n\nAgreed for Eastlake Institute of Technology:\nWang Jianguo\nDate: 5 June 2026`,
      `Harbour University\n1 June 2026\nDear Professor Wang\n${HEAD}`,
    );
  it.each(["This offer lapses if we have not received it by 30 June 2026.", "It must be returned to us by 30 June 2026."])("is none of signing: %s", (words) =>
    expect(letter(words)).toEqual(BOTH));
});

it("knows a unit by its whole name, small words and all, and none by one word of another unit", () => {
  const head =
    "Kooperationsvereinbarung\nHochschule || Hochschule für angewandte Wissenschaften Rheinbach, Campusallee 1\nKooperationspartner || Eastlake Power Electronics Co., Ltd.\nProjektleitung Hochschule || Prof. Dr. Ines Dahlhoff\nArtikel 1 Ziel\nDie Parteien entwickeln ein Messverfahren.\n";
  const block =
    "Für die Hochschule für angewandte Wissenschaften Rheinbach\nName: Prof. Dr. Hartmut Quast\nDatum: 1. Juni 2026\n\nFür die Eastlake Power Electronics Co., Ltd.\nName: Wang Jianguo\nDatum: 5. Juni 2026";
  expect(sides(block, head)).toEqual([
    ["Hartmut Quast", "Hochschule für angewandte Wissenschaften Rheinbach", "2026-06-01"],
    ["Wang Jianguo", "Eastlake Power Electronics Co., Ltd.", "2026-06-05"],
  ]);
});
