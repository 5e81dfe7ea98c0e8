import { BLOCKING_GROUPS, type Group } from "../../shared/desk/finding-group.ts";
import type { Finding } from "../../shared/report.ts";

export type Mark = (typeof BLOCKING_GROUPS)[number];

type Placed = {
  readonly finding: Pick<Finding, "subject" | "missing">;
  readonly group: Group;
  readonly section: { readonly id: string } | undefined;
  readonly path: string | undefined;
};

/**
 * For each item of a list the weightiest thing that is unresolved about it in the section `id`, as the checks beside say it: an attachment that
 * is missing is told of with the attachments.
 */
export function itemMarks(
  list: string,
  keys: readonly string[],
  findings: readonly Placed[],
  id: string | undefined,
  sectionOf: (path: string) => { readonly id: string } | undefined,
): readonly (Mark | undefined)[] {
  const places = new Map(keys.map((key, index) => [key, index]));
  const marks = keys.map((): Mark | undefined => undefined);
  for (const { finding, group, section, path } of findings) {
    const mark = BLOCKING_GROUPS.find((one) => one === group);
    if (mark === undefined) continue;
    if (section?.id !== id && !finding.missing?.some((one) => sectionOf(one)?.id === id)) continue;
    const index = (finding.subject === undefined ? undefined : places.get(finding.subject)) ?? indexBelow(list, path);
    if (index === undefined || index >= marks.length) continue;
    const before = marks[index];
    if (before === undefined || BLOCKING_GROUPS.indexOf(mark) < BLOCKING_GROUPS.indexOf(before)) marks[index] = mark;
  }
  return marks;
}

/** `partners[3].name` below `partners` → 3. */
function indexBelow(list: string, path: string | undefined): number | undefined {
  if (path?.startsWith(`${list}[`) !== true) return undefined;
  return Number.parseInt(path.slice(list.length + 1), 10);
}
