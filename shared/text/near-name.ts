/**
 * The known name that was probably meant: the one that takes the fewest edits (letters added, left out, changed, two
 * neighbours swapped), at most a third of its length; `undefined` where none is so near.
 */
export function nearName(wanted: string, known: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly edits: number } | undefined;
  const word = wanted.slice(0, LONGEST).toLowerCase();
  for (const name of known) {
    if (Math.abs(name.length - word.length) > LONGEST) continue;
    const edits = editsBetween(word, name.toLowerCase());
    if (edits <= Math.max(1, Math.floor(Math.max(word.length, name.length) / 3)) && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { name, edits };
  }
  return best?.name;
}

/** Names are short; a hostile one must not cost its square. */
const LONGEST = 80;

/** Restricted Damerau–Levenshtein distance. */
export function editsBetween(one: string, other: string): number {
  let [before, last]: [readonly number[], readonly number[]] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const changed = (last[column - 1] ?? 0) + (same ? 0 : 1);
      let least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, changed);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}
