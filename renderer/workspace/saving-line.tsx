import { shortErrorText } from "../error-text.ts";
import { Icon } from "../look/icon.tsx";
import { savedText } from "../moment-text.ts";
import { keepVersionOnScreen, type SavingState, saveNow, takeVersionOnDisk, useSaving } from "../state/saving.ts";
import { text } from "../text.ts";
import { Notice } from "./notice.tsx";

/** One quiet line: whether what stands on screen stands on disk, and since when. */
export function SavingLine() {
  const state = useSaving((saving) => saving.state);
  const bad = state.kind === "failed" || state.kind === "conflict";
  return (
    <span className={bad ? "saving bad" : "saving"} data-saving={state.kind}>
      {state.kind === "saved" && <Icon name="met" size="tiny" />}
      {bad && <Icon name="must" size="tiny" />}
      {savingWords(state)}
    </span>
  );
}

function savingWords(state: SavingState): string {
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
  }
}

/** What to do when saving failed, where it can be read; nothing typed is lost. */
export function SavingNotice() {
  const state = useSaving((saving) => saving.state);
  if (state.kind !== "failed" && state.kind !== "conflict") return null;
  const said = [state.error, ...(state.kind === "conflict" && state.unread ? [state.unread] : [])].map(shortErrorText);
  return (
    <Notice
      kind="must"
      actions={
        state.kind === "failed" ? (
          <button type="button" className="link" onClick={() => void saveNow()}>
            {text.retry}
          </button>
        ) : (
          <>
            <button type="button" className="link" onClick={() => void takeVersionOnDisk()}>
              {text.workspace.takeDisk}
            </button>
            <button type="button" className="link" onClick={() => void keepVersionOnScreen()}>
              {text.workspace.keepScreen}
            </button>
          </>
        )
      }
    >
      {said.map(({ words, files }) => (
        <p key={words} title={files.join("\n")}>
          {words}
        </p>
      ))}
    </Notice>
  );
}
