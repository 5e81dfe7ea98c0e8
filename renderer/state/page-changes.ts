import type { Attachment } from "../../shared/case.ts";
import { describePaper } from "./attachments.ts";

export type Turn = 0 | 90 | 180 | 270;

/** How far a page (from 1, as in the file) is turned clockwise. */
export function turnOf(attachment: Pick<Attachment, "pageTurns">, page: number): Turn {
  return attachment.pageTurns?.find((turn) => turn.page === page)?.degrees ?? 0;
}

const TURNED = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;

/** Turns a page of the file clockwise by a quarter. */
export function turnPage(attachment: Attachment, page: number): void {
  const turned = TURNED[turnOf(attachment, page)];
  const others = (attachment.pageTurns ?? []).filter((turn) => turn.page !== page);
  const next = turned === 0 ? others : [...others, { page, degrees: turned }].sort((one, other) => one.page - other.page);
  describePaper(attachment.id, { pageTurns: next.length === 0 ? undefined : next });
}

/** The pages of the file in the order of the bundle. */
export function orderOf(attachment: Pick<Attachment, "pageOrder">, pages: number): readonly number[] {
  const own = attachment.pageOrder;
  return own?.length === pages ? own : Array.from({ length: pages }, (_, index) => index + 1);
}

/** Puts the page at a place (from 0) into another; the file's own order is no answer. */
export function movePage(attachment: Attachment, pages: number, from: number, to: number): void {
  const order = [...orderOf(attachment, pages)];
  const [moved] = order.splice(from, 1);
  if (moved === undefined || to < 0 || to >= pages) return;
  order.splice(to, 0, moved);
  describePaper(attachment.id, { pageOrder: order.every((page, index) => page === index + 1) ? undefined : order });
}

/** All pages as the file has them. */
export function resetPages(attachment: Attachment): void {
  describePaper(attachment.id, { pageOrder: undefined, pageTurns: undefined });
}
