import { spawn } from "node:child_process";
import { fail, ok, type Result } from "../../shared/errors.ts";

/** Opens a file, folder or address with the system's own program, without waiting for it. */
export function openWithSystem(target: string): Promise<Result<undefined>> {
  const [program, args] = opener(target);
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(fail({ kind: "file-unreadable", file: target, cause: "系统没有可用的打开方式，请自行打开" })));
    child.once("spawn", () => {
      child.unref();
      resolve(ok(undefined));
    });
  });
}

function opener(target: string): readonly [string, string[]] {
  if (process.platform === "win32") return ["explorer.exe", [target]];
  return process.platform === "darwin" ? ["open", [target]] : ["xdg-open", [target]];
}
