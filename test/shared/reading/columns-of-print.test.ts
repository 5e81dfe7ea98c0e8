import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import type { PageText, TextLine } from "../../../shared/reading/page-text.ts";

/** A page in two columns of print, at the foot of the first of which a side begins. */

const TEXT = [
  "RESEARCH AGREEMENT between Harbour University",
  "(“HU”) and Eastlake Institute of Technology",
  "(“EIT”).",
  "1. Subject",
  "The Parties jointly study turbines for slow",
  "tidal streams and build a pilot unit together",
  "in the Harbour Basin.",
  "2. Law",
  "2.1 This Agreement is governed by the laws of",
  "Norway and disputes are settled amicably by",
  "the heads of the Parties.",
  "2.2 Neither Party assigns it without the other",
  "Party's consent in writing.",
  "2.3 It is made in English in two originals.",
  "IN WITNESS WHEREOF the Parties have",
  "executed this Agreement.",
];
const line = (text: string, left: number, top: number): TextLine => ({ text, box: { left, top, width: text.length * 5, height: 10 }, confidence: 1 });
const pageOf = (foot: readonly string[], next: readonly string[]): PageText => ({
  page: 1,
  width: 595,
  height: 842,
  turn: 0,
  source: "digital",
  lines: [...[...TEXT, ...foot].map((text, at) => line(text, 58, 70 + at * 18)), ...next.map((text, at) => line(text, 307, 70 + at * 18))],
  redSeals: [],
});
const REST = ["EASTLAKE INSTITUTE OF TECHNOLOGY", "By:", "Name: Qiu Zhengan", "Title: President", "Date: 17 June 2026"];

it.each([
  [["HARBOUR UNIVERSITY"], ["By:", "Name: Ingrid Solbakken", "Title: Rector", "Date: 9 June 2026", ...REST]],
  [
    ["For and on behalf of", "HARBOUR UNIVERSITY"],
    ["Signature:", "Name: Ingrid Solbakken", "Date: 9 June 2026", ...REST],
  ],
] as const)("goes on at the top of the next: %s", (foot, next) => {
  const { signatories } = readElements([pageOf(foot, next)]);
  expect(signatories.map(({ name, date }) => [name, date])).toEqual([
    ["Ingrid Solbakken", "2026-06-09"],
    ["Qiu Zhengan", "2026-06-17"],
  ]);
  expect(signatories.map(({ unit }) => unit?.toLowerCase())).toEqual(["harbour university", "eastlake institute of technology"]);
});

/** A page of two columns, wholly filled by what stands there; "" leaves room for a pen. */
const columns = (page: number, first: readonly string[], second: readonly string[]): PageText => ({
  ...pageOf([], []),
  page,
  lines: [first, second].flatMap((texts, at) => texts.flatMap((text, row) => (text === "" ? [] : [line(text, at === 0 ? 58 : 307, 70 + row * 18)]))),
});
const OF_THREE = [
  "RESEARCH AGREEMENT between Harbour University",
  "(“HU”), Eastlake Institute of Technology (“EIT”)",
  "and Redmoor Hydraulics Limited (“Redmoor”).",
  ...TEXT.slice(3, -2),
];
const IN_WITNESS = ["IN WITNESS WHEREOF this Agreement has been", "signed on the days below."];

it("reads sides below each other beside the last clauses, with days in words and one of them without a name", () => {
  const sides = [
    "Signed for Harbour University",
    "",
    "Ingrid Solbakken",
    "Rector",
    "Date: the ninth day of June, two thousand and",
    "twenty-six",
    "",
    "Signed for Eastlake Institute of Technology",
    "",
    "Professor Qiu Zhengan",
    "President",
    "Date: the seventeenth day of June, two thousand",
    "and twenty-six",
    "",
    "Signed for Redmoor Hydraulics Limited",
    "",
    "Authorised signatory",
    "Date: 19 June 2026",
  ];
  const { signatories } = readElements([columns(1, OF_THREE, sides)]);
  expect(signatories.map(({ name, unit, date }) => [name, unit, date])).toEqual([
    ["Ingrid Solbakken", "Harbour University", "2026-06-09"],
    ["Qiu Zhengan", "Eastlake Institute of Technology", "2026-06-17"],
    [undefined, "Redmoor Hydraulics Limited", "2026-06-19"],
  ]);
});

it("goes on level with the first side, where the head of the last one stands at the foot of the column before", () => {
  const signed = (unit: string, name: string, day: string) => ["SIGNED for and on behalf of", unit, "Signature:", `Name: ${name}`, `Date: ${day}`];
  const first = [
    ...IN_WITNESS,
    ...signed("HARBOUR UNIVERSITY", "Ingrid Solbakken", "9 June 2026"),
    ...["SIGNED for and on behalf of", "EASTLAKE INSTITUTE OF", "TECHNOLOGY", "Name: Qiu Zhengan", "Date: 17 June 2026"],
    ...["SIGNED for and on behalf of", "REDMOOR HYDRAULICS LIMITED"],
  ];
  const { signatories } = readElements([columns(1, OF_THREE, []), columns(2, first, ["Name: Gareth Pryce", "Title: Director", "Date: 19 June 2026"])]);
  expect(signatories.map(({ name, unit, date }) => [name, unit?.toLowerCase(), date])).toEqual([
    ["Ingrid Solbakken", "harbour university", "2026-06-09"],
    ["Qiu Zhengan", "eastlake institute of technology", "2026-06-17"],
    ["Gareth Pryce", "redmoor hydraulics limited", "2026-06-19"],
  ]);
});

it("takes the name of a party in capitals whole that the column breaks behind a small word", () => {
  const first = [
    "RESEARCH AGREEMENT",
    "BETWEEN",
    "(1) NINGBO BEILUN ACADEMY OF",
    "FISHERY SCIENCES, a public body of 12 Port",
    "Road, Beilun (“the Academy”);",
    "(2) REDMOOR HYDRAULICS LIMITED, a company",
    "of 4 Mill Lane, Redmoor (“the Company”).",
    "1. The Parties jointly study slow tidal streams.",
  ];
  const second = [
    ...TEXT.slice(7, 14),
    "For the Academy:",
    "Name: Qiu Zhengan",
    "Date: 9 June 2026",
    "For the Company:",
    "Name: Gareth Pryce",
    "Date: 19 June 2026",
  ];
  const { signatories } = readElements([columns(1, first, second)]);
  expect(signatories.map(({ unit }) => unit)).toEqual(["NINGBO BEILUN ACADEMY OF FISHERY SCIENCES", "REDMOOR HYDRAULICS LIMITED"]);
});
