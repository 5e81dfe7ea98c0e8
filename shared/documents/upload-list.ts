import type { Cell, DocumentContent, Inline, Row } from "./blocks.ts";

/** The list of what is uploaded, beside the bundle. */
export const UPLOAD_LIST = "上传清单.pdf";

/** One file to upload, as it lies below `files/`. */
export type UploadFile = { readonly name: string; readonly clause?: string; readonly pages: number; readonly bytes: number; readonly sha256: string };

const words = (text: string, field?: string): readonly Inline[] => [{ kind: "text", text, ...(field === undefined ? {} : { field }) }];
const cell = (text: string, align: Cell["align"] = "left"): Cell => ({ inlines: words(text), align });

/**
 * mm; together the 156 mm of the type area. Each file has two rows, so that its name and its hash stand in one line each:
 * 序号 over both, then 上传文件 and 依据, below them SHA-256, 页数 and 大小.
 */
const COLUMNS = [9.5, 105.5, 15.5, 10.5, 15];
/** Points above and below the words of a cell: ten files fit on one page. */
const CELL_PADDING = 2;

/** 上传清单: file by file in the order of upload, with size and SHA-256 (申报方式). `project`: title of the project, absent for standalone files. */
export function uploadList(files: readonly UploadFile[], project?: { readonly title: string; readonly applicant: string }): DocumentContent {
  const head: readonly Row[] = [
    { cells: [{ ...cell("序号", "center"), rows: 2 }, cell("上传文件", "center"), { ...cell("依据", "center"), columns: 3 }] },
    { cells: [{ ...cell("SHA-256", "center"), columns: 2 }, cell("页数", "center"), cell("大小", "center")] },
  ];
  const rows = files.flatMap((file, index): readonly Row[] => [
    {
      cells: [
        { ...cell(String(index + 1), "center"), rows: 2 },
        { inlines: words(file.name, "上传文件名") },
        { ...cell(file.clause ?? "", "center"), columns: 3 },
      ],
    },
    { cells: [{ ...cell(file.sha256), columns: 2 }, cell(String(file.pages), "center"), cell(readableSize(file.bytes), "right")] },
  ]);
  const total: Row = {
    style: "total",
    cells: [
      { inlines: words("合计"), align: "center" },
      { inlines: words(`${files.length}个文件`), columns: 2 },
      cell(String(files.reduce((sum, file) => sum + file.pages, 0)), "center"),
      cell(readableSize(files.reduce((sum, file) => sum + file.bytes, 0)), "right"),
    ],
  };
  return {
    id: "upload-list",
    title: "上传清单",
    page: { kind: "table-document", mark: "内部材料　不上传", cellPadding: CELL_PADDING },
    blocks: [
      { kind: "title", lines: [words("上传清单")] },
      ...(project
        ? [
            {
              kind: "facts" as const,
              labelWidth: 25,
              facts: [
                { label: "项目名称", value: words(project.title, "title") },
                { label: "申报单位", value: words(project.applicant, "applicant.name") },
              ],
            },
          ]
        : []),
      { kind: "table", columns: COLUMNS, head, rows: [...rows, total] },
      { kind: "note", label: "说明：", inlines: words("文件在 files 文件夹中，按上传顺序排列，译件紧随原件。SHA-256 用于核对上传的文件没有改动。") },
    ],
  };
}

/** 640 KB, 1.8 MB: two figures at least, 1 KB = 1024 bytes as upload pages count. */
export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "KB"] : [bytes / (1024 * 1024), "MB"];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
