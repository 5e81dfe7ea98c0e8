import { ok, type Result } from "../../../shared/errors.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { readCase } from "../../library/cases/cases.ts";
import { type InstalledGuides, readGuides } from "../../library/guides/guides.ts";
import { type CachedOverview, caseFileStamp, caseStamp } from "../../library/workspaces/overview-cache.ts";
import { startThread } from "../../workers/start-thread.ts";
import { WorkerClient } from "../../workers/worker-client.ts";
import { overviewOf } from "./overview.ts";

/** What the thread of `RowsThread` is asked for, and its answer: as `readSomeRows`. */
export type RowsWork = { readonly kind: "rows"; readonly paths: readonly string[]; readonly moment: Moment };
export type RowsAnswer = { readonly kind: "rows"; readonly rows: readonly Result<CachedOverview>[] };

/** The row of a case with the stamp of what it was made from. Errors: those of `readCase` and `overviewOf`. */
export async function readRow(path: string, installed: InstalledGuides, moment: Moment): Promise<Result<CachedOverview>> {
  const ofCase = await caseFileStamp(path);
  const read = await readCase(path);
  if (!read.ok) return read;
  const files = (read.value.case.attachments ?? []).map(({ file }) => file);
  const stamp = await caseStamp(path, files, ofCase);
  const overview = await overviewOf(read.value, installed, moment);
  return overview.ok ? ok({ stamp, files, overview: overview.value }) : overview;
}

/** The rows of several cases, in order, each as `readRow` gives it. */
export async function readSomeRows(paths: readonly string[], moment: Moment): Promise<readonly Result<CachedOverview>[]> {
  const installed = await readGuides();
  const rows: Result<CachedOverview>[] = [];
  for (const path of paths) rows.push(await readRow(path, installed, moment));
  return rows;
}

/** Reads rows in a thread beside the one that reads a workspace, so that a second core helps. Close it after use. */
export class RowsThread {
  private readonly client = new WorkerClient<RowsWork, RowsAnswer>(() => startThread("workspace-worker"));

  /** As `readSomeRows`; `undefined` where the thread was lost or closed. */
  async read(paths: readonly string[], moment: Moment): Promise<readonly Result<CachedOverview>[] | undefined> {
    const answer = await this.client.ask({ kind: "rows", paths, moment });
    return answer.ok ? answer.value.rows : undefined;
  }

  close(): Promise<void> {
    return this.client.close();
  }
}
