import type { PageText, TextLine } from "../../shared/reading/page-text.ts";

/** Text laid out as digital pages: `#P` begins a page, `||` stands between texts side by side, long paragraphs and cells break over lines. */
export function laidText(text: string): readonly PageText[] {
  return text
    .split(/^#P\n/m)
    .filter((page) => page.trim() !== "")
    .map(pageOf);
}

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 10.5 : 5), 0);

/** Breaks a paragraph where the next word or Chinese character finds no room. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [word] of text.matchAll(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|\s+/gu)) {
    if (widthOf(line + word) > width && line.trim() !== "") {
      lines.push(line.trim());
      line = word.trim();
    } else line += word;
  }
  return line.trim() === "" ? lines : [...lines, line.trim()];
}

function pageOf(text: string, index: number): PageText {
  const lines: TextLine[] = [];
  let top = 64;
  for (const row of text.split("\n")) {
    const cells = row.trim() === "" ? [] : row.split(/\s*\|\|\s*/);
    const room = 480 / Math.max(1, cells.length);
    let lowest = top;
    for (const [cell, words] of cells.entries()) {
      for (const [at, line] of wrapped(words, room - (cells.length > 1 ? 12 : 0)).entries()) {
        lines.push({ text: line, box: { left: 58 + cell * room, top: top + at * 15, width: widthOf(line), height: 10 }, confidence: 1 });
        lowest = Math.max(lowest, top + (at + 1) * 15);
      }
    }
    top = cells.length === 0 ? top + 9 : Math.max(lowest, top + 15) + 3;
  }
  return { page: index + 1, width: 595, height: 842, turn: 0, source: "digital", lines, redSeals: [] };
}
