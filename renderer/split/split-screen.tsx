import "./split.css";
import { useLayoutEffect } from "react";
import { ScreenFrame } from "../components/screen-frame.tsx";
import { followFileDrag } from "../state/file-drop.ts";
import { useListedWorkspaces } from "../state/listed-workspaces.ts";
import { usePageStands } from "../state/page-stands.ts";
import { loadSplitWorkspaces, useSplit } from "../state/split.ts";
import { dropScans } from "../state/split-drops.ts";
import { AssignStack } from "./assign-stack.tsx";
import { ChooseStack } from "./choose-stack.tsx";
import { words } from "./words.ts";

const listed = () => useSplit.getState().workspaces ?? [];

/** 扫描归位: a stack of sealed scans, cut into documents and assigned to cases. `workspace`: the folder of the cases, where it is chosen. */
export function SplitScreen({ workspace }: { readonly workspace: string | undefined }) {
  const stands = useSplit(({ workspaces, error }) => workspaces !== undefined || error !== undefined);
  const isRead = useSplit(({ read, running }) => read !== undefined && running?.kind !== "reading");
  usePageStands(stands);
  useListedWorkspaces(loadSplitWorkspaces, listed, workspace);
  // anywhere on the page: which files are a stack is chosen in the list that they come into
  useLayoutEffect(
    () =>
      followFileDrag({
        nameUnder: () => "window",
        mayDrop: () => useSplit.getState().running === undefined,
        take: (data) => useSplit.getState().running === undefined && void dropScans(data),
      }),
    [],
  );
  return (
    <ScreenFrame current="split" title={words.title}>
      {isRead ? <AssignStack /> : <ChooseStack />}
    </ScreenFrame>
  );
}
