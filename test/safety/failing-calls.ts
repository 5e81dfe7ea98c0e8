import { createRequire, syncBuiltinESMExports } from "node:module";

/** A failure of the operating system, as Node throws it. */
class SystemError extends Error {
  constructor(
    readonly code: string,
    readonly path: string,
  ) {
    super(`${code}: ${path}`);
  }
}

/**
 * Lets a call of `node:fs/promises` on matching paths fail with the system's code, so many times, as a program on Windows
 * meets it that finds a file held open by another one. `stop` gives the call back and tells how often it failed.
 */
export function failCalls(call: "rename" | "open", path: RegExp, code: string, times: number): { readonly stop: () => number } {
  const promises: unknown = createRequire(import.meta.url)("node:fs/promises");
  if (typeof promises !== "object" || promises === null) throw new Error("node:fs/promises is no object");
  const original: unknown = Reflect.get(promises, call);
  if (typeof original !== "function") throw new Error(`no call ${call}`);
  let failed = 0;
  Reflect.set(promises, call, (...args: unknown[]): unknown => {
    const place = args.find((arg) => typeof arg === "string" && path.test(arg));
    if (place === undefined || failed >= times) return Reflect.apply(original, promises, args);
    failed += 1;
    return Promise.reject(new SystemError(code, String(place)));
  });
  syncBuiltinESMExports();
  return {
    stop: () => {
      Reflect.set(promises, call, original);
      syncBuiltinESMExports();
      return failed;
    },
  };
}
