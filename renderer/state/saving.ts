import { create } from "zustand";
import type { Case } from "../../shared/case.ts";
import type { AppError } from "../../shared/errors.ts";
import type { CaseVersion, OpenedCase } from "../../shared/ipc.ts";
import { bridge } from "../api.ts";
import { isReadOnly, replaceOpened, useOpenCase } from "./open-case.ts";

export type SavingState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  /** what was typed stays on screen; it is tried again by itself after so many seconds, with the next change, or by 重试 */
  | { readonly kind: "failed"; readonly error: AppError; readonly againInSeconds: number }
  /** another program changed the file: nothing was overwritten, ours lies beside it; `unread`: why theirs could not be taken */
  | { readonly kind: "conflict"; readonly error: Extract<AppError, { kind: "case-changed-on-disk" }>; readonly unread?: AppError }
  /** nothing is written: the case is of a newer format, or stands in for a damaged one */
  | { readonly kind: "read-only" };

type Saving = {
  readonly state: SavingState;
  /** copies beside the case that nobody has dealt with */
  readonly copies: readonly CaseVersion[];
  /** the file was changed by another program while nothing here was waiting to be saved */
  readonly changedAt: string | undefined;
};

/** Typing rests this long before it is saved, and never waits longer than the second: a kill loses at most the last second. */
const QUIET_MS = 350;
const LONGEST_WAIT_MS = 800;
/** A page that dies later than this after a letter was typed takes nothing with it. */
const HELD_WITHIN_MS = 100;
const RETRY_SECONDS = [2, 4, 8, 15, 30];
const LOOK_MS = 5_000;

export const useSaving = create<Saving>(() => ({ state: { kind: "saved", at: "" }, copies: [], changedAt: undefined }));

/** What lies on disk as far as we know: the case as last read or written (undefined: another's, unread) and the hash of its bytes. */
let onDisk: { readonly key: string; readonly base: string; readonly case: Case | undefined } | undefined;
/** What was on screen when a conflict was found: it lies beside the file. */
let keptBeside: Case | undefined;
let timer: number | undefined;
let waitingSince: number | undefined;
let running: Promise<void> | undefined;
let failures = 0;
let keepReplaced = false;

const set = (state: SavingState) => useSaving.setState({ state });

/** Follows the open case from now on; called once. */
export function startSaving(): void {
  useOpenCase.subscribe((state, before) => {
    if (!isSameOpening(state.opened, before.opened)) follow(state.opened);
    else if (state.case !== before.case && state.case !== undefined) plan();
  });
  window.addEventListener("visibilitychange", () => void saveNow());
  window.addEventListener("blur", holdNow);
  window.addEventListener("focus", () => void look());
  window.setInterval(() => void look(), LOOK_MS);
  window.addEventListener("pagehide", () => void saveBeforeLeaving());
  window.addEventListener("beforeunload", (event) => {
    if (isSaved()) return;
    void saveBeforeLeaving();
    // a browser asks before it leaves; the desktop window hands the call over before it closes, and must be able to close
    if (window.guohe === undefined) event.preventDefault();
  });
}

const isSameOpening = (one: OpenedCase | undefined, other: OpenedCase | undefined) => one?.key === other?.key && one?.case === other?.case;

function follow(opened: OpenedCase | undefined): void {
  window.clearTimeout(timer);
  stopHolding();
  waitingSince = undefined;
  failures = 0;
  onDisk = opened && { key: opened.key, base: opened.base, case: opened.case };
  useSaving.setState({ copies: [], changedAt: undefined });
  if (opened) set(isReadOnly(opened) ? { kind: "read-only" } : { kind: "saved", at: opened.savedAt });
  void look();
}

function plan(): void {
  const { state } = useSaving.getState();
  if (state.kind === "conflict" || state.kind === "read-only") return;
  if (state.kind !== "failed") set({ kind: "unsaved" });
  hold();
  waitingSince ??= Date.now();
  again(Math.min(QUIET_MS, Math.max(0, waitingSince + LONGEST_WAIT_MS - Date.now())));
}

let holding: number | undefined;

/**
 * Tells the desktop window what stands on screen, so that it can be saved when this page dies before its next save. The
 * whole case is copied for that: not on the way of a letter to the screen, but in the first idle moment behind it.
 */
function hold(): void {
  if (window.guohe === undefined) return;
  holding ??= window.requestIdleCallback(holdNow, { timeout: HELD_WITHIN_MS });
}

/** Before a save too: what is held after it would count as not yet saved. */
function holdNow(): void {
  if (holding === undefined) return;
  stopHolding();
  const theCase = useOpenCase.getState().case;
  if (theCase !== undefined && onDisk !== undefined) void bridge.call("cases:hold", { key: onDisk.key, base: onDisk.base, case: theCase });
}

function stopHolding(): void {
  if (holding !== undefined) window.cancelIdleCallback(holding);
  holding = undefined;
}

function again(milliseconds: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void saveNow(), milliseconds);
}

function isSaved(): boolean {
  return onDisk === undefined || useSaving.getState().state.kind === "read-only" || useOpenCase.getState().case === onDisk.case;
}

/** Writes what is not yet on disk. Calls while one runs wait for it and write what has changed since. */
export async function saveNow(): Promise<void> {
  window.clearTimeout(timer);
  while (running) await running;
  const { kind } = useSaving.getState().state;
  if (kind === "conflict" || kind === "read-only") return;
  running = save().finally(() => {
    running = undefined;
  });
  await running;
}

/** Saves now, and keeps the version that is replaced: before an older one is put in its place. */
export async function saveKeepingReplaced(): Promise<void> {
  keepReplaced = true;
  await saveNow();
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
  if (theCase === undefined || target === undefined) return;
  if (theCase === target.case) {
    // taken back to what lies on disk already
    if (useSaving.getState().state.kind === "unsaved") set({ kind: "saved", at: new Date().toISOString() });
    return;
  }
  waitingSince = undefined;
  holdNow();
  if (useSaving.getState().state.kind !== "failed") set({ kind: "saving" });
  const saved = await bridge.call("cases:save", { key: target.key, base: target.base, case: theCase, keep: keepReplaced });
  if (useOpenCase.getState().opened?.key !== target.key) return;
  if (!saved.ok) return fail(saved.error, theCase);
  failures = 0;
  keepReplaced = false;
  onDisk = { key: target.key, base: saved.value.base, case: theCase };
  useSaving.setState({ changedAt: undefined });
  if (isSaved()) set({ kind: "saved", at: saved.value.savedAt });
  else plan();
}

function fail(error: AppError, theCase: Case): void {
  if (error.kind === "case-changed-on-disk") {
    keptBeside = theCase;
    set({ kind: "conflict", error });
    return;
  }
  const seconds = RETRY_SECONDS[Math.min(failures, RETRY_SECONDS.length - 1)] ?? 30;
  failures += 1;
  set({ kind: "failed", error, againInSeconds: seconds });
  again(seconds * 1000);
}

/** Looks whether another program changed the file or put a copy beside it. */
export async function look(): Promise<void> {
  const target = onDisk;
  if (target === undefined || running !== undefined || document.visibilityState === "hidden") return;
  const seen = await bridge.call("cases:look", { key: target.key });
  if (!seen.ok || onDisk !== target || running !== undefined) return;
  const known = useSaving.getState().copies.map(({ id }) => id);
  if (known.join() !== seen.value.copies.map(({ id }) => id).join()) useSaving.setState({ copies: seen.value.copies });
  const { state } = useSaving.getState();
  const changed = state.kind === "saved" && seen.value.base !== undefined && seen.value.base !== target.base;
  useSaving.setState({ changedAt: changed ? (seen.value.at ?? "") : undefined });
}

/** The version on disk takes the place of ours (after a conflict ours lies beside it). One that cannot be read leaves the choice open. */
export async function takeVersionOnDisk(): Promise<void> {
  const key = onDisk?.key;
  const { state } = useSaving.getState();
  if (key === undefined) return;
  const kept = state.kind === "conflict" ? state.error.kept : undefined;
  const opened = await bridge.call("cases:open", { recent: key });
  const error = opened.ok ? opened.value?.rescue?.problem : opened.error;
  if (error !== undefined) {
    if (state.kind === "conflict") set({ ...state, unread: error });
  } else if (opened.ok && opened.value) {
    if (kept !== undefined) await settle(key, kept);
    replaceOpened(opened.value);
  }
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
  if (onDisk.case !== undefined) await settle(onDisk.key, state.error.kept);
}

/** The user has chosen: what was kept beside the case moves among its older versions. */
async function settle(key: string, kept: string): Promise<void> {
  await bridge.call("cases:settle", { key, id: `copy/${kept.split(/[\\/]/).at(-1) ?? ""}` });
}
