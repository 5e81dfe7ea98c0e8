import { Button } from "antd";
import type { ReactNode } from "react";
import { type BatchKind, type BatchResult, reasonsOf } from "../../../shared/desk/batch.ts";
import { batchGroups, groupTitle } from "../../../shared/desk/batch-groups.ts";
import type { AppError } from "../../../shared/errors.ts";
import { batchText } from "../../../shared/messages/batch-text.ts";
import { startBatch } from "../../state/batch.ts";
import { openCase } from "../../state/opening.ts";
import { Icon } from "../../ui/icon.tsx";
import { CopyMany } from "../common/copy-many.tsx";
import { batchWords as words } from "./batch-words.ts";
import { PutFiles } from "./put-files.tsx";

type TodoProps = {
  readonly results: readonly BatchResult[];
  readonly kind: BatchKind;
  readonly busy: boolean;
  readonly onError: (error: AppError | undefined) => void;
};

/** From so many cases on, one cause is told once for all of them. */
const MANY = 6;

/** What is to be done: of many cases by what it is, each with its cause and its next steps; where many have one cause, that cause once and its cases folded. */
export function TodoList({ results, kind, busy, onError }: TodoProps) {
  const groups = batchGroups(results);
  const ordered = groups.flatMap(({ results: own }) => own);
  const [first] = ordered;
  const isAllOne = results.length >= MANY && first !== undefined && results.every((result) => causeOf(result) === causeOf(first));
  const isGrouped = results.length >= MANY && !isAllOne;
  const keys = results.map(({ key }) => key);
  const lacking = results.filter(({ actor }) => actor !== undefined).length;
  // a project that was copied with its folder has the title and the lead person of the first
  const folderOf = (result: BatchResult) => (results.filter((one) => labelOf(one) === labelOf(result)).length > 1 ? result.folder : undefined);
  const causes = (own: readonly BatchResult[]) => (
    <Causes results={own} all={results.length} first={first} folderOf={folderOf} kind={kind} busy={busy} onError={onError} />
  );
  return (
    <section className="batch-todo" aria-labelledby="batch-todo">
      <div className="line batch-todo-head">
        <h2 id="batch-todo">
          <span className="must">{words.todo}</span> <span className="batch-count">{results.length}</span>
        </h2>
        {lacking > 0 && <span className="second">{words.lacking(lacking)}</span>}
        {/* a package that is none yet, or no longer as it was made, is verified once it is made again */}
        {kind === "verify" && (
          <Button size="small" type="primary" disabled={busy} onClick={() => void startBatch("build", keys)}>
            {words.build(results.length)}
          </Button>
        )}
        {results.length > 1 && kind !== "verify" && (
          <Button size="small" {...(isAllOne && !busy && { type: "primary" })} disabled={busy} onClick={() => doAgain(kind, results)}>
            {words.allAgain(results.length)}
          </Button>
        )}
      </div>
      {isGrouped
        ? groups.map(({ group, results: own }) => (
            <section key={group} className="batch-group" aria-label={groupTitle(group)}>
              <div className="line">
                <h3 className="grow">
                  {groupTitle(group)} <span className="batch-count">{words.cases(own.length)}</span>
                </h3>
                {own.length > 1 && <CopyMany keys={own.map(({ key }) => key)} label={words.copyMany(own.length)} />}
                {own.length > 1 && own.length < results.length && kind !== "verify" && (
                  <Button size="small" disabled={busy} onClick={() => doAgain(kind, own)}>
                    {words.theseAgain(own.length)}
                  </Button>
                )}
              </div>
              {causes(own)}
            </section>
          ))
        : causes(ordered)}
    </section>
  );
}

const doAgain = (kind: BatchKind, cases: readonly BatchResult[]) =>
  void startBatch(
    kind,
    cases.map(({ key }) => key),
    { again: true },
  );

type FolderOf = (result: BatchResult) => string | undefined;

type CausesProps = TodoProps & { readonly all: number; readonly first: BatchResult | undefined; readonly folderOf: FolderOf };

/** The cases of a group, those of one cause beside each other. */
function Causes({ results, all, first, folderOf, kind, busy, onError }: CausesProps) {
  const byCause = new Map<string, readonly BatchResult[]>();
  for (const result of results) byCause.set(causeOf(result), [...(byCause.get(causeOf(result)) ?? []), result]);
  // one control of the page is loud: the way to what stands first
  const isLoud = (result: BatchResult | undefined) => !busy && kind !== "verify" && result === first;
  const open = ({ key }: BatchResult) => void openCase({ kind: "recent", key }).then(onError);
  return (
    <ul>
      {[...byCause].flatMap(([cause, cases]) =>
        cases.length < MANY
          ? cases.map((result) => (
              <TodoItem key={result.key} title={labelOf(result)} folder={folderOf(result)} cause={cause} also={alsoOf(result)}>
                <CaseActions result={result} kind={kind} busy={busy} isLoud={isLoud(result)} open={() => open(result)} />
              </TodoItem>
            ))
          : [
              <TodoItem key={cause} title={words.many(cases.length)} cause={cause} cases={cases} folderOf={folderOf} open={open}>
                {cases.length < all && (
                  <Button size="small" type={isLoud(cases[0]) ? "primary" : "default"} disabled={busy} onClick={() => doAgain(kind, cases)}>
                    {words.theseAgain(cases.length)}
                  </Button>
                )}
                <CopyMany keys={cases.map(({ key }) => key)} label={words.copyMany(cases.length)} />
              </TodoItem>,
            ],
      )}
    </ul>
  );
}

type ActionsProps = {
  readonly result: BatchResult;
  readonly kind: BatchKind;
  readonly busy: boolean;
  readonly isLoud: boolean;
  readonly open: () => void;
};

/** What helps one case on: what most lack is a file, the rest are links, or sixty cases are a wall of buttons. */
function CaseActions({ result, kind, busy, isLoud, open }: ActionsProps) {
  const isVerified = kind === "verify";
  const toOpen = (
    <Button size="small" type={isLoud ? "primary" : "default"} onClick={open}>
      {words.open}
    </Button>
  );
  const links = (
    <>
      {!isLoud && !isVerified && (
        <button type="button" className="link nowrap" onClick={open}>
          {words.open}
        </button>
      )}
      <button type="button" className="link nowrap" disabled={busy} onClick={() => doAgain(kind, [result])} aria-label={`${words.again}：${result.title}`}>
        {words.again}
      </button>
      <CopyMany keys={[result.key]} label={words.copy} />
    </>
  );
  return (
    <>
      {(isLoud || isVerified) && toOpen}
      {isVerified ? (
        links
      ) : (
        <PutFiles result={result} kind={kind} busy={busy}>
          {links}
        </PutFiles>
      )}
    </>
  );
}

const causeOf = (result: BatchResult): string => reasonsOf(result)[0] ?? "";
const alsoOf = (result: BatchResult): readonly string[] => reasonsOf(result).slice(1);
const labelOf = ({ lead, title }: BatchResult): string => (lead === undefined ? title : `${lead}　${title}`);

type TodoItemProps = {
  readonly title: string;
  /** of several with one title: its folder */
  readonly folder?: string | undefined;
  readonly cause: string;
  /** what else is to be done */
  readonly also?: readonly string[];
  /** the cases that have this cause, where they are many */
  readonly cases?: readonly BatchResult[];
  readonly folderOf?: FolderOf;
  readonly open?: (result: BatchResult) => void;
  /** what can be done */
  readonly children: ReactNode;
};

function TodoItem({ title, folder, cause, also = [], cases, folderOf, open, children }: TodoItemProps) {
  return (
    <li>
      <Icon name="must" className="must" />
      <div className="grow">
        <b>{title}</b>
        {folder !== undefined && <span className="meta">　{folder}</span>}
        <p>{cause}</p>
        {also.length > 0 && <p className="second">{batchText.also(also)}</p>}
        <div className="line batch-actions">{children}</div>
        {cases && (
          <details className="batch-notes">
            <summary>{words.which}</summary>
            {cases.map((result) => (
              <p key={result.key}>
                <button type="button" className="link" onClick={() => open?.(result)}>
                  {labelOf(result)}
                </button>
                {folderOf?.(result) !== undefined && <span className="meta">　{folderOf(result)}</span>}
                {alsoOf(result).length > 0 && <span className="second">　{batchText.also(alsoOf(result))}</span>}
              </p>
            ))}
          </details>
        )}
      </div>
    </li>
  );
}
