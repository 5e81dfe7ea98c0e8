import { useMemo } from "react";
import { type MatrixGroup, matrixGroups } from "../../../shared/desk/matrix-view.ts";
import { headLines, type MatrixColumn, matrixColumns } from "../../../shared/desk/slot-columns.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { quotaOf } from "../../../shared/settings.ts";
import { useDesk } from "../../state/desk.ts";
import { useLibrary } from "../../state/library.ts";
import { words } from "../common/words.ts";

/** A column with its heading in two lines. */
export type ShownColumn = MatrixColumn & { readonly lines: readonly [string, string] };

/** A line of the matrix: the heading of a group, or a case. */
export type MatrixLine =
  | { readonly kind: "group"; readonly group: MatrixGroup; readonly folded: boolean }
  | { readonly kind: "case"; readonly row: WorkspaceRow; readonly group: MatrixGroup };

export type ShownMatrix = {
  readonly columns: readonly ShownColumn[];
  readonly unused: readonly MatrixColumn[];
  /** those that are not folded away */
  readonly lines: readonly MatrixLine[];
  /** somebody has written notes or signed in one of them */
  readonly withReview: boolean;
  /** all cases that the view shows, folded or not, in their order */
  readonly rows: readonly WorkspaceRow[];
};

/** The matrix as it is looked at. */
export function useMatrix(): ShownMatrix {
  const rows = useDesk((state) => state.rows);
  const view = useDesk((state) => state.view);
  const folded = useDesk((state) => state.folded);
  const settings = useLibrary((state) => state.settings);
  const guides = useLibrary((state) => state.library?.guides);
  const columns = useMemo(() => {
    const found = matrixColumns([...rows.values()]);
    return {
      columns: found.columns.map((column) => ({ ...column, lines: headLines(shortTitle(guides, column)) })),
      unused: found.unused,
      withReview: [...rows.values()].some((row) => "overview" in row && row.overview.review !== undefined),
    };
  }, [rows, guides]);
  const groups = useMemo(
    () =>
      matrixGroups([...rows.values()], view, settings.deadlines ?? {}, {
        name: words.groupName,
        guide: (id) => guides?.find((guide) => guide.id === id)?.title ?? id,
        quota: (guide, topic) => quotaOf(settings, guide, topic),
      }),
    [rows, view, settings, guides],
  );
  return useMemo(() => {
    const lines = groups.flatMap((group): readonly MatrixLine[] => {
      const cases = group.rows.map((row): MatrixLine => ({ kind: "case", row, group }));
      if (view.grouping === "none") return cases;
      const isFolded = folded.has(group.id);
      return [{ kind: "group", group, folded: isFolded }, ...(isFolded ? [] : cases)];
    });
    return { ...columns, lines, rows: groups.flatMap((group) => group.rows) };
  }, [groups, columns, folded, view.grouping]);
}

const shortTitle = (guides: readonly Guide[] | undefined, { slot, title }: MatrixColumn): string =>
  guides?.flatMap(({ slots }) => slots).find(({ id }) => id === slot)?.shortTitle ?? title;
