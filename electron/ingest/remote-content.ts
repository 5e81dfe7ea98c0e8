import { unzipSync } from "fflate";
import type { OutsideReference } from "../../shared/messages/field-problem-text.ts";
import type { WordEnding } from "./file-type.ts";

/** Parts that name what a document takes from elsewhere; a bomb among them is not unpacked. */
const PARTS = /\.rels$|^(content|styles)\.xml$|^word\/(document|header\d*|footer\d*)\.xml$/i;
const LARGEST_PART = 20_000_000;

/** The beginning of an address on the network: of the web, of a server's share, of a file on another machine. */
const REMOTE = String.raw`\s*(?:https?:|ftps?:|davs?:|\\\\|//|file:(?://(?!/|localhost/)|/{4,}|/*\\\\))`;

const REMOTE_IN_FIELD = new RegExp(String.raw`[\s"“]${REMOTE}`, "i");
const RELATIONSHIP = /<(?:\w{1,20}:)?Relationship\b[^<>]{0,4000}>/gi;
const LOADED_IN_ODT = new RegExp(String.raw`<(?!text:a\b|draw:a\b)[\w:-]{1,60}\s[^<>]{0,4000}xlink:href=["'](?:${REMOTE}|file:|\.\./|/)`, "i");
/** A picture of a .docx that is linked; one that is pasted from a page or a chat often is, with a copy inside. */
const PICTURE = /<(?:a:blip|v:imagedata)\b[^<>]{0,2000}>/gi;
const isLinkedAlone = (picture: string) => /\br:(link|href)=/i.test(picture) && !/\br:(embed|id)=/i.test(picture);
/** Field codes (ECMA-376 part 1, 17.16.5) with their address in quotes, and the template of RTF. */
const LOADED_BY_FIELD = new RegExp(String.raw`(?:INCLUDEPICTURE|INCLUDETEXT)(?:[^"“]{0,60}["“]|\s{1,9}(?!\\))${REMOTE}|\\template\s{1,9}${REMOTE}`, "i");

/** Fields that fetch a text, a picture or data from elsewhere (ECMA-376 part 1, 17.16.5), and those that start a program for it. */
const FETCHING_FIELD = /^\s*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|RD|DATABASE|AUTOTEXTLIST)\b/i;
const FIELD_TOKEN =
  /<(?:[^\s<>/:]{1,100}:)?fldChar\b[^<>]*?fldCharType\s*=\s*["'](\w+)["'][^<>]*>|<(?:[^\s<>/:]{1,100}:)?instrText\b[^<>]*>([^<]*)<|<(?:[^\s<>/:]{1,100}:)?fldSimple\b[^<>]*?\binstr\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** The instructions of all fields of a part: of those that are written over several runs, and of simple ones. Those within another stand for themselves and as “?” in it. */
function fieldInstructions(xml: string): readonly string[] {
  const done: string[] = [];
  const open: string[] = [];
  for (const [, mark, text, double, single] of xml.matchAll(FIELD_TOKEN)) {
    const simple = double ?? single;
    if (simple !== undefined) done.push(decodeEntities(simple));
    else if (text !== undefined) open.push((open.pop() ?? "") + decodeEntities(text));
    else if (mark?.toLowerCase() === "begin") {
      const outer = open.pop();
      if (outer !== undefined) open.push(`${outer}?`);
      open.push("");
    } else if (mark?.toLowerCase() === "end") done.push(open.pop() ?? "");
  }
  return [...done, ...open];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const decodeEntities = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Elements that take a file into the document or start from a linked one: 17.17.2.1, 17.2.1 (frames are 17.15.2), and VML's and DrawingML's linked pictures. */
const TAKING_IN =
  /<(?:[^\s<>/:]{1,100}:)?(?:altChunk|subDoc|frameset)\b|<(?:[^\s<>/:]{1,100}:)?OLEObject\b[^<>]*\bType\s*=\s*["']Link|<(?:[^\s<>/:]{1,100}:)?(?:blip|imagedata|fill|stroke)\b[^<>]*\s(?:\w+:)?(?:link|href)\s*=/i;
const VML_SOURCE = /<(?:[^\s<>/:]{1,100}:)?(?:imagedata|fill|stroke)\b[^<>]*\ssrc\s*=\s*["']\s*(?:[a-z][a-z0-9+.-]{1,20}:|[\\/]{2})/i;

/**
 * What a Word template (.docx) takes from outside of itself; `undefined`: nothing. Stricter than for attachments, since
 * the letters made from it go to other people and are opened there: no relationship leads out but links that a reader may follow,
 * not even to this computer, and no field fetches anything.
 * @param parts of the package by path, unpacked
 */
export function outsideReference(parts: ReadonlyMap<string, string>): OutsideReference | undefined {
  for (const [path, raw] of parts) {
    // a part with zero bytes is in an encoding that no program writes; entities, CDATA and a bracket within an attribute would hide what is looked for
    if (raw.includes("\0") || /<!(?:DOCTYPE|\[CDATA\[)|=\s{0,9}(?:"[^"<]*>|'[^'<]*>)/i.test(raw)) return { code: "unreadable-part", path };
    const xml = withoutComments(raw);
    if (/\.rels$/i.test(path)) {
      const relationships = xml.match(RELATIONSHIP) ?? [];
      const outside = relationships.map(externalKind).find((kind) => kind !== undefined);
      if (outside !== undefined) return outside;
      const modes = (text: string) => text.match(/TargetMode/gi)?.length ?? 0;
      if (modes(relationships.join("")) !== modes(xml)) return { code: "unreadable-part", path };
      continue;
    }
    if (TAKING_IN.test(xml) || VML_SOURCE.test(xml)) return { code: "linked-content" };
    const field = fieldInstructions(xml).find((instruction) => FETCHING_FIELD.test(instruction) || /^\s*\?/.test(instruction));
    if (field !== undefined) return { code: "field", instruction: field.trim().slice(0, 40) };
  }
  return undefined;
}

/** In one pass: a pattern would look for the end of each of a million comments that are never closed. */
function withoutComments(xml: string): string {
  const kept: string[] = [];
  for (let from = 0; ; ) {
    const start = xml.indexOf("<!--", from);
    if (start < 0) return kept.length === 0 ? xml : kept.join("") + xml.slice(from);
    kept.push(xml.slice(from, start));
    const end = xml.indexOf("-->", start);
    if (end < 0) return kept.join("");
    from = end + 3;
  }
}

/** Kinds by the last part of the relationship's type. */
const KINDS: ReadonlyMap<string, OutsideReference> = new Map([
  ["image", { code: "linked-image" }],
  ["attachedtemplate", { code: "attached-template" }],
  ["oleobject", { code: "linked-object" }],
  ["afchunk", { code: "embedded-document" }],
]);

function externalKind(relationship: string): OutsideReference | undefined {
  const type = /[^/]*$/.exec(attribute(relationship, "Type").trim())?.[0].toLowerCase() ?? "";
  const target = attribute(relationship, "Target").trim();
  const mode = attribute(relationship, "TargetMode").trim().toLowerCase();
  const leadsOut = (mode !== "" && mode !== "internal") || /^(?:[a-z][a-z0-9+.-]{1,20}:|[\\/]{2})/i.test(target);
  if (type === "afchunk" || (leadsOut && !(type === "hyperlink" && /^(?:https?:|mailto:|tel:|#)/i.test(target)))) return KINDS.get(type) ?? { code: "other" };
  return undefined;
}

const attribute = (tag: string, name: string): string =>
  decodeEntities(new RegExp(String.raw`\s${name}\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')`, "i").exec(tag)?.slice(1).join("") ?? "");

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
          text.includes("\0") ||
          LOADED_IN_ODT.test(text) ||
          (text.match(RELATIONSHIP) ?? []).some(isRemote) ||
          (text.match(PICTURE) ?? []).some(isLinkedAlone) ||
          fieldInstructions(text).some((field) => FETCHING_FIELD.test(field) && REMOTE_IN_FIELD.test(field)),
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
