import { type FieldProblem, fail, ok, type Result } from "../../../shared/errors.ts";
import { guideFileUse } from "../../../shared/guide/guide-files.ts";
import type { GuideReaders } from "../../../shared/guide/open-guide.ts";
import { dataProblem } from "../../../shared/messages/field-problem-text.ts";
import type { Cells } from "../../../shared/text/cells.ts";
import { readWorkbook } from "../../files/workbook.ts";

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
      const { readWordLetter } = await import("../../documents/word-letter.ts");
      const read = readWordLetter(bytes(), `${place}/${path}`, use.document);
      words.set(path, read.ok ? ok({ text: read.value.text, ...read.value.template }) : read);
    } else if (use?.kind === "question-table") tables.set(path, tableOfQuestions(await readWorkbook(bytes(), MOST)));
  }
  return { words, tables };
}

/** Of more rows or columns than this nobody makes a table of questions. */
const MOST = { rows: 2_000, columns: 200 };

const tableOfQuestions = (read: Result<Cells, "no-workbook" | "large-workbook">): Result<Cells, readonly FieldProblem[]> =>
  read.ok ? read : fail([{ path: "", problem: dataProblem({ code: read.error }) }]);
