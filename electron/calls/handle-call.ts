import type { z } from "zod";
import type { AddedFile, AddedFiles } from "../../shared/attachments/received-files.ts";
import { fieldPath, fieldProblems } from "../../shared/case/case.ts";
import { notPlain } from "../../shared/case/plain-value.ts";
import { type AppError, fail, type Result } from "../../shared/errors.ts";
import { type CallName, calls } from "../../shared/ipc.ts";
import { formatProblem } from "../../shared/text/format-problem.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { inspectInWorker } from "../jobs/job-client.ts";
import { PreviewThread } from "../jobs/preview-client.ts";
import { addAttachment } from "../library/add-attachment.ts";
import { appCalls } from "./app-calls.ts";
import { attachmentCalls } from "./attachment-calls.ts";
import type { CallContext, CallHandlers, Shell } from "./call-context.ts";
import { caseCalls } from "./case-calls.ts";
import { documentCalls } from "./document-calls.ts";
import { HeldCases } from "./held-cases.ts";
import { Inspections } from "./inspections.ts";
import { OpenCases } from "./open-cases.ts";
import { packageCalls } from "./package-calls.ts";
import { policyCalls } from "./policy-calls.ts";
import { printPackCalls } from "./print-pack-calls.ts";
import { sampleCalls } from "./sample-calls.ts";
import { SessionPasswords } from "./session-passwords.ts";
import { versionCalls } from "./version-calls.ts";

export type CallHandler = {
  /** Answers one call of a page; name and arguments are whatever the page sent, an array for the arguments. */
  readonly handle: (name: unknown, args: unknown) => Promise<Result<unknown>>;
  /** Copies one file that a browser sent into an open case. Errors: those of `addAttachment`. */
  readonly attach: (key: string, name: string, content: AsyncIterable<Uint8Array>) => Promise<Result<AddedFile>>;
  /** Saves what stood on the screen of a page that died. */
  readonly saveHeld: () => Promise<void>;
  /** Copies files and folders that were dropped on the window into an open case; only the preload knows their paths. */
  readonly drop: (key: unknown, paths: unknown) => Promise<Result<AddedFiles>>;
  /** The picture of a page of an attachment, by the query of its address. Errors: `wrong-use` for what is no such query, else why there is none to show. */
  readonly picture: (query: URLSearchParams) => Promise<Result<Uint8Array>>;
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
  const held = new HeldCases();
  const openCases = new OpenCases(({ key, folder, writable }) => {
    held.forget(key);
    if (writable) shell.caseOpened?.(folder);
  });
  const passwords = new SessionPasswords();
  const inspections = new Inspections(
    (told) => shell.emit("inspection:progress", told),
    (request, control) => inspectInWorker({ ...request, job: "inspect-attachments" }, control),
  );
  const context: CallContext = { ...shell, openCases, held, inspections, passwords, moment: () => fixed ?? { kind: "instant", epochMs: Date.now() } };
  const thread = new PreviewThread();
  const attachments = attachmentCalls(context);
  const table = callTable({
    ...appCalls(context),
    ...sampleCalls(context),
    ...caseCalls(context),
    ...versionCalls(context),
    ...attachments.calls,
    ...packageCalls(context, thread),
    ...policyCalls,
    ...documentCalls(context, thread),
    ...printPackCalls(context),
  });
  return {
    handle: async (name, args) => {
      if (typeof name !== "string" || !isCallName(name)) return fail({ kind: "wrong-use", problem: "程序收到了不认识的请求。" });
      const odd = notPlain(args);
      if (odd !== undefined) return fail({ kind: "wrong-use", problem: `程序收到的请求不符合格式：${odd}。` });
      try {
        return await table[name](args);
      } catch (error) {
        return fail({ kind: "unexpected", cause: { code: "thrown", detail: error instanceof Error ? error.message : String(error) } });
      }
    },
    attach: async (key, name, content) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? addAttachment(folder.value, name, content) : folder;
    },
    drop: attachments.drop,
    picture: attachments.picture,
    saveHeld: () => held.saveAll(Date.now()),
    close: async () => {
      await inspections.close();
      await thread.close();
      await attachments.close();
      await openCases.close();
    },
  };
}

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);

type ParsingHandler = (args: unknown) => Promise<Result<unknown>>;

/** Each handler behind the schema of its arguments. */
function callTable(handlers: CallHandlers): Readonly<Record<CallName, ParsingHandler>> {
  return {
    "app:info": parsing(calls["app:info"], handlers["app:info"]),
    "app:ready": parsing(calls["app:ready"], handlers["app:ready"]),
    "app:self-check": parsing(calls["app:self-check"], handlers["app:self-check"]),
    "app:save-report": parsing(calls["app:save-report"], handlers["app:save-report"]),
    "library:read": parsing(calls["library:read"], handlers["library:read"]),
    "policies:read": parsing(calls["policies:read"], handlers["policies:read"]),
    "data:list": parsing(calls["data:list"], handlers["data:list"]),
    "data:install": parsing(calls["data:install"], handlers["data:install"]),
    "data:remove": parsing(calls["data:remove"], handlers["data:remove"]),
    "samples:list": parsing(calls["samples:list"], handlers["samples:list"]),
    "cases:recent": parsing(calls["cases:recent"], handlers["cases:recent"]),
    "cases:open-sample": parsing(calls["cases:open-sample"], handlers["cases:open-sample"]),
    "cases:open": parsing(calls["cases:open"], handlers["cases:open"]),
    "cases:create": parsing(calls["cases:create"], handlers["cases:create"]),
    "cases:save": parsing(calls["cases:save"], handlers["cases:save"]),
    "cases:hold": parsing(calls["cases:hold"], handlers["cases:hold"]),
    "cases:leave": parsing(calls["cases:leave"], handlers["cases:leave"]),
    "cases:forget": parsing(calls["cases:forget"], handlers["cases:forget"]),
    "cases:look": parsing(calls["cases:look"], handlers["cases:look"]),
    "cases:versions": parsing(calls["cases:versions"], handlers["cases:versions"]),
    "cases:version": parsing(calls["cases:version"], handlers["cases:version"]),
    "cases:rescue": parsing(calls["cases:rescue"], handlers["cases:rescue"]),
    "cases:settle": parsing(calls["cases:settle"], handlers["cases:settle"]),
    "cases:save-copy": parsing(calls["cases:save-copy"], handlers["cases:save-copy"]),
    "cases:drop-unsaved": parsing(calls["cases:drop-unsaved"], handlers["cases:drop-unsaved"]),
    "attachments:add": parsing(calls["attachments:add"], handlers["attachments:add"]),
    "attachments:look": parsing(calls["attachments:look"], handlers["attachments:look"]),
    "attachments:words": parsing(calls["attachments:words"], handlers["attachments:words"]),
    "attachments:inspect": parsing(calls["attachments:inspect"], handlers["attachments:inspect"]),
    "attachments:show": parsing(calls["attachments:show"], handlers["attachments:show"]),
    "attachments:leave-pages": parsing(calls["attachments:leave-pages"], handlers["attachments:leave-pages"]),
    "package:build": parsing(calls["package:build"], handlers["package:build"]),
    "package:preview": parsing(calls["package:preview"], handlers["package:preview"]),
    "package:cancel": parsing(calls["package:cancel"], handlers["package:cancel"]),
    "package:verify": parsing(calls["package:verify"], handlers["package:verify"]),
    "package:password": parsing(calls["package:password"], handlers["package:password"]),
    "package:last": parsing(calls["package:last"], handlers["package:last"]),
    "package:preview-compression": parsing(calls["package:preview-compression"], handlers["package:preview-compression"]),
    "package:print-pack": parsing(calls["package:print-pack"], handlers["package:print-pack"]),
    "package:last-print-pack": parsing(calls["package:last-print-pack"], handlers["package:last-print-pack"]),
    "documents:prepare": parsing(calls["documents:prepare"], handlers["documents:prepare"]),
    "documents:preview": parsing(calls["documents:preview"], handlers["documents:preview"]),
    "documents:write": parsing(calls["documents:write"], handlers["documents:write"]),
    "documents:last": parsing(calls["documents:last"], handlers["documents:last"]),
    "documents:printed": parsing(calls["documents:printed"], handlers["documents:printed"]),
    "documents:printed-words": parsing(calls["documents:printed-words"], handlers["documents:printed-words"]),
    "documents:show-file": parsing(calls["documents:show-file"], handlers["documents:show-file"]),
    "documents:show": parsing(calls["documents:show"], handlers["documents:show"]),
    "documents:make-template": parsing(calls["documents:make-template"], handlers["documents:make-template"]),
    "print-packs:make": parsing(calls["print-packs:make"], handlers["print-packs:make"]),
    "print-packs:cancel": parsing(calls["print-packs:cancel"], handlers["print-packs:cancel"]),
    "print-packs:last": parsing(calls["print-packs:last"], handlers["print-packs:last"]),
    "print-packs:show": parsing(calls["print-packs:show"], handlers["print-packs:show"]),
    "package:show": parsing(calls["package:show"], handlers["package:show"]),
  };
}

function parsing<A extends readonly unknown[]>(schema: z.ZodType<A>, handler: (...args: A) => Promise<Result<unknown>>): ParsingHandler {
  return async (args) => {
    const parsed = schema.safeParse(args, { error: formatProblem });
    return parsed.success ? handler(...parsed.data) : fail(argumentsError(parsed.error));
  };
}

/** Faults in the fields of a case name the fields; any other fault is a page that speaks another language. */
function argumentsError(error: z.ZodError): AppError {
  const inCase = error.issues.filter((issue) => issue.path[1] === "case");
  if (inCase.length > 0 && inCase.length === error.issues.length) {
    return { kind: "case-invalid", file: "case.json", problems: inCase.map((issue) => ({ path: fieldPath(issue.path.slice(2)), problem: issue.message })) };
  }
  const [first] = fieldProblems(error);
  return { kind: "wrong-use", problem: `程序收到的请求不符合格式${first ? `：${first.path} ${first.problem}` : ""}。` };
}
