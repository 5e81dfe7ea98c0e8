import type { PageText, TextBox } from "./page-text.ts";

/** How a crooked scan slants, told from the upright boxes of its lines. */

/** How a page that was recognised slants, as `slopeOf` has it. */
export const slopeOfPage = ({ source, lines }: Pick<PageText, "source" | "lines">): number => (source === "ocr" ? slopeOf(lines.map(({ box }) => box)) : 0);

/** Half the height of a line itself, without what its upright box adds to hold it. */
export const halfHeightOf = ({ width, height }: TextBox, slope: number): number => Math.max(height - Math.abs(slope) * width, height / 4, 1) / 2;

/** `turn`: by so many degrees clockwise about its middle; absent: it is upright. */
export type TurnedBox = TextBox & { readonly turn?: number };

/**
 * Boxes of lines, or of parts of them, as the lines slant: upright ones of a crooked page reach over the lines beside. What is no part of a
 * line stays upright.
 */
export function alongLines(boxes: readonly TurnedBox[], page: Pick<PageText, "source" | "lines">): readonly TurnedBox[] {
  const slope = boxes.length === 0 ? 0 : slopeOfPage(page);
  return boxes.map((box) => {
    const line = slope === 0 || box.turn !== undefined ? undefined : page.lines.find(({ box: own }) => isPartOf(box, own))?.box;
    if (line === undefined) return box;
    const half = halfHeightOf(line, slope);
    const middle = line.top + line.height / 2 + slope * (box.left + box.width / 2 - line.left - line.width / 2);
    return { left: box.left, width: box.width, top: middle - half, height: 2 * half, turn: (Math.atan(slope) * 180) / Math.PI };
  });
}

const isPartOf = (part: TextBox, line: TextBox) =>
  part.top === line.top && part.height === line.height && part.left >= line.left - 1 && part.left + part.width <= line.left + line.width + 1;

/** Fewer lines, or less agreement among them, tell nothing of how crooked a page is. */
const LEAST_LINES = 5;
/** Half a degree: what is less is not told from letters with and without descenders. */
const LEAST_SLOPE = 0.008;
/** Lines nearer to each other down the page tell too little, points. */
const LEAST_DOWN = 40;

/**
 * How a crooked page slants: 0 where that is not sure. Boxes are upright, so those of longer lines are higher; which way it slants is
 * told by the lines that begin below each other, whose beginnings go to the side down the page.
 */
export function slopeOf(boxes: readonly TextBox[]): number {
  if (boxes.length < LEAST_LINES) return 0;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [width, height] = [mean(boxes.map((box) => box.width)), mean(boxes.map((box) => box.height))];
  const spread = mean(boxes.map((box) => (box.width - width) ** 2));
  const steep = spread > 0 ? mean(boxes.map((box) => (box.width - width) * (box.height - height))) / spread : 0;
  if (steep < LEAST_SLOPE) return 0;
  const told = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      const down = other.top + other.height / 2 - one.top - one.height / 2;
      const slope = (one.left - other.left) / down;
      return Math.abs(down) >= LEAST_DOWN && Math.abs(slope) >= steep / 2 && Math.abs(slope) <= steep * 1.6 ? [slope] : [];
    }),
  );
  const [falling, rising] = [told.filter((slope) => slope > 0), told.filter((slope) => slope < 0)];
  const [most, fewest] = falling.length > rising.length ? [falling, rising] : [rising, falling];
  if (most.length < LEAST_LINES || most.length < 2 * fewest.length) return 0;
  return most.toSorted((left, right) => left - right)[Math.floor(most.length / 2)] ?? 0;
}
