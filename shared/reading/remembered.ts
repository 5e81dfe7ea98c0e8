/** Longer texts seldom come again, and would take much room. */
const LONGEST = 400;
/** Texts kept: as many again of those before. */
const KEPT = 1_000;

/**
 * The same function of a text, with its last answers kept: readers ask the same of the same line in many ways. What it gives is shared
 * by all who ask, and must not be changed.
 */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return find(text);
    const kept = young.get(text) ?? old.get(text);
    const found = kept === undefined ? find(text) : kept;
    if (young.size >= KEPT) {
      old = young;
      young = new Map();
    }
    young.set(text, found);
    return found;
  };
}
