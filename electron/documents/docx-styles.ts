import { AlignmentType, type IParagraphStyleOptions, type IRunStylePropertiesOptions, type IStylesOptions, LineRuleType } from "docx";
import type { Face } from "../pdf/fonts/fonts.ts";
import { type HouseStyle, type TypeArea, typeArea } from "./house-style.ts";

/**
 * Faces by the names that Word and WPS know them by: the documents are to look right on the user's machine, where the
 * usual faces are, not here. `fontTable` names the newer twin of a face that is missing there.
 */
const WORD_FACES: Readonly<Record<Face, string>> = {
  fangsong: "仿宋_GB2312",
  kaiti: "楷体_GB2312",
  biaosong: "方正小标宋简体",
  heiti: "黑体",
  songti: "宋体",
  latin: "Times New Roman",
};

/** Which face stands in when one is not installed (w:altName, ECMA-376 17.8.3.1). */
const TWINS: readonly (readonly [string, string])[] = [
  ["仿宋_GB2312", "仿宋"],
  ["楷体_GB2312", "楷体"],
  ["方正小标宋简体", "宋体"],
];

export const STYLE = {
  title: "Title",
  body: "Normal",
  addressee: "Addressee",
  heading: ["Heading1", "Heading2", "Heading3"],
  signature: "Signature",
  cell: "TableText",
  headCell: "TableHead",
  letterCell: "LetterTableText",
  letterHeadCell: "LetterTableHead",
  caption: "TableCaption",
  factLabel: "FactLabel",
  fact: "Fact",
  note: "Note",
} as const;

/** Twips: twentieths of a point. */
export const twips = (pt: number): number => Math.round(pt * 20);
/** Half-points, as Word counts sizes of type. */
export const halfPoints = (pt: number): number => Math.round(pt * 2);

/** Chinese characters and marks in the face, Latin letters and digits in Times New Roman; marks such as “ follow the Chinese face. */
export function runFont(face: Face) {
  const name = WORD_FACES[face];
  const latin = face === "songti" ? name : "Times New Roman";
  return face === "latin"
    ? { ascii: latin, hAnsi: latin, cs: latin, eastAsia: latin }
    : { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name, hint: "eastAsia" };
}

const run = (face: Face, size: number, spacing = 0): IRunStylePropertiesOptions => ({
  font: runFont(face),
  size: halfPoints(size),
  color: "000000",
  bold: false,
  italics: false,
  characterSpacing: spacing,
});

/** The closer set of small type as twips on each character: the same as in the PDF, so that lines hold the same words. */
const tracked = ({ size, tracking }: { readonly size: number; readonly tracking: number }): number => Math.round(tracking * size * 20);

/** Twips of space on each character, so that 28 of 16 pt fit into 156 mm: the whole number below −0.207 pt. */
const BODY_SPACING = -5;
/** Word styles 正文, 标题, 标题 1–3, 表格 and so on, with the measures of the house style; `linePitch` in points. */
export function wordStyles(style: HouseStyle, linePitch: number): IStylesOptions {
  const area = typeArea(style);
  const { body, title, headings, tableDocument } = style;
  const spaced = (pt: number, before: number, after: number) => ({ line: twips(pt), lineRule: LineRuleType.EXACT, before: twips(before), after: twips(after) });
  const exact = (pt: number) => spaced(pt, 0, 0);
  // Word adds the grid's spacing to characters, LibreOffice puts each that is wider than a cell into two cells: so the
  // section carries the grid of the standard, and the styles hold its measures themselves; `finishDocx` keeps them off it
  const onGrid = { spacing: { before: 0, after: 0, line: Math.floor(linePitch * 20), lineRule: LineRuleType.EXACT } };
  const heading = (level: 0 | 1 | 2) => ({
    run: run(headings[level], body.size, BODY_SPACING),
    paragraph: { ...onGrid, indent: firstLine(style.indent, area), keepNext: true },
  });
  const own: readonly IParagraphStyleOptions[] = [
    // the grid counts from the size of Normal itself, not from the document's defaults
    { id: STYLE.body, name: "Normal", quickFormat: true, run: run(body.face, body.size, BODY_SPACING), paragraph: onGrid },
    { id: STYLE.addressee, name: "主送机关", basedOn: STYLE.body, next: STYLE.body },
    { id: STYLE.signature, name: "落款", basedOn: STYLE.body, paragraph: { alignment: AlignmentType.CENTER, keepNext: true } },
    {
      id: STYLE.cell,
      name: "表格",
      basedOn: STYLE.body,
      run: run(tableDocument.cell.face, tableDocument.cell.size, tracked(tableDocument.cell)),
      paragraph: { spacing: exact(tableDocument.cell.pitch) },
    },
    {
      id: STYLE.letterCell,
      name: "函内表格",
      basedOn: STYLE.cell,
      run: run(tableDocument.cell.face, style.letterTable.size, tracked({ ...tableDocument.cell, size: style.letterTable.size })),
      paragraph: { spacing: exact(style.letterTable.pitch) },
    },
    {
      id: STYLE.headCell,
      name: "表头",
      basedOn: STYLE.cell,
      run: { font: runFont(tableDocument.cell.headFace) },
    },
    {
      id: STYLE.letterHeadCell,
      name: "函内表头",
      basedOn: STYLE.letterCell,
      run: { font: runFont(tableDocument.cell.headFace) },
    },
    {
      id: STYLE.caption,
      name: "表题",
      basedOn: STYLE.body,
      run: run(tableDocument.caption.face, tableDocument.caption.size),
      paragraph: { keepNext: true, spacing: spaced(tableDocument.caption.pitch, tableDocument.caption.above, tableDocument.caption.below) },
    },
    {
      id: STYLE.fact,
      name: "要点",
      basedOn: STYLE.body,
      run: run(tableDocument.facts.face, tableDocument.facts.size, tracked(tableDocument.facts)),
      paragraph: { spacing: spaced(tableDocument.facts.pitch, tableDocument.facts.padding, tableDocument.facts.padding) },
    },
    { id: STYLE.factLabel, name: "要点名称", basedOn: STYLE.fact, run: { font: runFont(tableDocument.facts.labelFace) } },
    {
      id: STYLE.note,
      name: "表注",
      basedOn: STYLE.body,
      run: run(tableDocument.note.face, tableDocument.note.size, tracked(tableDocument.note)),
      paragraph: { spacing: exact(tableDocument.note.pitch) },
    },
  ];
  return {
    default: {
      document: { run: { ...run(body.face, body.size), language: { value: "en-US", eastAsia: "zh-CN" } }, paragraph: { spacing: { before: 0, after: 0 } } },
      title: { run: run(title.face, title.size), paragraph: { ...onGrid, alignment: AlignmentType.CENTER, keepNext: true } },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
    },
    paragraphStyles: [...own],
  };
}

/** The indent of a paragraph's first line, in characters for Word and in twips for others. */
export const firstLine = (characters: number, area: TypeArea) => ({ firstLine: twips(characters * area.characterPitch), firstLineChars: characters * 100 });

/** `word/fontTable.xml`: each face with its twin. */
export function fontTable(): string {
  const fonts = TWINS.map(([name, twin]) => `<w:font w:name="${name}"><w:altName w:val="${twin}"/><w:charset w:val="86"/></w:font>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}
