import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { GrayscaleImage, PdfiumDocument } from "../../electron/pdf/pdfium.ts";

const run = promisify(execFile);

/** A page drawn by Poppler in grey, at so many pixels to the inch, the visible box only; `undefined`: it could not. */
export async function popplerPicture(file: string, page: number, resolution: number): Promise<GrayscaleImage | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "guohe-page-"));
  try {
    const options = ["-cropbox", "-gray", "-r", resolution.toFixed(4), "-f", String(page), "-l", String(page)];
    await run("pdftoppm", [...options, file, join(folder, "p")], { timeout: 30_000 });
    const [name] = await readdir(folder);
    return name === undefined ? undefined : grayscaleMap(await readFile(join(folder, name)));
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** P5 of netpbm: width, height and 255 as text, then one byte a pixel. */
function grayscaleMap(bytes: Buffer): GrayscaleImage | undefined {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  if (!head) return undefined;
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

export function pdfiumPicture(document: PdfiumDocument, page: number, resolution: number): GrayscaleImage | undefined {
  const size = document.pageSize(page);
  return size && document.renderBottom(page, 1, Math.max(1, Math.round((size.width * resolution) / 72)));
}

/** Below this darkness of the whole page (a share of black) differences are measured against it, not against the page's own ink. */
const LEAST_INK = 0.004;

/**
 * How much of a page's ink is not where it was, as a share of all its ink: 0 for the same picture, 1 for a page that is
 * lost. Both are blurred a little, since the same line falls on other pixels when it is moved by half of one.
 * @param place where the source stands within `found`, pixels @param rows of `found` that are compared, from the top
 */
export function inkDifference(source: GrayscaleImage, found: GrayscaleImage, place: { readonly left: number; readonly top: number }, rows: number): number {
  const moved = new Uint8Array(found.width * found.height).fill(255);
  for (let y = 0; y < source.height; y++) {
    for (let x = 0; x < source.width; x++) {
      const [toX, toY] = [x + place.left, y + place.top];
      if (toX >= 0 && toX < found.width && toY >= 0 && toY < found.height) moved[toY * found.width + toX] = source.pixels[y * source.width + x] ?? 255;
    }
  }
  const one = blurred({ ...found, pixels: moved });
  const other = blurred(found);
  const end = Math.min(found.height, rows) * found.width;
  let ink = 0;
  let difference = 0;
  for (let at = 0; at < end; at++) {
    ink += 255 - (one[at] ?? 255);
    difference += Math.abs((one[at] ?? 255) - (other[at] ?? 255));
  }
  return difference / Math.max(ink, LEAST_INK * 255 * end, 1);
}

/** Mean of the five by five pixels around each. */
function blurred({ width, height, pixels }: GrayscaleImage): Float32Array {
  const across = new Float32Array(width * height);
  const both = new Float32Array(width * height);
  const at = (data: ArrayLike<number>, x: number, y: number) => data[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))] ?? 255;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) for (let d = -2; d <= 2; d++) across[y * width + x] = (across[y * width + x] ?? 0) + at(pixels, x + d, y) / 5;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) for (let d = -2; d <= 2; d++) both[y * width + x] = (both[y * width + x] ?? 0) + at(across, x, y + d) / 5;
  return both;
}
