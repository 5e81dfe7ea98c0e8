import { createRequire, syncBuiltinESMExports } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isInside } from "../../electron/files/attachment-files.ts";

/** Calls of `node:fs` whose first argument, and for some the second, is a path. */
const CALLS = [
  ...["access", "appendFile", "chmod", "chown", "copyFile", "cp", "createReadStream", "createWriteStream", "exists", "link", "lstat", "mkdir", "mkdtemp"],
  ...["open", "opendir", "readdir", "readFile", "readlink", "realpath", "rename", "rm", "rmdir", "stat", "statfs", "symlink", "truncate", "unlink"],
  ...["utimes", "watch", "writeFile"],
];
const OF_TWO_PATHS = new Set(["copyFile", "cp", "link", "rename", "symlink"]);

export type TouchedPaths = { readonly paths: ReadonlySet<string>; readonly stop: () => void };

/**
 * Writes down every path that this process hands to the file system from now on, whether it exists or not: what is never
 * asked for cannot be read or written. Threads have a file system of their own and are not seen.
 */
export function watchPaths(): TouchedPaths {
  const paths = new Set<string>();
  const undo: (() => void)[] = [];
  const require = createRequire(import.meta.url);
  const take = (value: unknown) => {
    if (typeof value === "string") paths.add(resolve(value));
    else if (Buffer.isBuffer(value)) paths.add(resolve(value.toString("utf8")));
    else if (value instanceof URL) paths.add(fileURLToPath(value));
  };
  for (const home of [require("node:fs"), require("node:fs/promises")]) {
    for (const name of CALLS.flatMap((call) => [call, `${call}Sync`])) {
      const original: unknown = Reflect.get(home, name);
      if (typeof original !== "function") continue;
      const watched = (...args: unknown[]): unknown => {
        for (const path of args.slice(0, OF_TWO_PATHS.has(name.replace(/Sync$/, "")) ? 2 : 1)) take(path);
        return Reflect.apply(original, home, args);
      };
      // realpath.native and the like
      Object.assign(watched, original);
      Reflect.set(home, name, watched);
      undo.push(() => Reflect.set(home, name, original));
    }
  }
  syncBuiltinESMExports();
  return {
    paths,
    stop: () => {
      for (const step of undo) step();
      syncBuiltinESMExports();
    },
  };
}

/** The paths that lie in none of the folders and are not on the way to one: following links looks at each folder above. */
export const pathsOutside = (paths: ReadonlySet<string>, folders: readonly string[]): readonly string[] =>
  [...paths].filter((path) => !folders.some((folder) => path === folder || isInside(folder, path) || isInside(path, folder)));
