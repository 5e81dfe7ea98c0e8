import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { unitReviewOf, withUnitReview } from "../../shared/case/unit-review.ts";
import { chineseDate } from "../../shared/text/dates.ts";
import { shanghaiDate } from "../../shared/text/moment.ts";
import { readDate } from "../../shared/wizard/read-answer.ts";
import { useKnownName } from "../components/checker-field.tsx";
import { ReadDay } from "../components/read-day.tsx";
import { useClock } from "../state/clock.ts";
import { change, useCase, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { sayChanged } from "../state/removed.ts";
import { text } from "../ui/text.ts";

const words = text.finish.unitReview;

/** Registers in its place that the unit has reviewed the package: who, and when. */
export function RegisterUnitReview() {
  const [isOpen, setOpen] = useState(false);
  const readOnly = useReadOnly();
  if (isOpen && !readOnly) return <ReviewForm />;
  return (
    <Button size="small" disabled={readOnly} aria-expanded={false} onClick={() => setOpen(true)}>
      {words.register}
    </Button>
  );
}

function ReviewForm() {
  const today = shanghaiDate(useClock((state) => state.moment));
  const [by, setBy] = useState(useKnownName());
  const [day, setDay] = useState(today);
  const id = useId();
  const read = readDate(day);
  const on = read.kind === "value" && typeof read.value === "string" && read.value <= today ? read.value : undefined;
  const isReady = by.trim() !== "" && on !== undefined;
  const register = (event: FormEvent) => {
    event.preventDefault();
    const { case: theCase } = useOpenCase.getState();
    if (!theCase || !isReady) return;
    change("declarations.unitReviewed", withUnitReview(theCase, { by: by.trim(), on }));
    sayChanged(words.registered(by.trim(), chineseDate(on)));
  };
  return (
    <form className="unit-review line wrap" aria-label={words.register} onSubmit={register}>
      <label htmlFor={`${id}-by`}>{words.by}</label>
      <Input
        id={`${id}-by`}
        size="small"
        className="checker"
        autoFocus
        maxLength={60}
        autoComplete="off"
        value={by}
        onChange={(event) => setBy(event.target.value)}
      />
      <label htmlFor={`${id}-on`}>{words.on}</label>
      <Input
        id={`${id}-on`}
        size="small"
        className="checker"
        autoComplete="off"
        status={on === undefined ? "error" : ""}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <ReadDay typed={day} />
      <Button size="small" htmlType="submit" disabled={!isReady}>
        {words.save}
      </Button>
    </form>
  );
}

/** Who reviewed it for the unit, and when. */
export function ReviewedBy() {
  const review = unitReviewOf(useCase());
  return review?.by && review.on ? <span className="second">{words.done(review.by, chineseDate(review.on).replace(/^\d+年/u, ""))}</span> : null;
}
