import { type ComparedCounts, type ComparedKind, comparedKinds } from "../../shared/reading/translation/compared-counts.ts";
import { type DifferenceKind, isOfClause } from "../../shared/reading/translation/difference.ts";
import { text } from "../ui/text.ts";

const words = text.agreements.differences;

/** What was compared, a line for each kind: how much of it there is, and how much of it differs, so many as the list of differences has. */
export type ComparedLine = { readonly kind: ComparedKind; readonly label: string; readonly count: string; readonly different: string };

/** What a comparison looked at: “没有发现不同” says no more than that. */
export function comparedLines(compared: ComparedCounts, differences: readonly DifferenceKind[]): readonly ComparedLine[] {
  return comparedKinds.map((kind) => {
    const different = differences.filter((one) => (isOfClause(one) ? "clause" : one) === kind).length;
    return {
      kind,
      label: words.ofKind[kind],
      count: compared[kind] > 0 ? words.counted[kind](compared[kind]) : words.nothingOf,
      different: different > 0 ? words.different(different) : "",
    };
  });
}
