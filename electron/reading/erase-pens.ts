import type { TextBox } from "../../shared/reading/page-text.ts";
import { type Area, components, type GreyPage } from "./ink-marks.ts";

/** So much more blue than red is the faint rim of a stroke too; so many pixels of it lie around what was found. */
const BLUER = 5;
const RIM = 3;
/** What is left of a stroke is so blue on average: JPEG takes colour from thin ones. */
const BLUISH = 2;
/** Smaller, in points, is no letter; so many pixels from a stroke it is a piece of it. */
const SPECK = 5;
const NEAR = 2;
/** Paper with a grain is no darker. */
const FAINT = 215;

/**
 * Makes paper of what pens have drawn in blue, so that only print is left where the two lie on each other.
 * @param picture the page in grey; @param rgba the same in colours; @param pens in points
 */
export function erasePens(picture: GreyPage, rgba: Uint8Array, scale: number, pens: readonly TextBox[]): void {
  const { width, height, pixels } = picture;
  const paper = paperOf(pixels);
  for (const { left, top, width: across, height: down } of pens) {
    const area = {
      left: Math.max(0, Math.floor(left * scale) - RIM),
      top: Math.max(0, Math.floor(top * scale) - RIM),
      right: Math.min(width, Math.ceil((left + across) * scale) + RIM),
      bottom: Math.min(height, Math.ceil((top + down) * scale) + RIM),
    };
    erase(picture, rgba, area, paper, SPECK * scale);
  }
}

/** @param speck so many pixels are a piece of a stroke */
function erase({ width, pixels }: GreyPage, rgba: Uint8Array, { left, top, right, bottom }: Area, paper: number, speck: number): void {
  const size = { width: right - left, height: bottom - top };
  const at = (x: number, y: number) => (top + y) * width + left + x;
  const bluer = (index: number) => (rgba[index * 4 + 2] ?? 0) - (rgba[index * 4] ?? 0);
  const gone = new Uint8Array(size.width * size.height);
  const ink = new Uint8Array(gone.length);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      const index = at(x, y);
      const level = pixels[index] ?? 0;
      if (bluer(index) > BLUER && level < paper) {
        gone[y * size.width + x] = 1;
        pixels[index] = paper;
      } else if (level < FAINT) ink[y * size.width + x] = 1;
    }
  for (const piece of components(ink, size, 0)) {
    const own: number[] = [];
    for (let y = piece.top; y < piece.bottom; y++) for (let x = piece.left; x < piece.right; x++) if ((pixels[at(x, y)] ?? 255) < FAINT) own.push(at(x, y));
    const isBluish = own.reduce((sum, index) => sum + bluer(index), 0) > BLUISH * own.length;
    // what goes on outside is a letter
    const isWhole = piece.left > 0 && piece.top > 0 && piece.right < size.width && piece.bottom < size.height;
    const isSpeck = isWhole && piece.right - piece.left <= speck && piece.bottom - piece.top <= speck;
    if (isBluish || (isSpeck && isNear(gone, size.width, piece))) for (const index of own) pixels[index] = paper;
  }
}

function isNear(gone: Uint8Array, width: number, { left, top, right, bottom }: Area): boolean {
  for (let y = top - NEAR; y < bottom + NEAR; y++)
    for (let x = Math.max(0, left - NEAR); x < Math.min(width, right + NEAR); x++) if (gone[y * width + x] === 1) return true;
  return false;
}

/** The level that most of a page has. */
function paperOf(pixels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const level of pixels) counts[level] = (counts[level] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}
