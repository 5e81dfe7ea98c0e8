import { create } from "zustand";
import type { MatrixView } from "../../shared/desk/matrix-view.ts";
import { departmentOf, trackOf } from "../../shared/desk/matrix-view.ts";
import type { AcrossFinding, CaseMessage, RecentWorkspace, WorkspaceProgress, WorkspaceRow } from "../../shared/desk/workspace.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import { withDeskView } from "../../shared/settings.ts";
import { bridge } from "../host/api.ts";
import { setChoices, useLibrary } from "./library.ts";

type DeskState = {
  /** folders that were opened before; absent: not asked for yet */
  readonly workspaces: readonly RecentWorkspace[] | undefined;
  /** the one that is looked at */
  readonly workspace: RecentWorkspace | undefined;
  readonly rows: ReadonlyMap<string, WorkspaceRow>;
  /** how far the reading is; absent: all is read */
  readonly reading: Pick<WorkspaceProgress, "done" | "total"> | undefined;
  /** it has been read once as a whole */
  readonly wasRead: boolean;
  /** the user stopped reading it: some cases may not be shown as they are now, or not at all */
  readonly gaveUp: boolean;
  /** what shows only when all cases are seen together; absent: not looked at yet */
  readonly across: readonly AcrossFinding[] | undefined;
  readonly error: AppError | undefined;
  readonly view: MatrixView;
  /** groups that are folded, by id */
  readonly folded: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  /** a print pack of the chosen cases is being asked for */
  readonly packing: boolean;
  /** the case that the keyboard is on */
  readonly active: string | undefined;
  /** whether the rail tells of that case; absent: nobody has chosen one yet, or put it away */
  readonly rail: boolean | undefined;
};

const VIEW: MatrixView = { filter: "all", query: "", grouping: "track", sorting: "must" };

const fresh = {
  workspace: undefined,
  rows: new Map(),
  reading: undefined,
  wasRead: false,
  gaveUp: false,
  across: undefined,
  error: undefined,
  view: VIEW,
  folded: new Set<string>(),
  selected: new Set<string>(),
  packing: false,
  active: undefined,
  rail: undefined,
} as const;

/** A folder with many cases as it is looked at: it stays so while one of its cases is open. */
export const useDesk = create<DeskState>(() => ({ workspaces: undefined, ...fresh }));

/** What tells this window from others of the program, which may read the same workspace. */
const by = String(Math.random());

/** Readings that this window waits for: another window may read the same workspace, whose end is told to that one alone. */
let waitedFor = 0;

/** Readings that were asked for: one that gives way to a later one was not given up. */
let asked = 0;

bridge.on("workspace:progress", ({ key, reached }) => {
  const { workspace, rows } = useDesk.getState();
  if (workspace?.key !== key) return;
  useDesk.setState({
    rows: new Map([...rows, ...reached.rows.map((row) => [row.key, row] as const)]),
    ...(waitedFor > 0 && { reading: { done: reached.done, total: reached.total } }),
  });
});

export async function loadWorkspaces(): Promise<void> {
  const listed = await bridge.call("workspace:list");
  if (listed.ok) useDesk.setState({ workspaces: listed.value });
  else useDesk.setState({ error: listed.error });
}

/**
 * Reads listed workspaces again that were read before, one after the other, so that the list names the projects that have come since.
 * @param load loads the list anew, after each
 * @param isLeft nobody looks at the list any more
 */
export async function readListedAgain(listed: readonly RecentWorkspace[], load: () => Promise<void>, isLeft: () => boolean): Promise<void> {
  for (const { key, missing, projects } of listed) {
    if (isLeft()) return;
    if (missing || projects === undefined) continue;
    const read = await bridge.call("workspace:read", { key, by });
    if (read.ok && !isLeft()) await load();
  }
}

/** How a folder is named that is asked for: in a dialog, by its path in a browser, or the one that was dropped. */
export type FolderChoice = { readonly typed?: string; readonly dropped?: true };

/** Asks for a folder, or takes the one into which cases are received. Value `undefined`: the dialog was closed. Errors: those of `workspace:choose`. */
export async function chooseWorkspace(choice: FolderChoice | { readonly received: true }): Promise<Result<RecentWorkspace | undefined>> {
  const chosen = await bridge.call("workspace:choose", choice);
  if (chosen.ok && chosen.value) await loadWorkspaces();
  return chosen;
}

/** Takes a workspace off the list; its folder stays as it is. */
export async function forgetWorkspace(key: string): Promise<void> {
  await bridge.call("workspace:forget", { key });
  await loadWorkspaces();
}

/** Shows a workspace and reads it; one that was left for a case is read again, and looked at as before. */
export async function showWorkspace(key: string): Promise<void> {
  if (useDesk.getState().workspaces === undefined) await loadWorkspaces();
  const { workspace, workspaces, error } = useDesk.getState();
  if (workspace?.key !== key) {
    const known = workspaces?.find((one) => one.key === key);
    // without a list its own failure is told
    const gone: Partial<DeskState> = known || workspaces === undefined ? {} : { error: { kind: "wrong-use", problem: { code: "not-on-recent-list" } } };
    useDesk.setState({ ...fresh, ...(workspaces === undefined && { error }), workspace: known, ...gone });
  }
  await readAgain();
}

/** Reads the workspace that is shown. `afresh`: nothing of it is taken from the cache. */
export async function readAgain(afresh = false): Promise<void> {
  const { workspace } = useDesk.getState();
  if (workspace === undefined) return;
  const { key } = workspace;
  waitedFor += 1;
  asked += 1;
  const own = asked;
  useDesk.setState({ gaveUp: false });
  const read = await bridge.call("workspace:read", { key, by, ...(afresh && { afresh }) }).finally(() => {
    waitedFor -= 1;
  });
  const state = useDesk.getState();
  if (state.workspace?.key !== key) return;
  if (!read.ok) {
    useDesk.setState(read.error.kind === "cancelled" ? { reading: undefined, gaveUp: own === asked } : { error: read.error, reading: undefined });
    return;
  }
  const rows = new Map(read.value.rows.map((row) => [row.key, row]));
  useDesk.setState({
    rows,
    reading: undefined,
    error: undefined,
    wasRead: true,
    selected: new Set([...state.selected].filter((one) => rows.has(one))),
    active: state.active !== undefined && rows.has(state.active) ? state.active : undefined,
    ...(!state.wasRead && firstView(read.value.rows, key)),
  });
  const across = await bridge.call("workspace:across", { key });
  // of rows that were read again meanwhile, that reading tells
  if (useDesk.getState().rows === rows) useDesk.setState(across.ok ? { across: across.value } : { error: across.error });
}

export async function stopReading(): Promise<void> {
  const { workspace } = useDesk.getState();
  if (workspace) await bridge.call("workspace:cancel", { key: workspace.key, by });
}

const SMALL = 100;

/** As the folder was looked at last; before that by department where the folders tell one, else by track. Of a large workspace only the groups with faults are open. */
function firstView(rows: readonly WorkspaceRow[], folder: string): Partial<DeskState> {
  const kept = useLibrary.getState().settings.deskViews?.[folder];
  const several = rows.some((row) => departmentOf(row) !== "") ? "department" : "track";
  const grouping = kept?.grouping ?? (rows.length > 1 ? several : "none");
  const whole = (of: (row: WorkspaceRow) => string) => {
    const faulty = new Set(rows.filter((row) => "error" in row || row.overview.lines.must > 0).map(of));
    return new Set(rows.map(of).filter((id) => !faulty.has(id)));
  };
  const groupOf = (row: WorkspaceRow) => (grouping === "department" ? departmentOf(row) : "overview" in row ? trackOf(row.overview) : "");
  const isFolded = rows.length > SMALL && (grouping === "department" || grouping === "track");
  return { view: { ...VIEW, ...kept, grouping }, folded: isFolded ? whole(groupOf) : new Set() };
}

/** Looks at it in another way; what was folded belongs to the groups of before. */
export function changeView(change: Partial<MatrixView>): void {
  const { view, folded, workspace } = useDesk.getState();
  const next = { ...view, ...change };
  useDesk.setState({ view: next, folded: change.grouping === undefined ? folded : new Set() });
  const isKept = change.filter !== undefined || change.grouping !== undefined || change.sorting !== undefined;
  if (workspace && isKept) void setChoices(withDeskView(useLibrary.getState().settings, workspace.key, next));
}

export function toggleGroup(id: string): void {
  const folded = new Set(useDesk.getState().folded);
  if (!folded.delete(id)) folded.add(id);
  useDesk.setState({ folded });
}

/** Chooses cases, or gives them up. */
export function select(keys: readonly string[], on: boolean): void {
  const selected = new Set(useDesk.getState().selected);
  for (const key of keys) {
    if (on) selected.add(key);
    else selected.delete(key);
  }
  useDesk.setState({ selected, ...(selected.size === 0 && { packing: false }) });
}

/** Chooses these cases and no others for a print pack: what it will have is told before it is made. */
export const askForPack = (keys: readonly string[]): void => useDesk.setState({ selected: new Set(keys), packing: true });

/** What these cases lack, as messages. Errors: those of `workspace:messages`. */
export async function messagesOf(keys: readonly string[]): Promise<Result<readonly CaseMessage[]>> {
  const { workspace } = useDesk.getState();
  return bridge.call("workspace:messages", { key: workspace?.key ?? "", cases: [...keys] });
}

/** Writes the overview of these cases as a table. Value: its name. Errors: those of `workspace:save-table`. */
export async function saveTable(keys: readonly string[]): Promise<Result<{ readonly file: string }>> {
  const { workspace } = useDesk.getState();
  return bridge.call("workspace:save-table", { key: workspace?.key ?? "", cases: [...keys] });
}

/** Opens a file that was written into the workspace, or shows it in its folder. */
export async function showWorkspaceFile(file: string, inFolder: boolean): Promise<AppError | undefined> {
  const { workspace } = useDesk.getState();
  const shown = await bridge.call("workspace:show", { key: workspace?.key ?? "", file, inFolder });
  return shown.ok ? undefined : shown.error;
}

/** Sets the unit's own last day for all cases of a guide, or takes it away. */
export async function setUnitDeadline(guide: string, date: string | undefined): Promise<AppError | undefined> {
  const set = await bridge.call("workspace:set-deadline", { guide, ...(date !== undefined && { date }) });
  if (!set.ok) return set.error;
  useLibrary.setState({ settings: set.value });
  return undefined;
}
