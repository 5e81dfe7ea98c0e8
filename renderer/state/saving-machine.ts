import type { AppError } from "../../shared/errors.ts";
import { assertNever, fail, ok, type Result } from "../../shared/errors.ts";

/**
 * Saving as a state machine: which state follows from which event. Pure; `saving.ts` drives it with the clock, the window
 * and the calls to the program. Every pair of state and event is tested in test/renderer/state/saving-machine.test.ts.
 */
export type SavingState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  /** what was typed stays on screen; it is tried again by itself after so many seconds, with the next change, or by 重试 */
  | { readonly kind: "failed"; readonly error: AppError; readonly againInSeconds: number }
  /** another program changed the file: nothing was overwritten, ours is kept next to it; `unread`: why theirs could not be taken */
  | { readonly kind: "conflict"; readonly error: Extract<AppError, { kind: "case-changed-on-disk" }>; readonly unread?: AppError }
  /** nothing is written: the case is of a newer format, or stands in for a damaged one */
  | { readonly kind: "read-only" };

export type SavingEvent =
  /** another case is on screen, or the version on disk took the place of ours; `at`: when it was saved, ISO 8601 in UTC */
  | { readonly kind: "opened"; readonly readOnly: boolean; readonly at: string }
  /** the case on screen was changed */
  | { readonly kind: "edited" }
  /** the case on screen is what is on disk again, by undoing; `at`: now, ISO 8601 in UTC */
  | { readonly kind: "reverted"; readonly at: string }
  | { readonly kind: "save-started" }
  /** `current`: nothing was typed while it was written */
  | { readonly kind: "saved"; readonly at: string; readonly current: boolean }
  | { readonly kind: "save-failed"; readonly error: AppError }
  /** the case or the page goes; `kept`: what is on screen is the very version that is kept next to the file after a conflict */
  | { readonly kind: "leaving"; readonly kept: boolean }
  /** after a conflict: what is on screen is to replace the version on disk */
  | { readonly kind: "screen-chosen" }
  /** after a conflict: the version on disk was to be taken, and cannot be read */
  | { readonly kind: "disk-unreadable"; readonly error: AppError };

/** A save that fails again and again is tried less and less often. */
const RETRY_SECONDS = [2, 4, 8, 15, 30] as const;
const LONGEST_RETRY_SECONDS = 30;

/** The state after an event; an event that means nothing in a state leaves it, the very same value. */
export function nextSavingState(state: SavingState, event: SavingEvent): SavingState {
  if (event.kind === "opened") return event.readOnly ? { kind: "read-only" } : { kind: "saved", at: event.at };
  switch (state.kind) {
    case "read-only":
      return state;
    case "conflict":
      return afterConflict(state, event);
    case "saved":
    case "unsaved":
    case "saving":
    case "failed":
      return whileWriting(state, event);
    default:
      return assertNever(state);
  }
}

type Conflict = Extract<SavingState, { kind: "conflict" }>;
type Later = Exclude<SavingEvent, { kind: "opened" }>;

/** Nothing is written until the user has chosen, or leaves with something that is kept nowhere yet. */
function afterConflict(state: Conflict, event: Later): SavingState {
  if (event.kind === "screen-chosen" || (event.kind === "leaving" && !event.kept)) return { kind: "unsaved" };
  return event.kind === "disk-unreadable" ? { ...state, unread: event.error } : state;
}

function whileWriting(state: Exclude<SavingState, Conflict | { kind: "read-only" }>, event: Later): SavingState {
  switch (event.kind) {
    case "edited":
      // a failure stays in sight until a save has succeeded
      return state.kind === "failed" || state.kind === "unsaved" ? state : { kind: "unsaved" };
    case "reverted":
      return state.kind === "saved" || state.kind === "saving" ? state : { kind: "saved", at: event.at };
    case "save-started":
      return state.kind === "failed" || state.kind === "saving" ? state : { kind: "saving" };
    case "saved":
      return event.current ? { kind: "saved", at: event.at } : { kind: "unsaved" };
    case "save-failed":
      return event.error.kind === "case-changed-on-disk"
        ? { kind: "conflict", error: event.error }
        : { kind: "failed", error: event.error, againInSeconds: retryAfter(state) };
    case "leaving":
    case "screen-chosen":
    case "disk-unreadable":
      return state;
    default:
      return assertNever(event);
  }
}

function retryAfter(state: SavingState): number {
  if (state.kind !== "failed") return RETRY_SECONDS[0];
  return RETRY_SECONDS.find((seconds) => seconds > state.againInSeconds) ?? LONGEST_RETRY_SECONDS;
}

/** Whether a save may write in this state. */
export const mayWrite = (state: SavingState): boolean => state.kind !== "conflict" && state.kind !== "read-only";

/**
 * Whether the case on screen may be taken for the file with the hash `base` by what works on the file: after a conflict
 * and after a failed save it may not. Errors: `case-changed-on-disk`, and whatever made the save fail.
 */
export function savedBase(state: SavingState, base: string | undefined): Result<SavedBase> {
  if (state.kind === "conflict" || state.kind === "failed") return fail(state.error);
  return ok(base === undefined ? {} : { base });
}

/** `base`: SHA-256 (hex) of `case.json` as it was saved; absent when no case is open. */
export type SavedBase = { readonly base?: string };

/** Typing rests this long before it is saved, and never waits longer than the second: a kill loses at most the last second. */
const QUIET_MS = 350;
const LONGEST_WAIT_MS = 800;

/** Milliseconds until the next save, when something was typed at `now` and the first unsaved letter at `since` (epoch ms). */
export const saveDelay = (now: number, since: number): number => Math.min(QUIET_MS, Math.max(0, since + LONGEST_WAIT_MS - now));
