import { Button, Input } from "antd";
import { useState } from "react";
import { openSteps } from "../../shared/desk/submission.ts";
import { lastReturned, withoutReturn, withoutSubmitted, withReason, withReturn } from "../../shared/desk/submission-record.ts";
import { writtenMomentText } from "../../shared/text/moment-text.ts";
import { useChecked } from "../state/checked.ts";
import { sayChanged } from "../state/removed.ts";
import { goToPage } from "../state/route.ts";
import { changeSubmission, stepSubmission, useSubmission } from "../state/submission-record.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { useStanding } from "./use-standing.ts";
import { useUnitContact } from "./who-submits.tsx";

const words = text.submit;

/** Each submission before this one, and whether and why it came back; the last reason is written here. */
export function CameBack() {
  const record = useSubmission((state) => state.record);
  const { earlier = [] } = record;
  const open = lastReturned(record);
  const [isNew, setNew] = useState(false);
  const sendBack = () => {
    setNew(true);
    void stepSubmission("returned", (one) => withReturn(one, new Date().toISOString()));
    sayChanged(words.saidReturned);
  };
  return (
    <>
      {earlier.length > 0 && (
        <ul className="submissions">
          {earlier.map((one) => (
            <li key={`${one.at} ${one.returnedAt}`}>
              {one.at !== undefined && <span>{words.submittedAt(writtenMomentText(one.at), one.by ?? "")}</span>}
              {one.returnedAt !== undefined && (
                <span className="line">
                  <span className="grow">
                    {words.returnedAt(writtenMomentText(one.returnedAt))}
                    {one !== open && one.reason && <span className="second">　{one.reason}</span>}
                  </span>
                  {one === open && (
                    <button type="button" className="link dense" onClick={() => void stepSubmission("returned", withoutReturn)}>
                      {words.notSubmitted}
                    </button>
                  )}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <>
          <Input.TextArea
            className="came-back"
            aria-label={words.reason}
            aria-describedby="after-return"
            placeholder={words.reason}
            rows={2}
            maxLength={2000}
            autoFocus={isNew}
            value={open.reason ?? ""}
            onChange={(event) => void changeSubmission((one) => withReason(one, event.target.value))}
          />
          <p id="after-return" className="line wrap after-return">
            <Icon name="right" size="small" className="must" />
            <span className="grow">{words.afterReturn}</span>
            <Button size="small" onClick={() => goToPage({ kind: "answers" })}>
              {words.toAnswers}
            </Button>
            <Button size="small" onClick={() => goToPage({ kind: "finish" })}>
              {words.toBuild}
            </Button>
          </p>
        </>
      ) : (
        <button type="button" className="link dense came-back" onClick={sendBack}>
          {words.cameBack}
        </button>
      )}
    </>
  );
}

/** Who submitted this build for the unit and when. */
export function Submitted() {
  const submitted = useSubmission((state) => state.record.submitted);
  if (!submitted) return <Register />;
  return (
    <p className="line submitted">
      <Icon name="met" size="small" className="met" />
      <span className="grow">{words.submittedAt(writtenMomentText(submitted.at), submitted.by)}</span>
      <button type="button" className="link dense" onClick={() => void stepSubmission("submitted", withoutSubmitted)}>
        {words.notSubmitted}
      </button>
    </p>
  );
}

/**
 * Where something is still open it stands beside the way to register, with the way to it; and it is asked once more whether
 * the unit has really submitted. Nothing is locked.
 */
function Register() {
  const { name } = useUnitContact();
  const guide = useChecked((state) => state.guide);
  const standing = useStanding();
  const [typed, setBy] = useState<string>();
  const by = typed ?? name ?? "";
  const [isAsked, setAsked] = useState(false);
  const isAgain = useSubmission(({ record }) => lastReturned(record) !== undefined);
  const open = guide ? openSteps(standing, guide) : [];
  const asks = isAsked && open.length > 0;
  const register = () => {
    setAsked(false);
    void stepSubmission("submitted", (record) => ({ ...record, submitted: { at: new Date().toISOString(), by: by.trim() } }));
  };
  return (
    <>
      <p className="line wrap submitted">
        {open.length > 0 && (
          <span id="open-steps" className="line grow open-steps">
            <Icon name="lack" size="small" className="lack" />
            {open.map(({ step, words: said }) =>
              step === "opens" ? (
                <span key={step}>{said}</span>
              ) : (
                <button key={step} type="button" className="link dense" onClick={() => focusFirst(FIRST_OPEN[step])}>
                  {said}
                </button>
              ),
            )}
          </span>
        )}
        <label className="second nowrap" htmlFor="submitted-by">
          {words.submittedBy}
        </label>
        <Input id="submitted-by" size="small" className="submitted-by" value={by} onChange={(event) => setBy(event.target.value)} />
        <Button
          size="small"
          disabled={by.trim() === "" || asks}
          aria-describedby={open.length > 0 ? "open-steps" : undefined}
          onClick={() => (open.length > 0 ? setAsked(true) : register())}
        >
          {isAgain ? words.registerAgain : words.register}
        </Button>
      </p>
      {asks && (
        <p className="line wrap still-register" role="alert">
          <span>{words.stillRegister}</span>
          <Button size="small" autoFocus onClick={register}>
            {words.registerAnyway}
          </Button>
          <Button size="small" onClick={() => setAsked(false)}>
            {text.cancel}
          </Button>
        </p>
      )}
    </>
  );
}

/** The first of what is open in a step of the page. */
const FIRST_OPEN = { self: "[data-self-check][data-fine=false] button", online: ".online-checks input:not(:checked)" };

const focusFirst = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus({ focusVisible: true });
