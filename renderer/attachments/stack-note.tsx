import { Button } from "antd";
import { useEffect, useState } from "react";
import { mostScanned, stackHint } from "../../shared/attachments/suggest-slot.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { bridge } from "../host/api.ts";
import { useAttachmentOverview } from "../state/attachment-overviews.ts";
import { useCase, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { leaveCase } from "../state/opening.ts";
import { beginWithAttachment } from "../state/split.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";
import { useOpenings } from "./use-openings.ts";

/**
 * Tells why an attachment may be a stack of sealed papers, once its overview is there. `most`: the pages that one paper of its place
 * has; `opening`: its first words where somebody has recognised them.
 */
export function useStackHint({ file }: Attachment): (most: number, opening?: string) => "print-pack" | "scan" | undefined {
  const look = useAttachmentOverview(file);
  return (most, opening) => (look?.ok ? stackHint({ opening: opening ?? look.value.opening, pages: look.value.pages, most }) : undefined);
}

/** The way to take a stack apart, with its file and its case known there. `loud`: nothing else is to be done with it. */
export function SplitStack({ attachment: { file }, loud = false }: { readonly attachment: Attachment; readonly loud?: boolean }) {
  const opened = useOpenCase((state) => state.opened);
  return (
    <Button
      size="small"
      type={loud ? "primary" : "default"}
      onClick={() => opened && void beginWithAttachment(opened, file).then(() => leaveCase({ kind: "split" }))}
    >
      {text.start.split}
    </Button>
  );
}

const NONE: readonly Attachment[] = [];

/** Said below an attachment that stands in the place of one paper and may be several. `letter`: the document of ours whose place it is. */
export function StackNote({ attachment, letter }: { readonly attachment: Attachment; readonly letter: string | undefined }) {
  const readOnly = useReadOnly();
  // what is printed in Word for the seal is no scan, and what a person has checked is one paper
  const isNoScan = attachment.state === "checked" || attachment.state === "generated";
  const hintOf = useStackHint(attachment);
  const printed = usePrintedPages(hintOf(mostScanned(1)) === "scan" ? letter : undefined);
  // other papers have any number of pages: of pictures alone only their first words tell a stack
  const isLong = (attachment.pages ?? 0) > mostScanned(1);
  const openings = useOpenings(letter !== undefined || isNoScan || readOnly || !isLong ? NONE : [attachment], () => false);
  const { isRead, text: opening } = openings(attachment.file);
  const hint = hintOf(printed === undefined ? Number.POSITIVE_INFINITY : mostScanned(printed), isRead ? opening : undefined);
  if (hint === undefined || isNoScan || readOnly) return null;
  return (
    <ControlNote kind="lack">
      {hint === "print-pack" ? text.attachments.stack.printPack : text.attachments.stack.scan}
      <SplitStack attachment={attachment} />
    </ControlNote>
  );
}

/** The pages that a letter of ours takes with the answers as they are, 1 where it cannot be set now; `undefined`: nobody asks, or not known yet. */
function usePrintedPages(letter: string | undefined): number | undefined {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const theCase = useCase();
  const [pages, setPages] = useState<number>();
  useEffect(() => {
    if (letter === undefined) return;
    let left = false;
    void bridge.call("documents:preview", { key, case: theCase, document: letter, onRequest: true }).then((laid) => {
      if (!left) setPages(laid.ok && laid.value ? laid.value.pages.length : 1);
    });
    return () => {
      left = true;
    };
  }, [key, theCase, letter]);
  return pages;
}
