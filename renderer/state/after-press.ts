/** What waits for a press to end, in its order; `undefined`: no button, finger or pen is down. */
let waiting: (() => void)[] | undefined;

/** Follows presses from now on; called once. One that the window loses the focus in is over too. */
export function followPresses(): void {
  window.addEventListener("pointerdown", () => (waiting ??= []), { capture: true });
  const end = () => {
    const tasks = waiting ?? [];
    waiting = undefined;
    // the click comes right behind the release
    window.setTimeout(() => {
      for (const task of tasks) task();
    });
  };
  window.addEventListener("pointerup", end, { capture: true });
  window.addEventListener("pointercancel", end, { capture: true });
  // the window's own: what is in it loses the focus by the press itself
  window.addEventListener("blur", end);
}

/**
 * Runs a task that may move what is on screen: at once, or where a press has just left a field, once it has been a click. A note that
 * appears between the press and its release would move what is clicked away from below the pointer, and the click would be lost.
 */
export function afterPress(task: () => void): void {
  if (waiting) waiting.push(task);
  else task();
}
