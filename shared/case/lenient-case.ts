import { z } from "zod";
import { CASE_FORMAT_VERSION, type Case, caseSchema } from "./case.ts";
import { fieldPath, isRecord, writePath } from "./case-path.ts";
import { findNonJson } from "./non-json.ts";

/** A case of which some answers could not be understood: they are left out, and named in `hidden`. */
export type LenientCase = { readonly case: Case; readonly formatVersion: number; readonly hidden: readonly string[] };

/** Each round leaves out one level of what the schema refuses; a case has no more levels than this. */
const ROUNDS = 12;

/**
 * Reads what can be read of a case that is of a newer format, or that was repaired after damage: whatever this program
 * does not understand is left out. `undefined` when not even the guide and the topic are there.
 */
export function readLeniently(value: unknown): LenientCase | undefined {
  if (!isRecord(value)) return undefined;
  const formatVersion = z.number().safeParse(value.formatVersion).data ?? CASE_FORMAT_VERSION;
  let current: unknown = { ...value, formatVersion: CASE_FORMAT_VERSION, id: value.id ?? "unknown" };
  const hidden: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const parsed = caseSchema.safeParse(current);
    if (parsed.success) return { case: parsed.data, formatVersion, hidden };
    const refused = [...new Set(parsed.error.issues.map((issue) => fieldPath(issue.path)))];
    // an item without its id cannot stand at all
    const gone = refused.map((path) => (/\]\.id$/.test(path) ? path.replace(/\.id$/, "") : path)).filter((path) => path !== "");
    if (gone.length === 0 || gone.some((path) => path === "guide" || path === "topic")) return undefined;
    // from the end, so that taking an item out of a list moves no other path
    for (const path of [...gone].sort((one, other) => other.localeCompare(one, "en", { numeric: true }))) current = writePath(current, path, undefined);
    hidden.push(...gone);
  }
  return undefined;
}

/**
 * The beginning of a JSON text that breaks off: what stands whole in it, closed with the brackets that are missing. A
 * value or key that was cut through is left out. `undefined` when nothing of an object is left.
 */
export function repairJson(text: string): unknown {
  const opened: ("}" | "]")[] = [];
  // up to here the text is whole but for the brackets that are open now
  let safe = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (inText) {
      if (letter === "\\") index += 1;
      else if (letter === '"') inText = false;
      continue;
    }
    if (letter === '"') inText = true;
    else if (letter === "{" || letter === "[") {
      opened.push(letter === "{" ? "}" : "]");
      safe = index + 1;
    } else if (letter === "}" || letter === "]") {
      if (opened.at(-1) !== letter) break;
      opened.pop();
      safe = index + 1;
    } else if (letter === ",") safe = index;
  }
  const closing = [...opened].reverse().join("");
  // a text that has its closing mark is whole; a number could have lost its last digits
  const whole = !inText && text.trimEnd().endsWith('"') ? parseObject(text + closing) : undefined;
  return whole ?? parseObject(text.slice(0, safe) + closing);
}

function parseObject(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && findNonJson(value) === undefined ? value : undefined;
  } catch {
    return undefined;
  }
}
