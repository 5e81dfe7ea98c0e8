import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * A document as a list of blocks. The .docx writer, the PDF writer and the preview on screen render the same blocks, so
 * that they cannot differ in words. Measures do not stand here but in the house style, but for the columns of a table.
 */

/** Faces by use: `body` 仿宋, `emphasis` 楷体, `heading` 黑体, `foreign` Latin face also for quotation marks. */
export type InlineFace = "body" | "emphasis" | "heading" | "foreign";

export type Inline =
  | {
      readonly kind: "text";
      readonly text: string;
      /** where the words come from, as a path in `case.json`; absent: the template's own words */
      readonly field?: string;
      readonly face?: InlineFace;
      /** better not split between two lines: names, 大写 amounts, 国别（地区） */
      readonly keepTogether?: boolean;
      /** broken between words only: a unit, a title */
      readonly wholeWords?: boolean;
    }
  /** drawn, because no face holds ☐ and ☑; its state stands in words beside it */
  | { readonly kind: "check-box"; readonly ticked: boolean };

export type Alignment = "left" | "center" | "right";

export type Cell = {
  readonly inlines: readonly Inline[];
  readonly align?: Alignment;
  /** columns and rows that the cell covers, from 1 */
  readonly columns?: number;
  readonly rows?: number;
  /** a label within the table, set as the head is: on gray, in 黑体 */
  readonly label?: boolean;
};

export type Row = {
  readonly cells: readonly Cell[];
  /** `total`: heavier line above, 黑体; `hand-filled`: high enough for a pen */
  readonly style?: "total" | "hand-filled";
};

export type Block =
  /** one printed line each; the author breaks a long title between words */
  | { readonly kind: "title"; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: "addressee"; readonly inlines: readonly Inline[] }
  /** `forPen`: a line to be signed by hand, which stays with the text before it */
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[]; readonly forPen?: true }
  /** level 1 “一、”, 2 “（一）”, 3 “1.”; the number is part of the words */
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly inlines: readonly Inline[] }
  /** an entry of a list: the number as printed (“1.”), then its words */
  | { readonly kind: "item"; readonly number: string; readonly inlines: readonly Inline[] }
  /** label and value, without lines, above a table; `labelWidth` in mm */
  | { readonly kind: "facts"; readonly labelWidth: number; readonly facts: readonly { readonly label: string; readonly value: readonly Inline[] }[] }
  | {
      readonly kind: "table";
      readonly caption?: string;
      /** unit of money, at the right end of the caption: 单位：元 */
      readonly unit?: string;
      /** widths in mm; together the width of the type area */
      readonly columns: readonly number[];
      /** repeated on each page */
      readonly head: readonly Row[];
      readonly rows: readonly Row[];
    }
  /** hangs behind its label “注：” */
  | { readonly kind: "note"; readonly label: string; readonly inlines: readonly Inline[] }
  | {
      readonly kind: "signature";
      readonly unit: readonly Inline[];
      readonly date: readonly Inline[];
      /** where the seal goes: （加盖申报单位公章）; never a seal itself */
      readonly sealNote?: string;
    }
  /** free lines of the grid */
  | { readonly kind: "spacer"; readonly lines: number }
  | { readonly kind: "page-break" };

/** What kind of page the blocks stand on. */
export type PageStyle =
  | { readonly kind: "letter" }
  /** 信函格式 of GB/T 9704-2012, 10.1; `ownPaper` leaves out name and lines for units with their own letterhead */
  | { readonly kind: "official-letter"; readonly unitName: string; readonly documentNumber?: string; readonly ownPaper: boolean }
  /** tables; `mark` stands at the top of each page: 内部材料　不上传 */
  | { readonly kind: "table-document"; readonly mark?: string /** points above and below the words of a cell */; readonly cellPadding?: number };

export type DocumentContent = {
  /** id of the document: `self-funding` */
  readonly id: string;
  /** id of the agreement or partner, where there is one document for each */
  readonly for?: string;
  /** title in one line, for lists and the file's metadata */
  readonly title: string;
  readonly page: PageStyle;
  readonly blocks: readonly Block[];
};

/** The words of inlines; a check box has none. */
export function inlineText(inlines: readonly Inline[]): string {
  let words = "";
  for (const inline of inlines) if (inline.kind === "text") words += inline.text;
  return words;
}

/** The text of a document in reading order, one line for each block, cell or printed title line. Both writers hold just this. */
export const documentText = (content: DocumentContent): string =>
  allLines(content)
    .map(inlineText)
    .filter((words) => words !== "")
    .join("\n");

/** The lines of `documentText` as inlines, so that a place in the words leads back to the answer that stands there. */
export function documentLines(content: DocumentContent): readonly (readonly Inline[])[] {
  return allLines(content).filter((line) => inlineText(line) !== "");
}

/** The answers in a document that are read as one word: names of people, units and projects, days. */
export function documentAnswers(content: DocumentContent): readonly string[] {
  const answers = allLines(content).flatMap((line) => line.flatMap((inline) => (inline.kind === "text" && inline.field !== undefined ? [inline.text] : [])));
  return [...new Set(answers)].filter((answer) => ONE_WORD.test(answer));
}

/** Longer than any unit's name and what has sentences is told by what changed in it. */
const ONE_WORD = /^[^。；\n]{2,80}$/u;

const allLines = ({ page, blocks }: DocumentContent): readonly (readonly Inline[])[] => [...pageLines(page), ...blocks.flatMap(blockLines)];

const plain = (text: string): readonly Inline[] => [{ kind: "text", text }];

function pageLines(page: PageStyle): readonly (readonly Inline[])[] {
  if (page.kind === "official-letter") return [...(page.ownPaper ? [] : [plain(page.unitName)]), plain(page.documentNumber ?? "")];
  return page.kind === "table-document" ? [plain(page.mark ?? "")] : [];
}

function blockLines(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case "title":
      return block.lines;
    case "addressee":
    case "paragraph":
    case "heading":
      return [block.inlines];
    case "item":
      return [[...plain(block.number), ...block.inlines]];
    case "facts":
      return block.facts.map(({ label, value }) => [...plain(label), ...value]);
    case "table":
      return [plain(`${block.caption ?? ""}${block.unit ?? ""}`), ...[...block.head, ...block.rows].flatMap((row) => row.cells.map((cell) => cell.inlines))];
    case "note":
      return [[...plain(block.label), ...block.inlines]];
    case "signature":
      return [plain(block.sealNote ?? ""), block.unit, block.date];
    case "spacer":
    case "page-break":
      return [];
  }
}

/**
 * SHA-256, in hex, of the words that a reader sees: normalised (NFC), white space aside, and without the note on the
 * place of the seal, which is no part of what is promised. Tells whether a printed letter is still what the case says.
 */
export function wordsSha256(content: DocumentContent): string {
  const blocks = content.blocks.map((block) => (block.kind === "signature" ? { kind: block.kind, unit: block.unit, date: block.date } : block));
  const words = documentText({ ...content, blocks })
    .normalize("NFC")
    .replace(/\s+/gu, "");
  return bytesToHex(sha256(utf8ToBytes(words)));
}
