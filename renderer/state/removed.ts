import { create } from "zustand";
import { text } from "../ui/text.ts";
import { endStep, undo, useOpenCase } from "./open-case.ts";
import { pageOf, useRoute } from "./route.ts";
import type { UndoSteps } from "./undo-steps.ts";

/** Something more to be done about it. */
type Further = { readonly label: string; readonly go: () => void };

/**
 * What was removed, put in or undone last, in words, to be taken back; `past`: the steps of undo as they were right after it, `page`: where it was said, `label`: what the way back is called.
 */
type Removed =
  | {
      readonly said: string;
      readonly past: UndoSteps["past"];
      readonly page: string;
      readonly back: () => void;
      readonly label: string;
      readonly further: Further | undefined;
    }
  | undefined;

export const useRemoved = create<{ readonly removed: Removed }>(() => ({ removed: undefined }));

const SHOWN_MS = 10_000;
let timer: number | undefined;

/** Says what has just been removed, for a while; called after the removal. `fileStays`: a file that is only off the list. */
export const saidRemoved = (name: string, { fileStays = false }: { readonly fileStays?: boolean } = {}): void =>
  sayChanged(fileStays ? text.workspace.tookOut(name) : text.workspace.removed(name));

/** Says what the last change did, for a while and on this page alone, with the way back; `back`: where that is no step of undo. */
export function sayChanged(said: string, back: () => void = () => void undo(), label: string = text.workspace.undo, further?: Further): void {
  window.clearTimeout(timer);
  // what is edited next, even there, is another step
  endStep();
  const { past } = useOpenCase.getState();
  useRemoved.setState({ removed: { said, past, page: pageOf(window.location.hash), back, label, further } });
  timer = window.setTimeout(forgetRemoved, SHOWN_MS);
}

export function forgetRemoved(): void {
  useRemoved.setState({ removed: undefined });
}

/** Takes the removal back. */
export function takeBackRemoved(): void {
  const { removed } = useRemoved.getState();
  forgetRemoved();
  removed?.back();
}

// another step has come since: 撤销 would take back that one; what the program itself notes in the case is none
useOpenCase.subscribe((state) => {
  const { removed } = useRemoved.getState();
  if (removed !== undefined && state.past !== removed.past) forgetRemoved();
});

useRoute.subscribe(() => {
  const { removed } = useRemoved.getState();
  if (removed !== undefined && removed.page !== pageOf(window.location.hash)) forgetRemoved();
});
