import "./desk.css";
import { type ReactNode, useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { BackToStart, TitleBar } from "../components/title-bar.tsx";
import { showWorkspace, useDesk } from "../state/desk.ts";
import { usePageStands } from "../state/page-stands.ts";
import { type DeskTool, go } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { AcrossPage } from "./across/across-page.tsx";
import { BatchPage } from "./batch/batch-page.tsx";
import { CaseFilesPage } from "./case-files/case-files-page.tsx";
import { ChooseWorkspace } from "./choose-workspace.tsx";
import { words } from "./common/words.ts";
import { DeskSidebar } from "./desk-sidebar.tsx";
import { FolderDropNotice } from "./folder-drop-notice.tsx";
import { ImportPage } from "./import/import-page.tsx";
import { OverviewPage } from "./overview/overview-page.tsx";

type Props = {
  readonly workspace: string | undefined;
  readonly tool: DeskTool;
  /** the page of the tool that is shared with the start page */
  readonly handOver: ReactNode;
};

/** A folder with many cases: all of them at once. Without a workspace: the choice of one. */
export function DeskScreen({ workspace: key, tool, handOver }: Props) {
  const workspace = useDesk((state) => (state.workspace?.key === key ? state.workspace : undefined));
  const failed = useDesk((state) => state.error);
  const [error, setError] = useState<AppError>();
  usePageStands(key === undefined || workspace !== undefined || failed !== undefined);
  useEffect(() => {
    if (key !== undefined) void showWorkspace(key);
  }, [key]);
  if (key === undefined) return <ChooseWorkspace />;
  return (
    <div className="window desk-window">
      <TitleBar
        where={
          <>
            <BackToStart />
            <button type="button" className="link" onClick={() => go({ kind: "desk", tool: "overview" })}>
              {words.desk}
            </button>
            <Icon name="right" size="tiny" />
            <span className="cut" title={workspace?.folder}>
              {workspace?.name}
            </span>
          </>
        }
      />
      <FolderDropNotice workspace={key} tool={tool} />
      <div className="frame">
        <DeskSidebar workspace={workspace} tool={tool} />
        {tool === "batch" && <BatchPage workspace={key} />}
        {tool === "import" && <ImportPage workspace={key} />}
        {tool === "files" && <CaseFilesPage workspace={key} />}
        {tool === "across" && <AcrossPage />}
        {tool === "hand-over" && handOver}
        {tool === "overview" && <OverviewPage error={error ?? failed} onError={setError} />}
      </div>
    </div>
  );
}
