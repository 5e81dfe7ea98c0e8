import { delimiter, dirname, parse, resolve } from "node:path";
import { chdir, env, execPath } from "node:process";
import { pathFolders } from "./find-program.ts";

/** Variables of ours that name a place; an empty one has a meaning of its own. */
const PLACES = ["GUOHE_HOME", "GUOHE_GUIDES", "GUOHE_LIBREOFFICE"] as const;

/** Takes what is not a whole path out of `PATH`, also for the programs that the system starts on our behalf (xdg-open starts others by name). */
function keepWholePaths(): void {
  if (env.PATH !== undefined) env.PATH = pathFolders().join(delimiter);
}

/**
 * Leaves the folder that the program was started in for its own. The system starts it in the folder of the file that was
 * double-clicked, a case folder that may come from somebody else: neither a program nor a library is looked for there.
 * Relative places that were named before keep their meaning.
 */
export function leaveStartFolder(): void {
  for (const name of PLACES) if (env[name]) env[name] = resolve(env[name]);
  keepWholePaths();
  const own = dirname(execPath);
  try {
    chdir(own);
  } catch {
    chdir(parse(own).root);
  }
}
