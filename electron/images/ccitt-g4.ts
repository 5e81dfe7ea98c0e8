/**
 * Group 4 facsimile coding (ITU-T T.6) of a picture of black and white: no loss, a page of text in some 40 kB, and every
 * PDF reader knows it (CCITTFaxDecode with K −1).
 */

/** Codes of white and black runs (ITU-T T.4, tables 2 and 3): 0 to 63, then 64, 128 … 1728. */
const WHITE =
  "00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 110101 101010 101011 0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 0100100 0011000 00000010 00000011 00011010 00011011 00010010 00010011 00010100 00010101 00010110 00010111 00101000 00101001 00101010 00101011 00101100 00101101 00000100 00000101 00001010 00001011 01010010 01010011 01010100 01010101 00100100 00100101 01011000 01011001 01011010 01011011 01001010 01001011 00110010 00110011 00110100 11011 10010 010111 0110111 00110110 00110111 01100100 01100101 01101000 01100111 011001100 011001101 011010010 011010011 011010100 011010101 011010110 011010111 011011000 011011001 011011010 011011011 010011000 010011001 010011010 011000 010011011".split(
    " ",
  );
const BLACK =
  "0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 00000100 00000111 000011000 0000010111 0000011000 0000001000 00001100111 00001101000 00001101100 00000110111 00000101000 00000010111 00000011000 000011001010 000011001011 000011001100 000011001101 000001101000 000001101001 000001101010 000001101011 000011010010 000011010011 000011010100 000011010101 000011010110 000011010111 000001101100 000001101101 000011011010 000011011011 000001010100 000001010101 000001010110 000001010111 000001100100 000001100101 000001010010 000001010011 000000100100 000000110111 000000111000 000000100111 000000101000 000001011000 000001011001 000000101011 000000101100 000001011010 000001100110 000001100111 0000001111 000011001000 000011001001 000001011011 000000110011 000000110100 000000110101 0000001101100 0000001101101 0000001001010 0000001001011 0000001001100 0000001001101 0000001110010 0000001110011 0000001110100 0000001110101 0000001110110 0000001110111 0000001010010 0000001010011 0000001010100 0000001010101 0000001011010 0000001011011 0000001100100 0000001100101".split(
    " ",
  );
/** 1792, 1856 … 2560, the same for both colours. */
const LONG =
  "00000001000 00000001100 00000001101 000000010010 000000010011 000000010100 000000010101 000000010110 000000010111 000000011100 000000011101 000000011110 000000011111".split(
    " ",
  );
/** Where a change lies beside the one above it: −3 to 3 pixels. */
const VERTICAL = ["0000010", "000010", "010", "1", "011", "000011", "0000011"];
const PASS = "0001";
const HORIZONTAL = "001";
const END = "000000000001000000000001";

type Code = { readonly bits: number; readonly length: number };
const codeOf = (text: string): Code => ({ bits: Number.parseInt(text, 2), length: text.length });
const RUNS = { white: WHITE.map(codeOf), black: BLACK.map(codeOf), long: LONG.map(codeOf) };
const MODES = { vertical: VERTICAL.map(codeOf), pass: codeOf(PASS), horizontal: codeOf(HORIZONTAL) };

/** Codes a gray picture, rows from the top, one byte a pixel. @param threshold what is darker becomes black, all else white */
export function encodeG4(grey: Uint8Array, width: number, height: number, threshold: number): Uint8Array<ArrayBuffer> {
  const writer = new BitWriter();
  let above: readonly number[] = [];
  for (let y = 0; y < height; y++) {
    const changes = changesOf(grey, y * width, width, threshold);
    encodeRow(changes, above, width, writer);
    above = changes;
  }
  const end = codeOf(END.slice(0, 12));
  writer.put(end);
  writer.put(end);
  return writer.finish();
}

/** The columns at which the colour changes; the row begins white. */
function changesOf(grey: Uint8Array, start: number, width: number, threshold: number): readonly number[] {
  const changes: number[] = [];
  const end = start + width;
  for (let at = start; ; ) {
    while (at < end && (grey[at] ?? 0) >= threshold) at += 1;
    if (at === end) return changes;
    changes.push(at - start);
    while (at < end && (grey[at] ?? 0) < threshold) at += 1;
    if (at === end) return changes;
    changes.push(at - start);
  }
}

function encodeRow(changes: readonly number[], above: readonly number[], width: number, writer: BitWriter): void {
  let a0 = -1;
  let index = 0;
  let upper = 0;
  let black = false;
  while (a0 < width) {
    // b1: the first change above, right of a0, to the colour opposite to the present one
    while (upper > 0 && (above[upper - 1] ?? width) > a0) upper -= 1;
    while (upper < above.length && ((above[upper] ?? width) <= a0 || (upper % 2 === 1) !== black)) upper += 1;
    const b1 = above[upper] ?? width;
    const b2 = above[upper + 1] ?? width;
    const a1 = changes[index] ?? width;
    if (b2 < a1) {
      writer.put(MODES.pass);
      a0 = b2;
      continue;
    }
    const vertical = MODES.vertical[a1 - b1 + 3];
    if (vertical !== undefined) {
      writer.put(vertical);
      a0 = a1;
      index += 1;
      black = !black;
      continue;
    }
    const a2 = changes[index + 1] ?? width;
    writer.put(MODES.horizontal);
    putRun(a1 - Math.max(a0, 0), black, writer);
    putRun(a2 - a1, !black, writer);
    a0 = a2;
    index += 2;
  }
}

function putRun(length: number, black: boolean, writer: BitWriter): void {
  const codes = black ? RUNS.black : RUNS.white;
  let left = length;
  while (left >= 2560) {
    writer.put(RUNS.long[12]);
    left -= 2560;
  }
  if (left >= 1792) writer.put(RUNS.long[Math.floor(left / 64) - 28]);
  else if (left >= 64) writer.put(codes[63 + Math.floor(left / 64)]);
  writer.put(codes[left % 64]);
}

class BitWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private held = 0;
  private heldBits = 0;

  put(code: Code | undefined): void {
    if (code === undefined) throw new Error("a run without a code");
    this.held = (this.held << code.length) | code.bits;
    this.heldBits += code.length;
    while (this.heldBits >= 8) {
      this.heldBits -= 8;
      this.push((this.held >> this.heldBits) & 0xff);
    }
    this.held &= (1 << this.heldBits) - 1;
  }

  finish(): Uint8Array<ArrayBuffer> {
    if (this.heldBits > 0) this.push((this.held << (8 - this.heldBits)) & 0xff);
    this.heldBits = 0;
    return this.bytes.slice(0, this.length);
  }

  private push(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = byte;
  }
}
