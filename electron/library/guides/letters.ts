import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { errorCode, readingError } from "../../files/file-error.ts";
import { templatesFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";

type Letters = Readonly<Record<string, string>>;

/**
 * Letter templates that come with the product, unfilled, by document id: those of `templates/letters`, which are of no
 * guide, and, where asked for, those of its own guides behind them. Errors: `file-unreadable`.
 */
export async function readProductLetters(ofGuides: boolean): Promise<Result<Letters>> {
  const general = await readLetters(join(templatesFolder(), "letters"));
  if (!ofGuides || !general.ok) return general;
  const guides = join(templatesFolder(), "guides");
  let found: Letters = {};
  for (const name of (await readdir(guides)).sort()) {
    const letters = await readLetters(join(guides, name, "letters"));
    if (!letters.ok) return letters;
    found = { ...letters.value, ...found };
  }
  return ok({ ...found, ...general.value });
}

/** The letter templates `<document id>.md` of a folder, by document id; none where there is no such folder. Errors: `file-unreadable`. */
export async function readLetters(folder: string): Promise<Result<Letters>> {
  let reading = folder;
  try {
    const letters: Record<string, string> = {};
    for (const name of (await readdir(folder)).filter((one) => one.endsWith(".md")).sort()) {
      reading = join(folder, name);
      letters[basename(name, ".md")] = await readRegularText(reading);
    }
    return ok(letters);
  } catch (error) {
    const none = reading === folder && (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR");
    return none ? ok({}) : fail(readingError(reading, error));
  }
}
