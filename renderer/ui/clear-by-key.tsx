import type { KeyboardEvent } from "react";
import { Icon } from "./icon.tsx";
import { text } from "./text.ts";

/**
 * For a choice: Delete takes it back, unless text is typed there to search with, and not where the key is still held that took that
 * text away. The mark that does so with the mouse is no stop on the way with Tab: behind each answer it would be one more, and a
 * space there would take away what was just chosen.
 */
export const clearByKey = (clear: () => void) => ({
  "aria-keyshortcuts": "Delete",
  onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== "Delete" || event.repeat) return;
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type !== "radio" && target.value !== "") return;
    event.preventDefault();
    clear();
  },
});

/** The same for a list of choices, whose mark for the mouse is read out as well. */
export const clearable = (clear: () => void) => ({
  allowClear: { label: text.wizard.clear, clearIcon: <Icon name="close" size="small" /> },
  ...clearByKey(clear),
});
