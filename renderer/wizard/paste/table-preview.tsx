import { Select } from "antd";
import type { Cells } from "../../../shared/text/cells.ts";
import type { ListField } from "../../../shared/wizard/fields.ts";
import { columnFields, type PastedCell, type TableLayout } from "../../../shared/wizard/pasted-table.ts";
import { Icon } from "../../ui/icon.tsx";
import { numbered } from "../../ui/numbered.ts";
import { text } from "../../ui/text.ts";
import { ROWS_AT_ONCE, useListPage } from "../list-pages.tsx";

type PreviewProps = {
  readonly field: ListField;
  readonly cells: Cells;
  readonly layout: TableLayout;
  readonly rows: readonly (readonly PastedCell[])[];
  readonly choose: (columns: TableLayout["columns"]) => void;
};

/** The table as it was pasted, over each column the question that it answers, at each cell that is no answer why. */
export function TablePreview({ field, cells, layout, rows, choose }: PreviewProps) {
  const first = layout.header ? 1 : 0;
  const page = useListPage(`paste:${field.path}`, cells.slice(first), ROWS_AT_ONCE);
  const options = [{ value: "", label: text.paste.notTaken }, ...columnFields(field).map(({ path, label }) => ({ value: path, label }))];
  const setColumn = (at: number, path: string) =>
    choose(layout.columns.map((old, index) => (index === at ? path || undefined : old === path && !isJoined(field, path) ? undefined : old)));
  return (
    <div className="table-scroll paste-table">
      <table>
        <thead>
          <tr>
            <td className="mark" />
            {numbered(layout.columns).map(({ key, item: column }, index) => (
              <th key={key}>
                <Select<string>
                  size="small"
                  aria-label={text.paste.column(index + 1)}
                  value={column ?? ""}
                  options={options}
                  popupMatchSelectWidth={false}
                  status={column === undefined ? "warning" : ""}
                  onChange={(path) => setColumn(index, path)}
                />
                {layout.header && <div className="meta">{cells[0]?.[index]}</div>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.shown.map(({ index }) => (
            <tr key={index}>
              <td className="mark third">{index + 1}</td>
              {numbered(cells[index + first] ?? []).map(({ key, item: words }, column) => (
                <PreviewCell key={key} words={words} cell={rows[index]?.find(({ field: { path } }) => path === layout.columns[column])} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {page.pager}
    </div>
  );
}

/** Questions that several columns answer together. */
const isJoined = (list: ListField, path: string) => columnFields(list).some((field) => field.kind === "text" && field.path === path && field.joined === true);

function PreviewCell({ words, cell }: { readonly words: string; readonly cell: PastedCell | undefined }) {
  if (cell === undefined) return <td className="third left-out">{words}</td>;
  if (cell.reading.kind === "value") return <td>{words}</td>;
  return (
    <td className="wrong">
      {words}
      <span className="must line">
        <Icon name="must" size="tiny" />
        {cell.reading.problem}
      </span>
    </td>
  );
}
