import { type Block, type DocumentContent, type Inline, inlineWords } from "../../shared/documents/blocks.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { type Fonts, productFonts } from "../pdf/fonts/fonts.ts";
import { type ParagraphOptions, paragraph, textRun, wordRuns } from "./docx-paragraph.ts";
import { docxParts } from "./docx-shell.ts";
import { firstLine, STYLE } from "./docx-styles.ts";
import { factsTable, wordTable } from "./docx-table.ts";
import { type HouseStyle, readHouseStyle } from "./house-style.ts";
import { layOut } from "./layout.ts";
import type { Setting } from "./set-blocks.ts";
import { signatureLines } from "./set-signature.ts";
import { hexColor, twips } from "./word-xml.ts";
import { zipParts } from "./zip-parts.ts";

export type DocxOptions = { readonly fonts?: Fonts; readonly style?: HouseStyle };

/**
 * Renders a document for Word and WPS with the same words as the PDF, real styles and the measures of
 * templates/house-style.yaml. Errors: those of `readHouseStyle`.
 */
export function renderDocx(content: DocumentContent, options: DocxOptions = {}): Result<Uint8Array> {
  const style = options.style === undefined ? readHouseStyle() : ok(options.style);
  if (!style.ok) return style;
  // the spacing that lets the signature fit in the PDF lets it fit here
  const { setting } = layOut(content, style.value, options.fonts ?? productFonts());
  const body = content.blocks.map((_, index) => wordBlock(content, index, setting)).join("");
  return ok(zipParts(docxParts(content, body, setting)));
}

function wordBlock(content: DocumentContent, index: number, setting: Setting): string {
  const { style, area } = setting;
  const block = content.blocks[index];
  if (block === undefined) return "";
  // a signature never stands on a page without two lines of text
  const next = content.blocks[index + 1];
  const keepNext = next?.kind === "signature" || (content.blocks[index + 2]?.kind === "signature" && next !== undefined && isOneLine(next, setting));
  const body: ParagraphOptions = { ...(keepNext ? { keepNext } : {}), indent: firstLine(style.indent, area), align: "both" };
  switch (block.kind) {
    case "title":
      return wordTitle(block.lines, content, setting);
    case "addressee":
      return paragraph({ style: STYLE.addressee }, wordRuns(block.inlines));
    case "heading":
      return paragraph({ style: STYLE.heading[block.level - 1] ?? STYLE.heading[0] }, wordRuns(block.inlines));
    case "paragraph":
      return paragraph(body, wordRuns(block.inlines));
    case "item":
      return paragraph(body, wordRuns([{ kind: "text", text: block.number }, ...block.inlines]));
    case "facts":
      return factsTable(block, setting);
    case "table":
      return `${gapBeforeTable(block, content.blocks[index - 1], setting)}${wordTable(block, setting)}${setting.inLetter ? gap(style.letterTable.below) : ""}`;
    case "note":
      return paragraph(
        {
          style: STYLE.note,
          ...(block.label.trim() === "" ? {} : { spacing: { before: twips(style.tableDocument.note.above) } }),
          indent: hanging(block.label, setting),
          align: "both",
        },
        wordRuns([{ kind: "text", text: block.label }, ...block.inlines]),
      );
    case "signature":
      return wordSignature(block, setting);
    case "spacer":
      return emptyLines(block.lines);
    case "page-break":
      return paragraph({ pageBreakBefore: true, spacing: { line: 20 } });
  }
}

const gap = (height: number) => paragraph({ spacing: { line: twips(height) } });

/** Two tables without a paragraph between them would become one in Word; so free space is an empty paragraph of its height. */
function gapBeforeTable(block: Extract<Block, { kind: "table" }>, before: Block | undefined, { style, inLetter }: Setting): string {
  if (inLetter) return gap(style.letterTable.above);
  if (block.caption !== undefined) return "";
  if (before?.kind === "facts") return gap(style.tableDocument.facts.below);
  return before?.kind === "note" || before?.kind === "table" ? gap(style.tableDocument.gapAbove) : "";
}

const isOneLine = (block: Block, { style }: Setting) =>
  block.kind === "paragraph" && [...inlineWords(block.inlines)].length <= style.grid.characters - style.indent;

const emptyLines = (lines: number) => paragraph({}).repeat(Math.max(0, lines));

function hanging(label: string, setting: Setting) {
  const width = twips([...label].length * setting.style.tableDocument.note.size);
  return { left: width, hanging: width };
}

function wordTitle(lines: readonly (readonly Inline[])[], content: DocumentContent, { style, freeLinesAbove }: Setting): string {
  const after = content.page.kind === "table-document" ? { spacing: { after: twips(style.tableDocument.title.freeBelow) } } : {};
  const titles = lines.map((line, index) => paragraph({ style: STYLE.title, ...(index === lines.length - 1 ? after : {}) }, wordRuns(line))).join("");
  if (content.page.kind === "table-document") return titles;
  // the number of a 信函 stands in the header here, not in a line of the text
  const above = freeLinesAbove - (content.page.kind === "official-letter" && content.page.documentNumber !== undefined ? 1 : 0);
  return `${emptyLines(above)}${titles}${emptyLines(style.title.freeLinesBelow)}`;
}

/** Unit and date centred on the axis that GB/T 9704-2012, 7.3.5.1 gives them; kept with the last lines of the text. */
function wordSignature(block: Extract<Block, { kind: "signature" }>, setting: Setting): string {
  const { style, area } = setting;
  const { axis, units, date, sealNote } = signatureLines(block, setting);
  const indent = { left: twips(Math.max(0, 2 * axis - area.width)), right: twips(Math.max(0, area.width - 2 * axis)) };
  const { face, size, grey } = style.signature.sealNote;
  const line = (runs: string, last = false) => paragraph({ style: STYLE.signature, ...(last ? { keepNext: false } : {}), indent }, runs);
  const words = (text: string) => wordRuns([{ kind: "text", text }]);
  return [
    paragraph({ keepNext: true }).repeat(Math.max(0, style.signature.freeLines - (sealNote ? 1 : 0))),
    ...(sealNote ? [line(textRun(sealNote, { face, size, color: hexColor(grey) }))] : []),
    ...units.map((unit) => line(words(unit))),
    line(words(date), true),
  ].join("");
}
