import { Button } from "antd";
import type { ReactNode } from "react";
import type { CaseFilesReport, FilledCaseFiles, TakenBackCase } from "../../../shared/desk/case-files.ts";
import { closeCaseFiles, takeBackCaseFiles, useCaseFiles } from "../../state/case-files.ts";
import { useDesk } from "../../state/desk.ts";
import { openCase } from "../../state/opening.ts";
import { go } from "../../state/route.ts";
import { ControlNote } from "../../ui/control-note.tsx";
import { errorText } from "../../ui/error-text.ts";
import { Icon } from "../../ui/icon.tsx";
import { caseLabel, inLabelOrder } from "../common/case-label.ts";
import { ToolPage } from "../common/tool-page.tsx";
import { caseFilesWords as words } from "./case-files-words.ts";

const needsWork = ({ unplaced, refused }: FilledCaseFiles) => unplaced.length + refused.length > 0;

/** What became of the files, case by case: first those where a person has something to do. */
export function CaseFilesDone({ report: { cases, left }, failure }: { readonly report: CaseFilesReport; readonly failure: ReactNode }) {
  const workspace = useCaseFiles((state) => state.workspace);
  const takenBack = useCaseFiles((state) => state.takenBack);
  const sum = (of: (one: FilledCaseFiles) => number) => cases.reduce((total, one) => total + of(one), 0);
  const todo = cases.filter(needsWork);
  const done = cases.filter((one) => !needsWork(one));
  return (
    <ToolPage
      failure={failure}
      title={words.doneTitle}
      intro={words.doneSum(
        sum(({ attached }) => attached),
        sum(({ replaced }) => replaced.length),
        sum(({ known }) => known),
      )}
      tools={
        <span className="line">
          {takenBack === undefined && cases.some(({ attached }) => attached > 0) && <Button onClick={() => void takeBackCaseFiles()}>{words.takeBack}</Button>}
          <Button onClick={closeCaseFiles}>{words.other}</Button>
          <Button type="primary" onClick={() => workspace !== undefined && go({ kind: "desk", key: workspace, tool: "overview" })}>
            {words.toOverview}
          </Button>
        </span>
      }
    >
      {takenBack && <TakenBack cases={takenBack} />}
      {left > 0 && <p className="case-files-left">{words.left(left)}</p>}
      {todo.length > 0 && <Cases title={words.todo} cases={todo} />}
      {done.length > 0 && <Cases title={words.done} cases={done} />}
    </ToolPage>
  );
}

/** What was taken back, and the cases that were changed since and stay. */
function TakenBack({ cases }: { readonly cases: readonly TakenBackCase[] }) {
  const rows = useDesk((state) => state.rows);
  const kept = cases.flatMap((one) => (one.error ? [{ key: one.key, error: one.error }] : []));
  return (
    <div role="status" className="case-files-part">
      <ControlNote kind="met">{words.takenBack(cases.length - kept.length)}</ControlNote>
      {kept.map(({ key, error }) => (
        <ControlNote key={key} kind="must">
          {words.notTakenBack(caseLabel(rows.get(key)), errorText(error))}
        </ControlNote>
      ))}
    </div>
  );
}

function Cases({ title, cases }: { readonly title: string; readonly cases: readonly FilledCaseFiles[] }) {
  const rows = useDesk((state) => state.rows);
  const open = (key: string) => void openCase({ kind: "recent", key }, { page: { kind: "attachments" } }).then((error) => useCaseFiles.setState({ error }));
  return (
    <section className="case-files-part" aria-label={title}>
      <h2>
        {title} <span className="case-files-count">{cases.length}</span>
      </h2>
      <ul>
        {inLabelOrder(cases, ({ key }) => rows.get(key)).map(({ key, attached, replaced, unplaced, refused }) => {
          const label = caseLabel(rows.get(key));
          return (
            <li key={key} className="case-files-case">
              <span>{label}</span>
              <span className="third">{words.files(attached)}</span>
              <button type="button" className="link" aria-label={`${words.openCase}：${label}`} onClick={() => open(key)}>
                {words.openCase}
              </button>
              {replaced.map(({ file, former }) => (
                <p key={former} className="case-files-note">
                  {words.replaced(file, former)}
                </p>
              ))}
              {unplaced.map((file) => (
                <p key={file} className="case-files-note">
                  <Icon name="lack" size="small" className="lack" />
                  {words.unplaced(file)}
                </p>
              ))}
              {refused.map((error) => (
                <p key={errorText(error)} className="case-files-note">
                  <Icon name="must" size="small" className="must" />
                  {error.kind === "unexpected" ? words.broken : errorText(error)}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
