import { joinPath } from "../../../shared/case/case-path.ts";
import "./paste.css";
import { Button } from "antd";
import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { type Cells, parseTabbed } from "../../../shared/text/cells.ts";
import { formatAmount, type MoneyUnit, yuanInCell } from "../../../shared/wizard/amount.ts";
import type { ListField } from "../../../shared/wizard/fields.ts";
import { columnFields, layoutOf, readRows, readSums, type TableLayout, withPastedRows } from "../../../shared/wizard/pasted-table.ts";
import { differingWholes, tableBody } from "../../../shared/wizard/table-body.ts";
import { useMoneyUnit } from "../../state/money-unit.ts";
import { change, useCase } from "../../state/open-case.ts";
import { useIsOpenChoice } from "../../state/open-choices.ts";
import { keepPaste, type OpenPaste } from "../../state/open-pastes.ts";
import { ControlNote } from "../../ui/control-note.tsx";
import { numbered } from "../../ui/numbered.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { text } from "../../ui/text.ts";
import { TableFile } from "./table-file.tsx";
import { tableInClipboard } from "./table-in-clipboard.ts";
import { TablePreview } from "./table-preview.tsx";

export type PanelProps = {
  readonly field: ListField;
  readonly base: string;
  /** the table that was pasted, in the panel or into the list itself */
  readonly paste: OpenPaste | undefined;
  /** it was opened just now: it comes into view and takes the focus */
  readonly isNew: boolean;
  readonly take: (cells: Cells) => void;
  readonly close: () => void;
};

/** A table out of Excel or WPS for a list: where to paste it, then what it would add, cell by cell, before it is added. */
export function TablePanel({ field, base, paste, isNew, take, close }: PanelProps) {
  useIsOpenChoice();
  return (
    <section ref={isNew ? intoView : null} className="paste-panel" aria-label={text.paste.title(field.item)}>
      {paste === undefined ? <PasteBox take={take} close={close} /> : <Preview field={field} base={base} paste={paste} isNew={isNew} close={close} />}
    </section>
  );
}

/** At the foot of a long page it opens, and what was pasted is previewed, in view. */
const intoView = (panel: HTMLElement | null) => panel?.scrollIntoView({ block: "nearest" });

function PasteBox({ take, close }: { readonly take: (cells: Cells) => void; readonly close: () => void }) {
  const [problem, setProblem] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  // once, as it opens: whoever goes on in the list meanwhile keeps the focus there
  useEffect(() => box.current?.focus(), []);
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const plain = event.clipboardData.getData("text/plain");
    const cells = tableInClipboard(event.clipboardData) ?? parseTabbed(plain);
    if (cells.length > 0) take(cells);
    else setProblem(text.paste.empty);
  };
  return (
    <>
      <label className="paste-box">
        <span>{text.paste.how}</span>
        {/* the words never stay here: they go on to the preview */}
        <textarea rows={2} value="" onChange={(event) => take(parseTabbed(event.target.value))} onPaste={onPaste} ref={box} />
      </label>
      {problem !== "" && <ControlNote kind="must">{problem}</ControlNote>}
      <div className="line">
        <TableFile take={take} fail={setProblem} />
        <Button size="small" onClick={close}>
          {text.cancel}
        </Button>
      </div>
    </>
  );
}

type PreviewProps = Omit<PanelProps, "take"> & { readonly paste: OpenPaste };

function Preview({ field, base, paste, isNew, close }: PreviewProps) {
  const { cells: table, unit: chosenUnit } = paste;
  const path = joinPath(base, field.path);
  const body = useMemo(() => tableBody(table, field), [table, field]);
  const { cells, unit: captionUnit } = body;
  const theCase = useCase();
  const found = useRef<HTMLElement>(null);
  // the box that took the table is gone: one goes on at what was read
  useEffect(() => {
    if (isNew) found.current?.focus({ preventScroll: true });
  }, [isNew]);
  const shownUnit = useMoneyUnit((state) => state.unit);
  const [proposed] = useState<TableLayout>(() => layoutOf(cells, field, theCase));
  const layout = paste.layout ?? proposed;
  const setLayout = (chosen: TableLayout) => keepPaste(path, { ...paste, layout: chosen });
  const ofAmounts = layout.columns.findIndex((path) => columnFields(field).some((one) => one.path === path && one.kind === "yuan"));
  const units = layout.header ? [layout.units[ofAmounts], captionUnit, ...layout.units] : [captionUnit];
  const unit = chosenUnit ?? units.find((stated) => stated !== undefined) ?? shownUnit;
  const read: TableLayout = { ...layout, units: layout.columns.map(() => unit) };
  const rows = readRows(cells, read, field, { unit, case: theCase });
  const count = rows.filter((row) => row.length > 0).length;
  const sums = readSums(cells, read, field, { unit, case: theCase });
  const wholes = differingWholes(body, unit);
  const problems = rows.flat().filter((cell) => cell.reading.kind === "problem").length;
  const leftOut = layout.columns.filter((path) => path === undefined).length;
  const hasMoney = rows.some((row) => row.some((cell) => cell.field.kind === "yuan"));
  const withUnit = (yuan: number) => `${formatAmount(yuan, unit)} ${text.budget[unit]}`;
  const asWritten = (part: string) => {
    const yuan = yuanInCell(part, unit);
    return yuan === undefined ? part : withUnit(yuan);
  };
  const add = () => {
    change(path, withPastedRows(theCase, field, base, rows));
    close();
  };
  return (
    <>
      <div className="table-head">
        <b ref={found} tabIndex={-1}>
          {text.paste.found(count, cells[0]?.length ?? 0)}
        </b>
        <label className="radio">
          <input type="checkbox" checked={layout.header} onChange={(event) => setLayout({ ...layout, header: event.target.checked })} />
          <span>{text.paste.header}</span>
        </label>
        {hasMoney && (
          <span className="line">
            <span>{text.paste.moneyIn}</span>
            <Segmented<MoneyUnit>
              size="small"
              aria-label={text.paste.moneyIn}
              value={unit}
              options={[
                { value: "wan", label: text.budget.wan },
                { value: "yuan", label: text.budget.yuan },
              ]}
              onChange={(chosen) => keepPaste(path, { ...paste, unit: chosen })}
            />
          </span>
        )}
      </div>
      <TablePreview field={field} cells={cells} layout={read} rows={rows} choose={(columns) => setLayout({ ...layout, columns })} />
      <div className="paste-notes" aria-live="polite">
        {problems > 0 && <ControlNote kind="must">{text.paste.problems(problems)}</ControlNote>}
        {numbered(sums).map(({ key, item: { label, stated, sum } }) => (
          <ControlNote key={key} kind={stated === sum && sum !== undefined ? "met" : "lack"}>
            {stated === undefined || sum === undefined
              ? text.paste.sumUnread(label)
              : stated === sum
                ? text.paste.sumSame(label, withUnit(sum))
                : text.paste.sumDiffers(label, withUnit(stated), withUnit(sum))}
          </ControlNote>
        ))}
        {numbered(body.heads).map(({ key, item }) => (
          <ControlNote key={key} kind="met">
            {text.paste.headLeftOut(item)}
          </ControlNote>
        ))}
        {numbered(body.doubtful).map(({ key, item }) => (
          <ControlNote key={key} kind="lack">
            {text.paste.mayRepeat(item)}
          </ControlNote>
        ))}
        {numbered(wholes).map(({ key, item: { label, stated, sum } }) => (
          <ControlNote key={key} kind="lack">
            {stated === undefined || sum === undefined ? text.paste.wholeUnread(label) : text.paste.wholeDiffers(label, withUnit(stated), withUnit(sum))}
          </ControlNote>
        ))}
        {numbered(body.shared).map(({ key, item: { label, part } }) => (
          <ControlNote key={key} kind="lack">
            {text.paste.sharedPart(label, asWritten(part))}
          </ControlNote>
        ))}
        {!layout.header && <ControlNote kind="lack">{text.paste.guessed}</ControlNote>}
        {leftOut > 0 && <ControlNote kind="lack">{text.paste.leftOut(leftOut)}</ControlNote>}
      </div>
      <div className="line">
        <Button type="primary" size="small" onClick={add} disabled={count === 0 || leftOut === layout.columns.length}>
          {problems > 0 ? text.paste.addUnread(count, field.item, problems) : text.paste.add(count, field.item)}
        </Button>
        <Button size="small" onClick={close}>
          {text.cancel}
        </Button>
      </div>
    </>
  );
}
