import type { GuideChanges, ReportChange } from "../guide/guide-changes.ts";
import type { ClauseUse } from "./clause-uses.ts";
import type { SituationResult } from "./situations.ts";
import type { SourceLines } from "./source-lines.ts";

/** An edition of a guide: what cases name. */
export type GuideName = { readonly id: string; readonly edition: string };

/** An installed guide as the list of guides shows it. */
export type ShelvedGuide = GuideName & {
  readonly title: string;
  readonly documentNumber: string | undefined;
  /** dates and moments as the guide writes them */
  readonly issuedOn: string;
  readonly opens: string;
  readonly closes: string;
  /** installed by this user, so that it can be removed */
  readonly own: boolean;
  /** not offered for new cases */
  readonly putAway: boolean;
  /** how many cases that this user has were made under it */
  readonly cases: number;
  /** titles of the installed guides that rest on it (`extends`) */
  readonly baseOf: readonly string[];
  readonly extends?: { readonly id: string; readonly edition?: string };
};

export type GuideShelf = { readonly guides: readonly ShelvedGuide[]; readonly problems: readonly string[] };

/** Something to know of one place of a guide; without `file` in a guide of one file. */
export type GuideRemark = {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  readonly source?: SourceLines;
};

/** What a chosen folder or file turned out to be. `stamp`: other when a file of it has changed since; `place`: path or name, for people. */
export type GuideReview = { readonly kind: "no-guide"; readonly place: string; readonly stamp: string; readonly problem?: string } | ReviewedGuide;

/** A guide held against itself: what is wrong, what it leaves open, what becomes of each clause, and its own situations. */
export type ReviewedGuide = {
  readonly kind: "guide";
  readonly place: string;
  readonly stamp: string;
  /** as far as its files tell */
  readonly head: Readonly<Partial<Record<"id" | "edition" | "title" | "documentNumber" | "opens" | "closes", string>>>;
  readonly extends?: string;
  /** with one of these it cannot be installed */
  readonly faults: readonly GuideRemark[];
  /** what it leaves open, which is known when there are no faults */
  readonly gaps: readonly GuideRemark[];
  readonly clauses: readonly ClauseUse[];
  readonly situations: readonly (SituationResult & { readonly file: string })[];
  /** rules that no situation speaks of */
  readonly untested: readonly string[];
  /** this edition is installed: with the same words, or with others */
  readonly installed?: "same" | "other";
};

/** A case with what becomes otherwise for it; `problem`: why it could not be compared. */
export type ComparedCase = { readonly path: string; readonly title?: string; readonly changes: readonly ReportChange[]; readonly problem?: string };

/** What a guide says otherwise than an installed one, and what becomes of the cases made under that one. */
export type GuideComparison = { readonly changes: GuideChanges; readonly cases: readonly ComparedCase[] };
