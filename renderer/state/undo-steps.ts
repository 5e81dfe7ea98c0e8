import type { Case } from "../../shared/case/case.ts";

/** What is kept outside the case and is undone among its steps, such as the registration of a submission. */
export type Outside = { readonly back: () => void; readonly again: () => void };

/** One state of the case to go back to; `path` is the answer whose change left it. `outside`: the case itself stayed as it was. */
type Step = { readonly case: Case; readonly path: string; readonly outside?: Outside };

/** The states before and after the one on screen. */
export type UndoSteps = {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** what was typed last and when (epoch ms): further letters in the same field are the same step of undo */
  readonly lastEdit: { readonly path: string; readonly at: number } | undefined;
};

export const noSteps: UndoSteps = { past: [], future: [], lastEdit: undefined };

/** Letters of one field with less than this between them are one step. */
const SAME_STEP_MS = 1500;
const UNDO_STEPS = 500;

/** The steps after the case on screen was changed at a path, at `now` (epoch ms); what was undone before cannot be done again. */
export function withStep(steps: UndoSteps, before: Case, path: string, { typing, now }: { readonly typing: boolean; readonly now: number }): UndoSteps {
  const sameStep = typing && steps.lastEdit?.path === path && now - steps.lastEdit.at < SAME_STEP_MS;
  return {
    past: sameStep ? steps.past : [...steps.past.slice(-UNDO_STEPS), { case: before, path }],
    future: [],
    lastEdit: typing ? { path, at: now } : undefined,
  };
}

/** The steps after something outside the case was done: it is the last step, whatever was edited before. */
export const withOutsideStep = (steps: UndoSteps, now: Case, path: string, outside: Outside): UndoSteps => ({
  past: [...steps.past.slice(-UNDO_STEPS), { case: now, path, outside }],
  future: [],
  lastEdit: undefined,
});

/** What another window or program wrote takes the place of the case on screen, which is one step of undo away, the steps before it behind it. */
export const withReplacedStep = (steps: UndoSteps, before: Case): UndoSteps => withStep(steps, before, "", { typing: false, now: 0 });

type Stepped = { readonly to: Step; readonly steps: UndoSteps };

/** The last step taken back. `undefined`: there is none. */
export function stepBack({ past, future }: UndoSteps, now: Case): Stepped | undefined {
  const to = past.at(-1);
  return to && { to, steps: { past: past.slice(0, -1), future: [...future, { ...to, case: now }], lastEdit: undefined } };
}

/** What was taken back last, done again. `undefined`: there is nothing. */
export function stepForward({ past, future }: UndoSteps, now: Case): Stepped | undefined {
  const to = future.at(-1);
  return to && { to, steps: { past: [...past, { ...to, case: now }], future: future.slice(0, -1), lastEdit: undefined } };
}
