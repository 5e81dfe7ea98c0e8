import { join, resolve } from "node:path";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { NO_SETTINGS, type Settings, settingsSchema } from "../../../shared/settings.ts";
import { retryWhileHeld, writeAtomically } from "../../files/atomic-write.ts";
import { errorCode, readingError } from "../../files/file-error.ts";
import { parseJson } from "../../files/parse-json.ts";
import { casesFolder, userDataFolder } from "../../files/paths.ts";
import { readSmallFile } from "../../files/read-small-file.ts";

const settingsFile = () => join(userDataFolder(), "settings.json");

/** What this user has set; none where there is no file. Errors: `file-unreadable`. */
async function settingsOnDisk(): Promise<Result<Settings>> {
  const file = settingsFile();
  try {
    const value = parseJson(await retryWhileHeld(() => readSmallFile(file)), file);
    if (!value.ok) return value;
    const parsed = settingsSchema.safeParse(value.value);
    return parsed.success ? ok(parsed.data) : fail({ kind: "file-unreadable", file, cause: { code: "not-json" } });
  } catch (error) {
    return errorCode(error) === "ENOENT" ? ok(NO_SETTINGS) : fail(readingError(file, error));
  }
}

/** What this user has set; none where the file is missing or cannot be read, for no setting is needed to work. */
export async function readSettings(): Promise<Settings> {
  const read = await settingsOnDisk();
  return read.ok ? read.value : NO_SETTINGS;
}

/** Where new cases and copies of examples are put: where the user wants them, else where the program puts them by itself. */
export const newCasesFolder = async (): Promise<string> => (await readSettings()).casesFolder ?? casesFolder();

/** Where cases of this user lie: the folder for new ones first, and that of the program where another was chosen. */
export const caseFolders = async (): Promise<readonly string[]> => [...new Set([await newCasesFolder(), casesFolder()].map((folder) => resolve(folder)))];

/** One change at a time, so that two windows that change settings at once both keep theirs. */
let changing: Promise<unknown> = Promise.resolve();

/** Changes settings and writes them; a file that cannot be read stays as it is. Errors: `file-unreadable`; those of `writeAtomically`. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Result<Settings>> {
  const changed = changing.then(async (): Promise<Result<Settings>> => {
    const former = await settingsOnDisk();
    if (!former.ok) return former;
    const settings = change(former.value);
    const written = await writeAtomically(settingsFile(), `${JSON.stringify(settings, null, 2)}\n`);
    return written.ok ? ok(settings) : written;
  });
  changing = changed.catch(() => undefined);
  return changed;
}
