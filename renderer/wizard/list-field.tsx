import { Button } from "antd";
import { memo } from "react";
import { joinPath } from "../../shared/case/case-path.ts";
import { isAsked, type ListField, newItem } from "../../shared/wizard/fields.ts";
import { ChooseAgreement } from "../components/choose-agreement.tsx";
import { useFieldNote } from "../components/field-note.ts";
import { useChecked } from "../state/checked.ts";
import { addItem, answer, useIsNone, useOpenCase } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { AnswerCell } from "./answer-cell.tsx";
import { answerColumns, columnClass } from "./answer-columns.ts";
import { AskedMark } from "./asked-mark.tsx";
import { BlockList } from "./block-list.tsx";
import { fieldId } from "./controls/control.ts";
import { goToPlace } from "./go-to-place.ts";
import { type Items, type ListItem, RemoveButton, useItemKeys, useItemName } from "./list-item.tsx";
import { ROWS_AT_ONCE, useListPage } from "./list-pages.tsx";
import { useTablePaste } from "./paste/use-table-paste.tsx";
import { needsTwoLines, TwoLineRow } from "./two-line-rows.tsx";
import { useWhy } from "./why.tsx";

/** Partners, units, agreements, experts: items that are added and removed, as blocks of fields or as rows. `titled`: the page is headed by its name. */
export function ListView({ field, base, titled = false }: { readonly field: ListField; readonly base: string; readonly titled?: boolean }) {
  const path = joinPath(base, field.path);
  const asked = useOpenCase((state) => {
    const guide = useChecked.getState().guide;
    return state.case !== undefined && guide !== undefined && isAsked(field, { theCase: state.case, guide, base });
  });
  return asked ? <AskedList field={field} path={path} base={base} titled={titled} /> : null;
}

type AskedListProps = { readonly field: ListField; readonly path: string; readonly base: string; readonly titled: boolean };

function AskedList({ field, path, base, titled }: AskedListProps) {
  const keys = useItemKeys(path);
  const saidNone = useIsNone(path);
  const note = useFieldNote(path);
  const why = useWhy(field.because, field.label);
  const length = keys?.length ?? 0;
  const paste = useTablePaste(field, base);
  const Heading = base === "" ? "h2" : "h3";
  const add = () => {
    const theCase = useOpenCase.getState().case;
    if (theCase) addItem(path, newItem(field, theCase, base));
    goToPlace(`${path}[${length}]`);
  };
  return (
    <section className="list-field" data-path={path} {...(field.fixed ? {} : { onPasteCapture: paste.onPaste })}>
      <div className="list-head">
        <Heading>{titled ? text.wizard.listOf(field.label) : field.label}</Heading>
        {why.button}
        <AskedMark path={path} />
        <span className="grow" />
        {!field.fixed && paste.button}
        {!field.fixed && (
          <Button id={fieldId(path)} size="small" icon={<Icon name="plus" size="small" />} onClick={add}>
            {text.wizard.add(field.item)}
          </Button>
        )}
      </div>
      {why.panel}
      {paste.panel}
      {keys === undefined || length === 0 ? (
        <EmptyList field={field} path={path} said={keys !== undefined || saidNone} />
      ) : field.layout === "rows" ? (
        <Rows field={field} path={path} keys={keys} />
      ) : (
        <BlockList field={field} path={path} keys={keys} />
      )}
      {/* below: it comes and goes while one types into the items */}
      {note && <ControlNote kind={note.group}>{note.message}</ControlNote>}
    </section>
  );
}

function EmptyList({ field, path, said }: { readonly field: ListField; readonly path: string; readonly said: boolean }) {
  // as the task list says of its section
  const mayStayBlank = useChecked(({ sections, findSection }) => sections.find(({ section }) => section === findSection(path))?.waits === "none");
  if (field.fixed) return <EmptyFixedList field={field} path={path} />;
  if (said) {
    return (
      // with a key: its button is another one than that of the list of which nothing is said
      <p key="said" className="empty-list line">
        <Icon name="met" size="small" className="met" />
        {text.wizard.saidEmpty(field.empty ?? text.wizard.none)}
        <button type="button" className="link" onClick={() => answer(path, undefined)}>
          {text.wizard.takeBack}
        </button>
      </p>
    );
  }
  return (
    <p className="empty-list line wrap">
      {text.wizard.emptyList(field.item)}
      {path === "agreements" && <ChooseAgreement loud />}
      {field.empty && (mayStayBlank ? text.wizard.mayStayBlank : text.wizard.orNone)}
      {field.empty && (
        <button type="button" className="link" onClick={() => answer(path, [])}>
          {field.empty}
        </button>
      )}
    </p>
  );
}

/** Its items are added in another section. */
function EmptyFixedList({ field, path }: { readonly field: ListField; readonly path: string }) {
  const section = useChecked((state) => state.findSection(path));
  return (
    <p className="empty-list line">
      {text.wizard.emptyList(field.item)}
      {section && (
        <button type="button" className="link" onClick={() => goToPage({ kind: "section", section: section.id }, { focusPath: path })}>
          {text.wizard.addElsewhere(section.title)}
        </button>
      )}
    </p>
  );
}

function Rows({ field, path, keys }: Items) {
  const page = useListPage(path, keys, ROWS_AT_ONCE);
  if (needsTwoLines(field)) {
    return (
      <>
        <ul className="two-line-rows">
          {page.shown.map(({ item: key, index }) => (
            <TwoLineRow key={key} field={field} list={path} index={index} />
          ))}
        </ul>
        {page.pager}
      </>
    );
  }
  return (
    <div className="table-scroll">
      <table className="rows">
        <thead>
          <tr>
            <td className="mark" />
            {answerColumns(field).map((part) => (
              <th key={part.path} className={columnClass(part)}>
                {part.label}
              </th>
            ))}
            <td className="remove" />
          </tr>
        </thead>
        <tbody>
          {page.shown.map(({ item: key, index }) => (
            <Row key={key} field={field} list={path} index={index} />
          ))}
        </tbody>
      </table>
      {page.pager}
    </div>
  );
}

const Row = memo(function Row({ field, list, index }: ListItem) {
  const name = useItemName({ field, list, index });
  const path = `${list}[${index}]`;
  return (
    <tr data-path={path}>
      <td className="mark third">{index + 1}</td>
      {answerColumns(field).map((part) => {
        const own = joinPath(path, part.path);
        return (
          <td key={part.path}>
            <AnswerCell field={part} path={own} name={name} />
          </td>
        );
      })}
      <td className="remove">
        <RemoveButton name={name} list={list} index={index} />
      </td>
    </tr>
  );
});
