import { memo, useMemo } from "react";
import { type Filter, isIn, matches } from "../../../shared/desk/matrix-view.ts";
import { cellOf, isUnfinished } from "../../../shared/desk/slot-columns.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { changeView, select, useDesk } from "../../state/desk.ts";
import { Icon } from "../../ui/icon.tsx";
import { text } from "../../ui/text.ts";
import { words } from "../common/words.ts";
import type { ShownMatrix } from "./use-matrix.ts";

/** The headings, and how many cases are not ready for each: each number shows these alone. */
export const MatrixHead = memo(function MatrixHead({
  keys,
  columns,
  unused,
  withReview,
  withBundle,
  withNext,
}: Pick<ShownMatrix, "columns" | "unused" | "withReview" | "withBundle"> & { readonly keys: readonly string[]; readonly withNext: boolean }) {
  const rows = useDesk((state) => state.rows);
  const query = useDesk((state) => state.view.query);
  // those among which the filter counts too
  const all = useMemo(() => [...rows.values()].filter((row) => matches(row, query)), [rows, query]);
  const counts = useMemo(
    () => new Map(columns.map(({ slot }) => [slot, all.filter((row) => "overview" in row && isUnfinished(cellOf(row.overview, slot))).length])),
    [all, columns],
  );
  const { bundle, notes, signOffs, must, lack } = words.columns;
  return (
    <thead className="matrix-head">
      <tr className="matrix-row" aria-rowindex={1}>
        <th>
          <AllBox keys={keys} />
        </th>
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
        <td className="matrix-total-name">{words.total}</td>
        {columns.map(({ slot, title }) => (
          <td key={slot} className="matrix-cell">
            <CountButton title={title} count={counts.get(slot) ?? 0} onClick={() => changeView({ slot, filter: "all", only: undefined })} />
          </td>
        ))}
        {withBundle && <td className="matrix-cell">{unbuilt(all) || ""}</td>}
        {withReview && (
          <>
            <td />
            <td className="matrix-number">{all.filter((row) => "overview" in row && (row.overview.review?.open ?? 0) > 0).length || ""}</td>
          </>
        )}
        <td className="matrix-number">
          <CountButton title={words.filter.names.must} count={all.filter((row) => isIn(row, "must")).length} onClick={() => showOnly("must")} />
        </td>
        <td className="matrix-number">
          <CountButton title={words.filter.names.lack} count={all.filter((row) => isIn(row, "lack")).length} onClick={() => showOnly("lack")} />
        </td>
        {withNext && <td />}
      </tr>
    </thead>
  );
});

/** Chooses all cases in view, or none of them. */
function AllBox({ keys }: { readonly keys: readonly string[] }) {
  const chosen = useDesk(({ selected }) => keys.filter((key) => selected.has(key)).length);
  const on = keys.length > 0 && chosen === keys.length;
  return (
    <button
      type="button"
      className="matrix-box"
      aria-pressed={on ? true : chosen > 0 ? "mixed" : false}
      aria-label={text.chooseAll}
      title={`${text.chooseAll}　Ctrl A`}
      data-on={on}
      onClick={() => select(keys, !on)}
    >
      <i>{chosen > 0 && <Icon name={on ? "met" : "minus"} size="tiny" />}</i>
    </button>
  );
}

/** A number shows just the cases that it counts. */
const showOnly = (filter: Filter) => changeView({ filter, slot: undefined, only: undefined });

const unbuilt = (rows: readonly WorkspaceRow[]) => rows.filter(({ bundle }) => bundle !== "built").length;

function TwoLines({ lines, className }: { readonly lines: readonly [string, string]; readonly className: string }) {
  return (
    <th className={className}>
      {lines[0]}
      <br />
      {lines[1]}
    </th>
  );
}

function CountButton({ title, count, onClick }: { readonly title: string; readonly count: number; readonly onClick: () => void }) {
  if (count === 0) return null;
  return (
    <button type="button" className="link" aria-label={words.totalOf(title, count)} title={words.totalOf(title, count)} onClick={onClick}>
      {count}
    </button>
  );
}
