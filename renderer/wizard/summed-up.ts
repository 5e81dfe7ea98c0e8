type Keyed = { readonly key: string };

/**
 * What the summary at the top of a section says now. `shown`: the lines that it lists, which were open when one came back;
 * `open`: those of the section that are open now, so that it never says less than the checks at its right.
 * Gives back which of its lines are still open, and how many others are.
 */
export function summedUp(shown: readonly Keyed[], open: readonly Keyed[]): { readonly left: ReadonlySet<string>; readonly others: number } {
  const listed = new Set(shown.map(({ key }) => key));
  const left = new Set(open.filter(({ key }) => listed.has(key)).map(({ key }) => key));
  return { left, others: open.length - left.size };
}
