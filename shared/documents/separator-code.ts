import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * What the QR code of a separator sheet says of the document behind it: where it belongs by ids alone, no name and no title.
 * `caseId`: `id` of `case.json`; absent for the list of all cases. `slot`: absent for lists of the pack, which are assigned nowhere.
 * `pages`: how many the document has, blank ones aside; 0 where it is printed elsewhere and nobody knows. `version`: first 8 hex digits of the SHA-256 of what was printed (the text
 * of a letter, the content of a file), so that a letter whose answers changed after printing is told from its new text.
 */
export type SeparatorCode = {
  readonly caseId?: string | undefined;
  readonly document: string;
  readonly slot?: string | undefined;
  readonly for?: string | undefined;
  readonly pages: number;
  readonly version: string;
};

/** Names the format and its edition: a later edition gets another word, and is refused by name. */
const MARK = "GUOHE1";
const VERSION_DIGITS = 8;

/** The first digits of a SHA-256 in hex, as separator sheets carry them. */
export const shortVersion = (sha256Hex: string): string => sha256Hex.slice(0, VERSION_DIGITS).toLowerCase();

/** The text of the QR code: ASCII, its parts divided by `/`, the last of them a checksum over all others. */
export function separatorText({ caseId = "", document, slot = "", for: subject = "", pages, version }: SeparatorCode): string {
  const body = [MARK, ...[caseId, document, slot, subject, String(pages), version].map(encodeURIComponent)].join("/");
  return `${body}/${checksum(body)}`;
}

/** What was read of a QR code: a separator sheet; `damaged`: one of ours that fails its checksum; `undefined`: somebody else's code. */
export function parseSeparator(text: string): SeparatorCode | "damaged" | undefined {
  const parts = text.split("/");
  if (parts[0] !== MARK) return undefined;
  const body = text.slice(0, text.lastIndexOf("/"));
  if (parts.length !== 8 || parts[7] !== checksum(body)) return "damaged";
  const [caseId = "", document = "", slot = "", subject = "", pages = "", version = ""] = parts.slice(1, 7).map(decoded);
  if (!/^\d{1,5}$/u.test(pages)) return "damaged";
  return {
    ...(caseId !== "" && { caseId }),
    document,
    ...(slot !== "" && { slot }),
    ...(subject !== "" && { for: subject }),
    pages: Number(pages),
    version,
  };
}

const checksum = (body: string): string => shortVersion(bytesToHex(sha256(utf8ToBytes(body))));

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
