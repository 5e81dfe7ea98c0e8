import { otherKind } from "../../shared/attachments/other-kind.ts";
import { suggestSlot } from "../../shared/attachments/suggest-slot.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { slotName, slotTitle } from "../../shared/desk/missing-list.ts";
import type { SlotReport } from "../../shared/report.ts";
import { attachmentName, givenNameOf } from "../../shared/text/file-names.ts";
import { useAttachmentOverview } from "../state/attachment-overviews.ts";
import { waitForPlace } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { sayChanged } from "../state/removed.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";
import { moveFile } from "./move-file.tsx";

const words = text.attachments.otherPlace;

/**
 * Asks at its card whether a file came to a place by mistake, with what speaks for it and the way to where it may belong. A person who has checked it has
 * said that it is right there.
 */
export function OtherPlace({ attachment, slot, onGone }: { readonly attachment: Attachment; readonly slot: SlotReport; readonly onGone: () => void }) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const look = useAttachmentOverview(attachment.file);
  if (guide === undefined || attachment.state === "checked" || attachment.state === "generated") return null;
  const known = { name: givenNameOf(attachment), opening: look?.ok ? look.value.opening : "" };
  const other = otherKind(known, slot.slot, guide.slots);
  if (other === undefined) return null;
  const found = suggestSlot(other.by === "name" ? known : { ...known, name: "" }, slots, theCase, guide.slots);
  const target = found?.sure && found.slot.slot !== slot.slot ? found.slot : undefined;
  const wait = () => {
    waitForPlace(attachment);
    sayChanged(text.attachments.versions.movedOut(attachmentName(attachment.file)));
  };
  return (
    <ControlNote kind="lack">
      {text.attachments.placing.by[other.by](other.words)}
      {words.ask(slotTitle(slot, guide))}
      <button
        type="button"
        className="link dense"
        onClick={() => {
          if (target) moveFile(attachment, target, guide);
          else wait();
          onGone();
        }}
      >
        {target ? text.attachments.moveHere(slotName(target, guide)) : words.chooseAnother}
      </button>
    </ControlNote>
  );
}
