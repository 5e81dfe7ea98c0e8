import { describe, expect, it } from "vitest";
import { readDates } from "../../../shared/reading/dates.ts";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { partiesOf } from "../../../shared/reading/parties.ts";
import { pagesOf } from "./pages-of.ts";

const HEAD =
  "COOPERATION AGREEMENT\nbetween Harbour University, Ireland (“HU”), and Eastlake Institute of Technology, China (“EIT”).\n1. Purpose. The Parties will jointly study membranes for brackish water.\n";
const HEAD_ZH = "科技合作协议\n甲方：上海东湖技术研究所\n乙方：爱尔兰港湾大学\n第一条 合作内容 双方共同开展膜蒸馏技术研究。\n";
const HEAD_DE =
  "Kooperationsvertrag\nzwischen der Hafenuniversität (nachfolgend „HU“), Deutschland, und dem Eastlake Institute of Technology (nachfolgend „EIT“), China.\n§ 1 Gegenstand\nDie Parteien erforschen gemeinsam Membranen.\n";
const read = (text: string, head = HEAD) => readElements(pagesOf(head + text));

describe("rights in what the work brings forth", () => {
  it.each([
    ["2. New Knowledge\nThe Party whose personnel generated New Knowledge shall be its owner.", HEAD],
    ["2. Arrangements. Whatever either of us invents alone is its own; whatever we invent together is owned by both in equal parts.", HEAD],
    ["第二条 研究成果由双方共有，对外许可所得按六比四分享。", HEAD_ZH],
    ["第二条 知识产权 签订之前拥有的知识产权归各自所有，合作产生的成果由双方共有。", HEAD_ZH],
  ])("are allocated: %s", (text, head) => expect(read(text, head).ip.status).toBe("present"));
  it.each([
    ["第二条 既有知识产权\n任何一方在本协议签订之前拥有的专利和技术秘密，仍属该方所有。", HEAD_ZH],
    ["2. Prior Knowledge\nPrior Knowledge shall remain with the Party which held it before the Start Date.", HEAD],
    ["第二条 转让收益由双方按六比四分享。", HEAD_ZH],
    [
      "§ 2 Eingebrachte Schutzrechte\nSchutzrechte, die eine Partei bei Vertragsbeginn besitzt oder ausserhalb des Projekts erwirbt, bleiben ihr Eigentum.",
      HEAD_DE,
    ],
    ["2. Protection of rights\nDrawings and software which one Party gives to the other remain the property of the giving Party.", HEAD],
  ])("are not: %s", (text, head) => expect(read(text, head).ip.status).toBe("missing"));
});

describe("the term", () => {
  it("begins on a day that a definition gives a name", () => {
    const { term } = read(
      "2. Terms\n“Start Date” means 15 January 2027.\n3. Entry into force and length\n3.1 This Agreement shall enter into force on the Start Date. The duration is thirty-nine months.\nSigned on 14 December 2026",
    );
    expect([term.start, term.end]).toEqual(["2027-01-15", "2030-04-14"]);
  });
  it("is prolonged by itself if nobody gives notice, but not where it may be", () => {
    const text = (words: string) =>
      `2. Term. This Agreement is valid for three years from 1 August 2026. It ${words} by one year if no side gives notice in writing two months before it expires.`;
    expect(read(text("is prolonged each time")).term.autoRenewal).toBe(true);
    expect(read(text("may be prolonged")).term.autoRenewal).toBe(false);
  });
  it("reads days in Dutch words, and no number alone", () => {
    expect(readDates("op een september tweeduizend zesentwintig en eindigt op eenendertig augustus tweeduizend dertig").map(({ date }) => date)).toEqual([
      "2026-09-01",
      "2030-08-31",
    ]);
    expect(readDates("tweeduizend zesentwintig exemplaren")).toEqual([]);
  });
});

describe("what parties are called", () => {
  it.each([
    ["dem Institut für Wasserstofftechnik Hohenkehl, vertreten durch den Vorstand (kurz: IWH)", "iwh"],
    ["Harbour Research Institute, of Cork (‘the Institute’)", "institute"],
  ])("%s", (text, alias) => expect(partiesOf([text])[0]?.aliases).toContain(alias));
  it("is no country in a bracket", () => expect(partiesOf(["Harbour Research Institute (Ireland)"])[0]?.aliases).toEqual([]));
  it("is no name of a unit where it is an article and a word alone", () =>
    expect(
      partiesOf(["POR UNA PARTE, EL CENTRO DE SISMOLOGÍA DE JALTEPEC, EN LO SUCESIVO “EL CENTRO”", "I. Declara “EL CENTRO” que es público."])[0]?.name,
    ).toBe("CENTRO DE SISMOLOGÍA DE JALTEPEC"));
});

it("does not take the name at the head of a letter for a task, nor leaves what a later contract settles", () => {
  const letter =
    "Institut für Textilrobotik Albstein e. V.\nAn das Pujiang Research Institute\nAlbstein, 13.05.2026\nAbsichtserklärung\nSehr geehrte Frau Präsidentin,\nhiermit erklären wir unsere Absicht, auf dem Gebiet der Textilmontage zusammenzuarbeiten.\nDie Aufgabenverteilung wird in einem gesonderten Kooperationsvertrag geregelt.\nMit freundlichen Grüßen\nDr. Wiebke Kürschner";
  expect(readElements(pagesOf(letter)).division.status).toBe("unclear");
});

describe("things and papers", () => {
  it.each([
    ["3. Intellectual Property\nAll materials, data and documents produced under the project shall be jointly owned by the Parties.", HEAD],
    ["3. Property\nInstruments and materials built in the project and all rights in them are owned jointly.", HEAD],
    ["第三条 知识产权\n项目实施过程中取得的全部数据和资料归双方共同所有。", HEAD_ZH],
    ["第三条 成果归属\n双方共同研制的仪器及样机归双方共有。", HEAD_ZH],
    ["第三条 知识产权归属\n各方独立取得的数据和资料归各方所有，共同取得的数据和资料归双方共同所有。", HEAD_ZH],
    ["第三条 知识产权归属\n各方提供的设备归各自所有，共同取得的数据和资料归双方共同所有。", HEAD_ZH],
    ["第三条 数据与知识产权\n双方共享试验数据并共同拥有全部权利。", HEAD_ZH],
    ["§ 2 Geistiges Eigentum\nGemeinsam entwickelte Geräte und Unterlagen gehören den Parteien gemeinsam zu gleichen Teilen.", HEAD_DE],
  ])("that come out of the work are allocated: %s", (text, head) => expect(read(text, head).ip.status).toBe("present"));
  it.each([
    ["3. Rights\nEquipment and documents brought in by a Party remain its own.", HEAD],
    ["3. Equipment\nEquipment bought by the Parties jointly is owned by both.", HEAD],
    ["第三条 知识产权\n双方投入的设备、资料归各自所有。", HEAD_ZH],
    ["第三条 数据\n双方共享试验数据。", HEAD_ZH],
    ["§ 2 Eigentum\nEingebrachte Geräte und Unterlagen gehören der einbringenden Partei.", HEAD_DE],
  ])("that were there before or are passed on are not: %s", (text, head) => expect(read(text, head).ip.status).toBe("missing"));
});

it.each([
  ["第三条 知识产权及收益\n收益归双方共有，专利权归甲方所有。", "present"],
  ["第三条 知识产权及收益\n许可收益归双方共有，其余归甲方所有。", "missing"],
])("takes each part of a sentence on money and rights: %s", (text, status) => expect(read(text, HEAD_ZH).ip.status).toBe(status));

it.each([
  ["平成29年4月1日～平成31年3月31日", ["2017-04-01", "2019-03-31"]],
  ["令和 26年7月20日", ["2044-07-20"]],
  ["民國26年7月20日", ["1937-07-20"]],
  ["26年7月20日", ["2026-07-20"]],
])("counts the year of an era from its own beginning: %s", (text, dates) => {
  expect(readDates(text).map(({ date }) => date)).toEqual(dates);
});

describe("a term whose days stand in another form or place", () => {
  it("is that of the period that another provision defines", () => {
    const text =
      '2. Definitions\n2.1 "Project Period" means the period from 1 August 2026 to 31 July 2029, both dates inclusive.\n3. Term\nThis Agreement shall be valid for the Project Period. Any extension requires a supplemental agreement.';
    expect(read(text).term).toMatchObject({ status: "present", start: "2026-08-01", end: "2029-07-31" });
    const undefinedPeriod = "3. Term\nThis Agreement shall be valid for the Project Period.";
    expect(read(undefinedPeriod).term).toMatchObject({ status: "unclear", why: "no-last-day" });
  });

  it("is written with the year first and stops between: 2026. 8. 1.", () => {
    const text = "Article 3 (Period)\nThe period of this Agreement is from 2026. 8. 1. to 2029. 7. 31. The period may be changed by written agreement.";
    const { term } = read(text);
    expect(term).toMatchObject({ status: "present", start: "2026-08-01", end: "2029-07-31" });
    expect(term.quote).toBe("The period of this Agreement is from 2026. 8. 1. to 2029. 7. 31.");
  });
});

it("whose rights they are is open where an agreement still to be entered into deals with it", () => {
  const text = "2. Intellectual Property\nThe Parties shall enter into an IP management agreement which shall deal with the ownership of Foreground IP.";
  expect(read(text).ip.status).toBe("unclear");
});

it("work is divided under the heading of an allotment, costs are not", () => {
  expect(read("2. Allotment\nHU is allotted the microscopy and EIT the fatigue tests.").division.status).toBe("present");
  expect(read("2. Allotment of costs\nHU is allotted the travel and EIT the shipping.").division.status).toBe("missing");
});
