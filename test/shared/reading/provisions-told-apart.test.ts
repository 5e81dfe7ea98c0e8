import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { partiesOf, unitsIn } from "../../../shared/reading/parties.ts";
import { pagesOf } from "./pages-of.ts";

/** Sentences that bear the words of a provision and say something else, beside those that say it. */

const HEAD =
  "COOPERATION AGREEMENT\nbetween Harbour University, Ireland (“HU”), and Eastlake Institute of Technology, China (“EIT”).\n1. Purpose. The Parties will jointly study membranes for brackish water.\n";
const read = (text: string, head = HEAD) => readElements(pagesOf(head + text));

describe("what a bracket behind a unit says", () => {
  it.each(["Sitz: Hamburg", "registered office: Dublin", "represented by: Smith"])("is not what the party is called: (%s)", (words) => {
    expect(partiesOf([`Harbour Research Institute (${words})`])[0]?.aliases).toEqual([]);
  });
  it.each([
    ["kurz: IWH", "iwh"],
    ["nachfolgend kurz: Hafen", "hafen"],
    ["hereinafter: Harbour", "harbour"],
  ])("is what the party is called: (%s)", (words, alias) => {
    expect(partiesOf([`Harbour Research Institute (${words})`])[0]?.aliases).toContain(alias);
  });
});

it.each([
  ["按照规定校院（系）两级管理", []],
  ["Vera Jardim", []],
  ["Jardim Botânico de Alvor", ["Jardim Botânico de Alvor"]],
  ["Jardin des Plantes de Brenne", ["Jardin des Plantes de Brenne"]],
  ["东湖大学医学院：", ["东湖大学医学院"]],
])("finds units in words that only look like one: %s", (text, units) => {
  expect(unitsIn(text)).toEqual(units);
});

describe("renewal by itself", () => {
  const term = (sentence: string) => read(`2. Term. This Agreement is valid for three years from 1 August 2026. ${sentence}`).term.autoRenewal;
  it.each([
    "It can only be extended by written agreement of both Parties, provided that no Party is in breach.",
    "It may subsequently be extended by one year by mutual written agreement, unless either Party objects.",
    "The term may, by mutual written consent, be extended for one year provided that no Party is in default.",
    "Deadlines are extended by the time lost if no Party is at fault.",
  ])("is none: %s", (sentence) => expect(term(sentence)).toBe(false));
  it.each([
    "It is prolonged by one year if no side gives notice in writing two months before it expires.",
    "It shall be extended for one year each time, provided that neither Party objects in writing.",
    "It may be ended early and is otherwise extended by one year if no Party terminates it.",
  ])("is one: %s", (sentence) => expect(term(sentence)).toBe(true));
});
