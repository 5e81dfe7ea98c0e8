import { type Cells, parseCsv, parseTabbed, withoutEmptyRows } from "../../../shared/text/cells.ts";
import { isWithinLimits } from "./workbook-size.ts";

/** Far more than a list of a case can be: a file of another kind, most likely. */
const LARGEST_BYTES = 20_000_000;

/** The cells of the first sheet of an .xlsx file, or of a .csv or .txt file; `undefined` where it is neither, `too-large` where it is more than a list of a case can be. */
export async function readTableFile(file: File): Promise<Cells | "too-large" | undefined> {
  if (file.size > LARGEST_BYTES) return "too-large";
  const bytes = await file.arrayBuffer();
  return isZip(bytes) ? readWorkbook(bytes) : readText(bytes, file.name);
}

const isZip = (bytes: ArrayBuffer) => new TextDecoder("latin1").decode(bytes.slice(0, 2)) === "PK";

async function readWorkbook(bytes: ArrayBuffer): Promise<Cells | "too-large" | undefined> {
  if (!(await isWithinLimits(bytes))) return "too-large";
  // read-excel-file: in its form without a worker, which the page's policy forbids
  const { readSheet } = await import("read-excel-file/universal");
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(bytes);
    return withoutEmptyRows(rows.map((row) => row.map(cellWords)));
  } catch {
    return undefined;
  }
}

/** A number as a person would have typed it, without the dust of binary fractions; a day as its date. */
function cellWords(cell: unknown): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "是" : "否";
  return typeof cell === "string" ? cell : "";
}

/** Excel in Chinese writes .csv in GBK, WPS and others in UTF-8. */
function readText(bytes: ArrayBuffer, name: string): Cells | undefined {
  if (!/\.(csv|txt|tsv)$/i.test(name)) return undefined;
  const text = decoded(bytes);
  return text.includes("\t") ? parseTabbed(text) : parseCsv(text);
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
