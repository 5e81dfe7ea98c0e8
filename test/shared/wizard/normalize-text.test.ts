import { expect, test } from "vitest";
import { normalizeLine, normalizeParagraphs } from "../../../shared/wizard/normalize-text.ts";

test("a line keeps its words and its Chinese punctuation, and loses tabs, line ends and full-width digits", () => {
  expect(normalizeLine("上海示例（集团）有限公司\t浦东\n分公司")).toEqual({ text: "上海示例（集团）有限公司 浦东 分公司", changes: ["lines", "spaces"] });
  expect(normalizeLine("２０２６年Ａ型　样机")).toEqual({ text: "2026年A型 样机", changes: ["digits", "spaces"] });
  expect(normalizeLine("  示例  ")).toEqual({ text: "示例", changes: [] });
  expect(normalizeLine("镕喆䶮𠮷")).toEqual({ text: "镕喆䶮𠮷", changes: [] });
});

test("a number, a telephone and a mail address also lose full-width marks", () => {
  expect(normalizeLine("ａｂ．ｃ＠示例．ｃｎ", { code: true }).text).toBe("ab.c@示例.cn");
  expect(normalizeLine("０２１－５５５５", { code: true })).toEqual({ text: "021-5555", changes: ["digits"] });
});

test("a text of several lines keeps its lines and the indent of its paragraphs", () => {
  expect(normalizeParagraphs("　　第１段\r\n　　第２段\t完 ")).toEqual({ text: "　　第1段\n　　第2段 完", changes: ["digits", "spaces"] });
  const long = "长".repeat(10_000);
  expect(normalizeParagraphs(long)).toEqual({ text: long, changes: [] });
});
