import { create } from "zustand";
import { DROPPED_HAND_OVER, isHandOverFile } from "../../shared/desk/hand-over.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import type { ChosenHandOver, ExportedHandOver, ReceivedCaseView } from "../../shared/ipc/hand-over.ts";
import { bridge } from "../host/api.ts";
import { useFileDrag } from "./file-drop.ts";
import { loadRecent } from "./library.ts";
import { useOpenCase } from "./open-case.ts";
import { go } from "./route.ts";
import { saveNow, takeVersionOnDisk } from "./saving.ts";

type FilesDone = { readonly done: number; readonly total: number };

type HandOverState = {
  readonly chosen: ChosenHandOver | undefined;
  readonly received: readonly ReceivedCaseView[] | undefined;
  /** conflicts that were made one, by the keys of what came: of how many lines the received side was taken */
  readonly merged: ReadonlyMap<string, number>;
  /** the chosen file is encrypted; `wrong`: a password was tried */
  readonly locked: "asked" | "wrong" | undefined;
  readonly busy: boolean;
  /** files that were taken out of it */
  readonly progress: FilesDone | undefined;
  readonly error: AppError | undefined;
};

const nothing: HandOverState = {
  chosen: undefined,
  received: undefined,
  merged: new Map(),
  locked: undefined,
  busy: false,
  progress: undefined,
  error: undefined,
};

/** The hand-over file on the page, and what came of it. */
export const useHandOver = create<HandOverState>(() => nothing);

/** Files of the cases that are being exported, each read and written. */
export const useExporting = create<{ readonly progress: FilesDone | undefined }>(() => ({ progress: undefined }));

bridge.on("hand-over:progress", ({ what, done, total }) => {
  if (what === "export") useExporting.setState({ progress: { done, total } });
  else if (useHandOver.getState().busy) useHandOver.setState({ progress: { done, total } });
});

/** Gives up what is being received or exported; nothing of it stays. */
export async function cancelHandOver(): Promise<void> {
  await bridge.call("hand-over:cancel");
}

/** A case that may be handed over; `about`: whose it is; `fault`: why it cannot be read, so that it cannot go along. */
export type CaseToHandOver = { readonly key: string; readonly title: string; readonly about: string | undefined; readonly fault?: string };

type ToHandOver = { readonly cases: readonly CaseToHandOver[] | undefined; readonly chosen: readonly string[] };

/** Cases that were chosen on the overview to be handed over (`undefined`: the recent ones are offered), and the keys of those that are ticked. */
export const useToHandOver = create<ToHandOver>(() => ({ cases: undefined, chosen: [] }));

/**
 * Goes to the page on which these cases, all ticked that can be read, become one file; without any, the recent ones are offered there, none
 * ticked. @param workspace the key of the workspace in whose frame the page stands; absent: in that of the start page
 */
export function toHandOver(cases?: readonly CaseToHandOver[], workspace?: string): void {
  useToHandOver.setState({ cases, chosen: cases?.flatMap(({ key, fault }) => (fault === undefined ? [key] : [])) ?? [] });
  go(workspace === undefined ? { kind: "hand-over" } : { kind: "desk", key: workspace, tool: "hand-over" });
}

/**
 * Takes a hand-over file that is dropped anywhere on the window; other files are left to the page. Only the desktop program
 * learns its path, and then has the page open it.
 */
export function takeDroppedHandOver(): (() => void) | undefined {
  const { guohe } = window;
  if (guohe === undefined) return undefined;
  const over = (event: DragEvent) => event.dataTransfer?.types.includes("Files") && event.preventDefault();
  const drop = (event: DragEvent) => {
    const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => isHandOverFile(name));
    // nothing that is dropped is shown in the place of the program
    event.preventDefault();
    if (file === undefined) return;
    event.stopImmediatePropagation();
    useFileDrag.setState({ over: undefined });
    void guohe.drop(DROPPED_HAND_OVER, [file]);
  };
  window.addEventListener("dragover", over, { capture: true });
  window.addEventListener("drop", drop, { capture: true });
  return () => {
    window.removeEventListener("dragover", over, { capture: true });
    window.removeEventListener("drop", drop, { capture: true });
  };
}

/** Asks for a file, and takes its cases in. @param typed its path, in a browser */
export async function openHandOver(typed?: string): Promise<void> {
  const chosen = await bridge.call("hand-over:choose", typed === undefined ? {} : { typed });
  if (!chosen.ok) useHandOver.setState({ ...nothing, error: chosen.error });
  else if (chosen.value !== undefined) await receive(chosen.value);
}

/** Takes in a hand-over among found files, by its key, and goes to its page. */
export async function openFoundHandOver(found: string): Promise<void> {
  const chosen = await bridge.call("hand-over:choose", { found });
  if (!chosen.ok || !chosen.value) return;
  toHandOver();
  await receive(chosen.value);
}

/** Takes in the file that was double-clicked or dropped, if one waits, and goes to its page. Gives whether there was one. */
export async function openHandedFile(): Promise<boolean> {
  const chosen = await bridge.call("hand-over:choose", { handed: true });
  if (!chosen.ok || !chosen.value) return false;
  toHandOver();
  await receive(chosen.value);
  return true;
}

async function receive(chosen: ChosenHandOver, password?: string): Promise<void> {
  useHandOver.setState({ ...nothing, chosen, busy: true });
  const received = await bridge.call("hand-over:receive", { key: chosen.key, ...(password !== undefined && { password }) });
  if (received.ok) {
    useHandOver.setState({ busy: false, received: received.value });
    await loadRecent();
  } else if (received.error.kind === "hand-over-locked") useHandOver.setState({ busy: false, locked: password === undefined ? "asked" : "wrong" });
  else if (received.error.kind === "cancelled") useHandOver.setState(nothing);
  else useHandOver.setState({ busy: false, error: received.error });
}

export async function unlockHandOver(password: string): Promise<void> {
  const { chosen } = useHandOver.getState();
  if (chosen) await receive(chosen, password);
}

/** Makes one of the case that is here and of what came. `fromReceived`: keys of the lines of which the received side is taken. */
export async function mergeReceived({ received, existing }: ReceivedCaseView, fromReceived: ReadonlySet<string>): Promise<AppError | undefined> {
  const unsaved = await notSaved(existing?.key);
  if (unsaved) return unsaved;
  const merged = await bridge.call("hand-over:merge", { received: received.key, fromReceived: [...fromReceived] });
  const failed = await afterMerge(merged, existing?.key);
  if (failed === undefined) useHandOver.setState((state) => ({ merged: new Map(state.merged).set(received.key, fromReceived.size) }));
  return failed;
}

/** Puts the case back as it was before `mergeReceived`. */
export async function undoMerge({ received, existing }: ReceivedCaseView): Promise<AppError | undefined> {
  const unsaved = await notSaved(existing?.key);
  const failed = unsaved ?? (await afterMerge(await bridge.call("hand-over:undo-merge", { received: received.key }), existing?.key));
  if (failed === undefined) useHandOver.setState((state) => ({ merged: new Map([...state.merged].filter(([key]) => key !== received.key)) }));
  return failed;
}

/** Saves the open case; why it could not be saved, where it is the one whose file is about to be changed. */
async function notSaved(key: string | undefined): Promise<AppError | undefined> {
  const saved = await saveNow();
  return saved.ok || useOpenCase.getState().opened?.key !== key ? undefined : saved.error;
}

/** A case that is open behind this page is shown as it lies there now. */
async function afterMerge(done: Result<undefined>, key: string | undefined): Promise<AppError | undefined> {
  if (!done.ok) return done.error;
  if (useOpenCase.getState().opened?.key === key) await takeVersionOnDisk();
  await loadRecent();
  return undefined;
}

export type ExportOutcome =
  | { readonly kind: "done"; readonly written: ExportedHandOver }
  | { readonly kind: "failed"; readonly error: AppError }
  | { readonly kind: "closed" };

/** Writes cases into one file; what is on the screen of the open one is saved before. @param typed the path, in a browser */
export async function exportCases(cases: readonly string[], password: string, typed: string | undefined): Promise<ExportOutcome> {
  const open = useOpenCase.getState().opened?.key;
  const saved = await saveNow();
  if (!saved.ok && open !== undefined && cases.includes(open)) return { kind: "failed", error: saved.error };
  useExporting.setState({ progress: undefined });
  const done = await bridge.call("hand-over:export", {
    cases: [...cases],
    ...(password !== "" && { password }),
    ...(typed !== undefined && { typed }),
  });
  if (!done.ok) return done.error.kind === "cancelled" ? { kind: "closed" } : { kind: "failed", error: done.error };
  return done.value ? { kind: "done", written: done.value } : { kind: "closed" };
}

export async function showExported(): Promise<AppError | undefined> {
  const shown = await bridge.call("hand-over:show");
  return shown.ok ? undefined : shown.error;
}
