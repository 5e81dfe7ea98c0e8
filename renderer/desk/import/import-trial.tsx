import { Button } from "antd";
import { useEffect, useState } from "react";
import type { TableRowState } from "../../../shared/desk/import-report.ts";
import { cancelImport, closeTable, saveImportTable, takeTable, useImportTable } from "../../state/import-table.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { ImportNotes, ImportRowGroups } from "./import-rows.tsx";
import { importWords as words } from "./import-words.ts";

const FILTERS = ["all", "refused", "update", "new", "same"] as const;

/** What the table would do, row by row; nothing is written before the button that says exactly what it writes. */
export function ImportTrial() {
  const { report, trying, running } = useImportTable();
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>("all");
  const rows = report?.rows ?? [];
  const count = (state: TableRowState) => rows.filter((row) => row.state === state).length;
  const [created, updated, refused] = [count("new"), count("update"), count("refused")];
  const writable = created + updated > 0 && !trying;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void takeTable();
      else if (event.key === "F8") nextProblem(event.shiftKey);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const shown = FILTERS.filter((one) => one === "all" || one === "new" || count(one) > 0);
  return (
    <section className="page import-trial" aria-label={words.trial}>
      <div className="page-scroll">
        <div className="page-head">
          <div className="grow">
            <h2 className="import-trial-title">{words.trial}</h2>
            <p aria-live="polite">{trying ? words.trying : words.nothingWritten}</p>
          </div>
        </div>
        <div className="page-body">
          {report && (
            <div className="line import-filter">
              <Segmented
                size="small"
                aria-label={words.filter}
                value={filter}
                options={shown.map((value) => ({
                  value,
                  label: (
                    <>
                      {words.filters[value]} <span className="third">{value === "all" ? rows.length : count(value)}</span>
                    </>
                  ),
                }))}
                onChange={setFilter}
              />
              <span className="grow" />
              {refused > 0 && (
                <Button size="small" onClick={() => void saveImportTable("problems")}>
                  {words.saveProblems}
                </Button>
              )}
            </div>
          )}
          {report && <ImportNotes notes={report.notes} />}
          {report && rows.length === 0 && <p className="empty">{words.noRows}</p>}
          <ImportRowGroups rows={filter === "all" ? rows : rows.filter(({ state }) => state === filter)} whole={filter !== "all"} done={false} />
        </div>
      </div>
      <div className="import-bar">
        {running ? (
          <>
            <span className="import-progress">
              <ProgressBar label={words.writing} progress={running} />
            </span>
            <span aria-live="polite">{words.writingSum(running.done, running.total)}</span>
            <span className="third grow">{words.cancelKeeps}</span>
            <Button disabled={running.stopping} onClick={() => void cancelImport()}>
              {running.stopping ? words.cancelling : words.cancel}
            </Button>
          </>
        ) : (
          <>
            {writable && (
              <Button type="primary" onClick={() => void takeTable()}>
                {words.write(created, updated)}
              </Button>
            )}
            <span className="third grow">{writable ? words.writeHint(refused) : report && !trying && rows.length > 0 ? words.nothingToWrite : ""}</span>
            <Button onClick={closeTable}>{words.cancel}</Button>
          </>
        )}
      </div>
    </section>
  );
}

/** F8 goes from one row with a problem to the next, Shift F8 back. */
function nextProblem(back: boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-import-row=refused]")];
  const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
  const next = back ? (at <= 0 ? all.length - 1 : at - 1) : (at + 1) % Math.max(all.length, 1);
  all[next]?.focus();
}
