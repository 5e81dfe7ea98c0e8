import { rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { withAgreementsOfFiles } from "../../shared/attachments/agreement-of-file.ts";
import type { AddedFile, AddedFiles } from "../../shared/attachments/received-files.ts";
import { suggestSlot, type UnplacedAttachment } from "../../shared/attachments/suggest-slot.ts";
import type { Attachment } from "../../shared/case/case.ts";
import {
  placing,
  type SlotPlace,
  withAttachmentDescribed,
  withAttachmentsAdded,
  withFileReplaced,
  withScanInPlaceOf,
} from "../../shared/case/edit-attachments.ts";
import { letterInSlot } from "../../shared/check/present-letters.ts";
import { type SealDocument, sealDocuments } from "../../shared/documents/seal-documents.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { findTopic } from "../../shared/guide/guide.ts";
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
import { attachmentByName, keyOfStored } from "./attachments-by-name.ts";
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
 * need one: such a scan takes the place of the one attachment there that waits for the seal. `replace`: a file takes the place of the one attachment that came by its name, whose own file is kept and noted, where name,
 * folder or content say that it belongs there; else it waits for a person. `printed`: the attachment (its id) of
 * whose print the one file is the scan: it takes that one's place. `signal`: stops it before anything is saved.
 */
export type AttachOptions = {
  readonly place?: SlotPlace | undefined;
  readonly sealed?: boolean;
  readonly replace?: boolean;
  readonly printed?: string | undefined;
  readonly signal?: AbortSignal | undefined;
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
 * and saving the case; `slot-unknown` where the case has no such place; `cancelled`: the copies are taken away again.
 */
export async function attachFiles(
  path: string,
  files: readonly string[],
  { place, sealed = false, replace = false, printed: print, signal, moment, now }: AttachOptions,
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
  const { added, refused, sources } = replace
    ? await addEach(read.value.folder, files, signal)
    : { ...(await addFromDisk(read.value.folder, files)), sources: undefined };
  const registered = new Set((theCase.attachments ?? []).map(({ file }) => file));
  const fresh = added.filter(({ file }, index) => !registered.has(file) && added.findIndex((other) => other.file === file) === index);
  const viewed = new ViewedAttachments();
  const attached: AttachedFile[] = [];
  const entries: Attachment[] = [];
  const replacing = new Map<string, AddedFile>();
  try {
    for (const file of fresh) {
      if (signal?.aborted) break;
      const source = sources?.get(file.id);
      const former = source === undefined ? undefined : attachmentByName(basename(source), theCase.attachments ?? []);
      const look = await viewed.look({ folder: read.value.folder, file: file.file, passwords: [] });
      const known = { name: nameOf(file), opening: look.ok ? look.value.opening : "" };
      const path = join(read.value.folder, file.file);
      const suggestAmong = async (slots: readonly SlotReport[], unplaced: UnplacedAttachment) =>
        suggestSlot(unplaced, slots, theCase, guide.slots) ?? suggestSlot({ ...unplaced, ...(await contentOf(path, signal)) }, slots, theCase, guide.slots);
      if (source !== undefined && former?.kind === "one" && !isGivenTwice(source)) {
        // which places are empty says nothing of where it belongs
        const slots = report.slots.map((slot): SlotReport => ({ ...slot, state: "missing" }));
        const { attachment } = former;
        const said = await suggestAmong(slots, { ...known, opening: `${known.opening} ${basename(dirname(source))}` });
        if (said?.sure && said.slot.slot === attachment.slot && said.slot.for === (attachment.for ?? undefined)) {
          replacing.set(attachment.id, file);
          attached.push({
            id: attachment.id,
            file: file.file,
            slot: attachment.slot,
            ...(attachment.for && { for: attachment.for }),
            placed: attachment.unplaced !== true,
            replaced: attachment.file,
          });
          continue;
        }
      }
      const isAskedFor = former !== undefined && former.kind !== "new";
      const found = place || isAskedFor ? undefined : await suggestAmong(report.slots, known);
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
  if (signal?.aborted) {
    for (const { file, known } of added) if (known === undefined) await rm(join(read.value.folder, file), { force: true });
    return fail({ kind: "cancelled" });
  }
  const ids = entries.map(({ id }) => id);
  const needsSeal = (slot: string) => report.slots.some((one) => one.slot === slot && one.sealed);
  const kept = [...replacing].reduce((former, [id, file]) => {
    const replaced = withFileReplaced(former, id, file, printed);
    return sealed && needsSeal(replaced.attachments?.find((one) => one.id === id)?.slot ?? "")
      ? withAttachmentDescribed(replaced, id, SEALED, printed)
      : replaced;
  }, theCase);
  const all = withAgreementsOfFiles(withAttachmentsAdded(kept, entries), guide, ids);
  const topic = findTopic(guide, theCase.topic);
  if (!topic.ok) return topic;
  const [scan] = ids;
  const prints =
    print !== undefined && scan !== undefined
      ? new Map([[scan, print]])
      : printsOf(entries, sealDocuments({ case: theCase, guide, topic: topic.value, report }), (id) => replacing.has(id));
  const next = [...prints].reduce((former, [id, of]) => {
    const placed = withScanInPlaceOf(former, of, id);
    return entries.some((entry) => entry.id === id && entry.state === "sealed-scan") ? withAttachmentDescribed(placed, of, SEALED, printed) : placed;
  }, all);
  const reported = attached.map((one): AttachedFile => {
    const of = prints.get(one.id);
    const former = of === undefined ? undefined : theCase.attachments?.find(({ id }) => id === of);
    return former === undefined ? one : { ...one, id: former.id, replaced: former.file };
  });
  const saved = entries.length + replacing.size === 0 ? ok(undefined) : await saveCase({ folder: read.value.folder, base: read.value.base, case: next, now });
  if (!saved.ok) return saved;
  const known = added.filter((file) => !fresh.includes(file)).map((file) => file.known ?? file.file);
  const old = new Set(added.flatMap((one) => (fresh.includes(one) ? [] : [one.file])));
  const lying = (theCase.attachments ?? []).filter(({ file }) => old.has(file)).map((one) => registeredFile(one, report.slots));
  return ok({ file: read.value.file, attached: reported, known, registered: lying, refused });

  /** two files of one delivery and one name: neither is known to be the newer version of what is there */
  function isGivenTwice(source: string): boolean {
    return fresh.filter(({ id }) => keyOfStored(basename(sources?.get(id) ?? "")) === keyOfStored(basename(source))).length > 1;
  }

  function printed(slot: string, subject?: string) {
    const letter = letterInSlot({ case: theCase, guide, letters }, slot, subject);
    return letter ? { wordsSha256: letter.sha256, words: letter.words } : {};
  }
}

/** What a person says who has seen the seal. */
const SEALED = { state: "sealed-scan", sealedBy: "applicant" } as const;

/**
 * For new scans that a person saw the seal on, by their ids, the attachment (its id) that was printed for it: the only one of its place that
 * waits for the seal, where the scan is the only new one there and has its pages. What `isReplaced` by another file is none.
 */
function printsOf(entries: readonly Attachment[], documents: readonly SealDocument[], isReplaced: (id: string) => boolean): ReadonlyMap<string, string> {
  const prints = new Map<string, string>();
  const samePlace = (one: { readonly slot: string; readonly for?: string | null | undefined }, other: Attachment) =>
    one.slot === other.slot && (one.for ?? undefined) === (other.for ?? undefined);
  for (const entry of entries) {
    if (entry.state !== "sealed-scan" || entries.some((other) => other !== entry && samePlace(other, entry))) continue;
    const waiting = documents.flatMap(({ planned, sealed, slot }) =>
      planned?.source.kind === "attachment" && !sealed && samePlace(slot, entry) ? [planned.source.attachment] : [],
    );
    const [print, another] = waiting;
    if (print === undefined || another !== undefined || isReplaced(print.id)) continue;
    // a scan of fewer pages is a part of what was printed
    if ((entry.pages ?? Number.POSITIVE_INFINITY) >= (print.pages ?? 0)) prints.set(entry.id, print.id);
  }
  return prints;
}

/** As `addFromDisk` for files alone, with the path that each came from, up to where it is stopped. */
async function addEach(
  folder: string,
  files: readonly string[],
  signal?: AbortSignal,
): Promise<AddedFiles & { readonly sources: ReadonlyMap<string, string> }> {
  const sources = new Map<string, string>();
  const all: { readonly added: AddedFile[]; readonly refused: AppError[] } = { added: [], refused: [] };
  for (const file of files) {
    if (signal?.aborted) break;
    const { added, refused } = await addFromDisk(folder, [file]);
    for (const one of added) sources.set(one.id, file);
    all.added.push(...added);
    all.refused.push(...refused);
  }
  return { ...all, sources };
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
async function contentOf(path: string, signal: AbortSignal | undefined): Promise<Pick<UnplacedAttachment, "content">> {
  const loaded = await loadFile(path, path);
  if (!loaded.ok) return {};
  const digital = await readText(loaded.value, { ocr: false, ...(signal && { signal }) });
  if (!digital.ok) return {};
  const isScan = digital.value.pages.every(({ lines }) => lines.length === 0);
  const recognised =
    isScan && digital.value.unread.length > 0 ? await readText(loaded.value, { ocr: true, pages: RECOGNISED, ...(signal && { signal }) }) : digital;
  if (!recognised.ok) return {};
  const { pages } = recognised.value;
  const kind = kindOfFile(pages);
  return kind === undefined
    ? {}
    : { content: { kind: kind.kind, words: kind.place.quote, text: pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join("\n") } };
}

const placeOf = (slot: { readonly slot: string; readonly for?: string }): SlotPlace => ({ slot: slot.slot, ...(slot.for !== undefined && { for: slot.for }) });
const nameOf = ({ file }: Pick<AddedFile, "file">): string => file.replace(/^attachments\//, "");
