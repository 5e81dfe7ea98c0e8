import { basename, join } from "node:path";
import { withAgreementsOfFiles } from "../../shared/attachments/agreement-of-file.ts";
import type { AddedFile, AddedFiles } from "../../shared/attachments/received-files.ts";
import { suggestSlot, type UnplacedAttachment } from "../../shared/attachments/suggest-slot.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { placing, type SlotPlace, withAttachmentDescribed, withAttachmentsAdded, withFileReplaced } from "../../shared/case/edit-attachments.ts";
import { letterInSlot } from "../../shared/check/present-letters.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { kindOfFile } from "../../shared/reading/kind-of-file.ts";
import type { SlotReport } from "../../shared/report.ts";
import { nameKey } from "../../shared/text/file-names.ts";
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
  /** the file whose place it took */
  readonly replaced?: string;
};

/**
 * `place`: where all of them belong; absent: where name or content say so. `sealed`: somebody has seen the seal of the applicant on those that
 * need one. `replace`: a file takes the place of the attachment of its name, whose own file is kept and noted.
 */
export type AttachOptions = {
  readonly place?: SlotPlace | undefined;
  readonly sealed?: boolean;
  readonly replace?: boolean;
  readonly moment: Moment;
  readonly now: number;
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
  { place, sealed = false, replace = false, moment, now }: AttachOptions,
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
  const { added, refused, names } = replace ? await addNamed(read.value.folder, files) : { ...(await addFromDisk(read.value.folder, files)), names: undefined };
  const registered = new Set((theCase.attachments ?? []).map(({ file }) => file));
  const fresh = added.filter(({ file }, index) => !registered.has(file) && added.findIndex((other) => other.file === file) === index);
  const viewed = new ViewedAttachments();
  const attached: AttachedFile[] = [];
  const entries: Attachment[] = [];
  const replacing = new Map<string, AddedFile>();
  try {
    for (const file of fresh) {
      const name = names?.get(file.id);
      const former = name === undefined ? undefined : theCase.attachments?.find((one) => nameKey(nameOf(one)) === nameKey(name) && !replacing.has(one.id));
      if (former) {
        replacing.set(former.id, file);
        attached.push({
          id: former.id,
          file: file.file,
          slot: former.slot,
          ...(former.for && { for: former.for }),
          placed: former.unplaced !== true,
          replaced: former.file,
        });
        continue;
      }
      const look = await viewed.look({ folder: read.value.folder, file: file.file, passwords: [] });
      const known = { name: nameOf(file), opening: look.ok ? look.value.opening : "" };
      const suggest = (unplaced: UnplacedAttachment) => suggestSlot(unplaced, report.slots, theCase, guide.slots);
      const found = place ? undefined : (suggest(known) ?? suggest({ ...known, ...(await contentOf(join(read.value.folder, file.file))) }));
      const at = wanted ? placeOf(wanted) : found?.sure ? placeOf(found.slot) : undefined;
      const { bytes: _bytes, known: _known, ...entry } = file;
      // a damaged file may open and have no page
      const pages = look.ok && look.value.pages > 0 ? { pages: look.value.pages } : {};
      const target = wanted ?? (found?.sure ? found.slot : undefined);
      const attachment: Attachment = { ...entry, ...pages, ...placing(at, printed), ...(sealed && target?.sealed ? SEALED : { state: "received" }) };
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
  const needsSeal = (slot: string) => report.slots.some((one) => one.slot === slot && one.sealed);
  const kept = [...replacing].reduce((former, [id, file]) => {
    const replaced = withFileReplaced(former, id, file, printed);
    return sealed && needsSeal(replaced.attachments?.find((one) => one.id === id)?.slot ?? "")
      ? withAttachmentDescribed(replaced, id, SEALED, printed)
      : replaced;
  }, theCase);
  const next = withAgreementsOfFiles(withAttachmentsAdded(kept, entries), guide, ids);
  const saved = entries.length + replacing.size === 0 ? ok(undefined) : await saveCase({ folder: read.value.folder, base: read.value.base, case: next, now });
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

/** What a person says who has seen the seal. */
const SEALED = { state: "sealed-scan", sealedBy: "applicant" } as const;

/** As `addFromDisk` for files alone, with the name that each came by. */
async function addNamed(folder: string, files: readonly string[]): Promise<AddedFiles & { readonly names: ReadonlyMap<string, string> }> {
  const names = new Map<string, string>();
  const all: { readonly added: AddedFile[]; readonly refused: AppError[] } = { added: [], refused: [] };
  for (const file of files) {
    const { added, refused } = await addFromDisk(folder, [file]);
    for (const one of added) names.set(one.id, basename(file));
    all.added.push(...added);
    all.refused.push(...refused);
  }
  return { ...all, names };
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
const nameOf = ({ file }: Pick<AddedFile, "file">): string => file.replace(/^attachments\//, "");
