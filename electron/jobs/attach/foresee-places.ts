import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { suggestSlot } from "../../../shared/attachments/suggest-slot.ts";
import type { ForeseenPlace } from "../../../shared/desk/case-files.ts";
import { slotTitle } from "../../../shared/desk/missing-list.ts";
import { ok, type Result } from "../../../shared/errors.ts";
import { type SlotReport, titleForSubject } from "../../../shared/report.ts";
import { attachmentName } from "../../../shared/text/file-names.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { readingError } from "../../files/file-error.ts";
import { sha256OfFile } from "../../files/sha256.ts";
import { refusalOf } from "../../ingest/file-type.ts";
import { typeOfFile } from "../../library/cases/add-attachment.ts";
import { readCase } from "../../library/cases/cases.ts";
import { readGuides } from "../../library/guides/guides.ts";
import { type CheckedAnswers, checkAnswers } from "../check/check-case.ts";
import { asEmpty, attachmentByName, keyOfStored, takesPlaceOf } from "./attachments-by-name.ts";

type Known = Pick<CheckedAnswers, "case" | "guide" | "report">;

/**
 * What `attachToCases` would do with these files in a case, as far as their types and names say it: nothing is written, and no text is read.
 * In the order of the files. Errors: those of reading and checking the case.
 */
export async function foreseePlaces(path: string, files: readonly string[], moment: Moment): Promise<Result<readonly ForeseenPlace[]>> {
  const read = await readCase(path);
  if (!read.ok) return read;
  const checked = await checkAnswers(read.value, await readGuides(), moment);
  if (!checked.ok) return checked;
  const keys = files.map((file) => keyOfStored(basename(file)));
  const places: ForeseenPlace[] = [];
  for (const [index, file] of files.entries()) {
    const isTwice = keys.filter((key) => key === keys[index]).length > 1;
    places.push(await foresee(file, checked.value, isTwice));
  }
  return ok(places);
}

async function foresee(file: string, { case: theCase, guide, report }: Known, isTwice: boolean): Promise<ForeseenPlace> {
  const name = basename(file);
  try {
    const { size } = await stat(file);
    if (size === 0) return { kind: "refused", error: { kind: "attachment-empty", file: name } };
    const type = await typeOfFile(file, size, name);
    if (type.kind === "other" || type.kind === "broken") return { kind: "refused", error: refusalOf(type, name) };
    const attachments = theCase.attachments ?? [];
    const former = attachmentByName(name, attachments);
    if (former.kind !== "new" || attachments.some(({ givenName }) => givenName === name)) {
      const sha256 = await sha256OfFile(file);
      if (attachments.some((one) => one.sha256 === sha256)) return { kind: "known" };
    }
    const among = (slots: readonly SlotReport[], opening: string) => suggestSlot({ name, opening }, slots, theCase, guide.slots);
    const titled = (slot: SlotReport) => titleForSubject({ ...slot, title: slotTitle(slot, guide) });
    if (former.kind === "one" && !isTwice) {
      const { attachment } = former;
      const replaces = attachmentName(attachment.file);
      const said = among(asEmpty(report.slots), basename(dirname(file)));
      if (said && takesPlaceOf(said, attachment)) return { kind: "place", title: titled(said.slot), replaces };
      return { kind: "unsure", perhapsReplaces: replaces };
    }
    if (former.kind !== "new") return { kind: "unsure" };
    const found = among(report.slots, "");
    return found?.sure ? { kind: "place", title: titled(found.slot) } : { kind: "unsure" };
  } catch (error) {
    return { kind: "refused", error: readingError(name, error) };
  }
}
