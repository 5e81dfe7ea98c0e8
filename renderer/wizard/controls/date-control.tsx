import { Input } from "antd";
import { readDate, readMonth } from "../../../shared/wizard/read-answer.ts";
import { FieldHint } from "../../components/field-hint.tsx";
import { ReadDay } from "../../components/read-day.tsx";
import { useIsJustChanged } from "../../state/just-changed.ts";
import { answer } from "../../state/open-case.ts";
import { ControlNote } from "../../ui/control-note.tsx";
import { text } from "../../ui/text.ts";
import { useParsedInput } from "../use-parsed-input.ts";
import { Calendar } from "./calendar.tsx";
import { type ControlProps, inputAttributes, problemId } from "./control.ts";

const asText = (value: unknown) => (typeof value === "string" ? value : "");

const date = { format: asText, parse: readDate, isValue: true } as const;
const month = { format: asText, parse: readMonth, isValue: true } as const;

/** A year that no attachment of this call can bear: kept, and asked about. */
function YearNote({ value }: { readonly value: unknown }) {
  const year = typeof value === "string" ? Number(value.slice(0, 4)) : undefined;
  if (year === undefined || (year >= 1900 && year <= 2100)) return null;
  return <ControlNote kind="advice">{text.wizard.oddYear(year)}</ControlNote>;
}

/** A date typed or chosen from a calendar, which opens on demand. */
export function DateControl({ label, compact = false, ...props }: ControlProps & { readonly label: string; readonly compact?: boolean }) {
  const isJustChanged = useIsJustChanged(props.path);
  const typed = useParsedInput(props.path, date);
  return (
    <>
      <span className="date-control">
        <Input
          {...inputAttributes({ ...props, problem: typed.problem })}
          {...typed.input}
          className={isJustChanged ? "control date just-changed" : "control date"}
          status={props.invalid || typed.problem !== undefined ? "error" : ""}
          placeholder={compact ? "" : text.wizard.dateExample}
        />
        {!compact && (
          <Calendar
            label={label}
            value={typed.value}
            disabled={typed.value === null}
            choose={(day) => {
              answer(props.path, day);
              document.getElementById(props.id)?.focus();
            }}
          />
        )}
      </span>
      <ReadDay typed={typed.input.value} />
      {typed.problem && (
        <ControlNote kind="must" id={problemId(props.id)}>
          {typed.problem}
        </ControlNote>
      )}
      <YearNote value={typed.value} />
      <FieldHint path={props.path} />
    </>
  );
}

export function MonthControl(props: ControlProps) {
  const typed = useParsedInput(props.path, month);
  return (
    <>
      <Input
        {...inputAttributes({ ...props, problem: typed.problem })}
        {...typed.input}
        className="control date"
        status={props.invalid || typed.problem !== undefined ? "error" : ""}
        placeholder={text.wizard.monthExample}
      />
      {typed.problem && (
        <ControlNote kind="must" id={problemId(props.id)}>
          {typed.problem}
        </ControlNote>
      )}
      <YearNote value={typed.value} />
      <FieldHint path={props.path} />
    </>
  );
}
