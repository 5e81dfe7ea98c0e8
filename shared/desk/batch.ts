import { z } from "zod";
import { ACTORS } from "../rules/who-acts.ts";

/** What is done to many cases at once. `build`: the package, compared with its manifest afterwards. */
export const BATCH_KINDS = ["write", "build", "verify", "print-pack"] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

const count = z.int().nonnegative();

const resultSchema = z.strictObject({
  key: z.string(),
  /** below the workspace */
  folder: z.string(),
  title: z.string(),
  lead: z.string().exactOptional(),
  /** what went wrong, and what to do about it; absent: it is done */
  problem: z.string().exactOptional(),
  /** it is done, and the case is not complete: what it lacks, in one sentence */
  lacks: z.string().exactOptional(),
  /** what else went wrong or is lacking, each in a few words */
  also: z.array(z.string()).exactOptional(),
  /** who must act on what it lacks first */
  actor: z.enum(ACTORS).exactOptional(),
  /** it is done, and there is something to know about it, in a few sentences */
  note: z.string().exactOptional(),
  documents: count.exactOptional(),
  attachments: count.exactOptional(),
  pages: count.exactOptional(),
  bytes: count.exactOptional(),
  /** the package is as its manifest says */
  verified: z.boolean().exactOptional(),
});
/** What became of one case. */
export type BatchResult = z.infer<typeof resultSchema>;

export const batchReportSchema = z.strictObject({
  kind: z.enum(BATCH_KINDS),
  /** ISO 8601 in UTC */
  startedAt: z.string(),
  endedAt: z.string(),
  results: z.array(resultSchema),
  /** cases that were not come to, because it was cancelled */
  left: z.array(z.string()),
  /** the report as a table, by its name in the workspace; absent: it could not be written */
  table: z.string().exactOptional(),
  /** the print pack has separator sheets */
  separators: z.boolean().exactOptional(),
  /** why this report could not be kept for later, or written as a table */
  notSaved: z.string().exactOptional(),
  /** the print pack of all, by its name in the workspace */
  pack: z.strictObject({ file: z.string(), pages: count, papers: count, notes: z.array(z.string()) }).exactOptional(),
});
export type BatchReport = z.infer<typeof batchReportSchema>;

/** How far a batch is; `result`: of the case that was done last. */
export type BatchProgress = {
  readonly kind: BatchKind;
  readonly done: number;
  readonly total: number;
  readonly running: readonly string[];
  readonly result?: BatchResult;
};

/** The upload lists of many cases, by their name in the workspace. `without`: titles of cases whose list could not be read. */
export type JoinedLists = { readonly file: string; readonly pages: number; readonly without: readonly string[] };

/** Whether somebody has to do something about it. */
export const needsWork = ({ problem, lacks, verified }: BatchResult): boolean => problem !== undefined || lacks !== undefined || verified === false;

/** All that has to be done about it, the first in full. */
export const reasonsOf = ({ problem, lacks, also = [] }: BatchResult): readonly string[] => [problem, lacks, ...also].filter((one) => one !== undefined);

/** The results with those of cases that were done again in place of the former ones. */
export function withResults(former: readonly BatchResult[], again: readonly BatchResult[]): readonly BatchResult[] {
  const of = new Map(again.map((result) => [result.key, result]));
  const known = new Set(former.map(({ key }) => key));
  return [...former.map((result) => of.get(result.key) ?? result), ...again.filter(({ key }) => !known.has(key))];
}
