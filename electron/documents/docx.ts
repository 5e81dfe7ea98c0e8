import { AlignmentType, BorderStyle, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { type Block, type DocumentContent, type Inline, inlineWords } from "../../shared/documents/blocks.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { wordRuns } from "./docx-runs.ts";
import { firstLine, halfPoints, runFont, STYLE, twips, wordStyles } from "./docx-styles.ts";
import { factsTable, wordTable } from "./docx-table.ts";
import { finishDocx } from "./finish-docx.ts";
import { type Fonts, productFonts } from "./fonts.ts";
import { type HouseStyle, points, readHouseStyle, typeArea } from "./house-style.ts";
import { layOut } from "./layout.ts";
import type { Setting } from "./set-blocks.ts";
import { signatureLines } from "./set-signature.ts";

export type DocxOptions = { readonly fonts?: Fonts; readonly style?: HouseStyle };

/**
 * Renders a document for Word and WPS with the same words as the PDF, real styles and the measures of pages README
 * (“.docx”). Errors: those of `readHouseStyle`.
 */
export async function renderDocx(content: DocumentContent, options: DocxOptions = {}): Promise<Result<Uint8Array>> {
  const style = options.style === undefined ? readHouseStyle() : ok(options.style);
  if (!style.ok) return style;
  const area = typeArea(style.value);
  const { margins, paper, grid } = style.value;
  // the spacing that lets the signature fit in the PDF lets it fit here
  const { setting } = layOut(content, style.value, options.fonts ?? productFonts());
  const document = new Document({
    title: content.title,
    creator: "国合申报匣",
    lastModifiedBy: "国合申报匣",
    styles: wordStyles(style.value, setting.linePitch),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(points(paper.width)), height: twips(points(paper.height)) },
            margin: { ...sides(margins), header: twips(points(15)), footer: 1446 },
          },
          titlePage: content.page.kind === "official-letter",
          grid: { type: "linesAndChars", linePitch: Math.round((area.height / grid.lines) * 20), charSpace: -848 },
        },
        headers: pageHeaders(content, setting),
        footers: pageFooters(content, setting),
        children: content.blocks.flatMap((_, index) => wordBlock(content, index, setting)),
      },
    ],
  });
  return ok(finishDocx(new Uint8Array(await Packer.toBuffer(document))));
}

const sides = (margins: HouseStyle["margins"]) => ({
  top: twips(points(margins.top)),
  right: twips(points(margins.right)),
  bottom: twips(points(margins.bottom)),
  left: twips(points(margins.left)),
});

type WordChild = Paragraph | ReturnType<typeof wordTable>[number];

function wordBlock(content: DocumentContent, index: number, setting: Setting): readonly WordChild[] {
  const { style, area } = setting;
  const block = content.blocks[index];
  if (block === undefined) return [];
  const indent = firstLine(style.indent, area);
  // a signature never stands on a page without two lines of text
  const next = content.blocks[index + 1];
  const keepNext = next?.kind === "signature" || (content.blocks[index + 2]?.kind === "signature" && next !== undefined && isOneLine(next, setting));
  const body = { indent, keepNext, alignment: AlignmentType.BOTH };
  switch (block.kind) {
    case "title":
      return wordTitle(block.lines, content, setting);
    case "addressee":
      return [new Paragraph({ style: STYLE.addressee, children: wordRuns(block.inlines) })];
    case "heading":
      return [new Paragraph({ style: STYLE.heading[block.level - 1] ?? STYLE.heading[0], children: wordRuns(block.inlines) })];
    case "paragraph":
      return [new Paragraph({ ...body, children: wordRuns(block.inlines) })];
    case "item":
      return [new Paragraph({ ...body, children: wordRuns([{ kind: "text", text: block.number }, ...block.inlines]) })];
    case "facts":
      return [factsTable(block, setting)];
    case "table":
      // two tables without a paragraph between them would become one
      return content.blocks[index - 1]?.kind === "table" && block.caption === undefined
        ? [new Paragraph({ style: STYLE.cell }), ...wordTable(block, setting)]
        : wordTable(block, setting);
    case "note":
      return [
        new Paragraph({
          style: STYLE.note,
          alignment: AlignmentType.BOTH,
          indent: hanging(block.label, setting),
          children: wordRuns([{ kind: "text", text: block.label }, ...block.inlines]),
        }),
      ];
    case "signature":
      return wordSignature(block, setting);
    case "spacer":
      return emptyLines(block.lines);
    case "page-break":
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: "exact" } })];
  }
}

const isOneLine = (block: Block, { style }: Setting) =>
  block.kind === "paragraph" && [...inlineWords(block.inlines)].length <= style.grid.characters - style.indent;

const emptyLines = (lines: number) => Array.from({ length: lines }, () => new Paragraph({}));

function hanging(label: string, setting: Setting) {
  const width = twips([...label].length * setting.style.tableDocument.note.size);
  return { left: width, hanging: width };
}

function wordTitle(lines: readonly (readonly Inline[])[], content: DocumentContent, { style, freeLinesAbove }: Setting): readonly Paragraph[] {
  const after = content.page.kind === "table-document" ? { spacing: { after: twips(style.tableDocument.title.freeBelow) } } : {};
  const titles = lines.map((line, index) => new Paragraph({ style: STYLE.title, children: wordRuns(line), ...(index === lines.length - 1 ? after : {}) }));
  if (content.page.kind === "table-document") return titles;
  return [...emptyLines(freeLinesAbove), ...titles, ...emptyLines(style.title.freeLinesBelow)];
}

/** Unit and date centred on the axis that GB/T 9704-2012, 7.3.5.1 gives them; kept with the last lines of the text. */
function wordSignature(block: Extract<Block, { kind: "signature" }>, setting: Setting): readonly Paragraph[] {
  const { style, area } = setting;
  const { axis, units, date, sealNote } = signatureLines(block, setting);
  const indent = { left: twips(Math.max(0, 2 * axis - area.width)), right: twips(Math.max(0, area.width - 2 * axis)) };
  const words = (text: string, last = false) =>
    new Paragraph({ style: STYLE.signature, indent, keepNext: !last, children: wordRuns([{ kind: "text", text }]) });
  const { face, size, grey } = style.signature.sealNote;
  const note = new TextRun({
    text: sealNote ?? "",
    font: runFont(face),
    size: halfPoints(size),
    color: Math.round(grey * 255)
      .toString(16)
      .padStart(2, "0")
      .repeat(3),
  });
  return [
    ...Array.from({ length: style.signature.freeLines - (sealNote ? 1 : 0) }, () => new Paragraph({ keepNext: true })),
    ...(sealNote ? [new Paragraph({ style: STYLE.signature, indent, children: [note] })] : []),
    ...units.map((unit) => words(unit)),
    words(date, true),
  ];
}

function pageHeaders(content: DocumentContent, { style }: Setting) {
  if (content.page.kind === "official-letter") return { first: new Header({ children: letterhead(content.page, style) }) };
  if (content.page.kind !== "table-document" || content.page.mark === undefined) return {};
  const { mark } = style.tableDocument;
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          children: [
            new TextRun({
              text: content.page.kind === "table-document" ? (content.page.mark ?? "") : "",
              font: runFont(mark.face),
              size: halfPoints(mark.size),
            }),
          ],
        }),
      ],
    });
  return { default: header(), even: header() };
}

/** 信函格式 (GB/T 9704-2012, 10.1): the name of the unit in red over a double line, the number below it at the right. */
function letterhead(page: Extract<DocumentContent["page"], { kind: "official-letter" }>, style: HouseStyle): Paragraph[] {
  const { name, line, red } = style.officialLetter;
  const color = red
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
  const unit = new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: Math.round(line.thick * 8), color, space: 8 } },
    children: [new TextRun({ text: page.unitName, font: runFont(name.face), size: halfPoints(name.size), color, characterSpacing: twips(name.spacing) })],
  });
  const number = new Paragraph({ alignment: AlignmentType.RIGHT, children: wordRuns([{ kind: "text", text: page.documentNumber ?? "" }]) });
  return [...(page.ownPaper ? [] : [unit]), ...(page.documentNumber === undefined ? [] : [number])];
}

/** GB/T 9704-2012, 7.5: odd pages right, even pages left, one character in. */
function pageFooters(content: DocumentContent, { style, area }: Setting) {
  const { face, size, inset } = style.pageNumber;
  const indent = twips(inset * area.characterPitch);
  const footer = (odd: boolean) => {
    const number = new TextRun({ font: runFont(face), size: halfPoints(size), children: ["— ", PageNumber.CURRENT, " —"] });
    return new Footer({
      children: [
        new Paragraph({ alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT, indent: odd ? { right: indent } : { left: indent }, children: [number] }),
      ],
    });
  };
  const first = content.page.kind === "official-letter" ? { first: new Footer({ children: [new Paragraph({})] }) } : {};
  return { default: footer(true), even: footer(false), ...first };
}
