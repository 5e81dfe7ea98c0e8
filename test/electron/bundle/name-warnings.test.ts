import { expect, test } from "vitest";
import { nameNotes, nameWarnings } from "../../../electron/bundle/name-warnings.ts";
import { planStandaloneBundle } from "../../../shared/documents/standalone-bundle-plan.ts";

test("a character beyond GBK in an upload name is named, with its file and its code point", () => {
  const planned = planStandaloneBundle(["协议 Universität Süderau.pdf", "协议 南郊大学—𠮷.pdf", "普通 naive.pdf"]);
  expect(planned.flatMap((one) => nameWarnings([one]))).toEqual([
    {
      file: "协议 Universität Süderau.pdf",
      kind: "upload-name-not-gbk",
      message: expect.stringContaining("“附件01_协议 Universität Süderau.pdf”的文件名含有“ä”（U+00E4），"),
    },
    { file: "协议 南郊大学—𠮷.pdf", kind: "upload-name-not-gbk", message: expect.stringContaining("“𠮷”（U+20BB7）") },
  ]);
});

test("several upload names beyond GBK are one warning that lists them and each of their characters once", () => {
  const planned = planStandaloneBundle(["协议 Universität.pdf", "译件 Universität 𠮷.pdf", "普通.pdf"]);
  expect(nameWarnings(planned)).toEqual([
    {
      file: "协议 Universität.pdf",
      kind: "upload-name-not-gbk",
      message: expect.stringMatching(
        /^2 个单件（“附件01_协议 Universität\.pdf”、“附件03_译件 Universität 𠮷\.pdf”）的文件名含有“ä”（U\+00E4）、“𠮷”（U\+20BB7），不在 GBK/u,
      ),
    },
  ]);
});

test("several upload names that were cut are one warning that lists them", () => {
  const long = "关于共建国际联合实验室的合作协议".repeat(4);
  const [warning, ...others] = nameWarnings(planStandaloneBundle([`甲${long}.pdf`, `乙${long}.pdf`, "公函.pdf"]));
  expect(others).toEqual([]);
  expect(warning).toMatchObject({ file: `乙${long}.pdf`, kind: "upload-name-cut" });
  expect(warning?.message).toMatch(/^2 个单件（“附件01_乙[^”]*”、“附件03_甲[^”]*”）的文件名过长/u);
});

test("of many upload names that were cut three are named", () => {
  const long = "关于共建国际联合实验室的合作协议".repeat(4);
  const [warning] = nameWarnings(planStandaloneBundle([..."甲乙丙丁戊"].map((first) => `${first}${long}.pdf`)));
  expect(warning?.message).toMatch(/^5 个单件（(?:“附件0\d_[^”]*”、?){3}等）的文件名过长/u);
});

test("an upload name that was cut is told of, with its file", () => {
  const file = `${"关于共建国际联合实验室的合作协议".repeat(4)}.pdf`;
  const planned = planStandaloneBundle([file, "公函.pdf"]);
  expect(nameWarnings(planned)).toEqual([{ file, kind: "upload-name-cut", message: expect.stringContaining("文件名过长，已略去公司形式") }]);
});

test("before anything is made each note is one short line, with all names in a list and what to do", () => {
  const planned = planStandaloneBundle([..."甲乙丙丁戊"].map((first) => `${first}陈䶮.pdf`));
  expect(nameNotes(planned)).toEqual([
    { head: "5 个文件名含“䶮”，部分系统不能识别", advice: expect.stringContaining("改成拼音"), fileNames: planned.map(({ fileName }) => fileName) },
  ]);
  const long = "关于共建国际联合实验室的合作协议".repeat(4);
  expect(nameNotes(planStandaloneBundle([`甲${long}.pdf`, "公函.pdf"])).map(({ head }) => head)).toEqual(["1 个文件名过长，已截短"]);
  expect(nameNotes(planStandaloneBundle(["公函.pdf"]))).toEqual([]);
});
