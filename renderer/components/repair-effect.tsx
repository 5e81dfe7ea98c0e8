import type { Case } from "../../shared/case/case.ts";
import { formatAmount } from "../../shared/wizard/amount.ts";
import { movedItems } from "../../shared/wizard/items-after.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { useOpenCase } from "../state/open-case.ts";
import { useRepairEffect } from "../state/repair-effect.ts";
import { text } from "../ui/text.ts";

/** What else a repair does, beside its button: other findings that it solves, items of the budget that go along, and what is left of them to put right. */
export function RepairEffect({ rule, after }: { readonly rule?: string | undefined; readonly after: Case }) {
  const { solved, left } = useRepairEffect(rule, after);
  const before = useOpenCase((state) => state.case);
  const unit = useMoneyUnit((state) => state.unit);
  const moved = before ? movedItems(before, after) : [];
  const [first, ...others] = moved;
  return (
    <>
      {solved.length > 0 && <span className="meta also-solved">{text.findings.alsoSolves(solved)}</span>}
      {first && <span className="meta block items-moved">{text.findings.itemsMoved(first.name, formatAmount(first.to, unit), others.length)}</span>}
      {left && <span className="meta block items-left lack">{text.findings.itemsLeft(left.about, left.result)}</span>}
    </>
  );
}
