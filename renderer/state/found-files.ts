import { useEffect } from "react";
import { create } from "zustand";
import type { AgreementPages } from "../../shared/case/part-agreements.ts";
import type { AppError } from "../../shared/errors.ts";
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
import { go } from "./route.ts";
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
  /** files on their way from the browser */
  readonly sending: { readonly done: number; readonly total: number } | undefined;
  readonly isReading: boolean;
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
  into: undefined,
  put: new Map(),
  caseInBrowser: false,
};

/** The files that a project begins with, what was read of them, and what was chosen; they stay while another page is looked at. */
export const useFound = create<FoundState>(() => NOTHING);

bridge.on("found:state", ({ file, state }) => {
  if (useFound.getState().files.some(({ key }) => key === file)) useFound.setState(({ states }) => ({ states: new Map(states).set(file, state) }));
});

type Given = readonly (readonly [string, File])[];

/** Takes files that were dropped or chosen; a project or a hand-over alone is opened instead, a folder of several projects in 工作台. */
export async function takeFound(given: Given, unread: readonly string[] = []): Promise<AppError | undefined> {
  const refused = unread.map((file): AppError => ({ kind: "file-unreadable", file, cause: { code: "locked-or-moved" } }));
  const sent = window.guohe
    ? await window.guohe.drop(
        FOUND_FILES,
        given.map(([, file]) => file),
      )
    : await send(given);
  if (!sent.ok) return sent.error;
  const listed = await bridge.call("found:list");
  if (!listed.ok) return listed.error;
  const before = useFound.getState();
  const { files, cases } = listed.value;
  const allRefused = [...refused, ...sent.value.refused, ...listed.value.refused];
  useFound.setState({ files, cases, refused: allRefused });
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

async function send(given: Given) {
  // a browser does not say where a folder lies: a project among it would be opened as a copy
  const folders = given.flatMap(([path]) => (/(?:^|\/)case\.json$/.test(path) ? [path.slice(0, -"case.json".length)] : []));
  const own = given.filter(([path]) => !folders.some((folder) => path.startsWith(folder)));
  const paths = new Map(own.map(([path, file]) => [file, path]));
  useFound.setState({ caseInBrowser: folders.length > 0, ...(own.length > 0 && { sending: { done: 0, total: own.length } }) });
  const sent = await sendFiles(
    FOUND_FILES,
    own.map(([, file]) => file),
    (done) => useFound.setState({ sending: { done, total: own.length } }),
    (file) => paths.get(file) ?? file.name,
  );
  useFound.setState({ sending: undefined });
  return { ok: true as const, value: sent };
}

/** Reads what has not been read yet, in the program; each file tells of itself when it is done. */
export async function readFound(): Promise<void> {
  const { files, states } = useFound.getState();
  const left = files
    .filter(({ key, skipped }) => skipped === undefined && !isDone(states.get(key)))
    .sort((one, other) => readingTime(one.name) - readingTime(other.name));
  if (left.length === 0) return;
  useFound.setState({ isReading: true });
  const read = await bridge.call("found:read", { files: left.map(({ key }) => key) });
  // asked for again meanwhile, that reading goes on
  if (!read.ok && read.error.kind === "cancelled") return;
  useFound.setState(({ refused }) => ({ isReading: false, ...(!read.ok && { refused: [...refused, read.error] }) }));
}

/** What has a text of its own is read in moments and comes first, then what may be a scan, then pictures. */
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

/** What is read stays; the others can be given a place by hand, or be read on. */
export async function stopReadingFound(): Promise<void> {
  useFound.setState(({ states }) => ({ isReading: false, states: new Map([...states].filter(([, state]) => isDone(state))) }));
  await bridge.call("found:stop");
}

/** Puts everything away; the files themselves stay where they are. */
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
  useEffect(() => {
    const take = (data: DataTransfer) => {
      // a folder has a path for the program, and for the page only what is in it
      const files = [...data.files].map((file) => [file.name, file] as const);
      const dropped = window.guohe ? Promise.resolve({ found: files, unread: [] }) : droppedWithPaths(data);
      void dropped.then(({ found, unread }) => takeFound(found, unread)).then(failed);
    };
    return followFileDrag({ nameUnder: () => "window", mayDrop: () => true, take });
  }, [failed]);
}
