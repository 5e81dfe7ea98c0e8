import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { PageText, TextLine } from "../../shared/reading/page-text.ts";
import { openWordPackage } from "./unit-template.ts";
import { isWordTable, readWordBody, type WordParagraph, type WordTable } from "./word-body.ts";

/** Points; Word breaks its pages when it opens a file, so lines stand where a plain page would have them. */
const SHEET = { width: 595, height: 842 };
const SIZE = 10;
const LEFT = 60;

/**
 * The text of a Word file as pages: a paragraph is a line, cells of a row stand side by side. A page ends where the file says
 * so; pages that Word breaks by itself are not known, all of them are one. Errors: `attachment-damaged`.
 */
export function docxPages(bytes: Uint8Array, file: string): Result<readonly PageText[], AppError> {
  const zip = openWordPackage(bytes);
  if ("code" in zip) return fail({ kind: "attachment-damaged", file, cause: { code: "not-parsed" } });
  const pages: (WordParagraph | WordTable)[][] = [[]];
  for (const block of readWordBody(zip)) {
    if (!isWordTable(block) && block.breaksPage && (pages.at(-1)?.length ?? 0) > 0) pages.push([]);
    pages.at(-1)?.push(block);
  }
  return ok(pages.map((blocks, index) => pageOf(blocks, index + 1)));
}

/** The text of a Word file without pages, and whether people still work on it: comments or tracked changes are in it. */
export type DocxRows = { readonly rows: readonly (readonly string[])[]; readonly isUnderReview: boolean };

/** `rows`: a paragraph, or the cells of a row of a table, each. Errors: `attachment-damaged`. */
export function docxRows(bytes: Uint8Array, file: string): Result<DocxRows, AppError> {
  const zip = openWordPackage(bytes);
  if ("code" in zip) return fail({ kind: "attachment-damaged", file, cause: { code: "not-parsed" } });
  const isUnderReview =
    /<w:comment\s/.test(zip.file("word/comments.xml")?.asText() ?? "") || /<w:(?:ins|del)\s[^>]*w:author=/.test(zip.file("word/document.xml")?.asText() ?? "");
  return ok({ rows: rowsOf(readWordBody(zip)), isUnderReview });
}

const rowsOf = (blocks: readonly (WordParagraph | WordTable)[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) => (isWordTable(block) ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : paragraphTexts(block).map((text) => [text])));

function pageOf(blocks: readonly (WordParagraph | WordTable)[], page: number): PageText {
  const rows = rowsOf(blocks);
  // room above and below: what stands at the edge of a page is taken for its header
  const height = Math.max(SHEET.height, rows.length * SIZE * 4 * 1.4);
  const lines = rows.flatMap((cells, row) => {
    const width = (SHEET.width - 2 * LEFT) / cells.length;
    return cells.flatMap((text, cell): readonly TextLine[] =>
      text.trim() === ""
        ? []
        : [{ text: text.trim(), box: { left: LEFT + cell * width, top: height * 0.12 + row * SIZE * 4, width: width - 6, height: SIZE }, confidence: 1 }],
    );
  });
  return { page, width: SHEET.width, height, turn: 0, source: lines.length > 0 ? "digital" : "none", lines, redSeals: [] };
}

/** A line break in a paragraph, as titles and lists have, begins a line. */
const paragraphTexts = ({ text, number }: WordParagraph): readonly string[] => `${number === undefined ? "" : `${number} `}${text}`.split("\n");
