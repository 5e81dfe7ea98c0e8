import { join } from "node:path";
import { fieldProblems } from "../../shared/case/case.ts";
import { NO_PROFILES, type Profiles, profilesSchema } from "../../shared/desk/profiles.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { formatProblem } from "../../shared/text/format-problem.ts";
import { writeAtomically } from "../files/atomic-write.ts";
import { errorCode, readingError } from "../files/file-error.ts";
import { parseJson } from "../files/parse-json.ts";
import { userDataFolder } from "../files/paths.ts";
import { readSmallFile } from "../files/read-small-file.ts";

/** A JSON file that can be read and mended by hand, beside the user's settings. */
const profilesFile = () => join(userDataFolder(), "profiles.json");

/** The user's profiles; none where there is no file. Errors: `file-unreadable`, `profiles-invalid`. */
export async function readProfiles(): Promise<Result<Profiles>> {
  const file = profilesFile();
  try {
    const value = parseJson(await readSmallFile(file), file);
    if (!value.ok) return value;
    const parsed = profilesSchema.safeParse(value.value, { error: formatProblem });
    return parsed.success ? ok(parsed.data) : fail({ kind: "profiles-invalid", file, problems: fieldProblems(parsed.error) });
  } catch (error) {
    return errorCode(error) === "ENOENT" ? ok(NO_PROFILES) : fail(readingError(file, error));
  }
}

/** One change at a time, so that two windows that change profiles at once both keep theirs. */
let changing: Promise<unknown> = Promise.resolve();

/** Changes the profiles and writes them; a file that cannot be read stays as it is. Errors: those of `readProfiles` and `change`, `output-unwritable`. */
export function changeProfiles(change: (profiles: Profiles) => Result<Profiles>): Promise<Result<Profiles>> {
  const changed = changing.then(async (): Promise<Result<Profiles>> => {
    const former = await readProfiles();
    if (!former.ok) return former;
    const next = change(former.value);
    if (!next.ok || next.value === former.value) return next;
    const written = await writeAtomically(profilesFile(), `${JSON.stringify(next.value, null, 2)}\n`);
    return written.ok ? next : written;
  });
  changing = changed.catch(() => undefined);
  return changed;
}
