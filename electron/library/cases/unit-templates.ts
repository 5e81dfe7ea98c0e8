import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Case } from "../../../shared/case/case.ts";
import { lettersOf, NO_UNIT_TEMPLATES, type UnitTemplates } from "../../../shared/documents/guide-letters.ts";
import { letterFactNames } from "../../../shared/documents/letter-facts.ts";
import type { LetterTemplate } from "../../../shared/documents/template.ts";
import type { FactNames } from "../../../shared/documents/template-expressions.ts";
import type { UnitTemplate } from "../../../shared/documents/unit-template.ts";
import { type AppError, fail, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { templateProblem } from "../../../shared/messages/field-problem-text.ts";
import { nameKey } from "../../../shared/text/file-names.ts";
import { errorCode, readingError } from "../../files/file-error.ts";
import { parseJson } from "../../files/parse-json.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readSmallFile } from "../../files/read-small-file.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { CASE_FILE } from "./cases.ts";

/**
 * Beside `case.json`, and in the user's data: `templates/<id of the document>.docx`; those of a unit of the profiles in
 * `templates/units/<id of the profile>/`. That of the case wins, then that of the unit from whose profile the case was filled.
 */
export const UNIT_TEMPLATES_FOLDER = "templates";

/** Where the templates of the user lie, for all cases. */
export const userTemplatesFolder = (): string => join(userDataFolder(), UNIT_TEMPLATES_FOLDER);

/** Where the templates of a unit of the profiles lie; `undefined`: the id cannot be the name of a folder. */
export const profileTemplatesFolder = (profile: string): string | undefined =>
  /^[\w-]{1,100}$/.test(profile) ? join(userTemplatesFolder(), "units", profile) : undefined;

/** The documents for which a unit of the profiles has templates, by their ids. */
export async function profileTemplates(profile: string): Promise<readonly string[]> {
  const folder = profileTemplatesFolder(profile);
  const names = folder === undefined ? [] : await readdir(folder).catch(() => []);
  // what Word keeps beside an open file begins with ~$
  return names.filter((name) => name.endsWith(".docx") && !name.startsWith("~$")).map((name) => name.slice(0, -".docx".length));
}

/** Larger files are no letters; a template with a letterhead has some 100 kB. */
const LARGEST = 20 * 1024 * 1024;

/**
 * The letters in force for a case: those of its guide in its edition, and the unit's own Word templates, of this case or of all, in their place.
 * @param theCase its answers where they are read already, so that its file is not read again
 */
export async function lettersInForce(guide: Guide, caseFolder?: string, theCase?: Case): Promise<readonly LetterTemplate[]> {
  return lettersOf(guide, await readUnitTemplates([guide], caseFolder, theCase));
}

/**
 * The unit's own Word templates for documents of these guides, of this case, of its unit in the profiles or of all cases of the user;
 * broken ones say what is wrong. `NO_UNIT_TEMPLATES` itself where there is none.
 * @param theCase as for `lettersInForce`
 */
export async function readUnitTemplates(guides: readonly Guide[], caseFolder?: string, theCase?: Case): Promise<UnitTemplates> {
  const folders = await Promise.all((caseFolder === undefined ? [userTemplatesFolder()] : await foldersFor(caseFolder, theCase)).map(listed));
  const held = [...new Set(guides.flatMap(({ letters }) => Object.keys(letters)))].filter((id) => folders.some(({ mayHold }) => mayHold(`${id}.docx`)));
  if (held.length === 0) return NO_UNIT_TEMPLATES;
  const names = letterFactNames({ questions: guides.flatMap(({ questions }) => questions) });
  const found: Record<string, UnitTemplates[string]> = {};
  await Promise.all(
    held.map(async (id) => {
      for (const { folder, mayHold } of folders) {
        if (!mayHold(`${id}.docx`)) continue;
        const unit = await readUnitTemplateFile(join(folder, `${id}.docx`), names);
        if (unit === undefined) continue;
        found[id] = unit;
        return;
      }
    }),
  );
  return found;
}

/** A folder with whether a file may lie in it, whatever the system thinks of letters' case: asked once, and not for each of the letters. */
async function listed(folder: string): Promise<{ readonly folder: string; readonly mayHold: (name: string) => boolean }> {
  try {
    const names = new Set((await readdir(folder)).map(nameKey));
    return { folder, mayHold: (name) => names.has(nameKey(name)) };
  } catch (error) {
    // of a folder that cannot be listed each file says itself what is wrong
    const isThere = errorCode(error) !== "ENOENT" && errorCode(error) !== "ENOTDIR";
    return { folder, mayHold: () => isThere };
  }
}

async function foldersFor(caseFolder: string, theCase?: Case): Promise<readonly string[]> {
  const profile = theCase === undefined ? await unitProfileOf(caseFolder) : theCase.profiles?.unit?.profile;
  const ofUnit = profile === undefined ? undefined : profileTemplatesFolder(profile);
  return [join(caseFolder, UNIT_TEMPLATES_FOLDER), ...(ofUnit === undefined ? [] : [ofUnit]), userTemplatesFolder()];
}

const withUnitProfile = z.looseObject({ profiles: z.looseObject({ unit: z.looseObject({ profile: z.string() }) }) });

/** The profile that the unit of a case was filled from, whatever else its file holds. */
async function unitProfileOf(caseFolder: string): Promise<string | undefined> {
  try {
    const file = join(caseFolder, CASE_FILE);
    const value = parseJson(await readSmallFile(file), file);
    return value.ok ? withUnitProfile.safeParse(value.value).data?.profiles.unit.profile : undefined;
  } catch {
    return undefined;
  }
}

/** `undefined`: there is no such file. Errors: those of `readUnitTemplate`, `file-unreadable`. */
async function readUnitTemplateFile(file: string, names: FactNames): Promise<Result<UnitTemplate, AppError> | undefined> {
  try {
    const status = await stat(file);
    if (status.isDirectory()) return undefined;
    if (status.size > LARGEST) return fail({ kind: "template-invalid", file, problems: [{ path: "", problem: templateProblem({ code: "over-20-mb" }) }] });
    // docxtemplater is loaded by those who use it only
    const { readUnitTemplate } = await import("../../documents/unit-template.ts");
    return readUnitTemplate(await readRegularFile(file), file, names);
  } catch (error) {
    return errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR" ? undefined : fail(readingError(file, error));
  }
}
