import { errorCode } from "./file-error.ts";

/** Whether a process of this machine is alive; one that we may not signal is. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
