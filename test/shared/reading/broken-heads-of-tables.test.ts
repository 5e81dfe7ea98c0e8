import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import type { PageText, TextLine } from "../../../shared/reading/page-text.ts";

/** Tables in which all sign, whose first column is so narrow that its head and its units take several lines. */

const LEFTS = [58, 102, 255, 351, 447];
const HEAD = [
  "项目合作协议",
  "甲方：诺德岛医药科技（上海）有限公司",
  "乙方：上海南汇药学院",
  "一、双方共同研究微球注射剂的连续制造，并完成临床前评价。",
  "（签署页，无正文）",
];

/** Each cell is a list of its lines. */
function agreementWith(rows: readonly (readonly (readonly string[])[])[]): readonly PageText[] {
  const lines: TextLine[] = [];
  const add = (text: string, left: number, top: number) => lines.push({ text, box: { left, top, width: [...text].length * 10, height: 10 }, confidence: 1 });
  for (const [at, text] of HEAD.entries()) add(text, 58, 60 + at * 24);
  let top = 220;
  for (const row of rows) {
    for (const [cell, texts] of row.entries()) for (const [at, text] of texts.entries()) add(text, LEFTS[cell] ?? 0, top + at * 15);
    top += Math.max(...row.map(({ length }) => length)) * 15 + 8;
  }
  return [{ page: 1, width: 595, height: 842, turn: 0, source: "digital", lines, redSeals: [] }];
}
const signersOf = (head: readonly (readonly string[])[], second = ["2026年5月22日"]) =>
  readElements(
    agreementWith([
      head,
      [["诺德", "岛医", "药科", "技（上", "海）有", "限公", "司"], ["穆婉卿"], ["总经理"], [], ["2026年5月20日"]],
      [["上海", "南汇", "药学", "院"], ["练伯庸"], ["副院长"], [], second],
    ]),
  ).signatories.map(({ name, unit, date }) => [name, unit, date]);
const BOTH = [
  ["穆婉卿", "诺德岛医药科技（上海）有限公司", "2026-05-20"],
  ["练伯庸", "上海南汇药学院", "2026-05-22"],
];

it("reads a head that its cell breaks over up to five lines", () => {
  expect(signersOf([["单位", "名称", "（公", "章）"], ["授权代表姓名"], ["职务"], ["签字"], ["签署日期"]])).toEqual(BOTH);
  expect(signersOf([["单位", "名称"], ["姓名"], ["职务"], ["签字"], ["签署", "日期"]])).toEqual(BOTH);
  expect(signersOf([["合作", "单位"], ["授权", "代表", "姓名"], ["职务"], ["签字"], ["日期"]])).toEqual(BOTH);
});

it("reads a head on one line, and a day left open", () => {
  expect(signersOf([["单位"], ["姓名"], ["职务"], ["签字"], ["日期"]], ["　年　月　日"])).toEqual([BOTH[0], ["练伯庸", "上海南汇药学院", undefined]]);
});
