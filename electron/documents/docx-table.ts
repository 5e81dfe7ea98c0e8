import { type Alignment, type Block, type Cell, inlineText, type Row } from "../../shared/documents/blocks.ts";
import { paragraph, textRun, wordRuns } from "./docx-paragraph.ts";
import { STYLE } from "./docx-styles.ts";
import { attributes, hexColor, twips } from "./docx-xml.ts";
import { points } from "./house-style.ts";
import { cellColumns, cellType, isHeading, sidePadding } from "./set-table.ts";
import type { Setting } from "./set-text.ts";

/** Free space above a block in points, whether it begins a page, and whether it ends on the page of the next. */
export type BlockPlace = { readonly before?: number; readonly pageBreakBefore?: boolean; readonly keepNext?: boolean };

type TableBlock = Extract<Block, { kind: "table" }>;

/** A table (ECMA-376 part 1, 17.4) with its caption: head rows repeat, only high rows are split, columns keep their widths. */
export function wordTable(block: TableBlock, setting: Setting, place: BlockPlace = {}): string {
  const { lines } = setting.style.tableDocument;
  const { paddingAbove: padding, paddingSide } = cellType(setting);
  // a line between two rows adds its width to their height here, not in the PDF
  const paddingAbove = Math.max(0, padding - lines.inside / 2);
  const widths = block.columns.map((column) => twips(points(column)));
  const frame = borders({ val: "single", sz: lines.outside * 8, color: "000000" }, { val: "single", sz: lines.inside * 8, color: "000000" });
  const margins = cellMargins("tblCellMar", { top: paddingAbove, left: paddingSide, bottom: paddingAbove, right: paddingSide });
  const rows = [...wordRows(block.head, true, widths, setting), ...wordRows(block.rows, false, widths, setting, place.keepNext === true)];
  return `${caption(block, setting, place)}${table(widths, frame, margins, rows)}`;
}

function table(widths: readonly number[], frame: string, margins: string, rows: readonly string[]): string {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join("");
  const properties = `<w:tblW w:w="${width}" w:type="dxa"/>${frame}<w:tblLayout w:type="fixed"/>${margins}`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

type Line = { readonly val: string; readonly sz: number; readonly color: string };

const borders = (outside: Line, inside: Line) =>
  `<w:tblBorders>${["top", "left", "bottom", "right"].map((side) => `<w:${side}${attributes(outside)}/>`).join("")}${["insideH", "insideV"].map((side) => `<w:${side}${attributes(inside)}/>`).join("")}</w:tblBorders>`;

/** Points at the sides of a cell, or of all cells. */
const cellMargins = (element: "tblCellMar" | "tcMar", sides: Readonly<Record<string, number>>) =>
  `<w:${element}>${Object.entries(sides)
    .map(([side, width]) => `<w:${side} w:w="${twips(width)}" w:type="dxa"/>`)
    .join("")}</w:${element}>`;

/** Whether a paragraph stands above the table itself. */
export const hasCaption = (block: TableBlock): boolean => block.caption !== undefined || block.unit !== undefined;

function caption(block: TableBlock, setting: Setting, { before = 0, pageBreakBefore }: BlockPlace): string {
  if (!hasCaption(block)) return "";
  const { caption: type } = setting.style.tableDocument;
  const unit = block.unit === undefined ? "" : textRun(`\t${block.unit}`, { face: type.unitFace, size: type.unitSize });
  const above = before === 0 ? {} : { spacing: { before: twips(type.above + before) } };
  return paragraph(
    { style: STYLE.caption, ...(pageBreakBefore ? { pageBreakBefore } : {}), ...above, tab: twips(setting.area.width) },
    wordRuns([{ kind: "text", text: block.caption ?? "" }]) + unit,
  );
}

/** Share of a page from which on a row may be split, lest a page be left half empty. */
const HIGH_ROW = 0.3;

/** Rows of more lines do not stay with what follows, as in the PDF: they would leave the page before them half empty. */
const MOST_LINES_KEPT = 3;

/** About how high a cell is, in points: Chinese characters as squares, others as half of one. */
function roughHeight({ inlines }: Cell, width: number, setting: Setting): number {
  const { size, pitch } = cellType(setting);
  const squares = [...inlineText(inlines)].reduce((sum, letter) => sum + (letter < "\u2e80" ? 0.5 : 1), 0);
  return Math.ceil((squares * size) / (width / 20 - 2 * sidePadding(width / 20, setting))) * pitch;
}

/** Rows of head or body; `keepLast`: the last two stay with what follows; rows for a pen stay together. A cell over several rows goes on, empty, in those below it (17.4.84, vMerge). */
function wordRows(rows: readonly Row[], head: boolean, widths: readonly number[], setting: Setting, keepLast = false): readonly string[] {
  const { handFilledHeight } = setting.style.tableDocument;
  const starts = cellColumns(rows, widths.length);
  const goingOn = new Map<number, { readonly cell: Cell; left: number }>();
  return rows.map((row, index) => {
    let cells = "";
    let next = 0;
    const cellHeights = row.cells.map((cell, place) => {
      const start = starts[index]?.[place] ?? 0;
      const width = widths.slice(start, start + (cell.columns ?? 1)).reduce((sum, one) => sum + one, 0);
      return roughHeight(cell, width, setting);
    });
    const high = Math.max(...cellHeights);
    const isKept = keepLast && index >= rows.length - 2 && high <= MOST_LINES_KEPT * cellType(setting).pitch;
    for (let column = 0; column < widths.length; ) {
      const above = goingOn.get(column);
      const cell = above ? above.cell : row.cells[next];
      if (cell === undefined || (!above && starts[index]?.[next] !== column)) break;
      const covered = widths.slice(column, column + (cell.columns ?? 1));
      const width = covered.reduce((sum, one) => sum + one, 0);
      const keepNext = isKept || (row.style === "hand-filled" && rows[index + 1]?.style === "hand-filled") || isHeading(row);
      cells += wordCell(cell, { heading: head || cell.label === true, total: row.style === "total", width, continued: above !== undefined, keepNext }, setting);
      if (above) {
        above.left -= 1;
        if (above.left === 0) goingOn.delete(column);
      } else {
        next += 1;
        if ((cell.rows ?? 1) > 1) goingOn.set(column, { cell, left: (cell.rows ?? 1) - 1 });
      }
      column += Math.max(1, covered.length);
    }
    const height = row.style === "hand-filled" ? `<w:trHeight w:val="${twips(handFilledHeight)}" w:hRule="atLeast"/>` : "";
    return `<w:tr><w:trPr>${high > setting.area.height * HIGH_ROW ? "" : "<w:cantSplit/>"}${height}${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells}</w:tr>`;
  });
}

type CellPlace = { readonly heading: boolean; readonly total: boolean; readonly width: number; readonly continued: boolean; readonly keepNext: boolean };

function wordCell(cell: Cell, { heading, total, width, continued, keepNext }: CellPlace, setting: Setting): string {
  const { lines } = setting.style.tableDocument;
  const type = cellType(setting);
  const side = sidePadding(width / 20, setting);
  const align: Alignment = cell.align ?? (heading ? "center" : "left");
  let properties = `<w:tcW w:w="${width}" w:type="dxa"/>`;
  if (cell.columns !== undefined) properties += `<w:gridSpan w:val="${cell.columns}"/>`;
  if ((cell.rows ?? 1) > 1) properties += continued ? "<w:vMerge/>" : '<w:vMerge w:val="restart"/>';
  if (heading) properties += `<w:shd w:val="clear" w:color="auto" w:fill="${hexColor(lines.headFill)}"/>`;
  if (side !== type.paddingSide) properties += cellMargins("tcMar", { left: side, right: side });
  properties += '<w:vAlign w:val="center"/>';
  const inHeadFace = heading || total;
  const style = setting.inLetter ? (inHeadFace ? STYLE.letterHeadCell : STYLE.letterCell) : inHeadFace ? STYLE.headCell : STYLE.cell;
  const words = paragraph({ style, ...(keepNext ? { keepNext } : {}), ...(align === "left" ? {} : { align }) }, continued ? "" : wordRuns(cell.inlines));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${words}</w:tc>`;
}
