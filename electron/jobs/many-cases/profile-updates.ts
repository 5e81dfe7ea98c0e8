import { type Profiles, profileChanges, withProfileChanges } from "../../../shared/desk/profiles.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { ProfileUpdate } from "../../../shared/ipc/profiles.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { compareCases } from "../../../shared/versions/compare-cases.ts";
import { lockHolder } from "../../files/presence.ts";
import { caseKey } from "../../library/cases/case-key.ts";
import { type ReadCase, readCase } from "../../library/cases/cases.ts";
import { saveCase } from "../../library/cases/save-case.ts";
import { findGuide, type InstalledGuides, readGuides } from "../../library/guides/guides.ts";
import { outdatedBy } from "../check/outdated-by.ts";

/**
 * What the profiles as they are now would change in cases, each with the sealed documents that would no longer say what the
 * case says. Cases that cannot be read, and those that stay as they are, are passed over.
 */
export async function profileUpdates(folders: readonly string[], profiles: Profiles, moment: Moment): Promise<readonly ProfileUpdate[]> {
  const installed = await readGuides();
  const updates: ProfileUpdate[] = [];
  for (const folder of folders) {
    const read = await readCase(folder);
    if (!read.ok || profileChanges(read.value.case, profiles).length === 0) continue;
    updates.push(await updateOf(read.value, profiles, installed, moment));
  }
  return updates;
}

async function updateOf(read: ReadCase, profiles: Profiles, installed: InstalledGuides, moment: Moment): Promise<ProfileUpdate> {
  const { folder, base, case: theCase } = read;
  const next = withProfileChanges(theCase, profiles);
  const guide = findGuide(installed, theCase);
  const sections = compareCases(theCase, next, guide.ok ? guide.value : undefined);
  const lockedBy = await lockHolder(folder);
  return {
    key: caseKey(folder),
    base,
    folder,
    title: theCase.title?.trim() ?? "",
    changes: sections.flatMap(({ changes }) => changes),
    outdated: await outdatedBy(read, { ...read, case: next }, installed, moment),
    ...(lockedBy !== undefined && { lockedBy }),
  };
}

/** Brings one case up to its profiles, if it is still the version that was shown. Errors: those of `readCase` and `saveCase`; `case-not-as-shown`. */
export async function updateFromProfiles(folder: string, base: string, profiles: Profiles, now: number): Promise<Result<undefined>> {
  const read = await readCase(folder);
  if (!read.ok) return read;
  if (read.value.base !== base) return fail({ kind: "case-not-as-shown", file: read.value.file });
  const saved = await saveCase({ folder: read.value.folder, base, case: withProfileChanges(read.value.case, profiles), now, keep: true });
  return saved.ok ? ok(undefined) : saved;
}
