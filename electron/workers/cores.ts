import { availableParallelism } from "node:os";

let share = availableParallelism();

/** How many cores the work of this thread may count on, at least one: those of the machine, or its share where several work side by side. */
export const cores = (): number => share;

/** @param count at least one; before any work is begun */
export function takeShare(count: number): void {
  share = Math.max(1, count);
}
