import { rm, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { checkGuide } from "../../shared/check/check-guide.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { dataProblem } from "../../shared/messages/field-problem-text.ts";
import type { Installation, InstalledItem } from "../../shared/policies/installed.ts";
import { type Policy, parsePolicy } from "../../shared/policies/policy.ts";
import { writeAtomically } from "../files/atomic-write.ts";
import { readingError, writingError } from "../files/file-error.ts";
import { parseYaml } from "../files/parse-yaml.ts";
import { guideFolders, policyFolders, userDataFolder } from "../files/paths.ts";
import { readRegularText } from "../files/regular-file.ts";
import { LARGEST_DATA_FILE, placed, readInstalled } from "./data-files.ts";
import { GUIDES } from "./guides.ts";
import { readLetters } from "./letters.ts";
import { POLICIES } from "./policies.ts";

const folderOf = (kind: "guide" | "policy") => join(userDataFolder(), kind === "guide" ? "guides" : "policies");

/** Everything that is installed, the product's own first. */
export async function installedItems(): Promise<{ readonly items: readonly InstalledItem[]; readonly problems: readonly AppError[] }> {
  const guides = await readInstalled(guideFolders(), GUIDES);
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
 * Installs a guide or policy file for this user, checked whole. Another edition of the same id stands beside the one that
 * is there, which its cases keep using; other words under the same id and edition are refused, because cases made under
 * them would change without notice. Errors: `file-not-found`, `file-unreadable`, `guide-invalid`, `policy-invalid`,
 * `data-file-conflicts`, `output-unwritable`.
 */
export async function installDataFile(file: string): Promise<Result<Installation>> {
  const read = await readText(file);
  return read.ok ? installDataText(read.value, file) : read;
}

/** The same for the text of a file that a screen has read; `file` is its name for messages. */
export async function installDataText(text: string, file: string): Promise<Result<Installation>> {
  const parsed = await checkDataText(text, file);
  if (!parsed.ok) return parsed;
  const { kind, item } = parsed.value;
  const { id, edition, title } = item;
  const there = (await installedItems()).items.find((item) => item.kind === kind && item.id === id && item.edition === edition);
  if (there) {
    const same = await readText(there.file);
    if (same.ok && same.value === text) return ok({ kind, id, edition, title, already: true });
    return fail({ kind: "data-file-conflicts", file, id, edition, installed: there.file });
  }
  const written = await writeAtomically(join(folderOf(kind), `${id}@${fileSafe(edition)}.yaml`), text);
  return written.ok ? ok({ kind, id, edition, title, already: false }) : written;
}

/** A guide or policy as its text has it, with its kind. */
export type CheckedData = { readonly kind: "guide"; readonly item: Guide } | { readonly kind: "policy"; readonly item: Policy };

/** Checks the text of a data file whole, and installs nothing. Errors: `guide-invalid`, `policy-invalid`, each problem with its line and column; those of `readLetters`. */
export async function checkDataText(text: string, file: string): Promise<Result<CheckedData>> {
  const value = parseYaml(text, (problems) => ({ kind: GUIDE_LINE.test(text) ? "guide-invalid" : "policy-invalid", file, problems }));
  if (!value.ok) return value;
  const letters = await readLetters();
  if (!letters.ok) return letters;
  const templates = new Set(letters.value.map(({ id }) => id));
  if (kindOf(value.value) === "guide") {
    const guide = placed(text, checkGuide(value.value, file, templates));
    return guide.ok ? ok({ kind: "guide", item: guide.value }) : guide;
  }
  const policy = placed(text, parsePolicy(value.value, file));
  return policy.ok ? ok({ kind: "policy", item: policy.value }) : policy;
}

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
    await rm(item.file);
    return ok(item);
  } catch (error) {
    return fail(writingError(item.file, error));
  }
}

async function readText(file: string): Promise<Result<string>> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_DATA_FILE) {
      return fail({
        kind: "policy-invalid",
        file,
        problems: [{ path: "", problem: dataProblem({ code: "too-large", bytes: size, limit: LARGEST_DATA_FILE }) }],
      });
    }
    return ok(await readRegularText(file));
  } catch (error) {
    return fail(readingError(file, error));
  }
}

/** What a guide has and a policy document never: with one of these a file is a guide, whatever else it lacks. */
const GUIDE_KEYS = ["rules", "topics", "slots", "documents", "filing", "callName", "choosing", "readings"] as const;
const GUIDE_LINE = new RegExp(`^(?:${GUIDE_KEYS.join("|")})\\s*:`, "m");

const kindOf = (value: unknown): "guide" | "policy" =>
  typeof value === "object" && value !== null && GUIDE_KEYS.some((key) => key in value) ? "guide" : "policy";

/** An edition as part of a file name: whatever is neither letter nor figure becomes a dash. */
const fileSafe = (edition: string) => edition.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40);
