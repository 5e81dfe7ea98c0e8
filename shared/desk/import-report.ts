import type { AnswerChange } from "../versions/compare-cases.ts";

/** A sheet of a table: how many rows stand below its headings, and what stands below each heading first. */
export type TableSheet = { readonly name: string; readonly rows: number; readonly headings: readonly string[]; readonly examples: readonly string[] };

/** A table that was read, by a key; `sheet`: the place of the one whose headings say most. `mapping`: what is kept of its headings. */
export type ChosenTable = {
  readonly table: string;
  readonly name: string;
  readonly sheets: readonly TableSheet[];
  readonly sheet: number;
  readonly mapping: Readonly<Record<string, string | null>>;
};

export type TableRowState = "new" | "update" | "same" | "refused";

/** What became of a row, or would; `row` as the table program counts. `changes`: of a new case its amounts. `key`: its case. `outdates`: sealed documents whose text the change makes another. */
export type TableRow = {
  readonly row: number;
  readonly title: string;
  readonly lead: string;
  readonly state: TableRowState;
  readonly key?: string;
  readonly problems: readonly string[];
  readonly changes: readonly AnswerChange[];
  readonly outdates: readonly string[];
};

/** `left`: rows that were not come to, because it was cancelled; `notes`: what is to be known of the table as a whole. */
export type TableReport = { readonly rows: readonly TableRow[]; readonly left: number; readonly notes: readonly string[] };

/** Rows of a table that are done. */
export type ImportProgress = { readonly done: number; readonly total: number };

/** Problems that several rows have in the same words, as where one case cannot be read, and how many rows: each is told once, above them. */
export function sharedProblems(rows: readonly Pick<TableRow, "problems">[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { problems } of rows) for (const problem of new Set(problems)) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1));
}
