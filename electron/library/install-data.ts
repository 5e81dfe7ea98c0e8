import { rm, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { GUIDE_FILE } from "../../shared/guide/guide-files.ts";
import { openGuide } from "../../shared/guide/open-guide.ts";
import { dataProblem } from "../../shared/messages/field-problem-text.ts";
import type { Installation, InstalledItem } from "../../shared/policies/installed.ts";
import { type Policy, parsePolicy } from "../../shared/policies/policy.ts";
import { writeAtomically } from "../files/atomic-write.ts";
import { readingError, writingError } from "../files/file-error.ts";
import { parseYaml } from "../files/parse-yaml.ts";
import { policyFolders, userDataFolder } from "../files/paths.ts";
import { readRegularFile, readRegularText } from "../files/regular-file.ts";
import { LARGEST_DATA_FILE, placed, readInstalled } from "./data-files.ts";
import { guideText, guideYaml, LARGEST_GUIDE, readGuideFiles, sizeProblem, unknownFileProblems } from "./guide-folder.ts";
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
  const paths = [...files.keys()];
  const unknown = unknownFileProblems(paths);
  const size = sizeProblem(new Map([...files].map(([path, bytes]) => [path, bytes.length])));
  const problems = [...unknown, ...(size ? [size] : [])];
  if (problems.length > 0) return fail({ kind: "guide-invalid", file: folder, problems });
  return installGuide(new Map([...files].map(([path, bytes]) => [path, guideText(path, bytes)])), folder);
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
  const value = parseYaml(text, (problems) => ({ kind: GUIDE_LINE.test(text) ? "guide-invalid" : "policy-invalid", file, problems }));
  if (!value.ok) return value;
  if (kindOf(value.value) === "guide") {
    const opened = openGuide(new Map([[GUIDE_FILE, text]]), file, await guideYaml(), true);
    const guide = opened.ok ? await checkOpenedGuide(opened.value, true) : opened;
    return guide.ok ? ok({ kind: "guide", item: guide.value }) : guide;
  }
  const policy = placed(text, parsePolicy(value.value, file));
  return policy.ok ? ok({ kind: "policy", item: policy.value }) : policy;
}

/** Checks the files of a guide folder as a whole and puts them where `readGuides` finds them. */
async function installGuide(files: ReadonlyMap<string, string>, place: string): Promise<Result<Installation>> {
  const opened = openGuide(files, place, await guideYaml());
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

/** Removes what this user installed. Errors: `wrong-use` for an unknown item or one of the product's own, `output-unwritable`. */
export async function removeDataFile(id: string, edition?: string): Promise<Result<InstalledItem>> {
  const named = (await installedItems()).items.filter((item) => item.id === id && (edition === undefined || item.edition === edition));
  const own = named.filter((item) => item.own);
  const [item] = own;
  if (item === undefined) {
    return fail({ kind: "wrong-use", problem: { code: named.length > 0 ? "shipped-item" : "item-not-installed", id } });
  }
  if (own.length > 1) return fail({ kind: "wrong-use", problem: { code: "several-editions", id, editions: own.map((one) => one.edition) } });
  try {
    if (item.file.endsWith(".yaml")) await rm(item.file);
    else await removeGuideFolder(item.file);
    return ok(item);
  } catch (error) {
    return fail(writingError(item.file, error));
  }
}

/** What a guide has and a policy document never: with one of these a file is a guide, whatever else it lacks. */
const GUIDE_KEYS = ["extends", "rules", "topics", "slots", "documents", "filing", "callName", "choosing", "readings"] as const;
const GUIDE_LINE = new RegExp(`^(?:${GUIDE_KEYS.join("|")})\\s*:`, "m");

const kindOf = (value: unknown): "guide" | "policy" =>
  typeof value === "object" && value !== null && GUIDE_KEYS.some((key) => key in value) ? "guide" : "policy";

/** An edition as part of a file name: whatever is neither letter nor figure becomes a dash. */
const fileSafe = (edition: string) => edition.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40);
