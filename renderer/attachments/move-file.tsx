import { useEffect } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { slotName } from "../../shared/desk/missing-list.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import type { SlotReport } from "../../shared/report.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { putElsewhere } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { placeName, placeUnder, useFileDrag } from "../state/file-drop.ts";
import { isReadOnly, useOpenCase } from "../state/open-case.ts";
import { sayChanged } from "../state/removed.ts";
import { text } from "../ui/text.ts";

/** Moves a listed file to another place, and says so with the way back. */
export function moveFile(attachment: Attachment, slot: SlotReport, guide: Guide | undefined): void {
  putElsewhere(attachment, slot);
  sayChanged(text.attachments.movedTo(attachmentName(attachment.file), slotName(slot, guide)));
}

/** A listed file under way, by its id. */
const LISTED = "application/x-guohe-attachment";

export function startDrag(data: DataTransfer, { id }: Attachment): void {
  data.setData(LISTED, id);
  data.effectAllowed = "move";
}

/** Lets a listed file be dragged onto another place. */
export function useListedFileDrag(): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes(LISTED)) return;
      const place = isReadOnly(useOpenCase.getState().opened) ? undefined : placeUnder(event.target);
      if (place) event.preventDefault();
      const name = place && placeName(place);
      if (useFileDrag.getState().over !== name) useFileDrag.setState({ over: name });
    };
    const end = () => useFileDrag.setState({ over: undefined });
    const drop = (event: DragEvent) => {
      const id = event.dataTransfer?.getData(LISTED);
      const place = placeUnder(event.target);
      if (!id || !place) return;
      event.preventDefault();
      const { report, guide } = useChecked.getState();
      const slot = report?.slots.find((candidate) => placeName(candidate) === placeName(place));
      const attachment = useOpenCase.getState().case?.attachments?.find((candidate) => candidate.id === id);
      if (slot && attachment && !slot.attachments.includes(id)) moveFile(attachment, slot, guide);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragend", end);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragend", end);
      window.removeEventListener("drop", drop);
    };
  }, []);
}
