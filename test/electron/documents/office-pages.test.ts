import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderDocx } from "../../../electron/documents/docx.ts";
import { renderPdf } from "../../../electron/documents/pdf.ts";
import { type DocumentContent, documentText } from "../../../shared/documents/blocks.ts";
import { baseOf, planOf, sampleOf, TOPICS } from "../../fixtures/every-document.ts";
import { longNamesOf } from "../../fixtures/failing-budget.ts";
import { enterprise, sampleJson, squeezed, unwrap } from "../../fixtures/letter-source.ts";
import { docxPart } from "../../fixtures/read-documents.ts";
import { findProgram, inContinuousIntegration } from "../../runner/tools.ts";

const recusal = { requested: true, documentNumber: "沪示函〔2026〕6号", experts: [{ name: "司徒样", unit: "江左样例大学", reason: "师生关系。" }] };

/** Every document of the samples, and what makes documents long. */
const CASES: readonly (readonly [string, unknown])[] = [
  ...TOPICS.map((topic) => [`sample-${topic}`, sampleOf(topic)] as const),
  ...TOPICS.map((topic) => [`base-${topic}`, baseOf(topic)] as const),
  [
    "60-characters",
    sampleJson({
      "applicant.name": "上海示例国际先进智能制造装备与具身智能机器人关键共性技术协同创新研究院（长三角一体化示范区）有限责任公司联合实验室运营中",
    }),
  ],
  [
    "30-partners",
    sampleJson({
      "declarations.recusal": recusal,
      partners: Array.from({ length: 30 }, (_, index) => enterprise(`p${index + 1}`)),
      "agreements[0].partners": Array.from({ length: 30 }, (_, index) => `p${index + 1}`),
    }),
  ],
  ["5000-characters", sampleJson({ "cooperation.basis": "申报单位与外方长期合作。".repeat(416), "declarations.scienceData": "数据逐批记录。".repeat(714) })],
];

/** Sheets that are one page only because their lines come closer. */
const SHEETS = TOPICS.flatMap((topic) =>
  [false, true].map((fails) => [`long-names-${topic}-${fails ? "failing" : "fitting"}`, longNamesOf(topic, fails)] as const),
);

type Written = { readonly name: string; readonly content: DocumentContent; readonly pages: number; readonly docx: Uint8Array };

const folder = mkdtempSync(join(tmpdir(), "guohe-office-"));
const documents: Written[] = [];

beforeAll(async () => {
  await mkdir(join(folder, "office"));
  for (const [name, json, only] of [...CASES.map((one) => [...one, undefined] as const), ...SHEETS.map((one) => [...one, ["budget-sheet"]] as const)]) {
    for (const { content } of planOf(json, only).planned) {
      const file = `${name}--${content.id}${content.for === undefined ? "" : `--${content.for}`}`;
      const pdf = unwrap(await renderPdf(content));
      const docx = unwrap(await renderDocx(content));
      await writeFile(join(folder, `${file}.pdf`), pdf.bytes);
      await writeFile(join(folder, `${file}.docx`), docx);
      documents.push({ name: file, content, pages: pdf.pages, docx });
    }
  }
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A missing tool is a failure where the tools are to be there, else the test's name says what is missing. */
const needs = (tool: string) => test.skipIf(findProgram(tool) === undefined && !inContinuousIntegration);

describe("every document", () => {
  needs("soffice")("has the pages of its PDF, a long one one more or less, when LibreOffice (soffice) opens its Word file", { timeout: 900_000 }, async () => {
    const profile = pathToFileURL(join(folder, "profile")).href;
    const files = documents.map(({ name }) => join(folder, `${name}.docx`));
    const ran = spawnSync("soffice", [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "pdf", "--outdir", join(folder, "office"), ...files]);
    expect(ran.status, String(ran.stderr)).toBe(0);
    const different: string[] = [];
    for (const { name, pages } of documents) {
      const office = await PDFDocument.load(await readFile(join(folder, "office", `${name}.pdf`)), { updateMetadata: false });
      if (Math.abs(office.getPageCount() - pages) > 1) different.push(`${name}: ${pages} pages, ${office.getPageCount()} in LibreOffice`);
    }
    expect(different).toEqual([]);
    // a table of one page, such as the budget sheet, is one page in either program; so are the documents of the samples, full pages among them
    const longer: string[] = [];
    const exact = ({ name, pages, content }: Written) => /^(?:sample|base)-/.test(name) || (pages === 1 && content.page.kind === "table-document");
    for (const { name, pages } of documents.filter(exact)) {
      const office = await PDFDocument.load(await readFile(join(folder, "office", `${name}.pdf`)), { updateMetadata: false });
      if (office.getPageCount() !== pages) longer.push(`${name}: ${office.getPageCount()} in LibreOffice`);
    }
    expect(longer).toEqual([]);
    expect(documents.length).toBeGreaterThan(60);
  });

  test("names no other faces in its Word file than those that offices in China have, and their twins", () => {
    const known = ["Segoe UI Symbol", "Times New Roman", "仿宋_GB2312", "宋体", "方正小标宋简体", "楷体_GB2312", "黑体"];
    const named = new Set<string>();
    for (const { docx } of documents) {
      const xml = ["word/document.xml", "word/styles.xml", "word/footer1.xml", "word/footer2.xml"].map((part) => docxPart(docx, part)).join("");
      for (const [, face] of xml.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia|font)="([^"]*)"/g)) if (face !== undefined && face !== "zh-CN") named.add(face);
    }
    expect([...named].sort()).toEqual([...known].sort());
  });

  needs("pdffonts")("has all its fonts embedded as subsets with their characters, as pdffonts tells", { timeout: 300_000 }, () => {
    for (const { name } of documents) {
      const { stdout } = spawnSync("pdffonts", [join(folder, `${name}.pdf`)], { encoding: "utf8" });
      const rows = stdout.trim().split("\n").slice(2);
      expect(rows.length, name).toBeGreaterThan(0);
      for (const row of rows) expect(row, name).toMatch(/^[A-Z]{6}\+.* CID (TrueType|Type 0C) +Identity-H +yes yes yes/);
    }
  });

  needs("pdftotext")("has the words of its blocks in its PDF, as pdftotext reads them", { timeout: 300_000 }, () => {
    for (const { name, content, pages } of documents) {
      if (pages > 1) continue;
      const { stdout } = spawnSync("pdftotext", ["-raw", join(folder, `${name}.pdf`), "-"], { encoding: "utf8" });
      const signs = (text: string) => [...squeezed(text.replaceAll(/—\s*\d+\s*—/g, "")).normalize("NFKC")].sort().join("");
      expect(signs(stdout), name).toBe(signs(documentText(content)));
    }
  });

  test("that goes out as a letter is at most 150 kB as PDF", async () => {
    for (const { name, content, pages } of documents) {
      if (content.page.kind === "table-document" || pages > 3) continue;
      expect((await readFile(join(folder, `${name}.pdf`))).length, name).toBeLessThanOrEqual(150_000);
    }
  });
});
