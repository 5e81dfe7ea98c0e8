import { create } from "zustand";
import type { Case } from "../../shared/case/case.ts";
import { undo, useOpenCase } from "./open-case.ts";

/** What was removed last, to be offered back; `after`: the case as it was right after it; `fileStays`: a file that is only off the list. */
type Removed = { readonly name: string; readonly fileStays: boolean; readonly after: Case | undefined } | undefined;

export const useRemoved = create<{ readonly removed: Removed }>(() => ({ removed: undefined }));

const SHOWN_MS = 10_000;
let timer: number | undefined;

/** Says what has just been removed, for a while; called after the removal. */
export function saidRemoved(name: string, { fileStays = false }: { readonly fileStays?: boolean } = {}): void {
  window.clearTimeout(timer);
  useRemoved.setState({ removed: { name, fileStays, after: useOpenCase.getState().case } });
  timer = window.setTimeout(forgetRemoved, SHOWN_MS);
}

export function forgetRemoved(): void {
  useRemoved.setState({ removed: undefined });
}

/** Takes the removal back. */
export function takeBackRemoved(): void {
  forgetRemoved();
  undo();
}

// another change has come since: 撤销 would take back that one
useOpenCase.subscribe((state) => {
  const { removed } = useRemoved.getState();
  if (removed !== undefined && state.case !== removed.after) forgetRemoved();
});
