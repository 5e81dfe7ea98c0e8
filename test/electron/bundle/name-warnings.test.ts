import { expect, test } from "vitest";
import { nameWarnings } from "../../../electron/bundle/name-warnings.ts";
import { planStandaloneBundle } from "../../../shared/documents/standalone-bundle-plan.ts";

test("a character beyond GBK in an upload name is named, with its file and its code point", () => {
  const planned = planStandaloneBundle(["协议 Universität Süderau.pdf", "协议 南郊大学—𠮷.pdf", "普通 naive.pdf"]);
  expect(nameWarnings(planned)).toEqual([
    {
      file: "协议 Universität Süderau.pdf",
      kind: "upload-name-not-gbk",
      message: expect.stringContaining("“附件01_协议 Universität Süderau.pdf”的文件名含有“ä”（U+00E4），"),
    },
    { file: "协议 南郊大学—𠮷.pdf", kind: "upload-name-not-gbk", message: expect.stringContaining("“𠮷”（U+20BB7）") },
  ]);
});

test("an upload name that was cut is told of, with its file", () => {
  const file = `${"关于共建国际联合实验室的合作协议".repeat(4)}.pdf`;
  const planned = planStandaloneBundle([file, "公函.pdf"]);
  expect(nameWarnings(planned)).toEqual([{ file, kind: "upload-name-cut", message: expect.stringContaining("已在词语之间截短") }]);
});
