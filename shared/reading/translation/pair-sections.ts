import type { Section } from "./sections.ts";

/** A part of the original and the part of the translation that gives it; one of them alone where the other has none. */
export type SectionPair<T> = { readonly original: T | undefined; readonly translation: T | undefined };

/** What a part is told by beside its number: what its heading announces, the values in it, and how long it is. */
export type Marked = { readonly section: Section; readonly marks: ReadonlySet<string>; readonly topics: ReadonlySet<string>; readonly length: number };

/** Less than this says of two parts nothing in common. */
const LEAST = 0.9;

/**
 * Pairs parts in their order so that numbers, values and lengths agree best: a clause that was left out leaves a gap, and one
 * that was numbered anew still finds its own.
 */
export function pairSections<T extends Marked>(original: readonly T[], translation: readonly T[]): readonly SectionPair<T>[] {
  const ratio = lengthRatio(original, translation);
  const best: number[][] = Array.from({ length: original.length + 1 }, () => new Array<number>(translation.length + 1).fill(0));
  const score = (row: number, column: number): number => {
    const [one, other] = [original[row], translation[column]];
    return one && other ? likeness(one, other, ratio) : 0;
  };
  for (let row = original.length - 1; row >= 0; row--)
    for (let column = translation.length - 1; column >= 0; column--) {
      const both = score(row, column);
      const paired = both < LEAST ? -1 : both + (best[row + 1]?.[column + 1] ?? 0);
      const line = best[row];
      if (line) line[column] = Math.max(paired, best[row + 1]?.[column] ?? 0, line[column + 1] ?? 0);
    }
  const pairs: SectionPair<T>[] = [];
  let [row, column] = [0, 0];
  while (row < original.length || column < translation.length) {
    const both = row < original.length && column < translation.length ? score(row, column) : -1;
    const here = best[row]?.[column] ?? 0;
    if (both >= LEAST && here === both + (best[row + 1]?.[column + 1] ?? 0)) pairs.push({ original: original[row++], translation: translation[column++] });
    else if (row < original.length && (column >= translation.length || here === (best[row + 1]?.[column] ?? 0)))
      pairs.push({ original: original[row++], translation: undefined });
    else pairs.push({ original: undefined, translation: translation[column++] });
  }
  return pairs;
}

const sum = (sections: readonly Marked[]) => sections.reduce((all, { length }) => all + length, 0);
const lengthRatio = (original: readonly Marked[], translation: readonly Marked[]) =>
  sum(original) === 0 ? 1 : Math.max(0.15, Math.min(1.5, sum(translation) / sum(original)));

function likeness(one: Marked, other: Marked, ratio: number): number {
  if (one.section.isAnnex !== other.section.isAnnex) return 0;
  const [few, many] = one.marks.size < other.marks.size ? [one.marks, other.marks] : [other.marks, one.marks];
  const shared = [...few].filter((mark) => many.has(mark)).length;
  const values = many.size === 0 ? 0.4 : (shared / many.size) * 2.5;
  const expected = one.length * ratio;
  const length = Math.min(expected, other.length) / Math.max(expected, other.length, 1);
  return (one.section.number !== undefined && one.section.number === other.section.number ? 1.6 : 0) + values + length * 0.6 + headings(one, other);
}

/** Headings on the same subject speak for two parts, headings on others against them; one that is not known says nothing. */
function headings({ topics }: Marked, other: Marked): number {
  if (topics.size === 0 || other.topics.size === 0) return 0;
  return [...topics].some((topic) => other.topics.has(topic)) ? 1.2 : -1.2;
}
