import { AlignmentType, BorderStyle, Document, Footer, FrameAnchorType, Header, HeightRule, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { DocumentContent } from "../../shared/documents/blocks.ts";
import { halfPoints, runFont, twips, wordStyles } from "./docx-styles.ts";
import { finishedParts, type PackedPart, packPart } from "./finish-docx.ts";
import { type HouseStyle, points, typeArea } from "./house-style.ts";
import { type LetterheadName, letterheadName, letterheadWords } from "./letterhead-name.ts";
import type { Setting } from "./set-blocks.ts";
import { wordText } from "./word-xml.ts";

/**
 * All of a .docx but its text: page, styles, headers and footers. Documents of one kind differ in nothing but their text
 * and a few words in the margins, and building the rest anew for each took most of the time.
 */
export type DocxShell = {
  /** parts that are the same in each document, packed once */
  readonly packed: readonly PackedPart[];
  /** parts in which words of the document stand in for placeholders, by path */
  readonly open: readonly { readonly path: string; readonly text: string }[];
};

/** Characters for private use, one for each text that differs: no document of ours holds them before they are replaced. */
const PLACES = { title: "\uE000", unitName: "\uE001", documentNumber: "\uE002", mark: "\uE003", unitNameBelow: "\uE004" } as const;
const BODY = "word/document.xml";

const shells = new WeakMap<HouseStyle, Map<string, Promise<DocxShell>>>();

/** The shell for a document: made when the first of its kind is written, and kept as long as the house style. */
export function docxShell(content: DocumentContent, setting: Setting): Promise<DocxShell> {
  const ofStyle = shells.get(setting.style) ?? new Map<string, Promise<DocxShell>>();
  shells.set(setting.style, ofStyle);
  const page = withPlaces(content.page);
  const head = headOf(content.page, setting);
  const key = JSON.stringify([page, setting.linePitch, head?.size, head?.spacing, head?.lines.length]);
  const shell = ofStyle.get(key) ?? makeShell(page, head, setting);
  ofStyle.set(key, shell);
  return shell;
}

const headOf = (page: DocumentContent["page"], setting: Setting): LetterheadName | undefined =>
  page.kind === "official-letter" ? letterheadName(page.unitName, setting) : undefined;

function withPlaces(page: DocumentContent["page"]): DocumentContent["page"] {
  switch (page.kind) {
    case "letter":
      return page;
    case "official-letter":
      return { ...page, unitName: PLACES.unitName, ...(page.documentNumber === undefined ? {} : { documentNumber: PLACES.documentNumber }) };
    case "table-document":
      return page.mark === undefined ? page : { ...page, mark: PLACES.mark };
  }
}

async function makeShell(page: DocumentContent["page"], head: LetterheadName | undefined, setting: Setting): Promise<DocxShell> {
  const { style } = setting;
  const area = typeArea(style);
  const { margins, paper, grid } = style;
  const document = new Document({
    title: PLACES.title,
    creator: "国合申报匣",
    lastModifiedBy: "国合申报匣",
    styles: wordStyles(style, setting.linePitch),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(points(paper.width)), height: twips(points(paper.height)) },
            margin: { ...sides(margins), header: twips(points(HEADER_DISTANCE)), footer: 1446 },
          },
          titlePage: page.kind === "official-letter",
          // rounded down: 22 lines of 580 twips are higher than the type area, and programs then count 21 and centre them on the page
          grid: { type: "linesAndChars", linePitch: Math.floor((area.height / grid.lines) * 20), charSpace: -848 },
        },
        headers: pageHeaders(page, head, setting),
        footers: pageFooters(page, setting),
        children: [],
      },
    ],
  });
  const parts = finishedParts(new Uint8Array(await Packer.toBuffer(document)));
  const isOpen = ({ path, text }: { readonly path: string; readonly text: string }) =>
    path === BODY || Object.values(PLACES).some((place) => text.includes(place));
  return { packed: parts.filter((part) => !isOpen(part)).map(packPart), open: parts.filter(isOpen) };
}

/** The parts of one document: those of its shell, with its text (`body`, as XML) and its own words in the margins. */
export function fillShell(shell: DocxShell, content: DocumentContent, body: string, setting: Setting): readonly PackedPart[] {
  const { page, title } = content;
  const head = headOf(page, setting);
  const [name = "", below = ""] = head === undefined ? [] : letterheadWords(head);
  const words: Readonly<Record<string, string>> = {
    [PLACES.title]: title,
    [PLACES.unitName]: name,
    [PLACES.unitNameBelow]: below,
    [PLACES.documentNumber]: page.kind === "official-letter" ? (page.documentNumber ?? "") : "",
    [PLACES.mark]: page.kind === "table-document" ? (page.mark ?? "") : "",
  };
  const filled = shell.open.map(({ path, text }) => {
    const own = text.replace(/[\uE000-\uE004]/g, (place) => wordText(words[place] ?? ""));
    return packPart({ path, text: path === BODY ? own.replace("<w:body>", () => `<w:body>${body}`) : own });
  });
  return [...shell.packed, ...filled];
}

const sides = (margins: HouseStyle["margins"]) => ({
  top: twips(points(margins.top)),
  right: twips(points(margins.right)),
  bottom: twips(points(margins.bottom)),
  left: twips(points(margins.left)),
});

function pageHeaders(page: DocumentContent["page"], head: LetterheadName | undefined, { style }: Setting) {
  if (page.kind === "official-letter") return { first: new Header({ children: letterhead(page, head, style) }) };
  if (page.kind !== "table-document" || page.mark === undefined) return {};
  const text = page.mark;
  const { mark } = style.tableDocument;
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          spacing: { before: twips(points(mark.top - HEADER_DISTANCE)), line: twips(MARK_PITCH), lineRule: "exact" },
          children: [new TextRun({ text, font: runFont(mark.face), size: halfPoints(mark.size) })],
        }),
      ],
    });
  return { default: header(), even: header() };
}

/** 信函格式 (GB/T 9704-2012, 10.1): the name of the unit in red over a double line, the number below it at the right. */
function letterhead(page: Extract<DocumentContent["page"], { kind: "official-letter" }>, head: LetterheadName | undefined, style: HouseStyle): Paragraph[] {
  const { name, line } = style.officialLetter;
  const places = head !== undefined && head.lines.length > 1 ? [PLACES.unitName, PLACES.unitNameBelow] : [PLACES.unitName];
  const pitch = places.length === 1 || head === undefined ? name.size + 4 : head.pitch;
  // 30 mm from the edge, of which the header's own distance is 15; a second line begins higher, so that the red lines keep their place
  const top = points(name.top - HEADER_DISTANCE) + name.size + 4 - places.length * pitch;
  const units = places.map((text, index) => {
    const last = index === places.length - 1;
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: index === 0 ? twips(top) : 0, line: twips(pitch), lineRule: "exact" },
      // the lines are wider than the type area
      indent: beyondMargins(style),
      ...(last ? { border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: Math.round(line.thick * 8), color: redOf(style), space: 8 } } } : {}),
      children: [
        new TextRun({
          text,
          font: runFont(name.face),
          size: halfPoints(head?.size ?? name.size),
          color: redOf(style),
          characterSpacing: twips(head?.spacing ?? name.spacing),
        }),
      ],
    });
  });
  const number = new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: page.documentNumber ?? "", font: { hint: "eastAsia" } })] });
  return [...(page.ownPaper ? [] : units), ...(page.documentNumber === undefined ? [] : [number])];
}

/** The red of a 信函 as six hexadecimal digits. */
const redOf = ({ officialLetter }: HouseStyle): string =>
  officialLetter.red
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");

/** Line pitch of the mark at the head and of the page number, in points: half the grid's, so that they stand where the PDF has them. */
const MARK_PITCH = 16;

/** Millimetres from the upper edge to the header. */
const HEADER_DISTANCE = 15;

/** The indents of a line as wide as the red ones, centred on the page. */
function beyondMargins({ paper, margins, officialLetter }: HouseStyle) {
  const edge = (paper.width - officialLetter.line.width) / 2;
  return { left: twips(points(edge - margins.left)), right: twips(points(edge - margins.right)) };
}

/** The lower red lines of a 信函, on its first page. */
function lowerLines(style: HouseStyle): Paragraph {
  const { line } = style.officialLetter;
  // a frame with its own place on the page: the footer of the other pages stands higher
  const height = 10;
  const frame = {
    type: "absolute",
    position: { x: twips(points((style.paper.width - line.width) / 2)), y: twips(points(style.paper.height - line.fromBottom) - height) },
    width: twips(points(line.width)),
    height: twips(height),
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    rule: HeightRule.EXACT,
  } as const;
  return new Paragraph({
    frame,
    spacing: { line: twips(height), lineRule: "exact" },
    border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: Math.round(line.thick * 8), color: redOf(style), space: 0 } },
    children: [],
  });
}

/** GB/T 9704-2012, 7.5: odd pages right, even pages left, one character in. */
function pageFooters(page: DocumentContent["page"], { style, area }: Setting) {
  const { face, size, inset } = style.pageNumber;
  const indent = twips(inset * area.characterPitch);
  const footer = (odd: boolean) => {
    const number = new TextRun({ font: runFont(face), size: halfPoints(size), children: ["— ", PageNumber.CURRENT, " —"] });
    return new Footer({
      children: [
        new Paragraph({
          alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { line: twips(MARK_PITCH), lineRule: "exact" },
          indent: odd ? { right: indent } : { left: indent },
          children: [number],
        }),
      ],
    });
  };
  const first = page.kind === "official-letter" ? { first: new Footer({ children: [...(page.ownPaper ? [] : [lowerLines(style)]), new Paragraph({})] }) } : {};
  return { default: footer(true), even: footer(false), ...first };
}
