import { stat } from "node:fs/promises";
import { join } from "node:path";
import { LETTER_FACT_NAMES } from "../../shared/documents/letter-facts.ts";
import type { LetterTemplate } from "../../shared/documents/template.ts";
import type { UnitTemplate } from "../../shared/documents/unit-template.ts";
import { type AppError, fail, type Result } from "../../shared/errors.ts";
import { templateProblem } from "../../shared/messages/field-problem-text.ts";
import { errorCode, readingError } from "../files/file-error.ts";
import { userDataFolder } from "../files/paths.ts";
import { readRegularFile } from "../files/regular-file.ts";

/** Beside `case.json`, and in the user's data: `templates/<id of the document>.docx`. That of the case wins. */
export const UNIT_TEMPLATES_FOLDER = "templates";

/** Larger files are no letters; a template with a letterhead has some 100 kB. */
const LARGEST = 20 * 1024 * 1024;

/** Letters with the unit's own Word template where there is one, for this case or for all cases of the user; broken ones say what is wrong. */
export async function withUnitTemplates(letters: readonly LetterTemplate[], caseFolder?: string): Promise<readonly LetterTemplate[]> {
  const folders = [...(caseFolder === undefined ? [] : [caseFolder]), userDataFolder()].map((folder) => join(folder, UNIT_TEMPLATES_FOLDER));
  return Promise.all(
    letters.map(async (letter) => {
      for (const folder of folders) {
        const unit = await readUnitTemplateFile(join(folder, `${letter.id}.docx`));
        if (unit !== undefined) return { ...letter, unit };
      }
      return letter;
    }),
  );
}

/** `undefined`: there is no such file. Errors: those of `readUnitTemplate`, `file-unreadable`. */
async function readUnitTemplateFile(file: string): Promise<Result<UnitTemplate, AppError> | undefined> {
  try {
    const status = await stat(file);
    if (status.isDirectory()) return undefined;
    if (status.size > LARGEST) return fail({ kind: "template-invalid", file, problems: [{ path: "", problem: templateProblem({ code: "over-20-mb" }) }] });
    // docxtemplater is loaded by those who use it only
    const { readUnitTemplate } = await import("../documents/unit-template.ts");
    return readUnitTemplate(await readRegularFile(file), file, LETTER_FACT_NAMES);
  } catch (error) {
    return errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR" ? undefined : fail(readingError(file, error));
  }
}
