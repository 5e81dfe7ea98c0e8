import type { AttachmentOverview } from "../../shared/attachments/received-files.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import type { WantedPicture } from "./draw-page.ts";
import type { ViewedSource } from "./opened-attachments.ts";

/** What the thread is asked about an attachment: how many pages of which size it has and how it begins, a page's picture, a page's words. */
export type PageQuestion = { readonly kind: "look" } | ({ readonly kind: "picture" } & WantedPicture) | { readonly kind: "words"; readonly page: number };

export type PageTask = { readonly number: number; readonly source: ViewedSource; readonly question: PageQuestion };

export type PageAnswer = AttachmentOverview | Uint8Array | string;

/** `trapped`: PDFium stopped inside WebAssembly, which a file can bring about; the thread must not be used again. */
export type FromPageWorker =
  | { readonly number: number; readonly result: Result<PageAnswer, AppError> }
  | { readonly number: number; readonly failed: string; readonly trapped: boolean };
