import type { TextBox } from "../../../shared/reading/page-text.ts";
import { between, boundsOf, type LineBox } from "./line-box.ts";

/** A name by hand is at least so wide, in heights of its line, and less high than this share of it are dashes. */
const LEAST_WIDTH = 1.5;
const LEAST_PEN = 0.4;
/** A name by hand stands on its line: so much of its height lies in the line's box. */
const INSIDE = 0.6;
/** How far a cut stays away from the pen, in heights of the line. */
const ROOM = 0.15;

/** What was written behind or before print. `whole`: the line as it was found; `beside`: its printed pieces. */
export type Written = { readonly whole: LineBox; readonly pen: LineBox; readonly beside: readonly LineBox[] };

/**
 * Cuts lines where a pen has written on: a printed name and the one written behind it are found as one line, and read as one.
 * @param pens where a pen has written and hardly anything is printed, in pixels
 */
export function apartFromPens(
  boxes: readonly LineBox[],
  pens: readonly TextBox[],
): { readonly boxes: readonly LineBox[]; readonly written: readonly Written[] } {
  const written: Written[] = [];
  const all = boxes.flatMap((box) => {
    const [cut] = pens.flatMap((pen) => cutAt(box, pen) ?? []);
    if (cut) written.push(cut);
    return cut ? [...cut.beside, cut.pen] : [box];
  });
  return { boxes: all, written };
}

function cutAt(box: LineBox, pen: TextBox): Written | undefined {
  const { left, top, width, height } = boundsOf(box);
  const up = 2 * box.halfHeight;
  const inside = Math.min(top + height, pen.top + pen.height) - Math.max(top, pen.top);
  if (inside < pen.height * INSIDE || pen.height < up * LEAST_PEN || pen.width < up * LEAST_WIDTH) return undefined;
  const right = left + width;
  const [from, to] = [pen.left - ROOM * up, pen.left + pen.width + ROOM * up];
  if (from >= right || to <= left) return undefined;
  const [before, behind] = [from - left > up, right - to > up];
  if (!before && !behind) return undefined;
  const beside = [...(before ? [between(box, left, from)] : []), ...(behind ? [between(box, to, right)] : [])];
  return { whole: box, pen: between(box, before ? from : left, behind ? to : right), beside };
}
