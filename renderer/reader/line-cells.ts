import type { PageText, TextBox } from "../../shared/reading/page-text.ts";

/** From where to where a line is selected, in points; it slants about its middle, by `slope` down for each point to the right. */
export type LineCell = {
  readonly left: number;
  readonly width: number;
  readonly middle: number;
  readonly top: number;
  readonly height: number;
  readonly slope: number;
};

/** Lines whose middles are nearer to each other than this share of their height stand beside or over each other. */
const SAME_PLACE = 0.25;

/**
 * What of a page selects each line: its own half of the space to the lines above and below, so that the line under the pointer is the
 * one that is selected, between two lines the nearer.
 */
export function lineCells({ source, lines }: Pick<PageText, "source" | "lines">): readonly LineCell[] {
  const boxes = lines.map(({ box }) => box);
  const slope = source === "ocr" ? slopeOf(boxes) : 0;
  const straight = boxes.map((box): Straight => {
    const half = Math.max(box.height - Math.abs(slope) * box.width, box.height / 4, 1) / 2;
    return { ...box, half, at: (x) => box.top + box.height / 2 + slope * (x - box.left - box.width / 2) };
  });
  return straight.map((line) => {
    let [above, below] = [2 * line.half, 2 * line.half];
    for (const other of straight) {
      const reach = reachTo(line, other);
      if (reach === undefined) continue;
      if (reach < 0) above = Math.min(above, -reach);
      else below = Math.min(below, reach);
    }
    const middle = line.top + line.height / 2;
    return { left: line.left, width: Math.max(1, line.width), middle, top: middle - above, height: above + below, slope };
  });
}

/** A line without what a box adds to hold a slanting one; `at`: its middle at a place across. */
type Straight = TextBox & { readonly half: number; readonly at: (x: number) => number };

/** How far a line may reach towards another above (below 0) or below it; `undefined`: that one stands beside it. */
function reachTo(line: Straight, other: Straight): number | undefined {
  const [from, to] = [Math.max(line.left, other.left), Math.min(line.left + line.width, other.left + other.width)];
  if (from >= to) return undefined;
  const apart = other.at((from + to) / 2) - line.at((from + to) / 2);
  const far = Math.abs(apart);
  if (far < SAME_PLACE * 2 * Math.min(line.half, other.half)) return undefined;
  const between = (far + line.half - other.half) / 2;
  return Math.sign(apart) * (between > 0 && between < far ? between : far / 2);
}

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
