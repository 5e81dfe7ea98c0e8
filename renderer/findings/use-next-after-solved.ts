import { useLayoutEffect, useRef } from "react";
import { nextToSolve } from "../../shared/desk/next-to-solve.ts";
import type { CheckedLine } from "../state/checked.ts";
import { goToPage, hashOf, useRoute } from "../state/route.ts";

/** Once the line that is shown is solved, the next one that blocks is shown in its place, not what became of it; unless another page is on its way. */
export function useNextAfterSolved(ordered: readonly CheckedLine[], current: CheckedLine | undefined): void {
  const before = useRef<{ readonly line: CheckedLine; readonly keys: readonly string[] }>(undefined);
  // before it is painted: the solved line is never seen in its new place
  useLayoutEffect(() => {
    const last = before.current;
    before.current = current && { line: current, keys: ordered.map(({ key }) => key) };
    // the address is ahead of the route: a step of undo leads to another page
    if (!last || last.line === current || window.location.hash !== hashOf(useRoute.getState().route)) return;
    const next = nextToSolve(last.line, last.keys, ordered);
    if (next === "none") goToPage({ kind: "findings" }, { replace: true });
    else if (next !== undefined && next !== current?.key) goToPage({ kind: "findings", finding: next }, { replace: true });
  });
}
