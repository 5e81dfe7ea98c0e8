import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { compareTranslation } from "../../../shared/reading/translation/compare-translation.ts";
import { pagesOf } from "./pages-of.ts";

const texts = (text: string) => bodyLines(pagesOf(text)).map((line) => line.text);

it.each([
  ["日期：2026年1月\n14日", ["日期：2026年1月14日"]],
  ["日期：2026年\n1月14日", ["日期：2026年1月14日"]],
  ["2026\n年1\n月14\n日", ["2026年1月14日"]],
  ["Date: 14\nJanuary 2026", ["Date: 14 January 2026"]],
  ["Date: 14 January\n2026", ["Date: 14 January 2026"]],
  ["签署日期：2026-01-\n14", ["签署日期：2026-01-14"]],
  ["日期：2026年1月 || 日期：2026年\n14日 || 1月20日", ["日期：2026年1月14日", "日期：2026年1月20日"]],
  ["V Českých Budějovicích dne 6. května\n2026", ["V Českých Budějovicích dne 6. května 2026"]],
])("a date broken over lines is one: %j", (text, wanted) => {
  expect(texts(text)).toEqual(wanted);
});

it.each([
  ["two days", "2026年1月14日\n2026年1月20日"],
  ["a year above the days of its table", "2026\n14 January 2026"],
  ["a number above a date", "3\nMay 2026"],
  ["a date and a number", "Date: 14 January 2026\n2027"],
  ["a longer sentence", "本协议自双方签字盖章之日起生效，有效期自2026年1月\n14日起算"],
  ["far apart", "日期：2026年1月\n\n\n14日"],
  ["a date and what follows", "日期：2026年1月\n14日签订"],
])("%s stay lines of their own", (_, text) => {
  expect(texts(text)).toEqual(text.split("\n").filter((line) => line !== ""));
});

it("a date broken in the translation's table is the one of the original", () => {
  const original = pagesOf("1. Term\nThis Agreement ends on 31 January 2029.\nSigned for Harbour University\nDate: 14 January 2026");
  const translation = pagesOf("第1条 期限\n本协议至2029年1月31日止。\n代表港湾大学签署\n日期：2026年1月\n14日");
  expect(compareTranslation(original, translation).differences).toEqual([]);
});
