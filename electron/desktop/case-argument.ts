import { dirname, resolve } from "node:path";
import { ENTRY_EXTENSION } from "../library/cases/case-shortcut.ts";

/** Options of ours that take the next argument as their value. */
const WITH_VALUE = new Set(["--at", "--chosen"]);

/**
 * The case that the system hands to the program, as a whole path: the entry in a case folder that was double-clicked, its
 * `case.json`, or the folder itself. `undefined`: none. Relative paths count from `from`.
 * @param args what stands behind the program's own name (and, unpacked, behind its folder)
 */
export function caseArgument(args: readonly string[], from: string): string | undefined {
  const named = args.find((argument, index) => argument !== "" && !argument.startsWith("-") && !WITH_VALUE.has(args[index - 1] ?? ""));
  return named === undefined ? undefined : caseFolderOf(resolve(from, named));
}

/** The entry stands for the folder that it lies in. */
export const caseFolderOf = (path: string): string => (path.toLowerCase().endsWith(ENTRY_EXTENSION) ? dirname(path) : path);
