import { DEEPEST, findNonJson, MOST_VALUES } from "../../shared/case/non-json.ts";
import type { TextCause } from "../../shared/causes.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { jsonExtent, repeatedKey } from "./repeated-key.ts";

/** Parses the bytes of a JSON file, with or without a byte order mark. Errors: `file-unreadable` naming the line, also for a key that stands twice. */
export function parseJson(bytes: Uint8Array, file: string): Result<unknown> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail({ kind: "file-unreadable", file, cause: { code: "not-utf8" } });
  }
  if (text.trim() === "") return fail({ kind: "file-unreadable", file, cause: { code: "empty" } });
  // what is refused later is not made first: 20 MB of brackets make objects of 2 GB
  const { depth, values, closes } = jsonExtent(text);
  if (depth > DEEPEST || values > MOST_VALUES) {
    const refused: TextCause = !closes ? { code: "not-json" } : depth > DEEPEST ? { code: "too-deep", levels: DEEPEST } : { code: "too-many-values" };
    return fail({ kind: "file-unreadable", file, cause: refused });
  }
  try {
    const value: unknown = JSON.parse(text);
    const odd = findNonJson(value);
    if (odd !== undefined) return fail({ kind: "file-unreadable", file, cause: odd });
    const repeated = repeatedKey(text);
    return repeated === undefined ? ok(value) : fail({ kind: "file-unreadable", file, cause: { code: "repeated-json-key", ...repeated } });
  } catch (error) {
    const position = errorPosition(text, error instanceof Error ? error.message : "");
    if (position === undefined) return fail({ kind: "file-unreadable", file, cause: { code: "not-json" } });
    const before = text.slice(0, position).split("\n");
    return fail({ kind: "file-unreadable", file, cause: { code: "not-json-at", line: before.length, column: (before.at(-1) ?? "").length + 1 } });
  }
}

/** V8 says where it stopped either as a position or by quoting ten characters on either side. */
function errorPosition(text: string, message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (message.includes("end of JSON input")) return text.length;
  const [, dots, excerpt] = /, (\.\.\.)?"([\s\S]*)"(?:\.\.\. )? ?is not valid JSON/.exec(message) ?? [];
  if (excerpt === undefined) return undefined;
  const start = text.indexOf(excerpt);
  return start < 0 ? undefined : start + (dots === undefined ? Math.max(0, excerpt.length - 10) : 10);
}
