import { hasHan } from "../text/han.ts";
import { editsBetween } from "../text/near-name.ts";
import { withWholeDates } from "./broken-dates.ts";
import { cellsOf, withCellsWhole } from "./cells-of-rows.ts";
import { withWholeLines } from "./cut-lines.ts";
import { withRowsOfSigning } from "./ends-of-columns.ts";
import { folded } from "./folded.ts";
import { garbledLines } from "./garbled.ts";
import { joinedOverPens } from "./joined-over-pens.ts";
import { officeApart, REACHES_INTO, standsBehindName, wordsApart } from "./office-behind.ts";
import { isPageNumber, isPageOfPages } from "./page-numbers.ts";
import type { PageText, TextBox, TextLine } from "./page-text.ts";
import { BY_PEN } from "./pen-confidence.ts";
import { mainScript } from "./scripts.ts";
import { IN_PRINT, isOfSeal } from "./seal-scraps.ts";
import { sidesApart } from "./sides-apart.ts";

/** A line that belongs to the text of a document: no header or footer of its page, no number of a page, no text of a seal. */
export type BodyLine = {
  readonly page: number;
  /** the place of the line among those of its page, from 0 */
  readonly index: number;
  readonly text: string;
  readonly box: TextBox;
  readonly confidence: number;
  /** the row that the line's cell belongs to, counted in its document, and its cell in that row, from 0 */
  readonly row: number;
  readonly cell: number;
  /** how many cells the row has: 1 for running text */
  readonly cells: number;
};

/** The lines of the pages' text, in the order of reading, with the cells that stand side by side. */
export function bodyLines(pages: readonly PageText[]): readonly BodyLine[] {
  const margins = repeatedMargins(pages);
  const garbled = garbledLines(pages);
  const lines: BodyLine[] = [];
  let row = 0;
  for (const page of pages) {
    const columns = page.source === "ocr" ? page.lines.map(({ box }) => box) : [];
    const body = linesOfPage(page).filter(({ line }) => !garbled.has(line) && isBody(page, line, margins));
    const kept = page.source === "ocr" ? withCellsWhole(withWholeDates(joinedLines(joinedOverPens(body, page), columns))) : withWholeDates(joinedLines(body));
    const cells = cellsOf(kept.map(({ line }) => line));
    for (const [at, { line, index }] of kept.entries()) {
      const { row: own = 0, cell = 0, cells: count = 1 } = cells[at] ?? {};
      lines.push({
        page: page.page,
        index,
        text: withoutSpread(page.source === "ocr" ? wordsApart(officeApart(line.text)) : line.text),
        box: line.box,
        confidence: line.confidence,
        row: row + own,
        cell,
        cells: count,
      });
    }
    row += kept.length + 1;
  }
  return lines;
}

/** 中　華　民　國　一　一　五　年　六　月: a line spread over the width of the page, a blank behind each sign. */
const withoutSpread = (text: string) => (/^\s*(?:\p{Script=Han}[\s\u3000]+){5,}\p{Script=Han}\s*$/u.test(text) ? text.replace(/[\s\u3000]+/gu, "") : text);

/** What files break into pieces is whole before it is judged: of “2026 年 4 月” near the edge “4” is no number of a page. */
const linesOfPage = ({ lines, source }: PageText): readonly Indexed[] => {
  const all = lines.map((line, index) => ({ line, index }));
  if (source === "digital") return joinedLines(all);
  return withRowsOfSigning(withWholeLines(all)).flatMap(({ line, index }) => sidesApart(line).map((side) => ({ line: side, index })));
};

/** Where headers and footers stand. */
const nearEdge = ({ height }: PageText, { box }: TextLine) => box.top + box.height < height * 0.075 || box.top > height * 0.925;

/** Digits aside: “page 1 of 3” is the same line as “page 2 of 3”. */
const key = (text: string) =>
  folded(text)
    .replace(/\d+/g, "#")
    .replace(/[^\p{Letter}#]/gu, "");

function repeatedMargins(pages: readonly PageText[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const found of new Set(
      linesOfPage(page).flatMap(({ line }) => (nearEdge(page, line) ? [key(line.text)] : nearHead(page, line) ? [heldKey(line)] : [])),
    ))
      seen.set(found, (seen.get(found) ?? 0) + 1);
  return new Set([...seen].filter(([text, times]) => times >= (text.startsWith(HELD) ? LEAST_HEADS : 2)).map(([text]) => text));
}

/** A running header may stand lower than others do: word for word at the same height of several pages. */
const nearHead = ({ height }: PageText, { box }: TextLine) => box.top < height * 0.12 || box.top > height * 0.88;
const heldKey = ({ text, box }: TextLine) => `${HELD}${Math.round(box.top / 4)} ${folded(text).trim()}`;
const [HELD, LEAST_HEADS] = ["at ", 3] as const;

function isBody(page: PageText, line: TextLine, margins: ReadonlySet<string>): boolean {
  if (line.text.trim() === "") return false;
  if (isPageOfPages(line.text) || margins.has(heldKey(line))) return false;
  if (nearEdge(page, line) && (isMargin(page, line, margins) || isPageNumber(line.text) || isSmallPrint(page, line) || isHeaderOfScan(page, line)))
    return false;
  return !isOfSeal(page, line) && !isByPen(page, line) && !isScrap(page, line);
}

/** Whether a header or footer stands on other pages too; an engine may read a letter or two of a long one otherwise, or lose its end. */
function isMargin({ source }: PageText, { text }: TextLine, margins: ReadonlySet<string>): boolean {
  const own = key(text);
  const isAlike = (one: string) => editsBetween(one, own) <= 2 || one.startsWith(own.slice(0, LONG_MARGIN));
  return margins.has(own) || (source === "ocr" && own.length >= LONG_MARGIN && [...margins].some(isAlike));
}
const LONG_MARGIN = 16;

/** A letter or two for which an engine takes a speck of a seal, far lower than print, or a whole line that it could not read. */
function isScrap({ source, lines }: PageText, { text, box }: TextLine): boolean {
  if (source !== "ocr" || !/^(?!\p{Script=Han})[\p{L}\p{N}]{1,2}$/u.test(text.trim())) return false;
  const heights = lines.map((line) => line.box.height).toSorted((a, b) => a - b);
  return box.height < (heights[Math.floor(heights.length / 2)] ?? 0) * LOWEST_PRINT || box.width > box.height * WIDEST_LETTERS;
}
const [LOWEST_PRINT, WIDEST_LETTERS] = [0.45, 6];

/**
 * A signature that an engine has read as letters, in the middle of a block of them: what it looks like (“1.Ha”, 詹牧洋) is no text. A pen that
 * fills in a day, a number or what stands behind a label does write text.
 */
function isByPen(page: PageText, line: TextLine): boolean {
  const { source, inkMarks = [] } = page;
  const { text, box, confidence } = line;
  if (source === "ocr" && isOnlyChinese(page, line)) return true;
  if (source !== "ocr" || confidence > BY_PEN || /\d{2}|[:：年月日]/u.test(text) || IN_PRINT.test(text.trim())) return false;
  const [across, down] = [box.left + box.width / 2, box.top + box.height / 2];
  return inkMarks.some((mark) => across >= mark.left && across < mark.left + mark.width && down >= mark.top && down < mark.top + mark.height);
}

/** 齐振华, larger than the print, on a page that bears no other Chinese: what signs there. */
function isOnlyChinese({ lines }: PageText, { text, box }: TextLine): boolean {
  if (!NAME_IN_CHINESE.test(text.trim())) return false;
  const chinese = lines.filter((line) => hasHan(line.text));
  if (chinese.length > MOST_SIGNATURES || !chinese.every((line) => NAME_IN_CHINESE.test(line.text.trim()))) return false;
  const heights = lines.map((line) => line.box.height).toSorted((a, b) => a - b);
  return box.height > (heights[Math.floor(heights.length / 2)] ?? 0) * LARGER;
}
const NAME_IN_CHINESE = /^\p{Script=Han}{2,4}$/u;
const [MOST_SIGNATURES, LARGER] = [4, 1.15];

/** A header stands in smaller print than the text. */
function isSmallPrint(page: PageText, line: TextLine): boolean {
  const sizeOf = ({ text, box }: TextLine) => (page.source === "digital" ? box.height / inkOf(text) : box.height);
  const sizes = page.lines.map(sizeOf).toSorted((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return sizeOf(line) < middle * 0.86;
}

/** On a scan boxes do not tell small print: on a further page, what stands in the margin by itself, well above the text. */
function isHeaderOfScan({ page, source, height, lines }: PageText, { box }: TextLine): boolean {
  const bottom = box.top + box.height;
  if (source !== "ocr" || page === 1 || bottom > height * MARGIN) return false;
  const below = lines.filter((other) => other.box.top > box.top + box.height * 0.5).map((other) => other.box.top);
  return Math.min(...below) - bottom > box.height * 1.2;
}
const MARGIN = 0.06;
/** How much of the size of its print the ink of a text fills: a line of figures is no smaller than one with letters below the line. */
function inkOf(text: string): number {
  if (hasHan(text)) return 0.92;
  const above = /[\p{Lu}\p{Nd}bdfhklß]|\p{Ll}\p{M}/u.test(text.normalize("NFD")) ? 0.7 : 0.5;
  return above + (/[gjpqyçQ,;()/§]/u.test(text) ? 0.21 : 0);
}
type Indexed = { readonly line: TextLine; readonly index: number };
/** Pieces of one line that stand no further apart than words do. @param boxes of the lines of a scan, whose columns stay apart */
function joinedLines(lines: readonly Indexed[], boxes: readonly TextBox[] = []): readonly Indexed[] {
  const found: Indexed[] = [];
  for (const one of lines) {
    const last = found.at(-1);
    const [before, box] = [last?.line.box, one.line.box];
    const gap = before ? box.left - before.left - before.width : 0;
    const shared = before ? Math.min(box.top + box.height, before.top + before.height) - Math.max(box.top, before.top) : 0;
    const mayBeColumns = gap >= 0 || mainScript(last?.line.text ?? "") !== mainScript(one.line.text);
    // 　　年　　月　　日, left open for a pen, whose pieces may reach into each other
    const most = last ? widestGap(last.line.text, one.line.text) : 0;
    const reaches = last && (standsBehindName(last.line.text, one.line.text) || isTitleInBoth(last.line.text, one.line.text));
    const least = most > 5 ? -box.height : reaches ? -box.height * REACHES_INTO : -1;
    const widest = Math.max(box.height, before?.height ?? 0) * most;
    const isNear = gap > least && gap < widest && shared > Math.min(box.height, before?.height ?? 0) * 0.6;
    if (last && before && isNear && !(mayBeColumns && beginsColumn(before, box, boxes)))
      found[found.length - 1] = { index: last.index, line: joinedLine(last.line, one.line) };
    else found.push(one);
  }
  return found;
}

/** 签署　Execution: a title of two languages, as pieces whose boxes reach into each other. */
const isTitleInBoth = (one: string, other: string) => /^\p{Script=Han}{2,6}$/u.test(one.trim()) && /^\p{Lu}\p{Ll}+(?: \p{L}+){0,2}$/u.test(other.trim());

/** Two columns that stand close to each other, or touch on a scan that slants, which an engine tells apart: other lines nearby begin where the second piece does, and in a narrow column of labels where the first does, too. */
function beginsColumn(before: TextBox, box: TextBox, boxes: readonly TextBox[]): boolean {
  if (box.width < box.height * 2) return false;
  const near = boxes.filter(({ top }) => Math.abs(top - box.top) < box.height * COLUMN.around && Math.abs(top - box.top) > box.height * 0.5);
  const beginAt = ({ left }: TextBox) => near.filter((one) => Math.abs(one.left - left) < box.height * COLUMN.slack).length;
  if (before.width >= box.height * COLUMN.least) return beginAt(box) >= COLUMN.others;
  // 丙方： above the rest of a name that its narrow cell breaks into many lines
  const isCell = near.filter((one) => one.top > box.top && Math.abs(one.left - before.left) < box.height * COLUMN.slack && one.left + one.width < box.left);
  return Math.min(beginAt(before), isCell.length > COLUMN.others ? beginAt(box) * COLUMN.cell : beginAt(box)) > COLUMN.others;
}
/** In heights of a line: how wide a first column is, how far above or below others of the second stand, and how far to the side; how many, and for how many each counts beside a narrow cell. */
const COLUMN = { least: 4, around: 6, slack: 0.6, others: 2, cell: 3 };

/** How far apart pieces of one line may stand, in heights of it. */
function widestGap(one: string, other: string): number {
  if (isOpenDate(one, other)) return 6;
  if (isSpreadLabel(one, other)) return 4;
  // the mark of a Chinese bracket leaves room in front of it
  if (/\p{Script=Han}$/u.test(one) && /^（/u.test(other)) return 0.9;
  return isDateCut(one, other) ? 2.5 : areCapitals(one) && areCapitals(other) ? 0.65 : 0.5;
}

/** CLARICE | MOTA: words no taller than capitals, between which a blank is wider for their height. */
const areCapitals = (text: string) => /^\p{Lu}[\p{Lu}' -]{2,}$/u.test(text.trim());

/** 2026 | 年 4 月 27 日, 2026 年 4 | 月 27 日: a day in the middle of which a column begins on other lines. */
const isDateCut = (one: string, other: string) =>
  (/(?<!\d)\d{4}\s*$/u.test(one) && /^年\s*\d/u.test(other)) ||
  (/年\s*\d{0,2}\s*$/u.test(one) && /^\d{0,2}\s*月\s*\d/u.test(other)) ||
  (/月\s*\d{0,2}\s*$/u.test(one) && /^\d{0,2}\s*日/u.test(other));

/** 甲　　方, 地　　址: the two signs of a label, as wide as labels of more. */
const isSpreadLabel = (one: string, other: string) =>
  /^\p{Script=Han}$/u.test(one.trim()) &&
  /^(?:[甲乙丙丁戊中外]方|地址|姓名|职[务務称稱]|職[務稱]|日期|时间|時間|[电電][话話]|代表|签[字名章]|簽[字名章]|[盖蓋]章|[单單]位|名[称稱]|地[点點]|住所|传真|邮[编箱]|[账帐][号户]|户名|税号)(?=[\s\u3000:：(（]|$)/u.test(
    one.trim() + other,
  );

const isOpenDate = (one: string, other: string) => /[年月]\s*\d{0,2}\s*$/u.test(one) && /^[\s\d_]*[月日]\s*(?:[月日]\s*)?$/u.test(other);

function joinedLine(one: TextLine, other: TextLine): TextLine {
  const [a, b] = [one.box, other.box];
  const top = Math.min(a.top, b.top);
  const glue = /\p{Script=Han}$/u.test(one.text) && /^\p{Script=Han}/u.test(other.text) ? "" : " ";
  return {
    text: `${one.text}${glue}${other.text}`,
    box: { left: a.left, top, width: b.left + b.width - a.left, height: Math.max(a.top + a.height, b.top + b.height) - top },
    confidence: Math.min(one.confidence, other.confidence),
  };
}
