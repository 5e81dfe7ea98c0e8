import { basename } from "node:path";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { type Guide, parseGuide } from "../../shared/rules/guide.ts";
import { type DataKind, readDataFile, readDataFiles } from "./data-files.ts";
import { guideFolders } from "./paths.ts";

const GUIDES: DataKind<Guide> = {
  parse: parseGuide,
  invalid: (file, problems) => ({ kind: "guide-invalid", file, problems }),
  repeated: (id) => `已有编号为 ${id} 的指南`,
  cache: new Map(),
};

/** Guides that could be read, and what is wrong with the files that could not. */
export type InstalledGuides = { readonly guides: readonly Guide[]; readonly problems: readonly AppError[] };

/** Reads every `*.yaml` of the folders, in order. */
export async function readGuides(folders: readonly string[] = guideFolders()): Promise<InstalledGuides> {
  const { items, problems } = await readDataFiles(folders, GUIDES);
  return { guides: items.map(({ item }) => item), problems };
}

/** Reads one guide file. Errors: `file-not-found`, `file-unreadable`, `guide-invalid` with line or field. */
export const readGuide = (file: string): Promise<Result<Guide>> => readDataFile(file, GUIDES);

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
