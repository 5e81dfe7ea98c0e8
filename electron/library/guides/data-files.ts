import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type AppError, type FieldProblem, fail, ok, type Result } from "../../../shared/errors.ts";
import { dataProblem } from "../../../shared/messages/field-problem-text.ts";
import { errorCode, readingError } from "../../files/file-error.ts";
import { parseYaml } from "../../files/parse-yaml.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { sha256 } from "../../files/sha256.ts";
import { withPlaces } from "../../files/yaml-places.ts";

/** What names an item: another edition of the same id stands beside it. */
type Named = { readonly id: string; readonly edition: string };

/** One kind of data file (guides, policies): how its value is parsed and how its mistakes are told. */
export type DataKind<T extends Named> = {
  readonly parse: (value: unknown, file: string) => Result<T>;
  readonly invalid: (file: string, problems: readonly FieldProblem[]) => AppError;
  /** what a second file of an edition that is there already is told */
  readonly repeated: (item: Named) => string;
  /** items as last read, by file: a guide of 1,600 lines takes a third of a second, and the screens ask often */
  readonly cache: Map<string, { readonly version: string; readonly item: Result<T> }>;
};

/** What could be read, with its file, and what is wrong with the files that could not: one bad file hides no good one. */
export type InstalledData<T> = { readonly items: readonly { readonly file: string; readonly item: T }[]; readonly problems: readonly AppError[] };

/** The largest data file that is read, in bytes: the guide of 2026 has 110 kB, and a hostile one of this size is answered within two seconds and 700 MB. */
export const LARGEST_DATA_FILE = 500_000;

/** Reads every `*.yaml` of the folders, in order. Of two files of one edition the later is a problem, not a replacement. */
export async function readInstalled<T extends Named>(folders: readonly string[], kind: DataKind<T>): Promise<InstalledData<T>> {
  const items = new Map<string, { file: string; item: T }>();
  const problems: AppError[] = [];
  for (const folder of folders) {
    const names = await yamlFiles(folder);
    if (!names.ok) {
      problems.push(names.error);
      continue;
    }
    for (const fileName of names.value) {
      const file = join(folder, fileName);
      const read = await readDataFile(file, kind);
      const name = read.ok ? `${read.value.id} ${read.value.edition}` : "";
      if (!read.ok) problems.push(read.error);
      else if (items.has(name)) problems.push(kind.invalid(file, [{ path: "id", problem: kind.repeated(read.value) }]));
      else items.set(name, { file, item: read.value });
    }
  }
  return { items: [...items.values()], problems };
}

async function yamlFiles(folder: string): Promise<Result<readonly string[]>> {
  try {
    const names = await readdir(folder);
    return ok(names.filter((name) => name.endsWith(".yaml")).sort());
  } catch (error) {
    return errorCode(error) === "ENOENT" ? ok([]) : fail(readingError(folder, error));
  }
}

/** Reads one data file. Errors: `file-not-found`, `file-unreadable`, or the kind's own with line or field. */
async function readDataFile<T extends Named>(file: string, kind: DataKind<T>): Promise<Result<T>> {
  try {
    const { mtimeMs, size } = await stat(file);
    if (size > LARGEST_DATA_FILE)
      return fail(kind.invalid(file, [{ path: "", problem: dataProblem({ code: "too-large", bytes: size, limit: LARGEST_DATA_FILE }) }]));
    const version = `${mtimeMs} ${size}`;
    const known = kind.cache.get(file);
    if (known?.version === version) return known.item;
    const text = await readRegularText(file);
    const built = (await builtData()).get(sha256(text));
    const value = built === undefined ? parseYaml(text, (problems) => kind.invalid(file, problems)) : ok(built);
    const item = value.ok ? placed(text, kind.parse(value.value, file)) : value;
    kind.cache.set(file, { version, item });
    return item;
  } catch (error) {
    return fail(readingError(file, error));
  }
}

/** An error of a file that is YAML, its problems with their lines and columns. */
export function placed<T>(text: string, read: Result<T>): Result<T> {
  if (read.ok || (read.error.kind !== "guide-invalid" && read.error.kind !== "policy-invalid")) return read;
  return fail({ ...read.error, problems: withPlaces(text, read.error.problems) });
}

let builtValues: Promise<ReadonlyMap<string, unknown>> | undefined;

/** Values of the product's own files by the SHA-256 of their texts, as `npm run build` read them; none where the program runs from source. */
export function builtData(): Promise<ReadonlyMap<string, unknown>> {
  builtValues ??= readRegularText(join(import.meta.dirname, "read-data.json"))
    .then((text) => new Map(Object.entries(z.record(z.string(), z.unknown()).parse(JSON.parse(text)))))
    .catch(() => new Map<string, unknown>());
  return builtValues;
}
