import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { UploadFiles } from "../../../electron/bundle/upload-files.ts";
import { readAttachment } from "../../../electron/ingest/read-attachment.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { bundleSettings } from "../../../shared/documents/bundle-settings.ts";
import { planStandaloneBundle } from "../../../shared/documents/standalone-bundle-plan.ts";

async function warningsFor(megabytes: number, settings: Parameters<typeof bundleSettings>[1]) {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]);
  pdf.context.register(pdf.context.stream(randomBytes(megabytes * 1024 * 1024)));
  const bytes = await pdf.save();
  const pdfium = await openPdfium();
  const [planned] = planStandaloneBundle(["扫描.pdf"]);
  const read = await readAttachment(bytes, "扫描.pdf", { passwords: [], keepSizes: false }, pdfium);
  if (!planned || !read.ok) throw new Error("the file must be readable");
  const folder = await mkdtemp(join(tmpdir(), "uploads-"));
  try {
    const files = new UploadFiles(folder, bundleSettings(undefined, settings), { author: "", subject: "", createdAt: new Date(0) });
    const added = await files.add(planned, { file: "扫描.pdf", bytes, sha256: "" }, read.value);
    expect(added.ok).toBe(true);
    return files.warnings.filter(({ kind }) => kind === "upload-large");
  } finally {
    read.value.seen.close();
    await rm(folder, { recursive: true, force: true });
  }
}

test("where no limit is set, a single file above 20 MB is pointed out, as advice", async () => {
  expect(await warningsFor(21, {})).toEqual([
    { file: "扫描.pdf", kind: "upload-large", message: expect.stringMatching(/“附件01_扫描\.pdf”有 21 MB，超过 20 MB。指南没有规定/) },
  ]);
  expect(await warningsFor(19, {})).toEqual([]);
  expect(await warningsFor(21, { maxFileBytes: 30 * 1024 * 1024 })).toEqual([]);
});
