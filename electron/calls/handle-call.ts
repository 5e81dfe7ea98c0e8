import type { z } from "zod";
import { fieldPath } from "../../shared/case/case-path.ts";
import { fieldProblems } from "../../shared/case/field-problems.ts";
import { findNonJson } from "../../shared/case/non-json.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { FOUND_FILES } from "../../shared/ipc/found.ts";
import { DROPPED_SCANS } from "../../shared/ipc/seal.ts";
import { DROPPED_FOLDER } from "../../shared/ipc/workspace.ts";
import { type CallArgs, type CallName, calls, type RequestResult, requests } from "../../shared/ipc.ts";
import { formatProblem } from "../../shared/text/format-problem.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { GuideThread } from "../jobs/guides/guide-client.ts";
import { WorkspaceThread } from "../jobs/many-cases/workspace-client.ts";
import { inspectInWorker, readInWorker } from "../jobs/threads/job-client.ts";
import { PreviewThread } from "../jobs/threads/preview-client.ts";
import { addAttachment } from "../library/cases/add-attachment.ts";
import { FoundFiles } from "../library/cases/found-files.ts";
import { appCalls } from "./app-calls.ts";
import { attachmentCalls } from "./attachment-calls.ts";
import { batchCalls } from "./batch-calls.ts";
import type { CallContext, CallHandlers, Shell } from "./call-context.ts";
import { caseCalls } from "./case-calls.ts";
import { caseFilesCalls } from "./case-files-calls.ts";
import { documentCalls } from "./document-calls.ts";
import { DroppedFolder } from "./dropped-folder.ts";
import { foundCalls } from "./found-calls.ts";
import { guideCalls } from "./guide-calls.ts";
import { handOverCalls } from "./hand-over-calls.ts";
import { importCalls } from "./import-calls.ts";
import { Inspections } from "./inspections.ts";
import { OpenCases } from "./open-cases.ts";
import { packageCalls } from "./package-calls.ts";
import { policyCalls } from "./policy-calls.ts";
import { printPackCalls } from "./print-pack-calls.ts";
import { profileCalls } from "./profile-calls.ts";
import { Readings } from "./readings.ts";
import { reviewCalls } from "./review-calls.ts";
import { sampleCalls } from "./sample-calls.ts";
import { SessionPasswords } from "./session-passwords.ts";
import { splitCalls } from "./split-calls.ts";
import { UnsavedSnapshots } from "./unsaved-snapshots.ts";
import { versionCalls } from "./version-calls.ts";
import { workspaceCalls } from "./workspace-calls.ts";
import { Workspaces } from "./workspaces.ts";

export type CallHandler = {
  /** Answers one call of a page; name and arguments are whatever the page sent, an array for the arguments. */
  readonly handle: (name: unknown, args: unknown) => Promise<Result<unknown>>;
  /** Copies one file that a browser sent into an open case. Errors: those of `addAttachment`. */
  readonly attach: (query: URLSearchParams, content: AsyncIterable<Uint8Array>) => Promise<Result<RequestResult<"attach">>>;
  /** Saves what stood on the screen of a page that died. */
  readonly saveSnapshots: () => Promise<void>;
  /** Copies files and folders that were dropped on the window into an open case; only the preload knows their paths. */
  readonly drop: (key: unknown, paths: unknown) => Promise<Result<RequestResult<"drop">>>;
  /** The picture of a page of an attachment, by the query of its address. Errors: `wrong-use` for what is no such query, else why there is none to show. */
  readonly picture: (query: URLSearchParams) => Promise<Result<RequestResult<"page">>>;
  /** Gives locks back, at the end of the program. */
  readonly close: () => Promise<void>;
};

/**
 * The calls of `shared/ipc.ts` for one program, the same behind the Electron window and the loopback host: arguments
 * are parsed on arrival, failures are values, a bug becomes `unexpected`. Throws when `at` is no moment.
 */
export function createCallHandler(shell: Shell): CallHandler {
  const fixed = shell.at === undefined ? undefined : parseMoment(shell.at);
  if (shell.at !== undefined && fixed === undefined) throw new Error(`no moment: ${shell.at}`);
  const held = new UnsavedSnapshots();
  const openCases = new OpenCases(({ key, folder, writable }) => {
    held.forget(key);
    if (writable) shell.caseOpened?.(folder);
  });
  const passwords = new SessionPasswords();
  const inspections = new Inspections(
    (told) => shell.emit("inspection:progress", told),
    (request, control) => inspectInWorker({ ...request, job: "inspect-attachments" }, control),
  );
  const readings = new Readings(
    (told) => shell.emit("reading:progress", told),
    (request, control) => readInWorker({ ...request, job: "read-document" }, control),
  );
  const context: CallContext = {
    ...shell,
    openCases,
    workspaces: new Workspaces(),
    droppedFolder: new DroppedFolder(),
    held,
    inspections,
    readings,
    found: new FoundFiles(),
    passwords,
    moment: () => fixed ?? { kind: "instant", epochMs: Date.now() },
  };
  const thread = new PreviewThread();
  const guides = new GuideThread();
  const desk = new WorkspaceThread();
  const split = splitCalls(context);
  const found = foundCalls(context);
  const attachments = attachmentCalls(context, (key) => split.fileOf(key) ?? found.fileOf(key));
  const handlers: CallHandlers = {
    ...appCalls(context),
    ...sampleCalls(context),
    ...caseCalls(context),
    ...versionCalls(context),
    ...profileCalls(context, desk),
    ...handOverCalls(context),
    ...reviewCalls(context),
    ...attachments.calls,
    ...packageCalls(context, thread),
    ...policyCalls,
    ...guideCalls(context, guides),
    ...documentCalls(context, thread),
    ...printPackCalls(context),
    ...workspaceCalls(context, desk),
    ...batchCalls(context),
    ...importCalls(context, desk),
    ...caseFilesCalls(context),
    ...split.calls,
    ...found.calls,
  };
  return {
    handle: async (name, args) => {
      if (typeof name !== "string" || !isCallName(name)) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
      const odd = findNonJson(args);
      if (odd !== undefined) return fail({ kind: "wrong-use", problem: { code: "odd-request", cause: odd } });
      try {
        return await answerCall(name, handlers, args);
      } catch (error) {
        return fail({ kind: "unexpected", cause: { code: "thrown", detail: error instanceof Error ? error.message : String(error) } });
      }
    },
    attach: async (query, content) => {
      const asked = requests.attach.args.safeParse(Object.fromEntries(query));
      if (!asked.success) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
      if (asked.data.key === DROPPED_SCANS) return split.receive(asked.data.name, content);
      if (asked.data.key === FOUND_FILES) return context.found.receive(asked.data.name, content);
      const folder = openCases.folderOf(asked.data.key);
      return folder.ok ? addAttachment(folder.value, asked.data.name, content) : folder;
    },
    drop: async (key, paths) => {
      if (key === FOUND_FILES) return found.drop(paths);
      if (key === DROPPED_SCANS) return split.drop(paths);
      if (key !== DROPPED_FOLDER) return attachments.drop(key, paths);
      const taken = await context.droppedFolder.take(paths);
      return taken.ok ? ok({ added: [], refused: [] }) : taken;
    },
    picture: attachments.picture,
    saveSnapshots: () => held.saveAll(Date.now()),
    close: async () => {
      await inspections.close();
      await readings.close();
      await found.close();
      await split.close();
      await thread.close();
      await guides.close();
      await desk.close();
      await attachments.close();
      await openCases.close();
    },
  };
}

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);

const schemas: { readonly [N in CallName]: { readonly args: z.ZodType<CallArgs<N>> } } = calls;

/** Runs the handler of a call with what the schema of its arguments made of them. */
async function answerCall<N extends CallName>(name: N, handlers: CallHandlers, args: unknown): Promise<Result<unknown>> {
  const parsed = schemas[name].args.safeParse(args, { error: formatProblem });
  return parsed.success ? handlers[name](...parsed.data) : fail(argumentsError(parsed.error));
}

/** Faults in the fields of a case name the fields; any other fault is a page that speaks another language. */
function argumentsError(error: z.ZodError): AppError {
  const inCase = error.issues.filter((issue) => issue.path[1] === "case");
  if (inCase.length > 0 && inCase.length === error.issues.length) {
    return { kind: "case-invalid", file: "case.json", problems: inCase.map((issue) => ({ path: fieldPath(issue.path.slice(2)), problem: issue.message })) };
  }
  const [first] = fieldProblems(error);
  return { kind: "wrong-use", problem: { code: "odd-request", ...(first && { field: first }) } };
}
