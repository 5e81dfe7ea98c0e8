import { useId, useState } from "react";
import { sharedProblems, type TableRow, type TableRowState } from "../../../shared/desk/import-report.ts";
import { useImportTable } from "../../state/import-table.ts";
import { openCase } from "../../state/opening.ts";
import { Icon } from "../../ui/icon.tsx";
import { importWords as words } from "./import-words.ts";

const ORDER: readonly TableRowState[] = ["refused", "update", "new", "same"];

/** So many rows of a group stand there at once; more are unfolded on request. */
const SHOWN = 60;
/** So many changed cases are told with their changes at once. */
const OPEN_CHANGES = 8;

/** What is to be known of a table as a whole. */
export const ImportNotes = ({ notes }: { readonly notes: readonly string[] }) =>
  notes.map((note) => (
    <p key={note} className="import-problem import-note">
      <Icon name="lack" size="small" className="lack" />
      {note}
    </p>
  ));

/** Rows of a table by what becomes of them, those with problems first. `whole`: nothing is folded; `done`: it is written, and each leads to its case. */
export function ImportRowGroups({ rows, whole, done }: { readonly rows: readonly TableRow[]; readonly whole: boolean; readonly done: boolean }) {
  return ORDER.map((state) => {
    const own = rows.filter((row) => row.state === state);
    return own.length === 0 ? null : <Group key={state} state={state} rows={own} whole={whole} done={done} />;
  });
}

type GroupProps = { readonly state: TableRowState; readonly rows: readonly TableRow[]; readonly whole: boolean; readonly done: boolean };

function Group({ state, rows, whole, done }: GroupProps) {
  const [unfolded, setUnfolded] = useState(false);
  const most = whole || unfolded ? rows.length : state === "same" ? 0 : SHOWN;
  const title = done ? words.doneGroups[state] : words.groups[state];
  const Heading = done ? "h2" : "h3";
  const id = useId();
  const shared = [...sharedProblems(rows)];
  return (
    <section className="import-group" aria-label={title}>
      <Heading>
        <span className={state === "refused" ? "must" : undefined}>{title}</span> <span className="import-count">{rows.length}</span>
      </Heading>
      {shared.map(([problem, count], index) => (
        <p key={problem} id={`${id}-${index}`} className="import-problem">
          <Icon name="must" size="small" className="must" />
          <span>
            {problem}
            <span className="third nowrap">{words.ofRows(count)}</span>
          </span>
        </p>
      ))}
      <ol>
        {rows.slice(0, most).map((row, index) => (
          <Row
            key={row.row}
            row={{ ...row, problems: row.problems.filter((problem) => shared.every(([one]) => one !== problem)) }}
            problemsAbove={shared.flatMap(([problem], at) => (row.problems.includes(problem) ? [`${id}-${at}`] : [])).join(" ")}
            done={done}
            open={index < OPEN_CHANGES}
          />
        ))}
      </ol>
      {most < rows.length && (
        <button type="button" className="link import-more" onClick={() => setUnfolded(true)}>
          {words.unfold(rows.length - most)}
        </button>
      )}
    </section>
  );
}

/** `problemsAbove`: the ids of what is said above it for several rows. */
type RowProps = { readonly row: TableRow; readonly problemsAbove: string; readonly done: boolean; readonly open: boolean };

function Row({ row, problemsAbove, done, open: atFirst }: RowProps) {
  const [open, setOpen] = useState(atFirst);
  const { state, changes, problems, outdates, key } = row;
  const title = row.title === "" ? words.noTitle : row.title;
  return (
    <li
      className="import-row"
      data-import-row={state}
      tabIndex={state === "refused" ? -1 : undefined}
      aria-describedby={problemsAbove === "" ? undefined : problemsAbove}
    >
      <span className="import-number third">{row.row}</span>
      <span className="cut" title={row.lead}>
        {row.lead === "" ? words.noLead : row.lead}
      </span>
      <span className="import-title second" title={title}>
        {title}
      </span>
      <span className="import-result">
        {state === "refused" && <span className="must">{words.notWritten}</span>}
        {state === "same" && <span className="third">{words.sameResult}</span>}
        {state === "new" && !done && <span className="third">{words.newResult}</span>}
        {state === "update" && (
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-label={`${words.changes(changes.length)}：${words.changesOf(title)}`}
            onClick={() => setOpen(!open)}
          >
            {words.changes(changes.length)}
          </button>
        )}
        {done && key !== undefined && (
          <button
            type="button"
            className="link"
            aria-label={words.openOf(title)}
            onClick={() => void openCase({ kind: "recent", key }).then((error) => useImportTable.setState({ error }))}
          >
            {words.open1}
          </button>
        )}
      </span>
      {problems.map((problem) => (
        <p key={problem} className="import-problem">
          <Icon name="must" size="small" className="must" />
          {problem}
        </p>
      ))}
      {(state === "new" ? !done : open) && changes.length > 0 && (
        <dl className="import-changes">
          {changes.map(({ key: change, labels, before, after }) => (
            <div key={change}>
              <dt className="second" data-long={labels.length > 1 || undefined}>
                {labels.join("　")}
              </dt>
              {state === "update" && (
                <>
                  <dd className="second">{before ?? words.before}</dd>
                  <Icon name="arrow" size="small" className="third" />
                </>
              )}
              <dd>
                <b>{after ?? words.cleared}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {outdates.map((one) => (
        <p key={one} className="import-problem must">
          <Icon name="changed" size="small" className="must" />
          {done ? words.outdatedDone(one) : words.outdated(one)}
        </p>
      ))}
    </li>
  );
}
