import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type CaseOfFile, caseOfFile, type NamedCase } from "../../../shared/desk/file-to-case.ts";
import { comparePaths } from "../../../shared/documents/default-upload-names.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { isSystemJunk } from "../../../shared/text/file-names.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { readingError } from "../../files/file-error.ts";
import { readCase } from "../../library/cases/cases.ts";
import { findCases } from "../../library/workspaces/workspace.ts";
import type { JobControl } from "../../workers/progress.ts";
import { type AttachReport, attachFiles } from "./attach-files.ts";

/** Folders dropped by mistake may be a whole disk. */
const MOST_FILES = 20_000;

/** A case that a file is named after and that cannot be read, by the name of its folder: nothing is put into it, nor elsewhere. */
type UnreadableCase = { readonly kind: "unreadable"; readonly folder: string };

/** A file that was given, by its path below what was given, and the case that it is named after. */
export type SortedFile = { readonly file: string; readonly below: string; readonly of: CaseOfFile | UnreadableCase };

/** `refused`: files and folders that could not be read, by their paths below what was given, and folders of cases that may not be opened. */
export type SortedFiles = { readonly files: readonly SortedFile[]; readonly refused: readonly AppError[] };

/** Files for one case, by their paths. */
export type FilesOfCase = { readonly case: string; readonly files: readonly string[] };

/** What became of the files of one case. */
export type FilledCase = FilesOfCase & { readonly result: Result<AttachReport, AppError> };

/**
 * Whose files these are, and those in folders, by their names and the names of their folders; nothing is written. What cannot be read below
 * is refused by itself. Errors: those of reading what was given, `wrong-use` for too many.
 */
export async function sortFiles(given: readonly string[], cases: string): Promise<Result<SortedFiles>> {
  const walked: Walked = { files: [], refused: [] };
  const found = await findCases(cases, (_folder, error) => walked.refused.push(error));
  if (!found.ok) return found;
  const named = await namedCases(found.value);
  for (const path of given) {
    try {
      // of a folder that is given alone its own name says nothing: it holds all of them
      const below = given.length === 1 && (await stat(path)).isDirectory() ? "" : basename(path);
      await walk(path, below, [], walked);
    } catch (error) {
      return fail(readingError(path, error));
    }
  }
  const { files, refused } = walked;
  if (files.length > MOST_FILES) return fail({ kind: "wrong-use", problem: { code: "too-many-files", most: MOST_FILES, left: files.length - MOST_FILES } });
  const sorted = files
    .toSorted((one, other) => comparePaths(one.below, other.below))
    .map((one): SortedFile => {
      const of = caseOfFile(one.below, named.cases);
      return { ...one, of: of.kind === "found" && named.unreadable.has(of.path) ? { kind: "unreadable", folder: basename(of.path) } : of };
    });
  return ok({ files: sorted, refused });
}

/** What cases are named by; one that cannot be read, by its folder, so that its files are not taken for those of another. */
async function namedCases(paths: readonly string[]): Promise<{ readonly cases: readonly NamedCase[]; readonly unreadable: ReadonlySet<string> }> {
  const read = await Promise.all(paths.map(async (path) => ({ path, read: await readCase(path) })));
  const readable = read.flatMap((one): readonly NamedCase[] => {
    if (!one.read.ok) return [];
    const { folder, case: theCase } = one.read.value;
    return [{ path: folder, folder: basename(folder), title: theCase.title ?? "", lead: theCase.lead?.name ?? "" }];
  });
  const unreadable = read.flatMap((one): readonly NamedCase[] => {
    if (one.read.ok) return [];
    const folder = basename(one.path);
    // the folder is often called by lead person and title: another case of this person must not get its files
    const lead = readable.find((other) => other.lead !== "" && folder.includes(other.lead))?.lead ?? "";
    return [{ path: one.path, folder, title: folder, lead }];
  });
  return { cases: [...readable, ...unreadable], unreadable: new Set(unreadable.map(({ path }) => path)) };
}

type Walked = { readonly files: { readonly file: string; readonly below: string }[]; readonly refused: AppError[] };

/** `inside`: the real paths of the folders that it lies in, among which a link may lead back. Throws for what was given itself. */
async function walk(path: string, below: string, inside: readonly string[], walked: Walked): Promise<void> {
  if (!(await stat(path)).isDirectory()) {
    walked.files.push({ file: path, below });
    return;
  }
  const real = await realpath(path);
  if (inside.includes(real)) {
    walked.refused.push({ kind: "file-unreadable", file: below, cause: { code: "link-loop" } });
    return;
  }
  for (const entry of await readdir(path)) {
    if (walked.files.length > MOST_FILES) return;
    if (isSystemJunk(entry)) continue;
    const name = below === "" ? entry : `${below}/${entry}`;
    try {
      await walk(join(path, entry), name, [...inside, real], walked);
    } catch (error) {
      walked.refused.push(readingError(name, error));
    }
  }
}

/** The files that are named after a case, by cases. */
export function filesByCase(sorted: readonly SortedFile[]): readonly FilesOfCase[] {
  const byCase = new Map<string, string[]>();
  for (const { file, of } of sorted) if (of.kind === "found") byCase.set(of.path, [...(byCase.get(of.path) ?? []), file]);
  return [...byCase].map(([path, files]) => ({ case: path, files }));
}

/**
 * Puts files into their cases as `attachFiles` does; one of the same name takes the place of what was there. A case that fails holds
 * up none of the others; cancelled, those that are done stay, and the others, the one in hand too, have no result.
 */
export async function attachToCases(
  cases: readonly FilesOfCase[],
  options: { readonly sealed: boolean; readonly moment: Moment; readonly now: number },
  { signal, onProgress }: JobControl = {},
): Promise<readonly FilledCase[]> {
  const filled: FilledCase[] = [];
  for (const one of cases) {
    if (signal?.aborted) break;
    const result = await attachFiles(one.case, one.files, { ...options, replace: true, signal });
    if (!result.ok && result.error.kind === "cancelled") break;
    filled.push({ ...one, result });
    onProgress?.({ step: { code: "reading-attachments" }, done: filled.length, total: cases.length });
  }
  return filled;
}
