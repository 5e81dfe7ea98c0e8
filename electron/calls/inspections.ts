import type { FileToInspect, SeenOnPages } from "../../shared/attachments/inspection.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { Events } from "../../shared/ipc.ts";
import { hashOfAttachment } from "../files/attachment-files.ts";
import { inspectedAs } from "../ingest/inspection.ts";
import { inspectorVersion, isInspected, keptInspection } from "../ingest/kept-inspections.ts";
import type { AttachmentToInspect, InspectionRequest } from "../jobs/attach/inspect-attachments.ts";
import type { JobControl } from "../workers/progress.ts";

/** `sha256`: as the case registers it; absent: not known */
export type AskedInspection = Omit<InspectionRequest, "attachments"> & {
  readonly attachments: readonly (AttachmentToInspect & { readonly sha256?: string | undefined })[];
};

type Run = { readonly stop: AbortController; readonly asked: string; done: Promise<void> };

/** Inspects the attachments of open cases in the background: for each case what was asked for last, and nothing else. */
export class Inspections {
  private readonly running = new Map<string, Run>();
  private readonly emit: (told: Events["inspection:progress"]) => void;
  private readonly inspect: (request: InspectionRequest, control: JobControl) => Promise<Result<undefined>>;

  /** @param inspect does the work, in a thread of its own */
  constructor(emit: Inspections["emit"], inspect: Inspections["inspect"]) {
    this.emit = emit;
    this.inspect = inspect;
  }

  /** Has these attachments of a case inspected, unless they are; what was asked for before and is not among them is given up. Its end is told, even where nothing was to be done. */
  async ask(key: string, request: AskedInspection): Promise<Result<undefined>> {
    const asked = JSON.stringify(request);
    if (this.running.get(key)?.asked === asked) return ok(undefined);
    // what takes its place tells the end
    this.running.get(key)?.stop.abort();
    const run: Run = { stop: new AbortController(), asked, done: Promise.resolve() };
    this.running.set(key, run);
    const attachments = await notInspected(request);
    if (run.stop.signal.aborted) return ok(undefined);
    if (attachments.length === 0) this.stop(key);
    else run.done = this.work(key, run, { ...request, attachments });
    return ok(undefined);
  }

  /** Gives up what is being inspected for a case: it is left, or is being built, which inspects by itself. */
  stop(key: string): void {
    const run = this.running.get(key);
    this.running.delete(key);
    run?.stop.abort();
    if (run) this.emit({ key });
  }

  /** Gives up everything, and waits until no thread works any more. */
  async close(): Promise<void> {
    const runs = [...this.running.values()];
    for (const key of [...this.running.keys()]) this.stop(key);
    await Promise.all(runs.map(({ done }) => done));
  }

  private async work(key: string, run: Run, request: InspectionRequest): Promise<void> {
    const isCurrent = () => this.running.get(key) === run;
    const onProgress: JobControl["onProgress"] = ({ step, done, total }) => {
      if (isCurrent() && step.code === "inspecting-file") this.emit({ key, inspecting: { file: step.file, page: done, pages: total } });
    };
    // a thread that died is no loss: the build inspects what is not inspected
    await this.inspect(request, { signal: run.stop.signal, onProgress }).catch(() => undefined);
    if (!isCurrent()) return;
    this.running.delete(key);
    this.emit({ key });
  }
}

/**
 * What a kept inspection says of the pages of a file, how they stand and where a seal may be, as it lies in the case now: a case that was written by hand
 * may register no hash, and a file may have been replaced since. `null`: not inspected yet, or not to be read.
 * @param folder of the case, absolute
 */
export async function seenOnPages(folder: string, { file, pageTurns }: FileToInspect, keepSizes: boolean): Promise<SeenOnPages> {
  const hash = await hashOfAttachment(folder, { id: "", slot: "", file });
  if (!hash.ok) return null;
  const kept = await keptInspection(inspectedAs(hash.value, await inspectorVersion(), keepSizes, { pageTurns }));
  if (!kept) return null;
  const pages = kept.pages.map(({ turn }, index) => ({ page: index + 1, turn }));
  return {
    turns: pages.flatMap(({ page, turn }) => (turn === null || turn === 0 ? [] : [{ page, degrees: turn }])),
    unknown: pages.flatMap(({ page, turn }) => (turn === null ? [page] : [])),
    red: kept.pages.flatMap(({ seals }, index) => (seals.length > 0 ? [index + 1] : [])),
    grey: kept.pages.flatMap(({ grey, blank }, index) => (grey && !blank ? [index + 1] : [])),
  };
}

async function notInspected({ attachments, keepSizes }: AskedInspection): Promise<readonly AttachmentToInspect[]> {
  const waiting: AttachmentToInspect[] = [];
  for (const { sha256, ...attachment } of attachments) {
    const known = sha256 !== undefined && (await isInspected(sha256.toLowerCase(), keepSizes, attachment));
    if (!known) waiting.push(attachment);
  }
  return waiting;
}
