import { type RefObject, useEffect } from "react";

/**
 * Ref of the panel: what is pressed there may go away with what it does. Whoever works with the keyboard goes on at the opened line, else at the first one
 * that is not settled, else at the next step.
 */
export function keepFocusOnLines(panel: HTMLElement | null): void {
  panel?.addEventListener("click", kept, true);
}

/** Whether the focus is where nobody is at work: a line that is opened may take it. */
export function isFocusFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.tagName === "H1" || activeElement.closest("nav") !== null;
}

/** ↓ and ↑ of somebody who has just come to the screen: they begin at the first line. */
export function useKeysOnArrival(table: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isArrow = event.code === "ArrowDown" || event.code === "ArrowUp";
      if (!isArrow || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !isFocusFree()) return;
      const first = table.current?.querySelector<HTMLElement>("tr.on .element-name") ?? table.current?.querySelector<HTMLElement>(".element-name");
      if (!first) return;
      event.preventDefault();
      first.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [table]);
}

function kept({ target, currentTarget }: MouseEvent): void {
  // the offers for the form keep it among themselves
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof Element) || target.closest(".agreement-offers")) return;
  const panel = currentTarget;
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body || !panel.isConnected) return;
    const next = NEXT.map((one) => panel.querySelector<HTMLElement>(one)).find((one) => one !== null);
    next?.focus({ preventScroll: true });
  });
}

const NEXT = [
  "tr.editor .ant-btn-primary",
  "tr.on .element-name",
  "li.opened .difference-name",
  "tr[data-state=waiting] .element-name",
  ".copy-check button:not(:disabled)",
  ".agreement-next button",
  "h1",
];
