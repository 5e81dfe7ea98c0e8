import { Button } from "antd";
import { MOST_LETTER_PAGES, stackHint } from "../../shared/attachments/suggest-slot.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { useAttachmentOverview } from "../state/attachment-overviews.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { leaveCase } from "../state/opening.ts";
import { beginWithAttachment } from "../state/split.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

/**
 * Why an attachment may be a stack of sealed papers; `most`: the pages that one paper of its place has; `opening`: its first
 * words where somebody has recognised them.
 */
export function useStackHint({ file }: Attachment, most: number, opening?: string): "print-pack" | "scan" | undefined {
  const look = useAttachmentOverview(file);
  return look?.ok ? stackHint({ opening: opening ?? look.value.opening, pages: look.value.pages, most }) : undefined;
}

/** The way to take a stack apart, with its file and its case known there. */
export function SplitStack({ attachment: { file } }: { readonly attachment: Attachment }) {
  const opened = useOpenCase((state) => state.opened);
  return (
    <Button size="small" onClick={() => opened && void beginWithAttachment(opened, file).then(() => leaveCase({ kind: "split" }))}>
      {text.start.split}
    </Button>
  );
}

/** Said below an attachment that stands in the place of one paper and may be several. `ofLetter`: the place is that of a letter of ours. */
export function StackNote({ attachment, ofLetter }: { readonly attachment: Attachment; readonly ofLetter: boolean }) {
  const hint = useStackHint(attachment, ofLetter ? MOST_LETTER_PAGES : Number.POSITIVE_INFINITY);
  const readOnly = useReadOnly();
  // what is printed in Word for the seal is no scan, and what a person has checked is one paper
  const isNoScan = attachment.state === "checked" || attachment.state === "generated";
  if (hint === undefined || isNoScan || readOnly) return null;
  return (
    <ControlNote kind="lack">
      {hint === "print-pack" ? text.attachments.stack.printPack : text.attachments.stack.scan}
      <SplitStack attachment={attachment} />
    </ControlNote>
  );
}
