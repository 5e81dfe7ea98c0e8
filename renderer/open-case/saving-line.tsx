import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { lastPart } from "../../shared/text/file-names.ts";
import { savedText } from "../../shared/text/moment-text.ts";
import { goToPage } from "../state/route.ts";
import { keepVersionOnScreen, saveNow, takeVersionOnDisk, useSaving } from "../state/saving.ts";
import type { SavingState } from "../state/saving-machine.ts";
import { saveCopyElsewhere } from "../state/versions.ts";
import { shortErrorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { Action, Notice } from "../ui/notice.tsx";
import { text } from "../ui/text.ts";

/** One quiet line: whether what stands on screen stands on disk, and since when. */
export function SavingLine() {
  const state = useSaving((saving) => saving.state);
  const bad = state.kind === "failed" || state.kind === "conflict";
  return (
    <span className={bad ? "saving bad" : "saving"} data-saving={state.kind}>
      {state.kind === "saved" && <Icon name="met" size="tiny" />}
      {bad && <Icon name="must" size="tiny" />}
      {savingText(state)}
    </span>
  );
}

function savingText(state: SavingState): string {
  switch (state.kind) {
    case "saved":
      return text.workspace.saved(savedText(state.at, { kind: "instant", epochMs: Date.now() }));
    case "unsaved":
      return text.workspace.unsaved;
    case "saving":
      return text.workspace.saving;
    case "failed":
      return text.workspace.notSaved;
    case "conflict":
      return text.workspace.conflict;
    case "read-only":
      return text.versions.readOnlyShort;
  }
}

/** What to do when saving failed, where it can be read; nothing typed is lost. `openBy`: who else has the case open. */
export function SavingNotice({ openBy }: { readonly openBy: string | undefined }) {
  const state = useSaving((saving) => saving.state);
  const [copied, setCopied] = useState<Awaited<ReturnType<typeof saveCopyElsewhere>>>({});
  if (state.kind !== "failed" && state.kind !== "conflict") return null;
  const notices = [state.error, ...(state.kind === "conflict" && state.unread ? [state.unread] : []), ...(copied.error ? [copied.error] : [])].map((error) =>
    noticeText(error, openBy),
  );
  return (
    <Notice
      kind="must"
      actions={
        state.kind === "failed" ? (
          <>
            <Action onClick={() => void saveNow()}>{text.retry}</Action>
            <Action onClick={() => void saveCopyElsewhere().then(setCopied)}>{text.versions.saveCopy}</Action>
          </>
        ) : (
          <>
            <Action onClick={() => goToPage({ kind: "history", version: "disk" })}>{text.versions.compare}</Action>
            <Action onClick={() => void takeVersionOnDisk()}>{text.workspace.takeDisk}</Action>
            <Action onClick={() => void keepVersionOnScreen()}>{text.workspace.keepScreen}</Action>
          </>
        )
      }
    >
      {notices.map(({ words, files, detail }) => (
        <div key={words} title={files.join("\n")}>
          <p>{words}</p>
          {detail !== undefined && (
            <details className="meta">
              <summary>{text.workspace.where}</summary>
              {detail}
            </details>
          )}
        </div>
      ))}
      {state.kind === "failed" && <p>{copied.said ?? text.versions.again(state.againInSeconds)}</p>}
    </Notice>
  );
}

/** After a conflict the notice itself offers both versions: nothing need be opened again. Where a file is damaged is told when one asks. */
function noticeText(error: AppError, openBy: string | undefined): ReturnType<typeof shortErrorText> & { readonly detail?: string } {
  const short = shortErrorText(error);
  if (error.kind === "file-unreadable" && error.cause.code === "not-json-at")
    return { words: text.workspace.damaged(lastPart(error.file)), files: short.files, detail: short.words };
  if (error.kind !== "case-changed-on-disk") return short;
  return { ...short, words: text.workspace.twoVersions(lastPart(error.kept), openBy) };
}
