import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { LetterTemplate } from "../../shared/documents/template.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { readingError } from "../files/file-error.ts";
import { templatesFolder } from "../files/paths.ts";
import { readRegularText } from "../files/regular-file.ts";

/** Reads the letter templates `templates/letters/<id>.md`, unfilled, by id. Errors: `file-not-found`, `file-unreadable`. */
export async function readLetters(folder = join(templatesFolder(), "letters")): Promise<Result<readonly LetterTemplate[]>> {
  let reading = folder;
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
    const letters: LetterTemplate[] = [];
    for (const name of names) {
      reading = join(folder, name);
      letters.push({ id: basename(name, ".md"), text: await readRegularText(reading) });
    }
    return ok(letters);
  } catch (error) {
    return fail(readingError(reading, error));
  }
}
