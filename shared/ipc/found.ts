import { z } from "zod";
import type { AddedFile } from "../attachments/received-files.ts";
import type { AppError } from "../errors.ts";
import type { FileState, FoundFile } from "../files-first/found-file.ts";
import { bareCall, call, partsOfFile } from "./rows.ts";

const key = z.string().min(1).max(200);
const keys = z.array(key).max(1_000);

/** What a page says in place of a case when files are dropped, or sent, with which a project can begin. */
export const FOUND_FILES = "found-files";

/**
 * What was given until now, in natural order. `cases`: folders among it that are projects already, and hand-over files; each is opened,
 * none is looked through. `refused`: what could not be looked into.
 */
export type FoundFolder = {
  readonly files: readonly FoundFile[];
  readonly cases: readonly { readonly key: string; readonly name: string; readonly kind: "case" | "hand-over" }[];
  readonly refused: readonly AppError[];
};

/** Files that were copied into a case, with the keys that they were found under. */
export type CopiedFiles = { readonly added: readonly (AddedFile & { readonly found: string })[]; readonly refused: readonly AppError[] };

/** Pushed from the program to the screens: how far a file has been read. */
export type FoundEvents = { "found:state": { readonly file: string; readonly state: FileState } };

/** Calls about files with which a project begins. A page names them by the keys that it was given. */
export const foundCalls = {
  "found:list": bareCall.gives<FoundFolder>(),
  /** reads these files one after the other, and tells of each as `found:state`; one that cannot be read holds up none of the others. Asking again gives the reading before up (`cancelled`) */
  "found:read": call(z.strictObject({ files: keys })).gives<undefined>(),
  "found:stop": bareCall.gives<undefined>(),
  /** copies files into an open case; the originals stay as they are */
  "found:copy": call(z.strictObject({ key, files: keys })).gives<CopiedFiles>(),
  /** writes the parts of a file with several agreements as files of their own, which are found then; the file itself stays whole */
  "found:part": call(z.strictObject({ file: key, parts: partsOfFile })).gives<undefined>(),
  /** forgets all files; what a browser sent is taken away */
  "found:forget": bareCall.gives<undefined>(),
} as const;
