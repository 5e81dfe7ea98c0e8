import "./batch.css";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { type BatchKind, type BatchReport, type BatchResult, needsWork } from "../../../shared/desk/batch.ts";
import type { AppError } from "../../../shared/errors.ts";
import { versionTimeText } from "../../../shared/text/moment-text.ts";
import { groupDigits } from "../../../shared/text/money.ts";
import { lookUpBatch, startBatch, useBatch } from "../../state/batch.ts";
import { useDesk } from "../../state/desk.ts";
import { go } from "../../state/route.ts";
import { errorText } from "../../ui/error-text.ts";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { BatchRail } from "./batch-rail.tsx";
import { TodoList } from "./batch-todo.tsx";
import { batchWords as words } from "./batch-words.ts";

/** One thing done to many cases: what is to be done stands first, what is done is a quiet table. */
export function BatchPage({ workspace }: { readonly workspace: string }) {
  const { running, last, error } = useBatch();
  const [openError, setOpenError] = useState<AppError>();
  const isEmpty = useDesk((state) => state.wasRead && state.rows.size === 0);
  const busy = running !== undefined;
  // a batch of another workspace is shown until it ends
  useEffect(() => {
    if (!busy) void lookUpBatch(workspace);
  }, [workspace, busy]);
  const results = running?.results ?? last?.results ?? [];
  const kind = running?.kind ?? last?.kind;
  const shown = openError ?? error;
  const todo = results.filter(needsWork);
  const done = results.filter((result) => !needsWork(result));
  return (
    <main className={kind === undefined ? "main" : "main with-rail"}>
      <section className="page">
        <div className="page-scroll">
          {shown && (
            <Notice kind="must" title={words.failed}>
              {errorText(shown)}
            </Notice>
          )}
          {!running && last?.notSaved !== undefined && (
            <Notice kind="must" title={words.notSaved}>
              {last.notSaved}
            </Notice>
          )}
          <PageHead
            title={running ? words.runningTitle(running.kind) : last ? words.titleOf(last.kind, last.results.length) : words.title}
            intro={!running && last ? words.sum(done.length, todo.length, timeOf(last)) : undefined}
          />
          <div className="page-body">
            {kind === undefined && (
              <p className="empty">
                {isEmpty ? words.noCases : words.none}
                <br />
                <button type="button" className="link" onClick={() => go({ kind: "desk", key: workspace, tool: "overview" })}>
                  {words.toOverview}
                </button>
              </p>
            )}
            {!running && last && last.left.length > 0 && <LeftLine report={last} />}
            {todo.length > 0 && kind && <TodoList results={todo} kind={kind} busy={busy} onError={setOpenError} />}
            {done.length > 0 && kind && <DoneTable results={done} kind={kind} />}
          </div>
        </div>
      </section>
      {kind && <BatchRail todo={todo} done={done} onError={setOpenError} />}
    </main>
  );
}

const timeOf = ({ startedAt, endedAt }: BatchReport): string =>
  words.when(versionTimeText(startedAt), Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000));

/** Cases that were not come to: those that are still in the workspace are gone on with. */
function LeftLine({ report }: { readonly report: BatchReport }) {
  const rows = useDesk((state) => state.rows);
  const left = report.left.filter((key) => rows.has(key));
  return (
    <p className="line batch-left">
      {words.left(report.left.length)}
      {left.length > 0 && (
        <Button size="small" onClick={() => void startBatch(report.kind, left, { again: true })}>
          {words.goOn(left.length)}
        </Button>
      )}
    </p>
  );
}

/** Of a megabyte as everywhere; a sum is that of the rows that one sees. */
const TENTH = (1024 * 1024) / 10;
const tenths = (bytes: number | undefined): number | undefined => bytes && Math.max(1, Math.round(bytes / TENTH));
const grouped = (count: number | undefined): string => (count === undefined ? "" : groupDigits(count));
const megabytes = (count: number | undefined): string => (count === undefined ? "" : `${groupDigits(Math.floor(count / 10))}.${count % 10}`);

function DoneTable({ results, kind }: { readonly results: readonly BatchResult[]; readonly kind: BatchKind }) {
  const { columns } = words;
  const sum = (of: (result: BatchResult) => number | undefined) => results.reduce((total, result) => total + (of(result) ?? 0), 0);
  const withDocuments = kind === "write" || kind === "build";
  const withVerified = kind === "build" || kind === "verify";
  const cells = (one: {
    readonly documents?: number | undefined;
    readonly attachments?: number | undefined;
    readonly pages?: number | undefined;
    readonly tenths?: number | undefined;
  }) => (
    <>
      {withDocuments && <td className="number">{grouped(one.documents)}</td>}
      {(kind === "build" || kind === "print-pack") && <td className="number">{grouped(one.attachments)}</td>}
      {withDocuments && <td className="number">{grouped(one.pages)}</td>}
      {kind === "build" && <td className="number">{megabytes(one.tenths)}</td>}
    </>
  );
  const total = {
    documents: sum(({ documents }) => documents),
    attachments: sum(({ attachments }) => attachments),
    pages: sum(({ pages }) => pages),
    tenths: sum(({ bytes }) => tenths(bytes)),
  };
  return (
    <section className="batch-done" aria-labelledby="batch-done">
      <h2 id="batch-done">
        <span className="met">{words.done}</span> <span className="batch-count">{results.length}</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th className="batch-lead">{columns.lead}</th>
            <th>{columns.title}</th>
            {withDocuments && <th className="number">{columns.documents}</th>}
            {kind === "build" && <th className="number">{columns.attachments}</th>}
            {kind === "print-pack" && <th className="number">{words.papers}</th>}
            {withDocuments && <th className="number">{columns.pages}</th>}
            {kind === "build" && <th className="number">{columns.megabytes}</th>}
            {withVerified && <th className="number">{columns.verified}</th>}
          </tr>
        </thead>
        <tbody>
          {results.length > 1 && (
            <tr className="batch-total">
              <td>{words.total}</td>
              <td>{words.cases(results.length)}</td>
              {cells(total)}
              {withVerified && <td className="number">{results.filter(({ verified }) => verified).length}</td>}
            </tr>
          )}
          {results.map((result) => (
            <tr key={result.key}>
              <td>{result.lead}</td>
              <td className="second">
                {result.title}
                {result.note !== undefined && <p className="meta">{result.note}</p>}
              </td>
              {cells({ ...result, tenths: tenths(result.bytes) })}
              {withVerified && (
                <td className="number">
                  {result.verified && (
                    <>
                      <Icon name="met" size="small" className="met" />
                      <span className="visually-hidden">{words.same}</span>
                    </>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
