import writeExcelFile, { type Cell } from "write-excel-file/universal";
import { type BatchResult, needsWork, reasonsOf } from "../../../shared/desk/batch.ts";
import type { Result } from "../../../shared/errors.ts";
import { batchText as words } from "../../../shared/messages/batch-text.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { topCell as cell, printOnOnePageWidth, withHeights } from "./table-on-paper.ts";

const MEGABYTE = 1_000_000;

/** The report of a batch as an .xlsx, what is to be done first. Errors: `output-unwritable`. */
export async function writeBatchTable(file: string, results: readonly BatchResult[], left: readonly string[]): Promise<Result<undefined>> {
  const { columns } = words;
  const head = Object.values(columns).map((value): Cell => ({ value, type: String, fontWeight: "bold", backgroundColor: "#eeeeee" }));
  const row = (result: BatchResult): Cell[] => [
    cell(needsWork(result) ? words.todo : words.done),
    cell(result.lead),
    cell(result.title),
    cell(result.folder),
    cell(result.documents),
    cell(result.attachments),
    cell(result.pages),
    cell(result.bytes === undefined ? undefined : Math.round((result.bytes / MEGABYTE) * 10) / 10),
    cell(result.verified === undefined ? undefined : result.verified ? words.same : words.differs),
    cell(needsWork(result) ? words.reasons(reasonsOf(result)) : result.note),
  ];
  const rows = [...results.filter(needsWork), ...results.filter((result) => !needsWork(result))].map(row);
  const undone = left.map((title): Cell[] => [cell(words.left), null, cell(title), null, null, null, null, null, null, null]);
  const widths = [10, 10, 36, 28, 8, 8, 8, 8, 10, 60];
  const made = await writeExcelFile(
    withHeights([head, ...rows, ...undone], widths),
    { columns: widths.map((width) => ({ width })), stickyRowsCount: 1, sheet: words.sheet, orientation: "landscape" },
    { features: [printOnOnePageWidth(words.sheet, "A4")] },
  ).toBlob();
  return writeAtomically(file, new Uint8Array(await made.arrayBuffer()));
}
