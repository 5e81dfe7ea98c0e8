import { packedAnswers } from "../../../shared/documents/packed-answers.ts";
import { caseKey } from "../../library/cases/case-key.ts";
import { type ReadCase, readCase } from "../../library/cases/cases.ts";
import { findGuide, type InstalledGuides, readGuides } from "../../library/guides/guides.ts";
import { lastBuild } from "../../library/remembered/last-build.ts";

/** Whether the package that was built last of a case is the one that its answers would give now, by what it is made of, as the screens of the case tell it. */
export async function isPackageOf(read: ReadCase, installed: InstalledGuides): Promise<boolean> {
  const last = await lastBuild(caseKey(read.folder));
  if (last?.base === undefined) return false;
  if (last.base === read.base) return true;
  const guide = findGuide(installed, read.case);
  return guide.ok && last.packed !== undefined && packedAnswers(read.case, guide.value) === last.packed;
}

/** The same of the case in a folder; one that cannot be read has no such package. */
export async function hasPackageOfNow(folder: string): Promise<boolean> {
  const read = await readCase(folder);
  return read.ok && (await isPackageOf(read.value, await readGuides()));
}
