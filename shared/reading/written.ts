import type { Paragraph } from "./paragraphs.ts";
import { placeIn, type WrittenPlace } from "./translation/place.ts";

/** What a document says, as it is printed, and where. */
export type Written = { readonly text: string; readonly place: WrittenPlace };

/** A part of a paragraph as it is written. From 0, end not included. */
export const written = (paragraph: Paragraph, from: number, to: number): Written => {
  const place = placeIn(paragraph, from, to);
  return { text: place.written, place };
};

/** A line of a paragraph as it is written, without blanks at its end; `from`: where it begins in the paragraph, from 0. */
export type WrittenLine = { readonly paragraph: Paragraph; readonly from: number; readonly text: string };

/** The lines of paragraphs, one after the other. */
export const writtenLines = (paragraphs: readonly Paragraph[]): readonly WrittenLine[] =>
  paragraphs.flatMap((paragraph) =>
    paragraph.lines.map(({ from }, index) => ({ paragraph, from, text: paragraph.text.slice(from, paragraph.lines[index + 1]?.from).trimEnd() })),
  );
