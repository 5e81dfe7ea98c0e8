import { encodeGbk } from "../files/gbk.ts";

/** Decodes the text of a file of passwords: UTF-8 or UTF-16 with their marks, UTF-8 without, else GBK as Windows' editors wrote it. */
export function decodePasswordFile(bytes: Uint8Array): readonly string[] {
  return decodeText(bytes)
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== "");
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/**
 * The bytes that a program may have taken for a password: UTF-8 (ISO 32000-2, 7.6.4.3.2), and GBK, which Chinese
 * programs used before that; both where they differ.
 */
export function passwordBytes(password: string): readonly Uint8Array[] {
  const utf8 = new TextEncoder().encode(password);
  const gbk = encodeGbk(password);
  return gbk === undefined || Buffer.compare(utf8, gbk) === 0 ? [utf8] : [utf8, gbk];
}
