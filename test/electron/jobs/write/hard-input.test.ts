import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeDocuments } from "../../../../electron/jobs/write/write-documents.ts";
import { checked, enterprise, guide2026, sampleJson, squeezed } from "../../../fixtures/letter-source.ts";
import { docxText, pdfPages } from "../../../fixtures/read-documents.ts";

const folder = mkdtempSync(join(tmpdir(), "guohe-hard-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recusal = { requested: true, documentNumber: "沪示函〔2026〕6号", experts: [{ name: "司徒样", unit: "江左样例大学", reason: "师生关系。" }] };

/**
 * What people paste, and how a message about it names its place: a field, 【未填：…】 or a character with its code point.
 * `words`: what stands in the documents that show it.
 */
const INPUTS: readonly (readonly [string, Readonly<Record<string, unknown>>, { readonly named?: RegExp; readonly words?: string }])[] = [
  ["an empty unit name", { "applicant.name": "" }, { named: /申报单位|applicant\.name/ }],
  ["a unit name of 300 characters", { "applicant.name": "上海示例智能装备研究院有限公司".repeat(20) }, { named: /300字/, words: "研究院有限公司上海示例" }],
  [
    "a unit name with line breaks and control characters",
    { "applicant.name": "上海示例\n智能\t装备\u0007\u200B有限公司" },
    { words: "上海示例智能装备有限公司" },
  ],
  ["no partners", { partners: [] }, {}],
  ["30 partners", { partners: Array.from({ length: 30 }, (_, index) => enterprise(`p${index + 1}`)) }, {}],
  ["a text of 5,000 characters", { "cooperation.basis": "申报单位与外方长期合作。".repeat(416) }, { words: "长期合作。申报单位" }],
  ["an emoji in the title", { title: "智能\u{1F916}研究" }, { named: /U\+1F916/ }],
  ["letters written from right to left in the title", { title: "研究 ابج" }, { named: /U\+0627/ }],
];

test.each(INPUTS)(
  "with %s every document is written whole, or a message names what is wrong and where",
  { timeout: 120_000 },
  async (name, set, { named, words }) => {
    const request = checked(sampleJson({ "declarations.recusal": recusal, ...set }), guide2026);
    const result = await writeDocuments({ ...request, out: join(folder, name) });
    if (!result.ok) {
      // nothing could be written: then the error itself names character and field
      expect(result.error).toMatchObject({ kind: "glyph-missing", field: expect.stringMatching(/./) });
      return;
    }
    const { documents, skipped, warnings } = result.value;
    expect(documents.length + skipped.length).toBeGreaterThan(9);
    for (const { id, docx, pdf } of documents) {
      const printed = squeezed((await pdfPages(await readFile(pdf ?? ""))).join("").replaceAll("\uFFFE", "-"));
      const typed = squeezed(docxText(await readFile(docx)));
      expect(printed.length, id).toBeGreaterThan(50);
      // PDFium reads a hyphen at the end of a line as U+FFFE; page numbers, repeated heads and the letterhead stand in the PDF alone: every sign of the Word file stands there
      const inPdf = new Set(printed.normalize("NFKC"));
      expect(
        [...typed.normalize("NFKC")].filter((sign) => !inPdf.has(sign)),
        id,
      ).toEqual([]);
      if (words !== undefined && typed.includes(words.slice(0, 4))) expect(typed, id).toContain(words);
    }
    for (const { id, why } of skipped) expect(why, id).toMatch(/[\u4E00-\u9FFF]/);
    if (named !== undefined) {
      const said = JSON.stringify([skipped, warnings]);
      expect(said).toMatch(named);
    }
  },
);
