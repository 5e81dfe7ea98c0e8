import { z } from "zod";
import type { ReadAgreement } from "./elements/read-elements.ts";
import type { PageText, UnreadPage } from "./page-text.ts";
import type { ClausePair } from "./translation/clause-pairs.ts";
import type { ComparedCounts, Unmatched } from "./translation/compared-counts.ts";
import type { TranslationDifference } from "./translation/difference.ts";
import type { TranslationNeed } from "./translation-need.ts";

/** What the screens ask of the program that reads documents in the background, and what it tells of them. */

/** A file of a case, as one of those that a document consists of; `order`: its pages (from 1) as they are shown, and no others are read; absent: as they are. */
const fileToRead = z.strictObject({
  file: z.string().min(1).max(1000),
  order: z.array(z.int().positive()).max(5000).readonly().optional(),
});
export type FileToRead = z.infer<typeof fileToRead>;
export const filesToRead = z.array(fileToRead).min(1).max(50).readonly();

/**
 * A document as it was read: its pages one after the other through all its files, numbered from 1 as they are shown. `unread`:
 * those that a person alone can read, since no engine is there, none could, or reading was stopped.
 */
export type ReadDocument = {
  readonly pages: readonly PageText[];
  readonly unread: readonly UnreadPage[];
  /** of each page, as of `languagesOfPages` */
  readonly languages: readonly (readonly string[])[];
  readonly need: TranslationNeed;
  readonly agreements: readonly ReadAgreement[];
  /** where it says something else than the document that it translates; absent: none was named, or pages of either could not be read */
  readonly differences?: readonly TranslationDifference[];
  /** its clauses beside those of the document that it translates, where differences are told */
  readonly clauses?: readonly ClausePair[];
  /** how much of each kind was compared for that, and how much of it was found the same */
  readonly compared?: ComparedCounts;
  /** what was counted as not found there and is told as no difference */
  readonly unmatched?: readonly Unmatched[];
  /** in bytes, where pages are still to be recognised and less is free than that takes: said before it begins */
  readonly memory?: { readonly free: number; readonly needed: number };
};

/** Told after each page; `done` of `pages` of this kind in `file`: text that it names, pictures that are recognised. */
export type ReadingProgress = { readonly file: string; readonly stage: "text" | "ocr"; readonly done: number; readonly pages: number };
