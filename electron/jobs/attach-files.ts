import { join } from "node:path";
import { withAgreementsOfFiles } from "../../shared/attachments/agreement-of-file.ts";
import type { AddedFile } from "../../shared/attachments/received-files.ts";
import { suggestSlot, type UnplacedAttachment } from "../../shared/attachments/suggest-slot.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { placing, type SlotPlace, withAttachmentsAdded } from "../../shared/case/edit-attachments.ts";
import { letterInSlot } from "../../shared/check/present-letters.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { kindOfFile } from "../../shared/reading/kind-of-file.ts";
import type { SlotReport } from "../../shared/report.ts";
import type { Moment } from "../../shared/text/moment.ts";
import { loadFile } from "../ingest/loaded-attachment.ts";
import { addFromDisk } from "../library/add-from-disk.ts";
import { readCase } from "../library/cases.ts";
import { readGuides } from "../library/guides.ts";
import { saveCase } from "../library/save-case.ts";
import { readText } from "../reading/read-text.ts";
import { ViewedAttachments } from "../viewing/viewed-attachments.ts";
import { checkAnswers } from "./check-case.ts";

/** A file that became an attachment; `why`: the words that its place was found by; no place: it waits among 其他材料 for someone to place it. */
export type AttachedFile = {
  readonly id: string;
  readonly file: string;
  readonly slot: string;
  readonly for?: string;
  readonly why?: string;
  readonly placed: boolean;
};

/** An attachment that was there before, and the title of its place. */
export type RegisteredFile = { readonly file: string; readonly slot: string; readonly for?: string; readonly title: string };

/** `registered`: where the files that are `known` lie in the case. */
export type AttachReport = {
  readonly file: string;
  readonly attached: readonly AttachedFile[];
  readonly known: readonly string[];
  readonly registered: readonly RegisteredFile[];
  readonly refused: readonly AppError[];
};

/**
 * Copies files (and all files of folders) into a case and registers them, at the given place or, without one, at the place that
 * name or content names for certain. What cannot be taken is named, and holds up none of the others. Errors: those of reading
 * and saving the case; `slot-unknown` where the case has no such place.
 */
export async function attachFiles(
  path: string,
  files: readonly string[],
  { place, moment, now }: { readonly place?: SlotPlace | undefined; readonly moment: Moment; readonly now: number },
): Promise<Result<AttachReport>> {
  const read = await readCase(path);
  if (!read.ok) return read;
  const checked = await checkAnswers(read.value, await readGuides(), moment);
  if (!checked.ok) return checked;
  const { guide, letters, report, case: theCase } = checked.value;
  const places = report.slots.filter(({ slot }) => slot === place?.slot);
  const wanted = place && places.find((slot) => place.for === undefined || slot.for === place.for);
  if (place && !wanted)
    return fail({
      kind: "slot-unknown",
      slot: place.slot,
      ...(place.for !== undefined && { for: place.for }),
      known: report.slots.map((slot) => (slot.for === undefined ? slot.slot : `${slot.slot} --for ${slot.for}`)),
    });
  if (place && place.for === undefined && places.length > 1)
    return fail({
      kind: "slot-unknown",
      slot: place.slot,
      known: places.flatMap((slot) => (slot.for === undefined ? [] : [`${slot.slot} --for ${slot.for}`])),
    });
  const { added, refused } = await addFromDisk(read.value.folder, files);
  const registered = new Set((theCase.attachments ?? []).map(({ file }) => file));
  const fresh = added.filter(({ file }, index) => !registered.has(file) && added.findIndex((other) => other.file === file) === index);
  const viewed = new ViewedAttachments();
  const attached: AttachedFile[] = [];
  const entries: Attachment[] = [];
  try {
    for (const file of fresh) {
      const look = await viewed.look({ folder: read.value.folder, file: file.file, passwords: [] });
      const known = { name: nameOf(file), opening: look.ok ? look.value.opening : "" };
      const suggest = (unplaced: UnplacedAttachment) => suggestSlot(unplaced, report.slots, theCase, guide.slots);
      const found = place ? undefined : (suggest(known) ?? suggest({ ...known, ...(await contentOf(join(read.value.folder, file.file))) }));
      const at = wanted ? placeOf(wanted) : found?.sure ? placeOf(found.slot) : undefined;
      const { bytes: _bytes, known: _known, ...entry } = file;
      const pages = look.ok ? { pages: look.value.pages } : {};
      const attachment: Attachment = { ...entry, ...pages, ...placing(at, (slot, subject) => printed(slot, subject)), state: "received" };
      entries.push(attachment);
      attached.push({
        id: file.id,
        file: file.file,
        slot: attachment.slot,
        ...(at?.for !== undefined && { for: at.for }),
        ...(found && { why: found.words }),
        placed: at !== undefined,
      });
    }
  } finally {
    await viewed.close();
  }
  const ids = entries.map(({ id }) => id);
  const next = withAgreementsOfFiles(withAttachmentsAdded(theCase, entries), guide, ids);
  const saved = entries.length === 0 ? ok(undefined) : await saveCase({ folder: read.value.folder, base: read.value.base, case: next, now });
  if (!saved.ok) return saved;
  const known = added.filter((file) => !fresh.includes(file)).map((file) => file.known ?? file.file);
  const old = new Set(added.flatMap((one) => (fresh.includes(one) ? [] : [one.file])));
  const lying = (theCase.attachments ?? []).filter(({ file }) => old.has(file)).map((one) => registeredFile(one, report.slots));
  return ok({ file: read.value.file, attached, known, registered: lying, refused });

  function printed(slot: string, subject?: string) {
    const letter = letterInSlot({ case: theCase, guide, letters }, slot, subject);
    return letter ? { wordsSha256: letter.sha256, words: letter.words } : {};
  }
}

function registeredFile({ file, slot, for: given }: Attachment, slots: readonly SlotReport[]): RegisteredFile {
  const subject = given ?? undefined;
  const place = slots.find((one) => one.slot === slot && one.for === subject);
  const title = place === undefined ? slot : place.forName === undefined ? place.title : `${place.title}（${place.forName}）`;
  return { file, slot, ...(subject !== undefined && { for: subject }), title };
}

/** Pages that are recognised of a scan whose name and first words say nothing: the title stands on the first. */
const RECOGNISED = [1, 2];

/** What the text of a file says that it is; nothing where it cannot be read. */
async function contentOf(path: string): Promise<Pick<UnplacedAttachment, "content">> {
  const loaded = await loadFile(path, path);
  if (!loaded.ok) return {};
  const digital = await readText(loaded.value, { ocr: false });
  if (!digital.ok) return {};
  const isScan = digital.value.pages.every(({ lines }) => lines.length === 0);
  const recognised = isScan && digital.value.unread.length > 0 ? await readText(loaded.value, { ocr: true, pages: RECOGNISED }) : digital;
  if (!recognised.ok) return {};
  const { pages } = recognised.value;
  const kind = kindOfFile(pages);
  return kind === undefined
    ? {}
    : { content: { kind: kind.kind, words: kind.place.quote, text: pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join("\n") } };
}

const placeOf = (slot: { readonly slot: string; readonly for?: string }): SlotPlace => ({ slot: slot.slot, ...(slot.for !== undefined && { for: slot.for }) });
const nameOf = ({ file }: AddedFile): string => file.replace(/^attachments\//, "");
