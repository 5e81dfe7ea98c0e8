import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Result } from "../../../shared/errors.ts";
import type { BuiltPackage } from "../../../shared/ipc/built-package.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { parseJson } from "../../files/parse-json.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularFile } from "../../files/regular-file.ts";

/** Packages built from the window lie in the case folder, so that they travel with it. */
export const PACKAGE_FOLDER = "成品";

export const packageFolder = (caseFolder: string): string => join(caseFolder, PACKAGE_FOLDER);

/** The print pack of a case lies beside its package, which is replaced as a whole when it is built again. */
export const printPackFile = (caseFolder: string): string => join(caseFolder, "用印包.pdf");

const lastFile = (key: string) => join(userDataFolder(), "builds", `${key}.json`);

const document = z.looseObject({
  id: z.string(),
  for: z.string().exactOptional(),
  docx: z.string(),
  pdf: z.string().exactOptional(),
  pages: z.int().exactOptional(),
});
const skipped = z.looseObject({
  id: z.string(),
  why: z.string(),
  missing: z.array(z.string()).exactOptional(),
  problems: z.array(z.object({ path: z.string(), problem: z.string() })).exactOptional(),
});
const bundledFile = z.looseObject({
  path: z.string(),
  slot: z.string().exactOptional(),
  for: z.string().exactOptional(),
  pages: z.int(),
  bytes: z.int(),
  sha256: z.string(),
});
const warning = z.looseObject({ file: z.string(), page: z.int().exactOptional(), kind: z.string(), message: z.string() });

const counts = z.int().nonnegative();
const madePackage = z.looseObject({
  builtAt: z.iso.datetime(),
  pages: z.int(),
  change: z.looseObject({ replaced: counts, added: counts, removed: counts, answers: counts }).exactOptional(),
});

const builtPackageSchema = z.looseObject({
  folder: z.string(),
  builtAt: z.iso.datetime(),
  base: z.string().exactOptional(),
  packed: z.string().exactOptional(),
  namedAfter: z.string().exactOptional(),
  made: z.array(madePackage).exactOptional(),
  report: z.looseObject({
    ready: z.boolean(),
    readyForReview: z.boolean(),
    lacking: z.array(z.string()).exactOptional(),
    documents: z.array(document),
    skipped: z.array(skipped),
    warnings: z.array(z.looseObject({ id: z.string(), message: z.string() })).exactOptional(),
    bundle: z.looseObject({ bundle: z.string(), pages: z.int(), bytes: z.int(), files: z.array(bundledFile), warnings: z.array(warning) }),
  }),
});

/** Remembers what the last build of a case gave, for the next time that it is opened. */
export function rememberBuild(key: string, built: BuiltPackage): Promise<Result<undefined>> {
  return writeAtomically(lastFile(key), `${JSON.stringify(built, null, 2)}\n`);
}

/** The last build of a case, if its folder is still there. */
export async function lastBuild(key: string): Promise<BuiltPackage | undefined> {
  try {
    const value = parseJson(await readRegularFile(lastFile(key)), lastFile(key));
    const parsed = value.ok ? builtPackageSchema.safeParse(value.value) : undefined;
    if (!parsed?.success) return undefined;
    return (await stat(parsed.data.folder)).isDirectory() ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
