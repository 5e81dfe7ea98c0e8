import { cpuUsage } from "node:process";
import { createContext, Script } from "node:vm";
import { type Document, isAlias, isMap, isScalar, type LineCounter, visit } from "yaml";
import { findNonJson } from "../../shared/case/non-json.ts";
import type { TextCause } from "../../shared/causes.ts";
import { type AppError, type FieldProblem, fail, ok, type Result } from "../../shared/errors.ts";
import { causeText, lineText } from "../../shared/messages/cause-text.ts";
import { composeYaml } from "./compose-yaml.ts";
import { type TextPlace, unreadablePlace } from "./yaml-places.ts";

/** Anchors and aliases; the guide of 2026 has 112. Following each costs a walk through all that is before it. */
const MOST_REFERENCES = 1_000;
/** How often one may be followed within others, as the `yaml` package counts it. */
const MOST_FOLLOWED = 100;

/** The guide of 2026 (110 kB) takes 0.2 s. */
const LONGEST_MS = 2_000;

/** Brackets within brackets; the parser needs 1.5 kB for each that is open, and its own stack ends at some thousand. */
const DEEPEST = 200;

/**
 * The value of a YAML text, or the line where it breaks. Whatever the text holds, the answer comes within `longest`
 * milliseconds: the `yaml` package compares each key with every other and reads on behind each of a million errors, writing out its line;
 * so both are left to us, references are counted before they are followed, and what still takes too long is stopped.
 * Errors: those of `invalid`.
 */
export function parseYaml(text: string, invalid: (problems: readonly FieldProblem[]) => AppError, longest = LONGEST_MS): Result<unknown> {
  const refused = (cause: TextCause, at?: TextPlace) =>
    fail(invalid([{ path: at === undefined ? "" : lineText(at.line), problem: causeText(cause), ...(at ?? { line: 1, column: 1 }) }]));
  const unreadable = unreadablePlace(text);
  if (unreadable) return refused({ code: "not-utf8-text" }, unreadable);
  try {
    const read = withinTime(() => readText(text), longest);
    if (!read.ok) return refused(read.error.cause, read.error.at);
    const odd = findNonJson(read.value);
    return odd === undefined ? ok(read.value) : refused(odd, placeOf(text, ODD_VALUES[odd.code] ?? /^/));
  } catch (error) {
    if (isTimeout(error)) return refused({ code: "yaml-too-slow", seconds: longest / 1000 });
    if (error instanceof ReferenceError) return refused({ code: "yaml-references" });
    // the parser goes down one call for each level
    if (error instanceof RangeError) return refused({ code: "yaml-too-deep" });
    throw error;
  }
}

/** How a value that no file of ours holds is written. What is wrong with the text as a whole is at its beginning. */
const ODD_VALUES: Readonly<Record<string, RegExp>> = { "proto-key": /__proto__/, "not-storable": /[-+]?\.(?:inf|nan)\b/i };

function placeOf(text: string, found: RegExp): TextPlace {
  const before = text.slice(0, Math.max(0, text.search(found))).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

type Broken = { readonly cause: TextCause; readonly at?: TextPlace };

function readText(text: string): Result<unknown, Broken> {
  if (isTooDeep(text)) return fail({ cause: { code: "yaml-too-deep" } });
  const { document: composed, lines } = composeYaml(text);
  if (!composed.ok) {
    const { message, offset } = composed.error;
    if (/call stack/.test(message)) return fail({ cause: { code: "yaml-too-deep" } });
    return fail({ cause: { code: "not-yaml", detail: message.split("\n")[0] ?? "" }, at: placeAt(lines, offset) });
  }
  const document = composed.value;
  const found = lookThrough(document);
  if (found === "references") return fail({ cause: { code: "yaml-references" } });
  if (found !== undefined) return fail({ cause: { code: "repeated-yaml-key", key: found.key }, at: placeAt(lines, found.offset) });
  return ok(document.toJS({ maxAliasCount: MOST_FOLLOWED }));
}

function placeAt(lines: LineCounter, offset: number): TextPlace {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** The first key that stands twice in one map (YAML 1.2.2, 3.2.1.3), or that the text refers to more than is followed. */
function lookThrough(document: Document.Parsed): "references" | { readonly key: string; readonly offset: number } | undefined {
  let references = 0;
  let repeated: { readonly key: string; readonly offset: number } | undefined;
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined) references += 1;
      if (references > MOST_REFERENCES) return visit.BREAK;
      if (!isMap(node)) return undefined;
      const keys = new Set<string>();
      for (const { key } of node.items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined) continue;
        if (keys.has(name)) {
          repeated = { key: name.slice(0, 80), offset: isScalar(key) ? (key.range?.[0] ?? 0) : 0 };
          return visit.BREAK;
        }
        keys.add(name);
      }
      return undefined;
    },
  });
  return references > MOST_REFERENCES ? "references" : repeated;
}

/** Counted without regard to quotes and comments, in which nobody opens hundreds of brackets and closes none. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === "[" || bracket === "{" ? open + 1 : Math.max(0, open - 1);
    if (open > DEEPEST) return true;
  }
  return false;
}

const call = new Script("work()");

/** On a machine that is busy with other things a second of ours takes many: so often is the time lengthened fourfold. */
const MOST_TRIES = 4;

/**
 * Runs what does not wait for anything, and stops it in the middle once it has taken `longest` milliseconds of the processor. Node stops
 * by the clock alone; where the processor was mostly somebody else's, the work begins again with more time. Throws Node's
 * error of code `ERR_SCRIPT_EXECUTION_TIMEOUT` in the end.
 */
function withinTime<T>(work: () => T, longest: number, tries = MOST_TRIES): T {
  let result: { readonly value: T } | undefined;
  const context = createContext({
    work: () => {
      result = { value: work() };
    },
  });
  const before = cpuUsage();
  try {
    call.runInContext(context, { timeout: longest * 4 ** (MOST_TRIES - tries) });
  } catch (error) {
    const { user, system } = cpuUsage(before);
    if (!isTimeout(error) || tries <= 1 || (user + system) / 1000 > longest * 0.8) throw error;
    return withinTime(work, longest, tries - 1);
  }
  if (result === undefined) throw new Error("the work gave no result");
  return result.value;
}

/** It comes from the context that was stopped, whose `Error` is another. */
const isTimeout = (error: unknown) => typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
