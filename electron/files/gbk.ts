/** JavaScript decodes GBK but does not encode it: the table is made by decoding all of its two-byte codes. */
let gbkCodes: ReadonlyMap<string, number> | undefined;

/** The bytes of a text in GBK; `undefined` for one of ASCII alone, whose bytes are the same in both, and where GBK lacks a character. */
export function encodeGbk(text: string): Uint8Array | undefined {
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

/** The characters of a text that GBK lacks, each once: many upload pages and ZIP programs of Chinese Windows cannot take them in a name. */
export function outsideGbk(text: string): readonly string[] {
  gbkCodes ??= readCodes();
  const codes = gbkCodes;
  return [...new Set(text)].filter((character) => character > "\x7f" && !codes.has(character));
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
