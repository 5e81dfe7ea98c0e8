import { Button, Input } from "antd";
import { useState } from "react";
import { submissionWaits, unitContact } from "../../shared/desk/submission.ts";
import type { SubmissionRecord } from "../../shared/desk/submission-record.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { momentText } from "../../shared/text/moment-text.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { changeSubmission, stepSubmission, useSubmission } from "../state/submission-record.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { useStanding } from "./use-standing.ts";

const words = text.submit;

const withoutSubmission = ({ submitted: _gone, ...rest }: SubmissionRecord): SubmissionRecord => rest;

/** Why the package came back, once it did. */
export function CameBack() {
  const { returned, submitted } = useSubmission((state) => state.record);
  if (returned === undefined || submitted) {
    return (
      <button
        type="button"
        className="link dense came-back"
        onClick={() => void stepSubmission("returned", (record) => ({ ...withoutSubmission(record), returned: "" }))}
      >
        {words.cameBack}
      </button>
    );
  }
  return (
    <Input.TextArea
      className="came-back"
      aria-label={words.reason}
      placeholder={words.reason}
      rows={2}
      maxLength={2000}
      value={returned}
      onChange={(event) => void changeSubmission((record) => ({ ...record, returned: event.target.value }))}
    />
  );
}

/** Who submitted this build for the unit and when. */
export function Submitted() {
  const submitted = useSubmission((state) => state.record.submitted);
  if (!submitted) return <Register />;
  const at = parseMoment(submitted.at);
  return (
    <p className="line submitted">
      <Icon name="met" size="small" className="met" />
      <span className="grow">{words.submittedAt(at ? momentText(at) : submitted.at, submitted.by)}</span>
      <button type="button" className="link dense" onClick={() => void stepSubmission("submitted", withoutSubmission)}>
        {words.notSubmitted}
      </button>
    </p>
  );
}

/** Where something still waits it is asked once more whether the unit has really submitted; nothing is locked. */
function Register() {
  const { name } = unitContact(useCase());
  const guide = useChecked((state) => state.guide);
  // what was opened again online is a reminder: whoever registers knows what was submitted there
  const { seen: _seen, ...standing } = useStanding();
  const [by, setBy] = useState(name ?? "");
  const [isAsked, setAsked] = useState(false);
  const waits = guide ? submissionWaits(standing, guide) : [];
  const register = () => {
    setAsked(false);
    void stepSubmission("submitted", (record) => ({ ...record, submitted: { at: new Date().toISOString(), by: by.trim() } }));
  };
  return (
    <>
      <p className="line submitted">
        <label className="second nowrap" htmlFor="submitted-by">
          {words.submittedBy}
        </label>
        <Input id="submitted-by" size="small" className="submitted-by" value={by} onChange={(event) => setBy(event.target.value)} />
        <Button size="small" disabled={by.trim() === "" || isAsked} onClick={() => (waits.length > 0 ? setAsked(true) : register())}>
          {words.register}
        </Button>
      </p>
      {isAsked && (
        <p className="line wrap still-register" role="alert">
          <Icon name="lack" size="small" className="lack" />
          <span className="grow">{words.stillRegister(waits)}</span>
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
