import type { TextBox, TextLine } from "../../shared/reading/page-text.ts";
import type { PdfiumDocument } from "../pdf/pdfium.ts";
import type { PdfiumModule } from "../pdf/pdfium-calls.ts";
import { isBroken, type TextFaults } from "./broken-text.ts";

/** Clockwise degrees by which a page is turned to stand upright. */
export type PageTurn = 0 | 90 | 180 | 270;

/** What a page says of itself. Sizes and boxes in points, of the upright page. `broken`: its characters are not what a reader sees. */
export type DigitalPage = { readonly width: number; readonly height: number; readonly lines: readonly TextLine[]; readonly broken: boolean };

type Box = { left: number; top: number; right: number; bottom: number };
type Character = { readonly text: string; readonly box: Box | undefined };

/** A gap so wide, in heights of the ink of the line, is the space between two cells or columns, no space between words. */
const CELL_GAP = 2;
/** A line of dots or dashes is not measured by its own height, in points. */
const LEAST_HEIGHT = 6;
/** So many lines that begin at one place make a column, in a table or of the page, and more points than this before it are no space between words. */
const COLUMN_LINES = { few: 3, page: 8 };
const COLUMN_GAP = 4;
/** Fewer do in the lines close above and below, in points, where the gap is so many times as wide as the space between words of its line. */
const CLOSE = { above: 96, aside: 2 };
const WIDER = [
  { lines: 2, times: 1.8 },
  { lines: 1, times: 3 },
];
/** PDFium gives whole numbers of pixels: so many to a point. */
const PIXELS_PER_POINT = 100;
/** PDFium writes this for a hyphen at the end of a line. */
const LINE_END_HYPHEN = 0x02;
/** Hyphens as files name them, soft, plain and unbreakable: drawn alike, but not in every font of a screen. */
const HYPHENS: ReadonlySet<number> = new Set([LINE_END_HYPHEN, 0xad, 0x2010, 0x2011]);

/**
 * The text that a page (from 1) names as such, in the order of its content, which is the order of reading in all but odd files;
 * cells of a table and columns are lines of their own. `undefined`: PDFium cannot load the page.
 */
export function digitalText(document: PdfiumDocument, page: number, turn: PageTurn): DigitalPage | undefined {
  const size = document.pageSize(page);
  if (!size) return undefined;
  const [width, height] = turn % 180 === 0 ? [size.width, size.height] : [size.height, size.width];
  return document.onPage(page, (module, handle) => {
    const text = module._FPDFText_LoadPage(handle);
    if (text === 0) return { width, height, lines: [], broken: false };
    const memory = module.wasmExports.malloc(32);
    try {
      const { characters, faults } = charactersOf(module, text, memory, uprightBox(module, handle, memory, width, height, turn));
      return { width, height, lines: linesOf(characters), broken: isBroken(faults) };
    } finally {
      module.wasmExports.free(memory);
      module._FPDFText_ClosePage(text);
    }
  });
}

/** From a box in the page's own space to the upright page: /Rotate, the visible box and the turn are what PDFium makes of them. */
function uprightBox(module: PdfiumModule, handle: number, memory: number, width: number, height: number, turn: PageTurn) {
  const [across, down] = [Math.round(width * PIXELS_PER_POINT), Math.round(height * PIXELS_PER_POINT)];
  const pointOf = (x: number, y: number) => {
    module._FPDF_PageToDevice(handle, 0, 0, across, down, turn / 90, x, y, memory, memory + 4);
    return { x: (module.HEAP32[memory >> 2] ?? 0) / PIXELS_PER_POINT, y: (module.HEAP32[(memory >> 2) + 1] ?? 0) / PIXELS_PER_POINT };
  };
  // the map is linear: three points give it, far apart so that rounding does not matter
  const far = 1000;
  const [origin, right, up] = [pointOf(0, 0), pointOf(far, 0), pointOf(0, far)];
  const at = (x: number, y: number) => ({
    x: origin.x + (x * (right.x - origin.x) + y * (up.x - origin.x)) / far,
    y: origin.y + (x * (right.y - origin.y) + y * (up.y - origin.y)) / far,
  });
  return (left: number, bottom: number, rightmost: number, top: number): Box | undefined => {
    const [one, other] = [at(left, bottom), at(rightmost, top)];
    const box = { left: Math.min(one.x, other.x), top: Math.min(one.y, other.y), right: Math.max(one.x, other.x), bottom: Math.max(one.y, other.y) };
    return Object.values(box).every(Number.isFinite) ? box : undefined;
  };
}

function charactersOf(module: PdfiumModule, text: number, memory: number, upright: ReturnType<typeof uprightBox>) {
  const characters: Character[] = [];
  const faults: TextFaults = { characters: 0, unmapped: 0, latinMarks: 0 };
  const count = module._FPDFText_CountChars(text);
  for (let index = 0; index < count; index++) {
    const code = module._FPDFText_GetUnicode(text, index);
    if (code === 0x0d || code === 0x0a) {
      characters.push({ text: "\n", box: undefined });
      continue;
    }
    const isGenerated = module._FPDFText_IsGenerated(text, index) === 1;
    if (!isGenerated) countFaults(faults, code, module._FPDFText_HasUnicodeMapError(text, index) === 1);
    const shown = HYPHENS.has(code) ? "-" : code < 0x20 || code === 0xfffe || code === 0xffff || code > 0x10ffff ? "" : String.fromCodePoint(code);
    if (shown === "") continue;
    characters.push({ text: shown, box: isGenerated || shown.trim() === "" ? undefined : boxOf(module, text, index, memory, upright) });
  }
  return { characters, faults };
}

function countFaults(faults: TextFaults, code: number, hasMapError: boolean): void {
  if (code === 0x20 || code === 0xa0 || code === 0x3000) return;
  faults.characters += 1;
  const isControl = (code < 0x20 && code !== 0x09 && code !== LINE_END_HYPHEN) || (code >= 0x7f && code < 0xa0);
  const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
  if (hasMapError || isControl || isPrivate || code === 0xfffd || code === 0xfffe || code === 0xffff) faults.unmapped += 1;
  else if (code >= 0xa1 && code <= 0xff) faults.latinMarks += 1;
}

function boxOf(module: PdfiumModule, text: number, index: number, memory: number, upright: ReturnType<typeof uprightBox>): Box | undefined {
  // the box of the ink: what fonts say of their height is far too much in most Chinese ones
  if (module._FPDFText_GetCharBox(text, index, memory, memory + 8, memory + 16, memory + 24) === 0) return undefined;
  const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(module.HEAPU8.slice(memory, memory + 32).buffer);
  return upright(left, bottom, right, top);
}

/** Characters of one line, and the box around them. */
type Line = { readonly characters: Character[]; box: Box };

function linesOf(characters: readonly Character[]): readonly TextLine[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const character of characters) {
    if (character.text === "\n" || (line && character.box && standsApart(line.box, character.box))) line = undefined;
    if (character.text === "\n") continue;
    if (line) {
      line.characters.push(character);
      if (character.box) line.box = around(line.box, character.box);
    } else if (character.box) {
      line = { characters: [character], box: character.box };
      lines.push(line);
    }
  }
  return downwards(atColumns(lines)).map(({ characters: own, box }) => ({ text: textOf(own), box: textBox(box), confidence: 1 }));
}

const textOf = (characters: readonly Character[]) =>
  characters
    .map(({ text }) => text)
    .join("")
    .trim();

/** PDFium gives the lines of some pages that lie on their side from the last to the first. */
function downwards(lines: readonly Line[]): readonly Line[] {
  const moves = lines.slice(1).map(({ box }, index) => box.top - (lines[index]?.box.bottom ?? 0));
  const [up, down] = [moves.filter((move) => move < -2 * LEAST_HEIGHT).length, moves.filter((move) => move > -LEAST_HEIGHT).length];
  if (up <= 2 * down) return lines;
  const rows: Line[][] = [];
  for (const line of [...lines].reverse()) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && Math.abs(last.box.top - line.box.top) < LEAST_HEIGHT) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((one, other) => one.box.left - other.box.left));
}

/** Cuts lines where columns come nearer to each other than cells: where other lines begin, after more than the space of a word. */
function atColumns(lines: readonly Line[]): readonly Line[] {
  const starts = new Map<number, number>();
  for (const { box } of lines) starts.set(Math.round(box.left), (starts.get(Math.round(box.left)) ?? 0) + 1);
  const startsAt = (left: number) => [-1, 0, 1].reduce((sum, aside) => sum + (starts.get(Math.round(left) + aside) ?? 0), 0);
  const isCloseColumn = ({ left, top }: Box, gap: number, space: number) => {
    const close = lines.filter(({ box }) => Math.abs(box.left - left) < CLOSE.aside && Math.abs(box.top - top) < CLOSE.above).length;
    return WIDER.some((wider) => close >= wider.lines && gap > space * wider.times);
  };
  return lines.flatMap((line) => {
    const parts: Line[] = [];
    const space = spaceOf(line);
    const beginsColumn = (part: Line, last: Character, box: Box, gap: number) => {
      const begin = startsAt(box.left);
      if (begin >= COLUMN_LINES.page) return true;
      const isWord = part.characters.at(-1)?.text === " ";
      return gap - roomBehind(last, part) > COLUMN_GAP && (begin >= COLUMN_LINES.few || (isWord && isCloseColumn(box, gap, space)));
    };
    for (const character of line.characters) {
      const part = parts.at(-1);
      const last = part?.characters.findLast(({ box }) => box);
      const gap = last?.box && character.box ? character.box.left - last.box.right : 0;
      if (part && last && character.box && gap > COLUMN_GAP && beginsColumn(part, last, character.box, gap)) {
        parts.push({ characters: [character], box: character.box });
      } else if (part) {
        part.characters.push(character);
        if (character.box) part.box = around(part.box, character.box);
      } else if (character.box) parts.push({ characters: [character], box: character.box });
    }
    return parts;
  });
}

/** What a Chinese mark leaves free in its square, in points: no space between cells. */
const roomBehind = ({ text }: Character, { box }: Line): number => (/[，。、；：！？）》」』】〕]/u.test(text) ? (box.bottom - box.top) * MARK_ROOM : 0);
const MARK_ROOM = 0.75;

/** The narrowest space between two words of a line, in points. A line with one space alone tells nothing of what it is. */
function spaceOf({ characters }: Line): number {
  const words: Box[] = [];
  for (const [index, { box }] of characters.entries()) {
    const last = words.at(-1);
    if (box && last && characters[index - 1]?.text.trim() !== "") words[words.length - 1] = around(last, box);
    else if (box) words.push(box);
  }
  const spaces = words.slice(1).map(({ left }, index) => left - (words[index]?.right ?? left));
  return spaces.length > 1 ? Math.min(...spaces) : COLUMN_GAP;
}

/** Whether a character that comes after this line begins another: to the right beyond a wide gap, to its left, or above or below it. */
function standsApart(line: Box, next: Box): boolean {
  const height = Math.max(line.bottom - line.top, next.bottom - next.top, LEAST_HEIGHT);
  if (next.left - line.right > CELL_GAP * height) return true;
  const shared = Math.min(line.bottom, next.bottom) - Math.max(line.top, next.top);
  return shared < 0 && next.left < line.left;
}

const around = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

const hundredths = (value: number) => Math.round(value * 100) / 100;

const textBox = ({ left, top, right, bottom }: Box): TextBox => ({
  left: hundredths(left),
  top: hundredths(top),
  width: hundredths(right - left),
  height: hundredths(bottom - top),
});
