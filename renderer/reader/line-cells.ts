import type { PageText, TextBox } from "../../shared/reading/page-text.ts";
import { halfHeightOf, slopeOfPage } from "../../shared/reading/slanted-lines.ts";

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
  const slope = slopeOfPage({ source, lines });
  const straight = boxes.map((box): Straight => {
    const half = halfHeightOf(box, slope);
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
