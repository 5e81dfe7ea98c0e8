import type { ParagraphOptions } from "./docx-paragraph.ts";
import { paragraphProperties } from "./docx-paragraph.ts";
import { type RunOptions, runProperties } from "./docx-run.ts";
import { twips, WORD_NAMESPACE, xmlPart } from "./docx-xml.ts";
import type { HouseStyle, TypeArea } from "./house-style.ts";
import { typeArea } from "./house-style.ts";

export const STYLE = {
  title: "Title",
  base: "Normal",
  body: "BodyText",
  addressee: "Addressee",
  heading: ["Heading1", "Heading2", "Heading3"],
  signature: "Signature",
  cell: "TableText",
  headCell: "TableHead",
  letterCell: "LetterTableText",
  letterHeadCell: "LetterTableHead",
  caption: "TableCaption",
  fact: "Fact",
  note: "Note",
} as const;

/** The closer set of small type as twips on each character: the same as in the PDF, so that lines hold the same words. */
const tracked = ({ size, tracking }: { readonly size: number; readonly tracking: number }): number => Math.round(tracking * size * 20);

/**
 * Twips of space on each character, so that 28 of 16 pt fit into 156 mm. −0.207 pt would do; −0.35 pt leaves a quarter of a
 * character in a line for the space that LibreOffice puts beside digits whatever the file says, so that its lines, which are
 * spread to both edges all the same, hold what those of the PDF do.
 */
const BODY_SPACING = -7;

/** A paragraph style (17.7.4.17): what it says itself; the rest it has from the one it is based on. */
type StyleOptions = {
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** offered first in Word's list of styles */
  readonly quick?: boolean;
  readonly run?: RunOptions;
  readonly paragraph?: Omit<ParagraphOptions, "style">;
};

/** `word/styles.xml`: 正文, 标题, 标题 1–3, 表格 and so on, with the measures of the house style; `linePitch` in points. */
export function wordStyles(style: HouseStyle, linePitch: number): string {
  const area = typeArea(style);
  const { body, title, headings, tableDocument, letterTable } = style;
  const { cell, caption, facts, note } = tableDocument;
  const upright = { upright: true, color: "000000" } as const;
  const spaced = (pt: number, before: number, after: number) => ({ spacing: { before: twips(before), after: twips(after), line: twips(pt) } });
  const onGrid = { spacing: { before: 0, after: 0, line: Math.floor(linePitch * 20) } };
  const ofBase = { basedOn: STYLE.base } as const;
  const heading = (level: 0 | 1 | 2): StyleOptions => ({
    ...ofBase,
    name: `Heading ${level + 1}`,
    next: STYLE.body,
    quick: true,
    run: { face: headings[level], size: body.size, spacing: BODY_SPACING, ...upright },
    paragraph: { keepNext: true, ...onGrid, indent: firstLine(style.indent, area) },
  });
  const styles: readonly (readonly [string, StyleOptions])[] = [
    [
      STYLE.title,
      { ...ofBase, name: "Title", next: STYLE.body, quick: true, run: { ...title, ...upright }, paragraph: { keepNext: true, ...onGrid, align: "center" } },
    ],
    // 正文文本 in Word: the indent of a paragraph and its two even edges are the style's, so that they can be changed in one place
    [
      STYLE.body,
      { ...ofBase, name: "Body Text", next: STYLE.body, quick: true, paragraph: { ...onGrid, indent: firstLine(style.indent, area), align: "both" } },
    ],
    [STYLE.heading[0], heading(0)],
    [STYLE.heading[1], heading(1)],
    [STYLE.heading[2], heading(2)],
    [STYLE.addressee, { ...ofBase, name: "主送机关", next: STYLE.body }],
    [STYLE.signature, { ...ofBase, name: "落款", paragraph: { keepNext: true, align: "center" } }],
    [
      STYLE.cell,
      { ...ofBase, name: "表格", run: { face: cell.face, size: cell.size, spacing: tracked(cell), ...upright }, paragraph: spaced(cell.pitch, 0, 0) },
    ],
    [
      STYLE.letterCell,
      {
        name: "函内表格",
        basedOn: STYLE.cell,
        run: { face: cell.face, size: letterTable.size, spacing: tracked({ ...cell, size: letterTable.size }), ...upright },
        paragraph: spaced(letterTable.pitch, 0, 0),
      },
    ],
    [STYLE.headCell, { name: "表头", basedOn: STYLE.cell, run: { face: cell.headFace } }],
    [STYLE.letterHeadCell, { name: "函内表头", basedOn: STYLE.letterCell, run: { face: cell.headFace } }],
    [
      STYLE.caption,
      {
        ...ofBase,
        name: "表题",
        run: { face: caption.face, size: caption.size, ...upright },
        paragraph: { keepNext: true, ...spaced(caption.pitch, caption.above, caption.below) },
      },
    ],
    [
      STYLE.fact,
      {
        ...ofBase,
        name: "要点",
        run: { face: facts.face, size: facts.size, spacing: tracked(facts), ...upright },
        paragraph: spaced(facts.pitch, 0, 2 * facts.padding),
      },
    ],
    [
      STYLE.note,
      {
        ...ofBase,
        name: "表注",
        run: { face: note.face, size: note.size, spacing: tracked(note), ...upright },
        // not to both edges: a line before a number that does not fit would be spread wide, and Word's rules for that are not ours
        paragraph: { ...spaced(note.pitch, 0, 0), align: "left" },
      },
    ],
  ];
  const all: RunOptions = { face: body.face, size: body.size, ...upright };
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${runProperties(all)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  // the section carries the lines of the standard's grid, and the styles hold its measures themselves: all rest on Normal, which
  // neither snaps to the grid nor spaces Chinese characters and digits apart
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="${STYLE.base}"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>${paragraphProperties(onGrid)}</w:pPr><w:rPr>${runProperties({ ...all, spacing: BODY_SPACING })}</w:rPr></w:style>`;
  return xmlPart(
    `<w:styles ${WORD_NAMESPACE}>${defaults}${normal}${styles.map(([id, options]) => paragraphStyle(id, options)).join("")}${PLAIN_TABLE}</w:styles>`,
  );
}

function paragraphStyle(id: string, { name, basedOn, next, quick, run, paragraph }: StyleOptions): string {
  let content = `<w:name w:val="${name}"/>`;
  if (basedOn !== undefined) content += `<w:basedOn w:val="${basedOn}"/>`;
  if (next !== undefined) content += `<w:next w:val="${next}"/>`;
  if (quick) content += "<w:qFormat/>";
  if (paragraph) content += `<w:pPr>${paragraphProperties(paragraph)}</w:pPr>`;
  if (run) content += `<w:rPr>${runProperties(run)}</w:rPr>`;
  return `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`;
}

/** What tables have that name no style, as Word has it itself (17.7.4.17). */
const PLAIN_TABLE =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

/** The indent of a paragraph's first line, in characters for Word and in twips for others. */
const firstLine = (characters: number, area: TypeArea) => ({ firstLine: twips(characters * area.characterPitch), firstLineChars: characters * 100 });
