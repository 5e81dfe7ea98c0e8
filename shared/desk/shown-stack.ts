import type { LeftOverCause } from "../causes.ts";
import type { AppError } from "../errors.ts";
import type { Progress } from "../report.ts";
import type { ExpectedDocument, StackPageReport } from "./split-report.ts";

/** A stack of scans as the window shows it: pages, files and documents by keys that hold while the program runs. */

/** A chosen file of a stack. `file` of its pages and `key` are one. */
export type StackFileName = { readonly key: string; readonly name: string };

/** A document that may be in the stack. */
export type StackDocument = Pick<ExpectedDocument, "key" | "project" | "lead" | "title" | "shortTitle" | "back">;

/** Pages (places in the stack, from 0) that belong together. */
export type ReadPart = { readonly pages: readonly number[] } & (
  | { readonly document: string; readonly by: "separator" | "text" }
  /** `maybe`: the document that they may be */
  | { readonly why: LeftOverCause; readonly maybe?: string }
);

/** A stack that was read. `stack`: names it in later calls. */
export type ReadStack = {
  readonly stack: string;
  readonly files: readonly StackFileName[];
  readonly pages: readonly StackPageReport[];
  readonly parts: readonly ReadPart[];
  readonly documents: readonly StackDocument[];
  /** files and cases that cannot be read */
  readonly refused: readonly AppError[];
};

/** What became of a part: its file in the case, or why there is none. `there`: it was in its place before, and nothing was written. */
export type AttachedPart = { readonly file: string; readonly there?: true } | { readonly error: AppError };

/** Parts that were attached to one case, by their documents, and taken out of it again; `error`: why they are still in it. */
export type TakenBack = { readonly documents: readonly string[]; readonly error?: AppError };

export type SplitProgress = { readonly progress: Progress };
