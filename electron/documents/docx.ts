import { type Block, type DocumentContent, type Inline, inlineText } from "../../shared/documents/blocks.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { type Fonts, productFonts } from "../pdf/fonts/fonts.ts";
import { LINE_BREAK, paragraph, textRun, wordRuns } from "./docx-paragraph.ts";
import { type DocxOrigin, docxParts } from "./docx-shell.ts";
import { STYLE } from "./docx-styles.ts";
import { type BlockPlace, hasCaption, wordTable } from "./docx-table.ts";
import { hexColor, twips } from "./docx-xml.ts";
import { type HouseStyle, points, readHouseStyle } from "./house-style.ts";
import { isForPen, layOut, staysWithText } from "./layout.ts";
import { signatureLines } from "./set-signature.ts";
import type { Setting } from "./set-text.ts";
import { splitBetweenWords } from "./set-title.ts";
import { zipParts } from "./zip-parts.ts";

/** `author`: the unit that the document is from; `createdAt`: ISO 8601, as the caller's clock has it. Absent: neither is said. */
export type DocxOptions = { readonly fonts?: Fonts; readonly style?: HouseStyle } & DocxOrigin;

/**
 * Renders a document for Word and WPS with the same words as the PDF, real styles and the measures of
 * templates/house-style.yaml. Errors: those of `readHouseStyle`.
 */
export function renderDocx(content: DocumentContent, options: DocxOptions = {}): Result<Uint8Array> {
  const style = options.style === undefined ? readHouseStyle() : ok(options.style);
  if (!style.ok) return style;
  const setting = settingWithSlack(content, style.value, options.fonts ?? productFonts());
  const body = placedBlocks(content, setting).map((placed, index, all) => wordBlock(placed, all[index + 1], content, setting));
  return ok(zipParts(docxParts(content, body.join(""), setting, options)));
}

/**
 * The spacing that lets the signature, or the notes of a sheet of tables, fit in the PDF, and a line more: the program that opens the file breaks its lines in
 * its own faces, and one line more of a full page would carry the signature, or two lines of the text, to a page of their own.
 */
function settingWithSlack(content: DocumentContent, style: HouseStyle, fonts: Fonts): Setting {
  const { pages, setting } = layOut(content, style, fonts);
  if (!setting.inLetter && setting.cellPadding === undefined) return setting;
  const signature = content.blocks.findIndex((block) => block.kind === "signature" || isForPen(block));
  // of a text that nobody signs a full page carries a heading with all that it keeps over to the next: the line more is at its head
  const at = signature >= 0 ? signature : setting.inLetter ? 1 : content.blocks.length - 1;
  // closer lines leave what differs in the other program less room to hide in: two more where they fit, else one
  for (const lines of setting.style === style ? [1] : [2, 1]) {
    const spacer: Block = { kind: "spacer", lines };
    const longer = layOut({ ...content, blocks: [...content.blocks.slice(0, at), spacer, ...content.blocks.slice(at)] }, style, fonts);
    if (longer.pages.length === pages.length) return longer.setting;
  }
  return setting;
}

/** A block with the free space above and below it, in points; free space and page breaks are no blocks here, but part of the next or the last one. */
type Placed = BlockPlace & { readonly block: Exclude<Block, { kind: "spacer" | "page-break" }>; readonly after: number; readonly keepNext: boolean };

/**
 * The blocks with their free space: it belongs to the paragraph above it, or where a table is there to the one below.
 * Empty paragraphs would be counted as lines of the text by who edits it.
 */
function placedBlocks(content: DocumentContent, setting: Setting): readonly Placed[] {
  const { style, inLetter, linePitch } = setting;
  const placed: { block: Placed["block"]; before: number; after: number; pageBreakBefore: boolean; keepNext: boolean }[] = [];
  let free = 0;
  let newPage = false;
  for (const block of content.blocks) {
    if (block.kind === "spacer") free += block.lines * linePitch;
    else if (block.kind === "page-break") newPage = true;
    else {
      const last = placed.at(-1);
      const space = free + spaceBetween(last?.block, block, setting);
      const isBelow = last === undefined || last.block.kind === "table";
      if (last && !isBelow) last.after += space;
      placed.push({ block, before: isBelow ? space : 0, after: 0, pageBreakBefore: newPage, keepNext: false });
      free = 0;
      newPage = false;
    }
  }
  // a signature never stands on a page without two lines of text, rows for a pen not without what they sign
  for (const [index, one] of placed.entries()) {
    const next = placed[index + 1]?.block;
    one.keepNext =
      next?.kind === "note" ||
      isPenTable(next) ||
      (isSigned(next) && follows(next, content)) ||
      (isSigned(placed[index + 2]?.block) && follows(placed[index + 2]?.block, content) && next !== undefined && isOneLine(next, setting));
  }
  const first = placed[0];
  // the number of a 信函 stands in the header here, not in a line of the text
  const inHeader = content.page.kind === "official-letter" && content.page.documentNumber !== undefined ? 1 : 0;
  if (inLetter && first?.block.kind === "title") first.before += Math.max(0, setting.freeLinesAbove - inHeader) * linePitch;
  return placed.map((one) => (one.block.kind === "title" && inLetter ? { ...one, after: one.after + style.title.freeLinesBelow * linePitch } : one));
}

const isSigned = (block: Block | undefined) => block?.kind === "signature" || isForPen(block);

/** A line of a list of people to sign may begin a page; everything else that is signed follows what stands before it. */
const follows = (block: Block | undefined, { blocks }: DocumentContent) => {
  const index = block === undefined ? -1 : blocks.indexOf(block);
  return !isForPen(block) || staysWithText(blocks, index);
};

const isPenTable = (block: Block | undefined) => block?.kind === "table" && block.rows[0]?.style === "hand-filled";

/** Points between two blocks that the styles of their paragraphs do not have. */
function spaceBetween(above: Block | undefined, below: Block, { style, inLetter }: Setting): number {
  const { letterTable, tableDocument } = style;
  if (inLetter) return (below.kind === "table" ? letterTable.above : 0) + (above?.kind === "table" ? letterTable.below : 0);
  if (above?.kind === "title") return tableDocument.title.freeBelow;
  if (below.kind !== "table" || below.caption !== undefined) return 0;
  if (above?.kind === "facts") return tableDocument.facts.below;
  return above?.kind === "note" || above?.kind === "table" ? tableDocument.gapAbove : 0;
}

function wordBlock({ block, before, after, pageBreakBefore, keepNext }: Placed, next: Placed | undefined, content: DocumentContent, setting: Setting): string {
  const { style } = setting;
  const spacing = (above = 0, below = 0) => {
    const [top, bottom] = [(before ?? 0) + above, after + below];
    return top === 0 && bottom === 0 ? {} : { spacing: { ...(top === 0 ? {} : { before: twips(top) }), ...(bottom === 0 ? {} : { after: twips(bottom) }) } };
  };
  const place = { ...(pageBreakBefore ? { pageBreakBefore } : {}), ...(keepNext ? { keepNext } : {}) };
  switch (block.kind) {
    case "title":
      return paragraph({ style: STYLE.title, ...place, ...spacing() }, titleRuns(block.lines, content, setting));
    case "addressee":
      return paragraph({ style: STYLE.addressee, ...place, ...spacing() }, wordRuns(block.inlines));
    case "heading":
      return paragraph({ style: STYLE.heading[block.level - 1] ?? STYLE.heading[0], ...place, ...spacing() }, wordRuns(block.inlines));
    case "paragraph":
      return paragraph({ style: STYLE.body, ...place, ...spacing(), ...edge(block.inlines) }, wordRuns(block.inlines));
    case "item":
      return paragraph(
        { style: STYLE.body, ...place, ...spacing(), ...edge(block.inlines) },
        wordRuns([{ kind: "text", text: block.number }, ...block.inlines]),
      );
    case "facts":
      return wordFacts(block, after, setting);
    case "table":
      return `${wordTable(block, setting, { before: before ?? 0, pageBreakBefore: pageBreakBefore ?? false, keepNext: keepNext && next?.block.kind !== "table" })}${afterTable(next)}`;
    case "note": {
      const { above } = style.tableDocument.note;
      return paragraph(
        { style: STYLE.note, ...place, ...spacing(block.label.trim() === "" ? 0 : above), indent: hanging(block.label, setting) },
        wordRuns([{ kind: "text", text: block.label }, ...block.inlines]),
      );
    }
    case "signature":
      return wordSignature(block, setting);
  }
}

/**
 * Words of another script are not broken: beside a long one a line that is spread to both edges would have holes between its
 * Chinese characters. The PDF leaves just such a line short; Word knows only whole paragraphs.
 */
const LONG_FOREIGN_WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Thai}\p{M}]{9,}/u;

const edge = (inlines: readonly Inline[]) => (LONG_FOREIGN_WORD.test(inlineText(inlines)) ? { align: "left" as const } : {});

/** Two tables without a paragraph between them would become one in Word, and after a last one it puts a line of the text. */
function afterTable(next: Placed | undefined): string {
  if (next !== undefined && (next.block.kind !== "table" || hasCaption(next.block))) return "";
  return paragraph({ spacing: { line: twips(Math.max(1, next?.before ?? 0)) } });
}

const isOneLine = (block: Block, { style }: Setting) =>
  block.kind === "paragraph" && [...inlineText(block.inlines)].length <= style.grid.characters - style.indent;

function hanging(label: string, setting: Setting) {
  const width = twips([...label].length * setting.style.tableDocument.note.size);
  return { left: width, hanging: width };
}

/** A title is one paragraph, with the lines of the PDF. */
function titleRuns(lines: readonly (readonly Inline[])[], content: DocumentContent, setting: Setting): string {
  const type = content.page.kind === "table-document" ? setting.style.tableDocument.title : setting.style.title;
  return lines
    .flatMap((line) => splitBetweenWords(line, type, setting.area.width, setting))
    .map((line) => wordRuns(line))
    .join(LINE_BREAK);
}

/** Labels with their values beside them: paragraphs, not a table without lines. */
function wordFacts(block: Extract<Block, { kind: "facts" }>, after: number, { style }: Setting): string {
  const { labelFace, padding } = style.tableDocument.facts;
  const width = twips(points(block.labelWidth));
  return block.facts
    .map(({ label, value }, index) => {
      const last = index === block.facts.length - 1 && after > 0 ? { spacing: { after: twips(2 * padding + after) } } : {};
      const words = value.filter(({ kind }) => kind === "text");
      return paragraph(
        { style: STYLE.fact, ...last, tab: width, tabAlign: "left", indent: { left: width, hanging: width } },
        `${textRun(`${label}\t`, { face: labelFace })}${wordRuns(words)}`,
      );
    })
    .join("");
}

/** Unit and date centred on the axis that GB/T 9704-2012, 7.3.5.1 gives them; kept with the last lines of the text. */
function wordSignature(block: Extract<Block, { kind: "signature" }>, setting: Setting): string {
  const { style, area, linePitch } = setting;
  const { axis, units, date, sealNote } = signatureLines(block, setting);
  const around = (middle: number) => ({ left: twips(Math.max(0, 2 * middle - area.width)), right: twips(Math.max(0, area.width - 2 * middle)) });
  const { face, size, grey } = style.signature.sealNote;
  // spaces at its end are room for a pen: a centred line of Word takes them for none, so it stands that much further left
  const line = (text: string) => {
    const shown = text.trimEnd();
    return { runs: wordRuns([{ kind: "text", text: shown }]), indent: around(axis - ((text.length - shown.length) * area.characterPitch) / 2) };
  };
  const seal = sealNote ? [{ runs: textRun(sealNote, { face, size, color: hexColor(grey) }), indent: around(axis) }] : [];
  const lines = [...seal, ...units.map(line), line(date)];
  const free = Math.max(0, style.signature.freeLines - (sealNote ? 1 : 0)) * linePitch;
  return lines
    .map(({ runs, indent }, index) => {
      const above = index === 0 && free > 0 ? { spacing: { before: twips(free) } } : {};
      return paragraph({ style: STYLE.signature, ...(index === lines.length - 1 ? { keepNext: false } : {}), ...above, indent }, runs);
    })
    .join("");
}
