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
