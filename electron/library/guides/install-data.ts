import { rm, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { GUIDE_FILE } from "../../../shared/guide/guide-files.ts";
import { openGuide } from "../../../shared/guide/open-guide.ts";
import { dataProblem } from "../../../shared/messages/field-problem-text.ts";
import type { Installation, InstalledItem } from "../../../shared/policies/installed.ts";
import { type Policy, parsePolicy } from "../../../shared/policies/policy.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { readingError, writingError } from "../../files/file-error.ts";
import { policyFolders, userDataFolder } from "../../files/paths.ts";
import { readRegularFile, readRegularText } from "../../files/regular-file.ts";
import { LARGEST_DATA_FILE, placed, readInstalled } from "./data-files.ts";
import { GUIDE_KEYS, guideReaders, guideText, hasGuideKey, LARGEST_GUIDE, parseGuideYaml, readGuideFiles, sentGuideFiles } from "./guide-folder.ts";
import { basedOn, casesUnder, knownCases } from "./guide-shelf.ts";
import { isZip, unpackGuide } from "./guide-zip.ts";
import { checkOpenedGuide, readGuidesWithPlaces } from "./guides.ts";
import { POLICIES } from "./policies.ts";
import { freeName, removeGuideFolder, writeGuideFolder } from "./write-guide-folder.ts";

const folderOf = (kind: "guide" | "policy") => join(userDataFolder(), kind === "guide" ? "guides" : "policies");

/** Everything that is installed, the product's own first. */
export async function installedItems(): Promise<{ readonly items: readonly InstalledItem[]; readonly problems: readonly AppError[] }> {
  const guides = await readGuidesWithPlaces();
  const policies = await readInstalled(policyFolders(), POLICIES);
  const own = (file: string) => file.startsWith(join(userDataFolder(), sep));
  return {
    items: [
      ...guides.items.map(({ file, item: { id, edition, title } }) => ({ kind: "guide" as const, id, edition, title, file, own: own(file) })),
      ...policies.items.map(({ file, item: { id, edition, title } }) => ({ kind: "policy" as const, id, edition, title, file, own: own(file) })),
    ],
    problems: [...guides.problems, ...policies.problems],
  };
}

/**
 * Installs a guide (a folder, a ZIP of one, or a single file) or a policy file for this user, checked whole. Another edition
 * of the same id stands beside the one that is there, which its cases keep using; other words under the same id and edition
 * are refused, because cases made under them would change without notice. Errors: `file-not-found`, `file-unreadable`,
 * `guide-invalid`, `policy-invalid`, `data-file-conflicts`, `output-unwritable`.
 */
export async function installData(place: string): Promise<Result<Installation>> {
  try {
    const found = await stat(place);
    if (found.isDirectory()) {
      const files = await readGuideFiles(place, true);
      return files.ok ? installGuide(files.value, place) : files;
    }
    // a ZIP may be as large as a guide, anything else as a data file
    if (found.size > LARGEST_GUIDE) return fail(tooLarge(place, found.size, LARGEST_GUIDE));
    return installDataBytes(await readRegularFile(place), place);
  } catch (error) {
    return fail(readingError(place, error));
  }
}

/** The same for the bytes of one file, as a screen sends them; `file` is its name for messages. */
export async function installDataBytes(bytes: Uint8Array, file: string): Promise<Result<Installation>> {
  if (isZip(bytes)) {
    const files = unpackGuide(bytes, file);
    return files.ok ? installGuide(files.value, file) : files;
  }
  if (bytes.length > LARGEST_DATA_FILE) return fail(tooLarge(file, bytes.length, LARGEST_DATA_FILE));
  return installDataText(guideText(GUIDE_FILE, bytes), file);
}

/** The same for the files of a folder, as a screen sends them, by their paths below it. */
export async function installDataFolder(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<Result<Installation>> {
  const texts = sentGuideFiles(files, folder);
  return texts.ok ? installGuide(texts.value, folder) : texts;
}

/** The same for the text of a single file. */
export async function installDataText(text: string, file: string): Promise<Result<Installation>> {
  const checked = await checkDataText(text, file);
  if (!checked.ok) return checked;
  if (checked.value.kind === "guide") return putGuide(checked.value.item, new Map([[GUIDE_FILE, text]]), file, "file");
  const { id, edition, title } = checked.value.item;
  const installation = { kind: "policy" as const, id, edition, title };
  const there = (await installedItems()).items.find((item) => item.kind === "policy" && item.id === id && item.edition === edition);
  if (there) {
    const same = await readRegularText(there.file).catch(() => undefined);
    if (same !== undefined && same === text) return ok({ ...installation, already: true });
    return fail({ kind: "data-file-conflicts", file, id, edition, installed: there.file });
  }
  const written = await writeAtomically(join(folderOf("policy"), `${id}@${fileSafe(edition)}.yaml`), text);
  return written.ok ? ok({ ...installation, already: false }) : written;
}

/** A guide or policy as its text has it, with its kind. */
export type CheckedData = { readonly kind: "guide"; readonly item: Guide } | { readonly kind: "policy"; readonly item: Policy };

/** Checks the text of a data file whole, and installs nothing. Errors: `guide-invalid`, `policy-invalid`, each problem with its line and column; those of `readProductLetters`. */
export async function checkDataText(text: string, file: string): Promise<Result<CheckedData>> {
  const value = parseGuideYaml(text, file, hasGuideKey(text) ? "guide-invalid" : "policy-invalid");
  if (!value.ok) return value;
  if (kindOf(value.value) === "guide") {
    const opened = openGuide(new Map([[GUIDE_FILE, text]]), file, await guideReaders(), true);
    const guide = opened.ok ? await checkOpenedGuide(opened.value, true) : opened;
    return guide.ok ? ok({ kind: "guide", item: guide.value }) : guide;
  }
  const policy = placed(text, parsePolicy(value.value, file));
  return policy.ok ? ok({ kind: "policy", item: policy.value }) : policy;
}

/** Checks the files of a guide folder as a whole and puts them where `readGuides` finds them. */
async function installGuide(files: ReadonlyMap<string, string>, place: string): Promise<Result<Installation>> {
  const opened = openGuide(files, place, await guideReaders(files, place));
  const guide = opened.ok ? await checkOpenedGuide(opened.value, false) : opened;
  return guide.ok ? putGuide(guide.value, files, place, "folder") : guide;
}

async function putGuide(guide: Guide, files: ReadonlyMap<string, string>, place: string, form: "folder" | "file"): Promise<Result<Installation>> {
  const { id, edition, title } = guide;
  const installation = { kind: "guide" as const, id, edition, title };
  const there = (await readGuidesWithPlaces()).items.find(({ item }) => item.id === id && item.edition === edition);
  if (there) {
    if (there.item.sha256 === guide.sha256) return ok({ ...installation, already: true });
    return fail({ kind: "data-file-conflicts", file: place, id, edition, installed: there.file });
  }
  const folder = folderOf("guide");
  const end = form === "folder" ? "" : ".yaml";
  const target = await freeName(join(folder, `${id}@${fileSafe(edition)}`), guide.sha256.slice(0, 8), end);
  const written = form === "folder" ? await writeGuideFolder(target, files) : await writeAtomically(target, files.get(GUIDE_FILE) ?? "");
  return written.ok ? ok({ ...installation, already: false }) : written;
}

const tooLarge = (file: string, bytes: number, limit: number): AppError => ({
  kind: "policy-invalid",
  file,
  problems: [{ path: "", problem: dataProblem({ code: "too-large", bytes, limit }) }],
});

/** Removes what this user installed. Errors: `wrong-use` for an unknown item, one of the product's own, or a guide that a case or another guide uses; `output-unwritable`. */
export async function removeDataFile(id: string, edition?: string): Promise<Result<InstalledItem>> {
  const named = (await installedItems()).items.filter((item) => item.id === id && (edition === undefined || item.edition === edition));
  const own = named.filter((item) => item.own);
  const [item] = own;
  if (item === undefined) {
    return fail({ kind: "wrong-use", problem: { code: named.length > 0 ? "shipped-item" : "item-not-installed", id } });
  }
  if (own.length > 1) return fail({ kind: "wrong-use", problem: { code: "several-editions", id, editions: own.map((one) => one.edition) } });
  const used = item.kind === "guide" ? await inUse(item) : undefined;
  if (used !== undefined) return fail(used);
  try {
    if (item.file.endsWith(".yaml")) await rm(item.file);
    else await removeGuideFolder(item.file);
    return ok(item);
  } catch (error) {
    return fail(writingError(item.file, error));
  }
}

/** What keeps a guide from being removed: cases that could not be checked any more, guides that could not be read. */
async function inUse(item: InstalledItem): Promise<AppError | undefined> {
  const { items } = await readGuidesWithPlaces();
  const users = casesUnder(
    await knownCases(),
    items.map((one) => one.item),
    item,
  );
  const guides = basedOn(items, item).map((one) => one.item.title);
  if (users.length + guides.length === 0) return undefined;
  const cases = users.map(({ case: theCase, folder }) => theCase.title?.trim() || basename(folder));
  return { kind: "wrong-use", problem: { code: "guide-in-use", title: item.title, cases, guides } };
}

const kindOf = (value: unknown): "guide" | "policy" =>
  typeof value === "object" && value !== null && GUIDE_KEYS.some((key) => key in value) ? "guide" : "policy";

/** An edition as part of a file name: whatever is neither letter nor figure becomes a dash. */
const fileSafe = (edition: string) => edition.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40);
