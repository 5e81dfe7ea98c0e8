import type { Paragraph } from "./paragraphs.ts";
import { placeIn, type WrittenPlace } from "./translation/place.ts";

/** What a document says, as it is printed, and where. */
export type Written = { readonly text: string; readonly place: WrittenPlace };

/** A part of a paragraph as it is written. From 0, end not included. */
export const written = (paragraph: Paragraph, from: number, to: number): Written => {
  const place = placeIn(paragraph, from, to);
  return { text: place.written, place };
};
