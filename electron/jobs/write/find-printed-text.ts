import { join } from "node:path";
import { parseCase } from "../../../shared/case/case.ts";
import { lettersOf } from "../../../shared/documents/guide-letters.ts";
import { presentTextOf } from "../../../shared/documents/letter-text.ts";
import { writeLetter } from "../../../shared/documents/write-letter.ts";
import { ok, type Result } from "../../../shared/errors.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import { parseJson } from "../../files/parse-json.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { HISTORY_FOLDER, listVersions } from "../../library/cases/history.ts";
import { readUnitTemplates } from "../../library/cases/unit-templates.ts";
import { findGuide, readGuides } from "../../library/guides/guides.ts";

/**
 * The words that a sealed letter had, where the case keeps their hash alone: the older version of the case under which
 * the letter says just that. `undefined`: none of the kept versions does.
 */
export async function findPrintedText(caseFolder: string, document: string, wordsSha256: string): Promise<Result<string | undefined>> {
  const installed = await readGuides();
  const units = await readUnitTemplates(installed.guides, caseFolder);
  for (const { name } of await listVersions(caseFolder)) {
    const theCase = await readVersion(join(caseFolder, HISTORY_FOLDER, name));
    const guide = theCase && findGuide(installed, theCase);
    const topic = theCase && guide?.ok ? findTopic(guide.value, theCase.topic) : undefined;
    if (!theCase || !guide?.ok || !topic?.ok) continue;
    const letter = lettersOf(guide.value, units).find(({ id }) => id === document);
    if (letter === undefined) continue;
    const written = writeLetter({ case: theCase, guide: guide.value, topic: topic.value, letter });
    if (written.kind !== "written") continue;
    const then = presentTextOf(written);
    if (then.sha256 === wordsSha256) return ok(then.words);
  }
  return ok(undefined);
}

async function readVersion(file: string) {
  try {
    const value = parseJson(await readRegularFile(file), file);
    const parsed = value.ok ? parseCase(value.value, file) : value;
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}
