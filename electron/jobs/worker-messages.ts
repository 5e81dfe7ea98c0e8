import type { Result } from "../../shared/errors.ts";
import type { Moment } from "../../shared/moment.ts";
import type { BuildReport, PrintPackReport, Progress } from "../../shared/report.ts";

/** Jobs that run beside the program's main thread, and what they are given. `passwords`: each is tried on encrypted attachments. */
export type BuildTask = {
  readonly job: "build-package";
  readonly path: string;
  readonly out: string;
  readonly moment: Moment;
  readonly passwords?: readonly string[];
};
export type PrintPackTask = {
  readonly job: "print-pack";
  readonly paths: readonly string[];
  readonly out: string;
  readonly moment: Moment;
  readonly passwords?: readonly string[];
};
export type WorkerTask = BuildTask | PrintPackTask;

/** What each job results in. */
export type WorkerResult =
  | { readonly job: "build-package"; readonly result: Result<BuildReport> }
  | { readonly job: "print-pack"; readonly result: Result<PrintPackReport> };

export type ToWorker = { readonly kind: "cancel" };
export type FromWorker =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly done: WorkerResult }
  | { readonly kind: "failed"; readonly cause: string };
