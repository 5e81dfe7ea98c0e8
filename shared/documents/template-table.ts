import type { Alignment } from "./blocks.ts";
import { type Expression, parseExpressions } from "./template-expressions.ts";
import { type LinePrefix, linePrefix } from "./template-lines.ts";

/** A cell of a template's row: its words, the columns that it covers, and whether it is a label on gray. */
export type TemplateCell = { readonly words: readonly Expression[]; readonly columns: number; readonly label: boolean };

export type TemplateRow = LinePrefix & { readonly style?: "total" | "hand-filled"; readonly cells: readonly TemplateCell[] };

export type TemplateTable = LinePrefix & {
  readonly form: "table";
  readonly caption?: string;
  readonly unit?: string;
  /** mm */
  readonly columns: readonly number[];
  readonly align: readonly Alignment[];
  readonly head: readonly TemplateRow[];
  readonly rows: readonly TemplateRow[];
};

/** One line of the template with its number. */
export type NumberedLine = { readonly line: number; readonly text: string };

export type TableReader = {
  /** facts that a line may name when it stands once for each entry of the list; reports unknown lists */
  readonly factsFor: (prefix: LinePrefix, line: number) => ReadonlySet<string>;
  readonly report: (line: number, problem: string) => void;
};

/** Width of the type area in mm: what the columns of a table add up to. */
const TABLE_WIDTH = 156;
const ALIGNMENTS: Readonly<Record<string, Alignment>> = { 左: "left", 中: "center", 右: "right" };

/** Whether a line goes on with the table above it. */
export const isTableLine = (text: string): boolean => /^(单位|列宽|对齐|表头)：|^(当[^：|()]+：)?(每个[^：|()]+：)?(合计：|手写：)?\|/.test(text.trim());

/**
 * Reads a table: `表格：caption`, then `单位：`, `列宽：` in mm, `对齐：`, `表头：` and rows between `|`. A cell `←` belongs to the
 * one left of it, a cell wholly between `**` is a label on gray.
 */
export function parseTable(first: NumberedLine, lines: readonly NumberedLine[], reader: TableReader): TemplateTable {
  const prefix = linePrefix(first.text);
  reader.factsFor(prefix, first.line);
  if (prefix.each !== undefined) reader.report(first.line, "“每个…：”不能写在“表格：”之前，请写在表格的行之前");
  const entries = lines.map(({ line, text }) => ({ line, ...entryOf(text) }));
  const setting = (name: string) => entries.find((entry) => entry.name === name);
  const columns = (setting("列宽")?.value ?? "").split(/[,，、]/).map((width) => Number(width.trim()));
  const sum = columns.reduce((total, width) => total + width, 0);
  if (columns.some((width) => !(width > 0)) || Math.abs(sum - TABLE_WIDTH) > 0.01) {
    reader.report(setting("列宽")?.line ?? first.line, `表格须有“列宽：”，写出各列的毫米数，合计 ${TABLE_WIDTH}`);
  }
  const align = setting("对齐");
  const alignments = align ? align.value.split(/[,，、]/).map((word) => ALIGNMENTS[word.trim()]) : columns.map(() => "left" as const);
  if (alignments.some((one) => one === undefined) || alignments.length !== columns.length) {
    reader.report(align?.line ?? first.line, `“对齐：”须为 ${columns.length} 列各写一个左、中或右`);
  }
  const row = (entry: (typeof entries)[number]) => parseRow(entry.line, entry.value, entry, columns.length, reader);
  const caption = prefix.rest.replace(/^表格：/, "").trim();
  const unit = setting("单位")?.value;
  return {
    form: "table",
    ...(prefix.when === undefined ? {} : { when: prefix.when }),
    ...(caption === "" ? {} : { caption }),
    ...(unit === undefined ? {} : { unit: `单位：${unit}` }),
    columns,
    align: alignments.map((one) => one ?? "left"),
    head: entries.filter(({ name }) => name === "表头").map(row),
    rows: entries.filter(({ name }) => name === "行").map(row),
  };
}

type Entry = LinePrefix & { readonly name: string; readonly value: string; readonly style?: "total" | "hand-filled" };

function entryOf(text: string): Entry {
  const setting = /^(单位|列宽|对齐|表头)：(.*)$/.exec(text.trim());
  if (setting) return { name: setting[1] ?? "", value: (setting[2] ?? "").trim() };
  const { rest, ...prefix } = linePrefix(text.trim());
  const styled = /^(合计|手写)：/.exec(rest);
  const style = styled?.[1] === undefined ? {} : { style: styled[1] === "合计" ? ("total" as const) : ("hand-filled" as const) };
  return { ...prefix, ...style, name: "行", value: styled ? rest.slice(styled[0].length) : rest };
}

function parseRow(line: number, text: string, entry: Entry, columns: number, reader: TableReader): TemplateRow {
  const trimmed = text.trim();
  if (!trimmed.startsWith("|") || !trimmed.endsWith("|") || trimmed.length < 2) reader.report(line, "表格的一行须以“|”开头和结束");
  const parts = trimmed
    .replace(/^\||\|$/g, "")
    .split("|")
    // a full-width space in front stands for an indent
    .map((part) => part.replace(/^[ \t]+|\s+$/g, ""));
  if (parts.length !== columns) reader.report(line, `这一行有 ${parts.length} 格，表格有 ${columns} 列；并入左格的写作“←”`);
  const facts = reader.factsFor(entry, line);
  const cells: TemplateCell[] = [];
  for (const part of parts) {
    const last = cells.at(-1);
    if (part === "←" && last) {
      cells[cells.length - 1] = { ...last, columns: last.columns + 1 };
      continue;
    }
    const label = /^\*\*(.*)\*\*$/.exec(part)?.[1];
    cells.push({ words: parseExpressions(label ?? part, facts, (problem) => reader.report(line, problem)), columns: 1, label: label !== undefined });
  }
  return {
    ...(entry.when === undefined ? {} : { when: entry.when }),
    ...(entry.each === undefined ? {} : { each: entry.each }),
    ...(entry.style === undefined ? {} : { style: entry.style }),
    cells,
  };
}
