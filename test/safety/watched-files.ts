import { createRequire, syncBuiltinESMExports } from "node:module";

/** What happens to files meanwhile. `writeFile`: what is written in place of the bytes; `opened`, `synced`, `renamed`: run behind the call. */
export type FileHooks = {
  readonly opened?: (path: string) => Promise<void>;
  readonly writeFile?: (path: string, bytes: Uint8Array) => Uint8Array;
  readonly synced?: (path: string) => Promise<void>;
  readonly renamed?: (from: string, to: string) => Promise<void>;
};

/** `sync`: the disk was waited for; `rename`: `path` took the name `to` */
export type FileStep = { readonly call: "sync"; readonly path: string } | { readonly call: "rename"; readonly path: string; readonly to: string };

/**
 * Notes in which order the program waits for the disk (`FileHandle.sync`) and renames, by way of `node:fs/promises`, and
 * lets a disk or another program interfere. `stop` gives the calls back.
 */
export function watchFiles(hooks: FileHooks = {}): { readonly steps: readonly FileStep[]; readonly stop: () => void } {
  const promises: unknown = createRequire(import.meta.url)("node:fs/promises");
  if (typeof promises !== "object" || promises === null) throw new Error("node:fs/promises is no object");
  const steps: FileStep[] = [];
  const replaced = new Map<string, unknown>();
  const replace = (name: string, by: (original: (...args: unknown[]) => unknown, args: unknown[]) => unknown) => {
    const original: unknown = Reflect.get(promises, name);
    if (typeof original !== "function") throw new Error(`no call ${name}`);
    replaced.set(name, original);
    Reflect.set(promises, name, (...args: unknown[]) => by((...given) => Reflect.apply(original, promises, given), args));
  };
  replace("open", async (original, args) => {
    const handle: unknown = await original(...args);
    if (typeof handle !== "object" || handle === null) throw new Error("no handle");
    const path = String(args[0]);
    await hooks.opened?.(path);
    wrap(handle, "sync", async (sync) => {
      await sync();
      steps.push({ call: "sync", path });
      await hooks.synced?.(path);
    });
    wrap(handle, "writeFile", (write, [content, ...rest]) => {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      return write(bytes instanceof Uint8Array && hooks.writeFile ? hooks.writeFile(path, bytes) : content, ...rest);
    });
    return handle;
  });
  replace("rename", async (original, args) => {
    await original(...args);
    const [path, to] = [String(args[0]), String(args[1])];
    steps.push({ call: "rename", path, to });
    await hooks.renamed?.(path, to);
  });
  syncBuiltinESMExports();
  return {
    steps,
    stop: () => {
      for (const [name, original] of replaced) Reflect.set(promises, name, original);
      syncBuiltinESMExports();
    },
  };
}

function wrap(handle: object, name: string, by: (original: (...args: unknown[]) => Promise<unknown>, args: unknown[]) => Promise<unknown>): void {
  const original: unknown = Reflect.get(handle, name);
  if (typeof original !== "function") throw new Error(`no call ${name}`);
  Reflect.set(handle, name, (...args: unknown[]) => by(async (...given) => Reflect.apply(original, handle, given), args));
}
