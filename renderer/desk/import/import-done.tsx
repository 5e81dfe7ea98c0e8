import { Button } from "antd";
import type { ReactNode } from "react";
import type { TableReport } from "../../../shared/desk/import-report.ts";
import { closeTable, saveImportTable, useImportTable } from "../../state/import-table.ts";
import { go } from "../../state/route.ts";
import { ToolPage } from "../common/tool-page.tsx";
import { ImportNotes, ImportRowGroups } from "./import-rows.tsx";
import { SavedFile } from "./import-saved.tsx";
import { importWords as words } from "./import-words.ts";

/** What the table did, each row with the way to its case. */
export function ImportDone({ report: { rows, left, notes }, failure }: { readonly report: TableReport; readonly failure: ReactNode }) {
  const workspace = useImportTable((state) => state.workspace);
  const count = (wanted: string) => rows.filter(({ state }) => state === wanted).length;
  const refused = count("refused");
  return (
    <ToolPage
      failure={failure}
      title={words.doneTitle}
      intro={words.doneSum(count("new"), count("update"), refused)}
      tools={
        <span className="line">
          {refused > 0 && <Button onClick={() => void saveImportTable("problems")}>{words.saveProblems}</Button>}
          <Button onClick={closeTable}>{words.other}</Button>
          <Button type="primary" onClick={() => workspace !== undefined && go({ kind: "desk", key: workspace, tool: "overview" })}>
            {words.toOverview}
          </Button>
        </span>
      }
    >
      <SavedFile />
      <ImportNotes notes={notes} />
      {left > 0 && <p className="import-left">{words.left(left)}</p>}
      <ImportRowGroups rows={rows} whole={false} done />
    </ToolPage>
  );
}
