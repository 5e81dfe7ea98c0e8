import type { Attachment } from "../../shared/case/case.ts";
import { withPageMoved, withPagesTurned, withPageTurned } from "../../shared/case/page-changes.ts";
import { describeAttachment } from "./attachments.ts";

/** Turns a page of the file clockwise by a quarter. */
export function turnPage(attachment: Attachment, page: number): void {
  describeAttachment(attachment.id, withPageTurned(attachment, page));
}

/** Sets pages upright that do not stand so, as one step of undo. */
export function turnPages(attachment: Attachment, turns: Parameters<typeof withPagesTurned>[1]): void {
  describeAttachment(attachment.id, withPagesTurned(attachment, turns));
}

/** Puts the page at a place (from 0) into another. */
export function movePage(attachment: Attachment, pages: number, from: number, to: number): void {
  const moved = withPageMoved(attachment, pages, from, to);
  if (moved) describeAttachment(attachment.id, moved);
}

/** All pages as the file has them. */
export function resetPages(attachment: Attachment): void {
  describeAttachment(attachment.id, { pageOrder: undefined, pageTurns: undefined });
}
