import { join } from "node:path";
import { ok, type Result } from "../../shared/errors.ts";
import { NO_SETTINGS, type Settings, settingsSchema } from "../../shared/settings.ts";
import { writeAtomically } from "../files/atomic-write.ts";
import { casesFolder, userDataFolder } from "../files/paths.ts";
import { readRegularText } from "../files/regular-file.ts";

const settingsFile = () => join(userDataFolder(), "settings.json");

/** What this user has set; none where the file is missing or cannot be read, for no setting is needed to work. */
export async function readSettings(): Promise<Settings> {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(await readRegularText(settingsFile())));
    return parsed.success ? parsed.data : NO_SETTINGS;
  } catch {
    return NO_SETTINGS;
  }
}

/** Where new cases and copies of examples are put: where the user wants them, else where the program puts them by itself. */
export const newCasesFolder = async (): Promise<string> => (await readSettings()).casesFolder ?? casesFolder();

/** One change at a time, so that two windows that change settings at once both keep theirs. */
let changing: Promise<unknown> = Promise.resolve();

/** Changes settings and writes them. Errors: those of `writeAtomically`. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Result<Settings>> {
  const changed = changing.then(async () => {
    const settings = change(await readSettings());
    const written = await writeAtomically(settingsFile(), `${JSON.stringify(settings, null, 2)}\n`);
    return written.ok ? ok(settings) : written;
  });
  changing = changed.catch(() => undefined);
  return changed;
}
