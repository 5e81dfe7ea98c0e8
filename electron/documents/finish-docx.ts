import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { fontTable } from "./docx-styles.ts";

/** The earliest date that a ZIP entry can hold, in local time as ZIP counts it: documents carry no date of their making. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Puts into a .docx what `docx` cannot write: a Normal style that neither snaps to the character grid nor spaces Chinese
 * characters and digits apart (all other styles rest on it), twins of faces that may be missing; and takes out the
 * clock, so that equal documents are equal files.
 */
export function finishDocx(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const finished: Zippable = {};
  for (const name of Object.keys(parts).sort()) {
    const part = parts[name];
    if (part !== undefined) finished[name] = [finishPart(name, part), { mtime: NO_DATE }];
  }
  return zipSync(finished, { mtime: NO_DATE });
}

function finishPart(name: string, part: Uint8Array): Uint8Array {
  if (name === "word/fontTable.xml") return strToU8(fontTable());
  if (name === "word/styles.xml") return strToU8(normalStyleOffGrid(strFromU8(part)));
  if (name === "docProps/core.xml") return strToU8(strFromU8(part).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ""));
  return part;
}

/** In the order that ECMA-376, 17.3.1.26 gives the properties of a paragraph: both stand before `w:spacing`. */
function normalStyleOffGrid(styles: string): string {
  return styles.replace(
    /(<w:style [^>]*w:styleId="Normal"[^>]*>(?:(?!<\/w:style>).)*?<w:pPr>(?:(?!<\/w:pPr>).)*?)(<w:spacing )/s,
    '$1<w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>$2',
  );
}
