import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { type FieldProblem, fail, ok, type Result } from "../../../shared/errors.ts";
import { GUIDE_FILE, GUIDE_FILE_NAMES, GUIDE_FOLDERS, guideFileUse, isBinaryGuideFile } from "../../../shared/guide/guide-files.ts";
import type { GuideReaders } from "../../../shared/guide/open-guide.ts";
import { dataProblem } from "../../../shared/messages/field-problem-text.ts";
import { isSystemJunk } from "../../../shared/text/file-names.ts";
import { errorCode, readingError } from "../../files/file-error.ts";
import { parseYaml } from "../../files/parse-yaml.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { sha256 } from "../../files/sha256.ts";
import { withPlaces } from "../../files/yaml-places.ts";
import { builtData, LARGEST_DATA_FILE } from "./data-files.ts";
import { readOfficeFiles } from "./guide-office-files.ts";

/** All files of a guide together, in bytes, and how many they may be: letters in Word have some 100 kB each. */
export const LARGEST_GUIDE = 20_000_000;
export const MOST_GUIDE_FILES = 300;

/** The text of a file of a guide: UTF-8, or GBK as Excel in Chinese writes it, without a byte order mark, lines ended by LF. */
export function guideText(path: string, bytes: Uint8Array): string {
  if (isBinaryGuideFile(path)) return Buffer.from(bytes).toString("base64");
  return decodeText(bytes)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
}

/** UTF-8, or GBK as Excel in Chinese writes it. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** What is wrong with the sizes of a guide's files; `undefined`: nothing. */
export function sizeProblem(sizes: ReadonlyMap<string, number>): FieldProblem | undefined {
  if (sizes.size > MOST_GUIDE_FILES) return { path: "", problem: dataProblem({ code: "too-many-files", files: sizes.size, limit: MOST_GUIDE_FILES }) };
  const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  if (all > LARGEST_GUIDE) return { path: "", problem: dataProblem({ code: "too-large", bytes: all, limit: LARGEST_GUIDE }) };
  for (const [file, bytes] of sizes) {
    if (bytes > LARGEST_DATA_FILE && !isBinaryGuideFile(file))
      return { file, path: "", problem: dataProblem({ code: "too-large", bytes, limit: LARGEST_DATA_FILE }) };
  }
  return undefined;
}

/** Whether a folder is a guide: it holds `guide.yaml`. */
export async function isGuideFolder(folder: string): Promise<boolean> {
  return stat(join(folder, GUIDE_FILE)).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * The files of a guide folder, path by text. `strict`: a file that is none of a guide is a fault; else it is passed over.
 * Errors: `file-not-found`, `file-unreadable`, `guide-invalid` for what is too large or not known.
 */
export async function readGuideFiles(folder: string, strict: boolean): Promise<Result<ReadonlyMap<string, string>>> {
  let reading = folder;
  try {
    const paths = await pathsIn(folder);
    const unknown = strict ? unknownFileProblems(paths) : [];
    if (unknown.length > 0) return fail({ kind: "guide-invalid", file: folder, problems: unknown });
    const known = paths.filter((path) => guideFileUse(path) !== undefined);
    const sizes = new Map<string, number>();
    for (const path of known) sizes.set(path, (await stat(join(folder, path))).size);
    const problem = sizeProblem(sizes);
    if (problem) return fail({ kind: "guide-invalid", file: folder, problems: [problem] });
    const files = new Map<string, string>();
    for (const path of known) {
      reading = join(folder, path);
      files.set(path, guideText(path, await readRegularFile(reading)));
    }
    return ok(files);
  } catch (error) {
    return fail(readingError(reading, error));
  }
}

/** The files of a guide folder that were sent, path by text. Errors: `guide-invalid` for what is too large or not known. */
export function sentGuideFiles(files: ReadonlyMap<string, Uint8Array>, folder: string): Result<ReadonlyMap<string, string>> {
  const size = sizeProblem(new Map([...files].map(([path, bytes]) => [path, bytes.length])));
  const problems = [...unknownFileProblems([...files.keys()]), ...(size ? [size] : [])];
  if (problems.length > 0) return fail({ kind: "guide-invalid", file: folder, problems });
  return ok(new Map([...files].map(([path, bytes]) => [path, guideText(path, bytes)])));
}

/** One problem for each file that a guide does not have. */
export const unknownFileProblems = (paths: readonly string[]): readonly FieldProblem[] =>
  paths
    .filter((path) => guideFileUse(path) === undefined)
    .map((file) => ({ file, path: "", problem: dataProblem({ code: "unknown-file", names: GUIDE_FILE_NAMES }) }));

/** What lies in a guide folder, with `/` between the parts; folders that are none of a guide's end in `/` and are not entered. */
async function pathsIn(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  const list = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      // what systems and editors put there themselves: .DS_Store, .vscode, ~$x.docx
      if (isSystemJunk(entry.name) || /^(\.|~\$)/.test(entry.name)) continue;
      if (!entry.isDirectory()) paths.push(path);
      else if (GUIDE_FOLDERS.has(path)) await list(path);
      else paths.push(`${path}/`);
    }
  };
  await list("");
  return paths.sort();
}

/** What a folder's files looked like when they were read: none has changed while this is the same. */
export async function versionOf(folder: string): Promise<string> {
  try {
    const found = await Promise.all(
      (await pathsIn(folder)).map(async (path) => {
        const { mtimeMs, size } = await stat(join(folder, path));
        return `${path} ${mtimeMs} ${size}`;
      }),
    );
    return found.join("\n");
  } catch (error) {
    return `unreadable ${errorCode(error)}`;
  }
}

/** What was read of files last, each under its text: of a guide that somebody writes, one file is another each time it is checked. */
const lastRead = new LRUCache<string, object>({ maxSize: 4 << 20, sizeCalculation: (_value, text) => text.length + 1 });

/** The value of a YAML text of a guide, which many may hold: nobody changes it. Errors: those of `parseYaml`, in `file`. */
export function parseGuideYaml(text: string, file: string, kind: "guide-invalid" | "policy-invalid" = "guide-invalid"): Result<unknown> {
  const before = lastRead.get(text);
  if (before !== undefined) return ok(before);
  const parsed = parseYaml(text, (problems) => ({ kind, file, problems }));
  if (parsed.ok && typeof parsed.value === "object" && parsed.value !== null) lastRead.set(text, parsed.value);
  return parsed;
}

/**
 * How the files of a guide are read: YAML (the product's own as `npm run build` read it, where it is unchanged), letters in
 * Word and tables. `place`: the folder, for the places of Word letters.
 */
export async function guideReaders(files: ReadonlyMap<string, string> = new Map(), place = ""): Promise<GuideReaders> {
  const built = await builtData();
  return {
    ...(await readOfficeFiles(files, place)),
    parse: (text) => {
      const known = built.get(sha256(text));
      if (known !== undefined) return ok(known);
      const parsed = parseGuideYaml(text, "");
      if (parsed.ok) return parsed;
      return fail("problems" in parsed.error ? parsed.error.problems : []);
    },
    locate: (text, path) => {
      const [{ line = 1, column = 1 } = {}] = withPlaces(text, [{ path, problem: "" }]);
      return { line, column };
    },
  };
}

/** What a guide has and a policy document never: with one of these a file is a guide, whatever else it lacks. */
export const GUIDE_KEYS = ["extends", "rules", "topics", "slots", "documents", "filing", "callName", "choosing", "readings"] as const;
const GUIDE_LINE = new RegExp(`^(?:${GUIDE_KEYS.join("|")})\\s*:`, "m");

/** Whether the text of a file, readable as YAML or not, has a line that makes it a guide. */
export const hasGuideKey = (text: string): boolean => GUIDE_LINE.test(text);
