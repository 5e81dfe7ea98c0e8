import "./print-table.css";
import { cellOf } from "../../../shared/desk/slot-columns.ts";
import { usePrintingPage } from "../../ui/use-printing-page.ts";
import { caseLead, caseTitle } from "../common/case-label.ts";
import { words } from "../common/words.ts";
import { CellSign } from "./cell-sign.tsx";
import type { ShownMatrix } from "./use-matrix.ts";

/** The matrix on paper: all its cases, which the screen draws only as far as they are in view. */
export function PrintTable({ matrix: { columns, lines } }: { readonly matrix: ShownMatrix }) {
  const printing = usePrintingPage();
  if (!printing) return null;
  return (
    <table className="matrix-print">
      <thead>
        <tr>
          <th>{words.columns.lead}</th>
          <th>{words.columns.title}</th>
          {columns.map(({ slot, lines: [one, other] }) => (
            <th key={slot}>
              {one}
              <br />
              {other}
            </th>
          ))}
          <th>{words.columns.must.join("")}</th>
          <th>{words.columns.lack.join("")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.kind === "group" ? (
            <tr key={`group-${line.group.id}`}>
              <td colSpan={columns.length + 4}>
                <b>{line.group.name}</b>　{words.group(line.group.rows.length, line.group)}
                {line.group.quota && `　${words.quotaTitle(line.group.quota.limit)}`}
              </td>
            </tr>
          ) : (
            <tr key={line.row.key}>
              <td>{caseLead(line.row)}</td>
              <td>{"overview" in line.row ? caseTitle(line.row) : `${line.row.folder}　${words.unreadable}`}</td>
              {columns.map(({ slot }) => (
                <td key={slot}>{"overview" in line.row && <CellSign cell={cellOf(line.row.overview, slot)} />}</td>
              ))}
              <td className="number">{"overview" in line.row ? line.row.overview.lines.must || "" : ""}</td>
              <td className="number">{"overview" in line.row ? line.row.overview.lines.lack || "" : ""}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
