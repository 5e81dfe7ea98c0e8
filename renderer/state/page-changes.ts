import type { Attachment } from "../../shared/case/case.ts";
import { withPageMoved, withPageTurned } from "../../shared/case/page-changes.ts";
import { describePaper } from "./attachments.ts";

/** Turns a page of the file clockwise by a quarter. */
export function turnPage(attachment: Attachment, page: number): void {
  describePaper(attachment.id, withPageTurned(attachment, page));
}

/** Puts the page at a place (from 0) into another. */
export function movePage(attachment: Attachment, pages: number, from: number, to: number): void {
  const moved = withPageMoved(attachment, pages, from, to);
  if (moved) describePaper(attachment.id, moved);
}

/** All pages as the file has them. */
export function resetPages(attachment: Attachment): void {
  describePaper(attachment.id, { pageOrder: undefined, pageTurns: undefined });
}
