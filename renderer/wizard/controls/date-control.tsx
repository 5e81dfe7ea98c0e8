import { DatePicker, Input } from "antd";
import zhCN from "antd/es/date-picker/locale/zh_CN";
import dayjs from "dayjs";
import { useState } from "react";
import { readDate, readMonth } from "../../../shared/wizard/read-answer.ts";
import { Icon } from "../../look/icon.tsx";
import { answer } from "../../state/open-case.ts";
import { text } from "../../text.ts";
import { useTypedAnswer } from "../use-typed-answer.ts";
import { type ControlProps, inputAttributes } from "./control.ts";
import { ControlNote } from "./control-note.tsx";

const asText = (value: unknown) => (typeof value === "string" ? value : "");

/** Year and month in the head of the calendar are buttons named by what stands on them. */
const CALENDAR = { ...zhCN, lang: { ...zhCN.lang, yearSelect: "", monthSelect: "" } };

const date = { format: asText, parse: readDate };
const month = { format: asText, parse: readMonth };

/** A year that no paper of this call can bear: kept, and asked about. */
function YearNote({ value }: { readonly value: unknown }) {
  const year = typeof value === "string" ? Number(value.slice(0, 4)) : undefined;
  if (year === undefined || (year >= 1900 && year <= 2100)) return null;
  return <ControlNote kind="lack">{text.wizard.oddYear(year)}</ControlNote>;
}

/** A date typed or chosen from a calendar, which opens on demand. */
export function DateControl({ label, compact = false, ...props }: ControlProps & { readonly label: string; readonly compact?: boolean }) {
  const typed = useTypedAnswer(props.path, date);
  const [open, setOpen] = useState(false);
  return (
    <>
      <span className="date-control">
        <Input
          {...inputAttributes({ ...props, invalid: props.invalid || typed.problem !== undefined })}
          {...typed.input}
          className="control date"
          placeholder={compact ? "" : text.wizard.dateExample}
        />
        {!compact && (
          <button
            type="button"
            className="icon-button calendar"
            aria-label={text.wizard.openCalendar(label)}
            onClick={() => setOpen(true)}
            {...(typed.value === null ? { disabled: true } : {})}
          >
            <Icon name="calendar" size="small" />
          </button>
        )}
        {open && (
          <DatePicker
            className="calendar-anchor"
            open
            autoFocus
            locale={CALENDAR}
            needConfirm={false}
            value={typeof typed.value === "string" && dayjs(typed.value).isValid() ? dayjs(typed.value) : null}
            onChange={(chosen) => {
              if (chosen) answer(props.path, chosen.format("YYYY-MM-DD"));
              setOpen(false);
              document.getElementById(props.id)?.focus();
            }}
            onOpenChange={setOpen}
            aria-label={text.wizard.openCalendar(label)}
          />
        )}
      </span>
      {typed.problem && <ControlNote kind="must">{typed.problem}</ControlNote>}
      <YearNote value={typed.value} />
    </>
  );
}

export function MonthControl(props: ControlProps) {
  const typed = useTypedAnswer(props.path, month);
  return (
    <>
      <Input
        {...inputAttributes({ ...props, invalid: props.invalid || typed.problem !== undefined })}
        {...typed.input}
        className="control date"
        placeholder={text.wizard.monthExample}
      />
      {typed.problem && <ControlNote kind="must">{typed.problem}</ControlNote>}
      <YearNote value={typed.value} />
    </>
  );
}
