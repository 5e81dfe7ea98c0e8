import { Button } from "antd";
import { isRecord, joinPath } from "../../shared/wizard/case-path.ts";
import { isAsked, itemName, type ListField, newItem } from "../../shared/wizard/fields.ts";
import { Icon } from "../look/icon.tsx";
import { useChecked } from "../state/checked.ts";
import { answer, useAnswer, useCase, useOpenCase } from "../state/open-case.ts";
import { text } from "../text.ts";
import { type AnswerField, AnyControl } from "./controls/any-control.tsx";
import { fieldId } from "./controls/control.ts";
import { ControlNote } from "./controls/control-note.tsx";
import { NoneBox, useFieldNote } from "./field-row.tsx";
import { Fields } from "./fields.tsx";
import { useWhy } from "./why.tsx";

/** Partners, units, agreements, experts: items that are added and removed, as blocks of fields or as rows of a table. */
export function ListView({ field, base }: { readonly field: ListField; readonly base: string }) {
  const path = joinPath(base, field.path);
  const asked = useOpenCase((state) => {
    const guide = useChecked.getState().guide;
    return state.case !== undefined && guide !== undefined && isAsked(field, { theCase: state.case, guide, base });
  });
  return asked ? <AskedList field={field} path={path} base={base} /> : null;
}

function AskedList({ field, path, base }: { readonly field: ListField; readonly path: string; readonly base: string }) {
  const items = useAnswer(path);
  const note = useFieldNote(path);
  const why = useWhy(field.because ?? [], field.label);
  const list: readonly unknown[] = Array.isArray(items) ? items : [];
  const Heading = base === "" ? "h2" : "h3";
  const add = () => {
    const theCase = useOpenCase.getState().case;
    if (theCase) answer(path, [...list, newItem(field, theCase, base)]);
    requestAnimationFrame(() => focusFirst(`${path}[${list.length}]`));
  };
  const remove = (index: number) => {
    const rest = list.filter((_, place) => place !== index);
    answer(path, rest.length === 0 ? undefined : rest);
  };
  return (
    <section className="list-field" data-path={path}>
      <div className="list-head">
        <Heading>{field.label}</Heading>
        {why.button}
        <span className="grow" />
        {!field.fixed && (
          <Button id={fieldId(path)} size="small" icon={<Icon name="plus" size="small" />} onClick={add}>
            {text.wizard.add(field.item)}
          </Button>
        )}
      </div>
      {why.panel}
      {note && <ControlNote kind={note.group}>{note.message}</ControlNote>}
      {list.length === 0 && <EmptyList field={field} path={path} said={Array.isArray(items) || items === null} />}
      {list.length > 0 &&
        (field.layout === "rows" ? (
          <Rows field={field} path={path} list={list} remove={remove} />
        ) : (
          <Blocks field={field} path={path} list={list} remove={remove} />
        ))}
    </section>
  );
}

function EmptyList({ field, path, said }: { readonly field: ListField; readonly path: string; readonly said: boolean }) {
  if (field.fixed) return <p className="empty-list">{text.wizard.fixedEmpty(field.item)}</p>;
  if (said) {
    return (
      <p className="empty-list line">
        <Icon name="met" size="small" className="met" />
        {text.wizard.saidEmpty(field.empty ?? text.wizard.none)}
        <button type="button" className="link" onClick={() => answer(path, undefined)}>
          {text.wizard.takeBack}
        </button>
      </p>
    );
  }
  return (
    <p className="empty-list line">
      {text.wizard.emptyList(field.item)}
      {field.empty && (
        <button type="button" className="link" onClick={() => answer(path, [])}>
          {field.empty}
        </button>
      )}
    </p>
  );
}

type Items = { readonly field: ListField; readonly path: string; readonly list: readonly unknown[]; readonly remove: (index: number) => void };

const itemKey = (item: unknown, index: number) => (isRecord(item) && typeof item.id === "string" ? item.id : String(index));

function Blocks({ field, path, list, remove }: Items) {
  return (
    <>
      {list.map((item, index) => (
        <Block key={itemKey(item, index)} field={field} path={`${path}[${index}]`} number={index + 1} remove={() => remove(index)} />
      ))}
    </>
  );
}

function Block({ field, path, number, remove }: { readonly field: ListField; readonly path: string; readonly number: number; readonly remove: () => void }) {
  const name = itemName(field, useCase(), path, number);
  return (
    <fieldset className="block-item" data-path={path}>
      <legend>
        <span className="number-mark">{number}</span>
        <span className="grow">{name}</span>
        {!field.fixed && (
          <button type="button" className="link" aria-label={text.wizard.removeOf(name)} onClick={remove}>
            {text.wizard.remove}
          </button>
        )}
      </legend>
      <Fields fields={field.fields} base={path} />
    </fieldset>
  );
}

function Rows({ field, path, list, remove }: Items) {
  const fields = field.fields.filter((part): part is AnswerField => part.kind !== "list" && part.kind !== "heading");
  return (
    <div className="table-scroll">
      <table className="rows">
        <thead>
          <tr>
            <td className="mark" />
            {fields.map((part) => (
              <th key={part.path} className={`kind-${part.kind} ${part.kind === "text" ? (part.width ?? "") : ""}`}>
                {part.label}
              </th>
            ))}
            <td className="remove" />
          </tr>
        </thead>
        <tbody>
          {list.map((item, index) => (
            <Row key={itemKey(item, index)} field={field} fields={fields} path={`${path}[${index}]`} number={index + 1} remove={() => remove(index)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  field,
  fields,
  path,
  number,
  remove,
}: {
  readonly field: ListField;
  readonly fields: readonly AnswerField[];
  readonly path: string;
  readonly number: number;
  readonly remove: () => void;
}) {
  const name = itemName(field, useCase(), path, number);
  return (
    <tr data-path={path}>
      <td className="mark third">{number}</td>
      {fields.map((part) => (
        <td key={part.path}>
          <AnyControl
            field={part}
            path={joinPath(path, part.path)}
            id={fieldId(joinPath(path, part.path))}
            name={`${part.label}　${name}`}
            invalid={false}
            compact
          />
          {part.none && <NoneBox path={joinPath(path, part.path)} label={part.none} />}
        </td>
      ))}
      <td className="remove">
        <button type="button" className="icon-button" aria-label={text.wizard.removeOf(name)} title={text.wizard.remove} onClick={remove}>
          <Icon name="close" size="small" />
        </button>
      </td>
    </tr>
  );
}

/** Puts the focus on the first control whose answer stands below a path. */
export function focusFirst(path: string): boolean {
  const place = [...document.querySelectorAll<HTMLElement>("[data-path]")].find((element) => element.dataset.path === path);
  const control = document.getElementById(fieldId(path)) ?? place?.querySelector<HTMLElement>("input, textarea, button, [tabindex]");
  if (!control) return false;
  control.focus({ preventScroll: true });
  (place ?? control).scrollIntoView({ block: "center" });
  return true;
}
