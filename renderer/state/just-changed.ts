import { create } from "zustand";
import type { Case } from "../../shared/case/case.ts";
import { useOpenCase } from "./open-case.ts";

/** How long such answers are tinted, in milliseconds: what stays tinted looks like a warning. */
const TINTED_MS = 4000;

/** The answers that one click, or one step of undo, has just changed: they are tinted for a moment, at most until the next edit. */
const useJustChanged = create<{ readonly paths: ReadonlySet<string>; readonly after: Case | undefined }>(() => ({ paths: new Set(), after: undefined }));

/** Called after the change. */
export function markJustChanged(paths: readonly string[]): void {
  const marked = new Set(paths);
  useJustChanged.setState({ paths: marked, after: useOpenCase.getState().case });
  setTimeout(() => useJustChanged.getState().paths === marked && clear(), TINTED_MS);
}

const clear = () => useJustChanged.setState({ paths: new Set(), after: undefined });

/** Whether the answer at a path, or one below it, is among them. */
export const useIsJustChanged = (path: string): boolean =>
  useJustChanged(({ paths }) => paths.size > 0 && (paths.has(path) || [...paths].some((one) => one.startsWith(`${path}.`) || one.startsWith(`${path}[`))));

useOpenCase.subscribe((state) => {
  const { paths, after } = useJustChanged.getState();
  if (paths.size > 0 && state.case !== after) clear();
});
