import type { Guide } from "../../shared/guide/guide.ts";
import { inWordsOf } from "../../shared/guide/place-words.ts";
import type { FilingPlan, PlanStep } from "../../shared/plan/filing-plan.ts";
import { monthAndDay, writtenMomentText } from "../../shared/text/moment-text.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** The steps before the deadline with their dates; what the case knows to be done is ticked. */
export function PlanSteps({ plan, guide, brief = false }: { readonly plan: FilingPlan; readonly guide: Guide; readonly brief?: boolean }) {
  return (
    <>
      <ol className="schedule">
        {plan.steps.map((step) => (
          <li
            key={step.id}
            className={`${step.state} ${step.firm ? "firm" : ""}`}
            data-step={step.id}
            data-state={step.state}
            aria-current={step.state === "now" ? "step" : undefined}
          >
            <span className="name">
              {step.state === "done" && <Icon name="met" size="small" className="met" />}
              {step.state === "late" && <Icon name="lack" size="small" className="lack" />}
              {inWordsOf(guide, text.plan.steps[step.id].label)}
            </span>
            <span className="date">{whenText(step, guide)}</span>
            {!brief && <span className={step.state === "done" ? "visually-hidden" : "meta"}>{noteOf(step, plan)}</span>}
          </li>
        ))}
      </ol>
      {!brief && <p className="meta">{plan.counted === "working-days" ? text.plan.workingDays(guide.workingDays?.source ?? "") : text.plan.plainDays}</p>}
    </>
  );
}

function whenText(step: PlanStep, guide: Guide): string {
  if (step.id === "opens") return writtenMomentText(guide.filing.opens);
  if (step.id === "closes") return writtenMomentText(guide.filing.closes);
  return monthAndDay(step.date);
}

function noteOf(step: PlanStep, plan: FilingPlan): string {
  if (step.state === "done") return text.plan.done;
  if (step.state === "late") return plan.over ? text.plan.missed : text.plan.late;
  const own = step.id === "internal" ? (plan.internalIsOwn ? text.plan.internalOwn : text.plan.internalSuggested) : text.plan.steps[step.id].note;
  return step.state === "past" ? text.plan.past(own) : own;
}
