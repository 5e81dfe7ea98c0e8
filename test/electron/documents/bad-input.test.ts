import { describe, expect, test } from "vitest";
import { renderDocx } from "../../../electron/documents/docx.ts";
import { readHouseStyle, typeArea } from "../../../electron/documents/house-style.ts";
import { layOut } from "../../../electron/documents/layout.ts";
import { renderPdf } from "../../../electron/documents/pdf.ts";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import { documentText } from "../../../shared/documents/blocks.ts";
import { documentOf, planOf } from "../../fixtures/every-document.ts";
import { enterprise, sampleJson, squeezed, unwrap } from "../../fixtures/letter-source.ts";
import { docxText, pdfPages } from "../../fixtures/read-documents.ts";

const style = unwrap(readHouseStyle());
const recusal = { requested: true, documentNumber: "沪示函〔2026〕6号", experts: [{ name: "司徒样", unit: "江左样例大学", reason: "师生关系。" }] };

/** Every answer that goes wrong somewhere: what is set in the sample. */
const SITUATIONS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ["an empty unit name", { "applicant.name": "" }],
  ["a unit name of 300 characters", { "applicant.name": "上海示例智能装备研究院有限公司".repeat(20) }],
  ["a unit name with line breaks and control characters", { "applicant.name": "上海示例\n智能\t装备\u0007\u200B有限公司" }],
  ["no partners", { partners: [] }],
  [
    "30 partners",
    {
      partners: Array.from({ length: 30 }, (_, index) => enterprise(`p${index + 1}`)),
      "agreements[0].partners": Array.from({ length: 30 }, (_, index) => `p${index + 1}`),
    },
  ],
  [
    "texts of 5,000 characters",
    { "cooperation.basis": "申报单位与外方长期合作。".repeat(416), "declarations.scienceData": "第一段。\n\n数据逐批记录。".repeat(400) },
  ],
  [
    "a reason of 5,000 characters",
    { "declarations.recusal": { ...recusal, experts: [{ name: "司徒样", unit: "江左样例大学", reason: "理由很长。".repeat(1000) }] } },
  ],
  ["a title of one word of 3,000 letters", { title: "A".repeat(3000) }],
];

describe.each(SITUATIONS)("with %s", (_name, set) => {
  const { planned } = planOf(sampleJson({ "declarations.recusal": recusal, ...set }));

  test("every document keeps within its page", () => {
    const area = typeArea(style);
    for (const { content } of planned) {
      for (const { marks } of layOut(content, style, productFonts()).pages) {
        for (const mark of marks) {
          // page number, mark and red lines stand outside the type area
          if (mark.kind !== "line" || mark.color !== undefined || mark.baseline < 0 || mark.baseline > area.height + 15) continue;
          expect(mark.baseline, content.id).toBeLessThanOrEqual(area.height + 0.5);
          expect(
            mark.x + mark.line.width,
            `${content.id}: ${mark.line.glyphRuns
              .map(({ text }) => text)
              .join("")
              .slice(0, 40)}`,
          ).toBeLessThanOrEqual(area.width + 8);
        }
      }
    }
  });
});

test("a blank or missing answer stands as 【未填：…】 and is named by its field, never left blank", () => {
  const { content, missing } = documentOf(sampleJson({ "applicant.name": "  " }), "self-funding");
  expect(documentText(content)).toContain("【未填：申报单位】");
  expect(missing).toContain("applicant.name");
});

test("line breaks and control characters of a name become a blank or nothing", () => {
  const words = documentText(documentOf(sampleJson({ "applicant.name": "上海\n示例\u0007\u200B公司" }), "truthfulness").content);
  expect(words).toContain("上海 示例公司：");
});

test("a letterhead that a name of 300 characters does not fit is not written, and the field is named", () => {
  const { skipped } = planOf(sampleJson({ "declarations.recusal": recusal, "applicant.name": "样".repeat(300) }), ["recusal"]);
  expect(skipped).toMatchObject([{ id: "recusal", missing: ["applicant.name"], why: expect.stringContaining("300字") }]);
});

test("a reason longer than a page goes on over pages with nothing lost", async () => {
  const experts = [{ name: "司徒样", unit: "江左样例大学", reason: "理由很长。".repeat(1000) }];
  const { content } = documentOf(sampleJson({ "declarations.recusal": { ...recusal, experts } }), "recusal");
  const pages = await pdfPages(unwrap(await renderPdf(content)).bytes);
  expect(squeezed(pages.join("")).match(/理由很长。/g)?.length).toBeGreaterThanOrEqual(980);
  expect(squeezed(docxText(unwrap(await renderDocx(content)))).match(/理由很长。/g)?.length).toBe(1000);
});

describe("a character that no font has", () => {
  test.each([
    ["declarations.scienceData", "数据😀记录", "science-data", "U+1F600"],
    ["applicant.name", "上海😀公司", "recusal", "U+1F600"],
    ["partners[0].lead", "ܫܠܡܐ", "foreign-funding-checklist", "U+072B"],
    ["agreements[0].title", "اتفاقية", "agreement-checklist", "U+0627"],
  ])("in %s names the field, the character and its code point", async (field, value, id, codePoint) => {
    const { content } = documentOf(sampleJson({ "declarations.recusal": recusal, [field]: value }), id);
    expect(await renderPdf(content)).toMatchObject({ ok: false, error: { kind: "glyph-missing", field, codePoint } });
  });
});
