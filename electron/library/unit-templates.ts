import { stat } from "node:fs/promises";
import { join } from "node:path";
import { lettersOf, type UnitTemplates } from "../../shared/documents/guide-letters.ts";
import { letterFactNames } from "../../shared/documents/letter-facts.ts";
import type { FactNames, LetterTemplate } from "../../shared/documents/template.ts";
import type { UnitTemplate } from "../../shared/documents/unit-template.ts";
import { type AppError, fail, type Result } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { templateProblem } from "../../shared/messages/field-problem-text.ts";
import { errorCode, readingError } from "../files/file-error.ts";
import { userDataFolder } from "../files/paths.ts";
import { readRegularFile } from "../files/regular-file.ts";

/** Beside `case.json`, and in the user's data: `templates/<id of the document>.docx`. That of the case wins. */
export const UNIT_TEMPLATES_FOLDER = "templates";

/** Larger files are no letters; a template with a letterhead has some 100 kB. */
const LARGEST = 20 * 1024 * 1024;

/** The letters in force for a case: those of its guide in its edition, and the unit's own Word templates, of this case or of all, in their place. */
export async function lettersInForce(guide: Guide, caseFolder?: string): Promise<readonly LetterTemplate[]> {
  return lettersOf(guide, await readUnitTemplates([guide], caseFolder));
}

/** The unit's own Word templates for documents of these guides, of this case or of all cases of the user; broken ones say what is wrong. */
export async function readUnitTemplates(guides: readonly Guide[], caseFolder?: string): Promise<UnitTemplates> {
  const folders = [...(caseFolder === undefined ? [] : [caseFolder]), userDataFolder()].map((folder) => join(folder, UNIT_TEMPLATES_FOLDER));
  const names = letterFactNames({ questions: guides.flatMap(({ questions }) => questions) });
  const found: Record<string, UnitTemplates[string]> = {};
  await Promise.all(
    [...new Set(guides.flatMap(({ letters }) => Object.keys(letters)))].map(async (id) => {
      for (const folder of folders) {
        const unit = await readUnitTemplateFile(join(folder, `${id}.docx`), names);
        if (unit === undefined) continue;
        found[id] = unit;
        return;
      }
    }),
  );
  return found;
}

/** `undefined`: there is no such file. Errors: those of `readUnitTemplate`, `file-unreadable`. */
async function readUnitTemplateFile(file: string, names: FactNames): Promise<Result<UnitTemplate, AppError> | undefined> {
  try {
    const status = await stat(file);
    if (status.isDirectory()) return undefined;
    if (status.size > LARGEST) return fail({ kind: "template-invalid", file, problems: [{ path: "", problem: templateProblem({ code: "over-20-mb" }) }] });
    // docxtemplater is loaded by those who use it only
    const { readUnitTemplate } = await import("../documents/unit-template.ts");
    return readUnitTemplate(await readRegularFile(file), file, names);
  } catch (error) {
    return errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR" ? undefined : fail(readingError(file, error));
  }
}
