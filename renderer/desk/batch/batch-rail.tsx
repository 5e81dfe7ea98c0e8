import { Button } from "antd";
import { type ReactNode, useState } from "react";
import type { BatchReport, BatchResult } from "../../../shared/desk/batch.ts";
import type { AppError } from "../../../shared/errors.ts";
import { openUploadLists, startBatch, useBatch } from "../../state/batch.ts";
import { showWorkspaceFile } from "../../state/desk.ts";
import { useSeparators } from "../../state/separators.ts";
import { ControlNote } from "../../ui/control-note.tsx";
import { Icon } from "../../ui/icon.tsx";
import { CopyMany } from "../common/copy-many.tsx";
import { BatchProgress } from "./batch-progress.tsx";
import { batchWords as words } from "./batch-words.ts";

type RailProps = {
  readonly todo: readonly BatchResult[];
  readonly done: readonly BatchResult[];
  readonly onError: (error: AppError | undefined) => void;
};

/** What runs, what comes next, and the report. */
export function BatchRail({ todo, done, onError }: RailProps) {
  const { running, last, lists } = useBatch();
  return (
    <aside className="rail" aria-label={running ? words.running : words.next}>
      {running && <BatchProgress />}
      {!running && last && <Next report={last} todo={todo} done={done} onError={onError} />}
      {!running && last && (last.table !== undefined || last.pack || lists) && <Report report={last} onError={onError} />}
    </aside>
  );
}

/** What comes next, with the way to it, which is the loud one of the page where nothing is left to repair. */
function Next({ report: { kind, pack }, todo, done, onError }: RailProps & { readonly report: BatchReport }) {
  const [separators] = useSeparators("several-cases");
  const keys = done.map(({ key }) => key);
  const loud = todo.length === 0;
  const steps: readonly { readonly text: string; readonly way?: ReactNode }[] = [
    ...(todo.length > 0 ? [{ text: (kind === "verify" ? words.nextBuild : words.nextTodo)(todo.length) }] : []),
    ...(kind === "write" && keys.length > 0
      ? [
          {
            text: words.nextPack,
            way: (
              <Button type={loud ? "primary" : "default"} onClick={() => void startBatch("print-pack", keys, { separators })}>
                {words.makePack(keys.length)}
              </Button>
            ),
          },
        ]
      : []),
    ...(pack
      ? [
          {
            text: words.nextSeal,
            way: (
              <Button type={loud ? "primary" : "default"} onClick={() => void showWorkspaceFile(pack.file, false).then(onError)}>
                {words.openPack}
              </Button>
            ),
          },
        ]
      : []),
    ...(keys.length > 0 && (kind === "build" || kind === "verify")
      ? [
          { text: words.nextPrint, way: <PrintLists keys={keys} loud={loud} onError={onError} /> },
          { text: words.nextUpload, way: <CopyMany keys={keys} label={words.copyMany(keys.length)} /> },
        ]
      : []),
  ];
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{words.next}</h2>
      <ol className="batch-next">
        {steps.map(({ text, way }) => (
          <li key={text}>
            <div className="grow">
              {text}
              {way && <div className="batch-way">{way}</div>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

type PrintListsProps = { readonly keys: readonly string[]; readonly loud: boolean; readonly onError: RailProps["onError"] };

/** What is uploaded, file by file, of all cases that are done: as one PDF, opened where it can be printed. */
function PrintLists({ keys, loud, onError }: PrintListsProps) {
  const [making, setMaking] = useState(false);
  const print = async () => {
    setMaking(true);
    onError(await openUploadLists(keys));
    setMaking(false);
  };
  return (
    <Button type={loud ? "primary" : "default"} loading={making} onClick={() => void print()}>
      {words.printLists(keys.length)}
    </Button>
  );
}

function Report({ report: { table, pack, kind }, onError }: { readonly report: BatchReport; readonly onError: RailProps["onError"] }) {
  const lists = useBatch((state) => state.lists);
  return (
    <section>
      <h2>{words.report}</h2>
      <ul className="batch-files">
        {pack && <FileLine file={pack.file} note={words.pack(pack.papers, pack.pages)} onError={onError} />}
        {lists && <FileLine file={lists.file} note={words.lists(lists.pages)} onError={onError} />}
        {table !== undefined && <FileLine file={table} onError={onError} />}
      </ul>
      {lists && lists.without.length > 0 && <ControlNote kind="must">{words.withoutList(lists.without)}</ControlNote>}
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
