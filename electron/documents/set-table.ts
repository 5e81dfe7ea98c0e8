import type { Block, Cell, Row } from "../../shared/documents/blocks.ts";
import type { Face } from "../pdf/fonts/fonts.ts";
import type { SetLine } from "./break-lines.ts";
import { keepEnds, type LineBox, type Mark, type TableFrame } from "./flow.ts";
import { type HouseStyle, points } from "./house-style.ts";
import { baselineIn, type Setting, setText } from "./set-text.ts";
import { titleLines } from "./set-title.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

/** The title of a table document: centred from line 1 on, with a little free space below. */
export function setTableTitle(block: Extract<Block, { kind: "title" }>, setting: Setting): readonly LineBox[] {
  const { title } = setting.style.tableDocument;
  const { area, linePitch } = setting;
  const lines = block.lines.flatMap((line) => titleLines(line, title, area.width, setting));
  return lines.map((line, index) => ({
    height: linePitch + (index === lines.length - 1 ? title.freeBelow : 0),
    marks: [{ kind: "line", x: (area.width - line.width) / 2, baseline: baselineIn(linePitch, title.size), line }],
    keepWithNext: true,
  }));
}

/** Small 仿宋 and 楷体 stand a little closer than their squares, whose glyphs leave much white. */
const tight = <Type extends { readonly face: Face; readonly size: number; readonly tracking: number }>(type: Type) => ({
  face: type.face,
  size: type.size,
  characterPitch: type.size * (1 + type.tracking),
});

/** Labels in a column, values beside them. */
export function setFacts(block: Extract<Block, { kind: "facts" }>, setting: Setting): readonly LineBox[] {
  const { facts } = setting.style.tableDocument;
  const labelWidth = points(block.labelWidth);
  const room = setting.area.width - labelWidth;
  return block.facts.map(({ label, value }) => {
    const lines = setText(value, tight(facts), { firstWidth: room, width: room, justify: false }, setting);
    const labels = setText(
      [{ kind: "text", text: label }],
      { face: facts.labelFace, size: facts.size },
      { firstWidth: labelWidth, width: labelWidth, justify: false },
      setting,
    );
    const at = (line: SetLine, index: number, x: number): Mark => ({
      kind: "line",
      x,
      baseline: facts.padding + index * facts.pitch + baselineIn(facts.pitch, facts.size),
      line,
    });
    return {
      height: Math.max(lines.length, labels.length, 1) * facts.pitch + 2 * facts.padding,
      marks: [...labels.map((line, index) => at(line, index, 0)), ...lines.map((line, index) => at(line, index, labelWidth))],
      keepWithNext: false,
    };
  });
}

/** A note hangs behind its label. */
export function setNote(block: Extract<Block, { kind: "note" }>, setting: Setting): readonly LineBox[] {
  const { note } = setting.style.tableDocument;
  const label = setText([{ kind: "text", text: block.label }], tight(note), { firstWidth: 1e6, width: 1e6, justify: false }, setting)[0];
  const hang = label?.width ?? 0;
  const room = setting.area.width - hang;
  const lines = setText(block.inlines, tight(note), { firstWidth: room, width: room, justify: true }, setting);
  const lineBoxes = keepEnds(
    lines.map((line, index) => {
      // the first note keeps away from the table above it
      const above = index === 0 && block.label.trim() !== "" ? note.above : 0;
      const baseline = above + baselineIn(note.pitch, note.size);
      const hanging: Mark = { kind: "line", x: hang, baseline, line };
      return { height: above + note.pitch, marks: index === 0 && label ? [{ kind: "line", x: 0, baseline, line: label } satisfies Mark, hanging] : [hanging] };
    }),
  );
  return lineBoxes;
}

/**
 * A table: rows are split only where a large gap would be left, the head is repeated on each page and the caption with
 * “（续）”, the caption keeps its head and two rows, a total row keeps the row above it, column widths never change.
 */
export function setTable(block: TableBlock, setting: Setting): readonly LineBox[] {
  const caption = captionBox(block, "", setting);
  const head = joined(setRows(block.head, block.columns, true, setting));
  const captionHeight = caption[0]?.height ?? 0;
  const repeat = [...captionBox(block, "（续）", setting), ...head];
  const table: TableFrame = { repeat, frame: (height) => outline(block, captionHeight, height, setting) };
  const lineBoxes = setRows(block.rows, block.columns, false, setting);
  const rows = lineBoxes.map((lineBox, index) => {
    const beforeTotal = block.rows[index + 1]?.style !== undefined;
    // the first two rows stay together, and the last two, unless they are so high that a page would be left half empty
    const isPair = index === 0 || index === block.rows.length - 2;
    const atAnEnd = isPair && lineBox.height + (lineBoxes[index + 1]?.height ?? 0) <= setting.area.height * HIGH_PAIR;
    return { ...lineBox, keepWithNext: lineBox.keepWithNext || beforeTotal || atAnEnd || isHeading(block.rows[index]) };
  });
  const set = [...[...caption, ...head].map((lineBox) => ({ ...lineBox, table, opensTable: true })), ...rows.map((lineBox) => ({ ...lineBox, table }))];
  const { above, below } = setting.style.letterTable;
  const space = (height: number): LineBox => ({ height, marks: [], keepWithNext: false, space: true });
  return setting.inLetter ? [space(above), ...set, space(below)] : set;
}

/** Free space at the sides of a cell so wide (points): less where it is narrow, so that 序号 keeps to one line. */
export function sidePadding(width: number, setting: Pick<Setting, "style" | "inLetter">): number {
  const { narrow, paddingNarrow, paddingSide } = cellType(setting);
  return width <= points(narrow) + 0.01 ? paddingNarrow : paddingSide;
}

/** Type of the cells: of a table document, or larger in a letter. */
export function cellType({ style, inLetter, cellPadding }: Pick<Setting, "style" | "inLetter" | "cellPadding">): HouseStyle["tableDocument"]["cell"] {
  const { cell } = style.tableDocument;
  if (inLetter) return { ...cell, size: style.letterTable.size, pitch: style.letterTable.pitch };
  return cellPadding === undefined ? cell : { ...cell, paddingAbove: cellPadding };
}

/** A row of one label over all columns: a heading of the rows below it, which it stays with. */
export const isHeading = (row: Row | undefined): boolean => row?.cells.length === 1 && row.cells[0]?.label === true;

/** Share of a page above which two rows need not stay together. */
const HIGH_PAIR = 0.25;

const joined = (lineBoxes: readonly LineBox[]): readonly LineBox[] => lineBoxes.map((lineBox) => ({ ...lineBox, keepWithNext: true }));

function captionBox(block: TableBlock, suffix: string, setting: Setting): readonly LineBox[] {
  if (block.caption === undefined && block.unit === undefined) return [];
  const { caption } = setting.style.tableDocument;
  const room = setting.area.width;
  const endless = { firstWidth: 1e6, width: 1e6, justify: false };
  const words = setText([{ kind: "text", text: `${block.caption ?? ""}${suffix}` }], caption, endless, setting)[0];
  const unit =
    block.unit === undefined
      ? undefined
      : setText([{ kind: "text", text: block.unit }], { face: caption.unitFace, size: caption.unitSize }, endless, setting)[0];
  const baseline = caption.above + baselineIn(caption.pitch, caption.size);
  const marks: Mark[] = [];
  if (words) marks.push({ kind: "line", x: 0, baseline, line: words });
  if (unit) marks.push({ kind: "line", x: room - unit.width, baseline, line: unit });
  return [{ height: caption.above + caption.pitch + caption.below, marks, keepWithNext: true }];
}

/** The frame around the part of a table that stands on one page: heavier than the lines inside, no open sides. */
function outline(block: TableBlock, captionHeight: number, height: number, setting: Setting): readonly Mark[] {
  const width = points(block.columns.reduce((sum, column) => sum + column, 0));
  const line = setting.style.tableDocument.lines.outside;
  const [top, bottom] = [captionHeight, height];
  return [
    { kind: "rule", x1: 0, y1: top, x2: width, y2: top, width: line },
    { kind: "rule", x1: 0, y1: bottom, x2: width, y2: bottom, width: line },
    { kind: "rule", x1: 0, y1: top, x2: 0, y2: bottom, width: line },
    { kind: "rule", x1: width, y1: top, x2: width, y2: bottom, width: line },
  ];
}

type SetCell = { readonly cell: Cell; readonly left: number; readonly width: number; readonly lines: readonly SetLine[] };

/** Rows of a head or body: each as high as its highest cell that does not reach over several rows. */
function setRows(rows: readonly Row[], columns: readonly number[], head: boolean, setting: Setting): readonly LineBox[] {
  const { lines, handFilledHeight } = setting.style.tableDocument;
  const type = cellType(setting);
  const starts = cellColumns(rows, columns.length);
  const set = rows.map((row, index) =>
    row.cells.map((cell, place): SetCell => setCell(cell, starts[index]?.[place] ?? 0, columns, head || row.style === "total" || cell.label === true, setting)),
  );
  const heights = rows.map((row, index) => {
    const single = (set[index] ?? []).filter(({ cell }) => (cell.rows ?? 1) === 1);
    const content = Math.max(1, ...single.map((one) => one.lines.length)) * type.pitch + 2 * type.paddingAbove;
    return row.style === "hand-filled" ? Math.max(content, handFilledHeight) : content;
  });
  const total = points(columns.reduce((sum, width) => sum + width, 0));
  return rows.map((row, index) => {
    const height = heights[index] ?? 0;
    const cells = set[index] ?? [];
    const marks = cells.flatMap((one) => {
      const reach = heights.slice(index, index + (one.cell.rows ?? 1)).reduce((sum, part) => sum + part, 0);
      // in the middle of rows that fill more than a page its words would stand on none
      return cellMarks(one, reach > setting.area.height ? height : reach, head || one.cell.label === true, setting);
    });
    if (row.style === "total") marks.push({ kind: "rule", x1: 0, y1: 0, x2: total, y2: 0, width: lines.outside });
    if (head && index === rows.length - 1) marks.push({ kind: "rule", x1: 0, y1: height, x2: total, y2: height, width: lines.outside });
    const reached = rows.some((other, from) => from <= index && other.cells.some((cell) => from + (cell.rows ?? 1) - 1 > index));
    const isPlain = row.style === undefined && !head && !reached && cells.every(({ cell }) => (cell.rows ?? 1) === 1);
    return { height, marks, keepWithNext: reached, split: (room) => splitRow(cells, room, setting), splitsLast: !isPlain };
  });
}

/** Fewer lines of a row than these do not stand alone on a page. */
const LEAST_LINES = 2;

/** A high row in two, the first with as many lines as there is room for. */
function splitRow(cells: readonly SetCell[], room: number, setting: Setting): readonly [LineBox, LineBox] | undefined {
  const type = cellType(setting);
  const count = Math.max(...cells.map(({ lines }) => lines.length));
  const first = Math.min(Math.floor((room - 2 * type.paddingAbove) / type.pitch), count - LEAST_LINES);
  if (first < LEAST_LINES) return undefined;
  const part = (from: number, to: number): LineBox => {
    const parts = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));
    const height = Math.min(count, to) * type.pitch - from * type.pitch + 2 * type.paddingAbove;
    const marks = parts.flatMap((one) => cellMarks(one, height, one.cell.label === true, setting));
    return { height, marks, keepWithNext: false, split: (below) => splitRow(parts, below, setting) };
  };
  return [part(0, first), part(first, count)];
}

/** The column in which each cell begins: a cell that reaches over several rows takes its columns in those below too. */
export function cellColumns(rows: readonly Row[], count: number): readonly (readonly number[])[] {
  const free = new Array<number>(count).fill(0);
  return rows.map((row, index) => {
    let column = 0;
    return row.cells.map((cell) => {
      while (column < count && (free[column] ?? 0) > index) column += 1;
      const start = column;
      for (; column < start + (cell.columns ?? 1); column += 1) free[column] = index + (cell.rows ?? 1);
      return start;
    });
  });
}

function setCell(cell: Cell, start: number, columns: readonly number[], heading: boolean, setting: Setting): SetCell {
  const left = points(columns.slice(0, start).reduce((sum, width) => sum + width, 0));
  const width = points(columns.slice(start, start + (cell.columns ?? 1)).reduce((sum, one) => sum + one, 0));
  return { cell, left, width, lines: cellLines(cell, heading, width, setting) };
}

/** Fill, lines and words of a cell, vertically in its middle. */
function cellMarks({ cell, left, width, lines: words }: SetCell, height: number, head: boolean, setting: Setting): Mark[] {
  const { lines } = setting.style.tableDocument;
  const type = cellType(setting);
  const top = Math.max(type.paddingAbove, (height - words.length * type.pitch) / 2);
  const align = cell.align ?? (head ? "center" : "left");
  const fill: Mark[] = head ? [{ kind: "fill", x: left, y: 0, width, height, grey: lines.headFill }] : [];
  const text = words.map((line, index): Mark => {
    const side = sidePadding(width, setting);
    const free = width - 2 * side - line.width;
    const x = left + side + (align === "right" ? free : align === "center" ? free / 2 : 0);
    return { kind: "line", x, baseline: top + index * type.pitch + baselineIn(type.pitch, type.size), line };
  });
  return [...fill, ...box(left, width, height, lines.inside), ...text];
}

function cellLines(cell: Cell, heading: boolean, width: number, setting: Setting): readonly SetLine[] {
  const type = cellType(setting);
  const room = width - 2 * sidePadding(width, setting);
  const face = heading ? type.headFace : type.face;
  return setText(cell.inlines, heading ? { face, size: type.size } : tight(type), { firstWidth: room, width: room, justify: false, trimStart: true }, setting);
}

const box = (x: number, width: number, height: number, line: number): readonly Mark[] => [
  { kind: "rule", x1: x, y1: 0, x2: x + width, y2: 0, width: line },
  { kind: "rule", x1: x, y1: height, x2: x + width, y2: height, width: line },
  { kind: "rule", x1: x, y1: 0, x2: x, y2: height, width: line },
  { kind: "rule", x1: x + width, y1: 0, x2: x + width, y2: height, width: line },
];
