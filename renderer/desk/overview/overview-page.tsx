import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { isListed, readinessOf } from "../../../shared/desk/matrix-view.ts";
import type { AppError } from "../../../shared/errors.ts";
import { changeView, readAgain, saveTable, select, showWorkspaceFile, stopReading, useDesk } from "../../state/desk.ts";
import { useMedia } from "../../state/mode.ts";
import { openCase } from "../../state/opening.ts";
import { go } from "../../state/route.ts";
import { copyText } from "../../ui/copy-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { copyMessages } from "../common/copy-messages.ts";
import { words } from "../common/words.ts";
import { CaseRail, Legend } from "./case-rail.tsx";
import { ChaseLine } from "./chase-line.tsx";
import { Matrix } from "./matrix.tsx";
import { nextOf } from "./matrix-row.tsx";
import { MatrixTools } from "./matrix-tools.tsx";
import { PrintTable } from "./print-table.tsx";
import { Schedule } from "./schedule.tsx";
import { SelectedBar } from "./selected-bar.tsx";
import { type ShownMatrix, useMatrix } from "./use-matrix.ts";

const own = words.overview;

/** All cases of a workspace in the matrix, what to chase, and the one that the keyboard is on in the rail. */
export function OverviewPage({ error, onError }: { readonly error: AppError | undefined; readonly onError: (error: AppError | undefined) => void }) {
  const rows = useDesk((state) => state.rows);
  const reading = useDesk((state) => state.reading);
  const workspace = useDesk((state) => state.workspace);
  const wasRead = useDesk((state) => state.wasRead);
  const gaveUp = useDesk((state) => state.gaveUp);
  const active = useDesk(({ rail, active: key, rows, view }) => {
    const row = rail && key !== undefined ? rows.get(key) : undefined;
    // a case that is not listed is not what one looks at
    return row && isListed(row, view) ? row : undefined;
  });
  const matrix = useMatrix(active !== undefined);
  useFirstToDo(matrix);
  const selected = useDesk((state) => state.selected);
  const search = useRef<HTMLInputElement>(null);
  const open = async (key: string) => onError(await openCase({ kind: "recent", key }));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input:not([type=radio]), textarea, .ant-select") !== null;
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "/" && !typing) search.current?.focus();
      else if (event.key === "Escape" && !typing) stepBack();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const ready = [...rows.values()].filter((row) => readinessOf(row) === "ready").length;
  const empty = wasRead && rows.size === 0;
  const copyOne = async (key: string) => onError(await copyMessages([key], copyText).then((done) => (done.ok ? undefined : done.error)));
  return (
    <main className={active ? "main with-rail overview" : "main overview"}>
      <section className="page">
        {error && (
          <Notice kind="must" title={own.failed}>
            {errorText(error)}
          </Notice>
        )}
        <div className="page-head">
          <div className="grow">
            <h1 tabIndex={-1}>{own.title}</h1>
            <p className="line overview-sum" aria-live="polite">
              {rows.size > 0 || wasRead ? (
                <span>{own.sum(rows.size, ready, rows.size - matrix.rows.length)}</span>
              ) : (
                error === undefined && reading === undefined && !gaveUp && <span>{own.readingFirst}</span>
              )}
              {reading ? (
                <>
                  <span className="third">{own.reading(reading.done, reading.total)}</span>
                  <button type="button" className="link" onClick={() => void stopReading()}>
                    {own.stop}
                  </button>
                </>
              ) : (
                <Tools keys={matrix.rows.map(({ key }) => key)} onError={onError} />
              )}
            </p>
          </div>
          <Schedule />
        </div>
        {empty ? (
          <div className="page-body">
            <p className="empty">
              {own.empty}
              <br />
              {own.emptyHint}
            </p>
            <span className="line">
              {workspace && (
                <Button type="primary" icon={<Icon name="grid" size="small" />} onClick={() => go({ kind: "desk", key: workspace.key, tool: "import" })}>
                  {words.tools.import}
                </Button>
              )}
              <Button icon={<Icon name="folder" size="small" />} onClick={() => go({ kind: "desk", tool: "overview" })}>
                {words.otherFolder}
              </Button>
            </span>
          </div>
        ) : rows.size === 0 && (error !== undefined || gaveUp) && reading === undefined ? (
          <p>
            <Button onClick={() => void readAgain(true)}>{own.again}</Button>
          </p>
        ) : (
          // before the first case is read there are no columns to head, and no nought to tell
          rows.size > 0 && (
            <>
              {rows.size > 1 && <MatrixTools search={search} />}
              {wasRead && matrix.rows.length > 0 && <ChaseLine shown={matrix.rows} loud={active === undefined} />}
              {matrix.rows.length === 0 ? (
                <p className="empty overview-nothing">
                  {own.nothing}
                  <Button size="small" onClick={() => changeView({ filter: "all", query: "", slot: undefined, only: undefined })}>
                    {own.allShown}
                  </Button>
                </p>
              ) : (
                <Matrix matrix={matrix} open={(key) => void open(key)} copy={(key) => void copyOne(key)} />
              )}
              {matrix.rows.length > 0 && <Legend inLine />}
              <PrintTable matrix={matrix} />
            </>
          )
        )}
        {selected.size > 0 && <SelectedBar shown={matrix.rows} />}
      </section>
      {active && <CaseRail key={active.key} row={active} open={() => void open(active.key)} />}
    </main>
  );
}

/** Both the matrix and the rail have room. */
const wide = window.matchMedia("(min-width: 1280px)");

/** Shows the first case with something to do once all are read, unless one was chosen or put away before. */
function useFirstToDo({ lines }: ShownMatrix): void {
  const isWide = useMedia(wide);
  const isAsked = useDesk(({ wasRead, rail, selected }) => wasRead && rail === undefined && selected.size === 0);
  const first = lines.find((line) => line.kind === "case" && ("error" in line.row || nextOf(line.row.overview, line.row) !== undefined));
  const key = first?.kind === "case" ? first.row.key : undefined;
  useEffect(() => {
    if (isWide && isAsked && key !== undefined) useDesk.setState({ active: key, rail: true });
  }, [isWide, isAsked, key]);
}

/** First the print pack that is asked for goes, then the selection, then the rail. */
function stepBack(): void {
  const { selected, packing } = useDesk.getState();
  if (packing) useDesk.setState({ packing: false });
  else if (selected.size > 0) select([...selected], false);
  else useDesk.setState({ rail: false });
}

/** Ways out of the screen: as a table, on paper; and reading all anew. */
function Tools({ keys, onError }: { readonly keys: readonly string[]; readonly onError: (error: AppError | undefined) => void }) {
  const [saved, setSaved] = useState<string>();
  if (keys.length === 0) return null;
  const save = async () => {
    const done = await saveTable(keys);
    onError(done.ok ? undefined : done.error);
    setSaved(done.ok ? done.value.file : undefined);
  };
  return (
    <>
      <button type="button" className="link" onClick={() => void save()}>
        {own.saveTable}
      </button>
      <button type="button" className="link" onClick={() => window.print()}>
        {own.print}
      </button>
      <button type="button" className="link" onClick={() => void readAgain(true)}>
        {own.again}
      </button>
      {saved !== undefined && (
        <span role="status" className="line">
          <span className="third">{own.saved(saved)}</span>
          <button type="button" className="link" onClick={() => void showWorkspaceFile(saved, false).then(onError)}>
            {own.open}
          </button>
          <button type="button" className="link" onClick={() => void showWorkspaceFile(saved, true).then(onError)}>
            {own.show}
          </button>
        </span>
      )}
    </>
  );
}
