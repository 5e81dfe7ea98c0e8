import { describe, expect, it } from "vitest";
import { partiesOf, unitsIn } from "../../../shared/reading/parties.ts";

/** Sentences that bear the words of a provision and say something else, beside those that say it. */

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
