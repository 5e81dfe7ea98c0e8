import { create } from "zustand";
import { type EditedPart, type EditedStack, editedStack, partsToAttach } from "../../shared/desk/edit-stack.ts";
import type { ReadStack, StackFileName } from "../../shared/desk/shown-stack.ts";
import type { RecentWorkspace } from "../../shared/desk/workspace.ts";
import type { AppError } from "../../shared/errors.ts";
import type { Progress } from "../../shared/report.ts";
import { lastPart } from "../../shared/text/file-names.ts";
import { bridge } from "../host/api.ts";
import { isWorthKeeping, type Origin, type PutAway, withPutAway } from "./put-away.ts";
import { type SplitProgress, splitProgress } from "./split-progress.ts";

/** A stack of scans as it is being assigned: it stays while another screen is looked at. */
export type SplitState = {
  /** folders with cases that were opened before; absent: not asked for yet */
  readonly workspaces: readonly RecentWorkspace[] | undefined;
  /** the one whose cases the scans belong to */
  readonly workspace: RecentWorkspace | undefined;
  /** the project that the stack was taken from, where it was begun there */
  readonly origin: Origin | undefined;
  readonly files: readonly StackFileName[];
  readonly running:
    | { readonly kind: "reading"; readonly progress: SplitProgress | undefined; readonly files: number }
    | { readonly kind: "attaching"; readonly progress: Progress | undefined }
    | { readonly kind: "taking-back" }
    | undefined;
  readonly read: ReadStack | undefined;
  /** the stack as it is now, and as it was before each change */
  readonly stack: EditedStack | undefined;
  readonly before: readonly EditedStack[];
  /** the user has seen the seal on the papers that would be attached now and need one */
  readonly sealed: boolean;
  /** stacks that were read, when another one, or the same again, took their place, the latest first: which are kept, `puttingAway` says */
  readonly putAway: readonly PutAway[];
  readonly error: AppError | undefined;
  /** what was to be taken back and was not, case by case */
  readonly notTakenBack: readonly NotTakenBack[];
  /** so many parts were taken back just now */
  readonly takenBack: number;
  /** what was dropped and could not be taken */
  readonly refused: readonly AppError[];
  /** dropped files that are still looked for, or on their way from the browser */
  readonly sending: { readonly done: number; readonly total: number } | undefined;
};

/** `project`: the case that it is still in. */
type NotTakenBack = { readonly project: string; readonly error: AppError };

export const useSplit = create<SplitState>(() => ({
  workspaces: undefined,
  workspace: undefined,
  origin: undefined,
  files: [],
  running: undefined,
  read: undefined,
  stack: undefined,
  before: [],
  sealed: false,
  putAway: [],
  error: undefined,
  notTakenBack: [],
  takenBack: 0,
  refused: [],
  sending: undefined,
}));

/** What was said of the step before goes with the next one. */
export const nothingSaid = { error: undefined, notTakenBack: [], takenBack: 0 } as const;

bridge.on("split:progress", ({ progress }) => {
  const { running } = useSplit.getState();
  if (running?.kind === "attaching") useSplit.setState({ running: { kind: "attaching", progress } });
  if (running?.kind === "reading") useSplit.setState({ running: { ...running, progress: splitProgress(running.progress, progress, running.files) } });
});

/**
 * @param wanted the workspace that the scans belong to; absent: the one chosen before, else the one opened last. A stack that is being read, or
 * was read, keeps the one that it was read for
 */
export async function loadSplitWorkspaces(wanted?: string): Promise<void> {
  const listed = await bridge.call("workspace:list");
  if (!listed.ok) return useSplit.setState({ error: listed.error });
  const { origin } = useSplit.getState();
  const known = listed.value.filter(({ key, missing }) => !missing && key !== origin?.workspace.key);
  const workspaces = origin ? [origin.workspace, ...known] : known;
  useSplit.setState(({ workspace, read, running }) => ({
    workspaces,
    workspace: (read || running ? workspace : undefined) ?? workspaces.find(({ key }) => key === wanted) ?? workspace ?? workspaces[0],
  }));
}

/**
 * Begins with a file of the open case as the stack, for this case alone; a stack that was worked on by hand, or attached, is put away, and scans
 * that were not read yet come behind it. A stack that is being read stays.
 */
export async function beginWithAttachment({ key, folder }: { readonly key: string; readonly folder: string }, file: string): Promise<void> {
  if (useSplit.getState().running) return;
  const chosen = await bridge.call("split:choose", { of: { key, file } });
  if (!chosen.ok) return useSplit.setState({ error: chosen.error });
  const [stack] = chosen.value;
  if (stack === undefined) return;
  const state = useSplit.getState();
  // what was begun with before lies in its case, and waits there
  const waiting = filesWaiting(state).filter(({ key: one }) => one !== stack.key && one !== state.origin?.stackKey);
  closeStack();
  const workspace = { key, name: lastPart(folder), folder };
  useSplit.setState({ workspace, origin: { workspace, file, stackKey: stack.key }, files: [stack, ...waiting] });
}

/** Goes on from a case with scans that are still to be chosen; a stack that is being assigned stays. */
export function beginFromCase({ key, folder }: { readonly key: string; readonly folder: string }): void {
  if (useSplit.getState().running || useSplit.getState().read) return;
  const workspace = { key, name: lastPart(folder), folder };
  useSplit.setState({ workspace, origin: { workspace } });
}

export const chooseKnownWorkspace = (workspace: RecentWorkspace): void => useSplit.setState({ workspace });

/** Asks for the folder that the cases are in; in a browser it is typed. False: it was not taken, and the state says why. */
export async function chooseSplitWorkspace(typed?: string): Promise<boolean> {
  const chosen = await bridge.call("workspace:choose", typed === undefined ? {} : { typed });
  if (!chosen.ok) {
    useSplit.setState({ error: chosen.error });
    return false;
  }
  if (chosen.value) useSplit.setState({ workspace: chosen.value, error: undefined });
  await loadSplitWorkspaces();
  return true;
}

/** Asks for files of the stack and puts them behind those that are there; in a browser their paths are typed. False: they were not taken. */
export async function chooseScans(typed?: string): Promise<boolean> {
  const chosen = await bridge.call("split:choose", typed === undefined ? {} : { typed });
  if (!chosen.ok) {
    useSplit.setState({ error: chosen.error });
    return false;
  }
  useSplit.setState(({ files }) => ({ files: [...files, ...chosen.value.filter(({ key }) => !files.some((file) => file.key === key))], error: undefined }));
  return true;
}

export const withoutScan = (key: string): void => useSplit.setState(({ files }) => ({ files: files.filter((file) => file.key !== key) }));

/**
 * Reads the stack; nothing is written. What is being attached, or taken back, is not disturbed by it.
 * @param only these files, as a stack of their own; absent: all of the list
 */
export async function readScans(only?: readonly StackFileName[]): Promise<void> {
  const { workspace, files: listed, running } = useSplit.getState();
  const files = only ?? listed;
  if (workspace === undefined || files.length === 0 || (running && running.kind !== "reading")) return;
  useSplit.setState({ running: { kind: "reading", progress: undefined, files: files.length }, error: undefined });
  const read = await bridge.call("split:read", { workspace: workspace.key, files: files.map(({ key }) => key) });
  if (read.ok)
    useSplit.setState({
      running: undefined,
      ...puttingAway(),
      // what was typed meanwhile stays in the list
      ...(only && { files: filesUnread(useSplit.getState()) }),
      read: read.value,
      stack: editedStack(read.value),
      before: [],
      sealed: false,
      refused: [],
      ...nothingSaid,
    });
  else useSplit.setState({ running: undefined, ...(read.error.kind !== "cancelled" && { error: read.error }) });
}

/** Keeps a password for encrypted files of the stack until the program ends. */
export async function giveStackPassword(password: string): Promise<AppError | undefined> {
  const given = await bridge.call("split:password", { password });
  return given.ok ? undefined : given.error;
}

export const stopSplit = async (): Promise<void> => void (await bridge.call("split:cancel"));

/**
 * Puts the stack away, to begin with another one; files that it was read without stay in the list.
 * @param asRead also one that nobody changed by hand: it was not the user who closed it
 */
export function closeStack(asRead = false): void {
  const files = filesUnread(useSplit.getState());
  useSplit.setState({ ...puttingAway(asRead), files, read: undefined, stack: undefined, before: [], sealed: false, refused: [], ...nothingSaid });
}

/** Says of all papers to be attached that need a seal that they bear it, or that nobody has looked. */
export const saySealed = (sealed: boolean): void => useSplit.setState({ sealed });

/** Every stack with work by hand, or with something that can be taken back, can be taken up again; one that is as it was read where `asRead` says so. */
function puttingAway(asRead = false): Partial<SplitState> {
  const state = useSplit.getState();
  const current = stackOnScreen(state);
  return current && (asRead || isWorthKeeping(current)) ? { putAway: withPutAway(state.putAway, current) } : {};
}

/** The stack that was read, as it is put away: without the files of the list that wait to be read. */
const stackOnScreen = ({ read, stack, before, workspace, origin }: SplitState): PutAway | undefined =>
  read && stack && { read, stack, before, workspace, origin };

/** Takes up again, as it was, a stack that was put away; the one on screen is put away in its stead. Files that wait to be read stay in the list. */
export function takeUpAgain(wanted = useSplit.getState().putAway[0]): void {
  const state = useSplit.getState();
  const { putAway, running, workspaces } = state;
  if (wanted === undefined || running || !putAway.includes(wanted)) return;
  const others = putAway.filter((one) => one !== wanted);
  const current = stackOnScreen(state);
  const { files } = wanted.read;
  const waiting = filesWaiting(state).filter(({ key }) => !files.some((file) => file.key === key));
  const own = wanted.workspace;
  const isListed = own === undefined || workspaces === undefined || workspaces.some(({ key }) => key === own.key);
  useSplit.setState({
    ...wanted,
    ...(!isListed && { workspaces: [own, ...workspaces] }),
    putAway: current ? withPutAway(others, current) : others,
    files: [...files, ...waiting],
    sealed: false,
    ...nothingSaid,
  });
}

/** Files of the list that the stack on screen was read without. */
export const filesUnread = ({ files, read }: Pick<SplitState, "files" | "read">): readonly StackFileName[] =>
  read === undefined ? [] : files.filter(({ key }) => !read.files.some((file) => file.key === key));

/** Files of the list that wait to be read: all of them where no stack was. */
const filesWaiting = (state: Pick<SplitState, "files" | "read">): readonly StackFileName[] => (state.read ? filesUnread(state) : state.files);

/** Whether every part of a stack is in its case. */
export const isAllAttached = (stack: EditedStack | undefined): boolean =>
  stack !== undefined && stack.parts.length > 0 && stack.parts.every(({ attached }) => attached !== undefined);

export const forgetPutAway = (over: PutAway): void => useSplit.setState(({ putAway }) => ({ putAway: putAway.filter((one) => one !== over) }));

/** Changes how the stack is cut and assigned; a change can be taken back. */
export function changeStack(change: (stack: EditedStack) => EditedStack): void {
  const { stack, before } = useSplit.getState();
  const next = stack && change(stack);
  if (next !== undefined && next !== stack && stack) useSplit.setState({ stack: next, before: [...before, stack], ...unseen(stack, next) });
}

/** That the seals were seen was said of what was to be attached then: with another paper, or other pages of one, it is to be said again. */
function unseen(before: EditedStack, after: EditedStack): Partial<SplitState> {
  const seen = new Set(partsToAttach(before).map(nameOfPaper));
  return partsToAttach(after).every((part) => seen.has(nameOfPaper(part))) ? {} : { sealed: false };
}

const nameOfPaper = ({ document, pages }: EditedPart) => `${document} ${pages.join()}`;

export function undoStackChange(): void {
  const { stack, before } = useSplit.getState();
  const last = before.at(-1);
  if (last && stack) useSplit.setState({ stack: last, before: before.slice(0, -1), ...unseen(stack, last) });
}
