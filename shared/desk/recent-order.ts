import type { RecentCase } from "../ipc.ts";
import { nextDeadline } from "../plan/next-deadline.ts";
import type { Moment } from "../text/moment.ts";

/** Recent cases by the deadline that comes next, their own or the call's; those that are submitted or over come last, and then what cannot be opened. Otherwise they stay in their order. */
export function byDeadline(recent: readonly RecentCase[], moment: Moment, closesOf: (one: RecentCase) => string | undefined): readonly RecentCase[] {
  const placed = recent.map((one) => ({ one, left: nextDeadline(moment, one.internalDeadline, closesOf(one))?.milliseconds ?? Number.POSITIVE_INFINITY }));
  const rank = ({ one, left }: (typeof placed)[number]) => (one.state !== undefined ? 2 : one.submission?.kind === "submitted" || left < 0 ? 1 : 0);
  const nearer = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);
  return placed.toSorted((one, other) => rank(one) - rank(other) || (rank(one) === 0 ? nearer(one.left, other.left) : 0)).map(({ one }) => one);
}
