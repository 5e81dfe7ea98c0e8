import { memo } from "react";
import { isRecord } from "../../shared/case/case-path.ts";
import { formatAmount, type MoneyUnit } from "../../shared/wizard/amount.ts";
import type { Field, ListField } from "../../shared/wizard/fields.ts";
import { unmarkedRows } from "../../shared/wizard/unmarked-rows.ts";
import { type FieldNote, useFieldNote } from "../components/field-note.ts";
import { FieldRepairs } from "../components/repair-button.tsx";
import { useMoneyUnit } from "../state/money-unit.ts";
import { addItem, answer, change, removeItem, useAnswer, useCase, useDraft, useIsAnswered } from "../state/open-case.ts";
import { saidRemoved } from "../state/removed.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { CellControl } from "./answer-cell.tsx";
import { guideFields } from "./answer-columns.ts";
import { AskedMark } from "./asked-mark.tsx";
import { fieldId } from "./controls/control.ts";
import { TextControl } from "./controls/text-controls.tsx";
import { YuanControl } from "./controls/yuan-control.tsx";
import { DraftNote } from "./field-row.tsx";
import { goToPlace } from "./go-to-place.ts";
import { ROWS_AT_ONCE, useListPage } from "./list-pages.tsx";
import { useTablePaste } from "./paste/use-table-paste.tsx";
import { ItemQuestions } from "./two-line-rows.tsx";
import { useWhy } from "./why.tsx";

function addRow({ path, fresh }: ListField, index: number): void {
  addItem(path, { ...fresh });
  goToPlace(`${path}[${index}]`);
}

/** 预算明细: one line an item, with sums below; rows are added and removed in place. */
export function BudgetItems({ field }: { readonly field: ListField }) {
  const value = useAnswer(field.path);
  const note = useFieldNote(field.path);
  const why = useWhy(field.because, field.label);
  const unit = useMoneyUnit((state) => state.unit);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const add = () => addRow(field, list.length);
  const paste = useTablePaste(field, "");
  const page = useListPage(field.path, list, ROWS_AT_ONCE);
  const sum = (wanted: (item: Readonly<Record<string, unknown>>) => boolean) =>
    list.reduce<number>((total, item) => total + (isRecord(item) && wanted(item) && typeof item.amount === "number" ? item.amount : 0), 0);
  const unmarked = unmarkedRows(useCase());
  // the rows that come to more than the grant they are paid out of
  const isOverGrant = note?.placed.finding.values?.fromGrant !== undefined;
  const part = (path: string): Field | undefined => field.fields.find((candidate) => candidate.kind !== "heading" && candidate.path === path);
  return (
    <section className="items" data-path={field.path} onPasteCapture={paste.onPaste} aria-labelledby="items-heading">
      <div className="list-head">
        <h2 id="items-heading">{text.budget.items}</h2>
        {why.button}
        <AskedMark path={field.path} />
        <span className="grow" />
        {paste.button}
      </div>
      {why.panel}
      {paste.panel}
      <table className="rows">
        <thead>
          <tr>
            <td className="mark" />
            <th>{text.budget.item}</th>
            <th className="from">{text.budget.source}</th>
            <th className="number">{text.budget.amount(text.budget[unit])}</th>
            <th className="centre">{text.budget.international}</th>
            <td className="remove" />
          </tr>
        </thead>
        <tbody>
          {page.shown.map(({ index }) => (
            <ItemRow
              key={index}
              field={field}
              list={field.path}
              index={index}
              isLast={index === list.length - 1}
              name={part("name")}
              source={part("source")}
              isOverGrant={isOverGrant}
            />
          ))}
          {list.length === 0 && (
            <tr className="none-yet">
              <td />
              <td colSpan={5} className="second">
                {text.budget.itemsEmpty}
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td>
              <button type="button" id={list.length === 0 ? fieldId(field.path) : undefined} className="link" onClick={add}>
                <Icon name="plus" size="small" />
                {text.budget.addItem}
              </button>
            </td>
            <td className="number meta">{text.budget.total}</td>
            <td className="number">
              <b className="figure-cell">
                {formatAmount(
                  sum(() => true),
                  unit,
                )}
              </b>
            </td>
            <td className="centre">
              <span className="visually-hidden">{text.budget.ofWhich}</span>
              <b>
                {formatAmount(
                  sum((item) => item.international === true),
                  unit,
                )}
              </b>
            </td>
            <td />
          </tr>
          {unmarked && (
            <tr className="unmarked">
              <td colSpan={6}>
                <span className="second">{text.budget.unmarked(unmarked.count)}</span>
                <button type="button" className="link" data-rest-not="" onClick={() => change(field.path, unmarked.after)}>
                  {text.budget.restNot}
                </button>
              </td>
            </tr>
          )}
        </tfoot>
      </table>
      {page.pager}
      {/* below: it comes and goes while one types into the rows */}
      {note && (
        <div className="line wrap">
          <ControlNote kind={note.group}>{differencesOf(note, unit) ?? note.message}</ControlNote>
          {note.group === "must" && <FieldRepairs because={field.because} />}
        </div>
      )}
    </section>
  );
}

/** Each sum that does not fit another, by how much and which way. */
function differencesOf({ placed, group }: FieldNote, unit: MoneyUnit): string | undefined {
  const { sum, total, items, internationalItems, international } = placed.finding.values ?? {};
  if (group !== "must") return undefined;
  const pairs = [
    { said: text.budget.off.total, one: total, other: sum },
    { said: text.budget.off.items, one: items, other: sum ?? total },
    { said: text.budget.off.international, one: internationalItems, other: international },
  ];
  const parts = pairs.flatMap(({ said, one, other }) =>
    typeof one === "number" && typeof other === "number" && one !== other
      ? [said(one > other, `${formatAmount(Math.abs(one - other), unit)} ${text.budget[unit]}`)]
      : [],
  );
  return parts.length === 0 ? undefined : parts.join("；");
}

type ItemProps = {
  readonly field: ListField;
  readonly list: string;
  readonly index: number;
  readonly isLast: boolean;
  readonly name: Field | undefined;
  readonly source: Field | undefined;
  readonly isOverGrant: boolean;
};

const ASKED_OF_ROW = [".source", ".amount", ".international"] as const;

const ItemRow = memo(function ItemRow({ field, list, index, isLast, name, source, isOverGrant }: ItemProps) {
  const path = `${list}[${index}]`;
  const number = index + 1;
  const international = useAnswer(`${path}.international`);
  const given = useAnswer(`${path}.name`);
  const hasSource = useIsAnswered(`${path}.source`);
  const isOver = useAnswer(`${path}.source`) === "grant" && isOverGrant;
  const hasAmount = useIsAnswered(`${path}.amount`);
  const unit = useMoneyUnit((state) => state.unit);
  const waiting = useDraft(`${path}.international`);
  const asks = guideFields(field).length > 0;
  const called = (label: string) => `${label}　${text.budget.itemNumber(number)}`;
  return (
    <>
      <tr data-path={path} data-filled={(given !== undefined && hasSource && hasAmount) || undefined}>
        <td className="mark third">
          {number}
          <AskedMark path={path} parts={ASKED_OF_ROW} />
        </td>
        <td>
          {name?.kind === "text" && (
            <TextControl compact field={name} path={`${path}.name`} id={fieldId(`${path}.name`)} name={called(name.label)} invalid={false} />
          )}
        </td>
        <td>{source?.kind === "choice" && <CellControl field={source} path={`${path}.source`} name={text.budget.itemNumber(number)} />}</td>
        <td>
          <YuanControl
            bare
            path={`${path}.amount`}
            id={fieldId(`${path}.amount`)}
            name={called(text.budget.amount(text.budget[unit]))}
            invalid={isOver}
            onRowAfter={isLast ? () => addRow(field, index + 1) : undefined}
          />
        </td>
        <td className="centre">
          <input
            type="checkbox"
            className="tick"
            id={fieldId(`${path}.international`)}
            aria-label={called(text.budget.international)}
            checked={international === true}
            ref={(box) => {
              // neither yes nor no: a case from elsewhere that does not say
              if (box) box.indeterminate = international === undefined;
            }}
            onChange={(event) => answer(`${path}.international`, event.target.checked)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              const next = document.getElementById(fieldId(`${list}[${index + 1}].name`));
              if (next) next.focus();
              else if (hasAmount) addRow(field, index + 1);
            }}
          />
        </td>
        <td className="remove">
          <button
            type="button"
            className="icon-button"
            data-remove=""
            aria-label={text.wizard.removeOf(text.budget.itemNumber(number))}
            title={text.wizard.remove}
            onClick={() => {
              removeItem(list, index);
              saidRemoved(typeof given === "string" && given.trim() !== "" ? given.trim() : text.budget.itemNumber(number));
            }}
          >
            <Icon name="close" size="small" />
          </button>
        </td>
      </tr>
      {waiting !== undefined && (
        <tr className="item-asks">
          <td />
          <td colSpan={5}>
            <DraftNote path={`${path}.international`} draft={waiting} label={text.budget.international} />
          </td>
        </tr>
      )}
      {asks && (
        <tr className="item-asks">
          <td />
          <td colSpan={5}>
            <ItemQuestions field={field} path={path} />
          </td>
        </tr>
      )}
    </>
  );
});
