import { Input } from "antd";
import { plainDigits } from "../../../shared/wizard/amount.ts";
import { creditCodeProblem } from "../../../shared/wizard/credit-code.ts";
import type { Field } from "../../../shared/wizard/fields.ts";
import { text } from "../../text.ts";
import { type Typed, useTypedAnswer } from "../use-typed-answer.ts";
import { type ControlProps, inputAttributes } from "./control.ts";
import { ControlNote } from "./control-note.tsx";

const asText = (value: unknown) => (typeof value === "string" ? value : "");
const takeText = (typed: string): Typed => ({ kind: "value", value: typed === "" ? undefined : typed });

export function TextControl({ field, ...props }: ControlProps & { readonly field: Extract<Field, { kind: "text" }> }) {
  const typed = useTypedAnswer(props.path, asText, takeText);
  const warning = field.check === "credit-code" && typed.text !== "" ? creditCodeProblem(typed.text) : undefined;
  return (
    <>
      <Input
        {...inputAttributes(props)}
        className={`control ${field.width ?? "medium"}`}
        title={typed.text}
        value={typed.text}
        onChange={typed.onChange}
        onCompositionEnd={typed.onCompositionEnd}
        onBlur={typed.onBlur}
        disabled={typed.value === null}
        autoComplete="off"
        spellCheck={false}
      />
      {warning && <ControlNote kind="lack">{text.wizard[warning]}</ControlNote>}
    </>
  );
}

export function LongTextControl(props: ControlProps) {
  const typed = useTypedAnswer(props.path, asText, takeText);
  return (
    <Input.TextArea
      {...inputAttributes(props)}
      className="control full"
      rows={2}
      value={typed.text}
      onChange={typed.onChange}
      onCompositionEnd={typed.onCompositionEnd}
      onBlur={typed.onBlur}
      disabled={typed.value === null}
      spellCheck={false}
    />
  );
}

const asNumber = (value: unknown) => (typeof value === "number" ? String(value) : "");

function takeCount(least: number) {
  return (typed: string): Typed => {
    const plain = plainDigits(typed);
    if (plain === "") return { kind: "value", value: undefined };
    const count = /^\d{1,7}$/.test(plain) ? Number(plain) : Number.NaN;
    return count >= least ? { kind: "value", value: count } : { kind: "problem", problem: text.wizard.badCount };
  };
}

const takeWhole = takeCount(0);
const takePage = takeCount(1);

/** Whole numbers: people, pages. */
export function CountControl({ unit, least, ...props }: ControlProps & { readonly unit?: string; readonly least: 0 | 1 }) {
  const typed = useTypedAnswer(props.path, asNumber, least === 1 ? takePage : takeWhole);
  return (
    <>
      <Input
        {...inputAttributes({ ...props, invalid: props.invalid || typed.problem !== undefined })}
        className="control count"
        inputMode="numeric"
        suffix={unit && <span className="meta">{unit}</span>}
        value={typed.text}
        onChange={typed.onChange}
        onCompositionEnd={typed.onCompositionEnd}
        onBlur={typed.onBlur}
        autoComplete="off"
      />
      {typed.problem && <ControlNote kind="must">{typed.problem}</ControlNote>}
    </>
  );
}
