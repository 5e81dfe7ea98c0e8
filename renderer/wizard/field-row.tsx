import { memo } from "react";
import { joinPath } from "../../shared/case/case-path.ts";
import type { Field } from "../../shared/wizard/fields.ts";
import { isAsked } from "../../shared/wizard/fields.ts";
import type { AnswerField } from "../../shared/wizard/read-answer.ts";
import { FieldExamples } from "../components/field-examples.tsx";
import { useFieldNote } from "../components/field-note.ts";
import { FieldRepairs } from "../components/repair-button.tsx";
import { FieldNotes } from "../components/review-notes.tsx";
import { useChecked } from "../state/checked.ts";
import { useGoneNamesIn } from "../state/gone-partners.ts";
import { answer, dropDraft, useAnswer, useDraft, useIsNone, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { Phrases } from "../ui/phrases.tsx";
import { text } from "../ui/text.ts";
import { AskedMark } from "./asked-mark.tsx";
import { AnyControl } from "./controls/any-control.tsx";
import { fieldId } from "./controls/control.ts";
import { NamesakeNote } from "./namesake-note.tsx";
import { OwnNameOffer } from "./own-name-offer.tsx";
import { useWhy } from "./why.tsx";

/** One question with its answer, what is wrong with it, and why it is asked. */
export function FieldRow({ field, base }: { readonly field: AnswerField; readonly base: string }) {
  const path = joinPath(base, field.path);
  const asked = useOpenCase((state) => {
    const guide = useChecked.getState().guide;
    return state.case !== undefined && guide !== undefined && isAsked(field, { theCase: state.case, guide, base });
  });
  return asked ? <AskedRow field={field} path={path} /> : null;
}

const AskedRow = memo(function AskedRow({ field, path }: { readonly field: AnswerField; readonly path: string }) {
  const note = useFieldNote(path);
  const why = useWhy(field.because, field.label);
  const id = fieldId(path);
  const labelId = `label-${path}`;
  const noteId = `note-${path}`;
  const hintId = `hint-${path}`;
  const described = [...(note ? [noteId] : []), ...(field.hint ? [hintId] : [])].join(" ");
  const none = useNoneLabel(field, path);
  const draft = useWaiting(field, path);
  const stacked = field.kind === "ethics-categories";
  const hint = field.hint && (
    <p className="hint" id={hintId}>
      {field.hint}
    </p>
  );
  const group = field.kind === "ethics-categories" || field.kind === "yes-no" || (field.kind === "choice" && field.options.length <= 3);
  return (
    <div className={`field ${field.kind === "long-text" ? "long" : ""} ${stacked ? "stacked" : ""}`} data-path={path}>
      <div className="label">
        {group ? (
          <span id={labelId}>
            <Phrases>{field.label}</Phrases>
          </span>
        ) : (
          <label id={labelId} htmlFor={id}>
            <Phrases>{field.label}</Phrases>
          </label>
        )}
        {why.button}
        <AskedMark path={path} />
      </div>
      {/* of several answers below each other: whether they are needed is read before them */}
      {stacked && hint}
      <div className="answer">
        <div className="controls">
          <AnyControl
            field={field}
            path={path}
            id={id}
            labelledBy={labelId}
            describedBy={described || undefined}
            invalid={note?.group === "must" || draft !== undefined}
          />
          {none && <NoneBox path={path} label={none} />}
          {path === "applicant.contact.name" && <OwnNameOffer path={path} />}
          {/* beside the answer where it has room: what stands below does not move under the hand of who fills it in */}
          {note && (
            <ControlNote kind={note.group} id={noteId}>
              {note.message}
              {note.group === "open" && <WayToBasis to={note.placed.key} />}
            </ControlNote>
          )}
        </div>
        {draft !== undefined && <DraftNote path={path} draft={draft} />}
        {field.kind === "long-text" && <GoneNames path={path} />}
        {path === "title" && <NamesakeNote />}
        {path === "period.end" && <FieldRepairs because={field.because} />}
        {!stacked && hint}
        <FieldExamples path={path} />
        <FieldNotes path={path} />
      </div>
      {why.panel}
    </div>
  );
});

/** Below a text that still speaks of a partner who was removed. */
function GoneNames({ path }: { readonly path: string }) {
  const written = useAnswer(path);
  const names = useGoneNamesIn(typeof written === "string" ? written : "");
  return names.map((name) => (
    <ControlNote key={name} kind="lack">
      {text.wizard.stillNames(name)}
    </ControlNote>
  ));
}

/** What the guide leaves open is settled by whom one asked and what the answer was, which is written with the finding. */
function WayToBasis({ to }: { readonly to: string }) {
  const readOnly = useReadOnly();
  if (readOnly) return null;
  return (
    <button type="button" className="link way-to-basis" onClick={() => goToPage({ kind: "findings", finding: to })}>
      {text.findings.confirm}
      <Icon name="arrow" size="small" />
    </button>
  );
}

const TYPED: readonly AnswerField["kind"][] = ["text", "long-text", "yuan", "count", "page", "date", "month"];

/** Words out of a table that wait at a question answered by choosing; where one types, the control itself shows them. */
export function useWaiting(field: AnswerField, path: string): string | undefined {
  const draft = useDraft(path);
  return TYPED.includes(field.kind) ? undefined : draft;
}

/** What a table held for a question that is answered by choosing; `label`: the question, where the note does not stand below it. */
export function DraftNote({ path, draft, label }: { readonly path: string; readonly draft: string; readonly label?: string }) {
  return (
    <ControlNote kind="must">
      {label !== undefined && `${label}：`}
      {text.wizard.notAnAnswer(draft)}
      <button type="button" className="link" onClick={() => dropDraft(path)}>
        {text.wizard.clearDraft}
      </button>
    </ControlNote>
  );
}

/** What “there is none” is called here; a `null` that the catalogue does not foresee is shown all the same. */
export function useNoneLabel(field: AnswerField, path: string): string | undefined {
  const isNull = useIsNone(path);
  const chosen = field.kind === "choice" && field.options.some((option) => option.value === null);
  return field.none ?? (isNull && !chosen ? text.wizard.none : undefined);
}

/** “Asked, and there is none”: the answer is `null`. */
export function NoneBox({ path, label }: { readonly path: string; readonly label: string }) {
  const none = useIsNone(path);
  return (
    <label className="radio none-box">
      <input type="checkbox" checked={none} onChange={(event) => answer(path, event.target.checked ? null : undefined)} />
      <span>{label}</span>
    </label>
  );
}

export function FieldHeading({
  field,
  below,
  base,
}: {
  readonly field: Extract<Field, { kind: "heading" }>;
  /** the questions that it stands over; it goes with the last of them */
  readonly below: readonly Field[];
  readonly base: string;
}) {
  const asked = useOpenCase((state) => {
    const guide = useChecked.getState().guide;
    const theCase = state.case;
    return theCase !== undefined && guide !== undefined && below.some((question) => isAsked(question, { theCase, guide, base }));
  });
  if (!asked) return null;
  const Heading = base === "" ? "h2" : "h3";
  return (
    <div className="field-heading">
      <Heading>{field.label}</Heading>
      {field.hint && <span className="meta">{field.hint}</span>}
    </div>
  );
}
