import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { env, platform } from "node:process";

/**
 * The folders that programs are looked for in (`PATH`), in order. Only whole paths: an empty or relative entry means the
 * working directory, which may be a case folder that somebody else made, and a program planted there would be started.
 */
export const pathFolders = (): readonly string[] => (env.PATH ?? "").split(delimiter).filter(isWholePath);

/** Whether a path means the same place from everywhere. On Windows `\tools` depends on the current drive and `C:tools` on its folder. */
export function isWholePath(path: string): boolean {
  return isAbsolute(path) && (platform !== "win32" || /^(?:[a-z]:[\\/]|[\\/]{2})/i.test(path));
}

/** The whole path of a program on `PATH`; `undefined`: it is not there. */
export const findProgram = (name: string): string | undefined =>
  pathFolders()
    .map((folder) => join(folder, name))
    .find(isExecutable);

/** Whether a file is there that may be run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
