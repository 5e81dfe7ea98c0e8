import { describe, expect, test } from "vitest";
import { renderDocx } from "../../electron/documents/docx.ts";
import type { Mark } from "../../electron/documents/flow.ts";
import { productFonts } from "../../electron/documents/fonts.ts";
import { readHouseStyle, typeArea } from "../../electron/documents/house-style.ts";
import { layOut } from "../../electron/documents/layout.ts";
import type { DocumentContent } from "../../shared/documents/blocks.ts";
import { unwrap } from "./letter-source.ts";
import { docxPart } from "./read-documents.ts";

const style = unwrap(readHouseStyle());
const top = typeArea(style).top;
const letter = (ownPaper: boolean, paragraphs: number): DocumentContent => ({
  id: "trial",
  title: "样例函",
  page: { kind: "official-letter", unitName: "上海示例智能装备有限公司", documentNumber: "沪示函〔2026〕12号", ownPaper },
  blocks: Array.from({ length: paragraphs }, () => ({ kind: "paragraph" as const, inlines: [{ kind: "text" as const, text: "样例文字。".repeat(20) }] })),
});
const pagesOf = (content: DocumentContent): readonly (readonly Mark[])[] => layOut(content, style, productFonts()).pages.map(({ marks }) => marks);
const words = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "line" ? [mark.line.sorts.map((sort) => sort.text).join("")] : []));

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

  test("has its head in the Word file too", async () => {
    expect(docxPart(unwrap(await renderDocx(letter(false, 1))), "word/header1.xml")).toContain("上海示例智能装备有限公司");
  });
});
