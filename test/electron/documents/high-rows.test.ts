import { describe, expect, test } from "vitest";
import type { SetLine } from "../../../electron/documents/break-lines.ts";
import { renderDocx } from "../../../electron/documents/docx.ts";
import { type LineBox, type Mark, paginate } from "../../../electron/documents/flow.ts";
import { readHouseStyle, typeArea } from "../../../electron/documents/house-style.ts";
import { layOut } from "../../../electron/documents/layout.ts";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import type { DocumentContent } from "../../../shared/documents/blocks.ts";
import { planOf } from "../../fixtures/every-document.ts";
import { sampleJson, unwrap } from "../../fixtures/letter-source.ts";
import { docxPart } from "../../fixtures/read-documents.ts";

const style = unwrap(readHouseStyle());
const area = typeArea(style);
const fonts = productFonts();

const documentOf = (content: DocumentContent) => docxPart(unwrap(renderDocx(content)), "word/document.xml");

type LineMark = Extract<Mark, { kind: "line" }>;
const wordsOf = (line: SetLine) => line.glyphRuns.map((sort) => sort.text).join("");
const isPageNumber = (mark: LineMark) => /^— \d+ —$/.test(wordsOf(mark.line));
const lineOf = (lines: readonly LineMark[], words: string) => lines.find((mark) => wordsOf(mark.line).includes(words));

/** Lines of each page, without page numbers. */
function pagesOf(content: DocumentContent): readonly (readonly LineMark[])[] {
  return layOut(content, style, fonts).pages.map(({ marks }) => marks.flatMap((mark) => (mark.kind === "line" && !isPageNumber(mark) ? [mark] : [])));
}

describe("a row that is high but lower than a page", () => {
  const reason = (times: number) => "与申报人在同一领域存在直接竞争关系，可能影响评审的公正性。".repeat(times);
  const recusal = (times: number) => ({
    requested: true,
    documentNumber: "沪示函〔2026〕6号",
    experts: ["司徒样", "欧阳例"].map((name) => ({ name, unit: "江左样例大学", reason: reason(times) })),
  });
  const recusalLetter = (answer: object) => planOf(sampleJson({ "declarations.recusal": answer })).planned.find((one) => one.content.id === "recusal")?.content;
  const lettered = (times: number) => {
    const content = recusalLetter(recusal(times));
    return content === undefined ? [] : pagesOf(content);
  };

  test("is split rather than leaving the page half empty, with the head repeated and no word lost", () => {
    const pages = lettered(12);
    expect(pages.length).toBe(3);
    for (const lines of pages.slice(0, 2)) expect(Math.max(...lines.map(({ baseline }) => baseline))).toBeGreaterThan(area.height * 0.7);
    // the last row fits on the second page: only the sentence below it stands with the signature
    expect(pages.map((lines) => lines.filter((mark) => wordsOf(mark.line).includes("序号")).length)).toEqual([1, 1, 0]);
    const words = pages
      .flat()
      .map((mark) => wordsOf(mark.line))
      .join("");
    expect(words.split("公正性").length - 1).toBe(24);
    // a sign-off never stands on a page without its text
    expect(lineOf(pages.at(-1) ?? [], "特此致函")).toBeDefined();
  });

  test("is not cut where it fits and only the signature does not: the last sentence goes along with that alone", () => {
    const unit = "江左省海湾样例师范大学附属第一人民医院与现代农业机械研究院共建智能装备及先进制造技术国际联合工程实验室（筹备办公室）江左研究中心";
    expect(unit).toHaveLength(64);
    for (const times of [6, 7]) {
      const experts = [{ name: "司徒样", unit, reason: reason(times) }];
      const content = recusalLetter({ requested: true, documentNumber: "沪示函〔2026〕6号", experts });
      const [first = [], second = [], ...others] = content === undefined ? [] : pagesOf(content);
      expect(others).toEqual([]);
      expect(
        first
          .map((mark) => wordsOf(mark.line))
          .join("")
          .split("公正性。").length - 1,
      ).toBe(times);
      expect(lineOf(second, "专家姓名")).toBeUndefined();
      expect(second.map((mark) => wordsOf(mark.line)).join("")).toContain("特此致函");
      const row =
        content &&
        documentOf(content)
          .match(/<w:tr>.*?<\/w:tr>/gs)
          ?.at(-1);
      expect(row).not.toContain("<w:keepNext/>");
    }
  });

  test("stays whole where little room is left below it", () => {
    for (const lines of lettered(3)) {
      const first = lineOf(lines, "序号");
      if (first !== undefined) expect(lineOf(lines, "司徒样") ?? lineOf(lines, "欧阳例")).toBeDefined();
    }
  });
});

test("a heading inside a table never stands alone at the end of a page", () => {
  const partner = { name: "Hong Kong Sample University", nameZh: "香港样例大学", country: "HK", kind: "university" };
  for (let more = 1; more <= 8; more += 1) {
    const partners = Array.from({ length: more }, (_, index) => ({ ...partner, id: `p${index}`, country: index === more - 1 ? "HK" : "AU" }));
    const { content } = planOf(sampleJson({ partners })).planned.find((one) => one.content.id === "foreign-funding-checklist") ?? {};
    const pages = content === undefined ? [] : pagesOf(content);
    expect(pages.length).toBeGreaterThan(0);
    for (const lines of pages) {
      const last = lines.reduce((low, line) => (line.baseline > low.baseline ? line : low));
      expect(wordsOf(last.line)).not.toBe("港澳台合作单位");
    }
  }
});

test("a row that is higher than a page is split too where a cell reaches over it, or where it is the total, so that nothing runs off the page", () => {
  const long = { inlines: [{ kind: "text" as const, text: "样例说明文字。".repeat(400) }] };
  const short = { inlines: [{ kind: "text" as const, text: "甲" }] };
  const reached = [{ cells: [{ ...short, rows: 2 }, short] }, { cells: [long] }];
  for (const rows of [reached, [{ cells: [short, long], style: "total" as const }]]) {
    const pages = pagesOf({ id: "trial", title: "样例表", page: { kind: "table-document" }, blocks: [{ kind: "table", columns: [30, 126], head: [], rows }] });
    expect(pages.length).toBeGreaterThan(1);
    for (const { baseline } of pages.flat()) expect(baseline).toBeLessThanOrEqual(area.height + 0.1);
  }
});

test("a row that begins a new page is not cut for the room on the page before", () => {
  const strip = (height: number): LineBox => ({ height, marks: [], keepWithNext: false });
  const split = (): readonly [LineBox, LineBox] => [strip(40), strip(50)];
  expect(paginate([strip(50), { ...strip(90), newPage: true, split }], () => 100).map(({ used }) => used)).toEqual([50, 90]);
  expect(paginate([strip(50), { ...strip(90), split }], () => 100).map(({ used }) => used)).toEqual([90, 50]);
});
