import { z } from "zod";
import { filesToInspect, fileToInspect, type Inspecting, type SeenOnPages } from "./attachments/inspection.ts";
import type { AddedFile, AddedFiles, AttachmentOverview } from "./attachments/received-files.ts";
import type { GuideName } from "./authoring/guide-review.ts";
import { type Case, caseSchema } from "./case/case.ts";
import { type SubmissionRecord, type SubmissionState, submissionRecord } from "./desk/submission-record.ts";
import type { UnitTemplates } from "./documents/guide-letters.ts";
import type { LaidDocument } from "./documents/laid-page.ts";
import type { AppError, Result } from "./errors.ts";
import type { Guide } from "./guide/guide.ts";
import type { BuiltPackage } from "./ipc/built-package.ts";
import { documentCalls, savedCase } from "./ipc/documents.ts";
import { type FoundEvents, foundCalls } from "./ipc/found.ts";
import { guideCalls } from "./ipc/guides.ts";
import { type HandOverEvents, handOverCalls } from "./ipc/hand-over.ts";
import { newCase } from "./ipc/new-case.ts";
import { type ProfileEvents, profileCalls } from "./ipc/profiles.ts";
import { reviewCalls } from "./ipc/review.ts";
import { bareCall, call, partsOfFile, type Row, row } from "./ipc/rows.ts";
import { type SealEvents, sealCalls } from "./ipc/seal.ts";
import { settingsCalls } from "./ipc/settings.ts";
import { type WorkspaceEvents, workspaceCalls } from "./ipc/workspace.ts";
import type { NameNote } from "./messages/bundle-warning.ts";
import type { SelfCheck } from "./messages/self-check.ts";
import type { Policy } from "./policies/policy.ts";
import { filesToRead, type ReadDocument, type ReadingProgress } from "./reading/read-document.ts";
import type { CompressionPreview, MadePrintPack, Progress, VerifyReport } from "./report.ts";

/**
 * The whole contract between the screens and the program behind them. The Electron window and the loopback host carry
 * the same calls; arguments are parsed with these schemas on arrival, results are values of `Result`.
 */
const caseKey = z.string().min(1).max(200);
/** an open case as its caller last read or wrote it, by the SHA-256 (hex) of `case.json`: of another one nothing is made (`case-not-as-shown`) */
const attachmentFile = z.string().min(1).max(1000);
const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

export type AppInfo = {
  readonly version: string;
  readonly shell: "desktop" | "browser";
  readonly platform: string;
  /** where new cases are put unless another folder is chosen */
  readonly casesFolder: string;
  /** fixed moment of the check given by `--at`, as it was written; absent: the clock counts */
  readonly at?: string;
};

/** Everything that checks and letters need beside the case: sent once, so that findings follow each key stroke. */
export type LibraryContents = {
  readonly guides: readonly Guide[];
  readonly unitTemplates: UnitTemplates;
  /** editions that are not offered for new cases */
  readonly putAway: readonly GuideName[];
};

/** Policies that could be read; one sentence for each file that could not. */
export type PolicyLibrary = { readonly policies: readonly Policy[]; readonly problems: readonly string[] };

export type SampleInfo = { readonly id: string; readonly title: string; readonly topic: string; readonly topicName: string; readonly complete: boolean };

export type RecentCase = {
  readonly key: string;
  /** absent where the case cannot be read */
  readonly guide?: Pick<Case, "guide" | "guideEdition">;
  readonly title: string;
  readonly topic: string;
  readonly applicant: string;
  /** who else is named in it: its lead, the units that take part, the partners abroad */
  readonly names?: readonly { readonly of: "lead" | "unit" | "partner"; readonly name: string }[];
  readonly folder: string;
  readonly savedAt: string;
  /** what the unit has done with it last */
  readonly submission?: SubmissionState;
  /** the unit's own deadline, ISO */
  readonly internalDeadline?: string;
  /** absent: it opens; `missing`: the folder is gone or on a drive that is not connected; `damaged`: `case.json` cannot be read */
  readonly state?: "missing" | "damaged";
  /** the program that last had it open did not end properly */
  readonly interrupted?: boolean;
  /** when something of it could not be saved, ISO 8601 in UTC */
  readonly unsavedAt?: string;
  /** who else has it open, user and machine */ readonly openBy?: string;
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

/** `base`: SHA-256 of `case.json` itself, for `disk`; `partial`: only what could still be read of a damaged file, or of a newer format */
export type ReadVersion = { readonly id: string; readonly at: string; readonly case: Case; readonly base?: string; readonly partial?: boolean };

/**
 * `base`: hash of what lies there, absent when `case.json` is gone; `copies`: versions beside it that nobody has dealt with;
 * `review`: other for another content of the notes beside it; `openBy`: who else has the case open, user and machine
 */
export type FolderLook = {
  readonly base?: string;
  readonly at?: string;
  readonly copies: readonly CaseVersion[];
  readonly review?: string;
  readonly openBy?: readonly string[];
};

/** `base` is the SHA-256 of the bytes on disk; `files` says which registered attachments are there, with their size. */
export type OpenedCase = {
  readonly key: string;
  readonly folder: string;
  readonly case: Case;
  readonly base: string;
  readonly savedAt: string;
  /** `changedAt`: when the file was written, ISO 8601 in UTC; absent of one that has just been added */
  readonly files: readonly { readonly file: string; readonly bytes?: number; readonly changedAt?: string; readonly problem?: string }[];
  /** this case's own Word templates in place of those of `library:read`; absent: it has none */
  readonly unitTemplates?: UnitTemplates;
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

/**
 * The bundle before it is built. `front`: cover, index and dividers; the first `frontPages` of them are cover and index.
 * `pages`: of the whole bundle.
 */
export type PreviewedBundle = {
  readonly front: LaidDocument;
  readonly frontPages: number;
  readonly papers: readonly PreviewedAttachment[];
  readonly pages: number;
  /** what to know of the single files' names */
  readonly nameNotes: readonly NameNote[];
};

/**
 * One attachment by the key of its plan. `start`: the running number of its first page. `counted`: false where its pages are not
 * known before it is read, and one page stands for them. `bytes`: of its file as it lies there, absent when it cannot be found.
 */
export type PreviewedAttachment = {
  readonly key: string;
  readonly pages: number;
  readonly counted: boolean;
  readonly bytes?: number;
  readonly start: string;
};

/** Each call: what it takes and what it gives. `undefined` as an answer of a dialog: the user closed it. */
export const calls = {
  "app:info": bareCall.gives<AppInfo>(),
  /** the page stands and answers: whoever watches over it need not load it again */
  "app:ready": bareCall.gives<undefined>(),
  /** what this installation consists of and what it may do here, for whoever is asked for help */
  "app:self-check": bareCall.gives<SelfCheck>(),
  /** desktop only: asks where to put the report of the self-check, writes it there, and gives its path */
  "app:save-report": call(z.strictObject({ text: z.string().max(200_000) })).gives<string | undefined>(),
  "library:read": bareCall.gives<LibraryContents>(),
  "policies:read": bareCall.gives<PolicyLibrary>(),
  ...guideCalls,
  ...workspaceCalls,
  ...sealCalls,
  ...foundCalls,
  ...handOverCalls,
  ...profileCalls,
  ...settingsCalls,
  ...reviewCalls,
  "samples:list": bareCall.gives<readonly SampleInfo[]>(),
  "cases:recent": bareCall.gives<readonly RecentCase[]>(),
  /** copies the sample into the folder of the user's cases and opens the copy */
  "cases:open-sample": call(z.strictObject({ sample: z.string().min(1).max(100) })).gives<OpenedCase>(),
  /** opens a folder: asked for in a dialog, a recent one or one of a workspace by key, one among found files (`found`), the one that was double-clicked (`handed`), or (loopback only) typed in. `undefined` also: none was handed over */
  "cases:open": call(
    z.strictObject({ recent: caseKey.optional(), found: caseKey.optional(), handed: z.literal(true).optional(), folder: z.string().max(1000).optional() }),
  ).gives<OpenedCase | undefined>(),
  "cases:create": call(newCase).gives<OpenedCase>(),
  /** a new case with what stays the same from one project to the next (`shared/case/copy-case.ts`), opened */
  "cases:copy": call(z.strictObject(savedCase)).gives<OpenedCase>(),
  /** writes when `base` is still what lies on disk; otherwise both versions are kept and the caller is told */
  "cases:save": call(z.strictObject({ key: caseKey, base: z.string(), case: caseSchema, keep: z.boolean().optional() })).gives<SavedCase>(),
  /** desktop only: what is on screen and not yet saved; the program saves it when the page dies */
  "cases:hold": call(z.strictObject({ key: caseKey, base: z.string(), case: caseSchema })).gives<undefined>(),
  "cases:leave": call(z.strictObject({ key: caseKey })).gives<undefined>(),
  /** takes a case off the list of recent ones; its folder stays as it is */
  "cases:forget": call(z.strictObject({ recent: caseKey })).gives<undefined>(),
  /** what lies in the folder now: asked every few seconds, so that the change of another program is seen early */
  "cases:look": call(z.strictObject({ key: caseKey })).gives<FolderLook>(),
  /** keeps a version among the older ones: one that is on screen or elsewhere, before two are made one */
  "cases:keep": call(z.strictObject({ key: caseKey, case: caseSchema })).gives<undefined>(),
  "cases:versions": call(z.strictObject({ key: caseKey })).gives<readonly CaseVersion[]>(),
  "cases:version": call(z.strictObject({ key: caseKey, id: z.string().min(1).max(300) })).gives<ReadVersion>(),
  /** a damaged `case.json` is put aside and this version takes its place */
  "cases:rescue": call(z.strictObject({ key: caseKey, id: z.string().min(1).max(300) })).gives<OpenedCase>(),
  /** a copy beside the case has been dealt with: it moves among the older versions */
  "cases:settle": call(z.strictObject({ key: caseKey, id: z.string().min(1).max(300) })).gives<undefined>(),
  /** desktop only: writes the case where the user says, when it cannot be saved in its place, and gives its path */
  "cases:save-copy": call(z.strictObject({ key: caseKey, case: caseSchema })).gives<string | undefined>(),
  /** what could not be saved last time is not wanted any more */
  "cases:drop-unsaved": call(z.strictObject({ key: caseKey })).gives<undefined>(),
  /** desktop only: asks for files and copies them into the case; a browser sends each file to `/attach` */
  "attachments:add": call(z.strictObject({ key: caseKey })).gives<AddedFiles>(),
  /** pages of an attachment, their sizes, and how it begins; its pictures come from `/page` */
  "attachments:look": call(z.strictObject({ key: caseKey, file: attachmentFile })).gives<AttachmentOverview>(),
  /** the words of one page */
  "attachments:words": call(z.strictObject({ key: caseKey, file: attachmentFile, page: z.int().positive() })).gives<string>(),
  /** attachments that are to be inspected in the background, as the case registers them: these and no others. Progress as `inspection:progress` */
  "attachments:inspect": call(z.strictObject({ key: caseKey, keepSizes: z.boolean(), attachments: filesToInspect })).gives<undefined>(),
  /** shows the file of an attachment in its folder */
  "attachments:seen-on-pages": call(z.strictObject({ key: caseKey, keepSizes: z.boolean(), attachment: fileToInspect })).gives<SeenOnPages>(),
  /** reads a document of the case, and compares it with the `original` that it translates; progress as `reading:progress`. One at a time for a case: asking for another gives the one before up (`cancelled`) */
  "attachments:read": call(z.strictObject({ key: caseKey, files: filesToRead, original: filesToRead.optional(), ocr: z.boolean() })).gives<ReadDocument>(),
  /** writes the parts of a file with several agreements beside it, each as a file of its own; the file itself stays whole */
  "attachments:part": call(z.strictObject({ key: caseKey, file: attachmentFile, parts: partsOfFile })).gives<AddedFiles>(),
  "attachments:stop-reading": call(z.strictObject({ key: caseKey })).gives<undefined>(),
  "attachments:show": call(z.strictObject({ key: caseKey, file: attachmentFile })).gives<undefined>(),
  /** pictures of pages that were scrolled past before they were drawn, by the tickets in their addresses */
  "attachments:leave-pages": call(z.strictObject({ tickets: z.array(z.string().max(60)).max(500) })).gives<undefined>(),
  /** starts a build; progress arrives as `build:progress` events with this key */
  "package:build": call(z.strictObject({ ...savedCase, packed: z.string().max(64).optional() })).gives<BuiltPackage>(),
  /** what compressing pictures to the case's limits would come to; nothing is written. Progress as `build:progress` */
  "package:preview-compression": call(z.strictObject(savedCase)).gives<CompressionPreview>(),
  /** cover and index as a build from these answers would draw them, and where each attachment would begin */
  "package:preview": call(z.strictObject({ key: caseKey, case: caseSchema })).gives<PreviewedBundle>(),
  "package:cancel": call(z.strictObject({ key: caseKey })).gives<undefined>(),
  "package:verify": call(z.strictObject({ key: caseKey })).gives<VerifyReport>(),
  /** a password to try on encrypted attachments of this case; kept in memory until the program ends, never written */
  "package:password": call(z.strictObject({ key: caseKey, password: z.string().min(1).max(200) })).gives<undefined>(),
  "package:last": call(z.strictObject({ key: caseKey })).gives<BuiltPackage | undefined>(),
  /** what was said of the online submission of the last build; with the next build it is gone */
  "package:submission": call(z.strictObject({ key: caseKey })).gives<SubmissionRecord | undefined>(),
  "package:set-submission": call(z.strictObject({ key: caseKey, record: submissionRecord })).gives<undefined>(),
  "package:last-print-pack": call(z.strictObject({ key: caseKey })).gives<MadePrintPack | undefined>(),
  /** the print pack of the case, as 用印包.pdf in its folder; progress and cancelling as for a build. `separators`: as for several */
  "package:print-pack": call(
    z.strictObject({ ...savedCase, separators: z.boolean().optional(), prints: z.array(z.string().max(20_000)).max(1000).optional() }),
  ).gives<MadePrintPack>(),
  ...documentCalls,
  /** opens the bundle or the print pack, or shows it in its folder; `file`: a single file for the upload, or the list of them, by its path in the bundle's folder */
  "package:show": call(
    z.strictObject({ key: caseKey, what: z.enum(["bundle", "print-pack"]), inFolder: z.boolean(), file: z.string().min(1).max(1000).optional() }),
  ).gives<undefined>(),
} as const;

/** What comes by other ways than `Call`, parsed on arrival all the same. */
export const requests = {
  /** desktop: files that were dropped on the window; the preload alone knows their paths, and the page cannot name any */
  drop: row(z.tuple([caseKey, z.array(z.string().min(1).max(4000)).min(1).max(5000)])).gives<AddedFiles>(),
  /** loopback: `POST /attach?key=…&name=…` with one file as its body */
  attach: row(z.strictObject({ key: z.string(), name: z.string() })).gives<AddedFile>(),
  /** `GET /page?key=…&file=attachments/…&page=3&width=160&turn=90&ticket=…`: the picture of a page, as JPEG */
  page: row(
    z.strictObject({
      key: caseKey,
      file: attachmentFile,
      /** other for another content of the same name, so that no old picture is shown */
      stamp: z.string().max(100).optional(),
      page: wholeNumber(1, 100_000),
      width: wholeNumber(16, 3000),
      turn: z.enum(["0", "90", "180", "270"]),
      ticket: z.string().max(60),
    }),
  ).gives<Uint8Array>(),
} as const;

export type CallName = keyof typeof calls;
export type CallArgs<N extends CallName> = z.infer<(typeof calls)[N]["args"]>;
export type CallResult<N extends CallName> = (typeof calls)[N] extends Row<z.ZodType, infer Answer> ? Answer : never;
export type RequestName = keyof typeof requests;
export type RequestResult<N extends RequestName> = (typeof requests)[N] extends Row<z.ZodType, infer Answer> ? Answer : never;

export type Call = <N extends CallName>(name: N, ...args: CallArgs<N>) => Promise<Result<CallResult<N>, AppError>>;

/** Pushed from the program to the screens. */
export type Events = WorkspaceEvents &
  SealEvents &
  HandOverEvents &
  ProfileEvents &
  FoundEvents & {
    "build:progress": { readonly key: string; readonly progress: Progress };
    "reading:progress": { readonly key: string; readonly reading: ReadingProgress };
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
