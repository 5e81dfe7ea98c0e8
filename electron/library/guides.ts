import { basename } from "node:path";
import type { Case } from "../../shared/case/case.ts";
import { parseGuide } from "../../shared/check/check-guide.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { guideOfCase } from "../../shared/guide/case-guide.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { dataProblem } from "../../shared/messages/field-problem-text.ts";
import { guideFolders } from "../files/paths.ts";
import { type DataKind, readDataFile, readInstalled } from "./data-files.ts";

export const GUIDES: DataKind<Guide> = {
  parse: parseGuide,
  invalid: (file, problems) => ({ kind: "guide-invalid", file, problems }),
  repeated: ({ id, edition }) => dataProblem({ code: "same-guide", id, edition }),
  cache: new Map(),
};

/** Guides that could be read, and what is wrong with the files that could not. */
export type InstalledGuides = { readonly guides: readonly Guide[]; readonly problems: readonly AppError[] };

/** Reads every `*.yaml` of the folders, in order. */
export async function readGuides(folders: readonly string[] = guideFolders()): Promise<InstalledGuides> {
  const { items, problems } = await readInstalled(folders, GUIDES);
  return { guides: items.map(({ item }) => item), problems };
}

/** Reads one guide file. Errors: `file-not-found`, `file-unreadable`, `guide-invalid` with line or field. */
export const readGuide = (file: string): Promise<Result<Guide>> => readDataFile(file, GUIDES);

/**
 * The guide that a case names. Errors: `guide-unknown` with the known ids; when a file of that name could not be read,
 * what is wrong with it.
 */
export function findGuide(installed: InstalledGuides, named: Pick<Case, "guide" | "guideEdition">): Result<Guide> {
  const guide = guideOfCase(installed.guides, named);
  if (guide) return ok(guide);
  const broken = installed.problems.find((problem) => "file" in problem && isFileOf(problem.file ?? "", named.guide));
  return fail(
    broken ?? {
      kind: "guide-unknown",
      guide: named.guide,
      ...(named.guideEdition !== undefined && { edition: named.guideEdition }),
      known: installed.guides.map((candidate) => candidate.id),
    },
  );
}

/** Guides lie as `<id>.yaml`, installed ones as `<id>@<edition>.yaml`. */
const isFileOf = (file: string, id: string) => basename(file) === `${id}.yaml` || basename(file).startsWith(`${id}@`);
