import { type CaseStanding, caseStanding } from "../../../shared/desk/case-standing.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { readCase } from "../../library/cases/cases.ts";
import { readGuides } from "../../library/guides/guides.ts";
import { checkAnswers } from "../check/check-case.ts";
import { isPackageOf } from "./package-of-now.ts";

/**
 * How each of some cases stands by its answers at a moment; one that cannot be read or checked is left out. Nothing is said of its files.
 * A package that was built of the answers as they are is not to be built again, but uploaded.
 */
export async function standings(folders: readonly string[], moment: Moment): Promise<readonly (CaseStanding & { readonly folder: string })[]> {
  const installed = await readGuides();
  const found: (CaseStanding & { readonly folder: string })[] = [];
  for (const folder of folders) {
    const read = await readCase(folder);
    const checked = read.ok ? await checkAnswers(read.value, installed, moment) : read;
    if (!read.ok || !checked.ok) continue;
    const standing = caseStanding(checked.value);
    const isBuilt = standing.place.kind === "finish" && (await isPackageOf(read.value, installed));
    found.push({ folder, ...standing, ...(isBuilt && { place: { kind: "submit" } }) });
  }
  return found;
}
