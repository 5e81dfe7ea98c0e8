import type { DifferenceDecision } from "../../shared/reading/translation/decide-difference.ts";
import type { TranslationDifference } from "../../shared/reading/translation/difference.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const words = text.agreements.differences;

type Standing = { readonly difference: TranslationDifference; readonly decision: DifferenceDecision | undefined; readonly isDoubtful: boolean };

/** What is not found on a side may well stand there in other words or another order: that it is there, not that both mean the same. */
export const sameWords = ({ difference: { original, translation } }: Pick<Standing, "difference">): string =>
  translation === undefined ? words.isThere.translation : original === undefined ? words.isThere.original : words.same;

/** How a difference stands: that it waits, and whether it was perhaps read wrongly, or once it is decided the decision alone. */
export function DifferenceStanding({ row }: { readonly row: Standing }) {
  const { decision, isDoubtful } = row;
  if (decision === undefined)
    return (
      <>
        {isDoubtful && <span className="second">{words.unsure}</span>}
        <span className="accent">{words.waiting}</span>
      </>
    );
  return (
    <span className={decision === "change" ? "must line" : "second line"}>
      {decision === "change" && <Icon name="must" size="small" />}
      {decision === "same" ? sameWords(row) : words.states[decision]}
    </span>
  );
}
