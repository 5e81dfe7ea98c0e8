import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Shell } from "./call-context.ts";

/**
 * A path that the user picks in a dialog of the window, or types where there is only a browser: a page never names one
 * itself. Value `undefined`: the user closed the dialog. Errors: `wrong-use` for what is no whole path.
 */
export async function chosenPath(
  ask: (() => Promise<string | undefined>) | undefined,
  shell: Shell["shell"],
  typed: string | undefined,
): Promise<Result<string | undefined>> {
  if (shell === "desktop") return typed === undefined ? ok(await ask?.()) : fail({ kind: "wrong-use", problem: { code: "choose-in-dialog" } });
  const path = typedPath(typed ?? "");
  return path === undefined ? fail({ kind: "wrong-use", problem: { code: "type-whole-path" } }) : ok(path);
}

/** A path as people paste it: with quotes around it (Windows, “复制文件地址”), or from the home folder. Nothing counts from where the host was started. */
export function typedPath(text: string): string | undefined {
  const bare = text.trim().replace(/^(["'])(.*)\1$/, "$2");
  const path = bare === "~" || bare.startsWith("~/") ? join(homedir(), bare.slice(1)) : bare;
  return isAbsolute(path) ? path : undefined;
}
