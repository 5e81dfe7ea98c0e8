import type { Case } from "../../shared/case/case.ts";
import { money } from "../../shared/facts/facts.ts";
import { formatAmount } from "../../shared/wizard/amount.ts";
import { internationalFromItems } from "../../shared/wizard/budget-help.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { change, useCase, useReadOnly } from "../state/open-case.ts";
import { text } from "../ui/text.ts";

type Offered = { readonly after: Case; readonly said: string };

/** What other amounts come to, where the amount of a field that they come to differs from it. */
export function useDerived(path: string): Offered | undefined {
  const theCase = useCase();
  const readOnly = useReadOnly();
  const unit = useMoneyUnit((state) => state.unit);
  const amount = (yuan: number) => `${formatAmount(yuan, unit)} ${text.budget[unit]}`;
  if (readOnly) return undefined;
  if (path === "budget.internationalCooperation") {
    const found = internationalFromItems(theCase);
    return found && { after: found.after, said: text.budget.fromItems(amount(found.amount)) };
  }
  const { sum, statedTotal } = money(theCase);
  if (path !== "budget.total" || sum === undefined || statedTotal === undefined || statedTotal === sum) return undefined;
  return { after: { ...theCase, budget: { ...theCase.budget, total: sum } }, said: text.budget.fromSources(amount(sum)) };
}

/** Fills it in; beside the amount, that the items below do not move while one ticks them. */
export function Derived({ path, after, said }: Offered & { readonly path: string }) {
  return (
    <div className="from-items">
      <button type="button" className="link" data-from-items={path} onClick={() => change(path, after)}>
        {said}
      </button>
    </div>
  );
}
