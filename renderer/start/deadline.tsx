import "./plan.css";
import type { Guide } from "../../shared/guide/guide.ts";
import { quote } from "../../shared/guide/guide.ts";
import type { RecentCase } from "../../shared/ipc.ts";
import { filingPlan, type PlanCase } from "../../shared/plan/filing-plan.ts";
import { workingDaysLeft } from "../../shared/plan/working-days.ts";
import { shanghaiDate } from "../../shared/text/moment.ts";
import { millisecondsUntil, momentText, monthAndDay, span, writtenMomentText } from "../../shared/text/moment-text.ts";
import { useClock } from "../state/clock.ts";
import { useLibrary } from "../state/library.ts";
import { Clause } from "../ui/clause.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { PlanSteps } from "./plan-steps.tsx";

type DeadlineProps = {
  readonly guide: Guide;
  /** one case, with what it has done */
  readonly of?: { readonly title: string; readonly known: PlanCase };
  readonly recent?: readonly RecentCase[];
  /** goes to where the days of a case are set */
  readonly adjust?: (key: string) => void;
};

/**
 * How long there is still to the guide's deadline, and the way back from there: of the next of several cases, or of one, with the unit's own
 * deadline and the guide's words.
 */
export function Deadline({ guide, of, recent = [], adjust }: DeadlineProps) {
  const { moment, fixed } = useClock();
  const standings = useLibrary((state) => state.standings);
  // a case in which nothing is left to do waits for none of the days
  const unfinished = recent.filter(({ key, submission }) => submission?.kind !== "submitted" && standings.get(key)?.ready !== true);
  const finished = recent.length > 0 && unfinished.length === 0;
  const unchecked = recent.some(({ key, submission }) => submission?.kind !== "submitted" && (standings.get(key)?.attachments.unchecked ?? 0) > 0);
  const next = nextInternal(finished ? recent : unfinished, shanghaiDate(moment));
  const plan = filingPlan(guide, moment, of?.known, { deadline: next?.date, finished, unchecked });
  const title = of?.title ?? next?.title;
  const first = unfinished.find(({ key, state }) => state === undefined && (next === undefined || key === next.key));
  const left = millisecondsUntil(moment, guide.filing.closes) ?? 0;
  const cited = quote(guide, { clause: guide.filing.cites.clause });
  const today = shanghaiDate(moment);
  const closes = plan.steps.find(({ id }) => id === "closes")?.date ?? "";
  const workingDays = workingDaysLeft(today, closes, guide.workingDays);
  // on it hours are left, of which none is a working day after today
  const isLastDay = today === closes;
  return (
    <>
      <section data-over={plan.over}>
        <h2>{plan.over ? text.start.past : text.start.deadline}</h2>
        {plan.over ? <p className="second">{text.start.pastHint}</p> : <TimeLeft milliseconds={left} />}
        {!plan.over && workingDays !== undefined && !isLastDay && <p className="meta">{text.plan.workingDaysLeft(workingDays)}</p>}
        <p className="meta">{fixed ? text.start.fixedBy(momentText(moment)) : text.start.by(momentText(moment))}</p>
        {plan.internalIsOwn && of !== undefined && <InternalLeft date={plan.internal} />}
        {(millisecondsUntil(moment, guide.filing.opens) ?? 0) > 0 && (
          <p className="meta">
            {text.start.opensIn}　{writtenMomentText(guide.filing.opens)}
          </p>
        )}
        {of !== undefined && (
          <div className="deadline-clause">
            <Clause place={cited.place} words={guide.filing.cites.words ?? cited.quote} />
          </div>
        )}
      </section>
      <section>
        <h2>
          {text.start.schedule}
          <span className="meta cut" title={title}>
            {title ?? text.start.scheduleHint}
          </span>
        </h2>
        <PlanSteps plan={plan} guide={guide} brief={of === undefined} />
        {adjust && first && (
          <button type="button" className="link dense" onClick={() => adjust(first.key)}>
            {text.start.adjustSchedule}
            <Icon name="right" size="small" />
          </button>
        )}
      </section>
    </>
  );
}

/** The first deadline of a unit's own among several cases that has not gone by, and whose it is. */
function nextInternal(recent: readonly RecentCase[], today: string): { readonly date: string; readonly title: string; readonly key: string } | undefined {
  const [first] = recent
    .flatMap(({ internalDeadline, title, state, key }) =>
      internalDeadline === undefined || internalDeadline < today || state !== undefined
        ? []
        : [{ key, date: internalDeadline, title: title.trim() || text.start.untitled }],
    )
    .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
  return first;
}

function TimeLeft({ milliseconds }: { readonly milliseconds: number }) {
  const { days, hours, minutes } = span(milliseconds);
  return <p className="time-left">{text.duration(days, hours, minutes)}</p>;
}

/** Days to the unit's own deadline, to the end of that day in Shanghai. */
function InternalLeft({ date }: { readonly date: string }) {
  const moment = useClock((state) => state.moment);
  const left = millisecondsUntil(moment, `${date}T23:59`) ?? 0;
  return <p className="internal-left">{left < 0 ? text.plan.internalPast(monthAndDay(date)) : text.plan.internalLeft(monthAndDay(date), span(left).days)}</p>;
}
