import { create } from "zustand";
import type { CaseFilesReport, ChosenCaseFiles, FilledCaseFiles, ForeseenPlace, TakenBackCase } from "../../shared/desk/case-files.ts";
import type { ImportProgress } from "../../shared/desk/import-report.ts";
import { type AppError, ok, type Result } from "../../shared/errors.ts";
import { bridge } from "../host/api.ts";
import { type FolderChoice, readAgain, useDesk } from "./desk.ts";

type CaseFilesState = {
  /** whose cases the files are for */
  readonly workspace: string | undefined;
  /** a folder is being read */
  readonly choosing: boolean;
  readonly chosen: ChosenCaseFiles | undefined;
  /** cases (by key) that a person has chosen for files, by their places; null: the file is left out */
  readonly byHand: ReadonlyMap<number, string | null>;
  /** what would become of each file in its case, by its place; one that is missing is still being looked at */
  readonly foreseen: ReadonlyMap<number, ForeseenPlace>;
  readonly sealed: boolean;
  readonly running: (ImportProgress & { readonly stopping: boolean }) | undefined;
  readonly done: CaseFilesReport | undefined;
  /** what was done and then taken back, case by case */
  readonly takenBack: readonly TakenBackCase[] | undefined;
  readonly error: AppError | undefined;
};

const fresh = {
  choosing: false,
  chosen: undefined,
  byHand: new Map<number, string | null>(),
  foreseen: new Map<number, ForeseenPlace>(),
  sealed: false,
  running: undefined,
  done: undefined,
  takenBack: undefined,
  error: undefined,
} as const;

/** Files for many cases of a workspace, sorted by their names; they stay while another screen is looked at. */
export const useCaseFiles = create<CaseFilesState>(() => ({ workspace: undefined, ...fresh }));

bridge.on("case-files:progress", ({ key, reached }) => {
  const { running, workspace } = useCaseFiles.getState();
  if (key === workspace && running) useCaseFiles.setState({ running: { ...running, ...reached } });
});

/** The files belong to this workspace; for another one it begins anew, unless files are being attached. */
export function caseFilesFor(workspace: string): void {
  const state = useCaseFiles.getState();
  if (!state.running && state.workspace !== workspace) useCaseFiles.setState({ workspace, ...fresh });
}

/** Asks for a folder with files, or (`files`) for files, unless files are being attached. In a browser its path is typed. */
export async function chooseCaseFiles(choice: FolderChoice & { readonly files?: true } = {}): Promise<void> {
  const { workspace: key, running, choosing } = useCaseFiles.getState();
  if (key === undefined || running || choosing) return;
  useCaseFiles.setState({ choosing: true, error: undefined });
  const chosen = await bridge.call("case-files:choose", { key, ...choice });
  // another workspace is looked at meanwhile
  if (useCaseFiles.getState().workspace !== key) return;
  useCaseFiles.setState({ choosing: false });
  if (!chosen.ok) useCaseFiles.setState({ error: chosen.error });
  else if (chosen.value) {
    useCaseFiles.setState({ ...fresh, chosen: chosen.value });
    void foreseeAll(key, chosen.value);
  }
}

const caseOf = ({ files }: ChosenCaseFiles, byHand: ReadonlyMap<number, string | null>, index: number): string | undefined => {
  const given = byHand.get(index);
  return (given === undefined ? files[index]?.key : given) ?? undefined;
};

/** Asks of one case after the other what would become of its files, until others are chosen. */
async function foreseeAll(key: string, chosen: ChosenCaseFiles): Promise<void> {
  for (const one of new Set(chosen.files.flatMap((file) => file.key ?? []))) await foreseeIn(key, chosen, one);
}

async function foreseeIn(key: string, chosen: ChosenCaseFiles, of: string): Promise<void> {
  if (useCaseFiles.getState().chosen !== chosen) return;
  const filesNow = () => {
    const { byHand } = useCaseFiles.getState();
    return chosen.files.flatMap((_file, index) => (caseOf(chosen, byHand, index) === of ? [index] : []));
  };
  const files = filesNow();
  if (files.length === 0) return;
  const places = await bridge.call("case-files:foresee", { key, set: chosen.set, case: of, files });
  // a person may have given one to another case meanwhile, which is asked then
  if (useCaseFiles.getState().chosen !== chosen || filesNow().join() !== files.join()) return;
  const told = files.map((index, at): [number, ForeseenPlace] => [
    index,
    places.ok ? (places.value[at] ?? { kind: "unsure" }) : { kind: "refused", error: places.error },
  ]);
  useCaseFiles.setState({ foreseen: new Map([...useCaseFiles.getState().foreseen, ...told]) });
}

/** Asks for files that a person has one case for; in a browser their paths are typed. `undefined`: the dialog was closed. */
export const chooseFilesOf = (typed: string | undefined): Promise<Result<ChosenCaseFiles | undefined>> =>
  bridge.call("case-files:choose", { key: useDesk.getState().workspace?.key ?? "", files: true, ...(typed !== undefined && { typed }) });

export const closeCaseFiles = (): void => useCaseFiles.setState(fresh);
export const sayFilesSealed = (sealed: boolean): void => useCaseFiles.setState({ sealed });

/** Says whose file it is; null: nobody's, it is left out. */
export function giveFileTo(file: number, key: string | null): void {
  const { byHand, chosen, foreseen, workspace } = useCaseFiles.getState();
  const before = chosen && caseOf(chosen, byHand, file);
  useCaseFiles.setState({ byHand: new Map(byHand).set(file, key), foreseen: new Map([...foreseen].filter(([index]) => index !== file)) });
  if (chosen === undefined || workspace === undefined) return;
  for (const of of [key, before]) if (of !== undefined && of !== null) void foreseeIn(workspace, chosen, of);
}

/** The case of each file that is to be attached: as a person said, else as it was found. */
export const casesOfFiles = (chosen: ChosenCaseFiles, byHand: ReadonlyMap<number, string | null>): readonly string[] =>
  chosen.files.flatMap((_file, index) => caseOf(chosen, byHand, index) ?? []);

/** Attaches the files that have a case. */
export async function attachCaseFiles(): Promise<void> {
  const { workspace: key, chosen, byHand, sealed, running } = useCaseFiles.getState();
  if (key === undefined || chosen === undefined || running) return;
  useCaseFiles.setState({ running: { done: 0, total: new Set(casesOfFiles(chosen, byHand)).size, stopping: false }, error: undefined });
  const made = await bridge.call("case-files:attach", { key, set: chosen.set, byHand: [...byHand].map(([file, one]) => ({ file, case: one })), sealed });
  useCaseFiles.setState(made.ok ? { running: undefined, done: made.value } : { running: undefined, error: made.error });
  await readAgain();
}

/** Puts the cases back as they were before their files were attached; the files stay in their folders. */
export async function takeBackCaseFiles(): Promise<void> {
  const { workspace: key, chosen } = useCaseFiles.getState();
  if (key === undefined || chosen === undefined) return;
  const taken = await bridge.call("case-files:take-back", { key, set: chosen.set });
  useCaseFiles.setState(taken.ok ? { takenBack: taken.value, error: undefined } : { error: taken.error });
  await readAgain();
}

/** Ends it after the case whose files are being attached; those that are done stay. */
export async function cancelCaseFiles(): Promise<void> {
  const { workspace, running } = useCaseFiles.getState();
  if (workspace === undefined || running === undefined) return;
  useCaseFiles.setState({ running: { ...running, stopping: true } });
  await bridge.call("case-files:cancel", { key: workspace });
}

/** Puts all files of a choice into one case. Errors: those of the call. */
export async function putFilesInto(one: string, { set, files }: ChosenCaseFiles, sealed: boolean): Promise<Result<FilledCaseFiles>> {
  const key = useDesk.getState().workspace?.key ?? "";
  const done = await bridge.call("case-files:attach", { key, set, byHand: files.map((_file, file) => ({ file, case: one })), sealed });
  const nothing = { key: one, attached: 0, replaced: [], known: 0, unplaced: [], refused: [] };
  return done.ok ? ok(done.value.cases[0] ?? nothing) : done;
}
