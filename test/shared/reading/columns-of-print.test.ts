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
