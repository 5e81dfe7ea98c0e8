import type { PageText, TextLine } from "../../../shared/reading/page-text.ts";

const SHEET = { width: 595, height: 842 };
const SIZE = 10;

/**
 * Pages as a reader gives them: a line of text each, 14 points apart; `a || b` stands side by side, `^ ` in the header, `_ ` in the
 * footer, an empty line is a gap. A line is as wide as its characters.
 */
export function pagesOf(...texts: readonly string[]): readonly PageText[] {
  return texts.map((text, index) => pageOf(text, index + 1));
}

function pageOf(text: string, page: number): PageText {
  const lines: TextLine[] = [];
  let top = 70;
  for (const line of text.split("\n").map((one) => one.trim())) {
    const at = line.startsWith("^ ") ? 30 : line.startsWith("_ ") ? 806 : top;
    const cells = line.replace(/^[\^_] /, "").split(/ ?\|\| ?/);
    for (const [cell, words] of cells.entries()) if (words !== "") lines.push(lineOf(words, 58 + (cell * 480) / cells.length, at, at === top ? SIZE : 7));
    if (at === top) top += 14;
  }
  return { page, ...SHEET, turn: 0, source: lines.length > 0 ? "digital" : "none", lines, redSeals: [] };
}

function lineOf(text: string, left: number, top: number, size: number): TextLine {
  const width = [...text].reduce((sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? size : size * 0.5), 0);
  return { text, box: { left, top, width, height: size }, confidence: 1 };
}
