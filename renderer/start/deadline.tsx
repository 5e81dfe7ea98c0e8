import "./plan.css";
import { shanghaiDate } from "../../shared/moment.ts";
import { filingPlan, type PlanCase } from "../../shared/plan/filing-plan.ts";
import { workingDaysLeft } from "../../shared/plan/working-days.ts";
import type { Guide } from "../../shared/rules/guide.ts";
import { quote } from "../../shared/rules/guide.ts";
import { Clause } from "../findings/clause.tsx";
import { millisecondsUntil, momentText, monthAndDay, span, writtenMomentText } from "../moment-text.ts";
import { useClock } from "../state/clock.ts";
import { text } from "../text.ts";
import { PlanSteps } from "./plan-steps.tsx";

type DeadlineProps = { readonly guide: Guide; readonly of?: { readonly title: string; readonly known: PlanCase } };

/** How long there is still, to the guide's deadline and to the unit's own, and the way back from there. `of`: one case. */
export function Deadline({ guide, of }: DeadlineProps) {
  const { moment, fixed } = useClock();
  const plan = filingPlan(guide, moment, of?.known);
  const left = millisecondsUntil(moment, guide.filing.closes) ?? 0;
  const cited = quote(guide, { clause: guide.filing.cites.clause });
  const workingDays = workingDaysLeft(shanghaiDate(moment), plan.steps.find(({ id }) => id === "closes")?.date ?? "", guide.workingDays);
  return (
    <>
      <section data-over={plan.over}>
        <h2>{plan.over ? text.start.past : text.start.deadline}</h2>
        {plan.over ? <p className="second">{text.start.pastHint}</p> : <TimeLeft milliseconds={left} />}
        {!plan.over && workingDays !== undefined && <p className="meta">{text.plan.workingDaysLeft(workingDays)}</p>}
        <p className="meta">{fixed ? text.start.fixedBy(momentText(moment)) : text.start.by(momentText(moment))}</p>
        {plan.internalIsOwn && <InternalLeft date={plan.internal} />}
        {(millisecondsUntil(moment, guide.filing.opens) ?? 0) > 0 && (
          <p className="meta">
            {text.start.opensIn}　{writtenMomentText(guide.filing.opens)}
          </p>
        )}
        <div className="deadline-clause">
          <Clause place={cited.place} words={cited.quote} marked={guide.filing.cites.words} />
        </div>
      </section>
      <section>
        <h2>
          {text.start.schedule}
          <span className="meta cut" title={of?.title}>
            {of?.title ?? text.start.scheduleHint}
          </span>
        </h2>
        <PlanSteps plan={plan} guide={guide} />
      </section>
    </>
  );
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
