import { randomUUID } from "node:crypto";
import type { CaseFilesReport, FilledCaseFiles, SortedCaseFile, TakenBackCase } from "../../shared/desk/case-files.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import type { CaseChange } from "../jobs/attach/attach-files.ts";
import { type FilledCase, filesByCase, type SortedFile, sortFiles } from "../jobs/attach/attach-to-cases.ts";
import { takeBackScans } from "../jobs/split/take-back-scans.ts";
import { attachToCasesInWorker } from "../jobs/threads/job-client.ts";
import { caseKey } from "../library/cases/case-key.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { chosenFiles, chosenPath } from "./chosen-path.ts";

type CaseFilesCall = `case-files:${"choose" | "foresee" | "attach" | "take-back" | "cancel"}`;

/** So many choices of files are kept, the newest. */
const MOST_SETS = 4;

/** Calls about files for many cases at once. A page names files by their places and cases by the keys that it was given. */
export function caseFilesCalls(context: CallContext): Pick<CallHandlers, CaseFilesCall> {
  // one screen may have files in hand while another chooses some
  const chosen = new Map<string, readonly SortedFile[]>();
  /** what the files that were attached last have changed */
  let changed: { readonly set: string; readonly changes: readonly CaseChange[] } | undefined;
  const running = new Map<string, AbortController>();
  /** The folder with files, alone; none: the dialog was closed. */
  const chosenFolder = async (typed: string | undefined, isDropped = false): Promise<Result<readonly string[]>> => {
    const path = isDropped ? context.droppedFolder.taken() : await chosenPath(context.chooseFilesFolder, context.shell, typed);
    return path.ok ? ok(path.value === undefined ? [] : [path.value]) : path;
  };
  return {
    "case-files:choose": async ({ key, typed, dropped, files: areFiles }) => {
      const folder = await context.workspaces.folderOf(key);
      if (!folder.ok) return folder;
      const paths = areFiles ? await chosenFiles(context, typed) : await chosenFolder(typed, dropped);
      if (!paths.ok || paths.value.length === 0) return paths.ok ? ok(undefined) : paths;
      const sorted = await sortFiles(paths.value, folder.value);
      if (!sorted.ok) return sorted;
      const { files, refused } = sorted.value;
      const set = randomUUID();
      for (const old of [...chosen.keys()].slice(0, -MOST_SETS + 1)) chosen.delete(old);
      chosen.set(set, files);
      context.workspaces.found(files.flatMap(({ of }) => (of.kind === "found" ? [of.path] : [])));
      return ok({ set, files: files.map(sortedFile), refused });
    },
    "case-files:foresee": async ({ set, case: of, files: asked }) => {
      const path = context.workspaces.caseFolders([of]);
      if (!path.ok) return path;
      const files = asked.flatMap((index) => chosen.get(set)?.[index]?.file ?? []);
      if (files.length < asked.length) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
      const { foreseePlaces } = await import("../jobs/attach/foresee-places.ts");
      return foreseePlaces(path.value[0] ?? "", files, context.moment());
    },
    "case-files:attach": async ({ key, set, byHand, sealed }) => {
      if (running.has(key)) return fail({ kind: "wrong-use", problem: { code: "package-running" } });
      const files = chosen.get(set);
      const paths = context.workspaces.caseFolders(byHand.flatMap((one) => one.case ?? []));
      if (files === undefined || byHand.some(({ file }) => files[file] === undefined)) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
      if (!paths.ok) return paths;
      const given = new Map(byHand.flatMap((one) => (one.case === null ? [] : [one.file])).map((file, index) => [file, paths.value[index]]));
      const leftOut = new Set(byHand.flatMap((one) => (one.case === null ? [one.file] : [])));
      const cases = filesByCase(
        files.map((one, index): SortedFile => {
          const path = given.get(index);
          if (leftOut.has(index)) return { ...one, of: { kind: "none" } };
          return path === undefined ? one : { ...one, of: { kind: "found", path } };
        }),
      );
      const stop = new AbortController();
      running.set(key, stop);
      try {
        const done = await attachToCasesInWorker(
          { job: "attach-to-cases", cases, sealed, moment: context.moment(), now: Date.now() },
          { signal: stop.signal, onProgress: ({ done, total }) => context.emit("case-files:progress", { key, reached: { done, total } }) },
        );
        changed = { set, changes: done.flatMap(({ result }) => (result.ok && result.value.change) || []) };
        return ok<CaseFilesReport>({ cases: done.map(filledCase), left: cases.length - done.length });
      } finally {
        running.delete(key);
      }
    },
    "case-files:take-back": async ({ set }) => {
      if (changed?.set !== set) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
      const taken: TakenBackCase[] = [];
      for (const change of changed.changes) {
        const done = await takeBackScans(change, Date.now());
        taken.push({ key: caseKey(change.folder), ...(!done.ok && { error: done.error }) });
      }
      return ok(taken);
    },
    "case-files:cancel": async ({ key }) => {
      running.get(key)?.abort();
      return ok(undefined);
    },
  };
}

const sortedFile = ({ below, of }: SortedFile): SortedCaseFile => ({
  below,
  ...(of.kind === "found" && { key: caseKey(of.path) }),
  ...(of.kind === "several" && { several: true as const }),
  ...(of.kind === "unreadable" && { unreadable: of.folder }),
});

function filledCase({ case: path, result }: FilledCase): FilledCaseFiles {
  const key = caseKey(path);
  if (!result.ok) return { key, attached: 0, replaced: [], known: 0, unplaced: [], refused: [result.error] };
  const { attached, known, refused } = result.value;
  return {
    key,
    attached: attached.length,
    replaced: attached.flatMap(({ file, replaced }) => (replaced === undefined ? [] : [{ file: attachmentName(file), former: attachmentName(replaced) }])),
    known: known.length,
    unplaced: attached.filter(({ placed }) => !placed).map(({ file }) => attachmentName(file)),
    refused,
  };
}
