import { Button, Input } from "antd";
import { formatAmount, meantInYuan, readTypedAmount } from "../../../shared/wizard/amount.ts";
import type { ParsedInput } from "../../../shared/wizard/read-answer.ts";
import { useIsJustChanged } from "../../state/just-changed.ts";
import { useMoneyUnit } from "../../state/money-unit.ts";
import { answer, endStep } from "../../state/open-case.ts";
import { ControlNote } from "../../ui/control-note.tsx";
import { text } from "../../ui/text.ts";
import { useParsedInput } from "../use-parsed-input.ts";
import { type ControlProps, fieldId, inputAttributes, problemId } from "./control.ts";

type Props = ControlProps & {
  readonly bare?: boolean;
  readonly negative?: boolean;
  /** Enter in the amount of the last row of a table goes on to one more */
  readonly onRowAfter?: (() => void) | undefined;
};

/** An amount in the chosen unit, right-aligned, shown with as many decimals as the odd yuan need. */
export function YuanControl({ bare = false, negative = false, onRowAfter, ...props }: Props) {
  const unit = useMoneyUnit((state) => state.unit);
  const readAs = (words: string) => {
    const read = readTypedAmount(words, unit, negative);
    return read.kind === "amount" && read.as !== undefined
      ? text.budget.readAs(words.trim(), `${formatAmount(read.yuan, unit)} ${text.budget[unit]}`)
      : undefined;
  };
  const isJustChanged = useIsJustChanged(props.path);
  const typed = useParsedInput(props.path, {
    format: (value) => (typeof value === "number" ? formatAmount(value, unit) : ""),
    parse: (words): ParsedInput => {
      const parsed = readTypedAmount(words, unit, negative);
      if (parsed.kind === "problem") return parsed;
      return { kind: "value", value: parsed.kind === "amount" ? parsed.yuan : undefined };
    },
    readAs,
    isValue: true,
  });
  const meant = typeof typed.value === "number" ? meantInYuan(typed.value, unit) : undefined;
  return (
    <>
      <Input
        {...inputAttributes({ ...props, problem: typed.problem })}
        {...typed.input}
        className={isJustChanged ? "control yuan just-changed" : "control yuan"}
        inputMode="decimal"
        onPressEnter={(event) => {
          if (event.nativeEvent.isComposing) return;
          event.preventDefault();
          typed.input.onBlur();
          const by = event.shiftKey ? -1 : 1;
          const below = rowFrom(props.path, by);
          if (!below && by === 1 && onRowAfter && readTypedAmount(event.currentTarget.value, unit, negative).kind === "amount") return onRowAfter();
          const next = below ?? fieldFrom(event.currentTarget, by);
          next?.focus();
          if (next instanceof HTMLInputElement) next.select();
        }}
        status={props.invalid || typed.problem !== undefined ? "error" : ""}
        suffix={bare ? undefined : <span className="meta">{text.budget[unit]}</span>}
      />
      {typed.readAs && <ControlNote kind="advice">{typed.readAs}</ControlNote>}
      {meant !== undefined && !typed.isEdited && (
        <ControlNote kind="advice">
          {text.budget.inYuan}
          <Button
            size="small"
            onClick={() => {
              answer(props.path, meant);
              endStep();
            }}
          >
            {text.budget.makeIt(`${formatAmount(meant, unit)} ${text.budget[unit]}`)}
          </Button>
        </ControlNote>
      )}
      {typed.problem && (
        <ControlNote kind="must" id={problemId(props.id)}>
          {typed.problem}
        </ControlNote>
      )}
    </>
  );
}

/** The same amount of the row below or above, as in a table. */
function rowFrom(path: string, by: 1 | -1): HTMLInputElement | undefined {
  const [, list = "", row = "", rest = ""] = /^(.*)\[(\d+)\]([^[\]]*)$/.exec(path) ?? [];
  const next = row === "" ? null : document.getElementById(fieldId(`${list}[${Number(row) + by}]${rest}`));
  return next instanceof HTMLInputElement ? next : undefined;
}

/** The next amount of the budget, or the one before; behind the last of its sources, and behind the last item, where the items go on. */
function fieldFrom(amount: HTMLInputElement, by: 1 | -1): HTMLElement | undefined {
  const budget = amount.closest(".budget");
  const all = (selector: string) => [...(budget?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const sources = all(".amount-row :is(.yuan input, input.yuan):not(:disabled)");
  const items = all(".items tbody input.control, .items tfoot button.link");
  if (amount.closest(".items")) return by === 1 ? items.at(-1) : sources.at(-1);
  return [...sources, ...items.slice(0, 1)][sources.indexOf(amount) + by];
}
