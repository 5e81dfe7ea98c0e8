import type { DocumentContent } from "../../shared/documents/blocks.ts";
import { NEVER_FIRST, NEVER_LAST } from "../../shared/text/line-breaking.ts";
import { fontTable } from "./docx-fonts.ts";
import { pageNumber, paragraph, textRun } from "./docx-paragraph.ts";
import { wordStyles } from "./docx-styles.ts";
import { attributes, hexColor, twips, WORD_NAMESPACE, wordText, xmlPart } from "./docx-xml.ts";
import { type HouseStyle, points, typeArea } from "./house-style.ts";
import { letterheadName, letterheadText } from "./letterhead-name.ts";
import type { Setting } from "./set-text.ts";
import { type PackedPart, packPart } from "./zip-parts.ts";

/**
 * The parts of a .docx (ECMA-376 part 2) around its text: page, styles, headers and footers. Own XML, not the package `docx`,
 * which wrote these parts before: with it they had to be unpacked again for what it cannot write (docs/adr/0013-docx-as-own-xml.md).
 */
export function docxParts(content: DocumentContent, body: string, setting: Setting, origin: DocxOrigin = {}): readonly PackedPart[] {
  const { style, linePitch } = setting;
  const margins = marginParts(content.page, setting);
  const kinds = margins.map(({ kind, pages }) => `${kind} ${pages}`).join();
  const once = (path: string, variant: string, text: () => string) => packOnce(style, path, variant, text);
  return [
    once("[Content_Types].xml", kinds, () => contentTypes(margins)),
    packPart({ path: "_rels/.rels", text: relationships(PACKAGE_RELATIONS) }),
    packPart({ path: "docProps/core.xml", text: coreProperties(content.title, origin) }),
    once("word/_rels/document.xml.rels", kinds, () => relationships(relations(margins))),
    packPart({ path: "word/document.xml", text: documentPart(body, content.page, margins, setting) }),
    ...margins.map(({ path, kind, text }) => (kind === "footer" ? once(path, text, () => text) : packPart({ path, text }))),
    once("word/styles.xml", String(linePitch), () => wordStyles(style, linePitch)),
    once("word/settings.xml", "", settings),
    once("word/fontTable.xml", "", fontTable),
  ];
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Parts that each document has beside its text, headers and footers. */
const SHARED_PARTS = [
  { path: "word/styles.xml", kind: "styles" },
  { path: "word/settings.xml", kind: "settings" },
  { path: "word/fontTable.xml", kind: "fontTable" },
] as const;

const packed = new WeakMap<HouseStyle, Map<string, PackedPart>>();

/** A part that holds no text of the document, made and packed once for a house style: there are a few variants of each. */
function packOnce(style: HouseStyle, path: string, variant: string, text: () => string): PackedPart {
  const ofStyle = packed.get(style) ?? new Map<string, PackedPart>();
  packed.set(style, ofStyle);
  const key = `${path} ${variant}`;
  const part = ofStyle.get(key) ?? packPart({ path, text: text() });
  ofStyle.set(key, part);
  return part;
}

const relation = (id: number, type: string, target: string) => `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const relations = (margins: readonly MarginPart[]) =>
  [...SHARED_PARTS, ...margins].map(({ path, kind }, index) => relation(index + 1, `${OFFICE}/${kind}`, path.slice("word/".length)));
const relationships = (relations: readonly string[]) => xmlPart(`<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`);

const PACKAGE_RELATIONS: readonly string[] = [
  relation(1, `${OFFICE}/officeDocument`, "word/document.xml"),
  relation(2, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
];

function contentTypes(margins: readonly MarginPart[]): string {
  const types = [
    ["word/document.xml", `${WORD_TYPE}.document.main+xml`],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...[...SHARED_PARTS, ...margins].map(({ path, kind }) => [path, `${WORD_TYPE}.${kind}+xml`]),
  ];
  const overrides = types.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join("");
  return xmlPart(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
  );
}

/** Who a document is from, and when it was made: ISO 8601 with a zone, or a date alone. */
export type DocxOrigin = { readonly author?: string; readonly createdAt?: string };

/** Title, unit and date (ECMA-376 part 2, 11). The date is the caller's, so that equal documents of one moment are equal files. */
function coreProperties(title: string, { author = "国合申报匣", createdAt }: DocxOrigin): string {
  const at = createdAt === undefined ? undefined : new Date(createdAt);
  const date = at === undefined || Number.isNaN(at.getTime()) ? undefined : `${at.toISOString().slice(0, 19)}Z`;
  const dates = ["created", "modified"].map((name) => (date === undefined ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`));
  const maker = wordText(author);
  return xmlPart(
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${wordText(title)}</dc:title><dc:creator>${maker}</dc:creator><cp:lastModifiedBy>${maker}</cp:lastModifiedBy><cp:revision>1</cp:revision>${dates.join("")}</cp:coreProperties>`,
  );
}

/**
 * What begins and ends no line, with what Word's own lists have beside, and the characters that belong to the number before or after them, so
 * that no date, sum or clause is torn apart: Word knows no rule for digits, and a joining character (U+2060) shows as a
 * box where the face lacks it. ECMA-376, 17.15.1.58 and .59.
 */
const NOT_FIRST = listed(NEVER_FIRST, ">¢¨°ˇˉ―‖′″›∶〃〗〞︶︺︾﹀﹄﹚﹜﹞＂％＇．］｀｜｝￠", "年月日元万页条号");
const NOT_LAST = listed(NEVER_LAST, "$£〖〝﹙﹛﹝＄．［｛￡", "第");

/** Each character once, in the order of their numbers. */
function listed(...lists: readonly string[]): string {
  return [...new Set(lists.join(""))].sort().join("");
}

/** Marks that stand side by side lose half an em, as in the PDF; without this Word and LibreOffice set each in a whole cell. */
const CLOSE_MARKS = '<w:characterSpacingControl w:val="compressPunctuation"/>';

const settings = () =>
  xmlPart(
    `<w:settings ${WORD_NAMESPACE}><w:defaultTabStop w:val="720"/><w:evenAndOddHeaders/>${CLOSE_MARKS}<w:noLineBreaksAfter w:lang="zh-CN" w:val="${wordText(NOT_LAST)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${wordText(NOT_FIRST)}"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  );

/** The body and its one section (17.6.17): page, margins, grid. */
function documentPart(body: string, page: DocumentContent["page"], margins: readonly MarginPart[], { style }: Setting): string {
  const { margins: edges, paper, grid } = style;
  const references = margins.map(({ kind, pages }, index) => `<w:${kind}Reference w:type="${pages}" r:id="rId${SHARED_PARTS.length + index + 1}"/>`).join("");
  const size = { w: twips(points(paper.width)), h: twips(points(paper.height)), orient: "portrait" };
  const margin = {
    top: twips(points(edges.top)),
    right: twips(points(edges.right)),
    bottom: twips(points(edges.bottom)),
    left: twips(points(edges.left)),
    header: twips(points(HEADER_DISTANCE)),
    footer: FOOTER_DISTANCE,
    gutter: 0,
  };
  // rounded down: 22 lines of 580 twips are higher than the type area, and programs then count 21 and centre them on the page
  // A grid of lines only: the styles hold the pitch of the characters (BODY_SPACING). A grid of characters beside it would be
  // added to that in Word (17.3.2.34: a run follows it, whatever its paragraph does), and LibreOffice widens each number and
  // each Latin word to whole cells, so that lines, and letters of a full page, run over
  const lines = { type: "lines", linePitch: Math.floor((typeArea(style).height / grid.lines) * 20) };
  const section = `${references}<w:pgSz${attributes(size)}/><w:pgMar${attributes(margin)}/>${page.kind === "official-letter" ? "<w:titlePg/>" : ""}<w:docGrid${attributes(lines)}/>`;
  return xmlPart(
    `<w:document ${WORD_NAMESPACE} xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`,
  );
}

/** A header or footer, and the pages that it stands on. */
type MarginPart = { readonly path: string; readonly kind: "header" | "footer"; readonly pages: "default" | "even" | "first"; readonly text: string };

function marginParts(page: DocumentContent["page"], setting: Setting): readonly MarginPart[] {
  const header = (number: number, pages: MarginPart["pages"], content: string): MarginPart => ({
    path: `word/header${number}.xml`,
    kind: "header",
    pages,
    text: xmlPart(`<w:hdr ${WORD_NAMESPACE}>${content}</w:hdr>`),
  });
  const footer = (number: number, pages: MarginPart["pages"], content: string): MarginPart => ({
    path: `word/footer${number}.xml`,
    kind: "footer",
    pages,
    text: xmlPart(`<w:ftr ${WORD_NAMESPACE}>${content}</w:ftr>`),
  });
  const numbers = [footer(1, "default", numberLine(true, setting)), footer(2, "even", numberLine(false, setting))];
  if (page.kind === "official-letter") {
    const below = page.ownPaper ? "" : lowerLines(setting.style);
    return [header(1, "first", letterhead(page, setting)), ...numbers, footer(3, "first", `${below}${paragraph({})}`)];
  }
  if (page.kind !== "table-document" || page.mark === undefined) return numbers;
  const mark = markLine(page.mark, setting.style);
  return [header(1, "default", mark), header(2, "even", mark), ...numbers];
}

/** Line pitch of the mark at the head and of the page number, in points: half the grid's, so that they stand where the PDF has them. */
const MARK_PITCH = 16;

/** Millimetres from the upper edge to the header. */
const HEADER_DISTANCE = 15;
/** Twips from the lower edge to the footer. */
const FOOTER_DISTANCE = 1446;

function markLine(text: string, { tableDocument: { mark } }: HouseStyle): string {
  const spacing = { before: twips(points(mark.top - HEADER_DISTANCE)), line: twips(MARK_PITCH) };
  return paragraph({ spacing }, textRun(text, { face: mark.face, size: mark.size }));
}

/** 信函格式 (GB/T 9704-2012, 10.1): the name of the unit in red over a double line, the number below it at the right. */
function letterhead(page: Extract<DocumentContent["page"], { kind: "official-letter" }>, setting: Setting): string {
  const { name, line, red } = setting.style.officialLetter;
  const number = page.documentNumber === undefined ? "" : paragraph({ align: "right" }, textRun(page.documentNumber));
  if (page.ownPaper) return number || paragraph({});
  const head = letterheadName(page.unitName, setting);
  const words = head === undefined ? [""] : letterheadText(head);
  const pitch = words.length === 1 || head === undefined ? name.size + 4 : head.pitch;
  // 30 mm from the edge, of which the header's own distance is 15; a second line begins higher, so that the red lines keep their place
  const top = points(name.top - HEADER_DISTANCE) + name.size + 4 - words.length * pitch;
  const color = hexColor(red);
  const units = words.map((text, index) =>
    paragraph(
      {
        ...(index === words.length - 1 ? { lineBelow: { style: "thickThinSmallGap", size: Math.round(line.thick * 8), space: 8, color } } : {}),
        spacing: { before: index === 0 ? twips(top) : 0, line: twips(pitch) },
        // the lines are wider than the type area
        indent: beyondMargins(setting.style),
        align: "center",
      },
      textRun(text, { face: name.face, color, spacing: twips(head?.spacing ?? name.spacing), size: head?.size ?? name.size }),
    ),
  );
  return `${units.join("")}${number}`;
}

/** The indents of a line as wide as the red ones, centred on the page. */
function beyondMargins({ paper, margins, officialLetter }: HouseStyle) {
  const edge = (paper.width - officialLetter.line.width) / 2;
  return { left: twips(points(edge - margins.left)), right: twips(points(edge - margins.right)) };
}

/** The lower red lines of a 信函, on its first page. */
function lowerLines({ paper, officialLetter: { line, red } }: HouseStyle): string {
  // a frame with its own place on the page: the footer of the other pages stands higher
  const height = 10;
  return paragraph({
    frame: {
      x: twips(points((paper.width - line.width) / 2)),
      y: twips(points(paper.height - line.fromBottom) - height),
      width: twips(points(line.width)),
      height: twips(height),
    },
    lineBelow: { style: "thinThickSmallGap", size: Math.round(line.thick * 8), space: 0, color: hexColor(red) },
    spacing: { line: twips(height) },
  });
}

/** GB/T 9704-2012, 7.5: odd pages right, even pages left, one character in. */
function numberLine(odd: boolean, { style, area }: Setting): string {
  const { face, size, inset } = style.pageNumber;
  const indent = twips(inset * area.characterPitch);
  const run = { face, size };
  return paragraph(
    { spacing: { line: twips(MARK_PITCH) }, indent: odd ? { right: indent } : { left: indent }, align: odd ? "right" : "left" },
    `${textRun("— ", run)}${pageNumber(run)}${textRun(" —", run)}`,
  );
}
