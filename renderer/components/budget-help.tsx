import { Button } from "antd";
import { memo, type ReactNode, useMemo } from "react";
import type { Case } from "../../shared/case/case.ts";
import { fieldName } from "../../shared/case/field-catalogue.ts";
import { percentOf, ratioToOne } from "../../shared/text/money.ts";
import { formatAmount, type MoneyUnit } from "../../shared/wizard/amount.ts";
import { type AdoptableChange, adoptBudget, budgetHelp, type BudgetHelp as Help } from "../../shared/wizard/budget-help.ts";
import { changeSeen } from "../state/change-seen.ts";
import { useChecked } from "../state/checked.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../ui/text.ts";
import { RepairEffect } from "./repair-effect.tsx";

const words = text.budgetHelp;

/**
 * 最少改多少: works backwards from the limits and offers each least change that passes, with the numbers before and after.
 * `rule`: of the finding that it stands beside; what else a change solves is told there. `loud`: the first change is the next step.
 */
export const BudgetHelp = memo(function BudgetHelp({ rule, loud = false }: { readonly rule?: string; readonly loud?: boolean }) {
  const theCase = useOpenCase((state) => state.case);
  const guide = useChecked((state) => state.guide);
  const unit = useMoneyUnit((state) => state.unit);
  const topic = guide?.topics.find((candidate) => candidate.id === theCase?.topic);
  if (!theCase || !guide || !topic) return null;
  const help = budgetHelp(theCase, guide, topic);
  // nothing can be worked out of nothing
  if (help.kind === "missing" && !hasAmounts(theCase)) return null;
  // beside a finding about a document no other numbers would help
  if (rule !== undefined && help.kind === "passes") return null;
  return (
    <section className="budget-help" aria-label={words.title}>
      <h2>{words.title}</h2>
      <HelpBody help={help} unit={unit} rule={rule} loud={loud} asksShare={asked(guide, topic.id, "shareOfTotalAtLeast")} />
    </section>
  );
});

const hasAmounts = ({ budget }: Case): boolean =>
  [budget?.grant, budget?.total, budget?.internationalCooperation, ...(budget?.selfFunding ?? []).map(({ amount }) => amount)].some((amount) => amount != null);

function asked(
  guide: { readonly rules: readonly { readonly topics: "all" | readonly string[]; readonly check: { readonly kind: string } }[] },
  topic: string,
  kind: string,
) {
  return guide.rules.some((rule) => rule.check.kind === kind && (rule.topics === "all" || rule.topics.includes(topic)));
}

type BodyProps = {
  readonly help: Help;
  readonly unit: MoneyUnit;
  readonly asksShare: boolean;
  readonly rule: string | undefined;
  readonly loud: boolean;
};

function HelpBody({ help, ...props }: BodyProps): ReactNode {
  switch (help.kind) {
    case "missing":
      return (
        <>
          <p className="second">{words.missing}</p>
          <ul className="help-missing">
            {[...new Set(help.fields)].map((path) => (
              <li key={path}>
                <button type="button" className="link" onClick={() => goToPage({ kind: "section", section: "budget" }, { focusPath: path })}>
                  {fieldName(path)}
                </button>
              </li>
            ))}
          </ul>
        </>
      );
    case "passes":
      return <p className="second">{words.passes}</p>;
    case "changes":
      return <Changes help={help} {...props} />;
  }
}

type ChangesProps = Omit<BodyProps, "help"> & { readonly help: Extract<Help, { kind: "changes" }> };

function Changes({ help, unit, asksShare, rule, loud }: ChangesProps) {
  const { before, partners, total, changes, statedTotal, assumedEnterprise } = help;
  const readOnly = useReadOnly();
  const amount = (yuan: number) => formatAmount(yuan, unit);
  // no line ends within an amount
  const withUnit = (yuan: number) => `${amount(yuan)}\u00a0${text.budget[unit]}`;
  if (changes.length === 0) return <p className="second">{words.noWay}</p>;
  const columns = [{ id: "now", amounts: before, total }, ...changes.map((one) => ({ id: one.kind, amounts: one.after, total: one.total }))];
  const row = (label: string, of: (column: (typeof columns)[number]) => string, strong = false) => {
    const cells = columns.map((column) => ({ id: column.id, shown: of(column) }));
    return (
      <tr className={strong ? "decides" : ""}>
        <th scope="row">{label}</th>
        {cells.map(({ id, shown }) => (
          <td key={id} className={shown === cells[0]?.shown ? "number" : "number changed"}>
            {shown}
          </td>
        ))}
      </tr>
    );
  };
  return (
    <>
      {statedTotal !== undefined && <p className="second">{words.statedTotal(withUnit(statedTotal), withUnit(total))}</p>}
      {assumedEnterprise && <p className="second">{words.assumed}</p>}
      <ol className="help-ways">
        {changes.map((one, index) => (
          <li key={one.kind}>
            <p className="grow">
              {sentenceOf(one, withUnit)}
              <Effect rule={rule} one={one} />
            </p>
            {!readOnly && (
              <Button
                size="small"
                type={loud && index === 0 ? "primary" : "default"}
                aria-label={words.adoptOf(words.ways[one.kind])}
                data-adopt={one.kind}
                onClick={() => adopt(one)}
              >
                {words.adopt}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <details className="help-compared">
        <summary>{words.table}</summary>
        <table className="help-table" aria-label={words.table}>
          <thead>
            <tr>
              <td className="meta">{text.budget[unit]}</td>
              <th scope="col">{words.now}</th>
              {changes.map((one) => (
                <th key={one.kind} scope="col">
                  {words.short[one.kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(words.grant, ({ amounts }) => amount(amounts.grant))}
            {row(words.own, ({ amounts }) => amount(amounts.own))}
            {partners > 0 && row(words.partners, () => amount(partners))}
            {before.rest > partners && row(words.rest, ({ amounts }) => amount(amounts.rest - partners))}
            {row(words.total, (column) => amount(column.total), true)}
            {asksShare && row(words.international, ({ amounts }) => amount(amounts.international))}
            {asksShare && row(words.share, (column) => (column.total > 0 ? percentOf(column.amounts.international, column.total) : "—"))}
            {row(words.ratio, ({ amounts }) => (amounts.grant > 0 ? ratioToOne(amounts.own, amounts.grant) : "—"))}
          </tbody>
        </table>
        <p className="meta">{words.afterwards}</p>
      </details>
    </>
  );
}

/** 自筹再增加 12.50 万元，国际合作交流再增加 3.75 万元。 */
function sentenceOf({ kind, by, after }: AdoptableChange, withUnit: (yuan: number) => string): string {
  if (kind === "state-total") return words.stateTotal;
  const parts = [
    by.grant < 0 ? words.lowerGrant(withUnit(after.grant), withUnit(-by.grant)) : "",
    by.own > 0 ? words.moreOwn(withUnit(by.own)) : "",
    by.international > 0 ? words.moreInternational(withUnit(by.international)) : "",
    by.international < 0 ? words.lessInternational(withUnit(-by.international)) : "",
  ].filter((part) => part !== "");
  return `${parts.join("，")}。`;
}

function Effect({ rule, one }: { readonly rule: string | undefined; readonly one: AdoptableChange }) {
  const theCase = useOpenCase((state) => state.case);
  const after = useMemo(() => theCase && adoptBudget(theCase, one), [theCase, one]);
  return after ? <RepairEffect rule={rule} after={after} /> : null;
}

/** Writes the numbers as one step that can be undone. */
function adopt(one: AdoptableChange): void {
  const theCase = useOpenCase.getState().case;
  if (theCase) changeSeen("budget.grant", adoptBudget(theCase, one));
}
