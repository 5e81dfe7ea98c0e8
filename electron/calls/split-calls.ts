import { randomUUID } from "node:crypto";
import { basename, dirname } from "node:path";
import type { AddedFile, AddedFiles } from "../../shared/attachments/received-files.ts";
import { withoutAttachment } from "../../shared/case/edit-attachments.ts";
import { isOverBy } from "../../shared/desk/edit-stack.ts";
import type { ReadPart, ReadStack, TakenBack } from "../../shared/desk/shown-stack.ts";
import type { FilePages, ScanPlace, SplitReport, StackFileVersion } from "../../shared/desk/split-report.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { DROPPED_SCANS } from "../../shared/ipc/seal.ts";
import { requests } from "../../shared/ipc.ts";
import type { Progress } from "../../shared/report.ts";
import { findAttachmentFile } from "../files/attachment-files.ts";
import { type ChangeByScans, joinedChanges, takeBackScans } from "../jobs/split/take-back-scans.ts";
import { attachScansInWorker, splitInWorker } from "../jobs/threads/job-client.ts";
import { readCase } from "../library/cases/cases.ts";
import { FoundFiles } from "../library/cases/found-files.ts";
import { saveCase } from "../library/cases/save-case.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { chosenFiles } from "./chosen-path.ts";

type SplitCall = `split:${"choose" | "dropped" | "forget" | "read" | "password" | "cancel" | "attach" | "take-back" | "settle"}`;

/** A document of a stack that was read: where its scan belongs, and what its file is called. */
type KnownDocument = { readonly place: ScanPlace; readonly title: string };

/** A stack that was read: its documents by their keys, its files as they were then, and what it has changed cases by, the latest last. */
type KnownStack = { readonly documents: ReadonlyMap<string, KnownDocument>; readonly files: readonly StackFileVersion[]; changes: readonly ChangeByScans[] };

export type SplitCalls = {
  readonly calls: Pick<CallHandlers, SplitCall>;
  /** Folder and name of a chosen file, for pictures of its pages, and the passwords that may open it. */
  readonly fileOf: (key: string) => { readonly folder: string; readonly file: string; readonly passwords?: readonly string[] } | undefined;
  /** Scans that were dropped on the page; only the preload knows their paths. */
  readonly drop: (paths: unknown) => Promise<Result<AddedFiles>>;
  /** A scan that a browser sends, which tells no path: it is kept until it is forgotten, or the program ends. */
  readonly receive: (name: string, content: AsyncIterable<Uint8Array>) => Promise<Result<AddedFile>>;
  readonly close: () => Promise<void>;
};

/** Calls about stacks of scans. What takes long is done in a thread; cases are named by the workspaces that were read. */
export function splitCalls(context: CallContext): SplitCalls {
  const files = new Map<string, string>();
  const stacks = new Map<string, KnownStack>();
  const passwords = new Set<string>();
  let stop: AbortController | undefined;
  let dropped = new FoundFiles();
  const taken: FoundFiles[] = [];
  /** The key of a file, the same whenever it is given. */
  const keyFor = (path: string): string => {
    const key = [...files].find(([, known]) => known === path)?.[0] ?? randomUUID();
    files.set(key, path);
    return key;
  };
  const notKnown = () => fail({ kind: "wrong-use" as const, problem: { code: "unknown-request" as const } });
  const control = (signal: AbortSignal) => ({ signal, onProgress: (progress: Progress) => context.emit("split:progress", { progress }) });
  const pathsOf = (keys: readonly string[]): Result<readonly string[]> => {
    const paths = keys.flatMap((key) => files.get(key) ?? []);
    return paths.length === keys.length ? ok(paths) : notKnown();
  };
  return {
    fileOf: (key) => {
      const path = files.get(key);
      return path === undefined ? undefined : { folder: dirname(path), file: basename(path), passwords: [...passwords] };
    },
    drop: async (paths) => {
      const given = requests.drop.args.safeParse([DROPPED_SCANS, paths]);
      if (!given.success) return fail({ kind: "wrong-use", problem: { code: "not-files" } });
      await dropped.add(given.data[1]);
      return ok({ added: [], refused: [] });
    },
    receive: (name, content) => dropped.receive(name, content),
    close: async () => {
      for (const one of [...taken, dropped]) await one.forget();
    },
    calls: {
      "split:choose": async ({ typed, of }) => {
        const chosen = of ? await fileOfCase(context, of) : await chosenFiles(context, typed);
        if (!chosen.ok) return chosen;
        return ok(chosen.value.map((path) => ({ key: keyFor(path), name: basename(path) })));
      },
      "split:dropped": async () => {
        const { files: found, cases, refused } = dropped.list();
        const given = found.flatMap(({ key, name, skipped }) => {
          const path = dropped.pathOf(key);
          // one that is large is taken, as where it is chosen
          return path === undefined || (skipped !== undefined && skipped !== "huge") ? [] : [{ key: keyFor(path), name }];
        });
        taken.push(dropped);
        dropped = new FoundFiles();
        // a project among it is no scan
        const others = cases.map(({ name }): AppError => ({ kind: "file-unreadable", file: name, cause: { code: "case-among-scans" } }));
        const empty = found
          .filter(({ skipped }) => skipped === "empty")
          .map(({ name }): AppError => ({ kind: "file-unreadable", file: name, cause: { code: "empty" } }));
        return ok({ files: given, refused: [...refused, ...others, ...empty] });
      },
      "split:forget": async ({ files: keys, stacks: over = [] }) => {
        // each keeps whole cases, as they were before they were attached to
        for (const stack of over) stacks.delete(stack);
        const paths = keys.flatMap((key) => files.get(key) ?? []);
        for (const one of taken) for (const path of await one.forgetSent(paths)) files.delete(keyFor(path));
        return ok(undefined);
      },
      "split:read": async ({ workspace, files: keys }) => {
        const own = context.openCases.folderOf(workspace);
        const folder = own.ok ? own : await context.workspaces.folderOf(workspace);
        const paths = folder.ok ? pathsOf(keys) : folder;
        if (!folder.ok) return folder;
        if (!paths.ok) return paths;
        stop?.abort();
        stop = new AbortController();
        const read = await splitInWorker(
          { job: "split-stack", files: paths.value, cases: folder.value, moment: context.moment(), passwords: [...passwords] },
          control(stop.signal),
        );
        if (!read.ok) return read;
        const stack = randomUUID();
        const keyOf = new Map(paths.value.map((path, index) => [path, keys[index] ?? ""]));
        const documents = new Map(read.value.expected.map((document, index) => [document.key, { key: `document-${index}`, document }]));
        stacks.set(stack, {
          documents: new Map([...documents.values()].map(({ key, document }) => [key, { place: document, title: document.title }])),
          files: read.value.files,
          changes: [],
        });
        return ok(readStack(stack, read.value, keyOf, new Map([...documents].map(([known, { key }]) => [known, key]))));
      },
      "split:password": async ({ password }) => {
        passwords.add(password);
        return ok(undefined);
      },
      "split:cancel": async () => {
        stop?.abort();
        return ok(undefined);
      },
      "split:attach": async ({ stack, parts, sealed = false }) => {
        const read = stacks.get(stack);
        const known = parts.flatMap(({ document }) => read?.documents.get(document) ?? []);
        const pages = parts.flatMap((part) => part.pages);
        const paths = pathsOf(pages.map(({ file }) => file));
        if (!read || known.length !== parts.length || !paths.ok) return notKnown();
        const pathOf = (key: string) => files.get(key) ?? "";
        const scans = parts.map((part, index) => ({
          place: known[index]?.place ?? { case: "", slot: "" },
          title: known[index]?.title ?? "",
          parts: filePages(part.pages.map(({ file, page }) => ({ file: pathOf(file), page }))),
        }));
        const turned = pages.map(({ file, page, turn }) => ({ file: pathOf(file), page, turn }));
        stop = new AbortController();
        const done = await attachScansInWorker(
          { job: "attach-scans", scans, files: read.files, pages: turned, passwords: [...passwords], sealed, now: Date.now() },
          control(stop.signal),
        );
        if (!done.ok) return done;
        const changes = done.value.flatMap((one, index) => {
          const document = parts[index]?.document;
          return one.ok && one.value.change && document !== undefined ? [{ ...one.value.change, documents: [document] }] : [];
        });
        read.changes = [...read.changes, ...joinedChanges(changes)];
        return ok(done.value.map((one) => (one.ok ? { file: one.value.file, ...(!one.value.change && { there: true as const }) } : { error: one.error })));
      },
      "split:take-back": async ({ stack, documents }) => {
        const read = stacks.get(stack);
        if (!read) return notKnown();
        const taken: TakenBack[] = [];
        for (const change of read.changes.filter((one) => one.documents.every((document) => documents.includes(document))).reverse()) {
          const done = await takeBackScans(change, Date.now());
          const isOver = done.ok || isOverBy(done.error);
          if (isOver) read.changes = read.changes.filter((one) => one !== change);
          taken.push({ documents: change.documents, ...(!done.ok && { error: done.error }) });
        }
        return ok(taken);
      },
      "split:settle": async ({ key, file }) => {
        const folder = context.openCases.folderOf(key);
        if (!folder.ok) return folder;
        const settled = await settle(folder.value, file);
        if (!settled.ok) return settled;
        const { from, to } = settled.value;
        // what was attached is taken back together with this
        for (const stack of stacks.values())
          stack.changes = stack.changes.map((change) => (change.folder === settled.value.folder && change.to === from ? { ...change, to } : change));
        return ok(undefined);
      },
    },
  };
}

/** The path of a file of an open case. Errors: those of `findAttachmentFile`. */
async function fileOfCase({ openCases }: CallContext, { key, file }: { readonly key: string; readonly file: string }): Promise<Result<readonly string[]>> {
  const folder = openCases.folderOf(key);
  const found = folder.ok ? await findAttachmentFile(folder.value, { file }) : folder;
  return found.ok ? ok([found.value.path]) : found;
}

/**
 * Registers a file that waits for a place no longer; one that has its place stays. Gives the hashes of the case's file before and after.
 * Errors: those of reading and saving the case.
 */
async function settle(path: string, file: string): Promise<Result<{ readonly folder: string; readonly from: string; readonly to: string }>> {
  const read = await readCase(path);
  if (!read.ok) return read;
  const { folder, base, case: theCase } = read.value;
  const waiting = theCase.attachments?.find((one) => one.file === file && one.unplaced === true);
  if (waiting === undefined) return ok({ folder, from: base, to: base });
  const saved = await saveCase({ folder, base, case: withoutAttachment(theCase, waiting.id), now: Date.now() });
  return saved.ok ? ok({ folder, from: base, to: saved.value.base }) : saved;
}

/** The report with keys in place of paths, its parts in the order of the stack. */
function readStack(stack: string, report: SplitReport, keyOf: ReadonlyMap<string, string>, documentKeys: ReadonlyMap<string, string>): ReadStack {
  const placeOf = new Map(report.pages.map(({ file, page }, index) => [`${page} ${file}`, index]));
  const places = (parts: readonly FilePages[]) => parts.flatMap(({ file, pages }) => pages.flatMap((page) => placeOf.get(`${page} ${file}`) ?? []));
  const nameOf = (document: { readonly key: string }) => documentKeys.get(document.key) ?? "";
  const parts: ReadPart[] = [
    ...report.assigned.map(({ parts: own, document, by }) => ({ pages: places(own), document: nameOf(document), by })),
    ...report.unassigned.map(({ parts: own, why, maybe }) => ({ pages: places(own), why, ...(maybe && { maybe: nameOf(maybe) }) })),
  ];
  return {
    stack,
    files: [...keyOf].map(([path, key]) => ({ key, name: basename(path) })),
    pages: report.pages.map((page) => ({ ...page, file: keyOf.get(page.file) ?? "" })),
    parts: parts.sort((one, other) => (one.pages[0] ?? 0) - (other.pages[0] ?? 0)),
    documents: report.expected.map(({ key, project, lead, title, shortTitle, back }) => ({
      key: documentKeys.get(key) ?? "",
      project,
      lead,
      title,
      shortTitle,
      back,
    })),
    refused: report.refused,
  };
}

/** Pages in their order, those of one file together where they follow one another. */
function filePages(pages: readonly { readonly file: string; readonly page: number }[]): readonly FilePages[] {
  const parts: { file: string; pages: number[] }[] = [];
  for (const { file, page } of pages) {
    const last = parts.at(-1);
    if (last?.file === file) last.pages.push(page);
    else parts.push({ file, pages: [page] });
  }
  return parts;
}
