import { useEffect } from "react";
import { create } from "zustand";

/** How many choices wait for an answer on the page on show: a pasted table, a change of topic, the cases of a print pack, a way to put numbers right. */
const useOpenChoices = create<{ readonly count: number }>(() => ({ count: 0 }));

/** While one waits, its own button is the loudest on the page, and the way on is not. */
export const useChoiceOpen = (): boolean => useOpenChoices(({ count }) => count > 0);

/** Says that the part of the page that calls it is such a choice, as long as it is shown. @param open not where it waits for nothing */
export function useIsOpenChoice(open = true): void {
  useEffect(() => {
    if (!open) return;
    const add = (difference: number) => useOpenChoices.setState(({ count }) => ({ count: count + difference }));
    add(1);
    return () => add(-1);
  }, [open]);
}

/** The same for the step that a page names, which comes before the way on. Gives whether it is the loudest: a choice that waits besides comes before it. */
export function useIsNamedStep(open: boolean): boolean {
  useIsOpenChoice(open);
  return useOpenChoices(({ count }) => open && count <= 1);
}
