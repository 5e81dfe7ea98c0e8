import type { Inline, InlineFace } from "../../shared/documents/blocks.ts";
import type { Face } from "../pdf/fonts/fonts.ts";
import { classOf, latinRuns } from "./character-class.ts";
import { type RunOptions, runProperties } from "./docx-run.ts";
import { attributes, wordText } from "./docx-xml.ts";

/** Paragraphs and runs of WordprocessingML (ECMA-376 part 1, 17.3), as text. Measures in twips. */
export type ParagraphOptions = {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** a place of its own on the page, from its left upper corner */
  readonly frame?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** a line below; `size` in eighths of a point, `space` in points, `color` as six hexadecimal digits */
  readonly lineBelow?: { readonly style: "thickThinSmallGap" | "thinThickSmallGap"; readonly size: number; readonly space: number; readonly color: string };
  /** a stop at which words end, or begin, from the left */
  readonly tab?: number;
  readonly tabAlign?: "right" | "left";
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

/** A paragraph with the runs in it. */
export function paragraph(options: ParagraphOptions, runs = ""): string {
  const properties = paragraphProperties(options);
  return properties === "" && runs === "" ? "<w:p/>" : `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** The properties of a paragraph or its style, in the order of 17.3.1.26. */
export function paragraphProperties(options: ParagraphOptions): string {
  const { style, keepNext, pageBreakBefore, frame, lineBelow, tab, tabAlign = "right", spacing, indent, align } = options;
  let properties = "";
  if (style !== undefined) properties += `<w:pStyle w:val="${style}"/>`;
  if (keepNext !== undefined) properties += keepNext ? "<w:keepNext/>" : '<w:keepNext w:val="false"/>';
  if (pageBreakBefore) properties += "<w:pageBreakBefore/>";
  if (frame) {
    const { x, y, width: w, height: h } = frame;
    properties += `<w:framePr${attributes({ w, h, hRule: "exact", vAnchor: "page", hAnchor: "page", x, y })}/>`;
  }
  if (lineBelow) {
    const { style: val, size: sz, space, color } = lineBelow;
    properties += `<w:pBdr><w:bottom${attributes({ val, sz, space, color })}/></w:pBdr>`;
  }
  if (tab !== undefined) properties += `<w:tabs><w:tab w:val="${tabAlign}" w:pos="${tab}"/></w:tabs>`;
  if (spacing) properties += `<w:spacing${attributes({ ...spacing, lineRule: spacing.line === undefined ? undefined : "exact" })}/>`;
  if (indent) properties += `<w:ind${attributes(indent)}/>`;
  if (align !== undefined) properties += `<w:jc w:val="${align}"/>`;
  return properties;
}

const FACES: Readonly<Record<Exclude<InlineFace, "body">, Face>> = { emphasis: "kaiti", heading: "heiti", foreign: "latin" };

/** Runs of a paragraph; the face comes from its style unless an inline has its own. Words of one face are one run, so that they are easy to edit. */
export function wordRuns(inlines: readonly Inline[]): string {
  let runs = "";
  let words = "";
  let look: RunLook = {};
  const close = () => {
    if (words !== "") runs += textRun(words, look);
    words = "";
  };
  for (const inline of inlines) {
    if (inline.kind === "check-box") {
      close();
      runs += checkBox(inline.ticked);
      continue;
    }
    const own = inline.face === undefined || inline.face === "body" ? undefined : FACES[inline.face];
    for (const part of scriptParts(inline.text)) {
      const next = lookOf(part.script, own);
      if (next.face !== look.face || next.script !== look.script) close();
      look = next;
      words += part.text;
    }
  }
  close();
  return runs;
}

type RunLook = Pick<RunOptions, "face" | "script">;
type PartScript = "latin" | "hebrew" | "thai" | undefined;

function lookOf(script: PartScript, own: Face | undefined): RunLook {
  if (script === "latin") return { face: "latin" };
  return script === undefined ? (own === undefined ? {} : { face: own }) : { script };
}

const HEBREW_OR_THAI = /(\p{Script=Hebrew}(?:[\s\p{P}\p{M}]*\p{Script=Hebrew})*)|\p{Script=Thai}+/gu;

/** A text in parts: Hebrew and Thai ones, for which Word has properties of their own, and what is between them. */
function scriptParts(text: string): readonly { readonly text: string; readonly script: PartScript }[] {
  const parts: { text: string; script: PartScript }[] = [];
  let at = 0;
  for (const match of text.matchAll(HEBREW_OR_THAI)) {
    if (match.index > at) parts.push(...latinNames(text.slice(at, match.index)));
    parts.push({ text: match[0], script: match[1] === undefined ? "thai" : "hebrew" });
    at = match.index + match[0].length;
  }
  return at < text.length ? [...parts, ...latinNames(text.slice(at))] : parts;
}

/**
 * A text in parts: those that are Latin names with marks which a Chinese face has too (d’Azur), and what is between them.
 * The hint of a Chinese run would put such a mark in the Chinese face.
 */
function latinNames(text: string): readonly { readonly text: string; readonly script: "latin" | undefined }[] {
  const characters = [...text];
  const latin = latinRuns(characters);
  const shared = characters.map((character, index) => latin[index] === true && !classOf(character).latin);
  if (!shared.includes(true)) return [{ text, script: undefined }];
  const parts: { text: string; script: "latin" | undefined }[] = [];
  for (let at = 0; at < characters.length; ) {
    let end = at;
    while (end < characters.length && latin[end] === latin[at]) end += 1;
    const script = latin[at] === true && shared.slice(at, end).includes(true) ? "latin" : undefined;
    const words = characters.slice(at, end).join("");
    const last = parts.at(-1);
    if (last && last.script === script) last.text += words;
    else parts.push({ text: words, script });
    at = end;
  }
  return parts;
}

/** A run: its text, with stops for tabs. */
export function textRun(text: string, options: RunOptions = {}): string {
  const content = text
    .split("\t")
    .map((part) => (part === "" ? "" : `<w:t xml:space="preserve">${wordText(part)}</w:t>`))
    .join("<w:tab/>");
  return run(content, options);
}

/** A new line within a paragraph (17.3.3.1). */
export const LINE_BREAK = "<w:r><w:br/></w:r>";

/** The number of the page, counted by the program that opens the document (17.16.5.44). */
export const pageNumber = (options: RunOptions): string =>
  [
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText xml:space="preserve">PAGE</w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:fldChar w:fldCharType="end"/>',
  ]
    .map((content) => run(content, options))
    .join("");

// the hint keeps “ ” — … in the Chinese face, whatever the style says
const run = (content: string, options: RunOptions) =>
  `<w:r><w:rPr>${options.face === undefined && options.script === undefined ? '<w:rFonts w:hint="eastAsia"/>' : ""}${runProperties(options)}</w:rPr>${content}</w:r>`;

/** A content control that a click ticks (Word 2010, w14:checkbox). */
function checkBox(ticked: boolean): string {
  const sign = ticked ? "2611" : "2610";
  return `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/>${state("checkedState", "2611")}${state("uncheckedState", "2610")}</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:sym w:font="${SIGNS}" w:char="${sign}"/></w:r></w:sdtContent></w:sdt>`;
}

const SIGNS = "Segoe UI Symbol";
const state = (name: string, sign: string) => `<w14:${name} w14:val="${sign}" w14:font="${SIGNS}"/>`;
