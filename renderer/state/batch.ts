import { create } from "zustand";
import { type BatchKind, type BatchProgress, type BatchReport, type BatchResult, type JoinedLists, withResults } from "../../shared/desk/batch.ts";
import type { AppError } from "../../shared/errors.ts";
import { bridge } from "../host/api.ts";
import { readAgain, showWorkspaceFile, useDesk } from "./desk.ts";

type BatchState = {
  /** whose batches these are */
  readonly workspace: string | undefined;
  /** `from`, `at`: when it began, and when it was last told of, in milliseconds of the page */
  readonly running:
    | (Omit<BatchProgress, "result"> & { readonly results: readonly BatchResult[]; readonly stopping: boolean; readonly from: number; readonly at: number })
    | undefined;
  readonly last: BatchReport | undefined;
  readonly error: AppError | undefined;
  /** the upload lists of its cases, joined to be printed */
  readonly lists: JoinedLists | undefined;
};

/** What is being done to many cases of a workspace at once, and what came of it last time. */
export const useBatch = create<BatchState>(() => ({ workspace: undefined, running: undefined, last: undefined, error: undefined, lists: undefined }));

bridge.on("batch:progress", ({ key, batch: { result, ...progress } }) => {
  const { running, workspace } = useBatch.getState();
  if (key !== workspace || running === undefined) return;
  useBatch.setState({
    running: { ...running, ...progress, at: performance.now(), results: result ? withResults(running.results, [result]) : running.results },
  });
});

/** Shows the batches of a workspace: its last one, unless one is running; of another workspace too, which goes on being shown until it ends. */
export async function lookUpBatch(key: string): Promise<void> {
  const { workspace, running } = useBatch.getState();
  if (workspace === key || running !== undefined) return;
  useBatch.setState({ workspace: key, running: undefined, last: undefined, error: undefined, lists: undefined });
  const last = await bridge.call("batch:last", { key });
  if (last.ok && useBatch.getState().workspace === key) useBatch.setState({ last: last.value ?? undefined });
}

/** `again`: the cases belong to the last batch, whose other results stay. `separators`: of a print pack, with separator sheets. */
type BatchOptions = { readonly again?: boolean; readonly separators?: boolean };

/** Does one thing to these cases, in this order. */
export async function startBatch(kind: BatchKind, cases: readonly string[], { again = false, separators = false }: BatchOptions = {}): Promise<void> {
  const key = useDesk.getState().workspace?.key;
  if (key === undefined || cases.length === 0 || useBatch.getState().running !== undefined) return;
  await lookUpBatch(key);
  const former = again ? (useBatch.getState().last?.results ?? []) : [];
  const from = performance.now();
  useBatch.setState({
    error: undefined,
    lists: undefined,
    running: { kind, done: 0, total: cases.length, running: [], results: former, stopping: false, from, at: from },
  });
  const made = await bridge.call("batch:run", { key, cases: [...cases], kind, ...(again && { again }), ...(separators && { separators }) });
  if (useBatch.getState().workspace !== key) return;
  useBatch.setState(made.ok ? { running: undefined, last: made.value } : { running: undefined, error: made.error });
  // packages have been built: the matrix says so
  await readAgain();
}

/** Ends it after what is being done; that stays. */
export async function cancelBatch(): Promise<void> {
  const { running, workspace } = useBatch.getState();
  if (running === undefined || workspace === undefined) return;
  useBatch.setState({ running: { ...running, stopping: true } });
  await bridge.call("batch:cancel", { key: workspace });
}

/** Joins the upload lists of these cases and opens them to be printed. Gives back what went wrong, if anything. */
export async function openUploadLists(cases: readonly string[]): Promise<AppError | undefined> {
  const key = useDesk.getState().workspace?.key;
  if (key === undefined) return undefined;
  const joined = await bridge.call("batch:upload-lists", { key, cases: [...cases] });
  if (!joined.ok) return joined.error;
  useBatch.setState({ lists: joined.value });
  return showWorkspaceFile(joined.value.file, false);
}
