import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { type Row, scan } from "./scan-of.ts";

/** Chinese and English side by side on a scan that slants: a full line on the left reaches the box of the one on the right, or past it. */
const page = (reach: number): readonly Row[] => [
  ["科研合作协议", 244, 59, 102],
  ["RESEARCH COOPERATION AGREEMENT", 126, 90, 338],
  ["甲方：示例食品科学研究院", 55, 130, 163],
  ["Party A: Sample Academy of Food Science", 293, 130, 225],
  ["乙方：示例农业与食品大学", 55, 150, 163],
  ["Party B: Sample University of Agriculture", 293, 150, 225],
  ["第一条 合作内容", 56, 190, 94],
  ["Article 1 Scope", 293, 190, 80],
  ["双方共同研究红辣椒类胡萝卜素的微胶囊化及其", 56, 208, 237 + reach],
  ["The Parties study together how carotenoids of", 293, 208, 230],
  ["视网膜保护作用。", 56, 226, 90],
  ["paprika are encapsulated.", 293, 226, 120],
  ["第六条 期限", 56, 262, 72],
  ["Article 6 Term", 293, 262, 79],
  ["本协议自2026年5月1日起生效，有效期至2029", 56, 280, 237 + reach],
  ["This Agreement shall enter into force on 1 May", 293, 280, 226],
  ["年12月31日。", 56, 298, 65],
  ["2026 and remain valid until 31 December 2029.", 293, 298, 222],
  ["第七条 争议解决", 56, 316, 95],
  ["Article 7 Disputes", 293, 316, 90],
  ["双方应通过友好协商解决争议。", 56, 334, 156],
  ["Disputes shall be settled through consultation.", 293, 334, 220],
];

it.each([-3, 0, 0.8, 6])("columns in two scripts stay apart where their boxes are %s points into each other", (reach) => {
  const pages = [scan(page(reach))];
  expect(bodyLines(pages).map(({ text }) => text)).not.toContainEqual(expect.stringMatching(/\p{Script=Han}.*[a-z]{4}/u));
  expect(readElements(pages).term).toMatchObject({ status: "present", start: "2026-05-01", end: "2029-12-31" });
});
