import { create } from "zustand";
import type { Case } from "../../shared/case/case.ts";
import { useOpenCase } from "./open-case.ts";

/** The answers that one click, or one step of undo, has just changed: they are tinted until the next edit. */
const useJustChanged = create<{ readonly paths: ReadonlySet<string>; readonly after: Case | undefined }>(() => ({ paths: new Set(), after: undefined }));

/** Called after the change. */
export const markJustChanged = (paths: readonly string[]): void => useJustChanged.setState({ paths: new Set(paths), after: useOpenCase.getState().case });

/** Whether the answer at a path, or one below it, is among them. */
export const useIsJustChanged = (path: string): boolean =>
  useJustChanged(({ paths }) => paths.size > 0 && (paths.has(path) || [...paths].some((one) => one.startsWith(`${path}.`) || one.startsWith(`${path}[`))));

useOpenCase.subscribe((state) => {
  const { paths, after } = useJustChanged.getState();
  if (paths.size > 0 && state.case !== after) useJustChanged.setState({ paths: new Set(), after: undefined });
});
