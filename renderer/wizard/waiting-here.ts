import type { Group } from "../../shared/desk/finding-group.ts";
import type { Finding } from "../../shared/report.ts";

type Placed = { readonly key: string; readonly finding: Pick<Finding, "missing"> };
type Line = { readonly key: string; readonly group: Group; readonly members: readonly Placed[] };

/**
 * Lines of other sections that wait for answers of this one, each led to its first question here.
 * @param told findings that are shown here already
 */
export function waitingHere<L extends Line>(
  lines: readonly L[],
  id: string,
  sectionOf: (path: string) => { readonly id: string } | undefined,
  told: ReadonlySet<string>,
): readonly L[] {
  return lines.flatMap((line): readonly L[] => {
    const members = line.group === "lack" ? line.members : [];
    const here = members.flatMap((placed) => {
      const path = told.has(placed.key) ? undefined : placed.finding.missing?.find((one) => sectionOf(one)?.id === id);
      return path === undefined ? [] : [{ ...placed, path }];
    });
    const [first] = here;
    return first === undefined ? [] : [{ ...line, key: first.key, members: here }];
  });
}
