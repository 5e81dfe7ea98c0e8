import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { verifyBundle } from "../../../../electron/jobs/build/verify-bundle.ts";
import { openPdfium } from "../../../../electron/pdf/pdfium.ts";
import type { BundleSettings } from "../../../../shared/documents/bundle-settings.ts";
import { jpegPicture, pdfOfPages } from "../../../fixtures/defective-files.ts";

const pdfium = await openPdfium();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-apart-"));
  await mkdir(join(folder, "in"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function build(bytes: Uint8Array, settings: Partial<BundleSettings>) {
  await writeFile(join(folder, "in", "甲.pdf"), bytes);
  return buildBundle({ source: { kind: "files", paths: [join(folder, "in")] }, out: join(folder, "out"), settings });
}

async function bundled(bytes: Uint8Array, settings: Partial<BundleSettings> = {}) {
  const out = join(folder, "out");
  const built = await build(bytes, settings);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  expect(await verifyBundle(out)).toMatchObject({ ok: true, value: { ok: true } });
  return { report: built.value, files: await readdir(join(out, "files")), open: (path: string) => opened(join(out, path)) };
}

/** Words of each page, white space aside. */
async function opened(path: string): Promise<readonly string[]> {
  const document = pdfium.open(await readFile(path));
  if (typeof document === "string") throw new Error(document);
  const words = Array.from({ length: document.pageCount }, (_, index) => (document.text(index + 1) ?? "").replace(/\s/gu, ""));
  document.close();
  return words;
}

/** A signature field with a value, as a signing program leaves it; what it says is not looked into. */
async function signedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await pdfOfPages(2));
  const { context } = pdf;
  const page = pdf.getPage(0);
  const value = context.obj({
    Type: "Sig",
    Filter: "Adobe.PPKLite",
    SubFilter: "adbe.pkcs7.detached",
    ByteRange: [0, 10, 20, 10],
    Contents: PDFHexString.of("00"),
  });
  const field = { Type: "Annot", Subtype: "Widget", FT: "Sig", T: PDFString.of("seal"), V: context.register(value), Rect: [0, 0, 0, 0], F: 132, P: page.ref };
  const ref = context.register(context.obj(field));
  page.node.addAnnot(ref);
  pdf.catalog.set(PDFName.of("AcroForm"), context.obj({ Fields: [ref], SigFlags: 3 }));
  return pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
}

describe("a signed file", () => {
  test("goes as it is, byte for byte, and a warning says that the bundle only shows the signature", async () => {
    const bytes = await signedPdf();
    const { report, files } = await bundled(bytes);
    expect(files).toEqual(["附件01_甲.pdf"]);
    expect((await readFile(join(folder, "out", "files", "附件01_甲.pdf"))).equals(bytes)).toBe(true);
    expect(report.warnings).toMatchObject([{ kind: "signature", file: "甲.pdf" }]);
  });

  test("that is too large is not compressed, and the error says why", async () => {
    const refused = await build(await signedPdf(), { maxFileBytes: 500, recompress: true });
    expect(refused).toMatchObject({ ok: false, error: { kind: "attachment-too-large", file: "甲.pdf", shrunk: "signed" } });
  });

  test("that cannot be PDF/A goes as it is, with no other beside it", async () => {
    const { report, files } = await bundled(await signedPdf(), { pdfa: true });
    expect(files).toEqual(["附件01_甲.pdf"]);
    expect(report.warnings.map(({ kind }) => kind)).toEqual(["signature", "not-pdfa"]);
  });

  test.each([
    ["stamped", { stampFiles: true }],
    ["made PDF/A", { pdfa: true, pdfaPictures: true }],
  ])("that is %s has its untouched original beside it, and the warning names the broken signature", async (_, settings) => {
    const bytes = await signedPdf();
    const { report, files } = await bundled(bytes, settings);
    expect(files).toEqual(["附件01_甲.pdf", "附件01_甲_原件.pdf"]);
    expect((await readFile(join(folder, "out", "files", "附件01_甲_原件.pdf"))).equals(bytes)).toBe(true);
    expect(report.files.map(({ path }) => path)).toEqual(["files/附件01_甲.pdf"]);
    expect(report.warnings.filter(({ kind }) => kind === "signature").at(-1)?.message).toContain("原件");
  });
});

test("a signed file that is split has its untouched original beside its parts", async () => {
  const bytes = await signedPdf();
  const { report, files } = await bundled(bytes, { split: true, maxFileBytes: bytes.length - 1 });
  expect(files).toEqual(["附件01-1_甲.pdf", "附件01-2_甲.pdf", "附件01_甲_原件.pdf"]);
  expect(report.warnings.filter(({ kind }) => kind === "signature").at(-1)?.message).toContain("原件");
});

describe("a file with other files within", () => {
  async function holding(): Promise<Uint8Array> {
    const pdf = await PDFDocument.load(await pdfOfPages(2));
    await pdf.attach(Buffer.from("annex"), "annex.txt", { mimeType: "text/plain" });
    return pdf.save();
  }

  test("goes as it is, with them", async () => {
    const bytes = await holding();
    const { report, files } = await bundled(bytes);
    expect(files).toEqual(["附件01_甲.pdf"]);
    expect((await readFile(join(folder, "out", "files", "附件01_甲.pdf"))).equals(bytes)).toBe(true);
    expect(report.warnings).toMatchObject([{ kind: "embedded-files", file: "甲.pdf" }]);
  });

  test("that is stamped has its original beside it, which still holds them, also when the bundle is opened again", async () => {
    const bytes = await holding();
    const { files } = await bundled(bytes, { stampFiles: true });
    expect(files).toEqual(["附件01_甲.pdf", "附件01_甲_原件.pdf"]);
    const edits = { replace: new Map<number, string>(), remove: new Set<number>(), titles: new Map([[1, "改名"]]) };
    const again = await buildBundle({ source: { kind: "earlier", path: join(folder, "out"), edits }, out: join(folder, "again") });
    expect(again).toMatchObject({ ok: true });
    for (const out of ["out", "again"]) expect((await readFile(join(folder, out, "files", "附件01_甲_原件.pdf"))).equals(bytes), out).toBe(true);
  });

  test("as a note on a page that becomes a picture has its original beside it", async () => {
    const pdf = await PDFDocument.load(await pdfOfPages(1));
    const { context } = pdf;
    const stream = context.register(context.flateStream("annex", { Type: "EmbeddedFile" }));
    const file = context.register(context.obj({ Type: "Filespec", F: PDFString.of("annex.txt"), EF: { F: stream } }));
    const page = pdf.getPage(0);
    page.node.addAnnot(context.register(context.obj({ Type: "Annot", Subtype: "FileAttachment", Rect: [50, 50, 70, 70], FS: file, F: 4 })));
    const bytes = await pdf.save();
    const { files } = await bundled(bytes, { pdfa: true, pdfaPictures: true });
    expect(files).toEqual(["附件01_甲.pdf", "附件01_甲_原件.pdf"]);
    expect((await readFile(join(folder, "out", "files", "附件01_甲_原件.pdf"))).equals(bytes)).toBe(true);
  });
});

test("form fields that were filled in without an appearance are drawn, in Chinese too, and the user is told", async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const form = pdf.getForm();
  const name = form.createTextField("unit");
  name.addToPage(page, { x: 100, y: 600, width: 300, height: 24 });
  const tick = form.createCheckBox("agreed");
  tick.addToPage(page, { x: 100, y: 500, width: 20, height: 20 });
  for (const [field, value] of [
    [name, PDFHexString.fromText("上海示例镕公司")],
    [tick, PDFName.of("Yes")],
  ] as const) {
    field.acroField.dict.set(PDFName.of("V"), value);
    for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of("AP"));
  }
  const { report, open } = await bundled(await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }));
  expect(report.warnings).toMatchObject([{ kind: "fields-drawn", file: "甲.pdf" }]);
  expect((await open("bundle.pdf"))[2]).toContain("上海示例镕公司");
  const document = pdfium.open(await readFile(report.bundle));
  if (typeof document === "string") throw new Error(document);
  const picture = document.renderBottom(3, 1, 595);
  document.close();
  const inkIn = (left: number, top: number, right: number, bottom: number) =>
    Array.from({ length: bottom - top }, (_, row) =>
      picture?.pixels.subarray((top + row) * 595 + left, (top + row) * 595 + right).some((pixel) => pixel < 140),
    ).some(Boolean);
  // the tick within its box
  expect(inkIn(104, 842 - 516, 116, 842 - 504)).toBe(true);
});

describe("single files with stamps and a largest size", () => {
  async function pictures(pages: number): Promise<Uint8Array> {
    const pdf = await PDFDocument.create();
    for (let page = 0; page < pages; page++)
      pdf.addPage([595, 842]).drawImage(await pdf.embedJpg(jpegPicture(1100 + page, 1500)), { x: 0, y: 60, width: 595, height: 780 });
    return pdf.save();
  }

  test("that are split keep the numbers of the whole: 第3页 共4页 stands in the second part", async () => {
    const bytes = await pictures(4);
    const { files, open } = await bundled(bytes, { stampFiles: true, split: true, maxFileBytes: Math.round(bytes.length * 0.6) + 60_000 });
    expect(files).toEqual(["附件01-1_甲.pdf", "附件01-2_甲.pdf"]);
    const words = [...(await open("files/附件01-1_甲.pdf")), ...(await open("files/附件01-2_甲.pdf"))];
    expect(words.map((text) => text.match(/第\d+页共\d+页总第\d+页/)?.[0])).toEqual([1, 2, 3, 4].map((page) => `第${page}页共4页总第${page + 2}页`));
    expect((await open("bundle.pdf")).slice(2).map((text) => text.includes("总第"))).toEqual([true, true, true, true]);
  });

  test("words stay words when pictures are compressed to the limit", async () => {
    const pdf = await PDFDocument.load(await pictures(1));
    pdf.getPage(0).drawText("Readable words 2026", { x: 80, y: 30, size: 14 });
    const bytes = await pdf.save();
    const { report, open } = await bundled(bytes, { recompress: true, maxFileBytes: Math.round(bytes.length * 0.7) });
    expect(report.compressed).toHaveLength(1);
    expect((await open("files/附件01_甲.pdf"))[0]).toContain("Readablewords2026");
    expect(report.warnings.map(({ kind }) => kind)).not.toContain("rasterised");
  });
});
