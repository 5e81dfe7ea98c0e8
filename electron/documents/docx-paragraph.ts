import type { Inline, InlineFace } from "../../shared/documents/blocks.ts";
import type { Face } from "../pdf/fonts/fonts.ts";
import { halfPoints, runFont } from "./docx-styles.ts";
import { wordText } from "./word-xml.ts";

/**
 * Paragraphs and runs of WordprocessingML (ECMA-376 part 1, 17.3), as text: the body of a document is a few kinds of
 * them again and again, and as objects of `docx` they took a quarter of the time of a document. Measures in twips.
 */
export type ParagraphOptions = {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** a stop at which words end, from the left */
  readonly tab?: number;
  readonly spacing?: { readonly before?: number; readonly after?: number; readonly line?: number };
  readonly indent?: {
    readonly left?: number;
    readonly right?: number;
    readonly firstLine?: number;
    readonly firstLineChars?: number;
    readonly hanging?: number;
  };
  readonly align?: "left" | "center" | "right" | "both";
};

/** A paragraph; its properties in the order of 17.3.1.26. */
export function paragraph(options: ParagraphOptions, runs = ""): string {
  const { style, keepNext, pageBreakBefore, tab, spacing, indent, align } = options;
  let properties = "";
  if (style !== undefined) properties += `<w:pStyle w:val="${style}"/>`;
  if (keepNext !== undefined) properties += keepNext ? "<w:keepNext/>" : '<w:keepNext w:val="false"/>';
  if (pageBreakBefore) properties += "<w:pageBreakBefore/>";
  if (tab !== undefined) properties += `<w:tabs><w:tab w:val="right" w:pos="${tab}"/></w:tabs>`;
  if (spacing) properties += `<w:spacing${attributes({ ...spacing, lineRule: spacing.line === undefined ? undefined : "exact" })}/>`;
  if (indent) properties += `<w:ind${attributes(indent)}/>`;
  if (align !== undefined) properties += `<w:jc w:val="${align}"/>`;
  return properties === "" && runs === "" ? "<w:p/>" : `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** The attributes that have a value. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` w:${name}="${value}"`))
    .join("");

const FACES: Readonly<Record<Exclude<InlineFace, "body">, Face>> = { emphasis: "kaiti", heading: "heiti", foreign: "latin" };

/** Runs of a paragraph; the face comes from its style unless an inline has its own. Words of one face are one run, so that they are easy to edit. */
export function wordRuns(inlines: readonly Inline[]): string {
  let runs = "";
  let words = "";
  let face: Face | undefined;
  const close = () => {
    if (words !== "") runs += textRun(words, face);
    words = "";
  };
  for (const inline of inlines) {
    if (inline.kind === "check-box") {
      close();
      runs += checkBox(inline.ticked);
      continue;
    }
    const own = inline.face === undefined || inline.face === "body" ? undefined : FACES[inline.face];
    if (own !== face) close();
    face = own;
    words += inline.text;
  }
  close();
  return runs;
}

/** `size` in points, `grey` from 0 (black) to 1. */
export function textRun(text: string, face?: Face, size?: number, grey?: number): string {
  // the hint keeps “ ” — … in the Chinese face, whatever the style says
  let properties = face === undefined ? '<w:rFonts w:hint="eastAsia"/>' : `<w:rFonts${attributes(runFont(face))}/>`;
  if (grey !== undefined) properties += `<w:color w:val="${greyHex(grey)}"/>`;
  if (size !== undefined) properties += `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`;
  const words = text
    .split("\t")
    .map((part) => (part === "" ? "" : `<w:t xml:space="preserve">${wordText(part)}</w:t>`))
    .join("<w:tab/>");
  return `<w:r><w:rPr>${properties}</w:rPr>${words}</w:r>`;
}

/** A grey from 0 (black) to 1 as six hexadecimal digits. */
export const greyHex = (grey: number): string =>
  Math.round(grey * 255)
    .toString(16)
    .padStart(2, "0")
    .repeat(3);

/** A content control that a click ticks (Word 2010, w14:checkbox). */
function checkBox(ticked: boolean): string {
  const sign = ticked ? "2611" : "2610";
  return `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/>${state("checkedState", "2611")}${state("uncheckedState", "2610")}</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:sym w:font="${SIGNS}" w:char="${sign}"/></w:r></w:sdtContent></w:sdt>`;
}

const SIGNS = "Segoe UI Symbol";
const state = (name: string, sign: string) => `<w14:${name} w14:val="${sign}" w14:font="${SIGNS}"/>`;
