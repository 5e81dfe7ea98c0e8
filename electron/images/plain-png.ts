/** A PNG whose samples PDF can hold as they are coded. `rowBytes`: of a row without the number of its filter; `colours`: samples of a pixel. */
export type PlainPng = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colours: 1 | 3;
  readonly rowBytes: number;
  /** red, green and blue of each index */
  readonly palette?: Uint8Array;
};

/** Colour types of ISO/IEC 15948, 11.2.2: gray, red green blue, palette. */
const COLOURS: Readonly<Record<number, 1 | 3>> = { 0: 1, 2: 3, 3: 1 };
const PALETTE = 3;

/**
 * The coded samples of a PNG that was found whole (`pngFacts`): without transparency, its rows from the top to the bottom.
 * `undefined`: another one, which must be decoded.
 */
export function plainPng(bytes: Uint8Array): PlainPng | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const content = bytes.subarray(at + 8, at + 8 + length);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === "tRNS") return undefined;
    if (kind === "PLTE") palette = content;
    if (kind === "IDAT") parts.push(content);
    if (kind === "IEND") break;
    at += 12 + length;
  }
  const [only] = parts;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [bits = 0, type = 0, compression, filter, interlace] = bytes.subarray(24, 29);
  const colours = COLOURS[type];
  if (colours === undefined || ![1, 2, 4, 8, 16].includes(bits) || compression !== 0 || filter !== 0 || interlace !== 0) return undefined;
  if (type === 2 && bits < 8) return undefined;
  const plain = {
    data: only !== undefined && parts.length === 1 ? only : Buffer.concat(parts),
    width,
    height,
    bits,
    colours,
    rowBytes: Math.ceil((width * colours * bits) / 8),
  };
  if (type !== PALETTE) return plain;
  if (!palette || palette.length === 0 || palette.length % 3 !== 0 || bits > 8) return undefined;
  return { ...plain, palette: palette.subarray(0, 3 * 2 ** bits) };
}
