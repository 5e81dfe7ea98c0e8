import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Case } from "../../../shared/case/case.ts";
import type { Result } from "../../../shared/errors.ts";
import type { RecentCase } from "../../../shared/ipc.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { interruptedAt, lockHolder } from "../../files/presence.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { caseKey } from "../cases/case-key.ts";
import { readCase } from "../cases/cases.ts";
import { readUnsaved } from "../cases/unsaved.ts";
import { stateOfSubmission } from "./last-submission.ts";

/** Recently opened case folders, newest first, in the user's data: at most 20. */
const KEPT = 20;
const recentSchema = z.array(z.looseObject({ folder: z.string().min(1) }));

const recentFile = () => join(userDataFolder(), "recent.json");

/** Folders that were opened, newest first; a broken list is an empty one. */
export async function recentFolders(): Promise<readonly string[]> {
  try {
    const parsed = recentSchema.safeParse(JSON.parse(await readRegularText(recentFile())));
    return parsed.success ? parsed.data.map((entry) => entry.folder) : [];
  } catch {
    return [];
  }
}

/** One change of the list at a time, so that two cases opened at once both stay on it. */
let remembering: Promise<unknown> = Promise.resolve();

/** Puts a folder on top of the list. */
export function rememberFolder(folder: string): Promise<Result<undefined>> {
  const remembered = remembering.then(async () => {
    const others = (await recentFolders()).filter((known) => resolve(known) !== resolve(folder));
    const entries = [resolve(folder), ...others].slice(0, KEPT).map((known) => ({ folder: known }));
    return writeAtomically(recentFile(), `${JSON.stringify(entries, null, 2)}\n`);
  });
  remembering = remembered.catch(() => undefined);
  return remembered;
}

/** Says where a folder of the list lies now. */
export function replaceFolder(folder: string, now: string): Promise<Result<undefined>> {
  const replaced = remembering.then(async () => {
    const entries = (await recentFolders()).map((known) => ({ folder: resolve(known) === resolve(folder) ? resolve(now) : known }));
    return writeAtomically(recentFile(), `${JSON.stringify(entries, null, 2)}\n`);
  });
  remembering = replaced.catch(() => undefined);
  return replaced;
}

/** Takes a folder off the list. */
export function forgetFolder(key: string): Promise<Result<undefined>> {
  const forgotten = remembering.then(async () => {
    const entries = (await recentFolders()).filter((known) => caseKey(known) !== key).map((folder) => ({ folder }));
    return writeAtomically(recentFile(), `${JSON.stringify(entries, null, 2)}\n`);
  });
  remembering = forgotten.catch(() => undefined);
  return forgotten;
}

/** The recent cases, also those that are gone or damaged: they are shown as such, and can be taken off the list. */
export async function recentCases(): Promise<readonly RecentCase[]> {
  return Promise.all((await recentFolders()).map(describeRecent));
}

async function describeRecent(folder: string): Promise<RecentCase> {
  const key = caseKey(folder);
  const read = await readCase(folder);
  const unsaved = await readUnsaved(folder);
  const interrupted = (await interruptedAt(folder)) !== undefined;
  const openBy = await lockHolder(folder);
  const extra = { ...(openBy !== undefined && { openBy }), ...(unsaved && { unsavedAt: unsaved.at }), ...(interrupted && { interrupted }) };
  if (read.ok) {
    const { case: theCase, savedAt } = read.value;
    const { guide, guideEdition } = theCase;
    const submission = await stateOfSubmission(key);
    const own = theCase.internalDeadline ? { internalDeadline: theCase.internalDeadline } : {};
    return {
      key,
      guide: { guide, guideEdition },
      title: theCase.title ?? "",
      topic: theCase.topic,
      applicant: theCase.applicant?.name ?? "",
      names: namesIn(theCase),
      folder,
      savedAt,
      ...(submission && { submission }),
      ...own,
      ...extra,
    };
  }
  const state = read.error.kind === "case-too-new" ? undefined : (await isFolder(folder)) ? "damaged" : "missing";
  return { key, title: "", topic: "", applicant: "", folder, savedAt: "", ...(state && { state }), ...extra };
}

/** Names as they are written, each person and unit by all of its own. */
function namesIn({ lead, units, partners }: Case): NonNullable<RecentCase["names"]> {
  const all = [
    { of: "lead" as const, name: lead?.name },
    ...(units ?? []).map(({ name }) => ({ of: "unit" as const, name })),
    ...(partners ?? []).flatMap(({ nameZh, name, lead: person }) => [nameZh, name, person].map((one) => ({ of: "partner" as const, name: one }))),
  ];
  return all.flatMap(({ of, name }) => (name?.trim() ? [{ of, name: name.trim() }] : []));
}

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
