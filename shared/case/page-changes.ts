import type { Attachment } from "./case.ts";

/** Turned and re-ordered pages of one attachment, as facts to describe it with. Pages are numbered from 1, as in the file. */

/** Degrees clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** How far a page is turned. */
export function turnOf(attachment: Pick<Attachment, "pageTurns">, page: number): Turn {
  return attachment.pageTurns?.find((turn) => turn.page === page)?.degrees ?? 0;
}

const TURNED = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;

/** The turns of an attachment after a page was turned clockwise by a quarter; a page that is upright again is not named. */
export function withPageTurned(attachment: Pick<Attachment, "pageTurns">, page: number): Pick<Partial<Attachment>, "pageTurns"> {
  const turned = TURNED[turnOf(attachment, page)];
  const others = (attachment.pageTurns ?? []).filter((turn) => turn.page !== page);
  const next = turned === 0 ? others : [...others, { page, degrees: turned }].sort((one, other) => one.page - other.page);
  return { pageTurns: next.length === 0 ? undefined : next };
}

/** The turns of an attachment after several pages were turned clockwise, each by its own angle. */
export function withPagesTurned(
  attachment: Pick<Attachment, "pageTurns">,
  turns: readonly { readonly page: number; readonly degrees: Exclude<Turn, 0> }[],
): Pick<Partial<Attachment>, "pageTurns"> {
  let turned: Pick<Partial<Attachment>, "pageTurns"> = { pageTurns: attachment.pageTurns };
  for (const { page, degrees } of turns) for (let quarter = 0; quarter < degrees; quarter += 90) turned = withPageTurned(turned, page);
  return turned;
}

/** The pages of a file in the order of the bundle. An order that names another count of pages is of another file. */
export function orderOf(attachment: Pick<Attachment, "pageOrder">, pages: number): readonly number[] {
  const own = attachment.pageOrder;
  return own?.length === pages ? own : Array.from({ length: pages }, (_, index) => index + 1);
}

/** The order after the page at a place (from 0) went to another; the file's own order is no answer. `undefined`: there is no such place. */
export function withPageMoved(
  attachment: Pick<Attachment, "pageOrder">,
  pages: number,
  from: number,
  to: number,
): Pick<Partial<Attachment>, "pageOrder"> | undefined {
  const order = [...orderOf(attachment, pages)];
  if (from < 0 || to < 0 || from >= pages || to >= pages) return undefined;
  order.splice(to, 0, ...order.splice(from, 1));
  return { pageOrder: order.every((page, index) => page === index + 1) ? undefined : order };
}
