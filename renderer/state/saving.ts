import { create } from "zustand";
import type { Case } from "../../shared/case.ts";
import type { AppError } from "../../shared/errors.ts";
import { bridge } from "../api.ts";
import { replaceOpened, useOpenCase } from "./open-case.ts";

export type SavingState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  /** what was typed stays on screen; the next change or 重试 tries again */
  | { readonly kind: "failed"; readonly error: AppError }
  /** another program changed the file: nothing was overwritten, ours lies beside it; `unread`: why theirs could not be taken */
  | { readonly kind: "conflict"; readonly error: Extract<AppError, { kind: "case-changed-on-disk" }>; readonly unread?: AppError };

const QUIET_MS = 350;

export const useSaving = create<{ readonly state: SavingState }>(() => ({ state: { kind: "saved", at: "" } }));

/** What lies on disk as far as we know: the case as last read or written (undefined: another's, unread) and the hash of its bytes. */
let onDisk: { readonly key: string; readonly base: string; readonly case: Case | undefined } | undefined;
/** What was on screen when a conflict was found: it lies beside the file. */
let keptBeside: Case | undefined;
let timer: number | undefined;
let running: Promise<void> | undefined;

const set = (state: SavingState) => useSaving.setState({ state });

/** Follows the open case from now on; called once. */
export function startSaving(): void {
  useOpenCase.subscribe((state, before) => {
    if (state.opened !== before.opened) {
      onDisk = state.opened && { key: state.opened.key, base: state.opened.base, case: state.opened.case };
      if (state.opened) set({ kind: "saved", at: state.opened.savedAt });
      return;
    }
    if (state.case === before.case || state.case === undefined) return;
    if (useSaving.getState().state.kind === "conflict") return;
    set({ kind: "unsaved" });
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void saveNow(), QUIET_MS);
  });
  window.addEventListener("visibilitychange", () => void saveNow());
  window.addEventListener("pagehide", () => void saveBeforeLeaving());
  window.addEventListener("beforeunload", (event) => {
    if (isSaved()) return;
    void saveBeforeLeaving();
    // a browser asks before it leaves; the desktop window hands the call over before it closes, and must be able to close
    if (window.guohe === undefined) event.preventDefault();
  });
}

function isSaved(): boolean {
  return onDisk === undefined || useOpenCase.getState().case === onDisk.case;
}

/** Writes what is not yet on disk. Calls while one runs wait for it and write what has changed since. */
export async function saveNow(): Promise<void> {
  window.clearTimeout(timer);
  while (running) await running;
  if (useSaving.getState().state.kind === "conflict") return;
  running = save().finally(() => {
    running = undefined;
  });
  await running;
}

/** Before the case or the page goes: also after a conflict, what was typed since is kept beside the file. */
export async function saveBeforeLeaving(): Promise<void> {
  const theCase = useOpenCase.getState().case;
  if (useSaving.getState().state.kind === "conflict" && theCase !== keptBeside) set({ kind: "unsaved" });
  await saveNow();
}

async function save(): Promise<void> {
  const theCase = useOpenCase.getState().case;
  const target = onDisk;
  if (theCase === undefined || target === undefined || theCase === target.case) return;
  set({ kind: "saving" });
  const saved = await bridge.call("cases:save", { key: target.key, base: target.base, case: theCase });
  if (useOpenCase.getState().opened?.key !== target.key) return;
  if (!saved.ok) {
    if (saved.error.kind === "case-changed-on-disk") keptBeside = theCase;
    set(saved.error.kind === "case-changed-on-disk" ? { kind: "conflict", error: saved.error } : { kind: "failed", error: saved.error });
    return;
  }
  onDisk = { key: target.key, base: saved.value.base, case: theCase };
  set(isSaved() ? { kind: "saved", at: saved.value.savedAt } : { kind: "unsaved" });
}

/** After a conflict: the version on disk takes the place of ours (ours was kept beside it). One that cannot be read leaves the choice open. */
export async function takeVersionOnDisk(): Promise<void> {
  const key = onDisk?.key;
  const { state } = useSaving.getState();
  if (key === undefined || state.kind !== "conflict") return;
  const opened = await bridge.call("cases:open", { recent: key });
  if (!opened.ok) set({ ...state, unread: opened.error });
  else if (opened.value) replaceOpened(opened.value);
}

/**
 * After a conflict: what is on screen is written over the version on disk, which stays in .history. That version is not
 * read: it may be no case at all.
 */
export async function keepVersionOnScreen(): Promise<void> {
  const { state } = useSaving.getState();
  if (onDisk === undefined || state.kind !== "conflict") return;
  onDisk = { key: onDisk.key, base: state.error.base, case: undefined };
  set({ kind: "unsaved" });
  await saveNow();
}
