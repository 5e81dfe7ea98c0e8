import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { degrees, PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { encryptedPdf, truncatedPdf } from "../../fixtures/defective-files.ts";
import { jsonOf, runGuohe } from "../../fixtures/run-guohe.ts";
import { scanOf } from "../../fixtures/scans.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 坏 "));
  const write = async (name: string, pages: readonly (readonly string[])[]) => writeFile(join(folder, name), await pdfOf(pages));
  await writeFile(join(folder, "密码.pdf"), await encryptedPdf({ user: "u", owner: "o" }));
  await writeFile(join(folder, "截断.pdf"), await truncatedPdf());
  await writeFile(join(folder, "扫描.pdf"), await scanOf(1));
  await write("空白页.pdf", [agreement("Harbour University", "2029"), []]);
  await write("两份.pdf", [agreement("Harbour University", "2029"), agreement("Valley Institute of Optics", "2030")]);
  await write("一行两种文字.pdf", [
    [
      "Research Agreement",
      "zwischen Dongpu University, Shanghai, and Harbour University, Norway (im Folgenden: die Parteien)",
      ...agreement("Harbour University", "2029").slice(2),
    ],
  ]);
  const pages = Array.from({ length: 399 }, (_, index) => [`Annex page ${index + 2}`, "The measuring points are listed below in the order of the survey."]);
  await write("四百页.pdf", [agreement("Harbour University", "2029"), ...pages]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const agreement = (partner: string, end: string) => [
  "Research Agreement",
  `between Dongpu University, Shanghai, and ${partner}, Norway`,
  "1. Purpose",
  "The Parties shall jointly develop sensors for sea water and test them in both countries.",
  "2. Term",
  `This Agreement is valid from 1 September 2026 to 31 August ${end}.`,
  "For Dongpu University",
  "Name: Li Wenhao",
  "Date: 3 July 2026",
  `For ${partner}`,
  "Name: Ingrid Solberg",
  "Date: 9 July 2026",
];

async function pdfOf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = pdf.addPage([595, 842]);
    for (const [index, text] of lines.entries()) page.drawText(text, { x: 60, y: 760 - 24 * index, size: 11, font });
  }
  return pdf.save();
}

const guohe = (...args: readonly string[]) => runGuohe(args, { cwd: folder, env: { GUOHE_HOME: join(folder, ".home") } });

test("files that cannot be read keep their place with what is wrong and what to do, the others are read", async () => {
  const run = await guohe("review", "密码.pdf", "截断.pdf", "扫描.pdf", "空白页.pdf", "两份.pdf");
  expect(run.exitCode).toBeGreaterThan(0);
  const [locked = "", , scan = "", blank = "", two = ""] = run.stdout.split(/(?=^■ )/mu);
  expect(locked).toContain("附件“密码.pdf”有密码保护，没有提供密码。请用 --password-file 提供密码，或先去掉密码。");
  expect(scan).toContain("  第 1 页：未读取\n  未读取文字的页：1。加 --ocr 可识别扫描页上的文字。");
  expect(blank).toContain("  第 2 页：没有文字\n");
  expect(blank).not.toContain("未读取文字的页");
  expect(blank).toContain("合作期限：有，2026-09-01 至 2029-08-31");
  expect(two).toContain("  文件里有 2 份协议：第 1 页、第 2 页。请拆成几个文件后分别登记（窗口中按“拆开”，原文件不动）。");
  expect(two).toMatch(/ {2}第 1 页：\n(?: .*\n)*? {2}合作期限：有，2026-09-01 至 2029-08-31[\s\S]* {2}第 2 页：\n[\s\S]*2026-09-01 至 2030-08-31/u);
});

test("of a file without any text it is said that nothing could be read", async () => {
  await writeFile(join(folder, "全空白.pdf"), await pdfOf([[], []]));
  const run = await guohe("review", "全空白.pdf", "扫描.pdf");
  expect(run.exitCode).toBe(0);
  const [blank = "", scan = ""] = run.stdout.split(/(?=^■ )/mu);
  expect(blank.trimEnd().split("\n")).toEqual([
    "■ 全空白.pdf",
    "  没有读到文字，不能判断是否须附中文译件，也不能判断有无各项要素",
    "  第 1 页：没有文字",
    "  第 2 页：没有文字",
    "  各页都没有文字。请打开文件看是不是空白页，或选错了文件；字迹很淡的请换一份清楚的扫描件，或对照原件手工填写。",
  ]);
  expect(scan).toContain("没有读到文字，不能判断");
  expect(scan).not.toContain("各页都没有文字");
  const [file] = z.object({ files: z.array(z.record(z.string(), z.unknown())) }).parse(jsonOf(await guohe("review", "全空白.pdf", "--json"))).files;
  expect(Object.keys(file ?? {})).toEqual(["file", "pages"]);
});

test("a page that stands on its head and a line in two languages are read as any other", async () => {
  const pdf = await PDFDocument.load(await pdfOf([agreement("Harbour University", "2029"), agreement("Harbour University", "2029").slice(2, 6)]));
  pdf.getPages()[1]?.setRotation(degrees(180));
  await writeFile(join(folder, "倒页.pdf"), await pdf.save());
  const run = await guohe("review", "倒页.pdf", "一行两种文字.pdf");
  expect(run.exitCode, run.stderr).toBe(0);
  const [turned = "", mixed = ""] = run.stdout.split(/(?=^■ )/mu);
  expect(turned).toContain("  第 2 页：英文");
  for (const read of [turned, mixed]) {
    expect(read).toContain("  须附中文译件");
    expect(read).toContain("签署人：Ingrid Solberg　Harbour University　2026-07-09（第 1 页）");
    expect(read).toContain("合作期限：有，2026-09-01 至 2029-08-31");
  }
});

test("a file of 400 pages is read whole", { timeout: 120_000 }, async () => {
  const run = await guohe("review", "四百页.pdf", "--json");
  expect(run.exitCode, run.stderr).toBe(0);
  const { files } = z
    .object({ files: z.array(z.object({ pages: z.array(z.object({ page: z.number(), text: z.string() })), elements: z.looseObject({}) })) })
    .parse(jsonOf(run));
  expect(files[0]?.pages).toHaveLength(400);
  expect(files[0]?.pages.every(({ text }) => text === "digital")).toBe(true);
  expect(files[0]?.elements).toMatchObject({ term: { status: "present", page: 1 }, content: { status: "present", page: 1 } });
});
