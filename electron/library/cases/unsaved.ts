import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { caseKey } from "./case-key.ts";

/**
 * What could not be saved in its case folder (the disk full, a share gone) lies here, in the user's own data, until a
 * save succeeds or the user has dealt with it: so that ending the program loses nothing either.
 */
const unsavedFile = (folder: string) => join(userDataFolder(), "unsaved", `${caseKey(folder)}.json`);
const unsavedSchema = z.looseObject({ at: z.iso.datetime(), case: z.unknown() });

export type Unsaved = { readonly at: string; readonly case: Case };

/** Folders that are known to have nothing here: saves are many, and most find nothing to take away. */
const clear = new Set<string>();

/** Keeps the case apart. Never fails: it is the second line. */
export async function keepUnsaved(folder: string, theCase: Case, now: number): Promise<void> {
  clear.delete(folder);
  await writeAtomically(unsavedFile(folder), `${JSON.stringify({ folder, at: new Date(now).toISOString(), case: theCase })}\n`);
}

export async function dropUnsaved(folder: string): Promise<void> {
  if (clear.has(folder)) return;
  await rm(unsavedFile(folder), { force: true }).catch(() => undefined);
  clear.add(folder);
}

/** What could not be saved, if there is any that can be read. */
export async function readUnsaved(folder: string): Promise<Unsaved | undefined> {
  try {
    const file = unsavedFile(folder);
    const parsed = unsavedSchema.parse(JSON.parse(await readRegularText(file)));
    const theCase = parseCase(parsed.case, file);
    return theCase.ok ? { at: parsed.at, case: theCase.value } : undefined;
  } catch {
    return undefined;
  }
}
