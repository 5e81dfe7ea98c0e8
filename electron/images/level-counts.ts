/** A part of a picture, right and bottom excluded. */
type Part = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** How many pixels of a part of a gray picture, `width` pixels wide, have each of the 256 levels. */
export function levelCounts(pixels: Uint8Array, width: number, part: Part): Uint32Array {
  // neighbours often have one level: counted in turn in two tables, neither count waits for the other
  const even = new Uint32Array(256);
  const odd = new Uint32Array(256);
  for (let y = part.top; y < part.bottom; y++) {
    const end = y * width + part.right;
    let at = y * width + part.left;
    for (; at + 1 < end; at += 2) {
      const one = pixels[at] ?? 0;
      const other = pixels[at + 1] ?? 0;
      even[one] = (even[one] ?? 0) + 1;
      odd[other] = (odd[other] ?? 0) + 1;
    }
    if (at < end) even[pixels[at] ?? 0] = (even[pixels[at] ?? 0] ?? 0) + 1;
  }
  for (let level = 0; level < 256; level++) even[level] = (even[level] ?? 0) + (odd[level] ?? 0);
  return even;
}
