import { strFromU8, unzipSync } from "fflate";
import { type FieldProblem, fail, ok, type Result } from "../../shared/errors.ts";
import { guideFileUse } from "../../shared/guide/guide-files.ts";
import type { GuideReaders } from "../../shared/guide/open-guide.ts";
import { dataProblem } from "../../shared/messages/field-problem-text.ts";
import type { Cells } from "../../shared/text/cells.ts";

type Read = Pick<GuideReaders, "words" | "tables">;

/** What the Word letters and the table of questions of a guide say, by their paths; `place`: the guide's folder. */
export async function readOfficeFiles(files: ReadonlyMap<string, string>, place: string): Promise<Read> {
  const words = new Map<string, Read["words"] extends ReadonlyMap<string, infer V> ? V : never>();
  const tables = new Map<string, Result<Cells, readonly FieldProblem[]>>();
  for (const [path, content] of files) {
    const use = guideFileUse(path);
    const bytes = () => new Uint8Array(Buffer.from(content, "base64"));
    if (use?.kind === "letter" && use.form === "docx") {
      // docxtemplater is loaded by those who use it only
      const { readWordLetter } = await import("../documents/word-letter.ts");
      const read = readWordLetter(bytes(), `${place}/${path}`, use.document);
      words.set(path, read.ok ? ok({ text: read.value.text, ...read.value.template }) : read);
    } else if (use?.kind === "question-table") tables.set(path, await readTable(bytes()));
  }
  return { words, tables };
}

/** Of more rows or columns than this nobody makes a table of questions. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 200;
/** Bytes of all its parts, unpacked. */
const LARGEST_UNPACKED = 30_000_000;

async function readTable(bytes: Uint8Array): Promise<Result<Cells, readonly FieldProblem[]>> {
  const refuse = (code: "no-workbook" | "large-workbook") => fail([{ path: "", problem: dataProblem({ code }) }]);
  try {
    if (!isWithinLimits(bytes)) return refuse("large-workbook");
    const { readSheet } = await import("read-excel-file/universal");
    const rows: readonly (readonly unknown[])[] = await readSheet(new Uint8Array(bytes).buffer);
    return ok(rows.map((row) => row.map(cellText)));
  } catch {
    return refuse("no-workbook");
  }
}

/** Whether what it unpacks to, and the cells that its sheets name, stay within the limits: one cell at XFD1048576 would make a grid of 17 thousand million. */
function isWithinLimits(bytes: Uint8Array): boolean {
  let unpacked = 0;
  const sheets = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize;
      return unpacked <= LARGEST_UNPACKED && /worksheets\/[^/]+\.xml$/i.test(name);
    },
  });
  if (unpacked > LARGEST_UNPACKED) return false;
  return Object.values(sheets).every((sheet) => {
    for (const [, letters = "", row = ""] of strFromU8(sheet).matchAll(/\b(?:r|ref)="(?:[A-Z]+\d+:)?([A-Z]{1,7})(\d{1,9})"/g)) {
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      if (Number(row) > MOST_ROWS || column > MOST_COLUMNS) return false;
    }
    return true;
  });
}

/** A number as a person typed it, without the dust of binary fractions; a day as its date. */
function cellText(cell: unknown): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return String(cell);
  return typeof cell === "string" ? cell : "";
}
