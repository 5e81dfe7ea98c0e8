import { join } from "node:path";
import { z } from "zod";
import type { Result } from "../../../shared/errors.ts";
import type { LastWritten } from "../../../shared/ipc/documents.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";

/** What each document of a case said when it was last written or printed: from this the screen marks what has changed since. */
const schema = z.array(z.object({ name: z.string(), words: z.string(), at: z.iso.datetime(), how: z.enum(["written", "printed"]) }));

const fileOf = (key: string) => join(userDataFolder(), "documents", `${key}.json`);

/** A broken or absent record is an empty one. */
export async function lastDocuments(key: string): Promise<readonly LastWritten[]> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readRegularText(fileOf(key))));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Errors: `output-unwritable`. */
export async function rememberDocuments(key: string, documents: readonly LastWritten[]): Promise<Result<undefined>> {
  const names = new Set(documents.map(({ name }) => name));
  const others = (await lastDocuments(key)).filter(({ name }) => !names.has(name));
  return writeAtomically(fileOf(key), `${JSON.stringify([...others, ...documents], null, 2)}\n`);
}
