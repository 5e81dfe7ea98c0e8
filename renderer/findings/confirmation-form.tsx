import { Button, Input, Radio } from "antd";
import { type FormEvent, useId, useState } from "react";
import type { Confirmation } from "../../shared/case/case.ts";
import type { Finding } from "../../shared/report.ts";
import { chineseDate } from "../../shared/text/dates.ts";
import { shanghaiDate } from "../../shared/text/moment.ts";
import { readDate } from "../../shared/wizard/read-answer.ts";
import { useKnownName } from "../components/checker-field.tsx";
import { ReadDay } from "../components/read-day.tsx";
import { useClock } from "../state/clock.ts";
import { answer, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { rememberName } from "../state/own-name.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

const EMPTY: readonly Confirmation[] = [];
const words = text.findings;

/** Where the guide leaves it open: what one asked, whom and when, and what the answer was. `done`: the form is no longer needed. */
export function ConfirmationForm({ finding, done }: { readonly finding: Finding; readonly done?: () => void }) {
  const confirmations = useOpenCase((state) => state.case?.confirmations) ?? EMPTY;
  const today = shanghaiDate(useClock((state) => state.moment));
  const readOnly = useReadOnly();
  const before = finding.confirmed;
  // what was written before the answer was asked for had been accepted
  const [accepted, setAccepted] = useState(before && before.accepted !== false);
  const [basis, setBasis] = useState(before?.basis ?? "");
  const [whom, setWhom] = useState(before?.whom ?? "");
  const why = useId();
  const known = useKnownName();
  const [by, setBy] = useState(before?.by ?? known);
  const [on, setOn] = useState(before?.on ?? today);
  const day = readDay(on, today);
  const asksAnswer = accepted === undefined && basis.trim() !== "";
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (accepted === undefined || basis.trim() === "" || "problem" in day) return;
    const confirmation: Confirmation = {
      rule: finding.rule,
      ...(finding.subject === undefined ? {} : { subject: finding.subject }),
      accepted,
      basis: basis.trim(),
      ...(whom.trim() === "" ? {} : { whom: whom.trim() }),
      ...(by.trim() === "" ? {} : { by: by.trim() }),
      on: day.on,
    };
    rememberName(by.trim());
    answer("confirmations", [...withoutThis(confirmations, finding), confirmation]);
    done?.();
  };
  if (readOnly) return null;
  if (finding.namelessSubject === true) return <p className="second">{words.confirmNameless}</p>;
  return (
    <section className="part">
      <h2>{words.confirm}</h2>
      <p className="second dense">{words.confirmIntro}</p>
      <form className="confirmation" onSubmit={save}>
        <span id="confirmation-answer">{words.confirmAnswer}</span>
        <Radio.Group
          className="control"
          aria-labelledby="confirmation-answer"
          value={accepted}
          onChange={({ target }) => setAccepted(target.value === true)}
          options={[
            { value: true, label: words.confirmAccepted },
            { value: false, label: words.confirmRefused },
          ]}
        />
        <label htmlFor="confirmation-basis">{words.confirmBasis}</label>
        <Input.TextArea
          id="confirmation-basis"
          rows={3}
          placeholder={words.confirmBasisHint}
          value={basis}
          onChange={(event) => setBasis(event.target.value)}
        />
        <label htmlFor="confirmation-whom">{words.confirmWhom}</label>
        <Input id="confirmation-whom" placeholder={words.confirmWhomHint} value={whom} onChange={(event) => setWhom(event.target.value)} />
        <label htmlFor="confirmation-on">{words.confirmOn}</label>
        <span>
          <Input
            id="confirmation-on"
            className="control date"
            placeholder={text.wizard.dateExample}
            status={"problem" in day ? "error" : ""}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
          <ReadDay typed={on} />
          {"problem" in day && <ControlNote kind="must">{day.problem}</ControlNote>}
        </span>
        <label htmlFor="confirmation-by">{words.confirmBy}</label>
        <Input id="confirmation-by" className="control short" value={by} onChange={(event) => setBy(event.target.value)} />
        <span />
        <span className="line wrap">
          <Button
            htmlType="submit"
            disabled={accepted === undefined || basis.trim() === "" || "problem" in day}
            aria-describedby={asksAnswer ? why : undefined}
          >
            {words.confirmSave}
          </Button>
          {asksAnswer && (
            <ControlNote kind="lack" id={why}>
              {words.confirmAnswerFirst}
            </ControlNote>
          )}
          {done && (
            <button type="button" className="link" onClick={done}>
              {words.confirmCancel}
            </button>
          )}
        </span>
      </form>
    </section>
  );
}

/** The day as it is typed, today where nothing is: nobody has asked after today. */
function readDay(typed: string, today: string): { readonly on: string } | { readonly problem: string } {
  const read = readDate(typed);
  if (read.kind === "problem") return read;
  const on = typeof read.value === "string" ? read.value : today;
  return on > today ? { problem: words.confirmOnLater } : { on };
}

/** The basis once written, and the ways to repair it or take it back. */
export function ConfirmedBasis({ finding }: { readonly finding: Finding }) {
  const confirmations = useOpenCase((state) => state.case?.confirmations) ?? EMPTY;
  const readOnly = useReadOnly();
  const [editing, setEditing] = useState(false);
  const { confirmed } = finding;
  if (!confirmed) return null;
  if (editing) return <ConfirmationForm finding={finding} done={() => setEditing(false)} />;
  const { basis, accepted, whom, by, on } = confirmed;
  const about = [whom && words.askedOf(whom), on && chineseDate(on), by && words.confirmedByWhom(by)].filter(Boolean).join("　");
  return (
    <section className="part">
      <h2>{accepted === false ? words.refused : words.confirmed}</h2>
      <p className="basis">{basis}</p>
      <p className="meta">{about}</p>
      {!readOnly && (
        <div className="line dense">
          <button type="button" className="link" onClick={() => setEditing(true)}>
            {words.confirmEdit}
          </button>
          <button type="button" className="link" onClick={() => answer("confirmations", withoutThis(confirmations, finding))}>
            {words.confirmRemove}
          </button>
        </div>
      )}
    </section>
  );
}

/** The other confirmations: one without a subject stands for the rule as a whole, and so for this finding too. */
function withoutThis(confirmations: readonly Confirmation[], finding: Finding): readonly Confirmation[] {
  return confirmations.filter((other) => other.rule !== finding.rule || (other.subject ?? finding.subject) !== finding.subject);
}
