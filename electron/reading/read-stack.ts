import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { startThread } from "../workers/start-thread.ts";
import { WorkerClient } from "../workers/worker-client.ts";
import type { CodeAnswer, CodeTask } from "./code-messages.ts";
import { type FileToRead, type Opened, openForReading } from "./read-text.ts";

/** A page is searched for a code for so many seconds. */
const LONGEST_SECONDS = 30;

const codes = new WorkerClient<CodeTask, CodeAnswer>(() => startThread("codes-thread"));

/** A file of a stack of scans: its pages, and the text of the QR code on each. */
export type StackFile = Opened & { readonly codes: readonly (string | undefined)[] };

/**
 * Opens a file of a stack (PDF, TIFF, JPEG, PNG) and looks for the QR codes on its pages; one on which none can be looked for has none.
 * @param onPage told after each page
 * Errors: those of `openForReading`; `cancelled`.
 */
export async function readStackFile(
  source: Required<FileToRead>,
  {
    passwords,
    signal,
    onPage,
  }: { readonly passwords: readonly string[]; readonly signal?: AbortSignal | undefined; readonly onPage?: (done: number, pages: number) => void },
): Promise<Result<StackFile, AppError>> {
  const opened = await openForReading(source, passwords, signal);
  if (!opened.ok) return opened;
  const { pdf, inspected } = opened.value;
  const found: (string | undefined)[] = [];
  for (const [index, { blank }] of inspected.entries()) {
    const read = blank ? undefined : await codes.ask({ pdf, page: index + 1 }, { seconds: LONGEST_SECONDS, signal });
    if (signal?.aborted) return fail({ kind: "cancelled" });
    found.push(read?.ok ? read.value.text : undefined);
    onPage?.(found.length, inspected.length);
  }
  return ok({ ...opened.value, codes: found });
}

/** Ends the thread that looks for codes, which holds the last file: call it when all files of a stack are open. */
export const endCodeReader = (): Promise<void> => codes.close();
