import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseDocument } from "yaml";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { type Guide, parseGuide } from "../../shared/rules/guide.ts";
import { errorCode, readingError } from "./file-error.ts";
import { guideFolders } from "./paths.ts";

/** Guides that could be read, and what is wrong with the files that could not: one bad file hides no good one. */
export type InstalledGuides = { readonly guides: readonly Guide[]; readonly problems: readonly AppError[] };

/** Reads every `*.yaml` of the folders, in order. Of two guides with one id the later is a problem, not a replacement. */
export async function readGuides(folders: readonly string[] = guideFolders()): Promise<InstalledGuides> {
  const guides = new Map<string, Guide>();
  const problems: AppError[] = [];
  for (const folder of folders) {
    const names = await guideFiles(folder);
    if (!names.ok) {
      problems.push(names.error);
      continue;
    }
    for (const name of names.value) {
      const file = join(folder, name);
      const guide = await readGuide(file);
      if (!guide.ok) problems.push(guide.error);
      else if (guides.has(guide.value.id))
        problems.push({ kind: "guide-invalid", file, problems: [{ path: "id", problem: `已有编号为 ${guide.value.id} 的指南` }] });
      else guides.set(guide.value.id, guide.value);
    }
  }
  return { guides: [...guides.values()], problems };
}

async function guideFiles(folder: string): Promise<Result<readonly string[]>> {
  try {
    const names = await readdir(folder);
    return ok(names.filter((name) => name.endsWith(".yaml")).sort());
  } catch (error) {
    return errorCode(error) === "ENOENT" ? ok([]) : fail(readingError(folder, error));
  }
}

/** Guides as last read, by file: a guide of 1,600 lines takes a third of a second, and the screens ask often. */
const cache = new Map<string, { readonly version: string; readonly guide: Result<Guide> }>();

/** Reads one guide file. Errors: `file-not-found`, `file-unreadable`, `guide-invalid` with line or field. */
export async function readGuide(file: string): Promise<Result<Guide>> {
  try {
    const { mtimeMs, size } = await stat(file);
    const version = `${mtimeMs} ${size}`;
    const known = cache.get(file);
    if (known?.version === version) return known.guide;
    const guide = parseGuideText(await readFile(file, "utf8"), file);
    cache.set(file, { version, guide });
    return guide;
  } catch (error) {
    return fail(readingError(file, error));
  }
}

function parseGuideText(text: string, file: string): Result<Guide> {
  const document = parseDocument(text);
  const [broken] = document.errors;
  if (!broken) return parseGuide(document.toJS(), file);
  const line = broken.linePos?.[0].line;
  const problem = `不是有效的 YAML：${broken.message.split("\n")[0]}`;
  return fail({ kind: "guide-invalid", file, problems: [{ path: line === undefined ? "" : `第 ${line} 行`, problem }] });
}

/**
 * The guide that a case names. Errors: `guide-unknown` with the known ids; when a file of that name could not be read,
 * what is wrong with it.
 */
export function findGuide(installed: InstalledGuides, id: string): Result<Guide> {
  const guide = installed.guides.find((candidate) => candidate.id === id);
  if (guide) return ok(guide);
  const broken = installed.problems.find((problem) => "file" in problem && basename(problem.file) === `${id}.yaml`);
  return fail(broken ?? { kind: "guide-unknown", guide: id, known: installed.guides.map((candidate) => candidate.id) });
}
