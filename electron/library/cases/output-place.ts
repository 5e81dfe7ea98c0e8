import { join, resolve } from "node:path";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { isInside } from "../../files/attachment-files.ts";
import { realPlace } from "../../files/inside-case.ts";
import { realPath } from "../../files/real-path.ts";
import { ATTACHMENTS_FOLDER } from "./cases.ts";
import { HISTORY_FOLDER } from "./history.ts";

/**
 * Keeps output away from the files of the case itself: not in place of the case folder or of a folder around it, not
 * among its attachments or older versions. A folder of its own within the case folder is fine.
 * Errors: `output-inside-case`.
 */
export async function checkOutputPlace(caseFolder: string, out: string): Promise<Result<undefined>> {
  const theCase = await realPath(caseFolder).catch(() => resolve(caseFolder));
  const place = await realPlace(resolve(out));
  const own = [ATTACHMENTS_FOLDER, HISTORY_FOLDER].map((name) => join(theCase, name));
  const mixed = place === theCase || isInside(place, theCase) || own.some((folder) => place === folder || isInside(folder, place));
  return mixed ? fail({ kind: "output-inside-case", folder: out }) : ok(undefined);
}
