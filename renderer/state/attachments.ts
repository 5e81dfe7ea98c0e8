import { create } from "zustand";
import type { AddedFile, AddedFiles } from "../../shared/attachments/received-files.ts";
import type { Attachment } from "../../shared/case.ts";
import { comparePaths } from "../../shared/documents/bundle-file-names.ts";
import { letterInSlot } from "../../shared/documents/present-letters.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import { fail, ok } from "../../shared/errors.ts";
import type { SlotReport } from "../../shared/report.ts";
import { isLitter } from "../../shared/text/file-names.ts";
import { bridge } from "../api.ts";
import { text } from "../text.ts";
import { guideOf, useLibrary } from "./library.ts";
import { addKnownFiles, change, isReadOnly, useOpenCase } from "./open-case.ts";
import { lookAtPaper } from "./paper-looks.ts";
import { sendFiles } from "./send-files.ts";

/** A place for papers; none: the user confirms one later, and until then the paper stands among 其他材料. */
export type Place = Pick<SlotReport, "slot" | "for">;

type Receiving = {
  /** files on their way */
  readonly busy: { readonly done: number; readonly total: number } | undefined;
  readonly refused: readonly AppError[];
  /** files that are registered already, each by the name under which it came again */
  readonly already: readonly { readonly attachment: Attachment; readonly name: string }[];
  /** how many came in last, for the live region */
  readonly came: number;
};

const nothing: Receiving = { busy: undefined, refused: [], already: [], came: 0 };
export const useReceiving = create<Receiving>(() => nothing);
export const forgetRefused = (): void => useReceiving.setState({ refused: [], already: [] });

/** Where papers without a place stand meanwhile. */
const MEANWHILE = "other";

/**
 * Copies papers into the case and registers them, at a place or waiting for one. Files chosen in a dialog of the window
 * (`undefined`), or dropped, or chosen in a browser. What cannot be taken is named in `useReceiving`, nothing is left out silently.
 * @param facts what else is known of them
 * @param unread what could not even be opened
 */
export async function receivePapers(
  place: Place | undefined,
  files: readonly File[] | undefined,
  facts: Partial<Attachment> = { state: "received" },
  unread: readonly AppError[] = [],
): Promise<readonly Attachment[]> {
  const { opened } = useOpenCase.getState();
  if (opened === undefined || isReadOnly(opened)) return [];
  useReceiving.setState({ ...nothing, busy: { done: 0, total: files?.length ?? 0 } });
  // of a folder that was chosen the browser gives all files
  const came = await bringIn(
    opened.key,
    files?.filter((file) => !isLitter(file.name)).sort((one, other) => comparePaths(placeIn(one), placeIn(other))),
  );
  if (useOpenCase.getState().opened?.key !== opened.key) return [];
  const here = (useOpenCase.getState().case?.attachments ?? []).filter((other) => place === undefined || isAt(other, place));
  const known = new Set(here.map(({ file }) => file));
  // the same file twice among those that came is one paper
  const fresh = came.added.filter(({ file, known: again }, index) => {
    const twice = came.added.findIndex((other) => other.file === file) < index;
    return again === undefined || !(twice || known.has(file));
  });
  const entries = register(place, fresh, facts);
  const already = came.added.flatMap((file) => {
    const attachment = fresh.includes(file) ? undefined : [...here, ...entries].find((other) => other.file === file.file);
    return attachment ? [{ attachment, name: file.known ?? fileNameOf(file.file) }] : [];
  });
  useReceiving.setState({ busy: undefined, refused: [...unread, ...came.refused], already, came: entries.length });
  for (const entry of entries) if (typeof entry.pages !== "number") void learnPages(opened.key, entry);
  return entries;
}

/** As `receivePapers`, for a screen that has one paper to take and says itself what went wrong. */
export async function addPapers(
  place: Place,
  files: readonly File[] | undefined,
  facts: Partial<Attachment> = { state: "received" },
): Promise<Result<readonly Attachment[]>> {
  const entries = await receivePapers(place, files, facts);
  const [refused] = useReceiving.getState().refused;
  return entries.length === 0 && refused ? fail(refused) : ok(entries);
}

async function bringIn(key: string, files: readonly File[] | undefined): Promise<AddedFiles> {
  const all = (result: Result<AddedFiles>): AddedFiles => (result.ok ? result.value : { added: [], refused: [result.error] });
  if (files === undefined) return all(await bridge.call("attachments:add", { key }));
  if (files.length === 0) return { added: [], refused: [] };
  if (window.guohe) return all(await window.guohe.drop(key, files));
  return sendFiles(key, files, (done) => useReceiving.setState({ busy: { done, total: files.length } }));
}

function register(place: Place | undefined, files: readonly AddedFile[], facts: Partial<Attachment>): readonly Attachment[] {
  if (files.length === 0) return [];
  addKnownFiles(files.map(({ file, bytes }) => ({ file, bytes })));
  const entries = files.map(({ bytes: _bytes, known: _known, ...file }): Attachment => ({ ...file, ...placed(place), ...facts }));
  changeAttachments((attachments) => [...attachments, ...entries]);
  return entries;
}

/** Where a file of a chosen folder lay in it; its name for any other. */
const placeIn = ({ name, webkitRelativePath }: File) => (webkitRelativePath === "" ? name : webkitRelativePath);

const placed = (place: Place | undefined): Pick<Attachment, "slot" | "for" | "unplaced" | "wordsSha256" | "words"> =>
  place === undefined
    ? { slot: MEANWHILE, unplaced: true }
    : { slot: place.slot, ...(place.for === undefined ? {} : { for: place.for }), ...printedWords(place.slot) };

const isAt = (attachment: Attachment, place: Place) => attachment.slot === place.slot && (place.for === undefined || attachment.for === place.for);

/** Pages of Word files and of pictures with several pages are known once they have been looked at. */
async function learnPages(key: string, { id, file }: Attachment): Promise<void> {
  const look = await lookAtPaper(key, file);
  if (look.ok && useOpenCase.getState().opened?.key === key) describePaper(id, { pages: look.value.pages });
}

/** Puts papers into the places that were confirmed, as one step of undo. */
export function placePapers(places: ReadonlyMap<string, Place>): void {
  changeAttachments((attachments) =>
    attachments.map((attachment) => {
      const place = places.get(attachment.id);
      if (!place) return attachment;
      const { unplaced: _unplaced, for: _for, ...rest } = attachment;
      return { ...rest, ...placed(place) };
    }),
  );
}

/** Moves one paper to another place: who checked it, and which letter it was held against, belonged to the old one. */
export function putElsewhere({ id }: Attachment, place: Place): void {
  changeAttachments((attachments) =>
    attachments.map((attachment) => {
      if (attachment.id !== id) return attachment;
      const { unplaced: _unplaced, for: _for, wordsSha256: _hash, words: _words, checkedBy: _by, checkedOn: _on, ...rest } = attachment;
      const sealed = attachment.sealedBy !== undefined && attachment.sealedBy !== null && attachment.sealedBy !== "none";
      return { ...rest, ...placed(place), state: sealed ? "sealed-scan" : "received" };
    }),
  );
}

/**
 * Puts a file in the place of another: what was said of the old one (its seal, who checked it, its turned pages) does not
 * hold for the new one. The old file stays in the folder, and can be put back.
 */
export async function replacePaper(attachment: Attachment, files: readonly File[] | undefined): Promise<readonly Attachment[]> {
  const { opened } = useOpenCase.getState();
  if (opened === undefined || isReadOnly(opened)) return [];
  useReceiving.setState({ ...nothing, busy: { done: 0, total: 1 } });
  const { added, refused } = await bringIn(opened.key, files?.slice(0, 1));
  const [file] = added;
  useReceiving.setState({
    busy: undefined,
    refused,
    came: added.length,
    already: file && file.file === attachment.file ? [{ attachment, name: file.known ?? fileNameOf(file.file) }] : [],
  });
  if (!file || file.file === attachment.file) return [];
  addKnownFiles([{ file: file.file, bytes: file.bytes }]);
  return [takeFile(attachment, file)];
}

function takeFile(attachment: Attachment, file: Pick<Attachment, "file" | "sha256" | "pages">): Attachment {
  const {
    sha256: _hash,
    pages: _pages,
    state: _state,
    sealedBy: _seal,
    checkedBy: _by,
    checkedOn: _on,
    pageTurns: _turns,
    pageOrder: _order,
    ...kept
  } = attachment;
  const earlierFiles = [...(attachment.earlierFiles ?? []).filter((earlier) => earlier !== file.file), attachment.file];
  const { wordsSha256: _wordsHash, words: _words, ...rest } = kept;
  const next: Attachment = {
    ...rest,
    file: file.file,
    ...(file.sha256 ? { sha256: file.sha256 } : {}),
    ...(file.pages ? { pages: file.pages } : {}),
    state: "received",
    earlierFiles,
    ...printedWords(attachment.slot),
  };
  changeAttachments((attachments) => attachments.map((other) => (other.id === attachment.id ? next : other)));
  const { opened } = useOpenCase.getState();
  if (opened && !file.pages) void learnPages(opened.key, next);
  return next;
}

/** Takes an earlier file back into its place. */
export function takeEarlierFile(attachment: Attachment, file: string): void {
  takeFile(attachment, { file });
}

/** Moves a paper before or behind its neighbour in the same place; an order of the bundle that names both follows. */
export function movePaper(attachments: readonly Attachment[], id: string, by: -1 | 1): void {
  const other = attachments[attachments.findIndex((attachment) => attachment.id === id) + by]?.id;
  const theCase = useOpenCase.getState().case;
  if (other === undefined || !theCase) return;
  const swapped = (name: string) => (name === id ? other : name === other ? id : name);
  const byId = new Map((theCase.attachments ?? []).map((attachment) => [attachment.id, attachment]));
  const order = theCase.bundle?.order;
  change("attachments", {
    ...theCase,
    attachments: (theCase.attachments ?? []).map((attachment) => byId.get(swapped(attachment.id)) ?? attachment),
    ...(order?.includes(id) && order.includes(other) ? { bundle: { ...theCase.bundle, order: order.map(swapped) } } : {}),
  });
}

/** Changes what is known of one paper, as one step of undo; `undefined` takes a fact away. */
export function describePaper(id: string, facts: Partial<Attachment>): void {
  changeAttachments((attachments) =>
    attachments.map((attachment) => {
      if (attachment.id !== id) return attachment;
      // put in by another program: what the letter says when its scan is first called sealed is what it is held against
      const printed = facts.state === "sealed-scan" && !attachment.wordsSha256 ? printedWords(attachment.slot) : {};
      const next: Attachment = { ...attachment, ...printed, ...facts };
      for (const [name, value] of Object.entries(facts)) if (value === undefined) Reflect.deleteProperty(next, name);
      return next;
    }),
  );
}

/** What the letter of a slot says now, to be kept with its scan: a later change of an answer then marks the scan 内容已变. */
function printedWords(slot: string): Pick<Attachment, "wordsSha256" | "words"> {
  const { case: theCase, opened } = useOpenCase.getState();
  const { library } = useLibrary.getState();
  const guide = theCase && library && guideOf(library, theCase);
  if (!guide) return {};
  const letter = letterInSlot({ case: theCase, guide, letters: opened?.letters ?? library.letters }, slot);
  return letter ? { wordsSha256: letter.sha256, words: letter.words } : {};
}

/** Takes a paper off the list; its file stays in the folder. */
export function dropPaper(id: string): void {
  changeAttachments((attachments) => attachments.filter((attachment) => attachment.id !== id));
}

function changeAttachments(next: (attachments: readonly Attachment[]) => readonly Attachment[]): void {
  const theCase = useOpenCase.getState().case;
  if (theCase) change("attachments", { ...theCase, attachments: next(theCase.attachments ?? []) });
}

/** The name of a paper's file, without the folder that all of them lie in. */
export const fileNameOf = (file: string): string => file.replace(/^attachments[\\/]/, "");

/** What came in, for a screen reader. */
export function receivingWords({ busy, came, refused, already }: Receiving): string {
  if (busy) return text.attachments.receiving(busy.done, busy.total);
  return came + refused.length + already.length === 0 ? "" : text.attachments.received(came, refused.length, already.length);
}
