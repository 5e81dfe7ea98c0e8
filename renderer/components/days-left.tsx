import { memo } from "react";
import { nextDeadline } from "../../shared/plan/next-deadline.ts";
import { isLastHour, millisecondsUntil, monthAndDay, span, writtenMomentText } from "../../shared/text/moment-text.ts";
import { useClock } from "../state/clock.ts";
import { text } from "../ui/text.ts";

type Props = {
  readonly opens: string;
  readonly closes: string;
  /** the project's own day, which comes first while it is the nearer one */
  readonly internal?: string | undefined;
  readonly current?: boolean;
  /** only where the rail, which tells it in full, stands below the page */
  readonly beforeRail?: boolean;
  readonly onOpen: () => void;
};

/** How long there is until the deadline that comes next, at the foot of the sidebar; leads to the plan. */
export const DaysLeft = memo(function DaysLeft({ opens, closes, internal, current = false, beforeRail = false, onOpen }: Props) {
  const moment = useClock((state) => state.moment);
  const untilOpen = millisecondsUntil(moment, opens) ?? 0;
  const left = millisecondsUntil(moment, closes) ?? 0;
  const next = nextDeadline(moment, internal, closes);
  const own = untilOpen <= 0 && next?.kind === "internal" ? internal : undefined;
  const { days, hours, minutes } = span(untilOpen > 0 ? untilOpen : left);
  return (
    <button
      type="button"
      className={beforeRail ? "foot before-rail" : "foot"}
      aria-current={current ? "page" : undefined}
      title={text.plan.open}
      data-page="plan"
      onClick={onOpen}
    >
      <span className="meta">
        {own !== undefined ? text.workspace.internal : untilOpen > 0 ? text.workspace.opens : left >= 0 ? text.workspace.deadline : text.workspace.past}
      </span>
      {left >= 0 && <b>{own === undefined ? text.duration(days, hours, minutes) : text.workspace.daysLeft(span(next?.milliseconds ?? 0).days)}</b>}
      {isLastHour(left) && <span className="must">{text.workspace.lastHour}</span>}
      <span className="meta">
        {own === undefined
          ? (untilOpen > 0 ? text.workspace.closesLater : text.workspace.closes)(writtenMomentText(closes))
          : text.workspace.both(monthAndDay(own), writtenMomentText(closes))}
      </span>
    </button>
  );
});
