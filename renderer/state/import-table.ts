import { create } from "zustand";
import type { ChosenTable, ImportProgress, TableReport } from "../../shared/desk/import-report.ts";
import type { AppError } from "../../shared/errors.ts";
import { bridge } from "../host/api.ts";
import { readAgain } from "./desk.ts";

type ImportTableState = {
  /** whose cases the table is for */
  readonly workspace: string | undefined;
  readonly guide: string | undefined;
  readonly chosen: ChosenTable | undefined;
  /** the place of the sheet that is taken */
  readonly sheet: number;
  /** what headings stand for, where a person has said so */
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly keep: boolean;
  /** the trial is under way */
  readonly trying: boolean;
  readonly report: TableReport | undefined;
  readonly running: (ImportProgress & { readonly stopping: boolean }) | undefined;
  /** what came of it; absent: nothing is written yet */
  readonly done: TableReport | undefined;
  /** the table that was written into the workspace last, by its name there */
  readonly saved: string | undefined;
  readonly error: AppError | undefined;
};

const fresh = {
  chosen: undefined,
  sheet: 0,
  mapping: {},
  trying: false,
  report: undefined,
  running: undefined,
  done: undefined,
  saved: undefined,
  error: undefined,
} as const;

/** A table of applications on its way into a workspace; it stays while another screen is looked at. */
export const useImportTable = create<ImportTableState>(() => ({ workspace: undefined, guide: undefined, keep: true, ...fresh }));

bridge.on("import:progress", ({ key, reached }) => {
  const { running, workspace } = useImportTable.getState();
  if (key === workspace && running) useImportTable.setState({ running: { ...running, ...reached } });
});

/** The table belongs to this workspace, and its rows to this guide: another one begins anew, unless something is being written. */
export function importInto(workspace: string, guide: string): void {
  const state = useImportTable.getState();
  if (state.running || (state.workspace === workspace && state.guide === guide)) return;
  useImportTable.setState({ workspace, guide, ...fresh });
}

/** Asks for a table, and tries it. In a browser its path is typed. */
export async function chooseTable(typed?: string): Promise<void> {
  const { workspace: key, guide } = useImportTable.getState();
  if (key === undefined || guide === undefined) return;
  const chosen = await bridge.call("import:choose", { key, guide, ...(typed !== undefined && { typed }) });
  if (!chosen.ok) return useImportTable.setState({ error: chosen.error });
  if (chosen.value === undefined) return;
  const { sheet, mapping } = chosen.value;
  useImportTable.setState({ ...fresh, chosen: chosen.value, sheet, mapping });
  await tryTable();
}

/** Begins anew with another table. */
export const closeTable = (): void => useImportTable.setState(fresh);

export async function chooseSheet(sheet: number): Promise<void> {
  useImportTable.setState({ sheet });
  await tryTable();
}

/** Says what a heading stands for; `null`: for nothing. */
export async function mapHeading(heading: string, target: string | null): Promise<void> {
  const { mapping } = useImportTable.getState();
  useImportTable.setState({ mapping: { ...mapping, [heading]: target } });
  await tryTable();
}

export const keepHeadings = (keep: boolean): void => useImportTable.setState({ keep });

function asked() {
  const { workspace: key, guide, chosen, sheet, mapping } = useImportTable.getState();
  return key === undefined || guide === undefined || chosen === undefined ? undefined : { key, guide, table: chosen.table, sheet, mapping };
}

/** What would become of each row by what is chosen now. */
async function tryTable(): Promise<void> {
  const table = asked();
  if (table === undefined) return;
  useImportTable.setState({ trying: true, saved: undefined });
  const tried = await bridge.call("import:try", table);
  // a later choice has asked anew
  if (!tried.ok && tried.error.kind === "cancelled") return;
  useImportTable.setState(tried.ok ? { trying: false, report: tried.value, error: undefined } : { trying: false, report: undefined, error: tried.error });
}

/** Writes what the trial said. */
export async function takeTable(): Promise<void> {
  const { report, running, trying, keep, done } = useImportTable.getState();
  const table = asked();
  if (table === undefined || report === undefined || running || trying || done) return;
  useImportTable.setState({ running: { done: 0, total: report.rows.length, stopping: false }, error: undefined, saved: undefined });
  const made = await bridge.call("import:run", { ...table, keep });
  useImportTable.setState(made.ok ? { running: undefined, done: made.value } : { running: undefined, error: made.error });
  // the matrix has the new cases
  await readAgain();
}

/** Ends it after the row that is being written; what is written stays. */
export async function cancelImport(): Promise<void> {
  const { workspace, running } = useImportTable.getState();
  if (workspace === undefined || running === undefined) return;
  useImportTable.setState({ running: { ...running, stopping: true } });
  await bridge.call("import:cancel", { key: workspace });
}

/** Writes an empty table for applicants, or the rows that were not taken, into the workspace. */
export async function saveImportTable(what: "template" | "problems"): Promise<void> {
  const { workspace: key, guide, chosen } = useImportTable.getState();
  if (key === undefined || guide === undefined) return;
  const saved =
    what === "template" ? await bridge.call("import:template", { key, guide }) : await bridge.call("import:save-problems", { key, table: chosen?.table ?? "" });
  useImportTable.setState(saved.ok ? { saved: saved.value.file, error: undefined } : { error: saved.error });
}
