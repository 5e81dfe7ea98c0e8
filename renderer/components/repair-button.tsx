import { Button } from "antd";
import { type RuleSelector, ruleIdsOn } from "../../shared/guide/rule-selectors.ts";
import { formatAmount } from "../../shared/wizard/amount.ts";
import { type Repair, repairFor } from "../../shared/wizard/repairs.ts";
import { useChecked } from "../state/checked.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { change, useOpenCase, useReadOnly, useTopicId } from "../state/open-case.ts";
import { text } from "../ui/text.ts";

/** Mends a finding at once with the dates or the limit of the guide, as one step that can be undone. */
export function RepairButton({ rule }: { readonly rule: string }) {
  const theCase = useOpenCase((state) => state.case);
  const guide = useChecked((state) => state.guide);
  const unit = useMoneyUnit((state) => state.unit);
  const readOnly = useReadOnly();
  const repair = theCase && guide ? repairFor(rule, theCase, guide) : undefined;
  if (repair === undefined || readOnly) return null;
  const label =
    repair.kind === "guide-period"
      ? text.wizard.repairPeriod(repair.start, repair.end)
      : text.wizard.repairGrant(`${formatAmount(repair.limit, unit)} ${text.budget[unit]}`);
  return (
    <Button size="small" className="repair" data-repair={repair.kind} onClick={() => change(PATHS[repair.kind], repair.after)}>
      {label}
    </Button>
  );
}

/** The same beside a question: of the rules for whose sake it is asked. */
export function FieldRepairs({ because }: { readonly because: readonly RuleSelector[] | undefined }) {
  const guide = useChecked((state) => state.guide);
  const topic = useTopicId();
  const ids = guide ? [...ruleIdsOn(guide, because ?? [], topic)] : [];
  return ids.map((id) => <RepairButton key={id} rule={id} />);
}

/** Where the step is seen when it is undone. */
const PATHS: Readonly<Record<Repair["kind"], string>> = { "guide-period": "period.start", "grant-to-cap": "budget.grant" };
