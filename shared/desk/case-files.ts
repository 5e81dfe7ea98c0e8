import type { AppError } from "../errors.ts";

/**
 * A file that was given for the cases of a workspace: its path below what was given; `key`: the case that it is named after, `several`: it
 * could be of several, `unreadable`: the folder of the case that it is named after, which cannot be read.
 */
export type SortedCaseFile = { readonly below: string; readonly key?: string; readonly several?: true; readonly unreadable?: string };

/** Files that were given, by a key; each is named by its place among them. `refused`: what could not be read of what was given. */
export type ChosenCaseFiles = { readonly set: string; readonly files: readonly SortedCaseFile[]; readonly refused: readonly AppError[] };

/**
 * What would become of a file in its case, as far as its type and name say it. `place`: it goes there, in the place of `replaces`; `unsure`: its
 * text decides, or a person; `known`: it is there already; `refused`: it cannot be taken.
 */
export type ForeseenPlace =
  | { readonly kind: "place"; readonly title: string; readonly replaces?: string }
  | { readonly kind: "unsure"; readonly perhapsReplaces?: string }
  | { readonly kind: "known" }
  | { readonly kind: "refused"; readonly error: AppError };

/** What became of the files of one case. `replaced`: files that took the place of others; `unplaced`: those whose place a person has to confirm; `known`: so many were there already. */
export type FilledCaseFiles = {
  readonly key: string;
  readonly attached: number;
  readonly replaced: readonly { readonly file: string; readonly former: string }[];
  readonly known: number;
  readonly unplaced: readonly string[];
  readonly refused: readonly AppError[];
};

/** A case whose files were taken back, or why they were not. */
export type TakenBackCase = { readonly key: string; readonly error?: AppError };

/** `left`: cases that were not come to, because it was cancelled. */
export type CaseFilesReport = { readonly cases: readonly FilledCaseFiles[]; readonly left: number };
