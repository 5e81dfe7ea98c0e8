import { type AcrossNote, acrossCases, type CaseAmong } from "../../../shared/desk/across-cases.ts";
import { readCase } from "../../library/cases/cases.ts";
import { findGuide, readGuides } from "../../library/guides/guides.ts";

/** What shows only when these cases are seen together; those that cannot be read, or whose guide is not installed, are passed over. */
export async function acrossFolders(folders: readonly string[]): Promise<readonly AcrossNote[]> {
  const installed = await readGuides();
  const cases: CaseAmong[] = [];
  for (const path of folders) {
    const read = await readCase(path);
    if (!read.ok) continue;
    const guide = findGuide(installed, read.value.case);
    if (guide.ok) cases.push({ path, case: read.value.case, guide: guide.value });
  }
  return acrossCases(cases);
}
