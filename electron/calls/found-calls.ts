import { basename, dirname } from "node:path";
import type { AddedFile } from "../../shared/attachments/received-files.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { FileState } from "../../shared/files-first/found-file.ts";
import { FOUND_FILES } from "../../shared/ipc/found.ts";
import { type CallName, type RequestResult, requests } from "../../shared/ipc.ts";
import { FoundFilesThread } from "../jobs/threads/found-files-client.ts";
import { partInWorker } from "../jobs/threads/job-client.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";

type FoundCall = Extract<CallName, `found:${string}`>;

export type FoundCalls = {
  readonly calls: Pick<CallHandlers, FoundCall>;
  /** Files and folders that were dropped on a page without a case; only the preload knows their paths. */
  readonly drop: (paths: unknown) => Promise<Result<RequestResult<"drop">>>;
  /** Folder and name of a file, for pictures of its pages. */
  readonly fileOf: (key: string) => { readonly folder: string; readonly file: string } | undefined;
  readonly close: () => Promise<void>;
};

/** Calls about files with which a project begins. What takes long is done in a thread, a file at a time. */
export function foundCalls({ found, openCases, emit }: CallContext): FoundCalls {
  let stop = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let thread: FoundFilesThread | undefined;

  /** First all that have a text of their own, which takes moments; then the scans, of which it is known by then how many pages there are. */
  async function readAll(keys: readonly string[], signal: AbortSignal): Promise<void> {
    const scans: { key: string; pages: number }[] = [];
    for (const key of keys) {
      const pages = await readOne(key, undefined, signal);
      if (pages !== undefined) scans.push({ key, pages });
    }
    for (const { key, pages } of scans) await readOne(key, pages, signal);
  }

  /**
   * Reads a file and tells of it. Gives the pages of a scan, which is left for later.
   * @param scanned its pages that are recognised; absent: none is
   */
  async function readOne(key: string, scanned: number | undefined, signal: AbortSignal): Promise<number | undefined> {
    const [file, path] = [found.list().files.find((one) => one.key === key), found.pathOf(key)];
    if (signal.aborted || !file || path === undefined || file.skipped !== undefined) return undefined;
    thread ??= new FoundFilesThread();
    const tell = (state: FileState) => !signal.aborted && emit("found:state", { file: key, state });
    tell({ kind: "reading", done: 0, pages: scanned ?? 0 });
    const read = await thread.read(
      { path, file: file.name, recognises: scanned !== undefined },
      { signal, onProgress: ({ done, total }) => tell({ kind: "reading", done, pages: total }) },
    );
    if (!read.ok) tell({ kind: "failed", error: read.error });
    else if (read.value.kind === "read") tell(read.value);
    else {
      tell({ kind: "waiting", scanned: read.value.pages });
      return read.value.pages;
    }
    return undefined;
  }

  /** Ends what is being read, and does without its thread from then on. */
  async function end(): Promise<void> {
    stop.abort();
    await running;
    const ended = thread;
    thread = undefined;
    await ended?.close();
  }

  return {
    calls: {
      "found:list": async () => ok(found.list()),
      "found:read": async ({ files }) => {
        const own = new AbortController();
        stop.abort();
        stop = own;
        await running;
        // asked for again, or stopped, while the reading before came to its end
        if (own.signal.aborted) return fail({ kind: "cancelled" });
        const reading = readAll(files, own.signal);
        running = reading.catch(() => undefined);
        await reading;
        return own.signal.aborted ? fail({ kind: "cancelled" }) : ok(undefined);
      },
      "found:stop": async () => {
        await end();
        return ok(undefined);
      },
      "found:copy": async ({ key, files }) => {
        const folder = openCases.folderOf(key);
        if (!folder.ok) return folder;
        const added: (AddedFile & { readonly found: string })[] = [];
        const refused: AppError[] = [];
        for (const file of files) {
          const copied = await found.copyInto(folder.value, file);
          if (copied.ok) added.push({ ...copied.value, found: file });
          else refused.push(copied.error);
        }
        return ok({ added, refused });
      },
      "found:part": async ({ file, parts }) => {
        const path = found.pathOf(file);
        if (path === undefined) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
        const out = await found.ownFolder();
        if (!out.ok) return out;
        const parted = await partInWorker({ job: "part-file", path, parts, out: out.value, passwords: [] });
        if (!parted.ok) return parted;
        await found.add(parted.value);
        return ok(undefined);
      },
      "found:forget": async () => {
        await end();
        await found.forget();
        return ok(undefined);
      },
    },
    drop: async (paths) => {
      const given = requests.drop.args.safeParse([FOUND_FILES, paths]);
      if (!given.success) return fail({ kind: "wrong-use", problem: { code: "not-files" } });
      await found.add(given.data[1]);
      return ok({ added: [], refused: [] });
    },
    fileOf: (key) => {
      const path = found.pathOf(key);
      return path === undefined ? undefined : { folder: dirname(path), file: basename(path) };
    },
    close: async () => {
      await end();
      await found.forget();
    },
  };
}
