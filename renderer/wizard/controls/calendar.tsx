import "./calendar.css";
import { DatePicker } from "antd";
import zhCN from "antd/es/date-picker/locale/zh_CN";
import dayjs, { type Dayjs } from "dayjs";
import { type KeyboardEvent, useEffect, useState } from "react";
import { chineseDate } from "../../../shared/text/dates.ts";
import { shanghaiDate } from "../../../shared/text/moment.ts";
import { useClock } from "../../state/clock.ts";
import { Icon } from "../../ui/icon.tsx";
import { text } from "../../ui/text.ts";

/** Year and month in the head of the calendar are buttons named by what stands on them. */
const CALENDAR = { ...zhCN, lang: { ...zhCN.lang, yearSelect: "", monthSelect: "" } };

const ISO = "YYYY-MM-DD";

/** Where a key moves to from a day; `undefined`: the key is not the calendar's (after ARIA's pattern of a date picker). */
function movedBy(event: KeyboardEvent, day: Dayjs): Dayjs | undefined {
  switch (event.key) {
    case "ArrowLeft":
      return day.subtract(1, "day");
    case "ArrowRight":
      return day.add(1, "day");
    case "ArrowUp":
      return day.subtract(7, "day");
    case "ArrowDown":
      return day.add(7, "day");
    case "PageUp":
      return day.subtract(1, event.shiftKey ? "year" : "month");
    case "PageDown":
      return day.add(1, event.shiftKey ? "year" : "month");
    default:
      return undefined;
  }
}

type Props = { readonly label: string; readonly value: unknown; readonly disabled: boolean; readonly choose: (isoDate: string) => void };

/** A button that opens a calendar below the field: days by mouse, or by arrows (months by Page keys), Enter and Esc while the button keeps the focus. */
export function Calendar({ label, value, disabled, choose }: Props) {
  const [open, setOpen] = useState(false);
  /** the day that the keys have moved to */
  const [reached, setReached] = useState<Dayjs>();
  const [month, setMonth] = useState<Dayjs>();
  const answered = typeof value === "string" && dayjs(value).isValid() ? dayjs(value) : undefined;
  useEffect(() => {
    if (!open) return;
    // the focus stays on the button while one clicks about in the calendar: where it leaves the button, the calendar goes
    const stay = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest(".ant-picker-dropdown")) event.preventDefault();
    };
    document.addEventListener("mousedown", stay, true);
    return () => document.removeEventListener("mousedown", stay, true);
  }, [open]);
  const show = (shown: boolean) => {
    setOpen(shown);
    setReached(undefined);
    setMonth(shown ? (answered ?? dayjs(shanghaiDate(useClock.getState().moment))) : undefined);
  };
  const take = (day: Dayjs) => {
    show(false);
    choose(day.format(ISO));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || month === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = reached ?? month;
    const to = movedBy(event, from);
    const chosen = event.key === "Enter" || event.key === " ";
    if (to === undefined && !chosen && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") show(false);
    else if (to === undefined) take(from);
    else {
      setReached(to);
      setMonth(to);
    }
  };
  return (
    <>
      <button
        type="button"
        className="icon-button calendar"
        aria-label={text.wizard.openCalendar(label)}
        aria-expanded={open}
        onClick={() => show(!open)}
        onKeyDown={onKeyDown}
        onBlur={() => show(false)}
        disabled={disabled}
      >
        <Icon name="calendar" size="small" />
      </button>
      {open && (
        <>
          <span className="visually-hidden" aria-live="polite">
            {reached && chineseDate(reached.format(ISO))}
          </span>
          <DatePicker
            className="calendar-anchor"
            open
            locale={CALENDAR}
            needConfirm={false}
            value={reached ?? answered ?? null}
            {...(month ? { pickerValue: month } : {})}
            onPanelChange={setMonth}
            onChange={(chosen) => chosen && take(chosen)}
            aria-label={text.wizard.openCalendar(label)}
          />
        </>
      )}
    </>
  );
}
