import type { Result } from "../../shared/errors.ts";
import type { PreviewedDocument } from "../../shared/ipc.ts";
import type { Moment } from "../../shared/moment.ts";
import type { BuildReport, CompressionPreview, PrintPackReport, Progress } from "../../shared/report.ts";
import type { Written } from "./write-documents.ts";

/** Jobs that run beside the program's main thread, and what they are given. `passwords`: each is tried on encrypted attachments. */
export type BuildTask = {
  readonly job: "build-package";
  readonly path: string;
  readonly out: string;
  readonly moment: Moment;
  readonly passwords?: readonly string[];
};
/** `out`: where the package would lie; nothing is written there */
export type PreviewTask = Omit<BuildTask, "job"> & { readonly job: "preview-compression" };
export type PrintPackTask = {
  readonly job: "print-pack";
  readonly paths: readonly string[];
  readonly out: string;
  readonly moment: Moment;
  readonly passwords?: readonly string[];
};
/** `only`: this document, for this agreement or partner; absent: all that apply */
export type WriteTask = {
  readonly job: "write-documents";
  readonly path: string;
  readonly out: string;
  readonly moment: Moment;
  readonly only?: { readonly document: string; readonly subject?: string | undefined };
};
export type WorkerTask = BuildTask | PreviewTask | PrintPackTask | WriteTask;

/** What each job results in. */
export type WorkerResult =
  | { readonly job: "build-package"; readonly result: Result<BuildReport> }
  | { readonly job: "write-documents"; readonly result: Result<Written> }
  | { readonly job: "preview-compression"; readonly result: Result<CompressionPreview> }
  | { readonly job: "print-pack"; readonly result: Result<PrintPackReport> };

export type ToWorker = { readonly kind: "cancel" };
export type FromWorker =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly done: WorkerResult }
  | { readonly kind: "failed"; readonly cause: string };

/** What the thread that sets documents for the screen answers to the request of this number. */
export type FromPreviewWorker = { readonly number: number; readonly result: Result<PreviewedDocument | undefined> };
