import { dirname, join } from "node:path";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import type { BuiltPackage } from "../../../shared/ipc/built-package.ts";
import { packageChange } from "../../../shared/versions/package-change.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { parseJson } from "../../files/parse-json.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { readCase } from "../cases/cases.ts";
import { lastBuild } from "./last-build.ts";

/** Packages that are told of behind the one made last: of each, a line. */
const MOST = 12;

const caseFile = (key: string) => join(userDataFolder(), "builds", `${key}-content.json`);

/** A new package of a case with those before it, newest first, and what each changed: the case that it was made from is kept to compare the next one with. */
export async function withEarlierBuilds(key: string, built: BuiltPackage): Promise<BuiltPackage> {
  const read = await readCase(dirname(built.folder));
  if (!read.ok) return built;
  const now = read.value.case;
  const [earlier, before] = [await lastBuild(key), await keptCase(key)];
  const made = {
    builtAt: built.builtAt,
    pages: built.report.bundle.pages,
    ...(earlier && before && { change: packageChange(before, now) }),
  };
  // what was made before packages were noted is told by its time alone
  const others = earlier?.made ?? (earlier ? [{ builtAt: earlier.builtAt, pages: earlier.report.bundle.pages }] : []);
  await writeAtomically(caseFile(key), `${JSON.stringify(now)}\n`);
  return { ...built, made: [made, ...others].slice(0, MOST) };
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
