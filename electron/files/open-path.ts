import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { startProgram, systemOpener } from "./system-programs.ts";

/** Opens a file, folder or address with the system's own program, without waiting for it. */
export function openWithSystem(target: string): Promise<Result<undefined>> {
  const none = fail<AppError>({ kind: "file-unreadable", file: target, cause: { code: "no-opener" } });
  const program = systemOpener();
  if (program === undefined) return Promise.resolve(none);
  return new Promise((resolve) => {
    const child = startProgram(program, [target], { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(none));
    child.once("spawn", () => {
      child.unref();
      resolve(ok(undefined));
    });
  });
}
