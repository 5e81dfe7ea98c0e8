import { useLayoutEffect } from "react";
import { create } from "zustand";
import type { AddedFiles } from "../../shared/attachments/received-files.ts";
import type { AgreementPages } from "../../shared/case/part-agreements.ts";
import { type AppError, ok, type Result } from "../../shared/errors.ts";
import type { FileState, FoundFile } from "../../shared/files-first/found-file.ts";
import type { OfferedFact, TakenValue } from "../../shared/files-first/offer-facts.ts";
import type { FilePlace } from "../../shared/files-first/propose-files.ts";
import { FOUND_FILES, type FoundFolder } from "../../shared/ipc/found.ts";
import { DROPPED_FOLDER } from "../../shared/ipc/workspace.ts";
import { bridge } from "../host/api.ts";
import { droppedWithPaths } from "../host/sent-files.ts";
import { followFileDrag } from "./file-drop.ts";
import { openFoundHandOver } from "./hand-over.ts";
import { openCase } from "./opening.ts";
import { forgetRemoved, sayChanged, useRemoved } from "./removed.ts";
import { go, type Route, useRoute } from "./route.ts";
import { paceAfter, type ScanPace, secondsLeft } from "./scan-pace.ts";
import { sendFiles } from "./send-files.ts";

type FoundState = {
  readonly files: readonly FoundFile[];
  readonly states: ReadonlyMap<string, FileState>;
  readonly cases: FoundFolder["cases"];
  readonly refused: readonly AppError[];
  /** places that a person gave, by file */
  readonly places: ReadonlyMap<string, FilePlace>;
  /** which value of an offer a person took, by its id */
  readonly taken: ReadonlyMap<string, TakenValue>;
  /** the parties of the agreements that a person says are ours; `""`: none of the others */
  readonly ours: readonly string[];
  /** files that were given and are being taken; `total`: absent where a folder is among them, which nobody has counted yet */
  readonly sending: { readonly done: number; readonly total: number | undefined } | undefined;
  readonly isReading: boolean;
  /** how fast scans are recognised, and about how many seconds all files still take, where it can be told */
  readonly pace: ScanPace | undefined;
  readonly seconds: number | undefined;
  /** the project that they are put into; absent: a new one */
  readonly into: string | undefined;
  /** where files lie that were put in already, by file: they are not proposed again */
  readonly put: ReadonlyMap<string, string>;
  /** a project was dropped on a browser, which tells nobody where it lies */
  readonly caseInBrowser: boolean;
};

const NOTHING: FoundState = {
  files: [],
  states: new Map(),
  cases: [],
  refused: [],
  places: new Map(),
  taken: new Map(),
  ours: [],
  sending: undefined,
  isReading: false,
  pace: undefined,
  seconds: undefined,
  into: undefined,
  put: new Map(),
  caseInBrowser: false,
};

/** The files that a project begins with, what was read of them, and what was chosen; they stay while another page is looked at. */
export const useFound = create<FoundState>(() => NOTHING);

bridge.on("found:state", ({ file, state }) => {
  const { files, states: before, pace: paceBefore } = useFound.getState();
  if (!files.some(({ key }) => key === file)) return;
  const states = new Map(before).set(file, state);
  const pace = paceAfter(paceBefore, before.get(file), state, Date.now());
  useFound.setState({ states, pace, seconds: secondsLeft(pace, files, states, Date.now()) });
});

type Given = readonly (readonly [string, File])[];

/** What is given while other files are still being taken waits for them. */
let before: Promise<unknown> = Promise.resolve();
/** What is being taken now, and the page that it was given on. */
let taking: { readonly stop: AbortController; readonly from: Route } | undefined;
/** What takes longer shows the page of the files at once, which says so. */
const SHOWN_AFTER_MS = 150;

/** Takes files that were dropped or chosen; a project or a hand-over alone is opened instead, a folder of several projects in 工作台. */
export function takeFound(given: Given, unread: readonly string[] = []): Promise<AppError | undefined> {
  const taken = before.then(() => takeNow(given, unread));
  before = taken.catch(() => undefined);
  return taken;
}

/** Takes no more of what was given. What was there before stays; where nothing was, one is back on the page where it was given. */
export function stopTaking(): void {
  taking?.stop.abort();
  useFound.setState({ sending: undefined });
  if (taking && useFound.getState().files.length === 0) go(taking.from);
}

async function takeNow(given: Given, unread: readonly string[]): Promise<AppError | undefined> {
  const stop = new AbortController();
  const here = { stop, from: useRoute.getState().route };
  taking = here;
  const show = () => useFound.getState().sending !== undefined && go({ kind: "files" });
  const timer = setTimeout(show, SHOWN_AFTER_MS);
  const failed = await take(given, unread, stop.signal);
  clearTimeout(timer);
  useFound.setState({ sending: undefined });
  if (taking === here) taking = undefined;
  if (failed === undefined || useRoute.getState().route.kind === here.from.kind) return failed;
  // the page that asked is gone
  useFound.setState(({ refused }) => ({ refused: [...refused, failed] }));
  return undefined;
}

async function take(given: Given, unread: readonly string[], signal: AbortSignal): Promise<AppError | undefined> {
  // what is given now does not lie beside what was put away
  if (cleared) forgetRemoved();
  await cleared?.();
  const refused = unread.map((file): AppError => ({ kind: "file-unreadable", file, cause: { code: "locked-or-moved" } }));
  const sent = window.guohe ? await drop(given) : await send(given, signal);
  if (!sent.ok) return sent.error;
  const before = useFound.getState();
  if (signal.aborted && before.files.length === 0) {
    await forgetFound();
    return undefined;
  }
  const listed = await bridge.call("found:list");
  if (!listed.ok) return listed.error;
  const { files, cases } = listed.value;
  const allRefused = [...refused, ...sent.value.refused, ...listed.value.refused];
  useFound.setState({ files, cases, refused: allRefused, sending: undefined });
  const [only, ...others] = cases;
  // what was refused is told on the page of the files
  const isWhole = files.length === 0 && allRefused.length === 0;
  if (isWhole && only && others.length === 0 && before.files.length === 0) {
    if (only.kind === "hand-over") {
      await openFoundHandOver(only.key);
      return undefined;
    }
    const failed = await openCase({ kind: "found", key: only.key });
    await forgetFound();
    return failed;
  }
  const [folder, ...beside] = given;
  const isWorkspace = isWhole && cases.length > 1 && cases.every(({ kind }) => kind === "case");
  if (window.guohe && isWorkspace && before.cases.length === 0 && folder && beside.length === 0) {
    const kept = await window.guohe.drop(DROPPED_FOLDER, [folder[1]]);
    const chosen = kept.ok ? await bridge.call("workspace:choose", { dropped: true }) : kept;
    await forgetFound();
    if (!chosen.ok) return chosen.error;
    if (chosen.value) go({ kind: "desk", key: chosen.value.key, tool: "overview" });
    return undefined;
  }
  if (files.length + cases.length + allRefused.length > 0 && !useFound.getState().caseInBrowser) go({ kind: "files" });
  void readFound();
  return undefined;
}

/** The program takes paths, and looks through folders itself. */
async function drop(given: Given): Promise<Result<AddedFiles>> {
  const hasFolder = given.some(([name]) => !/\.[^./\\]{1,6}$/u.test(name));
  useFound.setState({ sending: { done: 0, total: hasFolder ? undefined : given.length } });
  const files = given.map(([, file]) => file);
  return window.guohe ? window.guohe.drop(FOUND_FILES, files) : ok({ added: [], refused: [] });
}

async function send(given: Given, signal: AbortSignal): Promise<Result<AddedFiles>> {
  // a browser does not say where a folder lies: a project among it would be opened as a copy
  const folders = given.flatMap(([path]) => (/(?:^|\/)case\.json$/.test(path) ? [path.slice(0, -"case.json".length)] : []));
  const own = given.filter(([path]) => !folders.some((folder) => path.startsWith(folder)));
  const paths = new Map(own.map(([path, file]) => [file, path]));
  useFound.setState({ caseInBrowser: folders.length > 0, ...(own.length > 0 && { sending: { done: 0, total: own.length } }) });
  const sent = await sendFiles(
    FOUND_FILES,
    own.map(([, file]) => file),
    {
      onDone: (done) => !signal.aborted && useFound.setState({ sending: { done, total: own.length } }),
      nameOf: (file) => paths.get(file) ?? file.name,
      signal,
    },
  );
  return ok(sent);
}

/** Reads what has not been read yet, in the program; each file tells of itself when it is done. */
export async function readFound(): Promise<void> {
  const { files, states } = useFound.getState();
  const left = files
    .filter(({ key, skipped }) => skipped === undefined && !isDone(states.get(key)))
    .sort((one, other) => readingTime(one.name) - readingTime(other.name));
  if (left.length === 0) return;
  const waiting = new Map([...states].map(([key, state]) => [key, state.kind === "unread" ? { ...state, kind: "waiting" as const } : state]));
  useFound.setState({ isReading: true, pace: undefined, seconds: undefined, states: waiting });
  const read = await bridge.call("found:read", { files: left.map(({ key }) => key) });
  // asked for again meanwhile, that reading goes on
  if (!read.ok && read.error.kind === "cancelled") return;
  useFound.setState(({ refused }) => ({ isReading: false, seconds: undefined, ...(!read.ok && { refused: [...refused, read.error] }) }));
}

/** Tables and Word files are opened first, then what may be a scan, then pictures; the program leaves all that it must recognise to the end. */
const readingTime = (name: string): number => (/\.(?:jpe?g|png|tiff?)$/iu.test(name) ? 2 : /\.pdf$/iu.test(name) ? 1 : 0);

const isDone = (state: FileState | undefined): boolean => state?.kind === "read" || state?.kind === "failed";

/** Parts a file with several agreements: each of them is a file of its own then, and the whole file is put in nowhere. */
export async function partFound(file: string, parts: readonly AgreementPages[]): Promise<AppError | undefined> {
  const parted = await bridge.call("found:part", { file, parts: [...parts] });
  const listed = parted.ok ? await bridge.call("found:list") : parted;
  if (!listed.ok) return listed.error;
  useFound.setState({ files: listed.value.files });
  choosePlace(file, { to: "none" });
  void readFound();
  return undefined;
}

/** What is known of a file once reading is stopped: what it says, or how many of its pages would have to be recognised. */
function asStopped([key, state]: readonly [string, FileState]): readonly (readonly [string, FileState])[] {
  if (isDone(state)) return [[key, state]];
  const scanned = state.kind === "reading" ? state.pages : state.kind === "waiting" || state.kind === "unread" ? state.scanned : undefined;
  return scanned === undefined ? [] : [[key, { kind: "unread", scanned }]];
}

/** What is read stays; the others can be given a place by hand, or be read on. */
export async function stopReadingFound(): Promise<void> {
  useFound.setState(({ states }) => ({ isReading: false, seconds: undefined, states: new Map([...states].flatMap(asStopped)) }));
  await bridge.call("found:stop");
}

/** What was put away and may be taken back still: the program is told to forget it once it may not. */
let cleared: (() => Promise<void>) | undefined;

/** Puts everything away, with the way back for a while. @param said what was done, in words */
export function clearFound(said: string): void {
  const before = useFound.getState();
  const states = new Map([...before.states].filter(([, state]) => isDone(state)));
  useFound.setState(NOTHING);
  void bridge.call("found:stop");
  sayChanged(said, () => {
    useFound.setState({ ...before, states, sending: undefined, isReading: false, pace: undefined, seconds: undefined });
    cleared = undefined;
    void readFound();
  });
  const { removed } = useRemoved.getState();
  const forget = async () => {
    if (cleared !== forget) return;
    cleared = undefined;
    await bridge.call("found:forget");
  };
  cleared = forget;
  const stop = useRemoved.subscribe((state) => {
    if (state.removed === removed) return;
    stop();
    // the way back is taken right after its line is gone
    queueMicrotask(() => void forget());
  });
}

/** Puts everything away for good; the files themselves stay where they are. */
export async function forgetFound(): Promise<void> {
  useFound.setState(NOTHING);
  await bridge.call("found:forget");
}

export const choosePlace = (file: string, place: FilePlace): void => useFound.setState(({ places }) => ({ places: new Map(places).set(file, place) }));
export const takeValue = ({ id, answer }: Pick<OfferedFact, "id" | "answer">, value: string | undefined): void =>
  useFound.setState(({ taken }) => ({ taken: new Map(taken).set(id, { value, against: answer }) }));

/** Says that a party of the agreements is ours; `""`: none of those that are asked for. */
export const chooseOurs = (name: string): void => useFound.setState(({ ours }) => ({ ours: [...ours, name] }));
export const chooseOursAgain = (): void => useFound.setState({ ours: [] });

/** Takes what is dropped anywhere on the window of a page without a case. @param failed says what went wrong */
export function useFoundDrop(failed: (error: AppError | undefined) => void): void {
  useLayoutEffect(() => {
    const take = (data: DataTransfer) => {
      // a folder has a path for the program, and for the page only what is in it
      const files = [...data.files].map((file) => [file.name, file] as const);
      const dropped = window.guohe ? Promise.resolve({ found: files, unread: [] }) : droppedWithPaths(data);
      void dropped.then(({ found, unread }) => takeFound(found, unread)).then(failed);
    };
    return followFileDrag({ nameUnder: () => "window", mayDrop: () => true, take });
  }, [failed]);
}
