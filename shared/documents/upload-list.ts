import type { Cell, DocumentContent, Inline, Row } from "./blocks.ts";

/** One file to upload, as it lies below `files/`. */
export type UploadFile = { readonly name: string; readonly clause?: string; readonly pages: number; readonly bytes: number; readonly sha256: string };

const words = (text: string, field?: string): readonly Inline[] => [{ kind: "text", text, ...(field === undefined ? {} : { field }) }];
const cell = (text: string, align: Cell["align"] = "left"): Cell => ({ inlines: words(text), align });

/** mm; together the 156 mm of the type area. The hash takes three lines. */
const COLUMNS = [11, 52, 22, 11, 15, 45];

/** 上传清单: file by file in the order of upload, with size and SHA-256 (申报方式). `project`: title of the project, absent for loose files. */
export function uploadList(files: readonly UploadFile[], project?: { readonly title: string; readonly applicant: string }): DocumentContent {
  const head: Row = { cells: ["序号", "上传文件", "依据", "页数", "大小", "SHA-256"].map((title) => cell(title, "center")) };
  const rows = files.map(
    (file, index): Row => ({
      cells: [
        cell(String(index + 1), "center"),
        { inlines: words(file.name, "上传文件名") },
        cell(file.clause ?? "", "center"),
        cell(String(file.pages), "center"),
        cell(readableSize(file.bytes), "right"),
        cell(file.sha256),
      ],
    }),
  );
  const total: Row = {
    style: "total",
    cells: [
      { inlines: words("合计"), align: "center" },
      { inlines: words(`${files.length}个文件`) },
      cell(""),
      cell(String(files.reduce((sum, file) => sum + file.pages, 0)), "center"),
      cell(readableSize(files.reduce((sum, file) => sum + file.bytes, 0)), "right"),
      cell(""),
    ],
  };
  return {
    id: "upload-list",
    title: "上传清单",
    page: { kind: "table-document", mark: "内部材料　不上传" },
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
      { kind: "table", columns: COLUMNS, head: [head], rows: [...rows, total] },
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
