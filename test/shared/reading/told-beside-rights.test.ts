import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { signedOn } from "../../../shared/reading/elements/signing/signatories.ts";
import { laidText } from "../../reading/laid-text.ts";

/** What the twenty-second and twenty-third sets taught of provisions and signatures, and near misses of it. */

const EN =
  'Collaboration Agreement\nbetween Harbour University ("HU") and Eastlake Institute of Technology ("EIT")\n1. Purpose\nThe parties study a catalyst together.\n';
const read = (text: string, head = EN) => readElements(laidText(head + text));

describe("renewal", () => {
  it.each([
    ["unless terminated earlier under Article 9 or extended by written amendment", false],
    ["and is renewed automatically for one year unless terminated by notice", true],
  ])("an amendment in writing renews nothing by itself: … for three years, %s", (words, renews) =>
    expect(read(`2. Term\nThis Agreement begins on 1 August 2026 and continues for a period of three years, ${words}.`).term.autoRenewal).toBe(renews));
});

it("proceeds are divided under the heading Utilisation", () => {
  expect(read("2. Utilisation\nProceeds from the utilisation of joint property are divided in the ratio of 50 to 50.").benefitSplit.status).toBe("present");
});

it.each([
  ["Übergebene Proben, Zeichnungen und Unterlagen bleiben Eigentum des übergebenden Partners.", "missing"],
  ["Die Ergebnisse bleiben Eigentum des Partners, der sie erzielt hat.", "present"],
])("things handed over are no results: %s", (text, status) => {
  const head =
    "Kooperationsvertrag\nzwischen der Universität Hafenstadt („UH“) und dem Institut für Photonik Ostsee („IPO“)\n1. Gegenstand\nDie Partner erforschen gemeinsam einen Katalysator.\n";
  expect(read(`2. Schutzrechte\n${text}`, head).ip.status).toBe(status);
});

it.each([
  ["när det har undertecknats av båda parter och gäller i tre år därefter", "present"],
  ["den 1 augusti 2026. Sekretessen gäller i tre år därefter", "missing"],
])("years behind the signature are a term: träder i kraft %s", (words, status) => {
  const head =
    "Samarbetsavtal\nmellan Hamnstads universitet, nedan Universitetet, och Eastlake Institute of Technology, nedan Institutet.\n§ 1 Innehåll\nParterna utvecklar en katalysator.\n";
  const signing =
    "\n§ 3 Exemplar\nTvå exemplar.\nFör Hamnstads universitet\nHamnstad den 3 juni 2026\nKari Nordmann, rektor\n\nFör Eastlake Institute of Technology\nWuhan den 11 maj 2026\nWang Jianguo, rektor";
  const { term } = read(`§ 2 Avtalstid\nAvtalet träder i kraft ${words}.${signing}`, head);
  expect(term.months === 36 ? "present" : "missing").toBe(status);
});

it("壹、 stands above 一、 in the text of an agreement", () => {
  const head = "合作協議書\n立協議書人\n聯訊精測科技有限公司（下稱「聯訊」）\n南匯製造研究院（下稱「研究院」）\n";
  const text = "壹、合作內容\n一、目標為下列事項。\n二、雙方共同研究鍵合界面缺陷之檢測。\n貳、智慧財產權\n一、雙方人員共同完成而不能區分者，由雙方均等共有。";
  expect(read(text, head).content.quote).toContain("鍵合界面");
});

describe("signed by", () => {
  const one = (unit: string, hand: "signed" | "empty") => ({ unit, hand, page: 1, quote: unit + hand, lines: [] });
  it("two who sign for one unit are one side where the other has not signed", () => {
    expect(signedOn([], [one("HU", "signed"), one("HU", "signed"), one("EIT", "empty")])).toBe("one");
    expect(signedOn([], [one("HU", "signed"), one("EIT", "signed"), one("HU", "empty")])).toBe("both");
  });
});

it.each([
  ["(firmato digitalmente ai sensi dell'art. 24 del D.Lgs. 82/2005 in data 14/04/2026)", "signed"],
  ["(firmato digitalmente ai sensi del D.Lgs. 7 marzo 2005, n. 82)", "unknown"],
])("a day on which it was signed electronically, and that of the law: %s", (line, hand) => {
  const head =
    "Accordo di ricerca\ntra l'Università del Porto (“UP”) e l'Istituto Orientale di Fotonica (“IOF”)\nArt. 1 – Oggetto\nLe Parti studiano insieme un catalizzatore.\n";
  const text = `Per l'Università del Porto\nIl Rettore\nProf. Ludovico Neri\n${line}\n\nPer l'Istituto Orientale di Fotonica\nIl Direttore\nProf. Wang Jianguo`;
  expect(read(text, head).signatories[0]?.hand).toBe(hand);
});

describe("rights that are left open, and what is no allocation", () => {
  it.each([
    ["2. Results\nBackground knowledge remains with the side that brought it. Ownership of the results shall be agreed separately in writing.", "unclear"],
    ["2. Results\nBackground knowledge remains with the side that brought it. Results belong to the party that has obtained them.", "present"],
    ['2. Terms used\n"Results" are findings, software and inventions, with the ownership attached to them, that come out of the joint work.', "missing"],
    ['2. Rights\n"Results" are jointly owned by the parties in equal shares.', "present"],
  ])("%s", (text, status) => expect(read(text).ip.status).toBe(status));
});

it("what a letter tells of a visit divides no work that its own clause leaves open", () => {
  const head = "海港大学\n2026年4月28日\n东湖研究所：\n贵所石雅琪副所长三月来访期间，与本校就催化剂的联合研究交换了意见。本函即作为双方之间的合作协议。\n";
  const text = "一、合作内容\n双方联合研究催化剂。\n二、分工\n双方的具体分工，由两位项目负责人另行商定，并写入年度计划。";
  expect(read(text, head).division.status).toBe("unclear");
});
