import { dirname, join } from "node:path";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import type { BuiltPackage } from "../../../shared/ipc/built-package.ts";
import { isNamedAfter } from "../../../shared/text/file-names.ts";
import { packageChange } from "../../../shared/versions/package-change.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { parseJson } from "../../files/parse-json.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { readCase } from "../cases/cases.ts";
import { lastBuild, rememberBuild } from "./last-build.ts";

/** Packages that are told of behind the one made last: of each, a line. */
const MOST = 12;

const caseFile = (key: string) => join(userDataFolder(), "builds", `${key}-content.json`);

/**
 * Remembers a new package of a case with those before it, newest first, and what each changed: the case that it was made from is kept to compare the next
 * one with. Besides, the title after which the case's folder is named: its own, else the one that an earlier package knew.
 */
export async function rememberNewBuild(key: string, made: BuiltPackage): Promise<BuiltPackage> {
  const folder = dirname(made.folder);
  const read = await readCase(folder);
  const earlier = await lastBuild(key);
  const title = read.ok ? (read.value.case.title ?? "").trim() : "";
  const namedAfter = isNamedAfter(folder, title) ? title : earlier?.namedAfter;
  const built = { ...made, ...(namedAfter !== undefined && { namedAfter }), ...(read.ok && { made: await packagesMade(key, made, read.value.case, earlier) }) };
  await rememberBuild(key, built);
  return built;
}

async function packagesMade(key: string, { builtAt, report }: BuiltPackage, now: Case, earlier: BuiltPackage | undefined) {
  const before = await keptCase(key);
  const newest = { builtAt, pages: report.bundle.pages, ...(earlier && before && { change: packageChange(before, now) }) };
  // what was made before packages were noted is told by its time alone
  const others = earlier?.made ?? (earlier ? [{ builtAt: earlier.builtAt, pages: earlier.report.bundle.pages }] : []);
  await writeAtomically(caseFile(key), `${JSON.stringify(now)}\n`);
  return [newest, ...others].slice(0, MOST);
}

async function keptCase(key: string): Promise<Case | undefined> {
  try {
    const value = parseJson(await readRegularFile(caseFile(key)), caseFile(key));
    const parsed = value.ok ? parseCase(value.value, caseFile(key)) : undefined;
    return parsed?.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}
