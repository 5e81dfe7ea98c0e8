import { type Block, type DocumentContent, inlineText } from "./blocks.ts";

/** One section of a document as plain text, for one field of the online form. */
export type PastePiece = { readonly heading: string; readonly words: string };

/** All sections under their headings, for one field that takes everything. */
export const wholeText = (pieces: readonly PastePiece[]): string => pieces.map(({ heading, words }) => `${heading}\n${words}`).join("\n\n");

/** Characters as online forms count them, without white space. */
export const characterCount = (words: string): number => [...words.replace(/\s/gu, "")].length;

/** How many places of a text wait for an answer, 【未填：…】: whoever pastes it all the same pastes them too. */
export const blankCount = (words: string): number => words.match(/【未填：[^】]*】/gu)?.length ?? 0;

/** Sections by the headings of the first level; what stands before the first goes under the title. */
export function pastePieces({ title, blocks }: DocumentContent): readonly PastePiece[] {
  const pieces: { heading: string; lines: string[] }[] = [{ heading: title, lines: [] }];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 1) pieces.push({ heading: inlineText(block.inlines).replace(/^[一二三四五六七八九十]+、/, ""), lines: [] });
    else if (block.kind !== "title") pieces.at(-1)?.lines.push(...linesOf(block));
  }
  return pieces.flatMap(({ heading, lines }) => (lines.length === 0 ? [] : [{ heading, words: lines.join("\n") }]));
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "addressee":
    case "paragraph":
    case "heading":
      return [inlineText(block.inlines)];
    case "item":
      return [`${block.number}${inlineText(block.inlines)}`];
    case "note":
      return [`${block.label}${inlineText(block.inlines)}`];
    case "facts":
      return block.facts.map(({ label, value }) => `${label}：${inlineText(value)}`);
    case "table":
      return [...block.head, ...block.rows].map((row) => row.cells.map((cell) => inlineText(cell.inlines)).join("\t"));
    case "signature":
      return [inlineText(block.unit), inlineText(block.date)];
    case "title":
    case "spacer":
    case "page-break":
      return [];
  }
}
