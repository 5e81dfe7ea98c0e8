import { randomUUID } from "node:crypto";
import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";

const KEY = "guohe run";
const given = getEnvironmentData(KEY);

/** This run of the program, one for all its threads: the number of a process that has ended is given to another one. */
export const THIS_RUN: string = typeof given === "string" ? given : randomUUID();

/** Makes threads that are started from here on know the run they belong to: to each other's locks they are one program. */
export function shareThisRun(): void {
  setEnvironmentData(KEY, THIS_RUN);
}
