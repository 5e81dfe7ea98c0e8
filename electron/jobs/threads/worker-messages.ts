import type { SplitReport } from "../../../shared/desk/split-report.ts";
import type { Result } from "../../../shared/errors.ts";
import type { FoundScan, ReadFoundFile } from "../../../shared/files-first/found-file.ts";
import type { PreviewedDocument } from "../../../shared/ipc/documents.ts";
import type { PreviewedBundle } from "../../../shared/ipc.ts";
import type { ReadDocument } from "../../../shared/reading/read-document.ts";
import type { BuildReport, CompressionPreview, PrintPackReport } from "../../../shared/report.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import type { FilesOfCase, FilledCase } from "../attach/attach-to-cases.ts";
import type { InspectionRequest } from "../attach/inspect-attachments.ts";
import type { PartFileRequest } from "../attach/part-file.ts";
import type { BundlePreviewRequest } from "../build/preview-bundle.ts";
import type { ManyPacksReport, PrintPackRequest } from "../print/print-pack.ts";
import type { UploadListsReport, UploadListsRequest } from "../print/upload-lists.ts";
import type { ReadDocumentRequest } from "../read/read-document.ts";
import type { FoundFileRequest } from "../read/read-found-file.ts";
import type { AttachedScan, AttachScansOptions, ScanToAttach } from "../split/attach-scans.ts";
import type { SplitRequest } from "../split/split-stack.ts";
import type { PreviewRequest } from "../write/preview-document.ts";
import type { Written } from "../write/write-documents.ts";

/** What the thread of jobs is started with, if with anything. `cores`: so many each job may use, absent: all; `atOnce`: so many jobs it is given at a time, absent: one. */
export type JobStart = { readonly cores?: number | undefined; readonly atOnce?: number | undefined };

/** Jobs that run beside the program's main thread, and what they are given. `passwords`: each is tried on encrypted attachments. `base`: as of `checkCaseFolder`. */
export type BuildTask = {
  readonly job: "build-package";
  readonly path: string;
  readonly out: string;
  readonly moment: Moment;
  readonly passwords?: readonly string[];
  readonly base?: string | undefined;
};
/** `out`: where the package would lie; nothing is written there */
export type PreviewTask = Omit<BuildTask, "job"> & { readonly job: "preview-compression" };
export type PrintPackTask = PrintPackRequest & { readonly job: "print-pack" };
/** A pack of all of these cases that can be packed. */
export type PrintPacksTask = Omit<PrintPackTask, "job" | "base"> & { readonly job: "print-packs" };
/** The upload lists of many cases as one PDF. */
export type UploadListsTask = UploadListsRequest & { readonly job: "upload-lists" };
/** `only`: this document, for this agreement or partner; absent: all that apply */
export type WriteTask = {
  readonly job: "write-documents";
  readonly path: string;
  readonly out: string;
  readonly moment: Moment;
  readonly only?: { readonly document: string; readonly subject?: string | undefined };
  readonly base?: string | undefined;
};
/** Works in the background: its threads yield where the system knows such threads. */
export type InspectTask = InspectionRequest & { readonly job: "inspect-attachments" };
export type ReadTask = ReadDocumentRequest & { readonly job: "read-document" };
export type ReadFoundTask = FoundFileRequest & { readonly job: "read-found-file" };
export type SplitTask = SplitRequest & { readonly job: "split-stack" };
export type AttachScansTask = AttachScansOptions & { readonly job: "attach-scans"; readonly scans: readonly ScanToAttach[] };
export type PartFileTask = PartFileRequest & { readonly job: "part-file" };
export type AttachToCasesTask = {
  readonly job: "attach-to-cases";
  readonly cases: readonly FilesOfCase[];
  readonly sealed: boolean;
  readonly moment: Moment;
  readonly now: number;
};
export type WorkerTask =
  | AttachToCasesTask
  | BuildTask
  | PreviewTask
  | PrintPackTask
  | PrintPacksTask
  | UploadListsTask
  | WriteTask
  | InspectTask
  | ReadTask
  | ReadFoundTask
  | SplitTask
  | PartFileTask
  | AttachScansTask;

/** What each job results in. */
export type WorkerResult =
  | { readonly job: "build-package"; readonly result: Result<BuildReport> }
  | { readonly job: "write-documents"; readonly result: Result<Written> }
  | { readonly job: "preview-compression"; readonly result: Result<CompressionPreview> }
  | { readonly job: "print-pack"; readonly result: Result<PrintPackReport> }
  | { readonly job: "print-packs"; readonly result: Result<ManyPacksReport> }
  | { readonly job: "upload-lists"; readonly result: Result<UploadListsReport> }
  | { readonly job: "inspect-attachments"; readonly result: Result<undefined> }
  | { readonly job: "split-stack"; readonly result: Result<SplitReport> }
  | { readonly job: "attach-to-cases"; readonly result: Result<readonly FilledCase[]> }
  | { readonly job: "attach-scans"; readonly result: Result<readonly Result<AttachedScan>[]> }
  | { readonly job: "part-file"; readonly result: Result<readonly string[]> }
  | { readonly job: "read-found-file"; readonly result: Result<ReadFoundFile | FoundScan> }
  | { readonly job: "read-document"; readonly result: Result<ReadDocument> };

/** What the thread that lays out pages for the screen is asked for; `prepare`: to read what the first request will need. */
export type PreviewWork =
  | { readonly kind: "prepare" }
  | { readonly kind: "document"; readonly request: PreviewRequest }
  | { readonly kind: "bundle"; readonly request: BundlePreviewRequest };

/** What it answers to each of these. */
export type PreviewAnswer =
  | { readonly kind: "prepare" }
  | { readonly kind: "document"; readonly result: Result<PreviewedDocument | undefined> }
  | { readonly kind: "bundle"; readonly result: Result<PreviewedBundle> };
