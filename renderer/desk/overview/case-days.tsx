import type { CaseOverview } from "../../../shared/desk/case-overview.ts";
import { deadlineOf } from "../../../shared/desk/matrix-view.ts";
import { filingPlan } from "../../../shared/plan/filing-plan.ts";
import { nextDeadline } from "../../../shared/plan/next-deadline.ts";
import { monthAndDay, span, writtenMomentText } from "../../../shared/text/moment-text.ts";
import { useClock } from "../../state/clock.ts";
import { guideOf, useLibrary } from "../../state/library.ts";
import { words } from "../common/words.ts";

const NONE = {};

/** The days of one case as its own screens count them: the deadline that comes next, and the day by which its documents are sealed. */
export function CaseDays({ overview }: { readonly overview: CaseOverview }) {
  const moment = useClock((state) => state.moment);
  const guide = useLibrary(({ library }) => guideOf(library, { guide: overview.guide }));
  const unit = useLibrary(({ settings }) => settings.deadlines) ?? NONE;
  if (guide === undefined) return null;
  const last = deadlineOf(overview, unit);
  const own = last === overview.closes.slice(0, 10) ? undefined : last;
  const plan = filingPlan(guide, moment, undefined, { deadline: own });
  const next = nextDeadline(moment, own, guide.filing.closes);
  const seals = plan.steps.find(({ id }) => id === "seals");
  if (plan.over || next === undefined) return null;
  const days = words.caseDays;
  const { asked, filled } = overview.attachments;
  return (
    <p className="meta case-counts" data-days="">
      {own !== undefined && <span className="nowrap">{days.internal(monthAndDay(own))}　</span>}
      <span className="nowrap">{days.closes(writtenMomentText(guide.filing.closes))}　</span>
      {next.milliseconds >= 0 && <span className="nowrap">{days.left(span(next.milliseconds).days)}</span>}
      {seals && filled < asked && <span className="block">{days.seals(monthAndDay(seals.date))}</span>}
    </p>
  );
}
