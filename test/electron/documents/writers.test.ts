import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { renderDocx } from "../../../electron/documents/docx.ts";
import { renderPdf } from "../../../electron/documents/pdf.ts";
import { type DocumentContent, documentText, wordsSha256 } from "../../../shared/documents/blocks.ts";
import { enterprise, letterOf, squeezed, unwrap, written } from "../../fixtures/letter-source.ts";
import { docxPart, docxText, pdfPages } from "../../fixtures/read-documents.ts";

const WITHOUT_PAGE_NUMBERS = /—\s*\d+\s*—/g;

/** Words of the PDF in reading order, without white space and page numbers. */
async function pdfText(content: DocumentContent): Promise<string> {
  const { bytes } = unwrap(await renderPdf(content));
  return squeezed((await pdfPages(bytes)).join("\n").replaceAll(WITHOUT_PAGE_NUMBERS, ""));
}

const rare = { "lead.name": "喆镕䶮", title: "Süderau–Élan 与“ä、ü、é、ß、ł、ş”的——联合……研究·其一（×÷）" };

test("a .docx tells Word which characters stay with their number, so that no date, sum or clause is torn apart", async () => {
  const settings = docxPart(unwrap(await renderDocx(written(letterOf("self-funding", {})))), "word/settings.xml");
  const [, notLast = "", notFirst = ""] =
    /<w:noLineBreaksAfter w:lang="zh-CN" w:val="([^"]*)"\/><w:noLineBreaksBefore w:lang="zh-CN" w:val="([^"]*)"\/><w:compat>/.exec(settings) ?? [];
  for (const character of "年月日元万页条号％，。；：？！）》”’、") expect(notFirst).toContain(character);
  for (const character of "第（《“‘￥") expect(notLast).toContain(character);
});

describe("both writers", () => {
  test.each([
    ["no-licence-transfer", {}],
    ["self-funding", {}],
    ["no-licence-transfer", rare],
    ["self-funding", { ...rare, "applicant.name": "样".repeat(60), letterDate: "~absent" }],
    ["no-licence-transfer", { partners: Array.from({ length: 10 }, (_, index) => enterprise(`p${index + 1}`)), units: [] }],
  ])("give %s the words of its blocks, whatever stands in them", async (id, set) => {
    const content = written(letterOf(id, set));
    const words = squeezed(documentText(content));
    expect(await pdfText(content)).toBe(words);
    expect(squeezed(docxText(unwrap(await renderDocx(content))))).toBe(words);
  });

  test("give the same file for the same content", async () => {
    const content = written(letterOf("self-funding", rare));
    const [first, second] = [unwrap(await renderPdf(content)).bytes, unwrap(await renderPdf(content)).bytes];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const [one, other] = [unwrap(await renderDocx(content)), unwrap(await renderDocx(content))];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe("the hash of the words", () => {
  test("changes with an answer that changes the text, and only then", () => {
    const hash = (set: object) => wordsSha256(written(letterOf("self-funding", { ...set })));
    expect(hash({})).toMatch(/^[0-9a-f]{64}$/);
    expect(hash({ "lead.phone": "021-00000000" })).toBe(hash({}));
    expect(hash({ "budget.grant": 650_001 })).not.toBe(hash({}));
    expect(hash({ letterDate: "2026-05-21" })).not.toBe(hash({}));
  });
});

describe("the PDF", () => {
  test("embeds each font once, as a subset, and uses no missing glyph", async () => {
    const { bytes } = unwrap(await renderPdf(written(letterOf("no-licence-transfer", rare))));
    expect(bytes.length).toBeLessThan(200_000);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const fonts = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict && object.get(PDFName.of("Type")) === PDFName.of("FontDescriptor") ? [object] : []));
    const names = fonts.map((font) => String(font.get(PDFName.of("FontName"))).replace(/^\/[A-Z]{6}\+/, "subset of "));
    expect(names.sort()).toEqual([
      "subset of FandolFang",
      "subset of FandolKai",
      "subset of NotoSerifSC",
      "subset of NotoSerifSCBold",
      "subset of NotoSerifSCLight",
      "subset of Tinos",
    ]);
    for (const font of fonts) expect(font.has(PDFName.of("FontFile2")) || font.has(PDFName.of("FontFile3"))).toBe(true);
    for (const page of pdf.getPages()) {
      const contents = page.node.Contents();
      const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => pdf.context.lookup(ref)) : [contents];
      const text = streams
        .map((stream) => (stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1") : ""))
        .join("\n");
      expect(text).toMatch(/<[0-9A-F]{4}>/);
      expect(text).not.toContain("<0000>");
    }
  });

  test("carries its title and language, and no date", async () => {
    const pdf = await PDFDocument.load(unwrap(await renderPdf(written(letterOf("self-funding")))).bytes, { updateMetadata: false });
    expect(pdf.getTitle()).toBe("自筹经费与申请资助经费比例承诺书");
    expect(pdf.getCreationDate()).toBeUndefined();
    expect(String(pdf.catalog.get(PDFName.of("Lang")))).toContain("zh-CN");
  });

  test("has rare names in a face like that around them, with nothing to say of it", async () => {
    const named = async (name: string) => unwrap(await renderPdf(written(letterOf("self-funding", { "lead.name": name }))));
    const { bytes, warnings } = await named("沈喆镕䶮𬭎𬱖㛂㛆");
    expect(warnings).toEqual([]);
    expect((await pdfPages(bytes)).join("")).toContain("沈喆镕䶮𬭎𬱖㛂㛆");
  });

  test.each([
    ["lead.name", "张\u{2A6D6}", "\u{2A6D6}", "U+2A6D6"],
    ["applicant.name", "上海\u{1F600}公司", "\u{1F600}", "U+1F600"],
    ["title", "हिन्दी अनुसंधान", "ह", "U+0939"],
  ])("is refused with character, code point and field when no font has a character of %s", async (field, text, character, codePoint) => {
    expect(await renderPdf(written(letterOf("self-funding", { [field]: text })))).toEqual({
      ok: false,
      error: { kind: "glyph-missing", character, codePoint, field },
    });
  });
});

describe("the Word file", () => {
  test("has the page, the grid and the styles of GB/T 9704 under their Chinese names", async () => {
    const bytes = unwrap(await renderDocx(written(letterOf("self-funding"))));
    const document = docxPart(bytes, "word/document.xml");
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"[^>]*w:footer="1446"/);
    // the styles space the characters: a grid of characters beside that spaces them twice in Word, and puts numbers into whole cells in LibreOffice
    expect(document).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    expect(document.match(/<w:pStyle w:val="(Title|Heading1|Signature|Addressee)"/g)?.length).toBeGreaterThanOrEqual(6);
    // 22 lines of the grid fit into the type area: else programs count 21 and set all pages lower
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984);
    const styles = docxPart(bytes, "word/styles.xml");
    for (const face of ["仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312", "Times New Roman"]) expect(`${styles}${document}`).toContain(`"${face}"`);
    expect(docxPart(bytes, "word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    expect(docxPart(bytes, "word/settings.xml")).toContain('<w:characterSpacingControl w:val="compressPunctuation"/>');
    expect(docxPart(bytes, "word/fontTable.xml")).toContain('<w:altName w:val="仿宋"/>');
  });

  test("sets small type as close as the PDF does, so that lines of tables hold the same words", async () => {
    const styles = docxPart(unwrap(await renderDocx(written(letterOf("self-funding")))), "word/styles.xml");
    const spacing = (id: string) => new RegExp(`w:styleId="${id}".*?<w:rPr>.*?<w:spacing w:val="(-?\\d+)"`, "s").exec(styles)?.[1];
    expect([spacing("TableText"), spacing("Fact"), spacing("Note")]).toEqual(["-4", "-7", "-6"]);
  });

  test("numbers its pages between dashes, odd pages at the right and even ones at the left", async () => {
    const bytes = unwrap(await renderDocx(written(letterOf("self-funding"))));
    const footers = [docxPart(bytes, "word/footer1.xml"), docxPart(bytes, "word/footer2.xml")];
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])).toEqual(["right", "left"]);
    for (const footer of footers) expect(footer).toContain("— ");
  });
});
