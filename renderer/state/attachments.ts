import { agreementSlots } from "../../shared/attachments/agreement-of-file.ts";
import { withTranslationsOpen } from "../../shared/attachments/open-translations.ts";
import { otherKind } from "../../shared/attachments/other-kind.ts";
import { earlierVersionOf } from "../../shared/attachments/paper-versions.ts";
import { type AddedFile, type AddedFiles, asCalledNow, isScan, renamedBy } from "../../shared/attachments/received-files.ts";
import type { Attachment, Case } from "../../shared/case/case.ts";
import {
  type PrintedText,
  placing,
  withAttachmentDescribed,
  withAttachmentMoved,
  withAttachmentsAdded,
  withAttachmentsExchanged,
  withAttachmentsPlaced,
  withAttachmentUnplaced,
  withBothKept,
  withFileReplaced,
  withoutAttachment,
  withScanInPlaceOf,
  withSealOn,
  withVersionReplaced,
} from "../../shared/case/edit-attachments.ts";
import { type AgreementPages, withFileParted } from "../../shared/case/part-agreements.ts";
import { letterInSlot } from "../../shared/check/present-letters.ts";
import { comparePaths } from "../../shared/documents/default-upload-names.ts";
import { lettersOf } from "../../shared/documents/guide-letters.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import { fail, ok } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { isTranslationSlot } from "../../shared/guide/rule-selectors.ts";
import { attachmentName, givenNameOf, isSystemJunk } from "../../shared/text/file-names.ts";
import { bridge } from "../host/api.ts";
import { text } from "../ui/text.ts";
import { withAgreementsRegistered } from "./agreement-files.ts";
import { askForOpenings, askForOverview, openingOf, overviewName, useAttachmentOverviews } from "./attachment-overviews.ts";
import { guideOf, useLibrary } from "./library.ts";
import { addKnownFiles, change as changeCase, isReadOnly, noteInCase, useOpenCase } from "./open-case.ts";
import { beginReceiving, type Place, sayReceived, useReceiving, type Wanted } from "./receiving.ts";
import { sayChanged } from "./removed.ts";
import { sendFiles } from "./send-files.ts";

/**
 * Copies attachments into the case and registers them, at a place or waiting for one. Files chosen in a dialog of the window
 * (`undefined`), or dropped, or chosen in a browser. What cannot be taken is named in `useReceiving`, nothing is left out silently; of a file
 * that lies at another place already the user says whether it is to be moved.
 * @param facts what else is known of them
 * @param unread what could not even be opened
 */
export async function receiveAttachments(
  place: Place | undefined,
  files: readonly File[] | undefined,
  facts: Partial<Attachment> = { state: "received" },
  unread: readonly AppError[] = [],
): Promise<readonly Attachment[]> {
  const { opened } = useOpenCase.getState();
  if (opened === undefined || isReadOnly(opened)) return [];
  beginReceiving(files?.length ?? 0);
  // of a folder that was chosen the browser gives all files
  const came = await bringIn(
    opened.key,
    files?.filter((file) => !isSystemJunk(file.name)).sort((one, other) => comparePaths(placeIn(one), placeIn(other))),
  );
  const guide = guideNow();
  // whether they register one hangs on their titles
  if (place && guide && agreementSlots(guide).has(place.slot)) await askForOpenings(opened.key, came.added);
  if (useOpenCase.getState().opened?.key !== opened.key) return [];
  const here = [...(useOpenCase.getState().case?.attachments ?? [])].sort((one, other) => Number(isAway(one, place)) - Number(isAway(other, place)));
  const known = new Set(here.map(({ file }) => file));
  // the same file twice among those that came is one attachment
  const fresh = came.added.filter(({ file, known: again }, index) => {
    const twice = came.added.findIndex((other) => other.file === file) < index;
    return again === undefined || !(twice || known.has(file));
  });
  const entries = register(place, fresh, facts);
  // a print waits for its scan; one that is called as another is asked about at its card
  const beside = here.filter((one) => place !== undefined && !isAway(one, place) && one.state !== "generated");
  const isLetter = guide?.slots.some(({ id, document }) => id === place?.slot && document !== undefined) === true;
  if (beside.length > 0 && entries.some((entry) => earlierVersionOf(entry, [...beside, entry]) === undefined))
    sayChanged(isLetter ? text.attachments.besideLetter : text.attachments.addedBeside(entries.length, beside.length + entries.length));
  const already = came.added.flatMap((file) => {
    const attachment = fresh.includes(file) ? undefined : [...here, ...entries].find((other) => other.file === file.file);
    const wanted = attachment && place && isAway(attachment, place) ? { wanted: { place, file } } : {};
    return attachment ? [{ attachment, name: file.known ?? attachmentName(file.file), ...wanted }] : [];
  });
  sayReceived({
    refused: [...unread, ...came.refused],
    already,
    renamed: fresh.flatMap(renamedBy),
    came: entries.length,
    added: came.added.map(({ file }) => file),
  });
  for (const entry of entries) if (typeof entry.pages !== "number") void learnPages(opened.key, entry);
  return entries;
}

/** As `receiveAttachments`, for a screen that has one attachment to take, wherever else it lies, and says itself what went wrong. */
export async function addAttachments(
  place: Place,
  files: readonly File[] | undefined,
  facts: Partial<Attachment> = { state: "received" },
): Promise<Result<readonly Attachment[]>> {
  const entries = await receiveAttachments(place, files, facts);
  const { refusedNow, already } = useReceiving.getState();
  const elsewhere = already.flatMap(({ wanted }) => (wanted ? putAlsoHere(wanted, facts) : []));
  return entries.length === 0 && refusedNow[0] ? fail(refusedNow[0]) : ok([...entries, ...elsewhere]);
}

async function bringIn(key: string, files: readonly File[] | undefined): Promise<AddedFiles> {
  const { added, refused } = await bringInAsKept(key, files);
  return { added: added.map(asCalledNow), refused };
}

async function bringInAsKept(key: string, files: readonly File[] | undefined): Promise<AddedFiles> {
  const all = (result: Result<AddedFiles>) => (result.ok ? result.value : { added: [], refused: [result.error] });
  if (files === undefined) return all(await bridge.call("attachments:add", { key }));
  if (files.length === 0) return { added: [], refused: [] };
  if (window.guohe) return all(await window.guohe.drop(key, files));
  return sendFiles(key, files, { onDone: (done) => useReceiving.setState({ busy: { done, total: files.length } }) });
}

function register(place: Place | undefined, files: readonly AddedFile[], facts: Partial<Attachment>): readonly Attachment[] {
  if (files.length === 0) return [];
  addKnownFiles(files.map(({ file, bytes }) => ({ file, bytes })));
  const entries = files.map(({ bytes: _bytes, known: _known, ...file }): Attachment => ({ ...file, ...placing(place, printedText), ...facts }));
  // what is called or titled something else registers no agreement by being dropped
  const slots = guideNow()?.slots ?? [];
  const key = useOpenCase.getState().opened?.key ?? "";
  const plain = entries.filter((entry) => otherKind({ name: givenNameOf(entry), opening: openingOf(key, entry.file) }, entry.slot, slots) === undefined);
  const ids = plain.map(({ id }) => id);
  edit((theCase) => withAgreementsRegistered(withAttachmentsAdded(theCase, entries), ids));
  return entries;
}

/** Where a file of a chosen folder lay in it; its name for any other. */
const placeIn = ({ name, webkitRelativePath }: File) => (webkitRelativePath === "" ? name : webkitRelativePath);

const isAway = (attachment: Attachment, place: Place | undefined) =>
  place !== undefined && (attachment.unplaced === true || attachment.slot !== place.slot || (place.for !== undefined && attachment.for !== place.for));

/** Puts a file that lies elsewhere into the place that it was added to as well, where it serves both. */
export const putAlsoHere = ({ place, file }: Wanted, facts: Partial<Attachment> = { state: "received" }) => register(place, [file], facts);

/** Pages of Word files and of pictures with several pages are known once they have been looked at. */
async function learnPages(key: string, { id, file }: Attachment): Promise<void> {
  const look = await askForOverview(key, file);
  // a damaged file may open and have no page
  if (!look.ok || look.value.pages <= 0 || useOpenCase.getState().opened?.key !== key) return;
  const { pages } = look.value;
  noteInCase((theCase) => withAttachmentDescribed(theCase, id, { pages }, printedText));
}

/**
 * Puts attachments into the places that were confirmed, as one step of undo.
 * @param prints for scans that came back from the seal, by their ids, what was printed for it: they take its place
 */
export function placeAttachments(places: ReadonlyMap<string, Place>, prints: ReadonlyMap<string, Attachment> = new Map()): void {
  edit((theCase) => withPrintsReplaced(withAgreementsRegistered(withAttachmentsPlaced(theCase, places, printedText), [...places.keys()]), prints));
}

/** Puts a scan in the place of what was printed for the seal, as one step of undo, once it is known whether it has a text of its own. */
export async function takeForPrint(scan: Attachment, print: Attachment): Promise<void> {
  const key = useOpenCase.getState().opened?.key;
  if (key === undefined) return;
  await askForOverview(key, scan.file);
  if (useOpenCase.getState().opened?.key !== key) return;
  edit((theCase) => withPrintsReplaced(theCase, new Map([[scan.id, print]])));
}

function withPrintsReplaced(theCase: Case, prints: ReadonlyMap<string, Attachment>): Case {
  const guide = guideNow();
  const key = useOpenCase.getState().opened?.key ?? "";
  const { looks } = useAttachmentOverviews.getState();
  return [...prints].reduce((former, [scan, { id, slot }]) => {
    const file = theCase.attachments?.find((attachment) => attachment.id === scan)?.file ?? "";
    const keepsCheck = guide !== undefined && isTranslationSlot(guide, slot);
    return withScanInPlaceOf(former, id, scan, { isScan: isScan(looks.get(overviewName(key, file))), keepsCheck });
  }, theCase);
}

/** Notes the same seal for attachments, as one step of undo. */
export function sealAttachments(ids: readonly string[], sealedBy: NonNullable<Attachment["sealedBy"]>): void {
  edit((theCase) => withSealOn(theCase, ids, sealedBy, printedText));
}

/** Moves one attachment to another place. */
export function putElsewhere({ id }: Attachment, place: Place): void {
  edit((theCase) => withAgreementsRegistered(withFilesMoved(theCase, new Map([[id, place]])), [id]));
}

/** The case with attachments (by id) moved to other places. */
export const withFilesMoved = (theCase: Case, places: ReadonlyMap<string, Place>): Case =>
  [...places].reduce((former, [id, place]) => withAttachmentMoved(former, id, place, printedText), theCase);

/**
 * Puts a file in the place of another: what was said of the old one (its seal, who checked it, its turned pages) does not
 * hold for the new one. The old file stays in the folder, and can be put back.
 */
export async function replaceAttachment(attachment: Attachment, files: readonly File[] | undefined): Promise<readonly Attachment[]> {
  const { opened } = useOpenCase.getState();
  if (opened === undefined || isReadOnly(opened)) return [];
  beginReceiving(1);
  const { added, refused } = await bringIn(opened.key, files?.slice(0, 1));
  const [file] = added;
  sayReceived({
    refused,
    added: added.map((one) => one.file),
    renamed: file && file.file !== attachment.file ? renamedBy(file) : [],
    came: added.length,
    already: file && file.file === attachment.file ? [{ attachment, name: file.known ?? attachmentName(file.file) }] : [],
  });
  if (!file || file.file === attachment.file) return [];
  addKnownFiles([{ file: file.file, bytes: file.bytes }]);
  return [takeFile(attachment, file)];
}

function takeFile(attachment: Attachment, file: Pick<Attachment, "file" | "givenName" | "sha256" | "pages">): Attachment {
  edit((theCase) => withFileReplaced(theCase, attachment.id, file, printedText));
  const { opened, case: theCase } = useOpenCase.getState();
  const next = theCase?.attachments?.find(({ id }) => id === attachment.id) ?? attachment;
  if (opened && !file.pages) void learnPages(opened.key, next);
  return next;
}

/**
 * Parts a file with several agreements, as one step of undo: each agreement gets the file of its own pages, and a further one is entered
 * where none waits for it. The whole file stays in the folder.
 */
export async function partAttachment(attachment: Attachment, parts: readonly AgreementPages[]): Promise<AppError | undefined> {
  const { opened } = useOpenCase.getState();
  if (opened === undefined || isReadOnly(opened)) return undefined;
  const parted = await bridge.call("attachments:part", { key: opened.key, file: attachment.file, parts: [...parts] });
  if (useOpenCase.getState().opened?.key !== opened.key) return undefined;
  if (!parted.ok) return parted.error;
  const { added, refused } = parted.value;
  const [error] = refused;
  if (error) return error;
  addKnownFiles(added.map(({ file, bytes }) => ({ file, bytes })));
  edit((theCase) => withFileParted(theCase, attachment.id, added, printedText));
  return undefined;
}

/** Puts a newer version of a paper in the place of the older one, as one step of undo. */
export const replaceVersion = ({ id: older }: Attachment, { id: newer }: Attachment): void =>
  edit((theCase) => withVersionReplaced(theCase, older, newer, printedText));

/** Says of two files of one place that both stay. */
export const keepBoth = ({ id }: Attachment, { id: other }: Attachment): void => edit((theCase) => withBothKept(theCase, id, other));

/** Takes a file out of its place: it waits among 其他材料 for another one. */
export const waitForPlace = ({ id }: Attachment): void => edit((theCase) => withAttachmentUnplaced(theCase, id));

/** Takes an earlier file back into its place. */
export function takeEarlierFile(attachment: Attachment, file: string): void {
  takeFile(attachment, { file });
}

/** Moves an attachment before or behind its neighbour in the same place; an order of the bundle that names both follows. */
export function moveAttachment(attachments: readonly Attachment[], id: string, by: -1 | 1): void {
  const other = attachments[attachments.findIndex((attachment) => attachment.id === id) + by]?.id;
  if (other !== undefined) edit((theCase) => withAttachmentsExchanged(theCase, id, other));
}

/** Changes what is known of one attachment, as one step of undo; `undefined` takes a fact away. */
export function describeAttachment(id: string, facts: Partial<Attachment>): void {
  edit((theCase) => withAttachmentDescribed(theCase, id, facts, printedText));
}

/** What the letter of a slot says now, to be kept with its scan: a later change of an answer then marks the scan 内容已变. */
export function printedText(slot: string, subject?: string): PrintedText {
  const { case: theCase, opened } = useOpenCase.getState();
  const guide = guideNow();
  if (!theCase || !guide) return {};
  const letters = lettersOf(guide, opened?.unitTemplates ?? useLibrary.getState().library?.unitTemplates);
  const letter = letterInSlot({ case: theCase, guide, letters }, slot, subject);
  return letter ? { wordsSha256: letter.sha256, words: letter.words } : {};
}

function guideNow(): Guide | undefined {
  const { case: theCase } = useOpenCase.getState();
  const { library } = useLibrary.getState();
  return theCase && library && guideOf(library, theCase);
}

/** Takes an attachment off the list; its file stays in the folder. */
export const dropAttachment = (id: string): void => edit((theCase) => withoutAttachment(theCase, id));

/** Takes several off the list, as one step. */
export const dropAttachments = (ids: readonly string[]): void => edit((theCase) => ids.reduce(withoutAttachment, theCase));

/** Of several files of one paper one stays, as one step; the others lie on in the folder. */
export const keepOnly = (kept: string, ids: readonly string[]): void => dropAttachments(ids.filter((id) => id !== kept));

function edit(change: (theCase: Case) => Case): void {
  const theCase = useOpenCase.getState().case;
  if (!theCase) return;
  const changed = change(theCase);
  const next = withTranslationsOpen(theCase, changed, guideNow()?.slots ?? []);
  changeCase("attachments", next);
  if (next !== changed) sayChanged(text.attachments.originalChanged);
}
