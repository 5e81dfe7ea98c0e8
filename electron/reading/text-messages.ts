import type { DigitalPage, PageTurn } from "./digital-text.ts";

/** A PDF that every page of can be opened, in memory that threads share; `key`: another one where the bytes are others. */
export type SharedPdf = { readonly key: string; readonly bytes: Uint8Array };

/** The text of these pages (from 1), each turned to stand upright. */
export type TextTask = { readonly pdf: SharedPdf; readonly pages: readonly { readonly page: number; readonly turn: PageTurn }[] };

/** `undefined`: PDFium cannot load the page. */
export type TextAnswer = readonly (DigitalPage | undefined)[];
export type TextProgress = { readonly page: number };
