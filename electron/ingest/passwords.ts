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

let gbkCodes: ReadonlyMap<string, number> | undefined;

/** JavaScript decodes GBK but does not encode it: the table is made by decoding all of its two-byte codes. */
function encodeGbk(text: string): Uint8Array | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a password of ASCII alone reads the same in both
  if (/^[\x00-\x7f]*$/.test(text)) return undefined;
  gbkCodes ??= readCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : gbkCodes.get(character);
    if (code === undefined) return undefined;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

function readCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\uFFFD" && !codes.has(character)) codes.set(character, (lead << 8) | trail);
    }
  }
  return codes;
}
