import type { KeyboardEvent } from "react";

/**
 * Delete or Backspace takes a choice back, unless text is typed there to search with. The mark that does so with the mouse is no
 * stop on the way with Tab: behind each answer it would be one more, and a space there would take away what was just chosen.
 */
export const clearByKey =
  (clear: () => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type !== "radio" && target.value !== "") return;
    event.preventDefault();
    clear();
  };
