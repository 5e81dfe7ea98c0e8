import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jsonOf, runGuohe } from "../../fixtures/run-guohe.ts";
import { scanOf } from "../../fixtures/scans.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 读 "));
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  const lines = [
    "Joint Research Agreement",
    "between Dongpu University, Shanghai, and Bay City Academy, Singapore",
    "Article 1 Scope",
    "The Parties shall jointly develop assistive robots and test them in both cities.",
    "Article 2 Term",
    "This Agreement enters into force on 1 July 2026 and remains valid until 30 June 2030.",
    "Article 3 Intellectual Property",
    "Results achieved jointly shall be owned jointly by the Parties in equal shares.",
  ];
  for (const [index, text] of lines.entries()) page.drawText(text, { x: 60, y: 760 - 24 * index, size: 11, font });
  await writeFile(join(folder, "协议.pdf"), await pdf.save());
  await writeFile(join(folder, "扫描.pdf"), await scanOf(1));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const guohe = (...args: readonly string[]) => runGuohe(args, { cwd: folder, env: { GUOHE_HOME: join(folder, ".home") } });

test("review tells languages, elements with page and quote, and whether a translation is needed", async () => {
  const run = await guohe("review", "协议.pdf", "--json");
  expect(run.exitCode, run.stderr).toBe(0);
  expect(jsonOf(run)).toMatchObject({
    files: [
      {
        file: "协议.pdf",
        pages: [{ page: 1, languages: ["en"], text: "digital", redSeal: false }],
        needsTranslation: true,
        elements: {
          term: { status: "present", start: "2026-07-01", end: "2030-06-30", page: 1 },
          ip: { status: "present", page: 1 },
          laboratory: { status: "missing" },
        },
      },
    ],
  });
});

test("review without --ocr leaves scans unread and names their pages; one file that is not there keeps its place", async () => {
  const run = await guohe("review", "扫描.pdf", "没有.pdf", "--json");
  expect(run.exitCode, run.stderr).toBe(3);
  expect(jsonOf(run)).toMatchObject({
    files: [
      { file: "扫描.pdf", pages: [{ page: 1, text: "none" }], unread: [{ page: 1, why: "no-engine" }] },
      { file: "没有.pdf", error: { kind: "file-not-found" } },
    ],
  });
  const text = await guohe("review", "扫描.pdf");
  expect(text.stdout).toContain("未读取文字的页：1。加 --ocr 可识别扫描页上的文字。");
});

test("review without a file is wrong use", async () => {
  expect((await guohe("review")).exitCode).toBe(2);
});
