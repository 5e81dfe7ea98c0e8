import type { SharedPdf } from "./text-messages.ts";

/** A page (from 1) on which a QR code is looked for. */
export type CodeTask = { readonly pdf: SharedPdf; readonly page: number };

/** `text` is `undefined` where there is no code that can be read. */
export type CodeAnswer = { readonly text: string | undefined };
