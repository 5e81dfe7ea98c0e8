import { stat } from "node:fs/promises";
import { join } from "node:path";
import { lettersOf } from "../../../shared/documents/guide-letters.ts";
import { letterFactNames } from "../../../shared/documents/letter-facts.ts";
import { startingTemplate } from "../../../shared/documents/starting-template.ts";
import { parseTemplate } from "../../../shared/documents/template.ts";
import { documentOf } from "../../../shared/documents/write-letter.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { renderDocx } from "../../documents/docx.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { readingError, writingError } from "../../files/file-error.ts";
import { checkInsideCase } from "../../files/inside-case.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { readCase } from "../../library/cases/cases.ts";
import { UNIT_TEMPLATES_FOLDER } from "../../library/cases/unit-templates.ts";
import { findGuide, readGuides } from "../../library/guides/guides.ts";

/**
 * Puts a Word template to begin with into the case's `templates`: the guide's letter, with placeholders where the answers go.
 * Errors: `document-unknown`, `output-is-file` where the unit's own template lies already, `guide-unknown`, those of `readCase`, `output-unwritable`, `output-is-link`.
 */
export async function makeUnitTemplate(caseFolder: string, id: string): Promise<Result<{ readonly file: string }>> {
  const read = await readCase(caseFolder);
  const guide = read.ok ? findGuide(await readGuides(), read.value.case) : read;
  if (!guide.ok) return guide;
  const letters = lettersOf(guide.value);
  const letter = letters.find((candidate) => candidate.id === id);
  if (letter === undefined) return fail({ kind: "document-unknown", document: id, known: letters.map((one) => one.id) });
  const parsed = parseTemplate(letter, letterFactNames(guide.value));
  if (!parsed.ok) return parsed;
  const rendered = letter.form
    ? await readForm(letter.form.file)
    : renderDocx(startingTemplate(parsed.value, documentOf(guide.value, id, read.ok ? read.value.case.topic : "")?.signers));
  if (!rendered.ok) return rendered;
  const folder = join(caseFolder, UNIT_TEMPLATES_FOLDER);
  const file = join(folder, `${id}.docx`);
  const place = await checkInsideCase(caseFolder, folder);
  if (!place.ok) return place;
  try {
    await makeFolder(folder);
    if (await lies(file)) return fail({ kind: "output-is-file", file });
  } catch (error) {
    return fail(writingError(file, error));
  }
  const written = await writeAtomically(file, rendered.value);
  return written.ok ? ok({ file }) : written;
}

/** The guide's own Word form is what a unit begins with where there is one. */
async function readForm(file: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readRegularFile(file));
  } catch (error) {
    return fail(readingError(file, error));
  }
}

const lies = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );
