import type { LeftOverCause } from "../causes.ts";
import type { AppError } from "../errors.ts";

/** What splitting a stack of scans came to: the form in which window and command line get it. */

/** Pages (from 1) of one file of the stack, in their order. `file`: as it was given. */
export type FilePages = { readonly file: string; readonly pages: readonly number[] };

/**
 * A place for a scan: a slot of a case, by the case's folder. `replaces`: the id of the attachment that was printed for the seal and
 * whose place the scan takes; absent where a letter of ours was printed.
 */
export type ScanPlace = { readonly case: string; readonly slot: string; readonly for?: string; readonly replaces?: string };

/** A document that is expected back from the seal office, or that may be in the stack. */
export type ExpectedDocument = ScanPlace & {
  /** tells it from all others */
  readonly key: string;
  /** title of the case, or its id */
  readonly project: string;
  readonly lead: string;
  /** as the seal list names it */
  readonly title: string;
  /** as the guide names its slot in lists */
  readonly shortTitle: string;
  /** it bears the seal already, or a scan of it is in the case */
  readonly back: boolean;
};

/** A scan and where it belongs. `parts`: more than one where the document runs over several files. `attached`: the file in the case. */
export type AssignedScan = {
  readonly parts: readonly FilePages[];
  readonly document: ExpectedDocument;
  readonly by: "separator" | "text";
  readonly attached?: string;
};

/** Pages for a person to assign. `maybe`: the document that they may be. */
export type LeftOverScan = { readonly parts: readonly FilePages[]; readonly why: LeftOverCause; readonly maybe?: ExpectedDocument };

/** A page of the stack. `turn`: clockwise degrees by which pages were set upright, `null` where nobody can tell. */
export type StackPageReport = {
  readonly file: string;
  readonly page: number;
  readonly kind: "content" | "blank" | "separator" | "list";
  readonly turn: 0 | 90 | 180 | 270 | null;
};

/** A file of the stack as it was read, by its SHA-256 (hex). */
export type StackFileVersion = { readonly file: string; readonly sha256: string };

export type SplitReport = {
  /** those that could be read */
  readonly files: readonly StackFileVersion[];
  readonly pages: readonly StackPageReport[];
  readonly assigned: readonly AssignedScan[];
  readonly unassigned: readonly LeftOverScan[];
  /** all documents of the cases, also those that are back */
  readonly expected: readonly ExpectedDocument[];
  /** files of the stack that cannot be read, cases that cannot, and scans that could not be attached */
  readonly refused: readonly AppError[];
};

/** What has not come back: neither in this stack nor before. */
export const notBack = ({ expected, assigned }: Pick<SplitReport, "expected" | "assigned">): readonly ExpectedDocument[] => {
  const here = new Set(assigned.map(({ document }) => document.key));
  return expected.filter(({ key, back }) => !back && !here.has(key));
};
