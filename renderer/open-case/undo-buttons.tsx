import { useEffect } from "react";
import { redoShown, undoShown, useSaidStep } from "../components/shown-steps.ts";
import { useChecked } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import { sectionsOnPage } from "../state/page-sections.ts";
import { type CasePage, goToPage } from "../state/route.ts";
import { saveNow } from "../state/saving.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

export function UndoButtons() {
  const canUndo = useOpenCase((state) => state.past.length > 0);
  const canRedo = useOpenCase((state) => state.future.length > 0);
  const said = useSaidStep((state) => state.words);
  return (
    <span className="line undo">
      <span className="undone cut" role="status" title={said}>
        {said}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={text.workspace.undo}
        title={`${text.workspace.undo}　Ctrl Z`}
        disabled={!canUndo}
        onClick={() => undoShown({ focus: false })}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={text.workspace.redo}
        title={`${text.workspace.redo}　Ctrl Y`}
        disabled={!canRedo}
        onClick={() => redoShown({ focus: false })}
      >
        <Icon name="redo" />
      </button>
    </span>
  );
}

/** A box whose words are no answer of the case (a search, a table to paste, a confirmation): its own undo is the browser's. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (["radio", "checkbox", "file", "button"].includes(target.type)) return false;
  return !target.id.startsWith("field-") || (target.getAttribute("role") === "combobox" && target.value !== "");
}

/** Ctrl Z, Ctrl Y, Ctrl S and Alt ← → anywhere in a case. Letters still being composed belong to the input method. */
export function useShortcuts(page: CasePage): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (event.isComposing || event.key === "Process") {
        // the browser's own undo would throw away what is being composed
        if (command && (key === "z" || key === "y")) event.preventDefault();
        return;
      }
      if (command && (key === "z" || key === "y") && hasOwnUndo(event.target)) return;
      if (command && key === "z" && !event.shiftKey) undoShown({ focus: true });
      else if (command && (key === "y" || (key === "z" && event.shiftKey))) redoShown({ focus: true });
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
  const own = page.kind === "section" ? sectionsOnPage(sections, page.section) : { page: [], before: sections.at(-1), next: undefined };
  const to = by > 0 ? own.next : own.before;
  if (to) goToPage({ kind: "section", section: to.section.id });
  // behind the last section comes what the checks say, as the button beside these keys has it
  else if (by > 0 && own.page.length > 0) goToPage({ kind: "findings" });
}
