import writeExcelFile, { type Cell } from "write-excel-file/universal";
import { type CaseOverview, readinessOfOverview } from "../../../shared/desk/case-overview.ts";
import { itemText } from "../../../shared/desk/slot-columns.ts";
import type { Result } from "../../../shared/errors.ts";
import { failureText } from "../../../shared/messages/error-text.ts";
import { overviewTableText as words } from "../../../shared/messages/overview-text.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import type { OverviewRow } from "./overview.ts";
import { topCell as cell, printOnOnePageWidth, withHeights } from "./table-on-paper.ts";

const READINESS = { ready: words.ready, "ready-for-review": words.readyForReview, "not-ready": words.notReady } as const;

const head = (value: string): Cell => ({ value, type: String, fontWeight: "bold", backgroundColor: "#eeeeee", wrap: true, alignVertical: "top" });

/** The overview as an .xlsx: a row for each case, a column for each item that any of them has. Errors: `output-unwritable`. */
export async function writeOverviewTable(file: string, rows: readonly OverviewRow[]): Promise<Result<undefined>> {
  const slots = new Map(rows.flatMap((row) => ("error" in row ? [] : row.items.map(({ slot, title }) => [slot, title] as const))));
  const columns = [...slots];
  const titles = [
    words.title,
    words.topic,
    words.applicant,
    words.lead,
    words.state,
    words.must,
    words.unanswered,
    words.open,
    ...columns.map(([, title]) => title),
    words.next,
    words.deadline,
    words.path,
  ];
  const lines = rows.map((row): Cell[] =>
    "error" in row
      ? [cell(row.path), ...titles.slice(1, 4).map(() => null), cell(failureText(row.error)), ...titles.slice(5, -1).map(() => null), cell(row.path)]
      : [
          cell(row.title),
          cell(row.topicName),
          cell(row.applicant),
          cell(row.lead),
          cell(READINESS[readinessOfOverview(row)]),
          cell(row.lines.must),
          cell(row.lines.lack),
          cell(row.open - row.unanswered),
          ...columns.map(([slot]) => cell(itemsText(row, slot))),
          cell(row.next?.words),
          cell(row.deadline),
          cell(row.path),
        ],
  );
  const widths = [32, 12, 24, 10, 12, 8, 8, 8, ...columns.map(() => 16), 48, 12, 40];
  const made = await writeExcelFile(
    withHeights([titles.map(head), ...lines], widths),
    { columns: widths.map((width) => ({ width })), stickyRowsCount: 1, stickyColumnsCount: 1, sheet: words.sheet, orientation: "landscape" },
    { features: [printOnOnePageWidth(words.sheet, "A3")] },
  ).toBlob();
  return writeAtomically(file, new Uint8Array(await made.arrayBuffer()));
}

/** The states of one slot: the state alone where there is one place, else each with whom it is for. */
function itemsText({ items }: CaseOverview, slot: string): string {
  const own = items.filter((item) => item.slot === slot);
  return own.map((item) => (own.length === 1 || item.forName === undefined ? itemText(item) : `${item.forName}：${itemText(item)}`)).join("\n");
}
