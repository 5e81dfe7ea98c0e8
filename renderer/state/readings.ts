import { create } from "zustand";
import type { Attachment } from "../../shared/case/case.ts";
import { orderOf } from "../../shared/case/page-changes.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import type { FileToRead, ReadDocument, ReadingProgress } from "../../shared/reading/read-document.ts";
import { bridge } from "../host/api.ts";

/**
 * What is known of a document that is read: `waiting` for others before it; `read` while it waits or is being read is what its own text gave, before
 * pictures of pages are recognised. `since`: when the stage began, in milliseconds of the clock.
 */
export type ReadingState =
  | { readonly kind: "waiting"; readonly read?: ReadDocument }
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

/** What was read in these files as one document, in the order of their pages; `undefined`: not all of it yet. */
export function readOfFiles(states: Readings["states"], key: string, files: readonly Attachment[]): ReadDocument | undefined {
  const ordered = files.map(({ file, pages, pageOrder }) => ((pageOrder ?? []).length > 0 ? { file, order: orderOf({ pageOrder }, pages ?? 0) } : { file }));
  const name = documentName(
    key,
    { files: ordered },
    files.map(({ sha256 }) => sha256 ?? ""),
  );
  const state = states.get(name);
  return state?.kind === "done" ? state.read : undefined;
}

/** The files of a case that are being read or wait for that; what is read only to be compared with its original is none of them. */
export function filesBeingRead(states: ReadonlyMap<string, ReadingState>, key: string): ReadonlySet<string> {
  const files = [...states].flatMap(([name, { kind }]) => {
    if (kind !== "reading" && kind !== "waiting") return [];
    const [of, { files: read, original }]: readonly [string, DocumentToRead] = JSON.parse(name);
    return of === key && original === undefined ? read.map(({ file }) => file) : [];
  });
  return new Set(files);
}

/**
 * A part of reading a document: its own text, or the rest, as pictures of its pages and what it translates, which may take minutes. `asking`: it is
 * given up once the document is asked for anew.
 */
type Task = { readonly name: string; readonly key: string; readonly document: DocumentToRead; readonly asking: symbol; readonly own?: ReadDocument };

/** What waits: nobody who needs a text waits until the pictures of another document are recognised. */
const queues: { readonly text: Task[]; readonly pictures: Task[] } = { text: [], pictures: [] };
let isAtWork = false;
/** The last asking for each document that is still wanted: one that was left and asked for again is another asking. */
const asked = new Map<string, symbol>();
let current: { readonly task: Task; overtaken: boolean } | undefined;

function set(name: string, state: ReadingState): void {
  useReadings.setState({ states: new Map([...useReadings.getState().states, [name, state]]) });
}

bridge.on("reading:progress", ({ key, reading }) => {
  if (current?.task.key !== key) return;
  const { name } = current.task;
  const state = useReadings.getState().states.get(name);
  if (state?.kind !== "reading") return;
  const isNewStage = state.progress?.stage !== reading.stage || state.progress.file !== reading.file;
  set(name, {
    ...state,
    progress: reading,
    since: isNewStage && reading.stage === "ocr" && state.progress?.stage === "text" ? Date.now() : state.since,
  });
});

/**
 * Reads a document, once: after those that were asked for before it. Its own text comes first, before the pictures of any other document, then what is
 * recognised in its own. The pictures that are being recognised wait as well: those that were are kept.
 */
export function askForReading(name: string, key: string, document: DocumentToRead): void {
  if (useReadings.getState().states.has(name)) return;
  set(name, { kind: "waiting" });
  const asking = Symbol(name);
  asked.set(name, asking);
  queues.text.push({ name, key, document, asking });
  if (current?.task.own && !current.overtaken) {
    current.overtaken = true;
    void bridge.call("attachments:stop-reading", { key: current.task.key });
  }
  void work();
}

async function work(): Promise<void> {
  if (isAtWork) return;
  isAtWork = true;
  for (let task = nextTask(); task; task = nextTask()) await readOne(task).catch(() => undefined);
  isAtWork = false;
}

const nextTask = (): Task | undefined => queues.text.shift() ?? queues.pictures.shift();

/** How many documents are read before one that waits: of one whose own text is known, all whose text is not. */
export function readBefore(states: ReadonlyMap<string, ReadingState>, name: string): number {
  const names = [...states.keys()];
  const isPictures = (one: string) => Number("read" in (states.get(one) ?? {}));
  const isBefore = (one: string) =>
    isPictures(one) === isPictures(name) ? names.indexOf(one) < names.indexOf(name) : isPictures(one) < isPictures(name) || states.get(one)?.kind === "reading";
  return names.filter((one) => one !== name && ["waiting", "reading"].includes(states.get(one)?.kind ?? "") && isBefore(one)).length;
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
  set(name, { kind: "stopped", ...(state.read && { read: state.read }) });
  if (current?.task.name === name) await bridge.call("attachments:stop-reading", { key });
}

/** Nobody looks at a document any more: what is not read of it yet is given up, and asked for anew the next time. */
export function leaveReading(name: string, key: string): void {
  const kind = useReadings.getState().states.get(name)?.kind;
  if (kind !== "reading" && kind !== "waiting") return;
  void stopReading(name, key);
  readAgain(name);
}

async function readOne(task: Task): Promise<void> {
  const { name, key, document, asking, own } = task;
  const { files, original } = document;
  const isWanted = () => {
    if (asked.get(name) !== asking) return false;
    const kind = useReadings.getState().states.get(name)?.kind;
    return kind === "waiting" || kind === "reading";
  };
  if (!isWanted()) return;
  const now = { task, overtaken: false };
  current = now;
  set(name, { kind: "reading", since: Date.now(), ...(own && { read: own }) });
  try {
    const read = await bridge.call("attachments:read", { key, files, ocr: own !== undefined, ...(own && original && { original }) });
    if (!isWanted()) return;
    const rest = read.ok && !own ? { ...task, own: read.value } : now.overtaken ? task : undefined;
    const isText = rest?.own && !own && !hasPictures(rest.own);
    if (!rest || (isText && original === undefined)) return set(name, stateOf(read));
    set(name, { kind: "waiting", ...(rest.own && { read: rest.own }) });
    // to compare two texts takes no longer than to read one
    if (isText) queues.text.push(rest);
    else if (own) queues.pictures.unshift(rest);
    else queues.pictures.push(rest);
  } finally {
    current = undefined;
  }
}

/** Whether pages of a document wait to be recognised, or a day by pen does. */
const hasPictures = ({ unread, pages }: ReadDocument): boolean =>
  unread.some(({ why }) => why === "no-engine") || pages.some(({ hasUnreadDay = false }) => hasUnreadDay);

const stateOf = (read: Result<ReadDocument>): ReadingState => {
  if (read.ok) return { kind: "done", read: read.value };
  return read.error.kind === "cancelled" ? { kind: "stopped" } : { kind: "failed", error: read.error };
};
