import { type ReactNode, useState } from "react";
import { money } from "../../shared/facts/facts.ts";
import { inWords, LARGEST_IN_WORDS } from "../../shared/text/money.ts";
import { formatAmount, type MoneyUnit } from "../../shared/wizard/amount.ts";
import { markedItems } from "../../shared/wizard/budget-help.ts";
import type { Field } from "../../shared/wizard/fields.ts";
import { useFieldNote } from "../components/field-note.ts";
import { FieldRepairs } from "../components/repair-button.tsx";
import { useMoneyUnit } from "../state/money-unit.ts";
import { useAnswer, useCase, useReadOnly } from "../state/open-case.ts";
import { useRoute } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";
import { AskedMark } from "./asked-mark.tsx";
import { fieldId } from "./controls/control.ts";
import { YuanControl } from "./controls/yuan-control.tsx";
import { Derived, useDerived } from "./derived-amount.tsx";
import { NoneBox } from "./field-row.tsx";
import { goToPlace } from "./go-to-place.ts";
import { HowToChange } from "./how-to-change.tsx";
import { useWhy } from "./why.tsx";

export type YuanField = Extract<Field, { kind: "yuan" }>;

type AmountProps = {
  readonly field: YuanField;
  readonly label?: string;
  /** while it is blank, in place of the amount in words */
  readonly whileBlank?: string;
};

export function AmountRow({ field, label = field.label, whileBlank }: AmountProps) {
  const value = useAnswer(field.path);
  const note = useFieldNote(field.path);
  const why = useWhy(field.because, label);
  const derived = useDerived(field.path);
  const id = fieldId(field.path);
  const labelId = `label-${field.path}`;
  const noteId = `note-${field.path}`;
  return (
    <div className="amount-row" data-path={field.path}>
      <div className="label">
        <label id={labelId} htmlFor={id}>
          {label}
        </label>
        {why.button}
        <AskedMark path={field.path} />
      </div>
      <div>
        <YuanControl path={field.path} id={id} labelledBy={labelId} describedBy={noteId} invalid={note?.group === "must"} />
      </div>
      {value === undefined && whileBlank !== undefined ? <span className="amount-words">{whileBlank}</span> : <AmountInWords value={value} />}
      <div id={noteId} className="amount-note">
        {note ? (
          <>
            <ControlNote kind={note.group}>{note.message}</ControlNote>
            {note.group === "must" && <FieldRepairs because={field.because} />}
            {note.group === "must" && <HowToChange />}
          </>
        ) : value === undefined && derived ? null : field.none && value === undefined ? (
          <NoneBox path={field.path} label={field.none} />
        ) : value === null && field.none ? (
          <NoneBox path={field.path} label={field.none} />
        ) : (
          value === undefined && field.hint && <span className="meta">{field.hint}</span>
        )}
        {derived && <Derived path={field.path} {...derived} />}
      </div>
      {why.panel}
    </div>
  );
}

/** 国际合作交流: the sum of the ticked items, which it follows; a field where it is another amount, or somebody wants to type one. */
export function International({ field }: { readonly field: YuanField }) {
  const theCase = useCase();
  const value = useAnswer(field.path);
  const isSought = useRoute((state) => state.focusPath === field.path);
  const [isTyped, setIsTyped] = useState(false);
  const marked = markedItems(theCase);
  const isSum = marked !== undefined && marked.sum === value;
  // it does not go while one types into it, nor when it comes to the sum
  if (isSought && !isTyped) setIsTyped(true);
  if (!isSum || isTyped)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: only hears that the field inside has the focus
      <div className="typed-amount" onFocus={() => setIsTyped(true)}>
        <AmountRow field={field} whileBlank={text.budget.markedOrTyped} />
      </div>
    );
  const type = () => {
    setIsTyped(true);
    goToPlace(field.path);
  };
  return <MarkedSum field={field} {...marked} onType={type} />;
}

type MarkedProps = { readonly field: YuanField; readonly sum: number; readonly count: number; readonly onType: () => void };

function MarkedSum({ field, sum, count, onType }: MarkedProps) {
  const note = useFieldNote(field.path);
  const why = useWhy(field.because, field.label);
  const unit = useMoneyUnit((state) => state.unit);
  const readOnly = useReadOnly();
  return (
    <div className="amount-row of-items" data-path={field.path}>
      <div className="label">
        <span>{field.label}</span>
        {why.button}
      </div>
      <SumValue yuan={sum} unit={unit} />
      <span className="amount-words">{text.budget.markedSum(count)}</span>
      <div className="amount-note">
        {note && <ControlNote kind={note.group}>{note.message}</ControlNote>}
        {note?.group === "must" && <FieldRepairs because={field.because} />}
        {note?.group === "must" && <HowToChange />}
        {!readOnly && (
          <button type="button" className="link" onClick={onType}>
            {text.budget.otherInternational}
          </button>
        )}
      </div>
      {why.panel}
    </div>
  );
}

function SumValue({ yuan, unit }: { readonly yuan: number | undefined; readonly unit: MoneyUnit }) {
  return (
    <output className="sum-value">
      <b>{yuan === undefined ? "—" : formatAmount(yuan, unit)}</b>
      <span className="meta">{text.budget[unit]}</span>
    </output>
  );
}

/** 大写 beside each sum; what has no words (nothing, or beyond 万亿) stays empty. */
export function AmountInWords({ value }: { readonly value: unknown }) {
  const words = typeof value === "number" && value >= 0 && value <= LARGEST_IN_WORDS ? inWords(value).replace(/^人民币/, "") : "";
  return <span className="amount-words">{words}</span>;
}

/** The sum of the sources, and the total that is stated beside it: asked only where somebody says that it is another one. */
export function Total({ field }: { readonly field: YuanField }) {
  const { sum, statedTotal } = money(useCase());
  const note = useFieldNote(field.path);
  const isSought = useRoute((state) => state.focusPath === field.path);
  const readOnly = useReadOnly();
  const [wasShown, setWasShown] = useState(false);
  const isShown = wasShown || isSought || note !== undefined || (statedTotal !== undefined && statedTotal !== sum);
  // it does not go while one types into it, nor when it comes to the sum
  if (isShown && !wasShown) setWasShown(true);
  const show = () => {
    setWasShown(true);
    goToPlace(field.path);
  };
  return (
    <>
      <SumRow>
        {!isShown && !readOnly && (
          <button type="button" className="link" onClick={show}>
            {text.budget.otherTotal}
          </button>
        )}
      </SumRow>
      {isShown && <AmountRow field={field} label={text.budget.statedTotal} />}
    </>
  );
}

export function SumRow({ children }: { readonly children?: ReactNode }) {
  const theCase = useCase();
  const amounts = money(theCase);
  const unit = useMoneyUnit((state) => state.unit);
  // while a source is blank, what the others come to
  const soFar = amounts.sum === undefined && amounts.sumAtLeast > 0 ? amounts.sumAtLeast : undefined;
  return (
    <div className="amount-row sum">
      <div className="label">
        <b>{text.budget.sum}</b>
        <span className="meta">{soFar === undefined ? text.budget.sumHint : text.budget.sumSoFar}</span>
      </div>
      <SumValue yuan={amounts.sum ?? soFar} unit={unit} />
      <AmountInWords value={amounts.sum} />
      <div className="amount-note">{children}</div>
    </div>
  );
}
