import { basename, dirname, join } from "node:path";
import { type AddedFile, isScan } from "../../../shared/attachments/received-files.ts";
import { suggestSlot, type UnplacedAttachment } from "../../../shared/attachments/suggest-slot.ts";
import type { Attachment, Case } from "../../../shared/case/case.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { kindOfFile } from "../../../shared/reading/kind-of-file.ts";
import type { SlotReport } from "../../../shared/report.ts";
import { givenNameOf } from "../../../shared/text/file-names.ts";
import { loadFile } from "../../ingest/loaded-attachment.ts";
import { readText } from "../../reading/read-text.ts";
import type { ViewedAttachments } from "../../viewing/viewed-attachments.ts";
import { asEmpty, attachmentByName, takesPlaceOf } from "./attachments-by-name.ts";

/** The case that a file was copied into. `signal`: stops the reading of its text. */
export type PlacingContext = {
  readonly folder: string;
  readonly case: Case;
  readonly guide: Guide;
  readonly slots: readonly SlotReport[];
  readonly viewed: ViewedAttachments;
  readonly signal?: AbortSignal;
};

/**
 * `wanted`: the slot that a person gave. `source`: the path that it came from, where it may be a newer version of an attachment; `isAmbiguous`:
 * another file of the delivery has the same name.
 */
export type PlacingHints = { readonly wanted?: SlotReport | undefined; readonly source?: string | undefined; readonly isAmbiguous: boolean };

/**
 * Where a file belongs: `replaces`: it is a newer version of this attachment; `slot`: given, or said for certain by name or content; neither: it
 * waits for a person. `why`: the words that its place was found by. `pages`: absent where it does not open or has none. `isScan`: it opens
 * and has no text of its own.
 */
export type FilePlace = {
  readonly pages?: number;
  readonly isScan: boolean;
  readonly replaces?: Attachment;
  readonly slot?: SlotReport | undefined;
  readonly why?: string;
};

/** A copied file with its place. */
export type TakenFile = FilePlace & { readonly file: AddedFile };

/** Works out where a file belongs that was copied into a case; its text is read only where its name does not say it. */
export async function placeFile(context: PlacingContext, added: AddedFile, { wanted, source, isAmbiguous }: PlacingHints): Promise<FilePlace> {
  const { folder, case: theCase, slots, viewed } = context;
  const { file } = added;
  const look = await viewed.look({ folder, file, passwords: [] });
  // a damaged file may open and have no page
  const seen = { ...(look.ok && look.value.pages > 0 && { pages: look.value.pages }), isScan: isScan(look) };
  const known = { name: givenNameOf(added), opening: look.ok ? look.value.opening : "" };
  const path = join(folder, file);
  const former = source === undefined ? undefined : attachmentByName(basename(source), theCase.attachments ?? []);
  if (source !== undefined && former?.kind === "one" && !isAmbiguous) {
    const { attachment } = former;
    const said = await suggestAmong(context, asEmpty(slots), path, { ...known, opening: `${known.opening} ${basename(dirname(source))}` });
    if (takesPlaceOf(said, attachment)) return { ...seen, replaces: attachment };
  }
  if (wanted) return { ...seen, slot: wanted };
  // of a file that has a namesake here a person says what it is
  if (former !== undefined && former.kind !== "new") return seen;
  const found = await suggestAmong(context, slots, path, known);
  return { ...seen, ...(found && { why: found.words }), ...(found?.sure && { slot: found.slot }) };
}

/** The place that the name says, else the one that the content says. */
async function suggestAmong(
  { case: theCase, guide, signal }: PlacingContext,
  slots: readonly SlotReport[],
  path: string,
  unplaced: UnplacedAttachment,
): Promise<ReturnType<typeof suggestSlot>> {
  return suggestSlot(unplaced, slots, theCase, guide.slots) ?? suggestSlot({ ...unplaced, ...(await contentOf(path, signal)) }, slots, theCase, guide.slots);
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
    isScan && digital.value.unread.length > 0
      ? await readText(loaded.value, { ocr: true, pages: RECOGNISED, freesBytes: true, ...(signal && { signal }) })
      : digital;
  if (!recognised.ok) return {};
  const { pages } = recognised.value;
  const kind = kindOfFile(pages);
  return kind === undefined
    ? {}
    : { content: { kind: kind.kind, words: kind.place.quote, text: pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join("\n") } };
}
