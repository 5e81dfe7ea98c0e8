import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Pdfium } from "../../electron/pdf/pdfium.ts";

const run = promisify(execFile);

/** What each reader that opens the file says of its pages. */
export type PageCounts = Readonly<Record<string, number>>;

/** Asks readers that do not share code: qpdf, Poppler, PDFium, pdf-lib. One that refuses the file is not in the answer. */
export async function pageCounts(file: string, pdfium: Pdfium): Promise<PageCounts> {
  const bytes = await readFile(file);
  const answers: Readonly<Record<string, () => Promise<number>>> = {
    qpdf: async () => Number((await tolerant("qpdf", ["--show-npages", file])).trim()),
    poppler: async () => Number(/^Pages:\s+(\d+)/m.exec(await tolerant("pdfinfo", [file]))?.[1]),
    pdfium: async () => {
      const opened = pdfium.open(bytes);
      if (typeof opened === "string") return 0;
      const count = opened.pageCount;
      opened.close();
      return count;
    },
    "pdf-lib": async () => (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount(),
  };
  const found: Record<string, number> = {};
  for (const [reader, ask] of Object.entries(answers)) {
    const count = await ask().catch(() => 0);
    if (Number.isInteger(count) && count > 0) found[reader] = count;
  }
  return found;
}

/** Readers give warnings as failures and still answer. */
async function tolerant(program: string, options: readonly string[]): Promise<string> {
  try {
    return (await run(program, [...options], { timeout: 20_000 })).stdout;
  } catch (error) {
    return error instanceof Error && "stdout" in error && typeof error.stdout === "string" ? error.stdout : "";
  }
}

/** The count that most readers give; `undefined` when none opens the file or two counts have the same number of votes. */
export function majority(counts: PageCounts): number | undefined {
  const votes = new Map<number, number>();
  for (const count of Object.values(counts)) votes.set(count, (votes.get(count) ?? 0) + 1);
  const [first, second] = [...votes].sort((one, other) => other[1] - one[1]);
  return first && (second === undefined || first[1] > second[1]) ? first[0] : undefined;
}
