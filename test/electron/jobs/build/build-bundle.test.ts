import { execFile, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseManifest } from "../../../../electron/bundle/manifest.ts";
import { sha256 } from "../../../../electron/files/sha256.ts";
import { type BundleRequest, buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { openPdfium } from "../../../../electron/pdf/pdfium.ts";
import { errorText } from "../../../../shared/messages/error-text.ts";
import type { Progress } from "../../../../shared/report.ts";
import { encryptedPdf, jpegPicture, pdfOf, pdfOfPages, pngPicture, truncatedPdf } from "../../../fixtures/defective-files.ts";

let parent: string;
let input: string;
let out: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 汇编 "));
  input = join(parent, "输入 文件");
  out = join(parent, "输出", "附件汇编");
  await mkdir(input);
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function put(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(input, name)), { recursive: true });
    await writeFile(join(input, name), bytes);
  }
}

const build = (more: Partial<BundleRequest> = {}) =>
  buildBundle({ source: { kind: "files", paths: [input] }, out, createdAt: "2026-05-25T10:00:00+08:00", ...more });

async function built(more: Partial<BundleRequest> = {}) {
  const result = await build(more);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function openBundle() {
  const pdfium = await openPdfium();
  const document = pdfium.open(await readFile(join(out, "bundle.pdf")));
  if (typeof document === "string") throw new Error(document);
  return document;
}

const bare = (text: string | undefined) => (text ?? "").replace(/\s+/gu, "");
const beside = async () => (await readdir(dirname(out)).catch(() => [])).sort();

describe("a bundle of loose files", () => {
  beforeEach(() => put({ "10.pdf": pages2, "2.jpg": jpegPicture(300, 400), "子 文件夹/甲：乙.png": pngPicture(40, 30, [200, 0, 0], 128) }));

  test("holds cover, index and the files in natural order, each page stamped", async () => {
    const report = await built();
    expect(report.pages).toBe(1 + 1 + 1 + 2 + 1);
    expect(report.files.map(({ path, pages }) => [path, pages])).toEqual([
      ["files/附件01_2.pdf", 1],
      ["files/附件02_10.pdf", 2],
      ["files/附件03_甲：乙.pdf", 1],
    ]);
    const document = await openBundle();
    expect(bare(document.text(3))).toContain("附件12第1页共1页总第3页");
    expect(bare(document.text(5))).toContain("附件210第2页共2页");
    expect(bare(document.text(6))).toContain("总第6页");
    expect(bare(document.text(2))).toContain("总第2页");
    document.close();
  });

  test("has bookmarks, page labels, title and language", async () => {
    await built();
    const document = await openBundle();
    expect(document.bookmarks()).toEqual([
      { title: "封面", page: 1 },
      { title: "附件清单", page: 2 },
      { title: "附件1　2", page: 3 },
      { title: "附件2　10", page: 4 },
      { title: "附件3　甲：乙", page: 6 },
    ]);
    expect(document.pageLabel(4)).toBe("4");
    document.close();
    const pdf = await PDFDocument.load(await readFile(join(out, "bundle.pdf")));
    expect(pdf.getTitle()).toBe("附件材料");
    expect(pdf.getLanguage()).toBe("zh-CN");
  });

  test("each row of the index leads to the first page of its attachment", async () => {
    await built();
    const pdf = await PDFDocument.load(await readFile(join(out, "bundle.pdf")));
    const links = pdf.getPage(1).node.lookup(PDFName.of("Annots"), PDFArray).asArray();
    const targets = links.map((link) => pdf.context.lookup(link, PDFDict).lookup(PDFName.of("Dest"), PDFArray).get(0));
    const refs = pdf.getPages().map(({ ref }) => ref);
    expect(targets.map((target) => (target instanceof PDFRef ? refs.indexOf(target) + 1 : 0))).toEqual([3, 4, 6]);
  });

  test("is registered file by file in the manifest", async () => {
    await built();
    const manifest = parseManifest(await readFile(join(out, "manifest.json"), "utf8"), "manifest.json");
    if (!manifest.ok) throw new Error(JSON.stringify(manifest.error));
    expect(manifest.value.createdAt).toBe("2026-05-25T10:00:00+08:00");
    expect(manifest.value.files.map(({ path }) => path)).toEqual([
      "bundle.pdf",
      "files/附件01_2.pdf",
      "files/附件02_10.pdf",
      "files/附件03_甲：乙.pdf",
      "上传清单.pdf",
      "附件清单.pdf",
    ]);
    const file = manifest.value.files[2];
    expect(file?.source).toEqual({ file: "10.pdf", sha256: sha256(pages2) });
    // a PDF goes up as it is, unstamped
    expect(file?.sha256).toBe(sha256(pages2));
  });

  test("lists every file with its hash in 上传清单, and the index again in 附件清单", async () => {
    const report = await built();
    const pdfium = await openPdfium();
    const textOf = async (name: string) => {
      const document = pdfium.open(await readFile(join(out, name)));
      if (typeof document === "string") throw new Error(document);
      return bare(Array.from({ length: document.pageCount }, (_, index) => document.text(index + 1)).join(""));
    };
    const uploads = await textOf("上传清单.pdf");
    for (const { sha256 } of report.files) expect(uploads).toContain(sha256);
    expect(await textOf("附件清单.pdf")).toContain("合计3件，4页");
  });

  test("leaves the input as it was", async () => {
    await built();
    expect(sha256(await readFile(join(input, "10.pdf")))).toBe(sha256(pages2));
  });

  test("with --zip there is a ZIP of all beside the folder, and a second build replaces it", async () => {
    await built({ zip: true });
    await built({ zip: true });
    expect(await beside()).toEqual(["附件汇编", "附件汇编.zip"]);
    const names = (await readFile(`${out}.zip`)).toString("utf8");
    for (const name of ["附件汇编/manifest.json", "附件汇编/bundle.pdf", "附件汇编/files/附件01_2.pdf"]) expect(names).toContain(name);
  });

  test("a ZIP of somebody else's is not overwritten", async () => {
    await mkdir(dirname(out));
    await writeFile(`${out}.zip`, "their work");
    expect(await build({ zip: true })).toEqual({ ok: false, error: { kind: "output-is-file", file: `${out}.zip` } });
    expect(await readFile(`${out}.zip`, "utf8")).toBe("their work");
  });

  const qpdf = spawnSync("qpdf", ["--version"]).status === 0;
  test.runIf(qpdf)("qpdf finds nothing wrong with it", async () => {
    await built();
    const { stdout } = await promisify(execFile)("qpdf", ["--check", join(out, "bundle.pdf")]);
    expect(stdout).toContain("No syntax or stream encoding errors");
  });
});

const pdftotext = spawnSync("pdftotext", ["-v"]).status === 0;
test.runIf(pdftotext)("pdftotext reads the stamp of every page, turned ones too", async () => {
  const landscape = { width: 841.89, height: 595.28 };
  await put({ "1.pdf": await pdfOf([{}, { rotate: 180 }, { ...landscape, rotate: 90 }, { ...landscape, rotate: 270 }, { ...landscape }]) });
  await built();
  const { stdout } = await promisify(execFile)("pdftotext", ["-layout", join(out, "bundle.pdf"), "-"]);
  const pages = stdout.split("\f").map(bare);
  for (let page = 1; page <= 5; page++) expect(pages[page + 1]).toContain(`附件11第${page}页共5页总第${page + 2}页`);
});

describe("an input that cannot be bundled", () => {
  test.each([
    ["an empty file", "attachment-empty", async () => new Uint8Array()],
    ["an encrypted file", "attachment-encrypted", () => encryptedPdf({ user: "x", owner: "y" })],
    ["a file that is no PDF", "attachment-damaged", async () => Buffer.from("words")],
  ])("%s stops the build, named, and no output is left", async (_, kind, bytes) => {
    await put({ "1.pdf": pages2, "子/坏 的.pdf": await bytes() });
    expect(await build()).toMatchObject({ ok: false, error: { kind, file: "子/坏 的.pdf" } });
    expect(await beside()).toEqual([]);
  });

  test("all files that cannot be read are named at once, so that one round of scanning mends them", async () => {
    await put({ "1.pdf": await encryptedPdf({ user: "x", owner: "y" }), "2.pdf": pages2, "3.pdf": Buffer.from(""), "4.pdf": Buffer.from("words") });
    const result = await build();
    if (result.ok) throw new Error("three files are no attachments");
    expect(result.error).toMatchObject({ kind: "attachment-encrypted", file: "1.pdf" });
    expect(result.error.others).toMatchObject([
      { kind: "attachment-empty", file: "3.pdf" },
      { kind: "attachment-damaged", file: "4.pdf" },
    ]);
    for (const name of ["1.pdf", "3.pdf", "4.pdf"]) expect(errorText(result.error)).toContain(name);
  });

  test("a folder without files is an error", async () => {
    expect(await build()).toMatchObject({ ok: false, error: { kind: "no-attachments" } });
  });

  test("a path that does not exist is named", async () => {
    const path = join(parent, "nowhere");
    expect(await build({ source: { kind: "files", paths: [path] } })).toMatchObject({ ok: false, error: { kind: "file-not-found", file: path } });
  });

  test("a mended file is bundled with a warning, and its single file can be opened", async () => {
    await put({ "cut.pdf": await truncatedPdf() });
    const report = await built();
    expect(report.files[0]?.pages).toBe(3);
    const single = await PDFDocument.load(await readFile(join(out, "files", "附件01_cut.pdf")));
    expect(single.getPageCount()).toBe(3);
  });

  test("a right password bundles an encrypted file, decrypted", async () => {
    await put({ "1.pdf": await encryptedPdf({ user: "开门", owner: "y" }, "open words") });
    await built({ passwords: ["开门"] });
    const document = await openBundle();
    expect(document.isEncrypted()).toBe(false);
    expect(document.text(3)).toContain("open words");
  });
});

describe("the largest size of a single file", () => {
  test("is an error without splitting", async () => {
    await put({ "1.pdf": await pdfOfPages(8) });
    const refused = await build({ settings: { maxFileBytes: 3000 } });
    expect(refused).toMatchObject({ ok: false, error: { kind: "attachment-too-large", file: "1.pdf", limit: 3000 } });
    expect(refused).not.toMatchObject({ error: { shrunk: expect.anything() } });
  });

  test("is an error that says so when compressing was not enough", async () => {
    await put({ "1.pdf": await pdfOfPages(8) });
    const refused = await build({ settings: { maxFileBytes: 3000, recompress: true } });
    expect(refused).toMatchObject({ ok: false, error: { kind: "attachment-too-large", shrunk: "compressed" } });
  });

  test("splits into parts of whole pages under the limit, on request", async () => {
    await put({ "1.pdf": await pdfOfPages(8), "2.pdf": await pdfOfPages(1) });
    const report = await built({ settings: { maxFileBytes: 3000, split: true } });
    const parts = report.files.filter(({ path }) => path.startsWith("files/附件01-"));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.reduce((sum, part) => sum + part.pages, 0)).toBe(8);
    for (const { bytes } of report.files) expect(bytes).toBeLessThanOrEqual(3000);
    expect(report.pages).toBe(2 + 9);
  });

  test("is an error when one page alone is larger", async () => {
    await put({ "1.pdf": await pdfOfPages(2) });
    expect(await build({ settings: { maxFileBytes: 500, split: true } })).toMatchObject({ ok: false, error: { kind: "attachment-too-large", page: 1 } });
  });
});

test("the pages of 复核 are counted up to the last of the bundle", async () => {
  await put({ "1.pdf": await pdfOfPages(4), "2.pdf": pages2 });
  const steps: Progress[] = [];
  const result = await buildBundle({ source: { kind: "files", paths: [input] }, out }, { onProgress: (progress) => steps.push(progress) });
  expect(result).toMatchObject({ ok: true, value: { pages: 8 } });
  expect(steps.filter(({ step }) => step.code === "verifying").at(-1)).toEqual({ step: { code: "verifying" }, done: 8, total: 8 });
  expect(steps.every(({ done, total }) => done <= total)).toBe(true);
});

test("two files of one name are told apart by their folders in index, bookmarks and stamps", async () => {
  await put({ "甲/扫描.pdf": pages1, "乙/扫描.pdf": pages2 });
  const report = await built();
  expect(report.files.map(({ path }) => path)).toEqual(["files/附件01_扫描.pdf", "files/附件02_扫描.pdf"]);
  const document = await openBundle();
  const index = bare(document.text(2));
  for (const title of ["甲/扫描", "乙/扫描"]) expect(index).toContain(title);
  expect(document.bookmarks().map(({ title }) => title)).toEqual(["封面", "附件清单", "附件1　乙/扫描", "附件2　甲/扫描"]);
  expect(bare(document.text(5))).toContain("附件2甲/扫描第1页共1页");
  document.close();
});

test("an index of forty rows runs over several pages with right numbers", async () => {
  for (let number = 1; number <= 40; number++) await put({ [`${number}.pdf`]: number % 2 === 0 ? pages2 : pages1 });
  const report = await built();
  const document = await openBundle();
  const front = report.pages - 60;
  expect(front).toBeGreaterThan(3);
  const index = bare(Array.from({ length: front - 1 }, (_, page) => document.text(page + 2)).join(""));
  expect(index).toContain("合计40件，60页");
  // 附件40 begins two pages before the end
  expect(bare(document.text(report.pages - 1))).toContain(`附件4040第1页共2页总第${report.pages - 1}页`);
  expect(document.bookmarks().at(-1)).toEqual({ title: "附件40　40", page: report.pages - 1 });
  document.close();
});

test("a name with a character that no font has is an error that names it and the file, before files are read", async () => {
  await put({ "1.pdf": Buffer.from("no PDF"), "甲\u{1F600}乙.pdf": pages1 });
  expect(await build()).toMatchObject({ ok: false, error: { kind: "glyph-missing", codePoint: "U+1F600", file: "甲\u{1F600}乙.pdf" } });
});

const pages2 = await pdfOfPages(2);
const pages1 = await pdfOf([{ words: "one" }]);
