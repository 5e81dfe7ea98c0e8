import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { dirname, posix, win32 } from "node:path";
import { isExecutable, isWholePath, pathFolders } from "./find-program.ts";

export type StartedProgram = ChildProcess;

/** Every system but Windows has it there (POSIX.1 names the language, the place is common to all). */
export const POSIX_SHELL = "/bin/sh";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where Windows is installed: `SystemRoot` where it is a whole path on a drive, else where it is as a rule. Windows looks
 * for a program of a bare name in the working directory before its own folders, so none is ever started by such a name.
 */
export function windowsFolder(environment: Environment = process.env): string {
  const named = environment.SystemRoot ?? "";
  return /^[a-z]:\\/i.test(named) ? win32.normalize(named) : "C:\\Windows";
}

export const explorer = (environment?: Environment): string => win32.join(windowsFolder(environment), "explorer.exe");

export const powershell = (environment?: Environment): string =>
  win32.join(windowsFolder(environment), "System32", "WindowsPowerShell", "v1.0", "powershell.exe");

/** Ends a process and those that it started. */
export const windowsTaskEnder = (environment?: Environment): string => win32.join(windowsFolder(environment), "System32", "taskkill.exe");

/** The command interpreter of Windows, and a program that reads its input to the end. */
export const windowsCommand = (environment?: Environment): { readonly interpreter: string; readonly lineReader: string } => ({
  interpreter: win32.join(windowsFolder(environment), "System32", "cmd.exe"),
  lineReader: win32.join(windowsFolder(environment), "System32", "findstr.exe"),
});

/** The program with which the system opens files, folders and addresses, as a whole path; `undefined`: there is none. */
export function systemOpener(system: NodeJS.Platform = process.platform): string | undefined {
  if (system === "win32") return explorer();
  if (system === "darwin") return "/usr/bin/open";
  return ["/usr/bin", "/usr/local/bin", "/bin", ...pathFolders()].map((folder) => posix.join(folder, "xdg-open")).find(isExecutable);
}

/**
 * Starts a program, the only way in which the product starts one (`test/safety/started-programs.test.ts`). It works in
 * its own folder unless `options` names another, never in the one that this program was started in.
 * Throws for anything but a whole path: which program a bare name means depends on where one stands.
 */
export function startProgram(program: string, args: readonly string[], options: Omit<SpawnOptions, "shell">): ChildProcess {
  if (!isWholePath(program)) throw new Error(`not a whole path of a program: ${program}`);
  return spawn(program, args, { cwd: dirname(program), ...options, shell: false });
}
