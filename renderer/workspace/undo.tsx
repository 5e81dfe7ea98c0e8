import { useEffect } from "react";
import { Icon } from "../look/icon.tsx";
import { useChecked } from "../state/checked.ts";
import { redo, undo, useOpenCase } from "../state/open-case.ts";
import { type CasePage, goToPage } from "../state/route.ts";
import { saveNow } from "../state/saving.ts";
import { text } from "../text.ts";

export function UndoButtons() {
  const canUndo = useOpenCase((state) => state.past.length > 0);
  const canRedo = useOpenCase((state) => state.future.length > 0);
  return (
    <span className="line undo">
      <button
        type="button"
        className="icon-button"
        aria-label={text.workspace.undo}
        title={`${text.workspace.undo}　Ctrl Z`}
        disabled={!canUndo}
        onClick={() => showStep(undo())}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={text.workspace.redo}
        title={`${text.workspace.redo}　Ctrl Y`}
        disabled={!canRedo}
        onClick={() => showStep(redo())}
      >
        <Icon name="redo" />
      </button>
    </span>
  );
}

/** After a step back or forth the section with the changed answer is shown, so that nothing changes unseen. */
function showStep(path: string | undefined): void {
  if (path === undefined) return;
  const section = useChecked.getState().findSection(path);
  if (section) goToPage({ kind: "section", section: section.id });
}

/** Ctrl Z, Ctrl Y, Ctrl S and Alt ← → anywhere in a case. Letters still being composed belong to the input method. */
export function useShortcuts(page: CasePage): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && key === "z" && !event.shiftKey) showStep(undo());
      else if (command && (key === "y" || (key === "z" && event.shiftKey))) showStep(redo());
      else if (command && key === "s") void saveNow();
      else if (event.altKey && !command && (event.key === "ArrowLeft" || event.key === "ArrowRight")) step(page, event.key === "ArrowLeft" ? -1 : 1);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [page]);
}

function step(page: CasePage, by: number): void {
  const { sections } = useChecked.getState();
  const current = page.kind === "section" ? sections.findIndex(({ section }) => section.id === page.section) : sections.length;
  const next = sections[current + by];
  if (next) goToPage({ kind: "section", section: next.section.id });
}
