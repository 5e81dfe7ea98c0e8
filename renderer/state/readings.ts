import { create } from "zustand";
import type { AppError, Result } from "../../shared/errors.ts";
import type { FileToRead, ReadDocument, ReadingProgress } from "../../shared/reading/read-document.ts";
import { bridge } from "../host/api.ts";

/**
 * What is known of a document that is read: `waiting` for others before it; `read` while it is being read is what its own text gave, before
 * pictures of pages are recognised. `since`: when the stage began, in milliseconds of the clock.
 */
export type ReadingState =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading"; readonly since: number; readonly progress?: ReadingProgress; readonly read?: ReadDocument }
  | { readonly kind: "done"; readonly read: ReadDocument }
  | { readonly kind: "stopped"; readonly read?: ReadDocument }
  | { readonly kind: "failed"; readonly error: AppError };

type Readings = {
  readonly states: ReadonlyMap<string, ReadingState>;
  /** those of which the case has noted by now what they say otherwise than is filled in */
  readonly noted: ReadonlySet<ReadDocument>;
};

/** The documents of open cases that are read, by `documentName`. */
export const useReadings = create<Readings>(() => ({ states: new Map(), noted: new Set() }));

/** What a document consists of, and the original that it translates. */
export type DocumentToRead = { readonly files: readonly FileToRead[]; readonly original?: readonly FileToRead[] };

/** A document by its case and what it consists of: another one when a file or the order of its pages is another. */
export const documentName = (key: string, document: DocumentToRead, stamps: readonly string[]) => JSON.stringify([key, document, stamps]);

/** The files of a case that are being read or wait for that; what is read only to be compared with its original is none of them. */
export function filesBeingRead(states: ReadonlyMap<string, ReadingState>, key: string): ReadonlySet<string> {
  const files = [...states].flatMap(([name, { kind }]) => {
    if (kind !== "reading" && kind !== "waiting") return [];
    const [of, { files: read, original }]: readonly [string, DocumentToRead] = JSON.parse(name);
    return of === key && original === undefined ? read.map(({ file }) => file) : [];
  });
  return new Set(files);
}

let before: Promise<unknown> = Promise.resolve();
/** The last asking for each document that is still wanted: one that was left and asked for again is another asking. */
const asked = new Map<string, symbol>();
let current: { readonly name: string; readonly key: string } | undefined;

function set(name: string, state: ReadingState): void {
  useReadings.setState({ states: new Map([...useReadings.getState().states, [name, state]]) });
}

bridge.on("reading:progress", ({ key, reading }) => {
  if (current?.key !== key) return;
  const state = useReadings.getState().states.get(current.name);
  if (state?.kind !== "reading") return;
  const isNewStage = state.progress?.stage !== reading.stage || state.progress.file !== reading.file;
  set(current.name, {
    ...state,
    progress: reading,
    since: isNewStage && reading.stage === "ocr" && state.progress?.stage === "text" ? Date.now() : state.since,
  });
});

/** Reads a document, once: after those that were asked for before it. Its own text comes first, then what is recognised in pictures. */
export function askForReading(name: string, key: string, document: DocumentToRead): void {
  if (useReadings.getState().states.has(name)) return;
  set(name, { kind: "waiting" });
  const asking = Symbol(name);
  asked.set(name, asking);
  before = before.then(() => readOne(name, key, document, asking)).catch(() => undefined);
}

/** How many documents are read before one that waits. */
export function readBefore(states: ReadonlyMap<string, ReadingState>, name: string): number {
  const names = [...states.keys()];
  return names.slice(0, names.indexOf(name)).filter((one) => ["waiting", "reading"].includes(states.get(one)?.kind ?? "")).length;
}

/** Reads a document again that failed, or that reading was stopped for. */
export function readAgain(name: string): void {
  const states = new Map(useReadings.getState().states);
  states.delete(name);
  asked.delete(name);
  useReadings.setState({ states });
}

/** Stops reading a document; what was read stays. */
export async function stopReading(name: string, key: string): Promise<void> {
  const state = useReadings.getState().states.get(name);
  if (state?.kind !== "reading" && state?.kind !== "waiting") return;
  set(name, { kind: "stopped", ...(state.kind === "reading" && state.read && { read: state.read }) });
  if (current?.name === name) await bridge.call("attachments:stop-reading", { key });
}

/** Nobody looks at a document any more: what is not read of it yet is given up, and asked for anew the next time. */
export function leaveReading(name: string, key: string): void {
  const kind = useReadings.getState().states.get(name)?.kind;
  if (kind !== "reading" && kind !== "waiting") return;
  void stopReading(name, key);
  readAgain(name);
}

async function readOne(name: string, key: string, { files, original }: DocumentToRead, asking: symbol): Promise<void> {
  const isWanted = () => {
    if (asked.get(name) !== asking) return false;
    const kind = useReadings.getState().states.get(name)?.kind;
    return kind === "waiting" || kind === "reading";
  };
  if (!isWanted()) return;
  current = { name, key };
  set(name, { kind: "reading", since: Date.now() });
  try {
    const own = await bridge.call("attachments:read", { key, files, ocr: false });
    if (!isWanted()) return;
    const hasMore = own.ok && (own.value.unread.some(({ why }) => why === "no-engine") || own.value.pages.some(({ hasUnreadDay = false }) => hasUnreadDay));
    const isWhole = own.ok && original === undefined && !hasMore;
    if (!own.ok || isWhole) return set(name, stateOf(own));
    set(name, { kind: "reading", since: Date.now(), read: own.value });
    const all = await bridge.call("attachments:read", { key, files, ocr: true, ...(original && { original }) });
    if (isWanted()) set(name, all.ok ? { kind: "done", read: all.value } : stateOf(all));
  } finally {
    current = undefined;
  }
}

const stateOf = (read: Result<ReadDocument>): ReadingState => {
  if (read.ok) return { kind: "done", read: read.value };
  return read.error.kind === "cancelled" ? { kind: "stopped" } : { kind: "failed", error: read.error };
};
