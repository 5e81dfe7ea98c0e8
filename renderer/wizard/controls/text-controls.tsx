import { Input } from "antd";
import { useMemo } from "react";
import { creditCodeProblem, plainCreditCode, registeredOtherwise } from "../../../shared/wizard/credit-code.ts";
import type { Field } from "../../../shared/wizard/fields.ts";
import { normalizeLine, normalizeParagraphs } from "../../../shared/wizard/normalize-text.ts";
import { type ParsedInput, readCount, readNumber } from "../../../shared/wizard/read-answer.ts";
import { AsOriginal, useDoubt } from "../../components/as-original.tsx";
import { FieldHint } from "../../components/field-hint.tsx";
import { useAnswer } from "../../state/open-case.ts";
import { ControlNote } from "../../ui/control-note.tsx";
import { text } from "../../ui/text.ts";
import { useParsedInput } from "../use-parsed-input.ts";
import { type ControlProps, inputAttributes, problemId } from "./control.ts";

const asText = (value: unknown) => (typeof value === "string" ? value : "");
const takeText = (typed: string): ParsedInput => ({ kind: "value", value: typed === "" ? undefined : typed });

/** Longer than any name or title: pasted by mistake, most likely. It is kept all the same. */
const LONG_LINE = 200;

type TextField = Extract<Field, { kind: "text" }>;

const line = { format: asText, parse: takeText, tidy: (typed: string) => normalizeLine(typed) };
const code = { ...line, tidy: (typed: string) => normalizeLine(typed, { code: true }) };
const creditCode = { ...line, isValue: true as const, tidy: (typed: string) => ({ ...normalizeLine(typed, { code: true }), text: plainCreditCode(typed) }) };

const readingOf = (field: TextField) => (field.check === "credit-code" ? creditCode : field.code ? code : line);

/** `compact`: inside a table row. Elsewhere a name or title that is longer than its line goes on in the next one, so that all of it is read. */
export function TextControl({ field, compact = false, ...props }: ControlProps & { readonly field: TextField; readonly compact?: boolean }) {
  const typed = useParsedInput(props.path, readingOf(field));
  const { value } = typed.input;
  const width = field.width ?? "medium";
  const status = props.invalid ? "error" : "";
  return (
    <>
      {compact || field.code || field.check !== undefined || width === "short" ? (
        <Input {...inputAttributes(props)} {...typed.input} dir="auto" className={`control ${width}`} status={status} title={value} />
      ) : (
        <Input.TextArea
          {...inputAttributes(props)}
          {...typed.input}
          dir="auto"
          rows={1}
          className={`control one-line ${width}`}
          status={status}
          title={value}
          onPressEnter={(event) => !event.nativeEvent.isComposing && event.preventDefault()}
        />
      )}
      {field.check === "credit-code" && value !== "" && !typed.isEdited && <CreditCodeNote code={value} path={props.path} />}
      {value.length > LONG_LINE && <ControlNote kind="advice">{text.wizard.longLine(value.length)}</ControlNote>}
      {typed.tidied && <ControlNote kind="advice">{typed.tidied}</ControlNote>}
      <FieldHint path={props.path} />
    </>
  );
}

/** No bar: the unit's own paper decides, and 检查结果 counts it until somebody says that it is so there. */
function CreditCodeNote({ code: typed, path }: { readonly code: string; readonly path: string }) {
  const kind = useAnswer(path.replace(/[^.]+$/, "kind"));
  const problem = creditCodeProblem(typed);
  const registered = typeof kind === "string" ? registeredOtherwise(typed, kind) : undefined;
  // what somebody held against the original is open no longer
  const sign = useDoubt(path)?.confirmed === undefined ? "lack" : "advice";
  return (
    <>
      {problem ? <ControlNote kind={sign}>{text.wizard[problem]}</ControlNote> : <ControlNote kind="met">{text.wizard.creditFits}</ControlNote>}
      {registered && <ControlNote kind={sign}>{text.wizard.registeredAs(plainCreditCode(typed).slice(0, 2), registered)}</ControlNote>}
      <AsOriginal path={path} isOffered={false} />
    </>
  );
}

const paragraphs = { format: asText, parse: takeText, tidy: normalizeParagraphs };

export function LongTextControl(props: ControlProps) {
  const typed = useParsedInput(props.path, paragraphs);
  return (
    <>
      <Input.TextArea {...inputAttributes(props)} {...typed.input} dir="auto" className="control full" rows={2} />
      {typed.tidied && <ControlNote kind="advice">{typed.tidied}</ControlNote>}
      <FieldHint path={props.path} />
    </>
  );
}

const asNumber = (value: unknown) => (typeof value === "number" ? String(value) : "");

const whole = { format: asNumber, parse: (typed: string) => readCount(typed, 0), isValue: true as const };
const page = { format: asNumber, parse: (typed: string) => readCount(typed, 1), isValue: true as const };

type CountProps = ControlProps & { readonly unit?: string; readonly least: 0 | 1; readonly decimals?: boolean };

/** Whole numbers: people, pages; with `decimals` any number. */
export function CountControl({ unit, least, decimals = false, ...props }: CountProps) {
  const any = useMemo(() => ({ format: asNumber, parse: (typed: string) => readNumber(typed, unit ?? ""), isValue: true as const }), [unit]);
  const typed = useParsedInput(props.path, decimals ? any : least === 1 ? page : whole);
  return (
    <>
      <Input
        {...inputAttributes({ ...props, problem: typed.problem })}
        {...typed.input}
        className="control count"
        status={props.invalid || typed.problem !== undefined ? "error" : ""}
        inputMode={decimals ? "decimal" : "numeric"}
        suffix={unit && <span className="meta">{unit}</span>}
      />
      {typed.problem && (
        <ControlNote kind="must" id={problemId(props.id)}>
          {typed.problem}
        </ControlNote>
      )}
    </>
  );
}
