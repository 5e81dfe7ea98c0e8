import { expect, test } from "vitest";
import { renderPdf } from "../../../electron/documents/pdf.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { uploadFileNames } from "../../../shared/documents/default-upload-names.ts";
import { type UploadFile, uploadList } from "../../../shared/documents/upload-list.ts";

const sha256 = "d950eee65d194f5b94797346ff49a240c4414699efcdaef363cbaed5db4888a8";
const project = { title: "面向柔性装配的具身智能机器人关键技术联合研究", applicant: "上海示例智能装备有限公司" };

function filesOf(applicant: string, count: number): readonly UploadFile[] {
  const papers = Array.from({ length: count }, () => ({ name: "合作协议译件", fixed: true }));
  const clause = (index: number) => (index < 5 ? "第11条（a）" : "专题二·申报主体要求");
  return uploadFileNames(papers, { unit: applicant, lead: "沈喆" }).map(({ fileName }, index) => ({
    name: fileName,
    clause: clause(index),
    pages: 12,
    bytes: 731 * 1024,
    sha256,
  }));
}

async function open(files: readonly UploadFile[], applicant: string) {
  const rendered = await renderPdf(uploadList(files, { ...project, applicant }));
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  const document = (await openPdfium()).open(rendered.value.bytes);
  if (typeof document === "string") throw new Error(document);
  return document;
}

test("ten files of the upload list stand on one page, each hash in one line", async () => {
  const document = await open(filesOf(project.applicant, 10), project.applicant);
  expect(document.pageCount).toBe(1);
  const text = document.text(1) ?? "";
  expect(text.split(sha256).length - 1).toBe(10);
  expect(text).toContain("合计");
});

test("a unit's name of 60 characters keeps its distance from the table below", async () => {
  const document = await open(filesOf("样".repeat(60), 10), "样".repeat(60));
  const picture = document.renderBottom(1, 1, 595);
  if (!picture) throw new Error("the page cannot be rendered");
  const { width, height, pixels } = picture;
  // the table's upper frame is the first row that is dark all over
  const isFrame = (row: number) => pixels.subarray(row * width + 90, row * width + 510).every((pixel) => pixel < 160);
  const frame = Array.from({ length: height }, (_, row) => row).find(isFrame) ?? 0;
  expect(frame).toBeGreaterThan(150);
  for (let row = frame - 5; row < frame - 1; row++) expect(pixels.subarray(row * width, (row + 1) * width).every((pixel) => pixel > 250)).toBe(true);
});
