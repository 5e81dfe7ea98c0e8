import { BLOCKING_GROUPS, isBlocking } from "./finding-group.ts";
import type { FindingLine } from "./finding-lines.ts";
import type { PlacedFinding } from "./place-findings.ts";

type Line = FindingLine<PlacedFinding>;

/**
 * Once a line of a list is solved, the key of the line that is worked on next: the nearest one behind it of those that must be repaired, else of those
 * that lack an answer, else of those that the guide leaves open.
 * @param before the keys of the list in its order, with the line in it
 * @param now the lines as they stand afterwards, in their order
 * @returns "none": nothing blocks any more; `undefined`: the line is not solved, or was none that is solved by a change
 */
export function nextToSolve(line: Line, before: readonly string[], now: readonly Line[]): string | undefined {
  if (line.group !== "must" && line.group !== "lack") return undefined;
  const members = new Set(line.members.map(({ key }) => key));
  if (now.some((one) => isBlocking(one.group) && (one.key === line.key || one.members.some(({ key }) => members.has(key))))) return undefined;
  const place = before.indexOf(line.key);
  for (const group of BLOCKING_GROUPS) {
    const left = now.filter((one) => one.group === group);
    const next = left.find(({ key }) => before.indexOf(key) > place) ?? left[0];
    if (next) return next.key;
  }
  return "none";
}
