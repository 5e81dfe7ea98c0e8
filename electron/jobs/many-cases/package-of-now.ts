import { packedAnswers } from "../../../shared/documents/packed-answers.ts";
import type { BuiltPackage } from "../../../shared/ipc.ts";
import { caseKey } from "../../library/cases/case-key.ts";
import { type ReadCase, readCase } from "../../library/cases/cases.ts";
import { findGuide, type InstalledGuides, readGuides } from "../../library/guides/guides.ts";
import { lastBuild } from "../../library/remembered/last-build.ts";

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

/** @param installed asked for only where the case was saved anew since */
async function isMadeOf({ base, packed }: BuiltPackage, read: ReadCase, installed: () => Promise<InstalledGuides>): Promise<boolean> {
  if (base === read.base) return true;
  if (base === undefined || packed === undefined) return false;
  const guide = findGuide(await installed(), read.case);
  return guide.ok && packedAnswers(read.case, guide.value) === packed;
}
