import { type Profiles, profileChanges, withProfileChanges } from "../../../shared/desk/profiles.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { ProfileUpdate, UpdatedCase } from "../../../shared/ipc/profiles.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { compareCases } from "../../../shared/versions/compare-cases.ts";
import { lockHolder } from "../../files/presence.ts";
import { caseKey } from "../../library/cases/case-key.ts";
import { type ReadCase, readCase } from "../../library/cases/cases.ts";
import { saveCase } from "../../library/cases/save-case.ts";
import { findGuide, type InstalledGuides, readGuides } from "../../library/guides/guides.ts";
import { outdatedBy } from "../check/outdated-by.ts";

/** `folders`: of cases that may have been filled from a profile. */
export type ProfileLook = { readonly folders: readonly string[]; readonly profiles: Profiles; readonly moment: Moment };

/** `base`: the version of the case that was shown. */
export type ProfileUpdateWork = {
  readonly cases: readonly { readonly key: string; readonly folder: string; readonly base: string }[];
  readonly profiles: Profiles;
  readonly now: number;
};

export type ProfileControl = { readonly signal?: AbortSignal; readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void };

/**
 * What the profiles as they are now would change in cases, each with the sealed documents that would no longer say what the
 * case says. Cases that cannot be read, and those that stay as they are, are passed over. Errors: `cancelled`.
 */
export async function profileUpdates(
  { folders, profiles, moment }: ProfileLook,
  { signal, onProgress }: ProfileControl = {},
): Promise<Result<readonly ProfileUpdate[]>> {
  const installed = await readGuides();
  const updates: ProfileUpdate[] = [];
  for (const [index, folder] of folders.entries()) {
    if (signal?.aborted) return fail({ kind: "cancelled" });
    const read = await readCase(folder);
    if (read.ok && profileChanges(read.value.case, profiles).length > 0) updates.push(await updateOf(read.value, profiles, installed, moment));
    onProgress?.({ done: index + 1, total: folders.length });
  }
  return ok(updates);
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

/** A save waits for the disk more than for the processor: while one waits, others are worked out. */
const AT_ONCE = 4;

/**
 * Brings cases up to their profiles, each if it is still the version that was shown. Given up, it ends after those that are being written,
 * and the others have no result. Errors of each: those of `readCase` and `saveCase`; `case-not-as-shown`.
 */
export async function updateFromProfiles(
  { cases, profiles, now }: ProfileUpdateWork,
  { signal, onProgress }: ProfileControl = {},
): Promise<readonly UpdatedCase[]> {
  const updated: UpdatedCase[] = [];
  const waiting = [...cases];
  const lane = async () => {
    for (let one = waiting.shift(); one !== undefined && !signal?.aborted; one = waiting.shift()) {
      const done = await updateOne(one, profiles, now);
      updated.push({ key: one.key, ...(!done.ok && { error: done.error }) });
      onProgress?.({ done: updated.length, total: cases.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return updated;
}

async function updateOne({ folder, base }: ProfileUpdateWork["cases"][number], profiles: Profiles, now: number): Promise<Result<undefined>> {
  const read = await readCase(folder);
  if (!read.ok) return read;
  if (read.value.base !== base) return fail({ kind: "case-not-as-shown", file: read.value.file });
  const saved = await saveCase({ folder: read.value.folder, base, case: withProfileChanges(read.value.case, profiles), now, keep: true });
  return saved.ok ? ok(undefined) : saved;
}
