import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type CaseOfFile, caseOfFile, type NamedCase } from "../../shared/desk/file-to-case.ts";
import { comparePaths } from "../../shared/documents/bundle-file-names.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { isSystemJunk } from "../../shared/text/file-names.ts";
import type { Moment } from "../../shared/text/moment.ts";
import { readingError } from "../files/file-error.ts";
import { readCase } from "../library/cases.ts";
import { findCases } from "../library/workspace.ts";
import type { JobControl } from "../workers/progress.ts";
import { type AttachReport, attachFiles } from "./attach-files.ts";

/** Folders dropped by mistake may be a whole disk. */
const MOST_FILES = 20_000;

/** A file that was given, by its path below what was given, and the case that it is named after. */
export type SortedFile = { readonly file: string; readonly below: string; readonly of: CaseOfFile };

/** Files for one case, by their paths. */
export type FilesOfCase = { readonly case: string; readonly files: readonly string[] };

/** What became of the files of one case. */
export type FilledCase = FilesOfCase & { readonly result: Result<AttachReport, AppError> };

/** Whose files these are, and those in folders, by their names and the names of their folders; nothing is written. Errors: those of reading them, `wrong-use` for too many. */
export async function sortFiles(given: readonly string[], cases: string): Promise<Result<readonly SortedFile[]>> {
  const found = await findCases(cases);
  if (!found.ok) return found;
  const read = await Promise.all(found.value.map((path) => readCase(path)));
  const named = read.flatMap((one): readonly NamedCase[] => {
    if (!one.ok) return [];
    const { folder, case: theCase } = one.value;
    return [{ path: folder, folder: basename(folder), title: theCase.title ?? "", lead: theCase.lead?.name ?? "" }];
  });
  const files: { readonly file: string; readonly below: string }[] = [];
  for (const path of given) {
    try {
      // of a folder that is given alone its own name says nothing: it holds all of them
      await walk(path, given.length === 1 && (await stat(path)).isDirectory() ? "" : basename(path), files);
    } catch (error) {
      return fail(readingError(path, error));
    }
  }
  if (files.length > MOST_FILES) return fail({ kind: "wrong-use", problem: { code: "too-many-files", most: MOST_FILES, left: files.length - MOST_FILES } });
  return ok(files.toSorted((one, other) => comparePaths(one.below, other.below)).map((one) => ({ ...one, of: caseOfFile(one.below, named) })));
}

async function walk(path: string, below: string, files: { readonly file: string; readonly below: string }[]): Promise<void> {
  if (!(await stat(path)).isDirectory()) {
    files.push({ file: path, below });
    return;
  }
  for (const entry of await readdir(path)) {
    if (files.length > MOST_FILES) return;
    if (!isSystemJunk(entry)) await walk(join(path, entry), below === "" ? entry : `${below}/${entry}`, files);
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
