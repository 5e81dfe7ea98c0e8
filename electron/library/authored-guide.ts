import { stat } from "node:fs/promises";
import { readSituations, type SituationFile } from "../../shared/authoring/situations.ts";
import type { GuideSource } from "../../shared/check/assemble-guide.ts";
import { type FieldProblem, fail, ok, type Result } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { GUIDE_FILE } from "../../shared/guide/guide-files.ts";
import { openGuide } from "../../shared/guide/open-guide.ts";
import { dataProblem } from "../../shared/messages/field-problem-text.ts";
import { readingError } from "../files/file-error.ts";
import { readRegularFile } from "../files/regular-file.ts";
import { LARGEST_DATA_FILE } from "./data-files.ts";
import { guideText, guideYaml, LARGEST_GUIDE, readGuideFiles } from "./guide-folder.ts";
import { isZip, unpackGuide } from "./guide-zip.ts";
import { checkOpenedSource, findGuide, readGuides } from "./guides.ts";

/** A guide as its author has it, checked whole: with its files, and the places of its parts in them. */
export type AuthoredGuide = {
  readonly guide: Guide;
  readonly source: GuideSource;
  readonly files: ReadonlyMap<string, string>;
  /** the situations that test it, by file */
  readonly situations: readonly { readonly file: string; readonly content: SituationFile }[];
  /** one YAML file instead of a folder or ZIP */
  readonly single: boolean;
};

type Files = Pick<AuthoredGuide, "files" | "single">;

/**
 * Reads a guide that need not be installed, a folder, a ZIP of one or a single file, and checks it as `install` does.
 * Errors: `file-not-found`, `file-unreadable`, `guide-invalid` with file, line and column of each fault.
 */
export async function readAuthoredGuide(place: string): Promise<Result<AuthoredGuide>> {
  const read = await readFiles(place);
  if (!read.ok) return read;
  const { files, single } = read.value;
  const yaml = await guideYaml();
  const opened = openGuide(files, place, yaml, single);
  if (!opened.ok) return opened;
  const checked = await checkOpenedSource(opened.value, single);
  if (!checked.ok) return checked;
  const problems: FieldProblem[] = [];
  const situations = Object.entries(opened.value.situations).flatMap(([name, value]) => {
    const file = `tests/${name}.yaml`;
    const content = readSituations(value, checked.value.guide);
    if (content.ok) return [{ file, content: content.value }];
    problems.push(...content.error.map((problem) => ({ ...problem, file, ...yaml.locate(files.get(file) ?? "", problem.path) })));
    return [];
  });
  return problems.length > 0 ? fail({ kind: "guide-invalid", file: place, problems }) : ok({ ...checked.value, files, situations, single });
}

/** The installed guide of an id, or of `id@edition`; of several editions the newest. Errors: `guide-unknown`; what is wrong with its file. */
export async function guideNamed(name: string): Promise<Result<Guide>> {
  const [id = name, edition] = name.split("@");
  const installed = await readGuides();
  const newest = installed.guides.filter((guide) => guide.id === id).sort((one, other) => other.issuedOn.localeCompare(one.issuedOn))[0];
  return newest !== undefined && edition === undefined
    ? ok(newest)
    : findGuide(installed, { guide: id, ...(edition !== undefined && { guideEdition: edition }) });
}

async function readFiles(place: string): Promise<Result<Files>> {
  try {
    const found = await stat(place);
    if (found.isDirectory()) {
      const files = await readGuideFiles(place, true);
      return files.ok ? ok({ files: files.value, single: false }) : files;
    }
    const tooLarge = (limit: number) =>
      fail({ kind: "guide-invalid" as const, file: place, problems: [{ path: "", problem: dataProblem({ code: "too-large", bytes: found.size, limit }) }] });
    if (found.size > LARGEST_GUIDE) return tooLarge(LARGEST_GUIDE);
    const bytes = await readRegularFile(place);
    if (isZip(bytes)) {
      const files = unpackGuide(bytes, place);
      return files.ok ? ok({ files: files.value, single: false }) : files;
    }
    if (bytes.length > LARGEST_DATA_FILE) return tooLarge(LARGEST_DATA_FILE);
    return ok({ files: new Map([[GUIDE_FILE, guideText(GUIDE_FILE, bytes)]]), single: true });
  } catch (error) {
    return fail(readingError(place, error));
  }
}
