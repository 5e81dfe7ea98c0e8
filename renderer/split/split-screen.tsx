import "./split.css";
import { useEffect } from "react";
import { MainSidebar } from "../components/main-sidebar.tsx";
import { TitleBar } from "../components/title-bar.tsx";
import { usePageStands } from "../state/page-stands.ts";
import { go } from "../state/route.ts";
import { loadSplitWorkspaces, useSplit } from "../state/split.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { AssignStack } from "./assign-stack.tsx";
import { ChooseStack } from "./choose-stack.tsx";
import { words } from "./words.ts";

/** 扫描归位: a stack of sealed scans, cut into documents and assigned to cases. `workspace`: the folder of the cases, where it is chosen. */
export function SplitScreen({ workspace }: { readonly workspace: string | undefined }) {
  const stands = useSplit(({ workspaces, error }) => workspaces !== undefined || error !== undefined);
  const isRead = useSplit(({ read, running }) => read !== undefined && running?.kind !== "reading");
  usePageStands(stands);
  useEffect(() => void loadSplitWorkspaces(workspace), [workspace]);
  return (
    <div className="window">
      <TitleBar
        where={
          <>
            <button type="button" className="link" onClick={() => go({ kind: "start" })}>
              {text.start.home}
            </button>
            <Icon name="right" size="tiny" />
            <span className="cut">{words.title}</span>
          </>
        }
      />
      <div className="frame">
        <MainSidebar current="split" />
        {isRead ? <AssignStack /> : <ChooseStack />}
      </div>
    </div>
  );
}
