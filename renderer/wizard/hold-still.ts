import { type RefObject, useEffect } from "react";

/**
 * What one types into stays where it is: when a note comes or goes above it, the page is scrolled by as much before the
 * next frame. The browser's own scroll anchoring does so only once a page has been scrolled.
 */
export function useHoldStill(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (element === null) return;
    const beforeKey = (event: Event) => {
      const { target } = event;
      if (!(target instanceof HTMLElement)) return;
      const top = target.getBoundingClientRect().top;
      requestAnimationFrame(() => {
        if (document.activeElement !== target) return;
        const moved = target.getBoundingClientRect().top - top;
        if (Math.abs(moved) >= 1) element.scrollBy({ top: moved, behavior: "instant" });
      });
    };
    element.addEventListener("beforeinput", beforeKey);
    return () => element.removeEventListener("beforeinput", beforeKey);
  }, [page]);
}
