import "./shortcuts.css";
import { useEffect, useRef } from "react";
import { Icon } from "./icon.tsx";
import { text } from "./text.ts";

const words = text.shortcuts;

/** Help at the right end of the title bar, by its button or Ctrl /: the manual and the one list of all shortcuts. It goes with Esc or a click elsewhere. */
export function Shortcuts({ openManual }: { readonly openManual: () => void }) {
  const list = useRef<HTMLElement>(null);
  const read = () => {
    list.current?.hidePopover();
    openManual();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.key !== "/") return;
      list.current?.togglePopover();
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button type="button" className="icon-button" popoverTarget="shortcuts" title={words.button} aria-label={words.button}>
        <Icon name="help" />
      </button>
      <section id="shortcuts" className="shortcuts" popover="auto" ref={list} aria-label={words.title}>
        <button type="button" className="link shortcuts-manual" aria-keyshortcuts="F1" onClick={read}>
          {text.help.title}
          <kbd>F1</kbd>
        </button>
        <dl>
          {words.list
            .filter(({ keys }) => keys !== "F1")
            .map(({ keys, does }) => (
              <div key={does}>
                <dt>{does}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
        </dl>
      </section>
    </>
  );
}

/** Parts of the window in reading order: F6 goes from one to the next. */
const PARTS = ".title-bar, nav.sidebar, main .page, main > .rail";

/** F6 and Shift F6 move between the parts of the window: title bar, task list, page, checks. */
export function useParts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.isComposing) return;
      event.preventDefault();
      const parts = [...document.querySelectorAll<HTMLElement>(PARTS)].filter((part) => firstControl(part) !== undefined);
      const at = parts.findIndex((part) => part.contains(document.activeElement));
      const next = parts.at((at + (event.shiftKey ? -1 : 1)) % parts.length);
      if (next) firstControl(next)?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** Where one lands in a part: its title or chosen entry, else its first control. */
function firstControl(part: HTMLElement): HTMLElement | undefined {
  const landing = part.querySelector<HTMLElement>("[aria-current], h1[tabindex]");
  return landing ?? part.querySelector<HTMLElement>("button:not(:disabled), input:not(:disabled), [tabindex]") ?? undefined;
}

/** For the keyboard: past the task list, to the title of the page. Shown while it has the focus. */
export function SkipLink() {
  return (
    <button type="button" className="skip-link" onClick={() => document.querySelector<HTMLElement>("main h1, main h2")?.focus()}>
      {words.skip}
    </button>
  );
}
