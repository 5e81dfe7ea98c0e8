import writeExcelFile, { type Cell } from "write-excel-file/universal";
import type { TableRow } from "../../../shared/desk/import-report.ts";
import { templateColumns } from "../../../shared/desk/table-template.ts";
import type { Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { problemTableText, templateText } from "../../../shared/messages/import-text.ts";
import { writeAtomically } from "../../files/atomic-write.ts";

const head = (value: string): Cell => ({ value, type: String, fontWeight: "bold", backgroundColor: "#eeeeee", wrap: true });
const text = (value: string): Cell => (value === "" ? null : { value, type: String, wrap: true, alignVertical: "top" });

/** The empty table for applicants, with a second sheet on how each column is filled in. Errors: `output-unwritable`. */
export async function writeTableTemplate(file: string, guide: Guide): Promise<Result<undefined>> {
  const columns = templateColumns(guide);
  const [first, second] = templateText.helpHeadings;
  const help = [[head(first), head(second)], ...columns.map(({ heading, hint }) => [text(heading), text(hint)])];
  return write(file, [
    { data: [columns.map(({ heading }) => head(heading))], sheet: templateText.sheet, columns: columns.map(() => ({ width: 18 })), stickyRowsCount: 1 },
    { data: help, sheet: templateText.helpSheet, columns: [{ width: 28 }, { width: 80 }], stickyRowsCount: 1 },
  ]);
}

/** The rows that were not taken, each with all of its problems. Errors: `output-unwritable`. */
export async function writeProblemTable(file: string, rows: readonly TableRow[]): Promise<Result<undefined>> {
  const lines = rows.filter(({ state }) => state === "refused");
  const data = [
    problemTableText.headings.map(head),
    ...lines.map(({ row, lead, title, problems }): Cell[] => [{ value: row, type: Number }, text(lead), text(title), text(problems.join("\n"))]),
  ];
  return write(file, [{ data, sheet: problemTableText.sheet, columns: [6, 12, 36, 90].map((width) => ({ width })), stickyRowsCount: 1 }]);
}

async function write(file: string, sheets: Parameters<typeof writeExcelFile>[0]): Promise<Result<undefined>> {
  const made = await writeExcelFile(sheets).toBlob();
  return writeAtomically(file, new Uint8Array(await made.arrayBuffer()));
}
