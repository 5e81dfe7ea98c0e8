import "./other-place.css";
import { Button } from "antd";
import { otherKind } from "../../shared/attachments/other-kind.ts";
import { suggestSlot } from "../../shared/attachments/suggest-slot.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { otherPaperText } from "../../shared/check/other-papers.ts";
import { slotName, slotTitle } from "../../shared/desk/missing-list.ts";
import { keptThere, notedOf, type OtherPaper, otherPaperOf } from "../../shared/facts/other-paper.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import type { SlotReport } from "../../shared/report.ts";
import { attachmentName, givenNameOf } from "../../shared/text/file-names.ts";
import { useAttachmentOverview } from "../state/attachment-overviews.ts";
import { describeAttachment, takeEarlierFile, waitForPlace } from "../state/attachments.ts";
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
export function OtherPlace(props: Props) {
  const other = otherPaperOf(props.attachment);
  if (other === undefined || props.slot.state === "outdated") return <MaybeOtherPlace {...props} />;
  return <KnownOther {...props} other={other} />;
}

type Props = {
  readonly attachment: Attachment;
  readonly slot: SlotReport;
  /** to put right where it is stands as the filled button: nothing else is to be done with it first */
  readonly isNext?: boolean;
  readonly onGone: () => void;
};

/** What the file was read to say that its place does not go with, the way to where it belongs, and the way to keep it. */
function KnownOther({ attachment, slot, isNext = false, onGone, other }: Props & { readonly other: OtherPaper }) {
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots) ?? [];
  if (guide === undefined) return null;
  if (other.kind === "letter") return <ControlNote kind="lack">{otherPaperText(other, guide)}</ControlNote>;
  const places = slots.filter((one) => one !== slot && isPlaceOf(other, one));
  // a proof of funding may be any partner's
  const target = places.length === 1 ? places[0] : undefined;
  const name = attachmentName(attachment.file);
  const earlier = attachment.earlierFiles?.at(-1);
  return (
    <ControlNote kind="must">
      {`${otherPaperText(other, guide)}。`}
      <span className="ways-out">
        <WayOut isFilled={isNext && (target !== undefined || earlier === undefined)} onClick={() => putAway(attachment, target, guide, onGone)}>
          {target ? text.attachments.moveHere(slotName(target, guide)) : words.chooseAnother}
        </WayOut>
        {isNext && target === undefined && earlier !== undefined && (
          <WayOut isFilled onClick={() => takeEarlierFile(attachment, earlier)}>
            {text.papers.takeEarlierOf(attachmentName(earlier))}
          </WayOut>
        )}
        <button
          type="button"
          className="link dense"
          aria-label={words.keepOf(name)}
          onClick={() => {
            describeAttachment(attachment.id, keptThere(attachment));
            sayChanged(words.kept(name));
            onGone();
          }}
        >
          {words.keep}
        </button>
      </span>
    </ControlNote>
  );
}

function WayOut({ isFilled, onClick, children }: { readonly isFilled: boolean; readonly onClick: () => void; readonly children: string }) {
  return isFilled ? (
    <Button type="primary" size="small" onClick={onClick}>
      {children}
    </Button>
  ) : (
    <button type="button" className="link dense" onClick={onClick}>
      {children}
    </button>
  );
}

/** Whether a place is the one that a paper is for, as far as it was read to be for one. */
function isPlaceOf(other: OtherPaper, slot: SlotReport): boolean {
  if (other.kind === "party") return slot.slot === other.slot && slot.for === other.for;
  return other.kind === "title" && slot.slot === other.slot;
}

function putAway(attachment: Attachment, target: SlotReport | undefined, guide: Guide, onGone: () => void): void {
  if (target) moveFile(attachment, target, guide);
  else {
    waitForPlace(attachment);
    sayChanged(text.attachments.versions.movedOut(attachmentName(attachment.file)));
  }
  onGone();
}

function MaybeOtherPlace({ attachment, slot, onGone }: Props) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const look = useAttachmentOverview(attachment.file);
  if (guide === undefined || attachment.state === "checked" || attachment.state === "generated" || notedOf(attachment)?.kept) return null;
  const known = { name: givenNameOf(attachment), opening: look?.ok ? look.value.opening : "" };
  const other = otherKind(known, slot.slot, guide.slots);
  if (other === undefined) return null;
  const found = suggestSlot(other.by === "name" ? known : { ...known, name: "" }, slots, theCase, guide.slots);
  const target = found?.sure && found.slot.slot !== slot.slot ? found.slot : undefined;
  return (
    <ControlNote kind="lack">
      {text.attachments.placing.by[other.by](other.words)}
      {words.ask(slotTitle(slot, guide))}
      <button type="button" className="link dense" onClick={() => putAway(attachment, target, guide, onGone)}>
        {target ? text.attachments.moveHere(slotName(target, guide)) : words.chooseAnother}
      </button>
    </ControlNote>
  );
}
