import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { type Row, scan } from "./scan-of.ts";

/** What a text calls a party in quotes by its first words and its kind. */

const unitsOf = (rows: readonly Row[]) => readElements([scan(rows)]).signatories.map(({ unit }) => unit);
const SIGNED: readonly Row[] = [
  ["姓名：梁丘实", 60, 330, 72],
  ["日期：2026年5月11日", 60, 350, 110],
];
const ALSO: readonly Row[] = [
  ["姓名：岑以宁", 60, 420, 72],
  ["日期：2026年5月15日", 60, 440, 110],
];

it("takes it for that party and no other one", () => {
  expect(
    unitsOf([
      ["联合研究协议", 240, 60, 90],
      ["上海横沔样例农业技术研究所", 60, 90, 160],
      ["越南九龙江样例水产与环境学院", 60, 110, 170],
      ["（以下称“横沔所”和“九龙江学院”）", 60, 130, 200],
      ["第一条 双方共同开展对虾养殖研究，期限四年，自2026年7月1日至2030年6月30日。", 60, 160, 440],
      ["第二条 九龙江学院投入池塘六口，横沔所投入人民币九十六万元，各自承担差旅费用。", 60, 180, 440],
      ["横沔所", 60, 300, 40],
      ...SIGNED,
      ["九龙江学院", 60, 390, 62],
      ...ALSO,
    ]),
  ).toEqual(["上海横沔样例农业技术研究所", "越南九龙江样例水产与环境学院"]);
});

it("keeps two parties apart whose names begin alike, where neither stands in quotes", () => {
  expect(
    unitsOf([
      ["联合研究协议", 240, 60, 90],
      ["甲方：华东样例大学", 60, 90, 110],
      ["乙方：华东样例师范大学", 60, 110, 130],
      ["第一条 双方共同开展对虾养殖研究，期限四年，自2026年7月1日至2030年6月30日。", 60, 160, 440],
      ["第二条 本协议一式四份，双方各执两份，自签字盖章之日起生效，具有同等法律效力。", 60, 180, 440],
      ["甲方：华东样例大学", 60, 300, 110],
      ...SIGNED,
      ["乙方：华东样例师范大学", 60, 390, 130],
      ...ALSO,
    ]),
  ).toEqual(["华东样例大学", "华东样例师范大学"]);
});
