/// <reference path="../../../electron/pdf/fonts/fontkit.d.ts" />
import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-wasm";
import { create, type Font } from "fontkit";
import { loadResvg } from "../../../electron/packing/resvg.ts";
import { fontFile } from "../../../electron/pdf/fonts/fonts.ts";
import { unpackedFont } from "../../../electron/pdf/fonts/woff.ts";
import type { GrayscaleImage } from "../../../electron/pdf/pdfium.ts";
import type { OwnFontName } from "../../../shared/documents/font-names.ts";

/** Pixels: a sign is drawn so large, in the middle of a square cell. */
const EM = 50;
const CELL = 60;
/** Cells in a row, and rows, of a sheet that is drawn at once. */
const ACROSS = 40;
/** Pixels that a sign is high in the picture of a line. */
const IN_LINE = 44;
/** The levels of paper and of what ink takes from it. */
const [PAPER, BLACK] = [244, 230];

export function openFace(name: OwnFontName): Font {
  const opened = create(unpackedFont(readFileSync(fontFile(name))));
  if ("fonts" in opened) throw new Error(`${name} holds several fonts`);
  return opened;
}

/** A sign in a cell: 0 as paper, 1 as ink, row by row. */
type Ink = { readonly side: number; readonly ink: Float32Array };

/** Each of the signs as the face prints it. */
export async function drawSigns(face: Font, signs: readonly string[]): Promise<readonly Ink[]> {
  await loadResvg();
  const drawn: Ink[] = [];
  for (let start = 0; start < signs.length; start += ACROSS * ACROSS) drawn.push(...drawSheet(face, signs.slice(start, start + ACROSS * ACROSS)));
  return drawn;
}

function drawSheet(face: Font, signs: readonly string[]): readonly Ink[] {
  const scale = EM / face.unitsPerEm;
  const paths = signs.map((sign, index) => {
    const { path, bbox } = face.glyphForCodePoint(sign.codePointAt(0) ?? 0);
    const x = ((index % ACROSS) + 0.5) * CELL - ((bbox.minX + bbox.maxX) / 2) * scale;
    const y = (Math.floor(index / ACROSS) + 0.5) * CELL + ((bbox.minY + bbox.maxY) / 2) * scale;
    return `<path transform="translate(${x} ${y}) scale(${scale} ${-scale})" d="${path.toSVG()}"/>`;
  });
  const [width, height] = [ACROSS * CELL, Math.ceil(signs.length / ACROSS) * CELL];
  const image = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${paths.join("")}</svg>`,
  ).render();
  const { pixels } = image;
  const cells = signs.map((_, index) => {
    const [left, top] = [(index % ACROSS) * CELL, Math.floor(index / ACROSS) * CELL];
    const ink = Float32Array.from({ length: CELL * CELL }, (_empty, at) => {
      const [x, y] = [left + (at % CELL), top + Math.floor(at / CELL)];
      return 1 - (pixels[(y * width + x) * 4] ?? 255) / 255;
    });
    return { side: CELL, ink };
  });
  image.free();
  return cells;
}

/**
 * A sign as it is cut out of the picture of a scanned line.
 * @param pixels how many its em was high in the scan @param noise how far a pixel strays, of the ink @param random numbers from 0 to 1
 */
export function scannedSign(sign: Ink, pixels: number, noise: number, random: () => number): GrayscaleImage {
  const scale = EM / pixels;
  const soft = { side: sign.side, ink: blurred(sign, (0.3 + 0.35 * random()) * scale) };
  const [byX, byY] = [random() * scale, random() * scale];
  const small = Math.round(sign.side / scale);
  const taken = stretched(soft, small, scale, byX, byY);
  const grainy = { side: small, ink: taken.map((one) => Math.min(1, Math.max(0, one + (random() * 2 - 1) * noise))) };
  const side = Math.round((small * IN_LINE) / pixels);
  const ink = stretched(grainy, side, small / side, 0, 0);
  return { width: side, height: side, pixels: Uint8Array.from(ink, (one) => Math.round(PAPER - one * BLACK)) };
}

function stretched({ side, ink }: Ink, to: number, step: number, byX: number, byY: number): Float32Array {
  const clamp = (at: number) => Math.min(side - 1, Math.max(0, at));
  const at = (x: number, y: number) => ink[clamp(y) * side + clamp(x)] ?? 0;
  return Float32Array.from({ length: to * to }, (_, index) => {
    const [x, y] = [byX + ((index % to) + 0.5) * step - 0.5, byY + (Math.floor(index / to) + 0.5) * step - 0.5];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [aside, below] = [x - left, y - top];
    const upper = at(left, top) * (1 - aside) + at(left + 1, top) * aside;
    const lower = at(left, top + 1) * (1 - aside) + at(left + 1, top + 1) * aside;
    return upper * (1 - below) + lower * below;
  });
}

function blurred({ side, ink }: Ink, width: number): Float32Array {
  const reach = Math.ceil(width * 2.5);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) => Math.exp(-((index - reach) ** 2) / 2 / width ** 2));
  const sum = weights.reduce((total, one) => total + one, 0);
  const along = (from: Float32Array, isAcross: boolean) =>
    from.map((_, at) => {
      const place = isAcross ? at % side : Math.floor(at / side);
      let level = 0;
      for (const [index, weight] of weights.entries()) {
        const by = Math.min(side - 1, Math.max(0, place + index - reach)) - place;
        level += weight * (from[at + by * (isAcross ? 1 : side)] ?? 0);
      }
      return level / sum;
    });
  return along(along(ink, true), false);
}
