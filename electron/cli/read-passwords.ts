import { fail, ok, type Result } from "../../shared/errors.ts";
import { readingError } from "../files/file-error.ts";
import { readRegularFile } from "../files/regular-file.ts";
import { decodePasswordFile } from "../ingest/passwords.ts";
import { optionalPath } from "./arguments.ts";
import type { CommandInput } from "./command.ts";

/** One password a line; an empty line is none. The file may be UTF-8, UTF-16 or GBK. */
export async function readPasswords(input: CommandInput): Promise<Result<readonly string[]>> {
  const file = optionalPath(input, "password-file");
  if (file === undefined) return ok([]);
  try {
    return ok(decodePasswordFile(await readRegularFile(file)));
  } catch (error) {
    return fail(readingError(file, error));
  }
}
