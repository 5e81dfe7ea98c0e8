/**
 * Ref of a section whose buttons go away with what they do: an offer that is taken is none any more. Whoever works with the keyboard goes on at the
 * button that moved up, else at the last one; at the title of the page where the whole section went.
 */
export function keepFocusIn(section: HTMLElement | null): void {
  // before React acts: afterwards the button stands nowhere
  section?.addEventListener("click", kept, true);
}

function kept({ target, currentTarget }: MouseEvent): void {
  const button = target instanceof Element ? target.closest("button") : null;
  if (!button || !(currentTarget instanceof HTMLElement)) return;
  const section = currentTarget;
  const place = buttonsOf(section).indexOf(button);
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const left = section.isConnected ? buttonsOf(section) : [];
    const next = left[place] ?? left.at(-1) ?? document.querySelector<HTMLElement>("h1[tabindex='-1']");
    next?.focus({ preventScroll: true });
  });
}

const buttonsOf = (section: HTMLElement) => [...section.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
