import { create } from "zustand";
import type { Case } from "../../shared/case/case.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { CaseVersion, OpenedCase } from "../../shared/ipc.ts";
import { lastPart } from "../../shared/text/file-names.ts";
import { bridge } from "../host/api.ts";
import { isReadOnly, replaceOpened, useOpenCase } from "./open-case.ts";
import { onSavedElsewhere, tellSaved } from "./other-windows.ts";
import { mayWrite, nextSavingState, type SavedBase, type SavingEvent, type SavingState, saveDelay, savedBase } from "./saving-machine.ts";

type Saving = {
  readonly state: SavingState;
  /** SHA-256 of `case.json` as it was last read or written here; absent while no case is open */
  readonly base: string | undefined;
  /** copies beside the case that nobody has dealt with */
  readonly copies: readonly CaseVersion[];
  /** the file was changed by another program while nothing here was waiting to be saved */
  readonly changedAt: string | undefined;
  /** other for another content of the notes beside the case */
  readonly reviewStamp: string | undefined;
  /** who else has the case open now, in one text; absent: nobody, or not looked yet */
  readonly openBy: string | undefined;
};

/** A page that dies later than this after a letter was typed takes nothing with it. */
const HELD_WITHIN_MS = 100;
const LOOK_MS = 5_000;

export const useSaving = create<Saving>(() => ({
  state: { kind: "saved", at: "" },
  base: undefined,
  copies: [],
  changedAt: undefined,
  reviewStamp: undefined,
  openBy: undefined,
}));

type OnDisk = { readonly key: string; readonly base: string; readonly case: Case | undefined };
/** What is on disk as far as we know: the case as last read or written (undefined: another's, unread) and the hash of its bytes. */
let onDisk: OnDisk | undefined;
/** What was on screen when a conflict was found: it lies beside the file. */
let keptBeside: Case | undefined;
let timer: number | undefined;
let waitingSince: number | undefined;
let running: Promise<Result<SavedBase>> | undefined;
let keepReplaced = false;

/** Tells the machine what happened, and gives back its new state. */
function send(event: SavingEvent): SavingState {
  const before = useSaving.getState().state;
  const state = nextSavingState(before, event);
  if (state !== before) useSaving.setState({ state });
  return state;
}

function knowOnDisk(known: OnDisk | undefined): void {
  onDisk = known;
  useSaving.setState({ base: known?.base });
}

/** Whether a result made from the file with the hash `base` is of the case on screen, as it is now. */
export const useIsOfScreen = (base: string | undefined): boolean =>
  useSaving(({ state, base: onScreen }) => state.kind === "read-only" || (state.kind === "saved" && base !== undefined && base === onScreen));

/** Follows the open case from now on; called once. */
export function startSaving(): void {
  useOpenCase.subscribe((state, before) => {
    if (!isSameOpening(state.opened, before.opened)) follow(state.opened);
    else if (state.case !== before.case && state.case !== undefined) plan();
  });
  onSavedElsewhere(() => void takeSavedElsewhere());
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
  knowOnDisk(opened && { key: opened.key, base: opened.base, case: opened.case });
  useSaving.setState({ copies: [], changedAt: undefined, reviewStamp: undefined, openBy: undefined });
  if (opened) send({ kind: "opened", readOnly: isReadOnly(opened), at: opened.savedAt });
  void look();
}

function plan(): void {
  if (!mayWrite(send({ kind: "edited" }))) return;
  hold();
  waitingSince ??= Date.now();
  again(saveDelay(Date.now(), waitingSince));
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

/**
 * Writes what is not yet on disk. Calls while one runs wait for it and write what has changed since. Whoever works on the
 * file of the case must stop with a failure: what is on disk then is not what is on screen. Errors: those of `savedBase`;
 * `cancelled` when another case was opened meanwhile.
 */
export async function saveNow(): Promise<Result<SavedBase>> {
  window.clearTimeout(timer);
  while (running) await running;
  const { state } = useSaving.getState();
  if (!mayWrite(state)) return savedBase(state, onDisk?.base);
  running = save().finally(() => {
    running = undefined;
  });
  return running;
}

/** What a job on the file of the case came to. `not-saved`: it was not begun, for the file is not the case on screen. */
export type JobOutcome<T> =
  | ({ readonly kind: "done"; readonly value: T } & SavedBase)
  | { readonly kind: "failed"; readonly error: AppError }
  | NotSaved
  | { readonly kind: "idle" };
export type NotSaved = { readonly kind: "not-saved"; readonly error: AppError };

/**
 * Saves, then runs a job on the file of the case, which gets the hash of what was saved and refuses any other file. A job
 * that was cancelled leaves nothing to be told (`idle`).
 */
export async function onSavedCase<T>(job: (saved: SavedBase) => Promise<Result<T>>): Promise<JobOutcome<T>> {
  const saved = await saveNow();
  const done = saved.ok ? await job(saved.value) : saved;
  if (done.ok) return { kind: "done", value: done.value, ...(saved.ok ? saved.value : {}) };
  if (done.error.kind === "cancelled") return { kind: "idle" };
  if (saved.ok && done.error.kind !== "case-not-as-shown") return { kind: "failed", error: done.error };
  // another program has changed the file since it was last looked at: the notice above the page offers both versions
  if (saved.ok) await look();
  return { kind: "not-saved", error: done.error };
}

/** Saves now, and keeps the version that is replaced: before an older one is put in its place. */
export async function saveKeepingReplaced(): Promise<Result<SavedBase>> {
  keepReplaced = true;
  return saveNow();
}

/** Before the case or the page goes: also after a conflict, what was typed since is kept next to the file. */
export async function saveBeforeLeaving(): Promise<Result<SavedBase>> {
  send({ kind: "leaving", kept: useOpenCase.getState().case === keptBeside });
  return saveNow();
}

async function save(): Promise<Result<SavedBase>> {
  const theCase = useOpenCase.getState().case;
  const target = onDisk;
  if (theCase === undefined || target === undefined) return ok({});
  // taken back to what is on disk already
  if (theCase === target.case) return savedBase(send({ kind: "reverted", at: new Date().toISOString() }), target.base);
  waitingSince = undefined;
  holdNow();
  send({ kind: "save-started" });
  const saved = await bridge.call("cases:save", { key: target.key, base: target.base, case: theCase, keep: keepReplaced });
  if (useOpenCase.getState().opened?.key !== target.key) return saved.ok ? fail({ kind: "cancelled" }) : saved;
  if (!saved.ok) {
    const state = send({ kind: "save-failed", error: saved.error });
    if (state.kind === "conflict") keptBeside = theCase;
    if (state.kind === "failed") again(state.againInSeconds * 1000);
    return saved;
  }
  keepReplaced = false;
  knowOnDisk({ key: target.key, base: saved.value.base, case: theCase });
  tellSaved(target.key);
  useSaving.setState({ changedAt: undefined });
  const current = useOpenCase.getState().case === theCase;
  send({ kind: "saved", at: saved.value.savedAt, current });
  if (!current) plan();
  return ok({ base: saved.value.base });
}

/** Looks whether another program changed the file or put a copy beside it. `evenHidden`: also while nobody sees the window, as after a write of ours. */
export async function look({ evenHidden = false }: { readonly evenHidden?: boolean } = {}): Promise<void> {
  const target = onDisk;
  if (target === undefined || running !== undefined || (!evenHidden && document.visibilityState === "hidden")) return;
  const seen = await bridge.call("cases:look", { key: target.key });
  if (!seen.ok || onDisk !== target || running !== undefined) return;
  const known = useSaving.getState().copies.map(({ id }) => id);
  if (known.join() !== seen.value.copies.map(({ id }) => id).join()) useSaving.setState({ copies: seen.value.copies });
  const openBy = seen.value.openBy?.join("、");
  if (useSaving.getState().openBy !== openBy) useSaving.setState({ openBy });
  if (useSaving.getState().reviewStamp !== seen.value.review) useSaving.setState({ reviewStamp: seen.value.review });
  const { state } = useSaving.getState();
  const changed = state.kind === "saved" && seen.value.base !== undefined && seen.value.base !== target.base;
  useSaving.setState({ changedAt: changed ? (seen.value.at ?? "") : undefined });
}

/** What another window of this program saved is shown here too, where nothing waits to be saved: both are the same person's. */
async function takeSavedElsewhere(): Promise<void> {
  const target = onDisk;
  if (target === undefined || useSaving.getState().state.kind !== "saved") return;
  const opened = await bridge.call("cases:open", { recent: target.key });
  if (!opened.ok || opened.value === undefined || opened.value.rescue || opened.value.base === target.base) return;
  // what was typed here meanwhile is a conflict, as ever
  if (onDisk === target && isSaved()) replaceOpened(opened.value);
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
    send({ kind: "disk-unreadable", error });
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
  if (state.kind === "conflict") await saveOver(state.error.base);
}

/**
 * Writes what is on screen over the version on disk with the hash `base`, which stays in .history; another one that lies there
 * meanwhile is a conflict as ever. What was kept beside the file by a conflict is dealt with.
 */
export async function saveOver(base: string): Promise<Result<SavedBase>> {
  const { state } = useSaving.getState();
  if (onDisk === undefined) return ok({});
  const { key } = onDisk;
  knowOnDisk({ key, base, case: undefined });
  send({ kind: "screen-chosen" });
  const saved = await saveKeepingReplaced();
  if (saved.ok && state.kind === "conflict") await settle(key, state.error.kept);
  return saved;
}

/** The user has chosen: what was kept beside the case moves among its older versions. */
async function settle(key: string, kept: string): Promise<void> {
  await bridge.call("cases:settle", { key, id: `copy/${lastPart(kept)}` });
}
