import type { AppError, Result } from "../../shared/errors.ts";
import type { PreparedAttachment, ReadingOptions } from "./prepare-attachment.ts";

/** `inBackground`: the thread yields to what somebody waits for. */
export type ReadingStart = { readonly inBackground: boolean };

export type ReadingTask = { readonly id: number; readonly bytes: Uint8Array; readonly file: string; readonly options: ReadingOptions };

/** `null` stands for the very bytes that were sent, which need not travel back. */
export type SentAttachment = Omit<PreparedAttachment, "upload" | "pages" | "untouched"> & {
  readonly upload: Uint8Array | null;
  /** `upload`: the same bytes as that */
  readonly pages: Uint8Array | "upload";
  readonly untouched?: Uint8Array | null;
};

export type FromReader =
  /** once, when PDFium is loaded: from here on the time of files counts */
  | { readonly kind: "ready" }
  | { readonly kind: "page"; readonly id: number; readonly page: number; readonly pages: number }
  | { readonly kind: "done"; readonly id: number; readonly result: Result<SentAttachment, AppError> }
  /** `trapped`: PDFium stopped inside WebAssembly, which a file can bring about; this thread must not be used again */
  | { readonly kind: "failed"; readonly id: number; readonly cause: string; readonly trapped: boolean };
