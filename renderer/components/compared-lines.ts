import { type ComparedCounts, type ComparedKind, type Coverage, comparedKinds } from "../../shared/reading/translation/compared-counts.ts";
import { text } from "../ui/text.ts";

const words = text.compared;

/** What was compared of one kind, and how much of it was found the same on the other side. */
export type ComparedLine = { readonly kind: ComparedKind; readonly label: string; readonly count: string; readonly said: string };

/** What a comparison looked at, a line for each kind: “没有发现不同” says no more than that. */
export const comparedLines = (compared: ComparedCounts): readonly ComparedLine[] =>
  comparedKinds.map((kind) => {
    const { compared: all, same } = compared[kind];
    return {
      kind,
      label: words.ofKind[kind],
      count: all > 0 ? words.ratio(same, all) : words.nothing,
      said: all > 0 ? words.said(same, all) : words.nothing,
    };
  });

/** All values and names together; clauses are counted apart. */
export function comparedTotal(compared: ComparedCounts): Coverage {
  const all = comparedKinds.filter((kind) => kind !== "clause").map((kind) => compared[kind]);
  return { compared: all.reduce((sum, one) => sum + one.compared, 0), same: all.reduce((sum, one) => sum + one.same, 0) };
}

/** Of how many values and names nothing was found on the other side. */
export function unmatched(compared: ComparedCounts): number {
  const { compared: all, same } = comparedTotal(compared);
  return all - same;
}

/** The same in one line: all together, then each kind of which there is anything. */
export function comparedInShort(compared: ComparedCounts): string {
  const { compared: all, same } = comparedTotal(compared);
  const lines = comparedLines(compared).filter(({ kind }) => compared[kind].compared > 0);
  return lines.length === 0 ? words.nothingCompared : words.inShort(words.matched(same, all), lines.map(({ label, count }) => `${label} ${count}`).join("、"));
}
