import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** A unit in a line of its own, and below it an office and beside it the name; a day for all stands above. */

const HEAD = `MEMORANDUM OF UNDERSTANDING
between the Graduate School of Agriculture, Elbe University ("GSA"), the Institute of Food Science, Elbe University ("IFS"), and Nanhui Institute of Marine Resources ("NIMR").
1. The parties study how algae keep and test it together.
2. Each party bears its own costs.`;
const UNITS = ["Graduate School of Agriculture, Elbe University", "Institute of Food Science, Elbe University", "Nanhui Institute of Marine Resources"];
const signed = (block: string) => readElements(pagesOf(`${HEAD}\n\n${block}`)).signatories.map(({ name, unit, date }) => [name, unit, date]);
const block = (day: string, rows: readonly string[]) => `${day}\n\n${rows.map((row, at) => `${UNITS[at]}\n${row}`).join("\n\n")}`;

it.each([
  ["Date: 2 July 2026", ["Dean || Hiroshi Onodera", "Director || Yuriko Matsubara", "Director || Cai Pingyuan"]],
  ["Date: July 2, 2026", ["Dean || Prof. Hiroshi Onodera", "Vice Director || Dr. Yuriko Matsubara", "President || Cai Pingyuan"]],
  ["Dated 2 July 2026", ["Rector || Hiroshi ONODERA", "Dean || Yuriko MATSUBARA", "Director || CAI Pingyuan"]],
])("%s, and an office before each name", (day, rows) => {
  const found = signed(block(day, rows));
  expect(found.map(([name]) => name?.toLowerCase().replace(/^(?:prof|dr)\. /u, ""))).toEqual(["hiroshi onodera", "yuriko matsubara", "cai pingyuan"]);
  expect(found.map(([, unit]) => UNITS.findIndex((one) => unit !== undefined && one.startsWith(unit)))).toEqual([0, 1, 2]);
  expect(found.map(([, , date]) => date)).toEqual(["2026-07-02", "2026-07-02", "2026-07-02"]);
});

it("leaves two sides beside each other, whose offices stand below their names, as they are", () => {
  const found = signed(`For GSA || For NIMR
Hiroshi Onodera || Cai Pingyuan
Dean || Director
2 July 2026 || 9 July 2026`);
  expect(found).toEqual([
    ["Hiroshi Onodera", "Graduate School of Agriculture", "2026-07-02"],
    ["Cai Pingyuan", "Nanhui Institute of Marine Resources", "2026-07-09"],
  ]);
});

it("knows the chief accountant in front of a name for an office", () => {
  const found = readElements(
    pagesOf(
      "合作协议\n甲方：圣河样例大学（俄罗斯）\n乙方：上海样例激光研究所\n第一条 双方共同研究燃烧室的激光诊断方法。\n\n甲方：圣河样例大学\n总会计师　季娜伊达·拉普捷娃\n2026年8月12日\n\n乙方：上海样例激光研究所\n总工程师　闻人越\n2026年8月14日",
    ),
  ).signatories;
  expect(found.map(({ name }) => name)).toEqual(["季娜伊达·拉普捷娃", "闻人越"]);
});
