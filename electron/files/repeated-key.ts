/** A key that stands twice in one object of a JSON text, and the line of the second. */
export type RepeatedKey = { readonly key: string; readonly line: number };

/** Strings and brackets in order. No pattern: one that goes through a string of 20 MB runs out of its stack. */
function* tokens(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      yield { start: at, end };
      at = end - 1;
    } else if (code === 0x7b || code === 0x7d || code === 0x5b || code === 0x5d) yield { start: at, end: at + 1 };
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Behind the quote that closes the string which begins at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at += 1;
  }
  return text.length;
}

/** How deep a JSON text goes, how many values it has at least, and whether its brackets close. Costs no memory, whatever it holds. */
export function jsonExtent(text: string): { readonly depth: number; readonly values: number; readonly closes: boolean } {
  let open = 0;
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at) - 1;
    else if (code === 0x2c) values += 1;
    else if (code === 0x7b || code === 0x5b) {
      open += 1;
      values += 1;
      if (open > depth) depth = open;
    } else if (code === 0x7d || code === 0x5d) open -= 1;
  }
  return { depth, values, closes: open === 0 };
}

/**
 * Finds the first key that one object has twice. JSON.parse takes the last one without a word; a file that was merged by
 * hand or by a sync service would lose an answer that way, and two programs could read two amounts from one file.
 * @param text valid JSON
 */
export function repeatedKey(text: string): RepeatedKey | undefined {
  const open: (Set<string> | undefined)[] = [];
  for (const { start, end } of tokens(text)) {
    const token = text.slice(start, end);
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(undefined);
    else if (token === "}" || token === "]") open.pop();
    else {
      const keys = open.at(-1);
      if (keys === undefined || !isKey(text, end)) continue;
      // “a” may also be written “\u0061”
      const key = token.includes("\\") ? String(JSON.parse(token)) : token.slice(1, -1);
      if (keys.has(key)) return { key, line: text.slice(0, start).split("\n").length };
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
