import { Button, Checkbox, Select } from "antd";
import { type ReactNode, useMemo } from "react";
import { columnsOf, targetId, targetsOffered } from "../../../shared/desk/import-columns.ts";
import type { ChosenTable } from "../../../shared/desk/import-report.ts";
import { columnName } from "../../../shared/desk/row-to-case.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { chooseSheet, closeTable, keepHeadings, mapHeading, saveImportTable, useImportTable } from "../../state/import-table.ts";
import { Icon } from "../../ui/icon.tsx";
import { SavedFile } from "./import-saved.tsx";
import { importWords as words } from "./import-words.ts";

type Props = { readonly table: ChosenTable; readonly guide: Guide; readonly failure: ReactNode };

const LEFT_OUT = "";

/** What each column of the table stands for, with what stands in it first. */
export function ImportColumns({ table, guide, failure }: Props) {
  const sheetAt = useImportTable((state) => state.sheet);
  const mapping = useImportTable((state) => state.mapping);
  const keep = useImportTable((state) => state.keep);
  const busy = useImportTable((state) => state.running !== undefined);
  const sheet = table.sheets[sheetAt];
  const options = useMemo(() => optionsFor(guide), [guide]);
  const columns = useMemo(() => columnsOf(sheet?.headings ?? [], new Map(Object.entries(mapping)), guide), [sheet, mapping, guide]);
  return (
    <section className="page import-columns" aria-label={words.columns.label}>
      <div className="page-scroll">
        {failure}
        <div className="page-head">
          <div className="grow">
            <h1 tabIndex={-1}>{words.title}</h1>
            <p className="cut" title={table.name}>
              {words.rows(table.name, sheet?.rows ?? 0)}
            </p>
          </div>
          <Button size="small" disabled={busy} onClick={closeTable}>
            {words.other}
          </Button>
        </div>
        <div className="page-body">
          {table.sheets.length > 1 && (
            <p className="line import-sheet">
              <label htmlFor="import-sheet">{words.sheet}</label>
              <Select
                id="import-sheet"
                size="small"
                disabled={busy}
                value={sheetAt}
                popupMatchSelectWidth={false}
                options={table.sheets.map(({ name, rows }, value) => ({ value, label: words.sheetName(name, rows) }))}
                onChange={(value: number) => void chooseSheet(value)}
              />
            </p>
          )}
          <table className="import-table">
            <thead>
              <tr>
                <th className="import-letter">
                  <span className="visually-hidden">{words.columns.heading}</span>
                </th>
                <th>{words.columns.heading}</th>
                <th className="import-target">{words.columns.target}</th>
                <th className="import-example">{words.columns.example}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ column, heading, target, leftOut }) => {
                const unknown = target === undefined && !leftOut;
                const example = sheet?.examples[column] ?? "";
                return (
                  <tr key={column} data-unknown={unknown || undefined}>
                    <td className="import-letter third">{columnName(column)}</td>
                    <td className="cut" title={heading}>
                      {heading}
                    </td>
                    <td className="import-target">
                      {unknown && <Icon name="lack" size="small" className="lack" />}
                      <Select
                        size="small"
                        variant={unknown ? "outlined" : "borderless"}
                        showSearch={{ optionFilterProp: "label" }}
                        disabled={busy}
                        aria-label={words.targetOf(heading)}
                        placeholder={words.unknown}
                        value={target === undefined ? (leftOut ? LEFT_OUT : null) : targetId(target)}
                        popupMatchSelectWidth={320}
                        options={options}
                        onChange={(value: string) => void mapHeading(heading, value === LEFT_OUT ? null : value)}
                      />
                    </td>
                    <td className="import-example cut third" title={example}>
                      {example}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <SavedFile />
        </div>
      </div>
      <div className="import-bar">
        <Checkbox checked={keep} disabled={busy} onChange={(event) => keepHeadings(event.target.checked)}>
          {words.keep}
        </Checkbox>
        <span className="grow" />
        <button type="button" className="link" onClick={() => void saveImportTable("template")}>
          {words.template}
        </button>
      </div>
    </section>
  );
}

function optionsFor(guide: Guide) {
  const own = Object.entries(words.targets).map(([value, label]) => ({ value, label }));
  return [
    { value: LEFT_OUT, label: words.leaveOut },
    { label: words.general, options: own },
    ...targetsOffered(guide).map(({ section, targets }) => ({ label: section, options: targets.map(({ id, label }) => ({ value: id, label })) })),
  ];
}
