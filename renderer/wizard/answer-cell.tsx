import type { AnswerField } from "../../shared/wizard/read-answer.ts";
import { text } from "../ui/text.ts";
import { AnyControl } from "./controls/any-control.tsx";
import { fieldId } from "./controls/control.ts";
import { DraftNote, NoneBox, useNoneLabel, useWaiting } from "./field-row.tsx";

type CellProps = { readonly field: AnswerField; readonly path: string; readonly name: string };

/** One answer of a row: its control, “there is none” below it, and what a table held that is no answer. */
export function AnswerCell({ field, path, name }: CellProps) {
  const none = useNoneLabel(field, path);
  return (
    <>
      <CellControl field={field} path={path} name={name} />
      {none && <NoneBox path={path} label={none} />}
    </>
  );
}

/** The control of a row without “there is none”. */
export function CellControl({ field, path, name }: CellProps) {
  const draft = useWaiting(field, path);
  return (
    <>
      <AnyControl field={field} path={path} id={fieldId(path)} name={text.wizard.ofItem(field.label, name)} invalid={draft !== undefined} compact />
      {draft !== undefined && <DraftNote path={path} draft={draft} />}
    </>
  );
}
