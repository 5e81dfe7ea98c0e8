import { attachedLast, type EditedStack, editedStack, isChangedByHand } from "../../shared/desk/edit-stack.ts";
import type { ReadStack } from "../../shared/desk/shown-stack.ts";
import type { RecentWorkspace } from "../../shared/desk/workspace.ts";

/** `workspace`: the case itself; `file`: the stack, where it is among its attachments; `stackKey`: the same as a file of the stack. */
export type Origin = { readonly workspace: RecentWorkspace; readonly file?: string; readonly stackKey?: string };

/** A stack that was read, with the folder of its cases, and the project that it was taken from: another stack may belong elsewhere. */
export type PutAway = {
  readonly read: ReadStack;
  readonly stack: EditedStack;
  /** the stack before each change */
  readonly before: readonly EditedStack[];
  readonly workspace: RecentWorkspace | undefined;
  readonly origin: Origin | undefined;
};

/** Whether somebody put a stack right that was read. */
export const isByHand = ({ read, stack }: Pick<PutAway, "read" | "stack">): boolean => isChangedByHand(editedStack(read), stack);

/** Whether something would be lost with a stack that reading it again does not bring: work by hand, or the way to take back what was attached. */
export const isWorthKeeping = (one: Pick<PutAway, "read" | "stack">): boolean => isByHand(one) || attachedLast(one.stack).length > 0;

/** Stacks that were put away, the latest first, with one more: of those that are as they were read only the latest is kept. */
export const withPutAway = (kept: readonly PutAway[], one: PutAway): readonly PutAway[] => [one, ...(isWorthKeeping(one) ? kept : kept.filter(isWorthKeeping))];
