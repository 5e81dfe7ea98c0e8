import { unzipSync } from "fflate";
import type { WordEnding } from "./file-type.ts";

/** Parts that name what a document takes from elsewhere; a bomb among them is not unpacked. */
const PARTS = /\.rels$|^(content|styles)\.xml$|^word\/(document|header\d*|footer\d*)\.xml$/i;
const LARGEST_PART = 20_000_000;

/** The beginning of an address on the network: of the web, of a server's share, of a file on another machine. */
const REMOTE = String.raw`\s*(?:https?:|ftps?:|davs?:|\\\\|//|file:(?://(?!/|localhost/)|/{4,}|/*\\\\))`;

const RELATIONSHIP = /<(?:\w{1,20}:)?Relationship\b[^<>]{0,4000}>/gi;
const LOADED_IN_ODT = new RegExp(String.raw`<(?!text:a\b|draw:a\b)[\w:-]{1,60}\s[^<>]{0,4000}xlink:href=["'](?:${REMOTE}|file:|\.\./|/)`, "i");
/** A picture of a .docx that is linked; one that is pasted from a page or a chat often is, with a copy inside. */
const PICTURE = /<(?:a:blip|v:imagedata)\b[^<>]{0,2000}>/gi;
const isLinkedAlone = (picture: string) => /\br:(link|href)=/i.test(picture) && !/\br:(embed|id)=/i.test(picture);
/** Field codes (ECMA-376 part 1, 17.16.5) with their address in quotes, and the template of RTF. */
const LOADED_BY_FIELD = new RegExp(String.raw`(?:INCLUDEPICTURE|INCLUDETEXT)(?:[^"“]{0,60}["“]|\s{1,9}(?!\\))${REMOTE}|\\template\s{1,9}${REMOTE}`, "i");

/**
 * Whether a Word document takes pictures or texts from outside of itself, or a template from the network: the program that makes
 * a PDF of it would ask the network, or leave out what it may not load without a word. Links that a reader may follow do no harm.
 */
export function takesFromOutside(bytes: Uint8Array, ending: WordEnding): boolean {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (ending) {
    case "docx":
    case "odt":
      // a part with zero bytes is in an encoding that no program writes
      return partsOf(raw).some(
        (text) =>
          text.includes("\0") || LOADED_IN_ODT.test(text) || (text.match(RELATIONSHIP) ?? []).some(isRemote) || (text.match(PICTURE) ?? []).some(isLinkedAlone),
      );
    case "rtf":
      return LOADED_BY_FIELD.test(raw.toString("latin1"));
    case "doc":
      // its texts have one byte a letter, or two from an even or odd place
      return [raw.toString("latin1"), raw.toString("utf16le"), raw.subarray(1).toString("utf16le")].some((text) => LOADED_BY_FIELD.test(text));
  }
}

/** ECMA-376 part 2, 6.5.3: what `TargetMode` calls external lies outside of the document. Numbers for letters hide an address. */
function isRemote(relationship: string): boolean {
  const value = (name: string) => new RegExp(String.raw`\s${name}\s{0,9}=\s{0,9}["']([^"']*)["']`, "i").exec(relationship)?.[1] ?? "";
  if (value("TargetMode").toLowerCase() === "internal" || value("TargetMode") === "" || /\/hyperlink$/i.test(value("Type"))) return false;
  return value("Target").includes("&#") || new RegExp(`^${REMOTE}`, "i").test(value("Target"));
}

/** None of a file that cannot be unpacked: the program that is to read it will say so. */
function partsOf(bytes: Uint8Array): readonly string[] {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => PARTS.test(name) && originalSize <= LARGEST_PART });
    return Object.values(parts).map((part) => Buffer.from(part).toString("utf8"));
  } catch {
    return [];
  }
}
