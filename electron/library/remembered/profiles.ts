import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fieldProblems } from "../../../shared/case/field-problems.ts";
import { NO_PROFILES, type Profiles, profilesSchema } from "../../../shared/desk/profiles.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { formatProblem } from "../../../shared/text/format-problem.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { errorCode, readingError, writingError } from "../../files/file-error.ts";
import { parseJson } from "../../files/parse-json.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readSmallFile } from "../../files/read-small-file.ts";
import { withSaveLock } from "../cases/save-lock.ts";

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

/** One change at a time, in the order in which they were asked for. */
let changing: Promise<unknown> = Promise.resolve();

/**
 * Changes the profiles and writes them while no other program of ours does, so that two that change them at once both keep theirs; a file that cannot be read stays
 * as it is. Errors: those of `readProfiles` and `change`, `output-unwritable`.
 */
export function changeProfiles(change: (profiles: Profiles) => Result<Profiles>): Promise<Result<Profiles>> {
  const changed = changing.then(() => changeAlone(change));
  changing = changed.catch(() => undefined);
  return changed;
}

async function changeAlone(change: (profiles: Profiles) => Result<Profiles>): Promise<Result<Profiles>> {
  const file = profilesFile();
  try {
    // the lock lies beside the file, which may be the first one there
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    return fail(writingError(file, error));
  }
  return withSaveLock(
    dirname(file),
    async (stillHeld) => {
      const former = await readProfiles();
      if (!former.ok) return former;
      const next = change(former.value);
      if (!next.ok || next.value === former.value) return next;
      const written = await writeAtomically(file, `${JSON.stringify(next.value, null, 2)}\n`, async () =>
        (await stillHeld()) ? ok(undefined) : fail({ kind: "output-unwritable", file, cause: { code: "save-overtaken" } }),
      );
      return written.ok ? next : written;
    },
    { file },
  );
}
