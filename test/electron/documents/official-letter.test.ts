import { describe, expect, test } from "vitest";
import { renderDocx } from "../../../electron/documents/docx.ts";
import type { Mark } from "../../../electron/documents/flow.ts";
import { readHouseStyle, typeArea } from "../../../electron/documents/house-style.ts";
import { layOut } from "../../../electron/documents/layout.ts";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import type { DocumentContent } from "../../../shared/documents/blocks.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { docxPart } from "../../fixtures/read-documents.ts";

const style = unwrap(readHouseStyle());
const top = typeArea(style).top;
const letter = (ownPaper: boolean, paragraphs: number): DocumentContent => ({
  id: "trial",
  title: "样例函",
  page: { kind: "official-letter", unitName: "上海示例智能装备有限公司", documentNumber: "沪示函〔2026〕12号", ownPaper },
  blocks: Array.from({ length: paragraphs }, () => ({ kind: "paragraph" as const, inlines: [{ kind: "text" as const, text: "样例文字。".repeat(20) }] })),
});
const pagesOf = (content: DocumentContent): readonly (readonly Mark[])[] => layOut(content, style, productFonts()).pages.map(({ marks }) => marks);
const words = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "line" ? [mark.line.glyphRuns.map((sort) => sort.text).join("")] : []));

describe("a letter in 信函格式 (GB/T 9704-2012, 10.1)", () => {
  const pages = pagesOf(letter(false, 8));

  test("has the unit's name in red over a double line, a second one 20 mm above the bottom edge, both 170 mm wide", () => {
    const rules = (pages[0] ?? []).flatMap((mark) => (mark.kind === "rule" ? [mark] : []));
    expect(rules.length).toBe(4);
    for (const rule of rules) expect(((rule.x2 - rule.x1) / 72) * 25.4).toBeCloseTo(170, 3);
    expect(((Math.max(...rules.map((rule) => rule.y1)) + top) / 72) * 25.4).toBeCloseTo(277, 3);
    const name = (pages[0] ?? []).find((mark) => mark.kind === "line" && mark.color !== undefined);
    expect(name && words([name])).toEqual(["上海示例智能装备有限公司"]);
  });

  test("has lines and number on the first page only, and no page number there", () => {
    expect(words(pages[0] ?? [])).toContain("沪示函〔2026〕12号");
    expect(words(pages[0] ?? []).filter((line) => line.startsWith("—"))).toEqual([]);
    expect(words(pages[1] ?? [])).toContain("— 2 —");
    expect((pages[1] ?? []).filter((mark) => mark.kind === "rule")).toEqual([]);
  });

  test("on the unit's own paper leaves out name and lines and keeps all else in its place", () => {
    const [printed, own] = [pages[0] ?? [], pagesOf(letter(true, 8))[0] ?? []];
    expect(own.filter((mark) => mark.kind === "rule")).toEqual([]);
    const placed = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "line" && mark.color === undefined ? [mark.baseline] : []));
    expect(placed(own)).toEqual(placed(printed));
  });

  const named = (unitName: string): DocumentContent => {
    const content = letter(false, 1);
    return content.page.kind === "official-letter" ? { ...content, page: { ...content.page, unitName } } : content;
  };
  const nameLines = (content: DocumentContent) =>
    (pagesOf(content)[0] ?? []).flatMap((mark) => (mark.kind === "line" && mark.color !== undefined ? [mark] : []));

  test.each([
    [12, 1],
    [20, 1],
    [26, 1],
    [40, 2],
    [60, 2],
    [72, 2],
  ])("sets a unit's name of %i characters in %i line(s) no wider than the red lines and above them", (characters, count) => {
    const content = named("上海样例精密制造联合研究有限公司".repeat(5).slice(0, characters));
    const lines = nameLines(content);
    expect(lines.length).toBe(count);
    const upper = Math.min(...(pagesOf(content)[0] ?? []).flatMap((mark) => (mark.kind === "rule" ? [mark.y1] : [])));
    for (const { line, baseline, x } of lines) {
      expect(line.width).toBeLessThanOrEqual((170 / 25.4) * 72 + 6);
      expect(baseline).toBeLessThan(upper);
      // inside the paper, with room for a printer's edge
      expect(x + typeArea(style).left).toBeGreaterThan(50);
      expect(baseline + top).toBeGreaterThan(72);
    }
    expect(words(lines).join("")).toBe("上海样例精密制造联合研究有限公司".repeat(5).slice(0, characters));
  });

  test("breaks a long name between words and never within short brackets such as （有限合伙）", () => {
    const lines = nameLines(named("上海示例国际先进智能制造与装备技术协同创新研究院（有限合伙）长三角一体化示范区青浦临港张江联合研究发展中心股份公司"));
    expect(words(lines)).toEqual(["上海示例国际先进智能制造与装备技术协同创新研究院（有限合伙）", "长三角一体化示范区青浦临港张江联合研究发展中心股份公司"]);
  });

  test("has the name in the Word file in the same lines and size, so that it never runs over the red lines", async () => {
    const long = "上海样例精密制造联合研究有限公司".repeat(4).slice(0, 60);
    const header = docxPart(unwrap(await renderDocx(named(long))), "word/header1.xml");
    const printed = words(nameLines(named(long)));
    const typed = [...header.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(""),
    );
    expect(typed.slice(0, 2)).toEqual(printed);
    const size = nameLines(named(long))[0]?.line.glyphRuns[0]?.size ?? 0;
    expect(header).toContain(`<w:sz w:val="${Math.round(size * 2)}"/>`);
    // one border, under the last line
    expect(header.match(/<w:pBdr>/g)?.length).toBe(1);
  });

  test("has its head in the Word file too", async () => {
    expect(docxPart(unwrap(await renderDocx(letter(false, 1))), "word/header1.xml")).toContain("上海示例智能装备有限公司");
  });
});
