import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { BundleState } from "../../../shared/desk/workspace.ts";
import { packedAnswers } from "../../../shared/documents/packed-answers.ts";
import type { BuiltPackage } from "../../../shared/ipc/built-package.ts";
import { caseKey } from "../../library/cases/case-key.ts";
import { CASE_FILE, type ReadCase, readCase } from "../../library/cases/cases.ts";
import { findGuide, type InstalledGuides, readGuides } from "../../library/guides/guides.ts";
import { lastBuild, packageFolder } from "../../library/remembered/last-build.ts";

/** Whether the package that was built last of a case is the one that its answers would give now, by what it is made of, as the screens of the case tell it. */
export async function isPackageOf(read: ReadCase, installed: InstalledGuides): Promise<boolean> {
  const last = await lastBuild(caseKey(read.folder));
  return last !== undefined && isMadeOf(last, read, async () => installed);
}

/** The same of the case in a folder, which is read only where a package was built of it; one that cannot be read has no such package. */
export async function hasPackageOfNow(folder: string): Promise<boolean> {
  const last = await lastBuild(caseKey(folder));
  const read = last?.base === undefined ? undefined : await readCase(folder);
  return last !== undefined && read?.ok === true && isMadeOf(last, read.value, readGuides);
}

/** How the package of the case in a folder stands, without a look whether it is whole: that is for `verify` to say. */
export async function bundleOf(folder: string): Promise<BundleState> {
  const built = await changedAt(join(packageFolder(folder), "bundle", "manifest.json"));
  if (built === undefined) return "none";
  return (await isAsItWas(folder, built)) || (await hasPackageOfNow(folder)) ? "built" : "outdated";
}

/** Whether the case in a folder was not saved since a moment, in ms. */
export async function isAsItWas(folder: string, at: number): Promise<boolean> {
  const saved = await changedAt(join(folder, CASE_FILE));
  return saved === undefined || saved <= at;
}

/** When a file was written last, in ms; `undefined`: it is not there. */
const changedAt = (file: string): Promise<number | undefined> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );

/** @param installed asked for only where the case was saved anew since */
async function isMadeOf({ base, packed }: BuiltPackage, read: ReadCase, installed: () => Promise<InstalledGuides>): Promise<boolean> {
  if (base === read.base) return true;
  if (base === undefined || packed === undefined) return false;
  const guide = findGuide(await installed(), read.case);
  return guide.ok && packedAnswers(read.case, guide.value) === packed;
}
