import { memo, useMemo } from "react";
import { joinPath } from "../../shared/case/case-path.ts";
import type { ListField } from "../../shared/wizard/fields.ts";
import type { AnswerField } from "../../shared/wizard/read-answer.ts";
import { CellControl } from "./answer-cell.tsx";
import { answerColumns, columnClass, guideFields } from "./answer-columns.ts";
import { NoneBox, useNoneLabel } from "./field-row.tsx";
import { Fields } from "./fields.tsx";
import { type ListItem, RemoveButton, useItemName } from "./list-item.tsx";

/** More columns than this do not fit side by side with room for a name in each. */
const MOST_COLUMNS = 4;

export const needsTwoLines = (field: ListField) => answerColumns(field).length > MOST_COLUMNS;

/** An item with many short answers: each under its own small label, on two lines, wide enough to read a name in full. */
export const TwoLineRow = memo(function TwoLineRow({ field, list, index }: ListItem) {
  const name = useItemName({ field, list, index });
  const path = `${list}[${index}]`;
  return (
    <li className="two-line-row" data-path={path}>
      <span className="mark third">{index + 1}</span>
      <div className="cells">
        {answerColumns(field).map((part) => {
          const own = joinPath(path, part.path);
          return <Cell key={part.path} part={part} path={own} name={name} />;
        })}
      </div>
      <RemoveButton name={name} list={list} index={index} />
      <ItemQuestions field={field} path={path} />
    </li>
  );
});

/** What the guide itself asks of an item of rows, below its own answers. */
export function ItemQuestions({ field, path }: { readonly field: ListField; readonly path: string }) {
  const fields = useMemo(() => guideFields(field), [field]);
  return fields.length === 0 ? null : (
    <div className="item-questions">
      <Fields fields={fields} base={path} />
    </div>
  );
}

function Cell({ part, path, name }: { readonly part: AnswerField; readonly path: string; readonly name: string }) {
  const none = useNoneLabel(part, path);
  return (
    <div className={`cell ${columnClass(part)}`}>
      <div className="cell-head">
        <span className="meta">{part.label}</span>
        {none && <NoneBox path={path} label={none} />}
      </div>
      <CellControl field={part} path={path} name={name} />
    </div>
  );
}
