import { groupedBy } from "../../../shared/desk/grouped-by.ts";
import { compareNames } from "../../../shared/desk/matrix-view.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { lastPart } from "../../../shared/text/file-names.ts";
import { words } from "./words.ts";

/** The title of a case; of one that cannot be read its folder. */
export const caseTitle = (row: WorkspaceRow): string => ("overview" in row ? row.overview.title || words.untitled : row.folder);

/** Whose a case is; `undefined` where nobody is named or it cannot be read. */
export const caseLead = (row: WorkspaceRow): string | undefined => ("overview" in row ? row.overview.lead : undefined);

/** A case as a line of a list names it. */
export function caseLabel(row: WorkspaceRow | undefined): string {
  if (row === undefined) return words.untitled;
  return [caseLead(row), caseTitle(row)].filter((part) => part !== undefined).join("　");
}

/** What belongs to cases, in the order of their labels: lead persons by pinyin, numbers in titles by their value. */
export const inLabelOrder = <T>(all: readonly T[], rowOf: (one: T) => WorkspaceRow | undefined): readonly T[] =>
  all.toSorted((one, other) => compareNames(caseLabel(rowOf(one)), caseLabel(rowOf(other))));

/** Of cases whose labels are the same the folders that tell them apart: their own names, or with the way to them where these are the same too. */
export function foldersOfTwins(rows: readonly WorkspaceRow[]): ReadonlyMap<string, string> {
  return new Map(
    [...groupedBy(rows, caseLabel).values()].flatMap((twins) => {
      if (twins.length < 2) return [];
      const names = new Set(twins.map(({ folder }) => lastPart(folder)));
      return twins.map(({ key, folder }) => [key, names.size === twins.length ? lastPart(folder) : folder] as const);
    }),
  );
}
