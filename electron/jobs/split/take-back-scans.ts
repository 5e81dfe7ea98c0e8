import { rm } from "node:fs/promises";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { sha256 } from "../../files/sha256.ts";
import { caseText, readCase } from "../../library/cases/cases.ts";
import { saveCase } from "../../library/cases/save-case.ts";
import type { CaseChange } from "../attach/attach-files.ts";

/** The change of a case that scans (by the keys of their documents) were attached by. */
export type ChangeByScans = CaseChange & { readonly documents: readonly string[] };

/** Changes that follow one another in one case as one: it is taken back as a whole, with one version more in its history. */
export function joinedChanges(changes: readonly ChangeByScans[]): readonly ChangeByScans[] {
  const joined: ChangeByScans[] = [];
  for (const change of changes) {
    const at = joined.findIndex(({ folder, to }) => folder === change.folder && to === change.from);
    const former = joined[at];
    if (former === undefined) joined.push(change);
    else joined[at] = { ...former, to: change.to, documents: [...former.documents, ...change.documents] };
  }
  return joined;
}

/**
 * Puts a case back as it was before scans were attached to it; the files of the scans stay in its folder, and the version with them in its
 * history. One that was put back already stays as it is. Errors: `case-not-as-shown` where anything was changed since, which all stays;
 * those of reading and saving the case.
 */
export async function takeBackScans({ folder, before, from, to }: CaseChange, now: number): Promise<Result<undefined>> {
  const read = await readCase(folder);
  if (!read.ok) return read;
  if (read.value.base === from || read.value.base === sha256(caseText(before))) return ok(undefined);
  if (read.value.base !== to) return fail({ kind: "case-not-as-shown", file: read.value.file });
  const saved = await saveCase({ folder: read.value.folder, base: to, case: before, now, keep: true });
  if (saved.ok) return ok(undefined);
  if (saved.error.kind !== "case-changed-on-disk") return saved;
  // another program was faster: what was to come back is in the history, and nothing of the user's lies in the copy beside the case
  await rm(saved.error.kept, { force: true, maxRetries: 3 }).catch(() => undefined);
  return fail({ kind: "case-not-as-shown", file: read.value.file });
}
