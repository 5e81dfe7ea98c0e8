import { memo } from "react";
import { isLastHour, millisecondsUntil, span, writtenMomentText } from "../../shared/text/moment-text.ts";
import { useClock } from "../state/clock.ts";
import { text } from "../ui/text.ts";

type Props = {
  readonly opens: string;
  readonly closes: string;
  readonly current?: boolean;
  /** only where the rail, which tells it in full, stands below the page */
  readonly beforeRail?: boolean;
  readonly onOpen: () => void;
};

/** How long there is until the guide's deadline, at the foot of the sidebar; leads to the plan. */
export const DaysLeft = memo(function DaysLeft({ opens, closes, current = false, beforeRail = false, onOpen }: Props) {
  const moment = useClock((state) => state.moment);
  const untilOpen = millisecondsUntil(moment, opens) ?? 0;
  const left = millisecondsUntil(moment, closes) ?? 0;
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
      <span className="meta">{untilOpen > 0 ? text.workspace.opens : left >= 0 ? text.workspace.deadline : text.workspace.past}</span>
      {left >= 0 && <b>{text.duration(days, hours, minutes)}</b>}
      {isLastHour(left) && <span className="must">{text.workspace.lastHour}</span>}
      <span className="meta">{(untilOpen > 0 ? text.workspace.closesLater : text.workspace.closes)(writtenMomentText(closes))}</span>
    </button>
  );
});
