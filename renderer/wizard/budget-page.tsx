import { useMemo } from "react";
import type { MoneyUnit } from "../../shared/wizard/amount.ts";
import type { ListField, Section } from "../../shared/wizard/fields.ts";
import { useFieldNote } from "../components/field-note.ts";
import { useChecked } from "../state/checked.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { addItem, answer, removeItem, useAnswer } from "../state/open-case.ts";
import { saidRemoved } from "../state/removed.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { text } from "../ui/text.ts";
import { AmountInWords, AmountRow, International, SumRow, Total } from "./amount-rows.tsx";
import { AskedMark } from "./asked-mark.tsx";
import { BudgetItems } from "./budget-items.tsx";
import { BudgetMeters } from "./budget-meters.tsx";
import { fieldId } from "./controls/control.ts";
import { PartyControl } from "./controls/party-control.tsx";
import { TextControl } from "./controls/text-controls.tsx";
import { YuanControl } from "./controls/yuan-control.tsx";
import { Fields } from "./fields.tsx";
import { goToPlace } from "./go-to-place.ts";
import { HowToChange } from "./how-to-change.tsx";
import { useTablePaste } from "./paste/use-table-paste.tsx";
import { useRowsOfRatio } from "./ratio-rows.ts";
import { useWhy } from "./why.tsx";

export function UnitSwitch() {
  const unit = useMoneyUnit((state) => state.unit);
  return (
    <Segmented<MoneyUnit>
      size="small"
      aria-label={text.budget.unit}
      value={unit}
      options={[
        { value: "wan", label: text.budget.wan },
        { value: "yuan", label: text.budget.yuan },
      ]}
      onChange={(chosen) => useMoneyUnit.setState({ unit: chosen })}
    />
  );
}

/** 经费预算: the sources with their sum, the three limits as meters, the items as a table. */
export function BudgetFields({ section }: { readonly section: Section }) {
  const field = (path: string) => section.fields.find((candidate) => candidate.kind !== "heading" && candidate.path === path);
  const items = field("budget.items");
  const selfFunding = field("budget.selfFunding");
  const amounts = ["budget.grant", "budget.other", "budget.total", "budget.internationalCooperation"].map(field);
  const [grant, other, total, international] = amounts.map((candidate) => (candidate?.kind === "yuan" ? candidate : undefined));
  // what the guide itself asks
  const others = useMemo(() => section.fields.filter((one) => one.kind === "heading" || one.question !== undefined), [section]);
  return (
    <div className="budget">
      {grant && <AmountRow field={grant} />}
      {selfFunding?.kind === "list" && <SelfFunding field={selfFunding} />}
      {other && <AmountRow field={other} />}
      {/* before the row whose note depends on it, so that no note comes up above the field that one types into */}
      {total ? <Total field={total} /> : <SumRow />}
      {international && <International field={international} />}
      <BudgetMeters />
      {items?.kind === "list" && <BudgetItems field={items} />}
      {others.length > 0 && <Fields fields={others} base="" />}
    </div>
  );
}

/** Own money of each unit: who, how much, out of what. */
function SelfFunding({ field }: { readonly field: ListField }) {
  const value = useAnswer(field.path);
  const note = useFieldNote(field.path);
  const why = useWhy(field.because, field.label);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const paste = useTablePaste(field, "");
  const add = () => {
    addItem(field.path, list.length === 0 ? { unit: "applicant" } : {});
    goToPlace(`${field.path}[${list.length}].amount`);
  };
  const [unitField, , sourceField] = field.fields;
  const rows = list.map((_, index) => `${field.path}[${index}]`);
  const { ofLead, notCounted } = useRowsOfRatio();
  // what is lacking is the lead unit's to add
  const noteAt = ofLead.includes(true) ? ofLead.lastIndexOf(true) : rows.length - 1;
  return (
    <div className="self-funding" data-path={field.path} onPasteCapture={paste.onPaste}>
      {rows.map((path, index) => {
        const name = rows.length === 1 ? text.budget.selfFunding : `${text.budget.selfFunding}${index + 1}`;
        return (
          <div key={path} className="amount-row" data-path={path}>
            <div className="label">
              <label htmlFor={fieldId(`${path}.amount`)}>{name}</label>
              {index === 0 && why.button}
              <AskedMark path={`${path}.amount`} />
            </div>
            <div>
              <YuanControl
                path={`${path}.amount`}
                id={fieldId(`${path}.amount`)}
                name={name}
                invalid={note?.group === "must" && (ofLead[index] === true || index === noteAt)}
              />
            </div>
            <SelfFundingText path={`${path}.amount`} />
            {note && index === noteAt ? (
              <div className="amount-note">
                <ControlNote kind={note.group}>{note.message}</ControlNote>
                {note.group === "must" && <HowToChange />}
              </div>
            ) : (
              notCounted[index] === true && <span className="amount-note second">{text.budget.notCounted}</span>
            )}
            <div className="self-funding-from">
              {unitField?.kind === "party" && (
                <PartyControl
                  among={unitField.among}
                  several={false}
                  path={`${path}.unit`}
                  id={fieldId(`${path}.unit`)}
                  name={`${unitField.label}　${name}`}
                  invalid={false}
                />
              )}
              {sourceField?.kind === "text" && (
                <label className="meta" htmlFor={fieldId(`${path}.source`)}>
                  {text.budget.fundingSource}
                </label>
              )}
              {sourceField?.kind === "text" && (
                <TextControl
                  field={sourceField}
                  path={`${path}.source`}
                  id={fieldId(`${path}.source`)}
                  name={`${sourceField.label}　${name}`}
                  invalid={false}
                />
              )}
              <button
                type="button"
                className="icon-button"
                data-remove=""
                aria-label={text.wizard.removeOf(name)}
                title={text.wizard.remove}
                onClick={() => {
                  removeItem(field.path, index);
                  saidRemoved(name);
                }}
              >
                <Icon name="close" size="small" />
              </button>
              <SourceBlank path={`${path}.source`} />
            </div>
          </div>
        );
      })}
      <div className="amount-row add">
        <div className="label">
          {rows.length === 0 && <span>{text.budget.selfFunding}</span>}
          {rows.length === 0 && why.button}
          {rows.length === 0 && <AskedMark path={field.path} />}
        </div>
        <div className="add-links">
          <button type="button" id={rows.length === 0 ? fieldId(field.path) : undefined} className="link" onClick={add}>
            <Icon name="plus" size="small" />
            {text.budget.addSelfFunding}
          </button>
          {paste.button}
          {value === undefined && field.empty && (
            <button type="button" className="link" onClick={() => answer(field.path, [])}>
              {field.empty}
            </button>
          )}
          {value !== undefined && rows.length === 0 && (
            <span className="second">
              {text.wizard.saidEmpty(text.budget.noSelfFunding)}
              <button type="button" className="link" onClick={() => answer(field.path, undefined)}>
                {text.wizard.takeBack}
              </button>
            </span>
          )}
        </div>
      </div>
      {paste.panel}
      {note && rows.length === 0 && (
        <div className="amount-note wide">
          <ControlNote kind={note.group}>{note.message}</ControlNote>
        </div>
      )}
      {why.panel}
    </div>
  );
}

/** The letter that cannot be sealed for want of this answer: as grave here as it is beside, in the checks. */
function SourceBlank({ path }: { readonly path: string }) {
  const group = useChecked(({ findings }) => {
    const groups = findings.flatMap((placed) => (placed.finding.missing?.includes(path) ? [placed.group] : []));
    return groups.includes("must") ? "must" : groups.length > 0 ? "lack" : undefined;
  });
  return group ? <ControlNote kind={group}>{text.budget.sourceBlank}</ControlNote> : null;
}

function SelfFundingText({ path }: { readonly path: string }) {
  return <AmountInWords value={useAnswer(path)} />;
}
