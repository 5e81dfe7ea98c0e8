import type { AdoptableChange } from "./budget-help.ts";
import type { OneFigure } from "./one-figure.ts";

export type Way = AdoptableChange | OneFigure;

/**
 * The ways to pass, the one to propose first: one figure that settles several faults is often the slip. A grant that only the limits would
 * lower comes last: nobody asks for less money before all else was tried.
 */
export function waysInOrder(changes: readonly AdoptableChange[], figure: OneFigure | undefined): readonly Way[] {
  if (figure === undefined) return changes;
  return isSlip(figure) ? [figure, ...changes] : [...changes, figure];
}

/** A lower grant is one where it exceeds the cap and the total or the rows are those of the lower one. */
const isSlip = ({ figure, solves }: OneFigure) => figure !== "grant" || (solves.includes("cap") && (solves.includes("total") || solves.includes("items")));
