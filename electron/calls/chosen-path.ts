import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { readingError } from "../files/file-error.ts";
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

/** Files that the user picks in a dialog, or whose paths are typed where there is only a browser, one a line. None: the dialog was closed. */
export async function chosenFiles({ shell, chooseFiles }: Pick<Shell, "shell" | "chooseFiles">, typed: string | undefined): Promise<Result<readonly string[]>> {
  if (shell === "desktop") return typed === undefined ? ok((await chooseFiles?.()) ?? []) : fail({ kind: "wrong-use", problem: { code: "choose-in-dialog" } });
  const paths: string[] = [];
  for (const line of (typed ?? "").split("\n").filter((one) => one.trim() !== "")) {
    const path = typedPath(line);
    if (path === undefined) return fail({ kind: "wrong-use", problem: { code: "type-whole-path" } });
    try {
      await stat(path);
    } catch (error) {
      return fail(readingError(path, error));
    }
    paths.push(path);
  }
  return ok(paths);
}
