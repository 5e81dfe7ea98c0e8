/** Lines of a file around a place: `first` the number of the first of them, `at` the one in question, `start` and `length` of its marked part. */
export type SourceLines = { readonly first: number; readonly lines: readonly string[]; readonly at: number; readonly start: number; readonly length: number };

/** Longer lines are cut: official words stand in one line each. */
const LONGEST = 160;

/**
 * The line of a place with the one before and the one after, and what is marked in it: from the column to the end of the word or
 * value. `line` and `column` count from 1. `undefined`: the text has no such line.
 */
export function sourceLines(text: string, line: number, column: number): SourceLines | undefined {
  const all = text.split("\n");
  const hit = all[line - 1];
  if (hit === undefined) return undefined;
  const first = Math.max(1, line - 1);
  const start = Math.min(column - 1, hit.length);
  // a value after its key, where the place is that of the key: “fact: x” marks x
  const rest = hit.slice(start);
  const key = /^(?:- )?[\w-]+:\s+(?=\S)/.exec(rest)?.[0].length ?? 0;
  const marked = (/^("[^"]*"|'[^']*'|[^\s,\]}#]+)/.exec(rest.slice(key))?.[0] ?? "").length;
  return {
    first,
    lines: all.slice(first - 1, line + 1).map((one) => one.slice(0, LONGEST)),
    at: line,
    start: Math.min(start + key, LONGEST),
    length: Math.min(marked, Math.max(0, LONGEST - start - key)),
  };
}
