import type { Guide } from "../../shared/rules/guide.ts";
import { quote } from "../../shared/rules/guide.ts";
import { Clause } from "../findings/clause.tsx";
import { millisecondsUntil, momentText, span, writtenMomentText } from "../moment-text.ts";
import { useClock } from "../state/clock.ts";
import { text } from "../text.ts";
import { scheduleOf } from "./schedule.ts";

/** How long there is still, in the clause's own words, and the way back from the deadline. */
export function Deadline({ guide }: { readonly guide: Guide }) {
  const { moment, fixed } = useClock();
  const left = millisecondsUntil(moment, guide.filing.closes) ?? 0;
  const cited = quote(guide, { clause: guide.filing.cites.clause });
  return (
    <aside className="rail" aria-label={text.start.deadline}>
      <section>
        <h2>{left >= 0 ? text.start.deadline : text.start.past}</h2>
        {left >= 0 ? <TimeLeft milliseconds={left} /> : <p className="second">{text.start.pastHint}</p>}
        <p className="meta">{fixed ? text.start.fixedBy(momentText(moment)) : text.start.by(momentText(moment))}</p>
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
          <span className="meta">{text.start.scheduleHint}</span>
        </h2>
        <ol className="schedule">
          {scheduleOf(guide, moment).map((step) => (
            <li key={step.label} className={`${step.state} ${step.firm ? "firm" : ""}`} aria-current={step.state === "now" ? "step" : undefined}>
              <span className="name">{step.label}</span>
              <span className="date">{step.when}</span>
              <span className="meta">{step.note}</span>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

function TimeLeft({ milliseconds }: { readonly milliseconds: number }) {
  const { days, hours, minutes } = span(milliseconds);
  return <p className="time-left">{text.duration(days, hours, minutes)}</p>;
}
