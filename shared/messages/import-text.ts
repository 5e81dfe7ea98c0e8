import type { AppError } from "../errors.ts";
import { failureText } from "./error-text.ts";

/** What is wrong with a table of applications or one of its rows, and what to do. */
export const importText = {
  noColumns: (file: string) => `“${file}”的标题行里没有认得的栏目。请在第一行写栏目名称，如 项目名称、专题、项目负责人姓名，或用 --mapping 指明。`,
  badMapping: (file: string) => `对照文件“${file}”读不出来，应为 {"列标题": "栏目"} 的形式，请改正或删去。`,
  badTable: (file: string, why: "no-workbook" | "large-workbook") =>
    why === "no-workbook"
      ? `“${file}”不是 .xlsx 或 .csv 表格（旧格式 .xls、加密的表格也读不了）。请在表格程序中另存为不加密的 .xlsx。`
      : `“${file}”过大：最多 5000 行、500 列。请删去空行空列后再试。`,
  noSheet: (file: string, sheet: string, known: readonly string[]) => `“${file}”里没有工作表“${sheet}”。现有：${known.join("、")}。`,
  emptyTable: (file: string) => `“${file}”是空的。第一行写栏目名称，以下一行一个项目；可用空白表样。`,
  entryBefore: (number: number, item: string) => `前面还没有第 ${number} 个${item}。`,
  formula: "是公式，表中没有存下结果。请在表格程序中打开并保存，或改成数值。",
  failedFormula: "公式出错。请在表格中改正，或改成数值。",
  lostDigits: "存成了数字，后几位已经丢失。请把这一列设为文本格式后重新填写。",
  otherUnit: "标题里写的单位不是元或万元。请换算成元或万元，并改写列标题，如“申请资助（万元）”。",
  unitGuessed: (headings: readonly string[]) =>
    `${headings.map((one) => `“${one}”`).join("、")}没有写单位，按万元读取。若是元，请把列标题改写为“${headings[0] ?? ""}（元）”。`,
  columnsDiffer: (column: string) => `与 ${column} 列填的是同一项，写法不同。请只留一处。`,
  changedMeanwhile: "试运行后这个项目又有改动，没有写入。请再试运行一次。",
  twice: (row: number) => `与第 ${row} 行是同一个项目。请合为一行。`,
  noTitle: "没有项目名称。请填写项目名称。",
  noTopic: (cell: string, known: readonly string[]) => `没有专题“${cell}”。可写：${known.join("、")}。`,
  topicMissing: "没有写专题，不能新建项目。请填写专题。",
  otherTopic: "专题与已有项目的不同。请在项目中更换专题，或改正表格。",
  noSuchId: (id: string) => `没有编号为“${id}”的项目。新项目请把编号留空。`,
  severalOfId: (id: string, folders: readonly string[]) =>
    `有几个编号为“${id}”的项目：${folders.join("、")}，是同一项目的不同版本。请先并成一份，或把别的移到别处，再试运行。`,
  otherGuide: (folder: string, title: string | undefined) =>
    `“${folder}”是按另一份指南${title === undefined ? "" : `（${title}）`}申报的，没有写入。请按那份指南导入；若是新项目，请换一个项目名称，或把旧的移到别处。`,
  several: (folders: readonly string[]) => `有几个同名的项目：${folders.join("、")}。请在“编号”列写明是哪一个。`,
  mappingNotKept: (error: AppError) => `各行已照上面所示写入，但未能记住各列的对应：${failureText(error)}`,
  unreadFolders: (folders: readonly string[]) => `有 ${folders.length} 个文件夹里的项目读不出，无法与表格核对：${folders.join("、")}。`,
  perhapsUnread: (folders: readonly string[]) =>
    `文件夹“${folders.join("”“")}”里的项目读不出，可能就是这一行，没有写入。请先修复该项目，或把文件夹移到别处，再试运行。`,
  notWritten: (error: AppError) => failureText(error),
} as const;

/** What the empty table says that a unit sends to its applicants. */
export const templateText = {
  sheet: "申报汇总",
  helpSheet: "怎么填",
  helpHeadings: ["栏目", "怎么填"],
  headings: { id: "编号", topic: "专题", department: "院系" },
  hints: { id: "新项目留空。更新已有项目时填它的编号；项目名称没有改的不用填。", department: "项目文件夹按院系分放；可不填。" },
  wan: "（万元）",
  oneOf: (known: readonly string[]) => `写其中之一：${known.join("、")}`,
  amount: "以万元为单位的数字，如 70 或 21.5",
  date: "如 2026-08-01",
  country: "中文国名或地区名，如德国、中国香港",
} as const;

/** The headings of the table with the rows of a table of applications that were not taken. */
export const problemTableText = { sheet: "问题", headings: ["行", "负责人", "项目", "问题"] } as const;
