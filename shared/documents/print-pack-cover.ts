import type { Cell, DocumentContent, Inline, Row } from "./blocks.ts";

/** One case of a print pack, and its papers; `page`: where in the pack, from 1. */
export type PackedCase = {
  readonly title: string;
  readonly applicant: string;
  readonly lead: string;
  /** of its 用印清单 */
  readonly page: number;
  readonly papers: readonly { readonly title: string; readonly copies: number; readonly pages: number; readonly page: number }[];
};

const words = (text: string, field?: string): readonly Inline[] => [{ kind: "text", text, ...(field === undefined ? {} : { field }) }];
const cell = (text: string, align: Cell["align"] = "center", field?: string): Cell => ({ inlines: words(text, field), align });
const label = (inlines: readonly Inline[], set: Partial<Cell>): Cell => ({ inlines, align: "left", label: true, ...set });

/** mm; together the 156 mm of the type area. */
const COLUMNS = [13, 95, 14, 14, 20];

/** The first sheet of a print pack for several cases: which they are in their order, what is to be sealed of each, and where it lies. */
export function printPackCover(cases: readonly PackedCase[]): DocumentContent {
  const head: Row = { cells: ["序号", "项目与材料", "份数", "页数", "起始页"].map((title) => cell(title)) };
  const rows = cases.flatMap((one, index): readonly Row[] => [
    caseRow(one, index + 1),
    ...one.papers.map((paper, place) => documentRow(paper, index + 1, place + 1)),
  ]);
  const papers = cases.flatMap((one) => one.papers);
  const sum = (numbers: readonly number[]) => String(numbers.reduce((total, number) => total + number, 0));
  const total: Row = {
    style: "total",
    cells: [
      { ...cell(`合计（${cases.length}个项目，${papers.length}件）`), columns: 2 },
      cell(sum(papers.map(({ copies }) => copies))),
      cell(sum(papers.map(({ pages }) => pages))),
      cell(""),
    ],
  };
  return {
    id: "print-pack",
    title: "用印材料总目",
    page: { kind: "table-document", mark: "内部材料　不上传" },
    blocks: [
      { kind: "title", lines: [words("用印材料总目")] },
      { kind: "table", columns: COLUMNS, head: [head], rows: [...rows, total] },
      { kind: "note", label: "说明：", inlines: words("每个项目先为用印清单，后为各件材料，顺序与清单一致。页数不含清单；起始页从本总目第一页起连续计算。") },
    ],
  };
}

function caseRow({ title, applicant, lead, page }: PackedCase, number: number): Row {
  const who = [...(applicant === "" ? [] : words(applicant, "applicant.name")), ...(lead === "" ? [] : words(`　${lead}`, "lead.name"))];
  const named = [...words(title, "title"), ...(who.length === 0 ? [] : [...words("（"), ...who, ...words("）")])];
  return { cells: [label(words(String(number)), { align: "center" }), label(named, { columns: 3 }), label(words(String(page)), { align: "center" })] };
}

function documentRow({ title, copies, pages, page }: PackedCase["papers"][number], number: number, place: number): Row {
  return { cells: [cell(`${number}.${place}`), cell(title, "left", "attachments"), cell(String(copies)), cell(String(pages)), cell(String(page))] };
}
