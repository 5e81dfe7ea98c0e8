import type { MissingAttachment } from "../../shared/documents/bundle-plan.ts";
import type { Measure, TextStyle } from "../documents/typesetter.ts";
import { MM } from "../ingest/stamp-band.ts";
import { baselineOf, type Sheet, TYPE_AREA, tightSteps } from "./drawing.ts";

/** A row of the index; `pages` is how many the attachment has. */
export type IndexRow = {
  readonly number: number;
  readonly title: string;
  readonly notes: readonly string[];
  /** notes behind the number of pages: numbers that no page bears */
  readonly after?: readonly string[];
  readonly pages: number;
  /** heading of the section that begins here */
  readonly section?: string;
};

/** What is still to be provided: a row without number and page. */
type ListedRow = Omit<IndexRow, "number" | "pages"> & { readonly number: number | undefined; readonly pages: number | undefined };

type LaidRow = { readonly row: ListedRow; readonly titleLines: readonly string[]; readonly noteLines: readonly string[]; readonly height: number };

/** Pages of the index before any running number is known: how many they are decides all running numbers. */
export type IndexLayout = { readonly pages: readonly (readonly LaidRow[])[]; readonly numberWidth: number };

const NAME: TextStyle = { face: "fangsong", size: 14 };
const NUMBER: TextStyle = { face: "heiti", size: 14 };
const NOTE: TextStyle = { face: "kaiti", size: 10.5 };
const HEAD: TextStyle = { face: "heiti", size: 12 };
const TITLE: TextStyle = { face: "biaosong", size: 22 };
const DOT: TextStyle = { face: "latin", size: 10.5, spacing: 3 };
const NAME_PITCH = 21;
const NOTE_PITCH = 15;
const PADDING = { above: 4.5, below: 3.5 };
const SECTION_HEIGHT = 8 + NAME_PITCH;
const GRID = 28.99;
const HEAD_HEIGHT = 1 + PADDING.above + NAME_PITCH + PADDING.below + 0.5;
const TOTAL_HEIGHT = 4 + 0.5 + PADDING.above + NAME_PITCH + PADDING.below + 1;
const EXPLANATION_PITCH = 16;
const EXPLANATION_ROOM = 8 + 3 * EXPLANATION_PITCH;
const PAGE_COLUMN = 11 * MM;
/** Room between a name and its leader, which with the white of the dot itself looks like 4 pt, and the least number of dots. */
const LEADER_GAP = 2.8;
const LEAST_DOTS = 3;
const NOTE_GREY = 0x33 / 0xff;
const right = TYPE_AREA.left + TYPE_AREA.width;

/** Heading of what is missing, and what stands in the place of a number. */
const MISSING_SECTION = "尚缺材料";
const MISSING_NUMBER = "未备";

/** Breaks the rows into pages: no row is split, the total never stands alone. `missing` stands behind all that is there. */
export function layOutIndex(attached: readonly IndexRow[], missing: readonly MissingAttachment[], measure: Measure): IndexLayout {
  const lacking = missing.map(
    (one, index): ListedRow => ({ ...one, number: undefined, pages: undefined, ...(index === 0 ? { section: MISSING_SECTION } : {}) }),
  );
  const rows: readonly ListedRow[] = [...attached, ...lacking];
  const numberWidth = attached.some(({ number }) => number > 99) ? 22 * MM : 17 * MM;
  const nameWidth = TYPE_AREA.width - numberWidth - PAGE_COLUMN;
  const nameRoom = nameWidth - LEADER_GAP - LEAST_DOTS * measure.width(".", DOT);
  const laid = rows.map((row): LaidRow => {
    const titleLines = breakName(row.title, nameRoom, measure);
    const noteLines = measure.breakLines(noteOf(row), nameWidth + PAGE_COLUMN, NOTE);
    return {
      row,
      titleLines,
      noteLines,
      height: (row.section === undefined ? 0 : SECTION_HEIGHT) + PADDING.above + titleLines.length * NAME_PITCH + noteLines.length * NOTE_PITCH + PADDING.below,
    };
  });
  const pages: LaidRow[][] = [[]];
  let used = HEAD_HEIGHT + 2 * GRID;
  for (const [index, row] of laid.entries()) {
    const last = index === laid.length - 1;
    const needed = row.height + (last ? TOTAL_HEIGHT + EXPLANATION_ROOM : 0);
    if (used + needed > TYPE_AREA.bottom - TYPE_AREA.top && (pages.at(-1) ?? []).length > 0) {
      pages.push([]);
      used = HEAD_HEIGHT;
    }
    pages.at(-1)?.push(row);
    used += row.height;
  }
  return { pages, numberWidth };
}

const noteOf = ({ notes, pages, after = [] }: ListedRow) => [...notes, ...(pages === undefined ? [] : [`${pages}页`]), ...after].join("；");

/** A last line holds at least two characters: narrower lines push one more down. */
function breakName(title: string, room: number, measure: Measure): readonly string[] {
  if (tightWidth(title, measure) <= room) return [title];
  // 合作协议中文译件（南郊大学）: before its bracket a long name breaks best
  const bracket = title.lastIndexOf("（");
  const parts = [title.slice(0, bracket), title.slice(bracket)];
  if (bracket > 0 && parts.every((part) => tightWidth(part, measure) <= room)) return parts;
  let lines = measure.breakNames(title, room, NAME);
  for (let width = room; lines.length > 1 && [...(lines.at(-1) ?? "")].length < 2 && width > room * 0.8; width -= NAME.size / 2) {
    lines = measure.breakNames(title, width, NAME);
  }
  return lines;
}

const tightWidth = (text: string, measure: Measure) => tightSteps(text, NAME, measure).reduce((sum, step) => sum + step, 0);

/** `missing`: how many are still to be provided. */
export type IndexTotals = { readonly attachments: number; readonly pages: number; readonly bundle: number; readonly missing: number };

/**
 * Draws the index on its empty A4 pages.
 * @param starts for each row the running number of its first page
 * @param own the running numbers of the index itself
 */
export function drawIndex(
  pages: readonly Sheet[],
  layout: IndexLayout,
  starts: readonly string[],
  own: readonly string[],
  totals: IndexTotals,
  measure: Measure,
): void {
  let index = 0;
  for (const [number, sheet] of pages.entries()) {
    let top = TYPE_AREA.top;
    if (number === 0) {
      sheet.centred("附件清单", baselineOf(top, GRID, TITLE.size), TITLE);
      top += 2 * GRID;
    }
    top = drawHead(sheet, top, layout.numberWidth, measure);
    for (const row of layout.pages[number] ?? []) {
      drawRow(sheet, top, row, starts[index] ?? "", layout.numberWidth, measure);
      if (row.row.number !== undefined) sheet.link(top, row.height, index++);
      top += row.height;
    }
    if (number === pages.length - 1) drawTotal(sheet, top, layout.numberWidth, own, totals, measure);
  }
}

function drawHead(sheet: Sheet, top: number, numberWidth: number, measure: Measure): number {
  const baseline = baselineOf(top + 1 + PADDING.above, NAME_PITCH, HEAD.size);
  sheet.line(TYPE_AREA.left, right, top + 0.5, 1);
  sheet.text("附件号", TYPE_AREA.left, baseline, HEAD);
  sheet.text("名称", TYPE_AREA.left + numberWidth, baseline, HEAD);
  sheet.text("总页码", right - measure.width("总页码", HEAD), baseline, HEAD);
  sheet.line(TYPE_AREA.left, right, top + HEAD_HEIGHT - 0.25, 0.5);
  return top + HEAD_HEIGHT;
}

function drawRow(sheet: Sheet, rowTop: number, { row, titleLines, noteLines }: LaidRow, page: string, numberWidth: number, measure: Measure): void {
  const nameLeft = TYPE_AREA.left + numberWidth;
  const nameRight = right - PAGE_COLUMN;
  const top = rowTop + (row.section === undefined ? 0 : SECTION_HEIGHT);
  if (row.section !== undefined) sheet.text(row.section, TYPE_AREA.left, baselineOf(rowTop + 8, NAME_PITCH, HEAD.size), HEAD, { field: "部分的标题" });
  const lineTop = (line: number) => top + PADDING.above + line * NAME_PITCH;
  sheet.text(row.number === undefined ? MISSING_NUMBER : `附件${row.number}`, TYPE_AREA.left, baselineOf(lineTop(0), NAME_PITCH, NUMBER.size), NUMBER);
  for (const [line, words] of titleLines.entries()) {
    sheet.text(words, nameLeft, baselineOf(lineTop(line), NAME_PITCH, NAME.size), NAME, { field: "附件名称", steps: tightSteps(words, NAME, measure) });
  }
  const last = titleLines.length - 1;
  if (row.number !== undefined) drawLeader();
  const noteTop = lineTop(titleLines.length);
  for (const [line, words] of noteLines.entries()) {
    sheet.text(words, nameLeft, baselineOf(noteTop + line * NOTE_PITCH, NOTE_PITCH, NOTE.size), NOTE, { grey: NOTE_GREY });
  }

  function drawLeader(): void {
    // dots on one grid counted from the right edge, so that those of all rows stand under one another
    const step = measure.width(".", DOT);
    const end = nameLeft + tightWidth(titleLines[last] ?? "", measure) + LEADER_GAP;
    const dots = Math.max(0, Math.floor((nameRight - end) / step));
    if (dots > 0) sheet.text(".".repeat(dots), nameRight - dots * step, baselineOf(lineTop(last), NAME_PITCH, DOT.size), DOT);
    sheet.text(page, right - measure.width(page, NAME), baselineOf(lineTop(last), NAME_PITCH, NAME.size), NAME);
  }
}

function drawTotal(sheet: Sheet, top: number, numberWidth: number, own: readonly string[], totals: IndexTotals, measure: Measure): void {
  const { attachments, pages, bundle, missing } = totals;
  const baseline = baselineOf(top + 4 + 0.5 + PADDING.above, NAME_PITCH, HEAD.size);
  sheet.line(TYPE_AREA.left, right, top + 4.25, 0.5);
  sheet.text("合计", TYPE_AREA.left, baseline, HEAD);
  sheet.text(`${attachments}件，${pages}页${missing === 0 ? "" : `；尚缺${missing}件`}`, TYPE_AREA.left + numberWidth, baseline, HEAD);
  sheet.line(TYPE_AREA.left, right, top + TOTAL_HEIGHT - 0.5, 1);
  const label = "说明：";
  const [first = "", last = first] = [own[0], own.at(-1)];
  const itself = first === last ? `第${first}页` : `第${first}至${last}页`;
  const words = `总页码为各附件首页在本册中的页码，见每页页脚“总第×页”。封面为第1页，本清单为${itself}，全册共${bundle}页。`;
  const indent = measure.width(label, NOTE);
  const below = top + TOTAL_HEIGHT + 8;
  sheet.text(label, TYPE_AREA.left, baselineOf(below, EXPLANATION_PITCH, NOTE.size), NOTE);
  for (const [line, part] of measure.breakLines(words, TYPE_AREA.width - indent, NOTE).entries()) {
    sheet.text(part, TYPE_AREA.left + indent, baselineOf(below + line * EXPLANATION_PITCH, EXPLANATION_PITCH, NOTE.size), NOTE);
  }
}
