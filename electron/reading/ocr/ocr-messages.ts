import type { PenReading } from "../../../shared/reading/days-by-pen.ts";
import type { GrayscaleImage } from "../../pdf/pdfium.ts";
import type { LineBox } from "./line-box.ts";
import type { Language } from "./ocr-files.ts";

/** A page as a picture, in memory that threads share. Its red is white: seals hide nothing. */
export type PagePicture = GrayscaleImage;

/**
 * What a thread that recognises text is asked: where lines are, how those of a page are best read, for which some are, or what stands in
 * one of them; of what a pen has written, several readings. `latinFirst`: lines are taken for Latin letters unless they turn out to be none; `language`: of these.
 */
export type OcrTask =
  | { readonly kind: "find"; readonly picture: PagePicture }
  | { readonly kind: "sample"; readonly picture: PagePicture; readonly boxes: readonly LineBox[] }
  | { readonly kind: "pen"; readonly picture: PagePicture; readonly boxes: readonly LineBox[] }
  | {
      readonly kind: "read";
      readonly picture: PagePicture;
      readonly box: LineBox;
      readonly latinFirst: boolean;
      readonly language: Language;
    };

export type FoundLines = { readonly kind: "found"; readonly boxes: readonly LineBox[] };

/** A line that was read for good while its page was looked into; `box`: one of those found. */
export type SampledLine = { readonly box: LineBox; readonly text: string; readonly confidence: number };

/** `latinFirst`: what was looked into is in Latin letters alone; `language`: of these, or of an earlier page where it does not tell. */
export type SampledLines = {
  readonly kind: "sampled";
  readonly latinFirst: boolean;
  readonly language: Language;
  readonly samples: readonly SampledLine[];
};
/** What the line says; empty where there is nothing to read. */
export type ReadLine = { readonly kind: "read"; readonly text: string; readonly confidence: number };
/** For each box several readings, each of another cut of it: where they differ, it cannot be told. */
export type PenLines = { readonly kind: "penned"; readonly readings: readonly (readonly PenReading[])[] };
export type OcrAnswer = FoundLines | SampledLines | ReadLine | PenLines;
