import type { Result } from "../../shared/errors.ts";
import type { Moment } from "../../shared/moment.ts";
import type { BuildReport, Progress } from "../../shared/report.ts";

/** Jobs that run beside the program's main thread, and what they are given. */
export type WorkerTask = { readonly job: "build-package"; readonly path: string; readonly out: string; readonly moment: Moment };

/** What each job results in. */
export type WorkerResult = Result<BuildReport>;

export type ToWorker = { readonly kind: "cancel" };
export type FromWorker = { readonly kind: "progress"; readonly progress: Progress } | { readonly kind: "done"; readonly result: WorkerResult };
