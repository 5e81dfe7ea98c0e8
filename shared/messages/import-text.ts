import type { AppError } from "../errors.ts";
import { failureText } from "./error-text.ts";

/** What is wrong with a table of applications or one of its rows, and what to do. */
export const importText = {
  noColumns: (file: string) => `“${file}”的标题行里没有认得的栏目。请在第一行写栏目名称，如 项目名称、专题、项目负责人姓名，或用 --mapping 指明。`,
  badMapping: (file: string) => `对照文件“${file}”不是 {"列标题": "栏目"} 形式的 JSON，请改正或删去。`,
  badTable: (file: string, why: "no-workbook" | "large-workbook") =>
    why === "no-workbook" ? `“${file}”不是 .xlsx 或 .csv 表格。请在表格程序中另存为 .xlsx。` : `“${file}”过大：最多 5000 行、500 列。请删去空行空列后再试。`,
  twice: (row: number) => `与第 ${row} 行是同一个项目。请合为一行。`,
  noTitle: "没有项目名称。请填写项目名称。",
  noTopic: (cell: string, known: readonly string[]) => `没有专题“${cell}”。可写：${known.join("、")}。`,
  topicMissing: "没有写专题，不能新建项目。请填写专题。",
  otherTopic: "专题与已有项目的不同。请在项目中更换专题，或改正表格。",
  noSuchId: (id: string) => `没有编号为“${id}”的项目。新项目请把编号留空。`,
  several: (folders: readonly string[]) => `有几个同名的项目：${folders.join("、")}。请在“编号”列写明是哪一个。`,
  notWritten: (error: AppError) => failureText(error),
} as const;
