import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { withAgreementsOfFiles } from "../../../shared/attachments/agreement-of-file.ts";
import { withTranslationsOpen } from "../../../shared/attachments/open-translations.ts";
import type { AddedFile, AddedFiles } from "../../../shared/attachments/received-files.ts";
import type { Attachment, Case } from "../../../shared/case/case.ts";
import {
  type PrintedTextOf,
  placing,
  type SlotPlace,
  withAttachmentDescribed,
  withAttachmentsAdded,
  withFileReplaced,
  withScanInPlaceOf,
  withSealOn,
} from "../../../shared/case/edit-attachments.ts";
import { letterInSlot } from "../../../shared/check/present-letters.ts";
import { printsAwaiting, type SealDocument, sealDocuments } from "../../../shared/documents/seal-list.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import { isTranslationSlot } from "../../../shared/guide/rule-selectors.ts";
import { type SlotReport, titleForSubject } from "../../../shared/report.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { addFromDisk } from "../../library/cases/add-from-disk.ts";
import { readCase } from "../../library/cases/cases.ts";
import { saveCase } from "../../library/cases/save-case.ts";
import { readGuides } from "../../library/guides/guides.ts";
import { ViewedAttachments } from "../../viewing/viewed-attachments.ts";
import { type CheckedAnswers, checkAnswers } from "../check/check-case.ts";
import { keyOfStored } from "./attachments-by-name.ts";
import { placeFile, type TakenFile } from "./place-file.ts";

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

/** What a case was before it was saved; `from` and `to`: the hashes of its file before and after. */
export type CaseChange = { readonly folder: string; readonly before: Case; readonly from: string; readonly to: string };

/** `registered`: where the files that are `known` lie in the case; `change`: absent where nothing was saved. */
export type AttachReport = {
  readonly file: string;
  readonly attached: readonly AttachedFile[];
  readonly known: readonly string[];
  readonly registered: readonly RegisteredFile[];
  readonly refused: readonly AppError[];
  readonly change?: CaseChange;
};

/**
 * Copies files (and all files of folders) into a case and registers them, at the given place or, without one, at the place that
 * name or content names for certain. What cannot be taken is named, and holds up none of the others. Errors: those of reading
 * and saving the case; `slot-unknown` where the case has no such place; `cancelled`: the copies are taken away again.
 */
export async function attachFiles(path: string, files: readonly string[], options: AttachOptions): Promise<Result<AttachReport>> {
  const { place, signal, moment, now } = options;
  const read = await readCase(path);
  if (!read.ok) return read;
  const checked = await checkAnswers(read.value, await readGuides(), moment);
  if (!checked.ok) return checked;
  const { case: theCase, guide, report } = checked.value;
  const wanted = wantedSlot(report.slots, place);
  if (!wanted.ok) return wanted;
  const { folder, base } = read.value;
  const { added, refused, sources } = options.replace
    ? await addEach(folder, files, signal)
    : { ...(await addFromDisk(folder, files)), sources: new Map<string, string>() };
  const registered = new Set((theCase.attachments ?? []).map(({ file }) => file));
  const fresh = added.filter(({ file }, index) => !registered.has(file) && added.findIndex((other) => other.file === file) === index);
  const viewed = new ViewedAttachments();
  const taken: TakenFile[] = [];
  try {
    for (const file of fresh) {
      if (signal?.aborted) break;
      const context = { folder, case: theCase, guide, slots: report.slots, viewed, ...(signal && { signal }) };
      taken.push({ file, ...(await placeFile(context, file, { wanted: wanted.value, source: sources.get(file.id), isAmbiguous: isGivenTwice(file) })) });
    }
  } finally {
    await viewed.close();
  }
  if (signal?.aborted) {
    for (const { file, known } of added) if (known === undefined) await rm(join(folder, file), { force: true });
    return fail({ kind: "cancelled" });
  }
  const topic = findTopic(guide, theCase.topic);
  if (!topic.ok) return topic;
  const seals = sealDocuments({ case: theCase, guide, topic: topic.value, report });
  const { case: next, prints } = withFilesTaken(checked.value, taken, seals, options);
  // the way back from it is the version before
  const saved = taken.length === 0 ? ok(undefined) : await saveCase({ folder, base, case: next, now, keep: true });
  if (!saved.ok) return saved;
  const known = added.filter((file) => !fresh.includes(file)).map((file) => file.known ?? file.file);
  const old = new Set(added.flatMap((one) => (fresh.includes(one) ? [] : [one.file])));
  const lying = (theCase.attachments ?? []).filter(({ file }) => old.has(file)).map((one) => registeredFile(one, report.slots));
  const change = saved.value && { folder, before: read.value.case, from: base, to: saved.value.base };
  const attached = taken.map((one) => attachedFile(one, prints));
  return ok({ file: read.value.file, attached, known, registered: lying, refused, ...(change && { change }) });

  /** two files of one delivery and one name: neither is known to be the newer version of what is there */
  function isGivenTwice({ id }: AddedFile): boolean {
    const keyOf = (one: string) => keyOfStored(basename(sources.get(one) ?? ""));
    return fresh.filter((other) => keyOf(other.id) === keyOf(id)).length > 1;
  }
}

/** The slot that is meant, where a place is given. Errors: `slot-unknown` where there is none, or where several are of that kind. */
function wantedSlot(slots: readonly SlotReport[], place: SlotPlace | undefined): Result<SlotReport | undefined> {
  if (place === undefined) return ok(undefined);
  const argumentOf = (slot: SlotReport) => (slot.for === undefined ? slot.slot : `${slot.slot} --for ${slot.for}`);
  const alike = slots.filter(({ slot }) => slot === place.slot);
  const wanted = alike.find((slot) => place.for === undefined || slot.for === place.for);
  if (wanted === undefined)
    return fail({ kind: "slot-unknown", slot: place.slot, ...(place.for !== undefined && { for: place.for }), known: slots.map(argumentOf) });
  if (place.for === undefined && alike.length > 1)
    return fail({ kind: "slot-unknown", slot: place.slot, known: alike.filter((slot) => slot.for !== undefined).map(argumentOf) });
  return ok(wanted);
}

type CaseReport = Pick<CheckedAnswers, "case" | "guide" | "letters" | "report">;

/** The case with the files at their places: new attachments, newer versions of old ones, and scans in the place of their `prints` (by the scan's id). */
function withFilesTaken(
  { case: theCase, guide, letters, report }: CaseReport,
  taken: readonly TakenFile[],
  seals: readonly SealDocument[],
  { sealed = false, printed: print }: AttachOptions,
): { readonly case: Case; readonly prints: ReadonlyMap<string, Attachment> } {
  const printed: PrintedTextOf = (slot, subject) => {
    const letter = letterInSlot({ case: theCase, guide, letters }, slot, subject);
    return letter ? { wordsSha256: letter.sha256, words: letter.words } : {};
  };
  const needsSeal = (slot: string) => report.slots.some((one) => one.slot === slot && one.sealed);
  const kept = taken.reduce((former, { file, replaces }) => {
    if (replaces === undefined) return former;
    const replaced = withFileReplaced(former, replaces.id, file, printed);
    return sealed && needsSeal(replaces.slot) ? withAttachmentDescribed(replaced, replaces.id, SEALED, printed) : replaced;
  }, theCase);
  const entries = taken.flatMap(({ file, pages, slot, replaces }): Attachment[] => {
    const { bytes: _bytes, known: _known, ...entry } = file;
    const state = sealed && slot?.sealed ? SEALED : { state: "received" as const };
    return replaces ? [] : [{ ...entry, ...(pages !== undefined && { pages }), ...placing(slot && placeOf(slot), printed), ...state }];
  });
  const [first] = entries;
  const given = theCase.attachments?.find(({ id }) => id === print);
  const isReplaced = ({ id }: Attachment) => taken.some(({ replaces }) => replaces?.id === id);
  // a person saw the seal on these, and what another file replaces is no print that waits for them
  const awaited = printsAwaiting(entries, seals, ({ state }, awaiting) => state === SEALED.state && !isReplaced(awaiting));
  const prints = given && first ? new Map([[first.id, given]]) : awaited;
  const isScan = (id: string) => given !== undefined || taken.some(({ file, isScan: noText }) => noText && file.id === id);
  const ids = entries.map(({ id }) => id);
  const all = withAgreementsOfFiles(withAttachmentsAdded(kept, entries), guide, ids);
  const placed = entries.reduce((former, { id, state }) => {
    const of = prints.get(id);
    if (of === undefined) return former;
    const moved = withScanInPlaceOf(former, of.id, id, { isScan: isScan(id), keepsCheck: isTranslationSlot(guide, of.slot) });
    return state === SEALED.state ? withSealOn(moved, [of.id], SEALED.sealedBy, printed) : moved;
  }, all);
  return { case: withTranslationsOpen(theCase, placed, guide.slots), prints };
}

function attachedFile({ file, slot, why, replaces }: TakenFile, prints: ReadonlyMap<string, Attachment>): AttachedFile {
  if (replaces) {
    const { id, slot: place, for: subject, file: replaced } = replaces;
    return { id, file: file.file, slot: place, ...(subject && { for: subject }), placed: replaces.unplaced !== true, replaced };
  }
  const at = placing(slot && placeOf(slot), () => ({}));
  const print = prints.get(file.id);
  return {
    id: print?.id ?? file.id,
    file: file.file,
    slot: at.slot,
    ...(slot?.for !== undefined && { for: slot.for }),
    ...(why !== undefined && { why }),
    placed: slot !== undefined,
    ...(print && { replaced: print.file }),
  };
}

/** What a person says who has seen the seal. */
const SEALED = { state: "sealed-scan", sealedBy: "applicant" } as const;

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
  const title = place === undefined ? slot : titleForSubject(place);
  return { file, slot, ...(subject !== undefined && { for: subject }), title };
}

const placeOf = (slot: { readonly slot: string; readonly for?: string }): SlotPlace => ({ slot: slot.slot, ...(slot.for !== undefined && { for: slot.for }) });
