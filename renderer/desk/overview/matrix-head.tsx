import { memo, useMemo } from "react";
import { isIn, type MatrixView } from "../../../shared/desk/matrix-view.ts";
import { cellOf, isUnfinished } from "../../../shared/desk/slot-columns.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { signOffsSoFar } from "../../../shared/review/review.ts";
import { changeView, select, useDesk } from "../../state/desk.ts";
import { ChooseAll } from "../../ui/choose-all.tsx";
import { words } from "../common/words.ts";
import type { ShownMatrix } from "./use-matrix.ts";

/** The headings, and how many of the cases that are listed are not ready for each: each number shows these alone. */
export const MatrixHead = memo(function MatrixHead({ matrix, keys }: { readonly matrix: ShownMatrix; readonly keys: readonly string[] }) {
  const { columns, rows, unused, withReview, withBundle, withNext } = matrix;
  const isNarrowed = useDesk((state) => state.rows.size > rows.length);
  const chosen = useDesk(({ selected }) => keys.filter((key) => selected.has(key)).length);
  const unfinished = useMemo(
    () => new Map(columns.map(({ slot }) => [slot, rows.filter((row) => "overview" in row && isUnfinished(cellOf(row.overview, slot)))])),
    [rows, columns],
  );
  const { bundle, notes, signOffs, must, lack } = words.columns;
  return (
    <thead className="matrix-head">
      <tr className="matrix-row" aria-rowindex={1}>
        {keys.length < 2 ? (
          <td />
        ) : (
          <th className="matrix-all">
            <ChooseAll chosen={chosen} of={keys.length} onAll={(on) => select(keys, on)} isBare />
          </th>
        )}
        <th>{words.columns.lead}</th>
        <th title={unused.length > 0 ? `${words.notAsked}：${unused.map(({ title }) => title).join("、")}` : undefined}>{words.columns.title}</th>
        {columns.map(({ slot, title, lines }) => (
          <th key={slot} className="matrix-cell" title={title}>
            {lines[0]}
            <br />
            {lines[1]}
          </th>
        ))}
        {withBundle && <TwoLines lines={bundle} className="matrix-cell" />}
        {withReview && (
          <>
            <TwoLines lines={signOffs} className="matrix-cell" />
            <TwoLines lines={notes} className="matrix-number" />
          </>
        )}
        <TwoLines lines={must} className="matrix-number" />
        <TwoLines lines={lack} className="matrix-number" />
        {withNext && <th className="matrix-next">{words.columns.next}</th>}
      </tr>
      <tr className="matrix-row matrix-total" aria-rowindex={2}>
        <td />
        <td className="matrix-total-name">{isNarrowed ? words.totalListed(rows.length) : words.total}</td>
        {columns.map(({ slot, title }) => (
          <td key={slot} className="matrix-cell">
            <CountButton title={title} rows={unfinished.get(slot) ?? []} change={{ slot }} />
          </td>
        ))}
        {withBundle && <td className="matrix-cell">{rows.filter((row) => row.bundle !== "built").length || ""}</td>}
        {withReview && (
          <>
            <td className="matrix-cell">{rows.filter(isPartlySigned).length || ""}</td>
            <td className="matrix-number">{rows.filter((row) => "overview" in row && (row.overview.review?.open ?? 0) > 0).length || ""}</td>
          </>
        )}
        {(["must", "lack"] as const).map((filter) => (
          <td key={filter} className="matrix-number">
            <CountButton title={words.filter.names[filter]} rows={rows.filter((row) => isIn(row, filter))} change={{ filter }} />
          </td>
        ))}
        {withNext && <td />}
      </tr>
    </thead>
  );
});

/** Somebody has signed, and a sign-off has fallen or is still to come. */
const isPartlySigned = (row: WorkspaceRow) =>
  "overview" in row && ["fallen", "part"].includes((row.overview.review && signOffsSoFar(row.overview.review)) ?? "");

function TwoLines({ lines, className }: { readonly lines: readonly [string, string]; readonly className: string }) {
  return (
    <th className={className}>
      {lines[0]}
      <br />
      {lines[1]}
    </th>
  );
}

/** Shows just the cases that a number counts: by the filter of its column, or one by one where another filter has narrowed them down before. */
function showCounted(rows: readonly WorkspaceRow[], change: Partial<MatrixView>): void {
  const { filter, slot } = useDesk.getState().view;
  changeView(filter === "all" && slot === undefined ? change : { only: rows.map(({ key }) => key) });
}

type CountProps = { readonly title: string; readonly rows: readonly WorkspaceRow[]; readonly change: Partial<MatrixView> };

function CountButton({ title, rows, change }: CountProps) {
  if (rows.length === 0) return null;
  const said = words.totalOf(title, rows.length);
  return (
    <button type="button" className="link" aria-label={said} title={said} onClick={() => showCounted(rows, change)}>
      {rows.length}
    </button>
  );
}
