import type { SharedPdf } from "./text-messages.ts";

/** A page (from 1) on which a QR code is looked for. */
export type StackTask = { readonly pdf: SharedPdf; readonly page: number };

/** `text` is `undefined` where there is no code that can be read. */
export type StackAnswer = { readonly text: string | undefined };
