import type { FieldProblem } from "../errors.ts";
import type { Cells } from "../text/cells.ts";
import { nearName } from "../text/near-name.ts";
import { QUESTION_TABLE } from "./guide-files.ts";
import type { Values } from "./merge-guides.ts";
import { tableCondition } from "./table-condition.ts";

/**
 * `questions.xlsx`: the questions of a guide as a table, for who writes no YAML. The first row names the columns; each
 * further row is a question, or a field of the list that stands in its column 属于. What a cell says becomes the value that
 * `questions.yaml` would have; the schema judges both alike, and `placeOf` leads from its paths back to the cells.
 */
export type QuestionTable = {
  readonly questions: readonly Values[];
  readonly problems: readonly FieldProblem[];
  /** the cell of a path below `questions`, such as `[3].label`, as row and column from 1 */
  readonly placeOf: (path: string) => { readonly line: number; readonly column: number };
};

type Reading = (text: string, row: Row) => unknown;
type Column = { readonly heading: string; readonly key: string; readonly read: Reading };
type Row = { readonly line: number; readonly cells: readonly string[]; readonly tell: (column: number, problem: string) => void };

/** A word of the table for a word of the guide; the word of the guide itself serves too. */
const named =
  (words: ReadonlyMap<string, string>): Reading =>
  (text) =>
    words.get(text) ?? text;

const OBJECTS = new Map([
  ["项目", "project"],
  ["申报单位", "applicant"],
  ["单位", "applicant"],
  ["负责人", "lead"],
  ["项目负责人", "lead"],
  ["外方", "partner"],
  ["参与单位", "unit"],
  ["协议", "agreement"],
  ["签署方", "signatory"],
  ["预算科目", "budget-item"],
  ["预算", "budget-item"],
]);
const TYPES = new Map([
  ["是否", "yes-no"],
  ["是与否", "yes-no"],
  ["数", "number"],
  ["数字", "number"],
  ["金额", "money"],
  ["日期", "date"],
  ["月份", "month"],
  ["年月", "month"],
  ["选择", "choice"],
  ["选项", "choice"],
  ["编码", "code"],
  ["文字", "text"],
  ["列表", "list"],
  ["协议要素", "element"],
]);
const CODES = new Map([
  ["统一社会信用代码", "credit-code"],
  ["信用代码", "credit-code"],
]);
const asText: Reading = (text) => text;
const asNumber: Reading = (text) => (/^\d+$/.test(text) ? Number(text) : text);
const asYes: Reading = (text) => (text === "是" || text === "true" ? true : text === "否" || text === "false" ? false : text);

const COLUMNS: readonly Column[] = [
  { heading: "编号", key: "id", read: asText },
  { heading: "问谁", key: "on", read: named(OBJECTS) },
  { heading: "类型", key: "type", read: named(TYPES) },
  { heading: "名称", key: "label", read: asText },
  { heading: "单位", key: "unit", read: asText },
  { heading: "说明", key: "help", read: asText },
  { heading: "何时问", key: "when", read: asText },
  { heading: "条款", key: "clause", read: asText },
  { heading: "选项", key: "options", read: (text) => optionsOf(text) },
  { heading: "可选几个", key: "several", read: asYes },
  { heading: "没有", key: "none", read: asText },
  { heading: "必问", key: "always", read: asYes },
  { heading: "文书里的名称", key: "letterName", read: asText },
  { heading: "问题页", key: "section", read: asText },
  { heading: "最少字数", key: "minLength", read: asNumber },
  { heading: "最多字数", key: "maxLength", read: asNumber },
  { heading: "样子", key: "pattern", read: asText },
  { heading: "核对", key: "check", read: named(CODES) },
  { heading: "一项叫什么", key: "item", read: asText },
  { heading: "属于", key: "of", read: asText },
  { heading: "去掉", key: "remove", read: asYes },
];
const NEEDED = ["编号", "问谁", "类型", "名称"];

export function readQuestionTable(cells: Cells): QuestionTable {
  const problems: FieldProblem[] = [];
  const tell = (line: number, column: number, problem: string) => problems.push({ file: QUESTION_TABLE, line, column, path: "", problem });
  const [head = [], ...body] = cells;
  const columns = head.map((name) => COLUMNS.find(({ heading }) => heading === name.trim()));
  for (const [index, name] of head.entries()) {
    if (name.trim() === "" || (columns[index] !== undefined && columns.indexOf(columns[index]) === index)) continue;
    const near = nearName(
      name.trim(),
      COLUMNS.map(({ heading }) => heading),
    );
    if (columns[index] !== undefined) tell(1, index + 1, `首行有两列都叫“${name.trim()}”`);
    else
      tell(
        1,
        index + 1,
        `没有“${name.trim()}”这一列${near === undefined ? "" : `，是否指“${near}”`}；可用的有：${COLUMNS.map(({ heading }) => heading).join("、")}`,
      );
  }
  const absent = NEEDED.filter((heading) => columns.every((column) => column?.heading !== heading));
  if (absent.length > 0) tell(1, 1, `首行须为各列的名称，缺少：${absent.join("、")}`);
  const rows = body.map((row, index): Row & { readonly values: Record<string, unknown> } => {
    const line = index + 2;
    const found: Row = { line, cells: row, tell: (column, problem) => tell(line, column, problem) };
    const values: Record<string, unknown> = {};
    for (const [at, column] of columns.entries()) {
      const text = (row[at] ?? "").trim();
      if (text === "") continue;
      if (column === undefined) {
        if ((head[at] ?? "").trim() === "") tell(line, at + 1, "这一格上面的首行没有列名");
      } else values[column.key] = column.read(text, found);
    }
    return { ...found, values };
  });
  const filled = rows.filter(({ values }) => Object.keys(values).length > 0);
  const labels = new Map(filled.map(({ values }) => [values.id, values.options] as const));
  const columnOf = (key: string) => columns.findIndex((column) => column?.key === key) + 1 || 1;
  for (const { values, tell: at } of filled) {
    if (typeof values.when !== "string") continue;
    const condition = tableCondition(values.when, (fact) => labels.get(fact));
    if (condition.ok) values.when = condition.value;
    else {
      at(columnOf("when"), condition.error);
      delete values.when;
    }
  }
  const questions: Record<string, unknown>[] = [];
  const lines: number[] = [];
  const parts: number[][] = [];
  for (const { line, values, tell: at } of filled) {
    const { of, ...own } = values;
    if (of === undefined) {
      if (own.type === "list") own.fields = [];
      questions.push(own);
      lines.push(line);
      parts.push([]);
      continue;
    }
    const list = questions.findIndex(({ id, type }) => id === of && type === "list");
    const fields = questions[list]?.fields;
    if (!Array.isArray(fields)) at(columnOf("of"), `上面没有编号为“${String(of)}”、类型为“列表”的问题`);
    else {
      const { on: _, ...part } = own;
      fields.push(part);
      parts[list]?.push(line);
    }
  }
  const placeOf = (path: string) => {
    const [, index = "", rest = ""] = /^\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    const [, part, below] = /^fields\[(\d+)\]\.?(.*)$/.exec(rest) ?? [];
    const line = (part === undefined ? undefined : parts[Number(index)]?.[Number(part)]) ?? lines[Number(index)] ?? 1;
    const [key = ""] = /^[^.[]*/.exec(below ?? rest) ?? [];
    return { line, column: columnOf(key) };
  };
  return { questions, problems, placeOf };
}

/** `值：名称` or the name alone, one a line or between ；. */
function optionsOf(text: string): readonly Values[] {
  return text
    .split(/[\n；;]/)
    .map((option) => option.trim())
    .filter((option) => option !== "")
    .map((option) => {
      const [, value, label] = /^([^：:=＝]+)[：:=＝](.+)$/.exec(option) ?? [];
      return value === undefined || label === undefined ? { value: option, label: option } : { value: value.trim(), label: label.trim() };
    });
}

/** How a place in a table is written: C7. */
export function cellName({ line, column }: { readonly line: number; readonly column: number }): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${line}`;
}
