/**
 * How large a workbook is, read without unpacking it whole: one cell at XFD1048576 makes a grid of 17 thousand million
 * cells out of a file of a few thousand bytes. ZIP: APPNOTE 4.3; cells: ECMA-376 part 1, 18.3.1.
 */

/** Of one sheet, as rows × columns up to its last cell. */
const MOST_ROWS = 20_000;
const MOST_CELLS = 500_000;
/** Bytes of one part of the workbook, unpacked, and of all its XML together. */
const MOST_IN_PART = 20_000_000;
const MOST_IN_ALL = 60_000_000;

type Part = { readonly name: string; readonly method: number; readonly packed: number; readonly unpacked: number; readonly at: number };

/** Whether a workbook is within the limits; one that is no readable ZIP counts as within: whoever reads it says so. */
export async function isWithinLimits(bytes: ArrayBuffer): Promise<boolean> {
  const parts = partsOf(new DataView(bytes));
  if (parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_IN_ALL) return false;
  let all = 0;
  for (const part of parts) {
    if (!/\.xml$/i.test(part.name)) continue;
    const text = await unpack(bytes, part, MOST_IN_PART);
    if (text === undefined) return false;
    all += text.length;
    if (all > MOST_IN_ALL || (/worksheets\/[^/]+\.xml$/i.test(part.name) && !isSmallSheet(text))) return false;
  }
  return true;
}

/** The entries of the central directory. */
function partsOf(view: DataView): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at + 46 <= view.byteLength; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, Math.min(length, view.byteLength - at - 46)));
    parts.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
  }
  return parts;
}

/** The text of a part; `undefined` where it unpacks to more than `most` bytes, whatever it says of itself. */
async function unpack(bytes: ArrayBuffer, { method, packed, at }: Part, most: number): Promise<string | undefined> {
  const view = new DataView(bytes);
  if (at + 30 > view.byteLength) return "";
  const begins = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.slice(begins, begins + packed);
  if (method === 0) return data.byteLength > most ? undefined : new TextDecoder().decode(data);
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.byteLength;
      if (size > most) {
        await reader.cancel();
        return undefined;
      }
      text += decoder.decode(piece.value, { stream: true });
    }
  } catch {
    // damaged: the reader of workbooks says so
    return text;
  }
  return text;
}

/** Whether rows and cells up to the last one that the sheet names stay within the limits. */
function isSmallSheet(xml: string): boolean {
  const count = (tag: RegExp) => xml.split(tag).length - 1;
  let rows = count(/<(?:\w+:)?row\b/);
  // first, so that a sheet of millions is left at once; rows and cells without a number follow one another
  if (rows > MOST_ROWS || count(/<(?:\w+:)?c\b/) > MOST_CELLS) return false;
  for (const [, row = "0"] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\br="(\d{1,9})"/g)) rows = Math.max(rows, Number(row));
  let columns = 0;
  const cells = /<(?:\w+:)?(?:c\b[^>]*?\br|dimension\b[^>]*?\bref)="(?:[A-Za-z]+\d+:)?([A-Za-z]{1,7})(\d{1,9})"/g;
  for (const [, letters = "", row = "0"] of xml.matchAll(cells)) {
    columns = Math.max(columns, columnNumber(letters));
    rows = Math.max(rows, Number(row));
  }
  return rows <= MOST_ROWS && rows * columns <= MOST_CELLS;
}

/** A → 1, XFD → 16384. */
const columnNumber = (letters: string) => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
