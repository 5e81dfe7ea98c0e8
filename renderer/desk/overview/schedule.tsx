import { filingIsOver } from "../../../shared/plan/filing-plan.ts";
import { shanghaiDate } from "../../../shared/text/moment.ts";
import { monthAndDay, writtenMomentText } from "../../../shared/text/moment-text.ts";
import { useClock } from "../../state/clock.ts";
import { useLibrary } from "../../state/library.ts";
import { useGuideOfMost } from "../common/guide-of-most.ts";
import { words } from "../common/words.ts";

/** Today, the unit's own last day and the call's, on one line. */
export function Schedule() {
  const guide = useGuideOfMost();
  const moment = useClock((state) => state.moment);
  const own = useLibrary((state) => (guide ? state.settings.deadlines?.[guide.id] : undefined));
  if (guide === undefined) return null;
  if (filingIsOver(guide, moment)) {
    return (
      <p className="third nowrap">
        {words.schedule.closes} {writtenMomentText(guide.filing.closes)}，{words.schedule.closed}
      </p>
    );
  }
  const today = shanghaiDate(moment);
  const days = [
    { id: "today", at: monthAndDay(today), name: words.schedule.today },
    ...(own === undefined ? [] : [{ id: "internal", at: monthAndDay(own), name: words.schedule.internal }]),
    { id: "closes", at: writtenMomentText(guide.filing.closes), name: words.schedule.closes },
  ];
  return (
    <ol className="desk-schedule" aria-label={words.schedule.label}>
      {days.map(({ id, at, name }) => (
        <li key={id} data-day={id}>
          <b>{at}</b>
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}
