import type { GrayscaleImage } from "../../pdf/pdfium.ts";
import { between, cutOut, type LineBox } from "./line-box.ts";

/** A column is told by so many lines that begin at one place across. */
const LEAST_STARTS = 4;
/** How far apart, in heights of a line, beginnings of one column may lie, and how far from one a gap may end. */
const NEAR = 0.6;
const NEAR_END = 0.3;
/** What is left on each side of a cut is at least so wide, in heights of the line. */
const LEAST_PIECE = 2;
/** A line that is cut has one that begins at the column no further above or below it. */
const NEXT_LINES = 2.6;
/** So wide a gap, in heights of the line, stands between columns; between words it is narrower. */
const LEAST_GAP = 0.28;
/** So much darker than the paper is ink, of 255 levels. */
const INK = 60;

/**
 * Lines of two columns that were found as one, because the columns stand close to each other, cut in the gap between them: where
 * other lines nearby begin, and the picture is white. Pixels.
 */
export function apartColumns(picture: GrayscaleImage, boxes: readonly LineBox[]): readonly LineBox[] {
  const slope = middleOf(boxes.filter(isLong).map((box) => box.slope));
  const starts = boxes.map((box) => ({ at: straightened(leftOf(box), box.centreY, slope), y: box.centreY }));
  return boxes.flatMap((box) => cut(picture, box, starts, slope));
}

type Start = { readonly at: number; readonly y: number };

function cut(picture: GrayscaleImage, box: LineBox, starts: readonly Start[], slope: number): readonly LineBox[] {
  const height = 2 * box.halfHeight;
  const [from, to] = [leftOf(box) + LEAST_PIECE * height, box.centreX + box.halfWidth - LEAST_PIECE * height];
  const at = (x: number) => straightened(x, box.centreY, slope);
  const nearby = starts.filter(
    (start) => start.at > at(from) && start.at < at(to) && Math.abs(start.y - box.centreY) < NEXT_LINES * height && start.y !== box.centreY,
  );
  for (const { at: column } of nearby) {
    const isColumn = starts.filter((start) => Math.abs(start.at - column) < NEAR * height).length >= LEAST_STARTS;
    if (!isColumn) continue;
    const x = column - at(0);
    const gap = gapBefore(picture, box, x, height);
    if (gap === undefined) continue;
    const [left, right] = [between(box, leftOf(box), gap), between(box, gap, box.centreX + box.halfWidth)];
    return [left, ...cut(picture, right, starts, slope)];
  }
  return [box];
}

/** The middle of the white between two columns, the second of which begins at `x`, or nothing where there is ink. */
function gapBefore(picture: GrayscaleImage, box: LineBox, x: number, height: number): number | undefined {
  const [from, to] = [x - 2 * height, x + height];
  const strip = cutOut(picture, between(box, from, to), Math.max(8, Math.round(height)));
  const paper = [...strip.pixels].sort((one, other) => one - other)[Math.floor(strip.pixels.length * 0.8)] ?? 255;
  const scale = (to - from) / strip.width;
  let begin: number | undefined;
  for (let column = 0; column <= strip.width; column++) {
    const isWhite = column < strip.width && !hasInk(strip, column, paper - INK);
    if (isWhite) begin ??= column;
    else if (begin !== undefined) {
      const [begins, ends] = [from + begin * scale, from + column * scale];
      if (ends - begins >= LEAST_GAP * height && Math.abs(ends - x) < NEAR_END * height) return (begins + ends) / 2;
      begin = undefined;
    }
  }
  return undefined;
}

/** Whether there is ink in a column of pixels but for its rims, where other lines may stand: three pixels one above the other are darker. */
function hasInk({ width, height, pixels }: GrayscaleImage, column: number, level: number): boolean {
  const rim = Math.floor(height / 6);
  for (let row = rim; row + 3 <= height - rim; row++) {
    const sum = [0, 1, 2].reduce((all, more) => all + (pixels[(row + more) * width + column] ?? 255), 0);
    if (sum / 3 < level) return true;
  }
  return false;
}

/** Where a place would lie across if the page did not slant. */
const straightened = (x: number, y: number, slope: number) => x + slope * y;
const leftOf = ({ centreX, halfWidth }: LineBox) => centreX - halfWidth;
/** Its slope is measured well. */
const isLong = ({ halfWidth, halfHeight }: LineBox) => halfWidth > 5 * halfHeight;

const middleOf = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
