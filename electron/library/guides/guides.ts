import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Case } from "../../../shared/case/case.ts";
import { type AssembledGuide, assembleGuide, type GuideSource } from "../../../shared/check/assemble-guide.ts";
import { letterProblems } from "../../../shared/documents/guide-letters.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { guideOfCase } from "../../../shared/guide/case-guide.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { GUIDE_FILE } from "../../../shared/guide/guide-files.ts";
import { mergeGuides, type Values } from "../../../shared/guide/merge-guides.ts";
import { invalidGuide, type OpenedGuide, openGuide } from "../../../shared/guide/open-guide.ts";
import { dataProblem } from "../../../shared/messages/field-problem-text.ts";
import { STAGED } from "../../files/atomic-write.ts";
import { errorCode, readingError } from "../../files/file-error.ts";
import { guideFolders } from "../../files/paths.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { LARGEST_DATA_FILE } from "./data-files.ts";
import { guideReaders, guideText, isGuideFolder, readGuideFiles, versionOf } from "./guide-folder.ts";
import { readProductLetters } from "./letters.ts";

/** Guides that could be read, and what is wrong with those that could not. */
export type InstalledGuides = { readonly guides: readonly Guide[]; readonly problems: readonly AppError[] };

/** A guide with the folder or file in which it stands. */
export type GuideAt = { readonly file: string; readonly item: Guide; readonly extends?: { readonly id: string; readonly edition?: string } };

/** Reads every guide folder and every `*.yaml` of the folders, in order. */
export async function readGuides(folders: readonly string[] = guideFolders()): Promise<InstalledGuides> {
  const { items, problems } = await readGuidesWithPlaces(folders);
  return { guides: items.map(({ item }) => item), problems };
}

/** The same with their places. Of two of one id and edition the later is a problem, not a replacement. */
export async function readGuidesWithPlaces(folders: readonly string[] = guideFolders()): Promise<{
  readonly items: readonly GuideAt[];
  readonly problems: readonly AppError[];
}> {
  const problems: AppError[] = [];
  const shelf = await openShelf(folders, problems);
  const items = new Map<string, GuideAt>();
  for (const opened of shelf) {
    const assembled = assembleFrom(shelf, opened);
    const complete = assembled.ok ? await withProductLetters(assembled.value) : assembled;
    if (!complete.ok) {
      problems.push(complete.error);
      continue;
    }
    const guide = complete.value;
    const name = `${guide.id} ${guide.edition}`;
    const { place } = opened;
    if (items.has(name))
      problems.push({
        kind: "guide-invalid",
        file: place,
        problems: [{ path: "id", problem: dataProblem({ code: "same-guide", id: guide.id, edition: guide.edition }) }],
      });
    else items.set(name, { file: place, item: guide, ...(opened.extends !== undefined && { extends: opened.extends }) });
  }
  return { items: [...items.values()], problems };
}

/** Reads one guide folder or file; what it `extends` is looked for among the installed ones. Errors: `file-not-found`, `file-unreadable`, `guide-invalid`. */
export async function readGuide(place: string): Promise<Result<Guide>> {
  const opened = await openPlace(place);
  if (!opened.ok) return opened;
  const shelf = opened.value.extends === undefined ? [] : await openShelf(guideFolders(), []);
  const assembled = assembleFrom(shelf, opened.value);
  return assembled.ok ? withProductLetters(assembled.value) : assembled;
}

/**
 * Makes a guide out of files that are not installed (yet), with the installed ones as bases, and checks it whole. Errors:
 * `guide-invalid` with file, line and column; those of `readProductLetters`.
 */
export async function checkOpenedGuide(opened: OpenedGuide, single: boolean): Promise<Result<Guide>> {
  const checked = await checkOpenedSource(opened, single);
  return checked.ok ? ok(checked.value.guide) : checked;
}

/** The same, with the places of its parts in its files and those of its base. Errors: as `checkOpenedGuide`. */
export async function checkOpenedSource(opened: OpenedGuide, single: boolean): Promise<Result<AssembledGuide>> {
  const letters = await readProductLetters(single);
  if (!letters.ok) return letters;
  const shelf = opened.extends === undefined ? [] : (await openShelf(guideFolders(), [])).filter(({ place }) => place !== opened.place);
  const base = baseOf(shelf, opened, [opened]);
  if (!base.ok) return base;
  const assembled = assembleGuide(opened, base.value, new Set(Object.keys(letters.value)));
  if (!assembled.ok) return assembled;
  const { guide, source } = assembled.value;
  const problems = letterProblems(guide);
  if (problems.length > 0) return fail(invalidGuide(opened.place, problems, source.placeOf));
  return ok({ guide: { ...guide, letters: { ...letters.value, ...guide.letters } }, source });
}

/**
 * As much of an opened guide as can be had where it has faults: its values with those of its base, and the guide where its form
 * is right, though names in it may be unknown. For showing, never for use.
 */
export async function partsOfGuide(opened: OpenedGuide): Promise<{ readonly values: Values; readonly guide?: Guide }> {
  const shelf = opened.extends === undefined ? [] : (await openShelf(guideFolders(), [])).filter(({ place }) => place !== opened.place);
  const base = baseOf(shelf, opened, [opened]);
  if (!base.ok) return { values: opened.values };
  const assembled = assembleGuide(opened, base.value);
  if (assembled.ok) return { values: assembled.value.source.values, guide: assembled.value.guide };
  return { values: base.value === undefined ? opened.values : mergeGuides(base.value.values, opened.values).values };
}

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

/** Guides are called `<id>`, installed ones `<id>@<edition>`; those of one file end in `.yaml`. */
const isFileOf = (file: string, id: string) => basename(file, ".yaml") === id || basename(file).startsWith(`${id}@`);

/** Guides as last read, by place: 1,600 lines of YAML take a third of a second, and the screens ask often. */
const openedBefore = new Map<string, { readonly version: string; readonly opened: Result<OpenedGuide> }>();
const assembledBefore = new WeakMap<OpenedGuide, { readonly base: GuideSource | undefined; readonly assembled: Result<AssembledGuide> }>();

async function openShelf(folders: readonly string[], problems: AppError[]): Promise<readonly OpenedGuide[]> {
  const shelf: OpenedGuide[] = [];
  for (const folder of folders) {
    const places = await placesIn(folder);
    if (!places.ok) {
      problems.push(places.error);
      continue;
    }
    for (const place of places.value) {
      const opened = await openPlace(place);
      if (opened.ok) shelf.push(opened.value);
      else problems.push(opened.error);
    }
  }
  return shelf;
}

async function placesIn(folder: string): Promise<Result<readonly string[]>> {
  try {
    const places: string[] = [];
    for (const name of (await readdir(folder)).sort()) {
      if (name.endsWith(".yaml") || (!name.startsWith(".") && !STAGED.test(name) && (await isGuideFolder(join(folder, name))))) places.push(join(folder, name));
    }
    return ok(places);
  } catch (error) {
    return errorCode(error) === "ENOENT" ? ok([]) : fail(readingError(folder, error));
  }
}

/** Reads the files of one guide, a folder or a single `*.yaml`. Errors: `file-not-found`, `file-unreadable`, `guide-invalid`. */
async function openPlace(place: string): Promise<Result<OpenedGuide>> {
  try {
    const found = await stat(place);
    const version = found.isDirectory() ? await versionOf(place) : `${found.mtimeMs} ${found.size}`;
    const known = openedBefore.get(place);
    if (known?.version === version) return known.opened;
    const files = found.isDirectory() ? await readGuideFiles(place, false) : await readSingleFile(place, found.size);
    const opened = files.ok ? openGuide(files.value, place, await guideReaders(files.value, place), !found.isDirectory()) : files;
    openedBefore.set(place, { version, opened });
    return opened;
  } catch (error) {
    return fail(readingError(place, error));
  }
}

/** Other for other files of guides, whichever changed; nothing is read for it but sizes and times. */
export async function guidesVersion(folders: readonly string[] = guideFolders()): Promise<string> {
  const versions = await Promise.all(
    folders.map(async (folder) => {
      const places = await placesIn(folder);
      return places.ok ? Promise.all(places.value.map(async (place) => `${place} ${await placeVersion(place)}`)) : [places.error.kind];
    }),
  );
  return versions.flat().join("\n");
}

async function placeVersion(place: string): Promise<string> {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return "gone";
  return found.isDirectory() ? versionOf(place) : `${found.mtimeMs} ${found.size}`;
}

async function readSingleFile(file: string, bytes: number): Promise<Result<ReadonlyMap<string, string>>> {
  if (bytes > LARGEST_DATA_FILE) {
    return fail({ kind: "guide-invalid", file, problems: [{ path: "", problem: dataProblem({ code: "too-large", bytes, limit: LARGEST_DATA_FILE }) }] });
  }
  return ok(new Map([[GUIDE_FILE, guideText(GUIDE_FILE, await readRegularFile(file))]]));
}

/** Assembles a guide with its base, the base of that, and so on. Errors: `guide-invalid`, also for a base that is not there or rests on this guide. */
function assembleFrom(shelf: readonly OpenedGuide[], opened: OpenedGuide, above: readonly OpenedGuide[] = []): Result<AssembledGuide> {
  const base = baseOf(shelf, opened, [...above, opened]);
  if (!base.ok) return base;
  const known = assembledBefore.get(opened);
  if (known && known.base === base.value) return known.assembled;
  const assembled = assembleGuide(opened, base.value);
  assembledBefore.set(opened, { base: base.value, assembled });
  return assembled;
}

function baseOf(shelf: readonly OpenedGuide[], opened: OpenedGuide, chain: readonly OpenedGuide[]): Result<GuideSource | undefined> {
  const wanted = opened.extends;
  if (wanted === undefined) return ok(undefined);
  const refuse = (problem: string): Result<never> =>
    fail({ kind: "guide-invalid", file: opened.place, problems: [{ ...opened.placeOf("extends"), path: "extends", problem }] });
  const named = ({ values }: OpenedGuide) => values.id === wanted.id && (wanted.edition === undefined || values.edition === wanted.edition);
  const found = shelf.filter((other) => other !== opened).find(named) ?? chain.find(named);
  if (found === undefined) {
    const known = [...new Set(shelf.flatMap(({ values }) => (typeof values.id === "string" ? [`${values.id}@${String(values.edition)}`] : [])))];
    return refuse(dataProblem({ code: "no-base", id: wanted.id, ...(wanted.edition !== undefined && { edition: wanted.edition }), known }));
  }
  const round = chain.findIndex(({ values }) => values.id === found.values.id && values.edition === found.values.edition);
  if (round >= 0) return refuse(dataProblem({ code: "base-circle", ids: [...chain.slice(round), found].map(({ values }) => String(values.id)) }));
  const assembled = assembleFrom(shelf, found, chain);
  return assembled.ok ? ok(assembled.value.source) : assembled;
}

const withLetters = new WeakMap<Guide, Guide>();

/**
 * The guide with the product's own letters behind those that it brings. A single file brings none: for it stand also those
 * of the product's own guides, which were the product's when guides were single files. Errors: those of `readProductLetters`.
 */
async function withProductLetters({ guide, source }: AssembledGuide): Promise<Result<Guide>> {
  const known = withLetters.get(guide);
  if (known) return ok(known);
  const letters = await readProductLetters(source.place.endsWith(".yaml"));
  if (!letters.ok) return letters;
  const complete = { ...guide, letters: { ...letters.value, ...guide.letters } };
  withLetters.set(guide, complete);
  return ok(complete);
}
