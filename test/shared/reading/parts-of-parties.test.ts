import { expect, it } from "vitest";
import { partiesOf, unitsIn } from "../../../shared/reading/parties.ts";

const called = (...lines: readonly string[]) => partiesOf(lines).map(({ name, aliases }) => [name, ...aliases]);
const names = (...lines: readonly string[]) => partiesOf(lines).map(({ name }) => name);

const OTHER = "und der Eastlake Institute of Technology, 2 Lake Road, Wuhan";
it.each([
  ["durch ihr Institut für Nachrichtentechnik", ["Universität Hohenstadt"]],
  ["für ihr Institut für Nachrichtentechnik (IN), Am Kai 4", ["Universität Hohenstadt"]],
  ["ausführende Stelle: Institut für Nachrichtentechnik", ["Universität Hohenstadt"]],
  ["eine Tochter der Hohenstadt Werke SE, Radolfstadt", ["Universität Hohenstadt"]],
  ["Stiftung des öffentlichen Rechts", ["Universität Hohenstadt"]],
  ["Institut für Nachrichtentechnik, Am Kai 4, 21502 Hohenstadt", ["Universität Hohenstadt"]],
  // a party of its own
  ["die Stiftung Nachrichtentechnik Radolfstadt", ["Universität Hohenstadt", "Stiftung Nachrichtentechnik Radolfstadt"]],
  [
    "Institut für Nachrichtentechnik und Hochschule Radolfstadt, Am Kai 4",
    ["Universität Hohenstadt", "Institut für Nachrichtentechnik", "Hochschule Radolfstadt"],
  ],
])("tells a part of a party, its owner and its form from a party: %s", (words, wanted) => {
  expect(names(`zwischen der Universität Hohenstadt, ${words}`, OTHER)).toEqual([...wanted, "Eastlake Institute of Technology"]);
});

it("gives the party what it is called in the line below, not its part, nor what several are called together", () => {
  expect(called("Universität Hohenstadt, für ihr Institut für Nachrichtentechnik (IN), Am Kai 4", "– nachfolgend „Hohenstadt“ –", OTHER)).toEqual([
    ["Universität Hohenstadt", "hohenstadt"],
    ["Eastlake Institute of Technology"],
  ]);
  expect(called("Harbour University, Bergen", "ci-après « HU »", "Eastlake Institute of Technology", "ci-après ensemble « les Établissements »")).toEqual([
    ["Harbour University", "hu"],
    ["Eastlake Institute of Technology"],
  ]);
  // two called by one sentence, each by its own name
  expect(called("Harbour University", "im Folgenden „HU“ – gemeinsam „die Partner“ –", "Eastlake Institute of Technology")[0]).toEqual([
    "Harbour University",
    "hu",
  ]);
});

it("takes the name in a bracket and the other script for the same party, and no other unit that stands in one", () => {
  const [first, ...others] = partiesOf(["海港联邦大学（Universidade Federal do Porto，以下简称“海港大学”）", "东湖理工大学"]);
  expect([first?.name, first?.otherName, first?.aliases]).toEqual([
    "海港联邦大学",
    "Universidade Federal do Porto",
    ["universidade federal do porto", "海港大学"],
  ]);
  expect(others.map(({ name }) => name)).toEqual(["东湖理工大学"]);
  expect(names("海港联邦大学、Universidade Federal do Porto（以下简称“双方”）")).toEqual(["海港联邦大学", "Universidade Federal do Porto"]);
  expect(partiesOf(["財團法人海港研究中心（以下簡稱「海港中心」）", "東湖科技大學"]).map(({ name }) => name)).toEqual(["財團法人海港研究中心", "東湖科技大學"]);
});

it("takes reasons and addresses for no parties, but parties that reasons alone name", () => {
  expect(
    names(
      "between HARBOUR UNIVERSITY, Bergen (“HU”), and EASTLAKE INSTITUTE OF TECHNOLOGY, Wuhan (“EIT”)",
      "WHEREAS Harbour's Fire and Air Laboratory runs stations;",
    ),
  ).toEqual(["HARBOUR UNIVERSITY", "EASTLAKE INSTITUTE OF TECHNOLOGY"]);
  expect(names("WHEREAS Harbour University and Eastlake Institute of Technology have met;")).toContain("Eastlake Institute of Technology");
  const title = ["BETWEEN", "HARBOUR UNIVERSITY", "AND", "EASTLAKE INSTITUTE OF TECHNOLOGY"];
  expect(called(...title, "WHEREAS Harbour University (“HU”) and Eastlake Institute of Technology (“EIT”) have met;").flat()).toContain("eit");
  expect(called(...title, "WHEREAS Harbour University (‘HU’) and Eastlake Institute of Technology (‘EIT’) have met;").flat()).toContain("eit");
  expect(names("海港大学", "住所：东湖市大学城1号", "东湖理工大学")).toEqual(["海港大学", "东湖理工大学"]);
});

it("reads the place of a party behind what it does, and a name that its cell breaks", () => {
  const cells = ["牵头单位（甲方）", "海港器械研发（上海）", "有限公司", "参加单位（乙方）", "东湖理工大学", "项目负责人", "甲方：李文华；乙方：王建国；"];
  expect(called(...cells).map(([name, alias]) => [name, alias])).toEqual([
    ["海港器械研发（上海）有限公司", "甲方"],
    ["东湖理工大学", "乙方"],
  ]);
  // what a company is told to be is no end of a name
  expect(names("甲方：海港大学", "公司章程", "乙方：东湖理工大学")).toEqual(["海港大学", "东湖理工大学"]);
});

it.each([
  ["Vicepresidenta de Relaciones Institucionales del Centro de Alimentos y Nutrición", ["Centro de Alimentos y Nutrición"]],
  ["Director de Relaciones Internacionales e Institucionales de la Universidad del Puerto", ["Universidad del Puerto"]],
  ["Centro de Relaciones Institucionales del Puerto", ["Centro de Relaciones Institucionales del Puerto"]],
  ["l'Ente Nazionale per le Scienze Marine", ["Ente Nazionale per le Scienze Marine"]],
  ["l'ente nazionale che finanzia", []],
  ["Shanghai Tinglin Agrarrobotik Forschungsgesellschaft mbH", ["Shanghai Tinglin Agrarrobotik Forschungsgesellschaft mbH"]],
  ["Shanghai Huacao Slaap- en Longziekenhuis", ["Shanghai Huacao Slaap- en Longziekenhuis"]],
])("reads the unit and not the office in front of it: %s", (text, wanted) => {
  expect(unitsIn(text)).toEqual(wanted);
});
