import { create } from "zustand";
import { type Case, caseSchema } from "../../shared/case/case.ts";
import { answerAt, isRecord } from "../../shared/case/case-path.ts";
import { draftAt, withoutDrafts } from "../../shared/case/drafts.ts";
import { withAnswer, withItem, withoutItem, withWaitingText } from "../../shared/case/edit-list.ts";
import type { OpenedCase } from "../../shared/ipc.ts";
import { withFirstSignature, withSignerParty } from "../../shared/wizard/agreement-elements.ts";
import { withMarkedSum } from "../../shared/wizard/budget-help.ts";
import { sameValue } from "./keep-same.ts";
import { noSteps, type Outside, stepBack, stepForward, type UndoSteps, withOutsideStep, withReplacedStep, withStep } from "./undo-steps.ts";

type OpenCaseState = UndoSteps & {
  readonly opened: OpenedCase | undefined;
  readonly case: Case | undefined;
};

const closed: OpenCaseState = { opened: undefined, case: undefined, ...noSteps };

export const useOpenCase = create<OpenCaseState>(() => closed);

/** The cases that were left in this window as they were then, by their keys, with the steps of undo of each. */
const left = new Map<string, UndoSteps & { readonly case: Case; readonly isWrittenByUs?: true }>();

/** The program itself writes into cases that were left, as when scans are attached to them: that is one more step of undo of each that it changes. */
export function writtenWhileLeft(): void {
  for (const [key, steps] of left) left.set(key, { ...steps, isWrittenByUs: true });
}

/** Opens a case; one that comes back as it was left, or as the program itself has changed it since, keeps its steps of undo. */
export function showCase(opened: OpenedCase): void {
  keepSteps();
  const { case: then, isWrittenByUs, ...steps } = left.get(opened.key) ?? { case: undefined, isWrittenByUs: undefined, ...noSteps };
  const isSame = then !== undefined && sameValue(then, opened.case);
  useOpenCase.setState({ ...closed, opened, case: opened.case, ...(isSame ? steps : then && isWrittenByUs && withReplacedStep(steps, then)) });
}

export function closeCase(): void {
  keepSteps();
  useOpenCase.setState(closed);
}

function keepSteps(): void {
  const { opened, case: now, past, future } = useOpenCase.getState();
  if (opened && now) left.set(opened.key, { case: now, past, future, lastEdit: undefined });
}

/** Whether nothing can be changed: the case is of a newer format, or stands in for a damaged one. */
export const isReadOnly = (opened: OpenedCase | undefined): boolean => opened?.readOnly !== undefined || opened?.rescue !== undefined;

/** The same, in a screen. */
export const useReadOnly = (): boolean => useOpenCase((state) => isReadOnly(state.opened));

/** What lies on disk takes the place of what is on screen; what was on screen is one step of undo away. */
export function replaceOpened(opened: OpenedCase): void {
  const { case: before, past, future, lastEdit } = useOpenCase.getState();
  useOpenCase.setState({ ...closed, opened, case: opened.case, ...(before && withReplacedStep({ past, future, lastEdit }, before)) });
}

/** Files that were added are known to be there. */
export function addKnownFiles(files: OpenedCase["files"]): void {
  const { opened } = useOpenCase.getState();
  if (opened) useOpenCase.setState({ opened: { ...opened, files: [...opened.files, ...files] } });
}

/**
 * Gives the answer at a path; `undefined` takes it away. Letters typed one after the other into one field are one step
 * of undo. A value that the case cannot hold (a bug of the field) throws and leaves the case as it is.
 */
export function answer(path: string, value: unknown): void {
  const { case: before } = useOpenCase.getState();
  const next = before && withAnswer(before, path, value);
  if (next !== before) change(path, next, { typing: typeof value !== "boolean" });
}

/** Says which party stands at a path, with what follows from it, as one step of undo. */
export function answerParty(path: string, party: string): void {
  const { case: before } = useOpenCase.getState();
  if (before) change(path, withSignerParty(before, path, party));
}

/** Keeps words that cannot be an answer, in the place of the answer; `over`: the amount that stood there when one began to type. */
export function keepDraft(path: string, typed: string, over?: number): void {
  const { case: before } = useOpenCase.getState();
  const next = before && withWaitingText(before, path, typed, over);
  if (next !== before) change(path, next, { typing: true });
}

/** Takes away words that wait at a path; the question is unanswered then. */
export function dropDraft(path: string): void {
  change(path, withoutDrafts(useOpenCase.getState().case, path));
}

/** The field is left: what is typed next, even there, is another step of undo. */
export function endStep(): void {
  if (useOpenCase.getState().lastEdit) useOpenCase.setState({ lastEdit: undefined });
}

/** Puts a whole changed case in the place of the present one, as one step of undo named by a path. */
export function change(path: string, next: unknown, { typing }: { readonly typing: boolean } = { typing: false }): void {
  const state = useOpenCase.getState();
  if (state.case === undefined || isReadOnly(state.opened)) return;
  if (!isCase(next, state.case)) throw new Error(`the case cannot hold this at ${path}`);
  useOpenCase.setState({
    case: path.startsWith("budget.items") ? withMarkedSum(state.case, next) : next,
    ...withStep(state, state.case, path, { typing, now: Date.now() }),
  });
}

/** Notes in the case what the program itself found out, which is no step of anybody's: undo goes past it, and it is found out again. */
export function noteInCase(noted: (theCase: Case) => Case): void {
  const { case: before, opened } = useOpenCase.getState();
  if (before === undefined || isReadOnly(opened)) return;
  const next = noted(before);
  if (next !== before) useOpenCase.setState({ case: next });
}

/** Notes what was done outside the case as its last step of undo. */
export function noteOutside(path: string, outside: Outside): void {
  const state = useOpenCase.getState();
  if (state.case) useOpenCase.setState(withOutsideStep(state, state.case, path, outside));
}

/** A step that was taken back or done again, and the case without it and with it. */
export type TakenStep = { readonly path: string; readonly without: Case; readonly having: Case };

/** Takes the last step back and says what it was. */
export function undo(): TakenStep | undefined {
  const taken = take(stepBack);
  taken?.outside?.back();
  return taken && { path: taken.path, without: taken.to, having: taken.from };
}

/** Does again what was taken back last. */
export function redo(): TakenStep | undefined {
  const taken = take(stepForward);
  taken?.outside?.again();
  return taken && { path: taken.path, without: taken.from, having: taken.to };
}

function take(step: typeof stepBack): { readonly path: string; readonly outside: Outside | undefined; readonly from: Case; readonly to: Case } | undefined {
  const state = useOpenCase.getState();
  const stepped = state.case && step(state, state.case);
  if (state.case === undefined || stepped === undefined) return undefined;
  const { path, outside } = stepped.to;
  // the case may have changed since without a step of its own: what was done outside leaves it alone
  const to = outside ? state.case : stepped.to.case;
  useOpenCase.setState({ case: to, ...stepped.steps });
  return { path, outside, from: state.case, to };
}

/** Whether the case can be so; answers that are the very ones of the case before are not looked at again: this runs at every key. */
function isCase(value: unknown, before: Case): value is Case {
  if (!isRecord(value)) return false;
  const keys = new Set([...Object.keys(value), ...Object.keys(before)]);
  return [...keys].every((key) => {
    if (key in value && value[key] === before[key]) return true;
    const schema = answerSchemas.get(key);
    return schema === undefined || schema.safeParse(changedPart(value[key], before[key])).success;
  });
}

/** Of a list only the entries that are new: the others were looked at when they came, and thirty partners take their time at each key. */
function changedPart(value: unknown, before: unknown): unknown {
  return Array.isArray(value) && Array.isArray(before) ? value.filter((entry, index) => entry !== before[index]) : value;
}

const answerSchemas = new Map(Object.entries(caseSchema.shape));

/** The open case in a screen that only stands while one is open. */
export function useCase(): Case {
  const theCase = useOpenCase((state) => state.case);
  if (theCase === undefined) throw new Error("no case is open");
  return theCase;
}

/** Puts an item at the end of a list; words that wait in the items before it stay. */
export function addItem(path: string, item: unknown): void {
  const { case: theCase } = useOpenCase.getState();
  if (theCase) change(path, withItem(theCase, path, item));
}

/** Says the first thing of a party's signature under an agreement, by its id. */
export function answerSignature(id: string, party: string, facts: Parameters<typeof withFirstSignature>[3]): void {
  const { case: theCase } = useOpenCase.getState();
  const agreement = theCase?.agreements?.find((one) => one.id === id);
  if (theCase && agreement) change("agreements", withFirstSignature(theCase, agreement, party, facts));
}

/** Takes an item out of a list; with its last item the list is unanswered again. */
export function removeItem(path: string, index: number): void {
  const { case: before } = useOpenCase.getState();
  const next = before && withoutItem(before, path, index);
  if (next !== before) change(path, next);
}

/** The topic of the open case. */
export function useTopicId(): string {
  return useOpenCase((state) => state.case?.topic ?? "");
}

/** One answer of the open case; the component draws again only when it changes. */
export function useAnswer(path: string): unknown {
  return useOpenCase((state) => answerAt(state.case, path));
}

/** Whether anything is answered there, for what is not drawn again at each letter of the answer. */
export function useIsAnswered(path: string): boolean {
  return useOpenCase((state) => answerAt(state.case, path) !== undefined);
}

/** Whether “there is none” is the answer. */
export function useIsNone(path: string): boolean {
  return useOpenCase((state) => answerAt(state.case, path) === null);
}

/** What waits at a path of the open case and is no answer. */
export function useDraft(path: string): string | undefined {
  return useOpenCase((state) => draftAt(state.case, path));
}
