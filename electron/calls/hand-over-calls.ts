import { randomUUID } from "node:crypto";
import { access, constants, readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { HAND_OVER_ENDING } from "../../shared/desk/hand-over.ts";
import { fail, ok } from "../../shared/errors.ts";
import type { ReceivedCaseView } from "../../shared/ipc/hand-over.ts";
import type { CallName } from "../../shared/ipc.ts";
import { REVIEW_FILE } from "../../shared/review/review.ts";
import { freeName, nameKey } from "../../shared/text/file-names.ts";
import { shanghaiDate } from "../../shared/text/moment.ts";
import { fileLines, mergeLines } from "../../shared/versions/merge-cases.ts";
import { caseKey } from "../library/cases/case-key.ts";
import { ATTACHMENTS_FOLDER, CASE_FILE, type ReadCase, safeFolderName } from "../library/cases/cases.ts";
import { reviewSummary } from "../library/cases/sign-offs.ts";
import { findGuide, readGuides } from "../library/guides/guides.ts";
import { attachmentFilesThatDiffer, type MergedCase, type MergeRequest, mergeReceived, takeBackMerge } from "../library/hand-over/merge-received.ts";
import type { ReceivedCase } from "../library/hand-over/read-hand-over.ts";
import { recentFolders, rememberFolder } from "../library/remembered/recent-cases.ts";
import { caseFolders, newCasesFolder } from "../library/remembered/settings.ts";
import { workspaceFolders } from "../library/workspaces/recent-workspaces.ts";
import { byPercent } from "./by-percent.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { chosenPath } from "./chosen-path.ts";

type HandOverCall = Extract<CallName, `hand-over:${string}`>;

/** Calls about handing cases over as one file. Paths never come from a page, except typed in by the user of a browser. */
export function handOverCalls(context: CallContext): Pick<CallHandlers, HandOverCall> {
  const chosen = new Map<string, string>();
  /** by the key of what came */
  const conflicts = new Map<string, Omit<MergeRequest, "fromReceived" | "now">>();
  const merged = new Map<string, MergedCase>();
  let written: string | undefined;
  let running: AbortController | undefined;
  /** Begins what can be given up, and tells how far it is by whole per cents. */
  const begin = (what: "receive" | "export") => {
    running?.abort();
    const stop = new AbortController();
    running = stop;
    return { signal: stop.signal, onProgress: byPercent((progress) => context.emit("hand-over:progress", { what, ...progress })) };
  };
  return {
    "hand-over:choose": async ({ handed, found, typed }) => {
      const path =
        found !== undefined
          ? ok(context.found.casePath(found))
          : handed
            ? ok(context.takeHandedFile?.())
            : await chosenPath(context.chooseHandOver, context.shell, typed);
      if (!path.ok || path.value === undefined) return path.ok ? ok(undefined) : path;
      const key = randomUUID();
      chosen.set(key, path.value);
      return ok({ key, name: basename(path.value) });
    },
    "hand-over:receive": async ({ key, password }) => {
      const file = chosen.get(key);
      if (file === undefined) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
      // the library of ZIP files is read by those who use it only
      const { receiveHandOver } = await import("../library/hand-over/read-hand-over.ts");
      const stamp = `收到于 ${shanghaiDate({ kind: "instant", epochMs: Date.now() })}`;
      const received = await receiveHandOver(file, await newCasesFolder(), {
        ...begin("receive"),
        passwords: password === undefined ? [] : [password],
        stamp,
        // wherever this user works on them: a colleague's file belongs to the case in the unit's folder, too; last what was opened
        // once, where it can be written: a copy that cannot takes nothing in, and would keep the rest from coming
        alsoHere: [...(await caseFolders()), ...(await workspaceFolders()), ...(await writableFolders(await recentFolders()))],
      });
      if (!received.ok) return received;
      const installed = await readGuides();
      for (const { received: own } of received.value) await rememberFolder(own.folder);
      return ok(
        await Promise.all(
          received.value.map(async (one) => {
            const guide = findGuide(installed, one.received.case);
            const view = viewOf(one, (await reviewSummary(one.received))?.signOffs ?? []);
            if (one.existing === undefined || one.state !== "conflict") return view;
            const conflict = { own: one.existing, received: one.received, guide: guide.ok ? guide.value : undefined };
            conflicts.set(view.received.key, conflict);
            const files = await attachmentFilesThatDiffer(conflict.own, conflict.received);
            const lines = mergeLines(conflict.own.case, conflict.received.case, conflict.guide);
            return { ...view, lines: [...lines, ...fileLines(conflict.own.case, conflict.guide, files)] };
          }),
        ),
      );
    },
    "hand-over:merge": async ({ received, fromReceived }) => {
      const conflict = conflicts.get(received);
      if (conflict === undefined) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
      const done = await mergeReceived({ ...conflict, fromReceived: new Set(fromReceived), now: Date.now() });
      if (!done.ok) return done;
      merged.set(received, done.value);
      return ok(undefined);
    },
    "hand-over:undo-merge": async ({ received }) => {
      const before = merged.get(received);
      if (before === undefined) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
      const back = await takeBackMerge(before, Date.now());
      if (!back.ok) return back;
      merged.delete(received);
      // the version that is back is another save of the same answers
      const conflict = conflicts.get(received);
      if (conflict) conflicts.set(received, { ...conflict, own: { ...conflict.own, base: back.value.base, case: before.before } });
      return ok(undefined);
    },
    "hand-over:export": async ({ cases, password, typed }) => {
      const known = new Map((await recentFolders()).map((folder) => [caseKey(folder), folder]));
      const folders = cases.flatMap((key) => known.get(key) ?? context.workspaces.caseFolder(key) ?? []);
      if (folders.length < cases.length) return fail({ kind: "wrong-use", problem: { code: "not-on-recent-list" } });
      const name = `${safeFolderName(folders.length === 1 ? basename(folders[0] ?? "") : `${basename(folders[0] ?? "")} 等 ${folders.length} 个项目`)}${HAND_OVER_ENDING}`;
      const asked = await chosenPath(async () => context.chooseHandOverTarget?.(name), context.shell, typed);
      if (!asked.ok || asked.value === undefined) return asked.ok ? ok(undefined) : asked;
      const target = await handOverTarget(asked.value);
      const { writeHandOver } = await import("../library/hand-over/write-hand-over.ts");
      const done = await writeHandOver(folders, target, { now: Date.now(), password, ...begin("export") });
      if (!done.ok) return done;
      written = done.value.file;
      const { file, files, bytes, encrypted } = done.value;
      return ok({ file, cases: done.value.cases.length, files, bytes, encrypted });
    },
    "hand-over:cancel": async () => {
      running?.abort();
      return ok(undefined);
    },
    "hand-over:show": async () => {
      if (written === undefined) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
      return context.showFile ? context.showFile(written) : context.openPath(dirname(written));
    },
  };
}

/** Where a hand-over is written. The dialog asked about the very name that was given: under another one nothing is replaced, but a number added. */
async function handOverTarget(asked: string): Promise<string> {
  if (asked.toLowerCase().endsWith(HAND_OVER_ENDING)) return asked;
  const there = await readdir(dirname(asked)).catch(() => []);
  return join(dirname(asked), freeName(basename(asked).replace(/\.zip$/i, ""), HAND_OVER_ENDING, new Set(there.map(nameKey))));
}

async function writableFolders(folders: readonly string[]): Promise<readonly string[]> {
  const writable = await Promise.all(folders.map(async (folder) => (await Promise.all(placesIn(folder).map(mayWrite))).every(Boolean)));
  return folders.filter((_, index) => writable[index]);
}

/** What receiving writes in a case: its folder may be open to writing while one of these is not. */
const placesIn = (folder: string) => [folder, ...[CASE_FILE, REVIEW_FILE, ATTACHMENTS_FOLDER].map((name) => join(folder, name))];

/** What is not there is made when it is needed. */
const mayWrite = (path: string) =>
  access(path, constants.W_OK).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code === "ENOENT",
  );

const here = ({ folder }: ReadCase) => ({ key: caseKey(folder), folder });

const viewOf = ({ state, title, received, time, existing, notes, files }: ReceivedCase, signOffs: ReceivedCaseView["signOffs"]): ReceivedCaseView => ({
  state,
  title,
  received: here(received),
  time,
  ...(existing && { existing: { ...here(existing), savedAt: existing.savedAt } }),
  lines: [],
  notes,
  ...(files && { files }),
  signOffs,
});
