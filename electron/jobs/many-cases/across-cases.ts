import type { Case } from "../../../shared/case/case.ts";
import { type AcrossNote, acrossCases, type CaseAmong } from "../../../shared/desk/across-cases.ts";
import { readCase } from "../../library/cases/cases.ts";
import { findGuide, readGuides } from "../../library/guides/guides.ts";
import { readSamples } from "../../library/new-cases/samples.ts";

/**
 * What shows only when these cases are seen together; those that cannot be read, or whose guide is not installed, are passed over, and so are the
 * examples that come with the program, as long as nobody has made an application of them.
 */
export async function acrossFolders(folders: readonly string[]): Promise<readonly AcrossNote[]> {
  const installed = await readGuides();
  const samples = await readSamples();
  const examples = samples.ok ? samples.value.map(({ read }) => read.case) : [];
  const cases: CaseAmong[] = [];
  for (const path of folders) {
    const read = await readCase(path);
    if (!read.ok || examples.some((example) => isUnchanged(read.value.case, example))) continue;
    const guide = findGuide(installed, read.value.case);
    if (guide.ok) cases.push({ path, case: read.value.case, guide: guide.value });
  }
  return acrossCases(cases);
}

const isUnchanged = ({ id, title, applicant }: Case, example: Case) =>
  id === example.id && title === example.title && applicant?.name === example.applicant?.name;
