import { accessSync, constants } from "node:fs";
import { delimiter } from "node:path";
import { env } from "node:process";

/** The folders that programs are looked for in (`PATH`), in order. */
export const pathFolders = (): readonly string[] => (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");

/** Whether a file is there that may be run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
