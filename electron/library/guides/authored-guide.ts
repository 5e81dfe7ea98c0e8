import { stat } from "node:fs/promises";
import { readSituations, type SituationFile } from "../../../shared/authoring/situations.ts";
import type { GuideSource } from "../../../shared/check/assemble-guide.ts";
import { type FieldProblem, fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { GUIDE_FILE } from "../../../shared/guide/guide-files.ts";
import { openGuide } from "../../../shared/guide/open-guide.ts";
import { dataProblem } from "../../../shared/messages/field-problem-text.ts";
import { readingError } from "../../files/file-error.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { sha256 } from "../../files/sha256.ts";
import { LARGEST_DATA_FILE } from "./data-files.ts";
import { guideReaders, guideText, hasGuideKey, isGuideFolder, LARGEST_GUIDE, readGuideFiles, sentGuideFiles, versionOf } from "./guide-folder.ts";
import { isZip, unpackGuide, zipHoldsGuide } from "./guide-zip.ts";
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

export type GuideTexts = Pick<AuthoredGuide, "files" | "single">;

/** Files that were sent: one with an empty path (YAML or ZIP), or those of a folder by their paths below it. `name`: for messages. */
export type SentGuide = { readonly name: string; readonly files: ReadonlyMap<string, Uint8Array> };

/** A folder or file on the disk by its path, or files that were sent. */
export type GuidePlace = string | SentGuide;

export const placeName = (place: GuidePlace): string => (typeof place === "string" ? place : place.name);

/**
 * Reads a guide that need not be installed, a folder, a ZIP of one or a single file, and checks it as `install` does.
 * Errors: `file-not-found`, `file-unreadable`, `guide-invalid` with file, line and column of each fault.
 */
export async function readAuthoredGuide(place: GuidePlace): Promise<Result<AuthoredGuide>> {
  const read = await readGuidePlace(place);
  return read.ok ? checkAuthoredGuide(read.value, placeName(place)) : read;
}

/** The same for files that have been read. */
export async function checkAuthoredGuide({ files, single }: GuideTexts, place: string): Promise<Result<AuthoredGuide>> {
  const yaml = await guideReaders(files, place);
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

/** The files of a guide, path by text. Errors: `file-not-found`, `file-unreadable`, `guide-invalid` for what is too large, broken or not known. */
export async function readGuidePlace(place: GuidePlace): Promise<Result<GuideTexts>> {
  if (typeof place !== "string") {
    const only = place.files.size === 1 ? place.files.get("") : undefined;
    return only === undefined ? ofFolder(sentGuideFiles(place.files, place.name)) : readBytes(only, place.name);
  }
  try {
    const found = await stat(place);
    if (found.isDirectory()) return ofFolder(await readGuideFiles(place, true));
    return found.size > LARGEST_GUIDE ? tooLarge(place, found.size, LARGEST_GUIDE) : readBytes(await readRegularFile(place), place);
  } catch (error) {
    return fail(readingError(place, error));
  }
}

function readBytes(bytes: Uint8Array, place: string): Result<GuideTexts> {
  if (isZip(bytes)) return ofFolder(unpackGuide(bytes, place));
  if (bytes.length > LARGEST_DATA_FILE) return tooLarge(place, bytes.length, LARGEST_DATA_FILE);
  return ok({ files: new Map([[GUIDE_FILE, guideText(GUIDE_FILE, bytes)]]), single: true });
}

const ofFolder = (files: Result<ReadonlyMap<string, string>>): Result<GuideTexts> => (files.ok ? ok({ files: files.value, single: false }) : files);

const tooLarge = (file: string, bytes: number, limit: number) =>
  fail({ kind: "guide-invalid" as const, file, problems: [{ path: "", problem: dataProblem({ code: "too-large", bytes, limit }) }] });

/** Whether there is a guide at all, with faults or without: a folder or ZIP with `guide.yaml`, a file that has what guides have. */
export async function isGuidePlace(place: GuidePlace): Promise<boolean> {
  if (typeof place !== "string") {
    const only = place.files.size === 1 ? place.files.get("") : undefined;
    return only === undefined ? place.files.has(GUIDE_FILE) : isGuideBytes(only);
  }
  try {
    const found = await stat(place);
    if (found.isDirectory()) return await isGuideFolder(place);
    return found.size <= LARGEST_GUIDE && isGuideBytes(await readRegularFile(place));
  } catch {
    return false;
  }
}

const isGuideBytes = (bytes: Uint8Array): boolean =>
  isZip(bytes) ? zipHoldsGuide(bytes) : bytes.length <= LARGEST_DATA_FILE && hasGuideKey(guideText(GUIDE_FILE, bytes));

/** Other when a file of the place has changed since. Files that were sent do not change. */
export async function placeStamp(place: GuidePlace): Promise<string> {
  if (typeof place !== "string") return "";
  const found = await stat(place).catch(() => undefined);
  const version = found?.isDirectory() ? await versionOf(place) : `${found?.mtimeMs} ${found?.size}`;
  return sha256(version);
}
