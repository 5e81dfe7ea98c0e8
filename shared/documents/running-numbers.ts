/** Running numbers that an attachment, or the front of the bundle, had before and keeps: `first`, and how many. */
export type NumberRange = { readonly first: number; readonly count: number };

/** Pages that follow each other in the bundle; `kept`: the numbers that they had, `undefined` for new ones. */
export type NumberedBlock = { readonly pages: number; readonly kept?: NumberRange | undefined };

export type RunningNumbers = {
  /** for each block the number printed on each page: 12, 13, 13-1 */
  readonly labels: readonly (readonly string[])[];
  /** for each block the numbers that belong to it, used or not */
  readonly ranges: readonly NumberRange[];
  /** the highest number that was ever given */
  readonly last: number;
};

/**
 * The running numbers of a bundle. Blocks that keep theirs use them up first; further pages get the last of them with a
 * number of its own (13-1, 13-2), as courts number pages put in later. New blocks go on behind the highest number.
 * @param last the highest number given before
 */
export function runningNumbers(blocks: readonly NumberedBlock[], last = 0): RunningNumbers {
  let highest = Math.max(last, ...blocks.map(({ kept }) => (kept ? kept.first + kept.count - 1 : 0)));
  const ranges = blocks.map(({ pages, kept }): NumberRange => {
    if (kept) return kept;
    const range = { first: highest + 1, count: pages };
    highest += pages;
    return range;
  });
  const labels = blocks.map(({ pages }, index) => {
    const { first, count } = ranges[index] ?? { first: 1, count: 0 };
    return Array.from({ length: pages }, (_, page) => (page < count ? String(first + page) : `${first + count - 1}-${page - count + 1}`));
  });
  return { labels, ranges, last: highest };
}

/**
 * What the index says of numbers that no page bears any more, for each block: within its own numbers, and between it
 * and the next, where attachments were taken out.
 * @param numbers for each block the number of its attachment; the front has 0
 * @param lastNumber the highest number of an attachment ever given
 */
export function missingNumbers(
  blocks: readonly NumberedBlock[],
  { ranges, last }: RunningNumbers,
  numbers: readonly number[],
  lastNumber: number,
): readonly (readonly string[])[] {
  return blocks.map(({ pages }, index) => {
    const { first, count } = ranges[index] ?? { first: 1, count: 0 };
    const next = ranges[index + 1]?.first ?? last + 1;
    const own = pages < count ? [`${pagesText(first + pages, first + count - 1)}空缺`] : [];
    const papers = numbersText((numbers[index] ?? 0) + 1, (numbers[index + 1] ?? lastNumber + 1) - 1);
    const between = next > first + count ? pagesText(first + count, next - 1) : "";
    const removed = [papers, between].filter((part) => part !== "").join("、");
    return [...own, ...(removed === "" ? [] : [`其后${removed}空缺`])];
  });
}

const pagesText = (from: number, to: number) => (from === to ? `第${from}页` : `第${from}—${to}页`);
const numbersText = (from: number, to: number) => (from > to ? "" : from === to ? `附件${from}` : `附件${from}至附件${to}`);
