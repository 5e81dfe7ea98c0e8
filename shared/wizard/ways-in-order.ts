import type { AdoptableChange } from "./budget-help.ts";
import type { OneFigure } from "./one-figure.ts";

export type Way = AdoptableChange | OneFigure;

/**
 * The ways to pass, the one to propose first: one figure that settles several faults is often the slip. Then what stays nearest to what is
 * asked for, and needs no more money than was typed: a grant at its cap before a lower one. Own money that nobody has spoken of comes
 * after it, and a grant that only the limits would lower last: nobody asks for less money before all else was tried.
 */
export function waysInOrder(changes: readonly AdoptableChange[], figure: OneFigure | undefined): readonly Way[] {
  const needsMore = ({ by }: AdoptableChange) => by.own > 0;
  const ways = [...changes.filter((way) => !needsMore(way)), ...changes.filter(needsMore)];
  if (figure === undefined) return ways;
  return isSlip(figure) ? [figure, ...ways] : [...ways, figure];
}

/** A lower grant is one where it exceeds the cap and the total or the rows are those of the lower one. */
const isSlip = ({ figure, solves }: OneFigure) => figure !== "grant" || (solves.includes("cap") && (solves.includes("total") || solves.includes("items")));
