import { useCallback, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { caseFilesFor, chooseCaseFiles, useCaseFiles } from "../state/case-files.ts";
import { chooseWorkspace } from "../state/desk.ts";
import { useFileDrag } from "../state/file-drop.ts";
import { useFolderDrop } from "../state/folder-drop.ts";
import { type DeskTool, go } from "../state/route.ts";
import { errorText } from "../ui/error-text.ts";
import { Action, Notice } from "../ui/notice.tsx";
import { words } from "./common/words.ts";

const own = words.drop;

type Props = {
  /** the workspace on show, by its key; absent: one is to be chosen */
  readonly workspace: string | undefined;
  readonly tool: DeskTool;
};

/** A folder that was dropped on 工作台: opened where none is open, taken for its files where files are asked for, else offered for both. */
export function FolderDropNotice({ workspace, tool }: Props) {
  const isOver = useFileDrag((state) => state.over !== undefined);
  const [offered, setOffered] = useState<string>();
  const [refused, setRefused] = useState(false);
  const [error, setError] = useState<AppError>();
  const open = useCallback(async () => {
    const chosen = await chooseWorkspace({ dropped: true });
    setOffered(undefined);
    setError(chosen.ok ? undefined : chosen.error);
    if (chosen.ok && chosen.value) go({ kind: "desk", key: chosen.value.key, tool: "overview" });
  }, []);
  const takeFiles = useCallback(async (into: string) => {
    setOffered(undefined);
    caseFilesFor(into);
    await chooseCaseFiles({ dropped: true });
    go({ kind: "desk", key: into, tool: "files" });
  }, []);
  const taken = useCallback(
    (name: string) => {
      const { running, byHand } = useCaseFiles.getState();
      setError(undefined);
      // what is being attached, and what was chosen by hand, is not replaced unasked
      setRefused(running !== undefined);
      if (running) return;
      if (workspace === undefined) void open();
      else if (tool === "files" && byHand.size === 0) void takeFiles(workspace);
      else setOffered(name);
    },
    [workspace, tool, open, takeFiles],
  );
  useFolderDrop(taken, setError);
  if (isOver) return <Notice kind="lack">{workspace === undefined ? own.overChoice : own.over}</Notice>;
  if (refused) return <Notice kind="lack">{own.busy}</Notice>;
  if (error) return <Notice kind="must">{errorText(error)}</Notice>;
  if (offered === undefined || workspace === undefined) return null;
  const actions = (
    <>
      <Action onClick={() => void takeFiles(workspace)}>{own.files}</Action>
      <Action onClick={() => void open()}>{own.open}</Action>
      <Action onClick={() => setOffered(undefined)}>{own.nothing}</Action>
    </>
  );
  return (
    <Notice kind="lack" actions={actions}>
      {own.asked(offered)}
    </Notice>
  );
}
