import { expect, test } from "vitest";
import { changesInWords } from "../../../shared/text/changes-in-words.ts";
import { changesOnly, compareLetters } from "../../../shared/text/compare-texts.ts";

const told = (before: string, after: string) => changesInWords(changesOnly(compareLetters(before, { words: after, answers: [] }), 10));

test("a change is told with its label, or as the phrase that it stands in", () => {
  expect(told("项目名称：某研究\n项目负责人：沈喆。\n项目合作方企业为：甲", "项目名称：某研究\n项目负责人：䶮喆·Anna。\n项目合作方企业为：甲")).toBe(
    "项目负责人：沈喆 → 䶮喆·Anna",
  );
  expect(told("申请资助 70.00 万元，自筹 70.00 万元", "申请资助 65.00 万元，自筹 70.00 万元")).toBe("“70.00” → “65.00”");
  expect(told("由我单位，如数落实。", "由我单位，按期如数落实。")).toBe("“如数落实” → “按期如数落实”");
});

test("what went or came alone is told so, and of many places the first are named", () => {
  expect(told("甲公司，乙公司，丙公司", "甲公司，丙公司")).toContain(" → ");
  const [old, now] = [
    "一二三四五".split("").map((at) => `第${at}条：甲。\n很长的一段没有改动的文字在这里`),
    "一二三四五".split("").map((at) => `第${at}条：乙。\n很长的一段没有改动的文字在这里`),
  ];
  expect(told(old.join("\n"), now.join("\n"))).toBe("第一条：甲 → 乙；第二条：甲 → 乙；第三条：甲 → 乙；等 5 处");
});
