import type { Inline } from "../../shared/documents/blocks.ts";

/** A text of the bundle's own pages, composed (NFC); `field`: what to call it when a glyph is missing. */
export const plain = (text: string, field?: string): readonly Inline[] => [
  { kind: "text", text: text.normalize("NFC"), ...(field === undefined ? {} : { field }) },
];
