import { describe, expect, test } from "vitest";
import type { SetLine } from "../../../electron/documents/break-lines.ts";
import type { Mark } from "../../../electron/documents/flow.ts";
import { readHouseStyle, typeArea } from "../../../electron/documents/house-style.ts";
import { layOut } from "../../../electron/documents/layout.ts";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import type { Block, DocumentContent, Inline } from "../../../shared/documents/blocks.ts";
import { NEVER_FIRST, NEVER_LAST } from "../../../shared/text/line-breaking.ts";
import { planOf } from "../../fixtures/every-document.ts";
import { enterprise, letterOf, sampleJson, unwrap, written } from "../../fixtures/letter-source.ts";

const style = unwrap(readHouseStyle());
const area = typeArea(style);
const fonts = productFonts();

/** A unit whose name has sixty characters. */
const SIXTY = "上海示例国际先进智能制造装备与具身智能机器人关键共性技术协同创新研究院（长三角一体化示范区）有限责任公司联合实验室运营中";

type LineMark = Extract<Mark, { kind: "line" }>;
const wordsOf = (line: SetLine) => line.glyphRuns.map((sort) => sort.text).join("");
const isPageNumber = (mark: LineMark) => /^— \d+ —$/.test(wordsOf(mark.line));

/** Lines of each page, without page numbers. */
function pagesOf(content: DocumentContent): readonly (readonly LineMark[])[] {
  return layOut(content, style, fonts).pages.map(({ marks }) => marks.flatMap((mark) => (mark.kind === "line" && !isPageNumber(mark) ? [mark] : [])));
}

const text = (words: string): Inline[] => [{ kind: "text", text: words }];
const letter = (blocks: readonly Block[]): DocumentContent => ({ id: "trial", title: "样例", page: { kind: "letter" }, blocks });
const signature = (unit: string): Block => ({ kind: "signature", unit: text(unit), date: text("2026年5月20日"), sealNote: "（加盖申报单位公章）" });
const lineOf = (lines: readonly LineMark[], words: string) => lines.find((mark) => wordsOf(mark.line).includes(words));

describe("the page of a letter", () => {
  const lines = pagesOf(written(letterOf("self-funding")))[0] ?? [];

  test("has its title centred in line 3 and each line on the grid of 28.99 pt", () => {
    const title = lines[0];
    expect(title && title.x + title.line.width / 2).toBeCloseTo(area.width / 2, 1);
    // baseline of line n at 125.46 + 28.99 (n − 1) pt from the top of the page, for 16 pt
    const addressee = lineOf(lines, "上海市科学技术委员会");
    expect(addressee && area.top + addressee.baseline).toBeCloseTo(125.46 + 28.99 * 4, 1);
    for (const mark of lines.slice(1)) {
      const size = mark.line.glyphRuns[0]?.size ?? 16;
      const row = (mark.baseline - (area.linePitch - size) / 2 - 0.88 * size) / area.linePitch;
      expect(row, wordsOf(mark.line)).toBeCloseTo(Math.round(row), 3);
    }
  });

  test("indents a paragraph by two characters and fills its lines to the right edge", () => {
    const first = lineOf(lines, "我单位为企业");
    expect(first?.x).toBeCloseTo(2 * area.characterPitch, 2);
    expect(first && first.x + first.line.width).toBeCloseTo(area.width, 1);
  });

  test("ends the date four characters, or a long unit two characters, before the right edge, both on one axis", () => {
    const short = pagesOf(letter([{ kind: "paragraph", inlines: text("特此承诺。") }, signature("样例公司")]))[0] ?? [];
    const date = lineOf(short, "2026年5月20日");
    const unit = lineOf(short, "样例公司");
    expect(date && date.x + date.line.width).toBeCloseTo(area.width - 4 * area.characterPitch, 1);
    expect(date && unit && date.x + date.line.width / 2 - unit.x - unit.line.width / 2).toBeCloseTo(0, 3);
    const long = lineOf(lines, "上海示例智能装备有限公司");
    expect(long && long.x + long.line.width).toBeCloseTo(area.width - 2 * area.characterPitch, 1);
  });
});

describe("lines", () => {
  const paragraph =
    "我单位申报2026年度创新生态建设计划“国际科技合作”项目（沪科指南〔2026〕8号）专题二“政府（机构）间合作项目”，名称为《样例：研究》、“柔性”——装配……；负责人：沈喆。申请650,000元（人民币陆拾伍万元整），比例1.08:1，占30%，见第11条（b）；（Musterwerk Robotik GmbH & Co. KG），国别（地区）：德国！";

  test("never begin or end with a mark that must not stand there, never split what is one, and never leave the type area", () => {
    for (let cut = 0; cut < 60; cut += 1) {
      const pages = pagesOf(letter([{ kind: "paragraph", inlines: text(paragraph.repeat(2).slice(cut)) }]));
      const lines = pages.flat().map((mark) => ({ ...mark, words: wordsOf(mark.line) }));
      for (const [index, mark] of lines.entries()) {
        expect(mark.x + mark.line.width).toBeLessThanOrEqual(area.width + 0.1);
        if (index > 0) expect(NEVER_FIRST, mark.words).not.toContain([...mark.words][0]);
        if (index < lines.length - 1) expect(NEVER_LAST, mark.words).not.toContain([...mark.words].at(-1));
      }
      const joined = lines.map(({ words }) => words).join("\n");
      for (const split of ["650,\n", "1.08\n", "30\n%", "—\n—", "…\n…", "〕\n8号", "第11条\n（b）", "Muster\n"]) expect(joined).not.toContain(split);
      expect(joined).not.toMatch(/[0-9]\n(元|%|页|年|月|日|号)/);
    }
  });

  test("are not spread by more than 3 pt a gap in plain Chinese text", () => {
    for (const mark of pagesOf(letter([{ kind: "paragraph", inlines: text("样例文字连续排列，".repeat(40)) }]))
      .flat()
      .slice(0, -1)) {
      const steps = mark.line.origins.slice(1).map((origin, index) => origin - (mark.line.origins[index] ?? 0));
      expect(Math.max(...steps)).toBeLessThanOrEqual(area.characterPitch + style.widestGap + 0.01);
    }
  });

  test("of text without marks stay within the type area, because nothing can be squeezed", () => {
    for (let cut = 0; cut < 40; cut += 1) {
      for (const mark of pagesOf(letter([{ kind: "paragraph", inlines: text("柔性装配Robotik系统3号线与Werk".repeat(8).slice(cut)) }])).flat()) {
        expect(mark.x + mark.line.width, String(cut)).toBeLessThanOrEqual(area.width + 0.1);
      }
    }
  });

  test("keep an amount in words whole wherever the line before it can be spread", () => {
    const amount = "人民币柒拾万零叁仟伍佰元整";
    const split = Array.from({ length: 40 }, (_, before) => {
      const lines = pagesOf(letter([{ kind: "paragraph", inlines: text(`${"样".repeat(before)}${amount}${"样".repeat(40)}`) }])).flat();
      return lines.some((mark) => wordsOf(mark.line).includes(amount)) ? 0 : 1;
    }).reduce<number>((sum, one) => sum + one, 0);
    // of 40 beginnings, in 9 the line before would have to be spread too far
    expect(split).toBeLessThanOrEqual(9);
  });

  test("do not leave a single character for the last one", () => {
    for (let length = 20; length < 90; length += 1) {
      const lines = pagesOf(letter([{ kind: "paragraph", inlines: text(`${"样".repeat(length)}。`) }])).flat();
      if (lines.length > 1) expect(wordsOf(lines.at(-1)?.line ?? { glyphRuns: [], origins: [], width: 0 }).length, String(length)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("pages", () => {
  test("carry at least two lines of text with a signature, and never a signature alone", () => {
    for (let items = 1; items < 45; items += 1) {
      const blocks: Block[] = Array.from({ length: items }, (_, index) => ({
        kind: "item",
        number: `${index + 1}.`,
        inlines: text("样例自动化技术有限公司，国别（地区）：中国；"),
      }));
      const pages = pagesOf(letter([{ kind: "title", lines: [text("样例承诺书")] }, ...blocks, signature("样例公司")]));
      const last = (pages.at(-1) ?? []).map((mark) => wordsOf(mark.line));
      expect(last.filter((words) => words.includes("自动化")).length, String(items)).toBeGreaterThanOrEqual(Math.min(2, items));
      expect(last.at(-1)).toBe("2026年5月20日");
      for (const mark of pages.flat()) expect(mark.baseline).toBeLessThanOrEqual(area.height + 0.1);
    }
  });

  test("carry rows of a table too where one line alone stands between it and the signature", () => {
    for (let rows = 2; rows < 30; rows += 1) {
      const table: Block = {
        kind: "table",
        columns: [156],
        head: [{ cells: [{ inlines: text("专家") }] }],
        rows: Array.from({ length: rows }, (_, index) => ({ cells: [{ inlines: text(`专家第${index + 1}位`) }] })),
      };
      const closing: Block = { kind: "paragraph", inlines: text("特此致函。") };
      const last = (pagesOf(letter([table, closing, signature("样例公司")])).at(-1) ?? []).map((mark) => wordsOf(mark.line));
      expect(last.filter((words) => words.includes("第") || words.includes("特此")).length, String(rows)).toBeGreaterThanOrEqual(2);
    }
  });

  test("keep at least two lines of a paragraph together, and a heading with what follows", () => {
    for (let free = 0; free < 30; free += 1) {
      const pages = pagesOf(
        letter([
          { kind: "spacer", lines: free },
          { kind: "heading", level: 1, inlines: text("一、标题") },
          { kind: "paragraph", inlines: text("文".repeat(80)) },
        ]),
      ).filter((page) => page.length > 0);
      for (const page of pages) expect(page.filter((mark) => wordsOf(mark.line).startsWith("文")).length, String(free)).toBeGreaterThanOrEqual(2);
      expect(pages.filter((page) => lineOf(page, "一、标题") && page.length < 3)).toEqual([]);
    }
  });

  test("spread ten partner enterprises over two pages, numbered right on odd and left on even pages", () => {
    const content = written(letterOf("no-licence-transfer", { partners: Array.from({ length: 10 }, (_, index) => enterprise(`p${index + 1}`)), units: [] }));
    const numbers = layOut(content, style, fonts).pages.map(({ marks }) => marks.flatMap((mark) => (mark.kind === "line" && isPageNumber(mark) ? [mark] : [])));
    expect(numbers.map((page) => page.map((mark) => wordsOf(mark.line)))).toEqual([["— 1 —"], ["— 2 —"]]);
    expect(numbers[1]?.[0]?.x).toBeCloseTo(area.characterPitch, 2);
    const odd = numbers[0]?.[0];
    expect(odd && odd.x + odd.line.width).toBeCloseTo(area.width - area.characterPitch, 1);
  });

  test("break a unit of sixty characters into lines of at most 24, none of them a lone character", () => {
    const lines = (pagesOf(written(letterOf("self-funding", { "applicant.name": SIXTY }))).at(-1) ?? []).map((mark) => wordsOf(mark.line));
    const from = lines.findIndex((words) => words.startsWith("上海示例国际"));
    const parts = lines.slice(from, -1);
    expect(parts.join("")).toBe(SIXTY);
    expect(parts.length).toBe(3);
    for (const part of parts) expect([...part].length).toBeLessThanOrEqual(25);
  });

  test("tighten the spacing before they give a signature a page of its own", () => {
    const rows = Array.from({ length: 15 }, (_, index): Block => ({ kind: "item", number: `${index + 1}.`, inlines: text("样例有限公司；") }));
    const content = letter([
      { kind: "title", lines: [text("样例承诺书")] },
      { kind: "addressee", inlines: text("样例委员会：") },
      ...rows,
      signature("样例公司"),
    ]);
    const { pages, setting } = layOut(content, style, fonts);
    expect(pages.length).toBe(1);
    expect(setting.freeLinesAbove).toBe(1);
  });
});

describe("a table", () => {
  const columns = [60, 24, 24, 24, 24];
  const row = (index: number): { cells: { inlines: Inline[]; align?: "right" }[] } => ({
    cells: [{ inlines: text(`样例科目${index}`) }, ...["1,000", "2,000", "3,000", "6,000"].map((sum) => ({ inlines: text(sum), align: "right" as const }))],
  });
  const head = { cells: ["科目", "甲", "乙", "丙", "合计"].map((name) => ({ inlines: text(name) })) };
  const table = (rows: number): DocumentContent => ({
    id: "trial",
    title: "样例表",
    page: { kind: "table-document", mark: "内部材料　不上传" },
    blocks: [
      { kind: "title", lines: [text("样例核算表")] },
      { kind: "facts", labelWidth: 25, facts: [{ label: "项目名称", value: text("样例项目") }] },
      {
        kind: "table",
        caption: "一、经费来源",
        unit: "单位：元",
        columns,
        head: [head],
        rows: [...Array.from({ length: rows }, (_, index) => row(index + 1)), { ...row(0), style: "total" }],
      },
      { kind: "note", label: "注：", inlines: text("样例说明文字。") },
    ],
  });

  test("repeats its head and its caption with （续） on each further page, and the mark on all", () => {
    const pages = pagesOf(table(60)).map((page) => page.map((mark) => wordsOf(mark.line)));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("内部材料　不上传");
      expect(page).toContain("科目");
      expect(page).toContain(index === 0 ? "一、经费来源" : "一、经费来源（续）");
    }
    expect(pages.flat().filter((words) => words.startsWith("样例科目")).length).toBe(61);
  });

  test("keeps rows together that a cell reaches over, and sets the cells beside it in their own columns", () => {
    const spanned: Block = {
      kind: "table",
      columns: [30, 63, 63],
      head: [{ cells: ["文件", "甲", "乙"].map((name) => ({ inlines: text(name) })) }],
      rows: [
        { cells: [{ inlines: text("合作协议"), rows: 2 }, { inlines: text("上左") }, { inlines: text("上右") }] },
        { cells: [{ inlines: text("下左") }, { inlines: text("下右") }] },
      ],
    };
    for (let free = 0; free < 24; free += 1) {
      const pages = pagesOf({ ...table(1), blocks: [{ kind: "spacer", lines: free }, spanned] });
      const page = pages.find((lines) => lineOf(lines, "合作协议")) ?? [];
      expect(page.filter((mark) => /[上下][左右]/.test(wordsOf(mark.line))).length, String(free)).toBe(4);
      expect(lineOf(page, "下左")?.x).toBeCloseTo(lineOf(page, "上左")?.x ?? 0, 3);
      const middle = ((lineOf(page, "上左")?.baseline ?? 0) + (lineOf(page, "下左")?.baseline ?? 0)) / 2;
      expect(lineOf(page, "合作协议")?.baseline).toBeCloseTo(middle, 3);
    }
  });

  test("draws its rows closer where its document says how far they stand apart, before the notes take a page of their own", () => {
    const { planned } = planOf(sampleJson({ "applicant.name": SIXTY }), ["budget-sheet"]);
    const [sheet] = planned;
    if (sheet === undefined) throw new Error("no budget sheet");
    const { pages, setting } = layOut(sheet.content, style, fonts);
    expect(pages.length).toBe(1);
    expect(setting.cellPadding).toBeLessThan(2.25);
    expect(layOut(planOf(sampleJson(), ["budget-sheet"]).planned[0]?.content ?? sheet.content, style, fonts).setting.cellPadding).toBe(2.25);
  });

  test("never leaves its notes alone on a page: its last rows go with them", () => {
    for (let rows = 3; rows < 70; rows += 1) {
      const last = (pagesOf(table(rows)).at(-1) ?? []).map((mark) => wordsOf(mark.line));
      expect(last.filter((line) => line.startsWith("样例科目")).length, String(rows)).toBeGreaterThanOrEqual(2);
    }
  });

  test("never leaves its total row alone on a page, nor its caption without two rows", () => {
    for (let rows = 3; rows < 70; rows += 1) {
      for (const page of pagesOf(table(rows))) {
        const words = page.map((mark) => wordsOf(mark.line));
        const lines = words.filter((line) => line.startsWith("样例科目"));
        if (words.some((line) => line.startsWith("一、"))) expect(lines.length, String(rows)).toBeGreaterThanOrEqual(2);
        for (const mark of page) expect(mark.baseline).toBeLessThanOrEqual(area.height + 0.1);
      }
    }
  });
});

describe("the name of a unit", () => {
  test.each([
    ["上海示例国际先进智能制造装备研究院（集团）有限责任公司浦东分中心", 2],
    ["上海示例智能装备有限公司", 1],
  ])("%s stands on %i lines, the shorter one above", (unit, count) => {
    const lines = (pagesOf(letter([{ kind: "paragraph", inlines: text("特此承诺。") }, signature(unit)]))[0] ?? []).map((mark) => wordsOf(mark.line));
    const parts = lines.slice(lines.indexOf("（加盖申报单位公章）") + 1, -1);
    expect(parts.join("")).toBe(unit);
    expect(parts.length).toBe(count);
    expect([...(parts[0] ?? "")].length).toBeLessThanOrEqual([...(parts.at(-1) ?? "")].length);
  });
});
