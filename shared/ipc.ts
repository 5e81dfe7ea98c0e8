import { z } from "zod";
import { type Case, caseSchema } from "./case.ts";
import type { LetterTemplate } from "./documents/template.ts";
import type { AppError, Result } from "./errors.ts";
import type { BuildReport, PrintPackReport, Progress, VerifyReport } from "./report.ts";
import type { Guide } from "./rules/guide.ts";

/**
 * The whole contract between the screens and the program behind them. The Electron window and the loopback host carry
 * the same calls; arguments are parsed with these schemas on arrival, results are values of `Result`.
 */
const caseKey = z.string().min(1).max(200);

export const calls = {
  "app:info": z.tuple([]),
  "library:read": z.tuple([]),
  "samples:list": z.tuple([]),
  "cases:recent": z.tuple([]),
  /** copies the sample into the folder of the user's cases and opens the copy */
  "cases:open-sample": z.tuple([z.strictObject({ sample: z.string().min(1).max(100) })]),
  /** opens a folder: asked for in a dialog, a recent one by key, or (loopback only) typed in */
  "cases:open": z.tuple([z.strictObject({ recent: caseKey.optional(), folder: z.string().max(1000).optional() })]),
  "cases:create": z.tuple([z.strictObject({ guide: z.string(), topic: z.string(), title: z.string().max(300) })]),
  /** writes when `base` is still what lies on disk; otherwise both versions are kept and the caller is told */
  "cases:save": z.tuple([z.strictObject({ key: caseKey, base: z.string(), case: caseSchema })]),
  /** starts a build; progress arrives as `build:progress` events with this key */
  "package:build": z.tuple([z.strictObject({ key: caseKey })]),
  "package:cancel": z.tuple([z.strictObject({ key: caseKey })]),
  "package:verify": z.tuple([z.strictObject({ key: caseKey })]),
  "package:last": z.tuple([z.strictObject({ key: caseKey })]),
  /** the print pack of the case, as 用印包.pdf in its folder; progress and cancelling as for a build */
  "package:print-pack": z.tuple([z.strictObject({ key: caseKey })]),
  "package:show": z.tuple([z.strictObject({ key: caseKey, what: z.enum(["folder", "bundle", "print-pack"]) })]),
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

export type SampleInfo = { readonly id: string; readonly title: string; readonly topic: string; readonly topicName: string; readonly complete: boolean };

export type RecentCase = {
  readonly key: string;
  readonly title: string;
  readonly topic: string;
  readonly applicant: string;
  readonly folder: string;
  readonly savedAt: string;
};

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
};

export type SavedCase = { readonly base: string; readonly savedAt: string };
export type BuiltPackage = { readonly folder: string; readonly report: BuildReport; readonly builtAt: string };

export type CallResults = {
  "app:info": AppInfo;
  "library:read": LibraryContents;
  "samples:list": readonly SampleInfo[];
  "cases:recent": readonly RecentCase[];
  "cases:open-sample": OpenedCase;
  /** `undefined`: the user closed the dialog */
  "cases:open": OpenedCase | undefined;
  "cases:create": OpenedCase;
  "cases:save": SavedCase;
  "package:build": BuiltPackage;
  "package:cancel": undefined;
  "package:verify": VerifyReport;
  "package:last": BuiltPackage | undefined;
  "package:print-pack": PrintPackReport;
  "package:show": undefined;
};

export type Call = <N extends CallName>(name: N, ...args: CallArgs<N>) => Promise<Result<CallResults[N], AppError>>;

/** Pushed from the program to the screens. */
export type Events = { "build:progress": { readonly key: string; readonly progress: Progress } };
export type EventName = keyof Events;

/** What the preload puts on `window.guohe`, and what the loopback client offers in a browser. */
export type Bridge = {
  readonly call: Call;
  readonly on: <N extends EventName>(name: N, listener: (payload: Events[N]) => void) => () => void;
};
