import type { GrayscaleImage } from "../../electron/pdf/pdfium.ts";
import type { Drawn } from "./draw-pages.ts";

/** A picture of an A4 page in grey at 100 dpi, as the inspection has it: means of the pixels that come to lie in each. */
export function greyAt100({ width: across, height: down, rgba }: Drawn): GrayscaleImage {
  const width = across > down ? 1169 : 827;
  const height = Math.round((down * width) / across);
  const pixels = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    const [top, bottom] = spanOf(y, height, down);
    for (let x = 0; x < width; x++, to++) {
      const [left, right] = spanOf(x, width, across);
      let sum = 0;
      for (let row = top; row < bottom; row++) {
        for (let at = (row * across + left) * 4; at < (row * across + right) * 4; at += 4)
          sum += 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
      }
      pixels[to] = Math.round(sum / ((right - left) * (bottom - top)));
    }
  }
  return { width, height, pixels };
}

function spanOf(at: number, of: number, from: number): readonly [number, number] {
  const start = Math.min(from - 1, Math.floor((at * from) / of));
  return [start, Math.max(start + 1, Math.floor(((at + 1) * from) / of))];
}
