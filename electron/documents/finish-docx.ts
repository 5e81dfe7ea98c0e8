import { crc32, deflateRawSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, Zip } from "fflate";
import { fontTable } from "./docx-styles.ts";

/** The earliest date that a ZIP entry can hold, in local time as ZIP counts it: documents carry no date of their making. */
const NO_DATE = new Date(1980, 0, 1);

/** A part of a .docx, packed for the ZIP file. */
export type PackedPart = { readonly path: string; readonly crc: number; readonly size: number; readonly packed: Uint8Array; readonly method: 0 | 8 };

/**
 * The parts of a .docx by path, with what `docx` cannot write: a Normal style that neither snaps to the character grid nor
 * spaces Chinese characters and digits apart (all other styles rest on it), twins of faces that may be missing, and what
 * begins or ends no line; and without the clock, so that equal documents are equal files.
 */
export function finishedParts(bytes: Uint8Array): readonly { readonly path: string; readonly text: string }[] {
  return Object.entries(unzipSync(bytes)).map(([path, part]) => ({ path, text: finishPart(path, strFromU8(part)) }));
}

/** Bytes from which on compression saves more than it costs. */
const WORTH_PACKING = 1000;

/** Compresses a part; XML is hardly smaller at higher levels. Node's own zlib packs several times faster than one in JavaScript. */
export function packPart(part: { readonly path: string } & ({ readonly text: string } | { readonly bytes: Uint8Array })): PackedPart {
  const { path } = part;
  const bytes = "text" in part ? strToU8(part.text) : part.bytes;
  const head = { path, crc: crc32(bytes), size: bytes.length };
  return bytes.length < WORTH_PACKING ? { ...head, packed: bytes, method: 0 } : { ...head, packed: deflateRawSync(bytes, { level: 3 }), method: 8 };
}

/** The ZIP file of parts that are packed already, in the order of their paths. */
export function zipParts(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { path, crc, size, packed, method } of [...parts].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const entry = { filename: path, crc, size, compression: method, mtime: NO_DATE, ondata: unset };
    zip.add(entry);
    entry.ondata(null, packed, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

/** Replaced by `Zip.add` before it is called. */
const unset = (_error: Error | null, _data: Uint8Array, _final: boolean): void => undefined;

function finishPart(path: string, text: string): string {
  if (path === "word/fontTable.xml") return fontTable();
  if (path === "word/styles.xml") return normalStyleOffGrid(text);
  if (path === "word/settings.xml") return text.replace("<w:compat>", `${LINE_BREAKS}<w:compat>`);
  if (path === "docProps/core.xml") return text.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "");
  return text;
}

/**
 * Word's own lists of what begins and ends no line, and the characters that belong to the number before or after them, so
 * that no date, sum or clause is torn apart: Word knows no rule for digits, and a joining character (U+2060) shows as a
 * box where the face lacks it. ECMA-376, 17.15.1.58 and .59.
 */
const NOT_FIRST = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠年月日元万页条号";
const NOT_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥第";
const LINE_BREAKS = `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${NOT_LAST}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${NOT_FIRST.replace(">", "&gt;")}"/>`;

/** In the order that ECMA-376, 17.3.1.26 gives the properties of a paragraph: both stand before `w:spacing`. */
function normalStyleOffGrid(styles: string): string {
  return styles.replace(
    /(<w:style [^>]*w:styleId="Normal"[^>]*>(?:(?!<\/w:style>).)*?<w:pPr>(?:(?!<\/w:pPr>).)*?)(<w:spacing )/s,
    '$1<w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>$2',
  );
}
