import { expect, test } from "vitest";
import { bundleWarning, isAboutName } from "../../../shared/messages/bundle-warning.ts";

test("a warning names its file without the folder that the program keeps it in", () => {
  const warning = bundleWarning("attachments/合作协议 中文译件.docx", { code: "converted", program: "LibreOffice" });
  expect(warning.message).toMatch(/^合作协议 中文译件\.docx 是 Word 文档/u);
  expect(warning.file).toBe("attachments/合作协议 中文译件.docx");
  expect(bundleWarning("attachments\\协议.pdf", { code: "page-blank", pages: [2] }).message).toMatch(/^协议\.pdf 第 2 页是空白页/u);
});

test("what is told of the names of single files is known from all other warnings", () => {
  const cut = bundleWarning("attachments/协议.pdf", { code: "upload-name-cut", fileNames: ["附件01_协议.pdf"] });
  const beyond = bundleWarning("attachments/协议.pdf", { code: "upload-name-not-gbk", names: [{ fileName: "附件01_陈䶮.pdf", characters: ["䶮"] }] });
  expect([cut, beyond, bundleWarning("协议.pdf", { code: "rebuilt" })].map(isAboutName)).toEqual([true, true, false]);
});
