import { z } from "zod";
import type { AttachedPart, ReadStack, SplitProgress, StackFileName, TakenBack } from "../desk/shown-stack.ts";
import type { AppError } from "../errors.ts";
import type { PrintPackReport } from "../report.ts";
import { bareCall, call } from "./rows.ts";

const key = z.string().min(1).max(200);
const pageOfStack = z.strictObject({ file: key, page: z.int().min(1).max(100_000), turn: z.literal([0, 90, 180, 270]).nullable() });
const part = z.strictObject({ document: key, pages: z.array(pageOfStack).min(1).max(10_000) });

/** A file of an open case: the key of the case, and the file's path below its folder. */
const fileOfCase = z.strictObject({ key, file: z.string().min(1).max(1000) });

/** `key` of the pictures of a stack's pages, in place of a case's. */
export const STACK_PICTURES = "stack";

/** What a page says in place of a case when scans of a stack are dropped, or sent. */
export const DROPPED_SCANS = "split-scans";

/** Files of a stack that were dropped, in natural order. `refused`: what could not be looked into. */
export type DroppedScans = { readonly files: readonly StackFileName[]; readonly refused: readonly AppError[] };

/** Pushed from the program to the screens. */
export type SealEvents = { "split:progress": SplitProgress };

/** The print pack of several cases, absent where nothing is left for one, and the cases that are not in it, by their keys. */
export type ManyPacksMade = { readonly pack?: PrintPackReport; readonly failed: readonly { readonly key: string; readonly error: AppError }[] };

/** Calls about what goes to the seal office and what comes back. A page names files, stacks and documents by the keys that it was given. */
export const sealCalls = {
  /** the print pack of several recent cases in one PDF; `separators`: with a sheet before each paper, by which its scan is assigned */
  "print-packs:make": call(z.strictObject({ keys: z.array(key).min(1).max(100), separators: z.boolean().optional() })).gives<ManyPacksMade>(),
  "print-packs:cancel": bareCall.gives<undefined>(),
  "print-packs:last": bareCall.gives<PrintPackReport | undefined>(),
  "print-packs:show": call(z.strictObject({ inFolder: z.boolean() })).gives<undefined>(),
  /** asks for files in a dialog; in a browser their paths are typed, a line each. None: the user closed the dialog. `of`: a file of an open case, nobody is asked */
  "split:choose": call(z.strictObject({ typed: z.string().max(100_000).optional(), of: fileOfCase.optional() })).gives<readonly StackFileName[]>(),
  /** the files that were dropped as `DROPPED_SCANS` since it was asked last, those in folders too */
  "split:dropped": bareCall.gives<DroppedScans>(),
  /** files, and stacks that were read, that nothing on the page needs any more: copies that a browser sent go, and what takes a stack's attaching back */
  "split:forget": call(z.strictObject({ files: z.array(key).max(10_000), stacks: z.array(key).max(10_000).optional() })).gives<undefined>(),
  /** reads these files, in this order, for the cases of a workspace, or for the open case of that key; progress as `split:progress`. Asking again gives the reading before up */
  "split:read": call(z.strictObject({ workspace: key, files: z.array(key).min(1).max(2_000) })).gives<ReadStack>(),
  /** a password to try on encrypted files of stacks; kept in memory until the program ends, never written */
  "split:password": call(z.strictObject({ password: z.string().min(1).max(200) })).gives<undefined>(),
  "split:cancel": bareCall.gives<undefined>(),
  /** attaches parts of a stack that was read to their cases, each by itself; `sealed`: the user has seen the seal on those that need one */
  "split:attach": call(z.strictObject({ stack: key, parts: z.array(part).min(1).max(2_000), sealed: z.boolean().optional() })).gives<readonly AttachedPart[]>(),
  /** puts the cases that these parts (by their documents) were attached to back as they were, each by itself and only where nothing else was changed; files stay */
  "split:take-back": call(z.strictObject({ stack: key, documents: z.array(key).min(1).max(2_000) })).gives<readonly TakenBack[]>(),
  /** takes a file of an open case, whose pages have all been given their places, off those without a place; the file itself stays where it is */
  "split:settle": call(fileOfCase).gives<undefined>(),
} as const;
