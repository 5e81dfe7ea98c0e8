import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type Alignment, type Block, type Cell, inlineWords, type Row } from "../../shared/documents/blocks.ts";
import { wordRuns } from "./docx-runs.ts";
import { halfPoints, runFont, STYLE, twips } from "./docx-styles.ts";
import { points } from "./house-style.ts";
import type { Setting } from "./set-blocks.ts";
import { cellType, sidePadding } from "./set-table.ts";

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A table with its caption: head rows repeat, rows are not split, columns keep their widths. */
export function wordTable(block: Extract<Block, { kind: "table" }>, setting: Setting): readonly (Paragraph | Table)[] {
  const { lines } = setting.style.tableDocument;
  const widths = block.columns.map((column) => twips(points(column)));
  const outside = { style: BorderStyle.SINGLE, size: lines.outside * 8, color: "000000" };
  const inside = { style: BorderStyle.SINGLE, size: lines.inside * 8, color: "000000" };
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: outside, bottom: outside, left: outside, right: outside, insideHorizontal: inside, insideVertical: inside },
    rows: [...block.head.map((row) => wordRow(row, true, widths, setting)), ...block.rows.map((row) => wordRow(row, false, widths, setting))],
  });
  return [...caption(block, setting), table];
}

function caption(block: Extract<Block, { kind: "table" }>, setting: Setting): readonly Paragraph[] {
  if (block.caption === undefined && block.unit === undefined) return [];
  const { caption: type } = setting.style.tableDocument;
  const runs = [new TextRun({ text: block.caption ?? "", font: runFont(type.face), size: halfPoints(type.size) })];
  if (block.unit !== undefined) runs.push(new TextRun({ children: ["\t", block.unit], font: runFont(type.unitFace), size: halfPoints(type.unitSize) }));
  const spacing = { before: twips(type.above), after: twips(type.below), line: twips(type.pitch), lineRule: "exact" } as const;
  return [new Paragraph({ keepNext: true, spacing, tabStops: [{ type: TabStopType.RIGHT, position: twips(setting.area.width) }], children: runs })];
}

/** Characters of a cell from which on its row may be split. */
const LONG_CELL = 800;

function wordRow(row: Row, head: boolean, widths: readonly number[], setting: Setting): TableRow {
  const { handFilledHeight } = setting.style.tableDocument;
  let column = 0;
  const children = row.cells.map((cell) => {
    const covered = widths.slice(column, column + (cell.columns ?? 1));
    column += covered.length;
    return wordCell(
      cell,
      head || cell.label === true,
      row.style === "total",
      covered.reduce((sum, width) => sum + width, 0),
      setting,
    );
  });
  const height = row.style === "hand-filled" ? { height: { value: twips(handFilledHeight), rule: HeightRule.ATLEAST } } : {};
  // a row that may be higher than a page must be let go on
  const longest = Math.max(0, ...row.cells.map((cell) => [...inlineWords(cell.inlines)].length));
  return new TableRow({ children, tableHeader: head, cantSplit: longest < LONG_CELL, ...height });
}

function wordCell(cell: Cell, head: boolean, total: boolean, width: number, setting: Setting): TableCell {
  const { lines } = setting.style.tableDocument;
  const type = cellType(setting);
  const side = twips(sidePadding(width / 20, setting));
  const align: Alignment = cell.align ?? (head ? "center" : "left");
  const grey = Math.round(lines.headFill * 255)
    .toString(16)
    .padStart(2, "0")
    .repeat(3);
  return new TableCell({
    children: [
      new Paragraph({
        style: setting.inLetter ? STYLE.letterCell : STYLE.cell,
        alignment: ALIGN[align],
        children: wordRuns(cell.inlines, head || total ? type.headFace : undefined),
      }),
    ],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: twips(type.paddingAbove), bottom: twips(type.paddingAbove), left: side, right: side },
    ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
    ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
    ...(head ? { shading: { type: ShadingType.CLEAR, fill: grey, color: "auto" } } : {}),
  });
}

/** Labels and values in two columns without lines. */
export function factsTable(block: Extract<Block, { kind: "facts" }>, setting: Setting): Table {
  const { facts } = setting.style.tableDocument;
  const label = twips(points(block.labelWidth));
  const value = twips(setting.area.width) - label;
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const spacing = { line: twips(facts.pitch), lineRule: "exact", before: twips(facts.padding), after: twips(facts.padding) } as const;
  const size = halfPoints(facts.size);
  const rows = block.facts.map((fact) => {
    const name = new Paragraph({ spacing, children: [new TextRun({ text: fact.label, font: runFont(facts.labelFace), size })] });
    const words = fact.value.flatMap((inline) =>
      inline.kind === "text" ? [new TextRun({ text: inline.text, font: runFont(inline.face === "foreign" ? "latin" : facts.face), size })] : [],
    );
    const text = new Paragraph({ spacing, children: words });
    const cell = (child: Paragraph, width: number) =>
      new TableCell({ children: [child], width: { size: width, type: WidthType.DXA }, margins: { left: 0, right: 0 } });
    return new TableRow({ cantSplit: true, children: [cell(name, label), cell(text, value)] });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: label + value, type: WidthType.DXA },
    columnWidths: [label, value],
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows,
  });
}
