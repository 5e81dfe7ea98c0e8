import { stat } from "node:fs/promises";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { DROPPED_FOLDER } from "../../shared/ipc/workspace.ts";
import { requests } from "../../shared/ipc.ts";
import { readingError } from "../files/file-error.ts";

/** The folder that was dropped on 工作台 last. Only the preload learns paths: the page takes it in place of one chosen in a dialog. */
export class DroppedFolder {
  private path: string | undefined;

  /** Keeps the one folder that was dropped. Errors: `wrong-use` for several or a file, those of reading it. */
  async take(paths: unknown): Promise<Result<undefined>> {
    const given = requests.drop.args.safeParse([DROPPED_FOLDER, paths]);
    const [path, ...others] = given.success ? given.data[1] : [];
    if (path === undefined || others.length > 0) return fail({ kind: "wrong-use", problem: { code: "drop-one-folder" } });
    try {
      if (!(await stat(path)).isDirectory()) return fail({ kind: "wrong-use", problem: { code: "drop-one-folder" } });
    } catch (error) {
      return fail(readingError(path, error));
    }
    this.path = path;
    return ok(undefined);
  }

  /** Errors: `wrong-use` where none was dropped. */
  taken(): Result<string> {
    return this.path === undefined ? fail({ kind: "wrong-use", problem: { code: "unknown-request" } }) : ok(this.path);
  }
}
