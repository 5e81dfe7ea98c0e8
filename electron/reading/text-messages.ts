import type { TextBox } from "../../shared/reading/page-text.ts";
import type { PageInspection } from "../ingest/inspection.ts";
import type { StoredFile } from "../ingest/loaded-attachment.ts";
import type { DigitalPage, PageTurn } from "./digital-text.ts";
import type { PagePicture } from "./ocr/ocr-messages.ts";

/** A PDF that every page of can be opened, in memory that threads share; `key`: another one where the bytes are others. */
export type CopiedPdf = { readonly key: string; readonly bytes: Uint8Array };
/** The same on disk, as it was when it was looked at: one that has changed since is not opened. */
export type StoredPdf = { readonly key: string } & StoredFile;
export type SharedPdf = CopiedPdf | StoredPdf;

/** A page (from 1), and by how much it is turned to stand upright. */
export type TurnedPage = { readonly page: number; readonly turn: PageTurn };

/** The same with the red seals that its inspection saw, which are no ink of a pen. */
export type InspectedPage = TurnedPage & { readonly seals: PageInspection["seals"] };

/** The text of pages, or the picture of one, of so many pixels to a point. `into`: memory for it that nobody uses any more, if it is large enough. */
export type TextTask = { readonly pdf: SharedPdf } & (
  | { readonly kind: "text"; readonly pages: readonly InspectedPage[] }
  | ({ readonly kind: "picture"; readonly scale: number; readonly into?: SharedArrayBuffer } & TurnedPage)
);

/**
 * `undefined`: PDFium cannot load or draw the page. `penMarks`: where a pen has drawn in blue, in points of the upright page; the picture is without
 * it then, and `whole` with it.
 */
export type TextAnswer =
  | { readonly kind: "text"; readonly pages: readonly ((DigitalPage & { readonly inkMarks?: readonly TextBox[] }) | undefined)[] }
  | { readonly kind: "picture"; readonly picture: PagePicture | undefined; readonly whole?: PagePicture; readonly penMarks: readonly TextBox[] };
export type TextProgress = { readonly page: number };
