import { useMemo } from "react";
import { type MatrixGroup, matrixGroups } from "../../../shared/desk/matrix-view.ts";
import { headLines, type MatrixColumn, matrixColumns } from "../../../shared/desk/slot-columns.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { quotaOf } from "../../../shared/settings.ts";
import { useDesk } from "../../state/desk.ts";
import { useLibrary } from "../../state/library.ts";
import { useMedia } from "../../state/mode.ts";
import { foldersOfTwins } from "../common/case-label.ts";
import { words } from "../common/words.ts";
import { shortTitle } from "./short-title.ts";

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
  /** somebody has written notes or signed in one of them, and there is room to say so */
  readonly withReview: boolean;
  /** one of them is built */
  readonly withBundle: boolean;
  /** what to do next about each: beside the rail, which says it, there is no room for it */
  readonly withNext: boolean;
  /** a narrow window: each line has room for two of text */
  readonly isTall: boolean;
  /** of cases whose lead and title are another's too: the folder that tells them apart */
  readonly twins: ReadonlyMap<string, string>;
  /** all cases that the view shows, folded or not, in their order */
  readonly rows: readonly WorkspaceRow[];
};

// where these columns would leave titles a few characters; the rail says both of its case
const low = window.matchMedia("(max-width: 1000px)");
const below1440 = window.matchMedia("(max-width: 1439px)");

/** The matrix as it is looked at. @param withRail the rail stands beside it */
export function useMatrix(withRail: boolean): ShownMatrix {
  const isLow = useMedia(low);
  const isNarrow = (useMedia(below1440) && withRail) || isLow;
  const rows = useDesk((state) => state.rows);
  const view = useDesk((state) => state.view);
  const folded = useDesk((state) => state.folded);
  const settings = useLibrary((state) => state.settings);
  const guides = useLibrary((state) => state.library?.guides);
  const groups = useMemo(
    () =>
      matrixGroups([...rows.values()], view, settings.deadlines ?? {}, {
        name: words.groupName,
        guide: (id) => guides?.find((guide) => guide.id === id)?.title ?? id,
        quota: (guide, topic) => quotaOf(settings, guide, topic),
      }),
    [rows, view, settings, guides],
  );
  // a column that says nothing of any case that is shown leaves its room to the titles
  const columns = useMemo(() => {
    const keys = new Set(groups.flatMap((group) => group.rows.map(({ key }) => key)));
    // in the order of the folder, so that sorting moves no column
    const shown = [...rows.values()].filter(({ key }) => keys.has(key));
    const found = matrixColumns(shown);
    return {
      columns: found.columns.map((column) => ({ ...column, lines: headLines(shortTitle(guides, column)) })),
      unused: found.unused,
      withReview: !isNarrow && shown.some((row) => "overview" in row && row.overview.review !== undefined),
      withBundle: shown.some(({ bundle }) => bundle !== "none"),
    };
  }, [groups, rows, guides, isNarrow]);
  const twins = useMemo(() => foldersOfTwins([...rows.values()]), [rows]);
  return useMemo(() => {
    const lines = groups.flatMap((group): readonly MatrixLine[] => {
      const cases = group.rows.map((row): MatrixLine => ({ kind: "case", row, group }));
      if (view.grouping === "none") return cases;
      const isFolded = folded.has(group.id);
      return [{ kind: "group", group, folded: isFolded }, ...(isFolded ? [] : cases)];
    });
    return { ...columns, lines, twins, rows: groups.flatMap((group) => group.rows), withNext: !withRail || isLow, isTall: isLow };
  }, [groups, columns, twins, folded, view.grouping, withRail, isLow]);
}
