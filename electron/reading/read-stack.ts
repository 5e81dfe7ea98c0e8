import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { loadFile } from "../ingest/loaded-attachment.ts";
import { startThread } from "../workers/start-thread.ts";
import { WorkerClient } from "../workers/worker-client.ts";
import type { CodeAnswer, CodeTask } from "./code-messages.ts";
import { type Opened, openWhereItLies } from "./read-text.ts";
import { isAsOpened } from "./stored-pdf.ts";

/** A page is searched for a code for so many seconds. */
const LONGEST_SECONDS = 30;

const codes = new WorkerClient<CodeTask, CodeAnswer>(() => startThread("codes-thread"));

/** A file of a stack of scans: its pages, the text of the QR code on each, and the hash of its bytes. */
export type StackFile = Opened & { readonly codes: readonly (string | undefined)[]; readonly sha256: string };

type StackOptions = {
  readonly passwords: readonly string[];
  readonly signal?: AbortSignal | undefined;
  /** told after each page that was looked at, and then after each that was searched for a code */
  readonly onLook?: (done: number, pages: number) => void;
  readonly onPage?: (done: number, pages: number) => void;
};

/**
 * Opens a file of a stack (PDF, TIFF, JPEG, PNG) and looks for the QR codes on its pages; one on which none can be looked for has none.
 * Errors: those of `loadFile` and `openWhereItLies`; `scan-changing`; `cancelled`.
 */
export async function readStackFile(file: string, { passwords, signal, onLook, onPage }: StackOptions): Promise<Result<StackFile, AppError>> {
  const opened = await openStackFile(file, { passwords, signal, ...(onLook && { onLook }) });
  if (!opened.ok) return opened;
  const { pdf, inspected } = opened.value;
  const found: (string | undefined)[] = [];
  for (const [index, { blank }] of inspected.entries()) {
    const read = blank ? undefined : await codes.ask({ pdf, page: index + 1 }, { seconds: LONGEST_SECONDS, signal });
    if (signal?.aborted) return fail({ kind: "cancelled" });
    // a sheet that was not seen would give its papers to the case before
    if (!isAsOpened(pdf)) return fail({ kind: "scan-changing", file });
    found.push(read?.ok ? read.value.text : undefined);
    onPage?.(found.length, inspected.length);
  }
  return ok({ ...opened.value, codes: found });
}

async function openStackFile(
  file: string,
  { passwords, signal, onLook }: Pick<StackOptions, "passwords" | "signal" | "onLook">,
): Promise<Result<Omit<StackFile, "codes">, AppError>> {
  const loaded = await loadFile(file, file);
  if (!loaded.ok) return loaded;
  const { sha256 } = loaded.value;
  const opened = await openWhereItLies(loaded.value, passwords, { ...(signal && { signal }), ...(onLook && { onLook }), freesBytes: true, whatever: true });
  return opened.ok ? ok({ ...opened.value, sha256 }) : opened;
}

/** Ends the thread that looks for codes, which holds the last file: call it when all files of a stack are open. */
export const endCodeReader = (): Promise<void> => codes.close();
