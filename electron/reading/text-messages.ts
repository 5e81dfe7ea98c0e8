import type { DigitalPage, PageTurn } from "./digital-text.ts";
import type { PagePicture } from "./ocr/ocr-messages.ts";

/** A PDF that every page of can be opened, in memory that threads share; `key`: another one where the bytes are others. */
export type SharedPdf = { readonly key: string; readonly bytes: Uint8Array };

/** A page (from 1), and by how much it is turned to stand upright. */
export type TurnedPage = { readonly page: number; readonly turn: PageTurn };

/** The text of pages, or the picture of one, of so many pixels to a point. */
export type TextTask = { readonly pdf: SharedPdf } & (
  | { readonly kind: "text"; readonly pages: readonly TurnedPage[] }
  | ({ readonly kind: "picture"; readonly scale: number } & TurnedPage)
);

/** `undefined`: PDFium cannot load or draw the page. */
export type TextAnswer =
  | { readonly kind: "text"; readonly pages: readonly (DigitalPage | undefined)[] }
  | { readonly kind: "picture"; readonly picture: PagePicture | undefined };
export type TextProgress = { readonly page: number };
