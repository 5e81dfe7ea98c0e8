import "./import.css";
import { Button, Input } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import { chooseTable, importInto, saveImportTable, useImportTable } from "../../state/import-table.ts";
import { useLibrary } from "../../state/library.ts";
import { errorText } from "../../ui/error-text.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { useGuideOfMost } from "../common/guide-of-most.ts";
import { ImportColumns } from "./import-columns.tsx";
import { ImportDone } from "./import-done.tsx";
import { SavedFile } from "./import-saved.tsx";
import { ImportTrial } from "./import-trial.tsx";
import { importWords as words } from "./import-words.ts";

/** New cases, and changes to those of the workspace, out of a table: which table, what its columns are, what it would do, what it did. */
export function ImportPage({ workspace }: { readonly workspace: string }) {
  const { chosen, done, error } = useImportTable();
  const guides = useLibrary((state) => state.library?.guides);
  const most = useGuideOfMost();
  const newest = [...(guides ?? [])].sort((one, other) => other.issuedOn.localeCompare(one.issuedOn))[0];
  const id = (most ?? newest)?.id;
  useEffect(() => {
    if (id !== undefined) importInto(workspace, id);
  }, [workspace, id]);
  const guideId = useImportTable((state) => state.guide);
  const guide = guides?.find((one) => one.id === guideId);
  const failure = error && (
    <Notice kind="must" title={words.failed}>
      {errorText(error)}
    </Notice>
  );
  if (done) return <ImportDone report={done} failure={failure} />;
  if (chosen === undefined || guide === undefined) {
    return (
      <main className="main">
        <section className="page">
          <div className="page-scroll">
            {failure}
            <PageHead title={words.title} intro={words.intro} />
            <div className="page-body import-begin">
              <ChooseTable />
              <section aria-labelledby="import-needs">
                <h2 id="import-needs">{words.needsTitle}</h2>
                <ul>
                  {words.needs.map((need) => (
                    <li key={need}>{need}</li>
                  ))}
                </ul>
                <p className="line">
                  <Button size="small" onClick={() => void saveImportTable("template")}>
                    {words.template}
                  </Button>
                  <span className="third">{words.templateHint}</span>
                </p>
                <SavedFile />
              </section>
            </div>
          </div>
        </section>
      </main>
    );
  }
  return (
    <main className="main import">
      <ImportColumns table={chosen} guide={guide} failure={failure} />
      <ImportTrial />
    </main>
  );
}

/** The table: by dialog, in a browser by its path. */
function ChooseTable() {
  const shell = useLibrary((state) => state.info?.shell);
  const [typed, setTyped] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== "") void chooseTable(typed);
  };
  if (shell === "desktop")
    return (
      <Button type="primary" onClick={() => void chooseTable()}>
        {words.choose}
      </Button>
    );
  return (
    <form className="import-path" onSubmit={submit}>
      <label htmlFor="import-path">{words.path}</label>
      <span className="line">
        <Input id="import-path" className="control full" value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Button type="primary" htmlType="submit">
          {words.open}
        </Button>
      </span>
    </form>
  );
}
