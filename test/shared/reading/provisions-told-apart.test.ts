import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { partiesOf, unitsIn } from "../../../shared/reading/parties.ts";
import { pagesOf } from "./pages-of.ts";

/** Sentences that bear the words of a provision and say something else, beside those that say it. */

const HEAD =
  "COOPERATION AGREEMENT\nbetween Harbour University, Ireland (“HU”), and Eastlake Institute of Technology, China (“EIT”).\n1. Purpose. The Parties will jointly study membranes for brackish water.\n";
const HEAD_ZH = "科技合作协议\n甲方：上海东湖技术研究所\n乙方：爱尔兰港湾大学\n第一条 合作内容 双方共同开展膜蒸馏技术研究。\n";
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
    "After that it is renewed from year to year unless one of us writes to the other two months before.",
    "It may be ended early and is otherwise extended by one year if no Party terminates it.",
  ])("is one: %s", (sentence) => expect(term(sentence)).toBe(true));
});

describe("rights", () => {
  it.each([
    ["2. Audit Rights\nBooks and records shall be held by each Party for seven years.", HEAD],
    ["2. Termination Rights\nThe decision to end early remains with each Party.", HEAD],
    ["2. Human Rights\nDuties under national laws remain with each Party.", HEAD],
    ["2. Access Rights\nKeys remain with HU and are returned at the end.", HEAD],
    ["2. Voting Rights\nTwo votes are held by HU and two by EIT.", HEAD],
    ["2. Data management. Shared data shall be held by HU on a secure server.", HEAD],
    ["2. Prior Knowledge\nPrior Knowledge shall remain with the Party which held it before the Start Date.", HEAD],
    ["2. Background. Each Party keeps the patents and software that it owned before the signature of this Agreement, and remains the owner.", HEAD],
    ["2. 背景知识产权\n双方在本协议签订之前各自已经取得的专利归各自所有。", HEAD_ZH],
  ])("in what comes out are not allocated: %s", (text, head) => expect(read(text, head).ip.status).toBe("missing"));
  it.each([
    ["2. Patent Rights\nThose arising from the work of both Parties are held jointly.", HEAD],
    ["2. Project Rights\nThose of both Parties are held jointly in equal shares.", HEAD],
    ["2. Outcome. Joint knowledge and project technology shall be owned by both Parties.", HEAD],
    ["2. Rights. Each Party owns the patents and software made by its staff and shall have filed them before the end of the Project.", HEAD],
    ["2. Background and Project Intellectual Property\nEach Party owns the patents and software made by its staff in the Project.", HEAD],
    ["第二条 双方合作开发的软件著作权归双方所有，协议终止之前任何一方不得转让。", HEAD_ZH],
    ["第二条 软件著作权归甲方所有，论文发表应在项目验收之前通知对方。", HEAD_ZH],
    ["第二条 合作期满之前形成的专利由双方各占百分之五十。", HEAD_ZH],
  ])("in what comes out are allocated: %s", (text, head) => expect(read(text, head).ip.status).toBe("present"));
});

describe("the first day", () => {
  const signed = "\nSigned for HU: Fiona Gallagher, 3 June 2026\nSigned for EIT: Luo Anming, 8 June 2026";
  const term = (sentences: string) => {
    const { start, end } = read(`2. Terms. “Start Date” means 1 October 2026.\n3. Term. ${sentences}${signed}`).term;
    return [start, end];
  };
  it.each([
    "This Agreement enters into force on the date of the last signature and is valid for three years. The Work Plan takes effect on the Start Date.",
    "The Agreement is valid for three years. The Work Plan under this Agreement takes effect on the Start Date.",
  ])("is that of signing where something else begins on a day of a name: %s", (sentences) => expect(term(sentences)).toEqual(["2026-06-08", "2029-06-07"]));
  it.each([
    "This Agreement takes effect on the Start Date. The duration is three years.",
    "The term of this Agreement begins on the Start Date. The duration is three years.",
  ])("is the day of a name where the agreement begins on it: %s", (sentences) => expect(term(sentences)).toEqual(["2026-10-01", "2029-09-30"]));
});

it.each([
  "Harbour University and Eastlake Institute of Technology have agreed the following, each for itself.",
  "Harbour University and Eastlake Institute of Technology wishing the same (hereinafter “EIT”)",
  "Harbour University and Eastlake Institute of Technology desire to work together, and agree.",
  "Harbour University and Eastlake Institute of Technology shall do so, and agree.",
])("a name ends before the verb of its sentence: %s", (text) => {
  expect(partiesOf([text]).map(({ name }) => name)).toEqual(["Harbour University", "Eastlake Institute of Technology"]);
});

it("goes on with small words that belong to it", () => {
  expect(partiesOf(["Institut des matériaux marins Xinzhuang, Shanghai, et Harbour University, Cork"]).map(({ name }) => name)).toEqual([
    "Institut des matériaux marins Xinzhuang",
    "Harbour University",
  ]);
});

it.each([
  ["the Bridge Sensor Project (hereinafter “the Project”) at the Northern Field Site (hereinafter “the Site”)", []],
  ["the Tidal Rig (hereinafter “the Equipment”) and the Survey of Ice (hereinafter “the Results”)", []],
  ["Nordlys Fysikk, Norway (hereinafter “Nordlys”) and Wanxiang Optics, China (hereinafter “Wanxiang”)", ["Nordlys Fysikk", "Wanxiang Optics"]],
])("things that a bracket gives a name are no parties: %s", (text, names) => {
  expect(partiesOf([text]).map(({ name }) => name)).toEqual(names);
});
