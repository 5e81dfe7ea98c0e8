/** An operator of a content stream with the numbers before it and the last name (without its slash). */
export type ContentOperator = { readonly name: string; readonly numbers: readonly number[]; readonly named?: string };

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([..."()<>[]{}/%"].map((character) => character.charCodeAt(0)));

/**
 * Reads a content stream operator by operator (ISO 32000-1, 7.8.2). Strings, dictionaries and the data of inline
 * pictures are stepped over.
 */
export function* contentOperators(content: Uint8Array): Generator<ContentOperator> {
  let numbers: number[] = [];
  let named: string | undefined;
  let at = 0;
  while (at < content.length) {
    const byte = content[at] ?? 0;
    if (WHITE.has(byte)) {
      at += 1;
    } else if (byte === 0x25) {
      while (at < content.length && content[at] !== 10 && content[at] !== 13) at += 1;
    } else if (byte === 0x28) {
      at = afterString(content, at);
    } else if (byte === 0x2f) {
      const end = afterWord(content, at + 1);
      named = nameOf(content.subarray(at + 1, end));
      at = end;
    } else if (byte === 0x3c && content[at + 1] !== 0x3c) {
      while (at < content.length && content[at] !== 0x3e) at += 1;
      at += 1;
    } else if (DELIMITERS.has(byte)) {
      at += 1;
    } else {
      const end = afterWord(content, at);
      const word = latin(content.subarray(at, end));
      at = end;
      const number = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : undefined;
      if (number !== undefined) numbers.push(number);
      else {
        yield { name: word, numbers, ...(named === undefined ? {} : { named }) };
        numbers = [];
        named = undefined;
        if (word === "ID") at = afterInlinePicture(content, at);
      }
    }
  }
}

function afterWord(content: Uint8Array, from: number): number {
  let at = from;
  while (at < content.length && !WHITE.has(content[at] ?? 0) && !DELIMITERS.has(content[at] ?? 0)) at += 1;
  // a byte that begins no token must not hold the reading up
  return at === from && content[from - 1] !== 0x2f ? from + 1 : at;
}

function afterString(content: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const byte = content[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29 && --depth === 0) return at + 1;
  }
  return content.length;
}

/** After `EI` that stands between white space (8.9.7). */
function afterInlinePicture(content: Uint8Array, from: number): number {
  for (let at = from + 1; at + 1 < content.length; at++) {
    if (content[at] !== 0x45 || content[at + 1] !== 0x49) continue;
    const after = content[at + 2];
    if (WHITE.has(content[at - 1] ?? 0) && (after === undefined || WHITE.has(after))) return at + 2;
  }
  return content.length;
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
const nameOf = (bytes: Uint8Array) => latin(bytes).replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
