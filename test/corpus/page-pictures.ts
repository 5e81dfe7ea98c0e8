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
  const [left, right] = [Math.max(0, place.left), Math.min(found.width, place.left + source.width)];
  for (let y = 0; y < source.height; y++) {
    const toY = y + place.top;
    if (toY < 0 || toY >= found.height || left >= right) continue;
    const from = y * source.width - place.left;
    moved.set(source.pixels.subarray(from + left, from + right), toY * found.width + left);
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

/** Mean of the five by five pixels around each; those at an edge count for what lies beyond it. */
function blurred({ width, height, pixels }: GrayscaleImage): Float32Array {
  const across = new Float32Array(width * height);
  const both = new Float32Array(width * height);
  meansOfFive(pixels, across, { lines: height, line: width, count: width, step: 1 });
  meansOfFive(across, both, { lines: width, line: 1, count: height, step: width });
  return both;
}

/** Along each of the lines: where the next line begins, how many pixels it has, how far apart they are. */
type Lines = { readonly lines: number; readonly line: number; readonly count: number; readonly step: number };

function meansOfFive(from: ArrayLike<number>, to: Float32Array, { lines, line, count, step }: Lines): void {
  for (let index = 0; index < lines; index++) {
    const start = index * line;
    const at = (place: number) => from[start + Math.min(count - 1, Math.max(0, place)) * step] ?? 255;
    let sum = at(-2) + at(-1) + at(0) + at(1) + at(2);
    for (let place = 0; place < count; place++) {
      to[start + place * step] = sum / 5;
      sum += at(place + 3) - at(place - 2);
    }
  }
}
