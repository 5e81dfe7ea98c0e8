import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { readingError } from "../../files/file-error.ts";
import { samplesFolder } from "../../files/paths.ts";
import { copyCaseFolder, makeNewFolder, type ReadCase, readCase } from "../cases/cases.ts";
import { newCasesFolder } from "../remembered/settings.ts";

export type Sample = { readonly id: string; readonly read: ReadCase };

/** The example cases under `templates/samples`, by folder name. A folder without a readable case is an installation fault. */
export async function readSamples(folder = samplesFolder()): Promise<Result<readonly Sample[]>> {
  const samples: Sample[] = [];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const ids = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    for (const id of ids.sort()) {
      const read = await readCase(join(folder, id));
      if (!read.ok) return read;
      samples.push({ id, read: read.value });
    }
    return ok(samples);
  } catch (error) {
    return fail(readingError(folder, error));
  }
}

/** Copies a sample into the folder of the user's cases under its title. Returns the new folder. */
export async function copySample(sample: Sample): Promise<Result<string>> {
  const folder = await makeNewFolder(await newCasesFolder(), sample.read.case.title ?? sample.id);
  if (!folder.ok) return folder;
  const copied = await copyCaseFolder(sample.read.folder, folder.value);
  return copied.ok ? folder : copied;
}
