import type { Case } from "../../shared/case/case.ts";
import { attachmentNow, pathNow } from "../../shared/review/note-place.ts";
import type { ReviewNote } from "../../shared/review/review.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { placeNamesOfItem } from "../../shared/wizard/sections.ts";
import { words } from "../components/review-words.ts";
import { useChecked } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";

/** Where a note stands in the case as it is now. `go` absent: the place has gone, or it is the whole case; `order`: as the screens ask. */
export type PlaceOfNote = { readonly name: string; readonly gone: boolean; readonly order: number; readonly go?: () => void };

const AFTER_ANSWERS = 1_000_000;

/** The place of a note in the open case. */
export function placeOfNote({ at, about }: ReviewNote, theCase: Case): PlaceOfNote {
  if (at.kind === "case") return { name: words.wholeCase, gone: false, order: -1 };
  if (at.kind === "attachment") {
    const index = attachmentNow(theCase.attachments ?? [], at.attachment);
    const attachment = theCase.attachments?.[index];
    if (attachment === undefined) return { name: about, gone: true, order: AFTER_ANSWERS * 2 };
    const go = () => goToPage({ kind: "attachments", paper: attachment.id });
    return { name: `${about}　${attachmentName(attachment.file)}`, gone: false, order: AFTER_ANSWERS + index, go };
  }
  const path = pathNow(theCase, at.path);
  const { findSection, sections } = useChecked.getState();
  const section = path === undefined ? undefined : findSection(path);
  if (path === undefined || section === undefined) return { name: about, gone: true, order: AFTER_ANSWERS * 2 };
  const go = () => goToPage({ kind: "section", section: section.id }, { focusPath: path });
  const order = sections.findIndex((summary) => summary.section.id === section.id);
  return { name: placeNamesOfItem(section, path, theCase).join("　"), gone: false, order, go };
}
