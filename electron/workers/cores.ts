import { availableParallelism } from "node:os";

let share = availableParallelism();
let jobs = 1;

/** How many cores one job of this thread may count on, at least one: those of the machine, or its share where several work side by side. */
export const cores = (): number => share;

/** How many cores all jobs of this thread may keep busy together. */
export const coresOfAllJobs = (): number => share * jobs;

/** @param count cores of each job, at least one; @param atOnce so many jobs this thread is given at a time; before any work is begun */
export function takeShare(count: number, atOnce = 1): void {
  share = Math.max(1, count);
  jobs = Math.max(1, atOnce);
}
