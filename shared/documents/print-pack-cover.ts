import type { Cell, DocumentContent, Inline, Row } from "./blocks.ts";

/** One case of a print pack. */
export type PackedCase = { readonly title: string; readonly applicant: string; readonly lead: string; readonly papers: number; readonly pages: number };

const words = (text: string, field?: string): readonly Inline[] => [{ kind: "text", text, ...(field === undefined ? {} : { field }) }];
const cell = (text: string, align: Cell["align"] = "center", field?: string): Cell => ({ inlines: words(text, field), align });

/** mm; together the 156 mm of the type area. */
const COLUMNS = [11, 63, 44, 18, 10, 10];

/** The first sheet of a print pack for several cases: which they are, in their order, and how much paper each has. */
export function printPackCover(cases: readonly PackedCase[]): DocumentContent {
  const head: Row = { cells: ["序号", "项目名称", "申报单位", "项目负责人", "件数", "页数"].map((title) => cell(title)) };
  const rows = cases.map(
    ({ title, applicant, lead, papers, pages }, index): Row => ({
      cells: [
        cell(String(index + 1)),
        cell(title, "left", "title"),
        cell(applicant, "left", "applicant.name"),
        cell(lead, "center", "lead.name"),
        cell(String(papers)),
        cell(String(pages)),
      ],
    }),
  );
  const sum = (count: (one: PackedCase) => number) => String(cases.reduce((total, one) => total + count(one), 0));
  const total: Row = {
    style: "total",
    cells: [{ ...cell("合计"), columns: 4 }, cell(sum(({ papers }) => papers)), cell(sum(({ pages }) => pages))],
  };
  return {
    id: "print-pack",
    title: "用印材料总目",
    page: { kind: "table-document", mark: "内部材料　不上传" },
    blocks: [
      { kind: "title", lines: [words("用印材料总目")] },
      { kind: "table", columns: COLUMNS, head: [head], rows: [...rows, total] },
      { kind: "note", label: "说明：", inlines: words("以下按项目排列，每个项目先为用印清单，后为各件材料，顺序与清单一致。页数不含清单。") },
    ],
  };
}
