import { Button } from "antd";
import { type RuleSelector, ruleIdsOn } from "../../shared/guide/rule-selectors.ts";
import { formatAmount } from "../../shared/wizard/amount.ts";
import { type Repair, repairFor, settles } from "../../shared/wizard/repairs.ts";
import { changeSeen } from "../state/change-seen.ts";
import { useChecked } from "../state/checked.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { useOpenCase, useReadOnly, useTopicId } from "../state/open-case.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { text } from "../ui/text.ts";

/** The repair of a finding that one click makes; `undefined`: there is none, or nothing may be changed. */
export function useRepair(rule: string): Repair | undefined {
  const theCase = useOpenCase((state) => state.case);
  const guide = useChecked((state) => state.guide);
  const readOnly = useReadOnly();
  return theCase && guide && !readOnly ? repairFor(rule, theCase, guide) : undefined;
}

/** Mends a finding at once with the dates or the limit of the guide, as one step that can be undone. `loud`: it is the next step. */
export function RepairButton({ rule, loud = false }: { readonly rule: string; readonly loud?: boolean }) {
  const unit = useMoneyUnit((state) => state.unit);
  const repair = useRepair(rule);
  const isEmpty = useOpenCase((state) => !state.case?.period?.start && !state.case?.period?.end);
  if (repair === undefined) return null;
  const amount = (yuan: number) => `${formatAmount(yuan, unit)} ${text.budget[unit]}`;
  return (
    <Button
      {...(loud ? { type: "primary" } : { size: "small" })}
      className="repair"
      data-repair={repair.kind}
      onClick={() => changeSeen(PATHS[repair.kind], repair.after)}
    >
      {labelOf(repair)}
      {loud && <KeyHint>Enter</KeyHint>}
    </Button>
  );

  function labelOf(one: Repair): string {
    switch (one.kind) {
      case "guide-period":
        return text.wizard.repairPeriod(one.start, one.end, isEmpty);
      case "grant-to-cap":
        return text.wizard.repairGrant(amount(one.limit));
      case "row-to-total":
        return text.wizard.repairRow(one.after.budget?.items?.[one.row]?.name?.trim() || text.budget.itemNumber(one.row + 1), amount(one.to));
    }
  }
}

/** The same beside a question: of the rules for whose sake it is asked, where it settles the matter; else the rail has the one way out. */
export function FieldRepairs({ because }: { readonly because: readonly RuleSelector[] | undefined }) {
  const guide = useChecked((state) => state.guide);
  const topic = useTopicId();
  const ids = guide ? [...ruleIdsOn(guide, because ?? [], topic)] : [];
  return ids.map((id) => <SettlingRepair key={id} rule={id} />);
}

function SettlingRepair({ rule }: { readonly rule: string }) {
  const guide = useChecked((state) => state.guide);
  const repair = useRepair(rule);
  return guide && repair && settles(repair, guide) ? <RepairButton rule={rule} /> : null;
}

/** Where the step is seen when it is undone. */
const PATHS: Readonly<Record<Repair["kind"], string>> = { "guide-period": "period.start", "grant-to-cap": "budget.grant", "row-to-total": "budget.items" };
