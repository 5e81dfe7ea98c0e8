import { Suspense, useEffect, useState } from "react";
import { Icon } from "../ui/icon.tsx";
import { lazyScreen } from "../ui/lazy-screen.tsx";
import { text } from "../ui/text.ts";

export const FindPanel = lazyScreen(() => import("./find-panel.tsx").then((panel) => panel.FindPanel));

/** 查找 in the title bar of a case, by mouse or Ctrl K. Letters still being composed belong to the input method. */
export function FindButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button type="button" className="find-button" title={text.find.key} aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>
        <Icon name="find" size="small" />
        <span>{text.find.title}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {open && (
        <Suspense fallback={null}>
          <FindPanel onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
