import type { BatchReport } from "../../../shared/desk/batch.ts";
import type { AppError } from "../../../shared/errors.ts";
import { useBatch } from "../../state/batch.ts";
import { showWorkspaceFile } from "../../state/desk.ts";
import { Icon } from "../../ui/icon.tsx";
import { BatchProgress } from "./batch-progress.tsx";
import { batchWords as words } from "./batch-words.ts";

type RailProps = { readonly todo: number; readonly done: number; readonly onError: (error: AppError | undefined) => void };

/** What runs, what comes next, and the report. */
export function BatchRail({ todo, done, onError }: RailProps) {
  const { running, last } = useBatch();
  return (
    <aside className="rail" aria-label={running ? words.running : words.next}>
      {running && <BatchProgress />}
      {!running && last && <Next report={last} todo={todo} done={done} />}
      {!running && last && (last.table !== undefined || last.pack) && <Report report={last} onError={onError} />}
    </aside>
  );
}

function Next({ report, todo, done }: { readonly report: BatchReport; readonly todo: number; readonly done: number }) {
  const steps = [
    ...(todo > 0 ? [words.nextTodo(todo)] : []),
    ...(report.pack ? [words.nextSeal] : []),
    ...(done > 0 && (report.kind === "build" || report.kind === "verify") ? [words.nextUpload] : []),
  ];
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{words.next}</h2>
      <ol className="batch-next">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

function Report({ report: { table, pack, kind }, onError }: { readonly report: BatchReport; readonly onError: RailProps["onError"] }) {
  return (
    <section>
      <h2>{words.report}</h2>
      <ul className="batch-files">
        {pack && <FileLine file={pack.file} note={words.pack(pack.papers, pack.pages)} onError={onError} />}
        {table !== undefined && <FileLine file={table} onError={onError} />}
      </ul>
      {pack && pack.notes.length > 0 && (
        <details className="batch-notes">
          <summary>{words.notes(pack.notes.length)}</summary>
          {[...new Set(pack.notes)].map((note) => (
            <p key={note} className="second">
              {note}
            </p>
          ))}
        </details>
      )}
      {kind === "build" && <p className="meta">{words.folders}</p>}
    </section>
  );
}

function FileLine({ file, note, onError }: { readonly file: string; readonly note?: string; readonly onError: RailProps["onError"] }) {
  return (
    <li>
      <Icon name="file" size="small" className="third" />
      <span className="grow">
        {file}
        {note !== undefined && <span className="meta batch-file-note">{note}</span>}
      </span>
      <button type="button" className="link" aria-label={`${words.openFile}：${file}`} onClick={() => void showWorkspaceFile(file, false).then(onError)}>
        {words.openFile}
      </button>
      <button type="button" className="link" aria-label={`${words.showFile}：${file}`} onClick={() => void showWorkspaceFile(file, true).then(onError)}>
        {words.showFile}
      </button>
    </li>
  );
}
