/** A key that stands twice in one object of a JSON text, and the line of the second. */
export type RepeatedKey = { readonly key: string; readonly line: number };

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;

/**
 * Finds the first key that one object has twice. JSON.parse takes the last one without a word; a file that was merged by
 * hand or by a sync service would lose an answer that way, and two programs could read two amounts from one file.
 * @param text valid JSON
 */
export function repeatedKey(text: string): RepeatedKey | undefined {
  const open: (Set<string> | undefined)[] = [];
  for (const found of text.matchAll(TOKENS)) {
    const [token] = found;
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(undefined);
    else if (token === "}" || token === "]") open.pop();
    else {
      const keys = open.at(-1);
      if (keys === undefined || !isKey(text, found.index + token.length)) continue;
      // “a” may also be written “\u0061”
      const key = token.includes("\\") ? String(JSON.parse(token)) : token.slice(1, -1);
      if (keys.has(key)) return { key, line: text.slice(0, found.index).split("\n").length };
      keys.add(key);
    }
  }
  return undefined;
}

/** Whether a colon is the next thing behind a string. */
function isKey(text: string, end: number): boolean {
  let at = end;
  while (/\s/.test(text.charAt(at))) at += 1;
  return text.charAt(at) === ":";
}
