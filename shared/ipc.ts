import { z } from "zod";
import { filesToInspect, type Inspecting } from "./attachments/inspection.ts";
import type { AddedFiles, PaperLook } from "./attachments/received-files.ts";
import { type Case, caseSchema } from "./case/case.ts";
import type { LaidDocument } from "./documents/laid-page.ts";
import type { LetterTemplate } from "./documents/template.ts";
import type { AppError, Result } from "./errors.ts";
import type { Guide } from "./guide/guide.ts";
import type { SelfCheck } from "./messages/self-check.ts";
import type { Installation, InstalledItem } from "./policies/installed.ts";
import type { Policy } from "./policies/policy.ts";
import type { BuildReport, CompressionPreview, MadePrintPack, PrintPackReport, Progress, VerifyReport, WriteReport } from "./report.ts";

/**
 * The whole contract between the screens and the program behind them. The Electron window and the loopback host carry
 * the same calls; arguments are parsed with these schemas on arrival, results are values of `Result`.
 */
const caseKey = z.string().min(1).max(200);
/** an open case as its caller last read or wrote it, by the SHA-256 (hex) of `case.json`: of another one nothing is made (`case-not-as-shown`) */
const savedCase = { key: caseKey, base: z.string().max(64).optional() };
const documentId = z.string().min(1).max(100);
const attachmentFile = z.string().min(1).max(1000);
/** one document of a case; `subject`: the agreement or partner that it is for; `onRequest`: wanted although nothing asks for it */
const documentName = z.strictObject({ document: documentId, subject: z.string().max(200).optional(), onRequest: z.boolean().optional() });

export const calls = {
  "app:info": z.tuple([]),
  /** the page stands and answers: whoever watches over it need not load it anew */
  "app:ready": z.tuple([]),
  /** what this installation consists of and what it may do here, for whoever is asked for help */
  "app:self-check": z.tuple([]),
  /** desktop only: asks where to put the report of the self-check and writes it there */
  "app:save-report": z.tuple([z.strictObject({ text: z.string().max(200_000) })]),
  "library:read": z.tuple([]),
  "policies:read": z.tuple([]),
  /** guides and policies with their editions, the product's own and those of this user */
  "data:list": z.tuple([]),
  /** installs the text of a guide or policy file, checked whole */
  "data:install": z.tuple([z.strictObject({ name: z.string().max(300), text: z.string().max(500_000) })]),
  "data:remove": z.tuple([z.strictObject({ id: z.string().max(200), edition: z.string().max(200) })]),
  "samples:list": z.tuple([]),
  "cases:recent": z.tuple([]),
  /** copies the sample into the folder of the user's cases and opens the copy */
  "cases:open-sample": z.tuple([z.strictObject({ sample: z.string().min(1).max(100) })]),
  /** opens a folder: asked for in a dialog, a recent one by key, the one that was double-clicked (`handed`), or (loopback only) typed in */
  "cases:open": z.tuple([z.strictObject({ recent: caseKey.optional(), handed: z.literal(true).optional(), folder: z.string().max(1000).optional() })]),
  "cases:create": z.tuple([z.strictObject({ guide: z.string(), edition: z.string().optional(), topic: z.string(), title: z.string().max(300) })]),
  /** writes when `base` is still what lies on disk; otherwise both versions are kept and the caller is told */
  "cases:save": z.tuple([z.strictObject({ key: caseKey, base: z.string(), case: caseSchema, keep: z.boolean().optional() })]),
  /** desktop only: what is on screen and not yet saved; the program saves it when the page dies */
  "cases:hold": z.tuple([z.strictObject({ key: caseKey, base: z.string(), case: caseSchema })]),
  "cases:leave": z.tuple([z.strictObject({ key: caseKey })]),
  /** takes a case off the list of recent ones; its folder stays as it is */
  "cases:forget": z.tuple([z.strictObject({ recent: caseKey })]),
  /** what lies in the folder now: asked every few seconds, so that the change of another program is seen early */
  "cases:look": z.tuple([z.strictObject({ key: caseKey })]),
  "cases:versions": z.tuple([z.strictObject({ key: caseKey })]),
  "cases:version": z.tuple([z.strictObject({ key: caseKey, id: z.string().min(1).max(300) })]),
  /** a damaged `case.json` is put aside and this version takes its place */
  "cases:rescue": z.tuple([z.strictObject({ key: caseKey, id: z.string().min(1).max(300) })]),
  /** a copy beside the case has been dealt with: it moves among the older versions */
  "cases:settle": z.tuple([z.strictObject({ key: caseKey, id: z.string().min(1).max(300) })]),
  /** desktop only: writes the case where the user says, when it cannot be saved in its place */
  "cases:save-copy": z.tuple([z.strictObject({ key: caseKey, case: caseSchema })]),
  /** what could not be saved last time is not wanted any more */
  "cases:drop-unsaved": z.tuple([z.strictObject({ key: caseKey })]),
  /** desktop only: asks for files and copies them into the case; a browser sends each file to `/attach` */
  "attachments:add": z.tuple([z.strictObject({ key: caseKey })]),
  /** pages of an attachment, their sizes, and how it begins; its pictures come from `/page` */
  "attachments:look": z.tuple([z.strictObject({ key: caseKey, file: attachmentFile })]),
  /** the words of one page */
  "attachments:words": z.tuple([z.strictObject({ key: caseKey, file: attachmentFile, page: z.int().positive() })]),
  /** attachments that are to be inspected in the background, as the case registers them: these and no others. Progress as `inspection:progress` */
  "attachments:inspect": z.tuple([z.strictObject({ key: caseKey, keepSizes: z.boolean(), attachments: filesToInspect })]),
  /** pictures of pages that were scrolled past before they were drawn, by the tickets in their addresses */
  /** shows the file of an attachment in its folder */
  "attachments:show": z.tuple([z.strictObject({ key: caseKey, file: attachmentFile })]),
  "attachments:leave-pages": z.tuple([z.strictObject({ tickets: z.array(z.string().max(60)).max(500) })]),
  /** starts a build; progress arrives as `build:progress` events with this key */
  "package:build": z.tuple([z.strictObject(savedCase)]),
  /** what compressing pictures to the case's limits would come to; nothing is written. Progress as `build:progress` */
  "package:preview-compression": z.tuple([z.strictObject(savedCase)]),
  /** cover and index as a build from these answers would draw them, and where each paper would begin */
  "package:preview": z.tuple([z.strictObject({ key: caseKey, case: caseSchema })]),
  "package:cancel": z.tuple([z.strictObject({ key: caseKey })]),
  "package:verify": z.tuple([z.strictObject({ key: caseKey })]),
  /** a password to try on encrypted attachments of this case; kept in memory until the program ends, never written */
  "package:password": z.tuple([z.strictObject({ key: caseKey, password: z.string().min(1).max(200) })]),
  "package:last": z.tuple([z.strictObject({ key: caseKey })]),
  "package:last-print-pack": z.tuple([z.strictObject({ key: caseKey })]),
  /** the print pack of the case, as 用印包.pdf in its folder; progress and cancelling as for a build */
  "package:print-pack": z.tuple([z.strictObject(savedCase)]),
  /** begins to read fonts and templates in the thread that sets documents, before the first is asked for */
  "documents:prepare": z.tuple([]),
  /** one document as it will be printed; `before`: words of an older version, from which what changed is marked */
  "documents:preview": z.tuple([z.strictObject({ ...documentName.shape, key: caseKey, case: caseSchema, before: z.string().max(200_000).optional() })]),
  /** writes one document, or all that apply, into `文书` of the case or a folder that the user picks (a browser: types) */
  "documents:write": z.tuple([
    z.strictObject({ ...savedCase, only: documentName.optional(), place: z.enum(["case", "choose"]), folder: z.string().max(1000).optional() }),
  ]),
  /** what was written or printed last of each document */
  "documents:last": z.tuple([z.strictObject({ key: caseKey })]),
  /** the user printed these words */
  "documents:printed": z.tuple([
    z.strictObject({ key: caseKey, documents: z.array(z.strictObject({ name: z.string().max(300), words: z.string().max(200_000) })) }),
  ]),
  /** the words of a sealed letter of which the case keeps the hash alone, out of an older version of the case */
  "documents:printed-words": z.tuple([z.strictObject({ key: caseKey, document: documentId, wordsSha256: z.string().length(64) })]),
  /** opens a folder of unit templates */
  "documents:show": z.tuple([z.strictObject({ key: caseKey, what: z.enum(["templates", "all-templates"]) })]),
  /** shows a document or template in its folder: one that lies in the case, or that the program has written since it began */
  "documents:show-file": z.tuple([z.strictObject({ key: caseKey, file: z.string().min(1).max(4000) })]),
  /** puts a Word template to begin with, made from our own letter, into the case's folder of templates */
  "documents:make-template": z.tuple([z.strictObject({ key: caseKey, document: documentId })]),
  /** the print pack of several recent cases in one PDF */
  "print-packs:make": z.tuple([z.strictObject({ keys: z.array(caseKey).min(1).max(100) })]),
  "print-packs:cancel": z.tuple([]),
  "print-packs:last": z.tuple([]),
  "print-packs:show": z.tuple([z.strictObject({ inFolder: z.boolean() })]),
  /** opens the bundle or the print pack, or shows it in its folder; `file`: a single file for the upload, by its path in the bundle's folder */
  "package:show": z.tuple([
    z.strictObject({ key: caseKey, what: z.enum(["bundle", "print-pack"]), inFolder: z.boolean(), file: z.string().min(1).max(1000).optional() }),
  ]),
} as const;

export type CallName = keyof typeof calls;
export type CallArgs<N extends CallName> = z.infer<(typeof calls)[N]>;

export type AppInfo = {
  readonly version: string;
  readonly shell: "desktop" | "browser";
  readonly platform: string;
  /** fixed moment of the check given by `--at`, as it was written; absent: the clock counts */
  readonly at?: string;
};

/** Everything that checks and letters need beside the case: sent once, so that findings follow each key stroke. */
export type LibraryContents = { readonly guides: readonly Guide[]; readonly letters: readonly LetterTemplate[] };

/** Policies that could be read; one sentence for each file that could not. */
export type PolicyLibrary = { readonly policies: readonly Policy[]; readonly problems: readonly string[] };

export type SampleInfo = { readonly id: string; readonly title: string; readonly topic: string; readonly topicName: string; readonly complete: boolean };

export type RecentCase = {
  readonly key: string;
  readonly title: string;
  readonly topic: string;
  readonly applicant: string;
  readonly folder: string;
  readonly savedAt: string;
  /** the unit's own deadline, ISO */
  readonly internalDeadline?: string;
  /** absent: it opens; `missing`: the folder is gone or on a drive that is not connected; `damaged`: `case.json` cannot be read */
  readonly state?: "missing" | "damaged";
  /** the program that last had it open did not end properly */
  readonly interrupted?: boolean;
  /** when something of it could not be saved, ISO 8601 in UTC */
  readonly unsavedAt?: string;
};

/** A version of a case that can be looked at. `disk`: `case.json` itself; `unsaved`: what could not be saved. */
export type CaseVersion = {
  readonly id: string;
  readonly kind: "disk" | "history" | "session" | "copy" | "settled" | "damaged" | "unsaved";
  /** file name, as a title */
  readonly name: string;
  /** ISO 8601 in UTC */
  readonly at: string;
  /** why it cannot be read; absent: it is whole */
  readonly problem?: AppError;
};

/** `partial`: only what could still be read of a damaged file, or of a newer format */
export type ReadVersion = { readonly id: string; readonly at: string; readonly case: Case; readonly partial?: boolean };

/** `base`: hash of what lies there, absent when `case.json` is gone; `copies`: versions beside it that nobody has dealt with */
export type FolderLook = { readonly base?: string; readonly at?: string; readonly copies: readonly CaseVersion[] };

/** `base` is the SHA-256 of the bytes on disk; `files` says which registered attachments are there, with their size. */
export type OpenedCase = {
  readonly key: string;
  readonly folder: string;
  readonly case: Case;
  readonly base: string;
  readonly savedAt: string;
  readonly files: readonly { readonly file: string; readonly bytes?: number; readonly problem?: string }[];
  /** letters with this case's own Word templates in place of those of `library:read`; absent: it has none */
  readonly letters?: readonly LetterTemplate[];
  /** another program or person holds the lock: user and machine, as advice */
  readonly lockedBy?: string;
  /** when the program that last had it open was last alive; it did not end properly. ISO 8601 in UTC */
  readonly interruptedAt?: string;
  /** something that could not be saved last time lies apart */
  readonly unsavedAt?: string;
  /** written by a newer program: everything known is shown, `hidden` paths are not, and nothing is saved */
  readonly readOnly?: { readonly formatVersion: number; readonly hidden: readonly string[] };
  /** `case.json` is damaged: `case` is the newest whole version, and nothing is written until the user has chosen */
  readonly rescue?: { readonly problem: AppError; readonly from: CaseVersion; readonly versions: readonly CaseVersion[] };
};

export type SavedCase = { readonly base: string; readonly savedAt: string };
/** `base`: SHA-256 of the `case.json` that it was built from; absent where that was not noted */
export type BuiltPackage = { readonly folder: string; readonly report: BuildReport; readonly builtAt: string; readonly base?: string };

/**
 * The bundle before it is built. `front`: cover, index and dividers; the first `frontPages` of them are cover and index.
 * `pages`: of the whole bundle.
 */
export type PreviewedBundle = {
  readonly front: LaidDocument;
  readonly frontPages: number;
  readonly papers: readonly PreviewedPaper[];
  readonly pages: number;
};

/**
 * One paper by the key of its plan. `start`: the running number of its first page. `counted`: false where its pages are not
 * known before it is read, and one page stands for them. `bytes`: of its file as it lies there, absent when it cannot be found.
 */
export type PreviewedPaper = { readonly key: string; readonly pages: number; readonly counted: boolean; readonly bytes?: number; readonly start: string };

/** A document as it will be printed, and its words. */
export type PreviewedDocument = LaidDocument & { readonly words: string };

/** What a document said when it was last written to a file or printed. `name`: its id, for one of several with `:` and whom it is for. */
export type LastWritten = { readonly name: string; readonly words: string; readonly at: string; readonly how: "written" | "printed" };

export type WrittenDocuments = { readonly folder: string; readonly report: WriteReport };

export type CallResults = {
  "app:info": AppInfo;
  "app:ready": undefined;
  "app:self-check": SelfCheck;
  /** where it was written; `undefined`: the user closed the dialog */
  "app:save-report": string | undefined;
  "library:read": LibraryContents;
  "policies:read": PolicyLibrary;
  "data:list": { readonly items: readonly InstalledItem[]; readonly problems: readonly string[] };
  "data:install": Installation;
  "data:remove": InstalledItem;
  "samples:list": readonly SampleInfo[];
  "cases:recent": readonly RecentCase[];
  "cases:open-sample": OpenedCase;
  /** `undefined`: the user closed the dialog, or no case was handed over */
  "cases:open": OpenedCase | undefined;
  "cases:create": OpenedCase;
  "cases:save": SavedCase;
  "cases:hold": undefined;
  "cases:leave": undefined;
  "cases:forget": undefined;
  "cases:look": FolderLook;
  "cases:versions": readonly CaseVersion[];
  "cases:version": ReadVersion;
  "cases:rescue": OpenedCase;
  "cases:settle": undefined;
  /** where it was written; `undefined`: the user closed the dialog */
  "cases:save-copy": string | undefined;
  "cases:drop-unsaved": undefined;
  "attachments:add": AddedFiles;
  "attachments:look": PaperLook;
  "attachments:words": string;
  "attachments:inspect": undefined;
  "attachments:show": undefined;
  "attachments:leave-pages": undefined;
  "package:build": BuiltPackage;
  "package:preview-compression": CompressionPreview;
  "package:preview": PreviewedBundle;
  "package:cancel": undefined;
  "package:verify": VerifyReport;
  "package:password": undefined;
  "package:last": BuiltPackage | undefined;
  "package:last-print-pack": MadePrintPack | undefined;
  "package:print-pack": MadePrintPack;
  "package:show": undefined;
  "documents:prepare": undefined;
  "documents:preview": PreviewedDocument | undefined;
  /** `undefined`: the user closed the dialog */
  "documents:write": WrittenDocuments | undefined;
  "documents:last": readonly LastWritten[];
  "documents:printed": undefined;
  /** `undefined`: no kept version of the case gives these words */
  "documents:printed-words": string | undefined;
  "documents:show": undefined;
  "documents:show-file": undefined;
  "documents:make-template": { readonly file: string };
  "print-packs:make": PrintPackReport;
  "print-packs:cancel": undefined;
  "print-packs:last": PrintPackReport | undefined;
  "print-packs:show": undefined;
};

export type Call = <N extends CallName>(name: N, ...args: CallArgs<N>) => Promise<Result<CallResults[N], AppError>>;

/** Pushed from the program to the screens. */
export type Events = {
  "build:progress": { readonly key: string; readonly progress: Progress };
  "inspection:progress": { readonly key: string; readonly inspecting?: Inspecting };
  /** chosen in the menu of the window, or a case that was double-clicked waits to be opened */
  "shell:command": { readonly command: ShellCommand };
};
export type ShellCommand = "open-handed" | "start" | "open" | "print" | "manual" | "self-check";
export type EventName = keyof Events;

/** What the preload puts on `window.guohe`, and what the loopback client offers in a browser. */
export type Bridge = {
  readonly call: Call;
  readonly on: <N extends EventName>(name: N, listener: (payload: Events[N]) => void) => () => void;
};
