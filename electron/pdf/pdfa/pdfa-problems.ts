import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFPage, PDFRawStream, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import type { PdfaProblem } from "../../../shared/messages/bundle-warning.ts";
import { contentStreams, decodedStream } from "../page-streams.ts";

/** Kind of the warning that names such an attachment. */
export const NOT_PDFA = "not-pdfa";

/** Notes that carry other files, sound, film or models (ISO 19005-2, 6.3.1). */
const FOREIGN_NOTES: ReadonlySet<string> = new Set(["FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia", "TrapNet", "Watermark"]);
/** What a link may do (6.5.1). */
const ACTIONS: ReadonlySet<string> = new Set(["GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"]);
/** Hidden, invisible, not to be viewed, shown by switch; printed (ISO 32000-1, table 165). */
const HIDING = 0x01 | 0x02 | 0x20 | 0x100;
const PRINT = 0x04;

/**
 * Why pages cannot stand in a PDF/A-2b file (ISO 19005-2). Structure alone is looked at: encodings,
 * widths and missing glyphs inside embedded fonts are not. Hints that change no look (Interpolate, the flag to print) are repaired in place.
 */
export function pdfaProblems(pages: readonly PDFPage[]): readonly PdfaProblem[] {
  const problems = new Set<PdfaProblem>();
  const seen = new Set<PDFObject>();
  const visit = (object: PDFObject | undefined, page: PDFPage): void => {
    const found = object instanceof PDFRef ? page.doc.context.lookup(object) : object;
    if (!found || seen.has(found)) return;
    seen.add(found);
    if (found instanceof PDFArray) for (const item of found.asArray()) visit(item, page);
    const dict = found instanceof PDFStream ? found.dict : found instanceof PDFDict ? found : undefined;
    if (found === DEVICE_CMYK) problems.add("cmyk");
    if (!dict) return;
    for (const problem of dictProblems(dict, found)) problems.add(problem);
    for (const [key, value] of dict.entries()) if (!LEADING_AWAY.has(key.decodeText())) visit(value, page);
  };
  for (const page of pages) {
    for (const key of ["Resources", "Annots", "Contents", "Group"]) {
      const name = PDFName.of(key);
      visit(key === "Resources" ? page.node.getInheritableAttribute(name) : page.node.get(name), page);
    }
    for (const stream of contentStreams(page.node)) if (CMYK_OPERATOR.test(decoded(stream))) problems.add("cmyk");
  }
  return uniqueProblems([...problems]);
}

/** Each problem once, in the order in which they were found. */
export const uniqueProblems = (problems: readonly PdfaProblem[]): readonly PdfaProblem[] => [
  ...new Map(problems.map((problem) => [typeof problem === "string" ? problem : `font ${problem.font}`, problem])).values(),
];

const DEVICE_CMYK = PDFName.of("DeviceCMYK");
/** To other pages and back: what lies there is looked at with them. */
const LEADING_AWAY: ReadonlySet<string> = new Set(["Parent", "P", "Dest", "D", "StructParent", "IRT", "Popup"]);
const CMYK_OPERATOR = /(?:^|\s)(?:[-+.\d]+\s+){4}[kK](?=\s|$)/;

function dictProblems(dict: PDFDict, object: PDFObject): readonly PdfaProblem[] {
  const problems: PdfaProblem[] = [];
  const name = (key: string) => nameIn(dict, key);
  if (dict.lookup(PDFName.of("Interpolate")) === PDFBool.True) dict.delete(PDFName.of("Interpolate"));
  if (object instanceof PDFStream) {
    const filters = filtersOf(dict);
    if (filters.includes("LZWDecode")) problems.push("lzw");
    if (filters.includes("Crypt")) problems.push("crypt");
    if (filters.includes("JPXDecode")) problems.push("jpeg-2000");
    if (dict.has(PDFName.of("F"))) problems.push("outside-data");
    if (name("Subtype") === "PS" || dict.has(PDFName.of("PS"))) problems.push("postscript");
    if (dict.has(PDFName.of("OPI")) || dict.has(PDFName.of("Alternates")) || dict.has(PDFName.of("Ref"))) problems.push("alternates");
    if (name("Subtype") === "Form" && object instanceof PDFRawStream && CMYK_OPERATOR.test(decoded(object))) problems.push("cmyk");
  }
  if (name("Type") === "Font" || dict.has(PDFName.of("BaseFont"))) problems.push(...fontProblems(dict));
  if (dict.has(PDFName.of("TR")) || dict.has(PDFName.of("HTP")) || (name("TR2") ?? "Default") !== "Default") problems.push("transfer");
  const action = dict.lookup(PDFName.of("A"));
  if (action instanceof PDFDict && !ACTIONS.has(nameIn(action, "S") ?? "GoTo")) problems.push("action");
  if (dict.has(PDFName.of("AA"))) problems.push("action");
  if (dict.has(PDFName.of("Rect")) && dict.has(PDFName.of("Subtype"))) problems.push(...noteProblems(dict));
  return problems;
}

function fontProblems(font: PDFDict): readonly PdfaProblem[] {
  const subtype = nameIn(font, "Subtype");
  // 6.2.11.3.2: what readers take for granted must be written
  if (subtype === "CIDFontType2" && !font.has(PDFName.of("CIDToGIDMap"))) font.set(PDFName.of("CIDToGIDMap"), PDFName.of("Identity"));
  // a composite font has its file in the font below it, and the glyphs of a Type 3 font are drawings
  if (subtype === "Type0" || subtype === "Type3") return [];
  const descriptor = font.lookup(PDFName.of("FontDescriptor"));
  const embedded = descriptor instanceof PDFDict && ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor.has(PDFName.of(key)));
  return embedded || (subtype === undefined && !font.has(PDFName.of("BaseFont"))) ? [] : [{ font: nameIn(font, "BaseFont") ?? "" }];
}

function noteProblems(note: PDFDict): readonly PdfaProblem[] {
  const subtype = nameIn(note, "Subtype") ?? "";
  if (FOREIGN_NOTES.has(subtype)) return ["foreign-note"];
  const flags = note.lookup(PDFName.of("F"));
  const value = flags instanceof PDFNumber ? flags.asNumber() : 0;
  if (subtype === "Popup") return [];
  if ((value & HIDING) !== 0) return ["hidden-note"];
  note.set(PDFName.of("F"), PDFNumber.of(value | PRINT));
  return subtype === "Link" || note.has(PDFName.of("AP")) ? [] : ["bare-note"];
}

const nameIn = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
};

function filtersOf(dict: PDFDict): readonly string[] {
  const filter = dict.lookup(PDFName.of("Filter"));
  const names = filter instanceof PDFArray ? filter.asArray().map((item) => dict.context.lookup(item)) : [filter];
  return names.flatMap((item) => (item instanceof PDFName ? [item.decodeText()] : []));
}

/** Operators as text; of what cannot be decoded the reading itself warns. */
const decoded = (stream: PDFRawStream): string => Buffer.from(decodedStream(stream) ?? []).toString("latin1");
