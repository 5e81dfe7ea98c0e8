import "./budget-help.css";
import { Button } from "antd";
import { memo, type ReactNode } from "react";
import { budgetLimits } from "../../shared/facts/explain-budget.ts";
import type { Check } from "../../shared/guide/check-kinds.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { percentOf, ratioToOne } from "../../shared/text/money.ts";
import { formatAmount, type MoneyUnit } from "../../shared/wizard/amount.ts";
import { budgetHelp, type BudgetHelp as Help } from "../../shared/wizard/budget-help.ts";
import { rowsShort } from "../../shared/wizard/items-after.ts";
import { type Way, waysInOrder } from "../../shared/wizard/ways-in-order.ts";
import { useChecked } from "../state/checked.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { useIsNamedStep } from "../state/open-choices.ts";
import { text } from "../ui/text.ts";
import { adopt, amountWithUnit, type Compared, WaysTable, WayText, wayId, wayName } from "./budget-ways.tsx";

const words = text.budgetHelp;

type HelpProps = { readonly rule?: string; readonly loud?: boolean; readonly beside?: ReactNode };

/**
 * 改到符合: works backwards from the limits and offers each least change that passes, with the numbers before and after.
 * `rule`: of the finding that it stands beside; what else a change solves is told there. `loud`: the first change is the next step.
 * `beside`: other ways out of that finding.
 */
export const BudgetHelp = memo(function BudgetHelp({ rule, loud = false, beside }: HelpProps) {
  const theCase = useOpenCase((state) => state.case);
  const guide = useChecked((state) => state.guide);
  const unit = useMoneyUnit((state) => state.unit);
  const isOff = useChecked(({ findings }) => findings.some(({ finding, group }) => group === "must" && finding.rule === ruleOf(guide, "budgetAddsUp")?.id));
  const topic = guide?.topics.find((candidate) => candidate.id === theCase?.topic);
  if (!theCase || !guide || !topic) return null;
  const help = budgetHelp(theCase, guide, topic);
  // what is unanswered is marked at its question
  if (help.kind === "missing") return null;
  // beside a finding about a document no other numbers would help
  if (rule !== undefined && help.kind === "passes") return null;
  const limits = budgetLimits(guide, topic, theCase);
  return (
    <section className="budget-help" aria-label={words.title}>
      <h2>{words.title}</h2>
      <HelpBody
        help={help}
        isOff={isOff}
        short={rowsShort(theCase) ?? 0}
        unit={unit}
        rule={rule}
        loud={loud}
        beside={beside}
        compared={comparedBy(guide.rules.find(({ id }) => id === rule)?.check)}
        asksShare={limits.percent !== undefined}
      />
    </section>
  );
});

function comparedBy(check: Check | undefined): Compared {
  if (check?.kind === "shareOfTotalAtLeast") return { kind: "share" };
  return check?.kind === "selfFundingAtLeast" ? { kind: "ratio", ratio: check.ratio } : { kind: "total" };
}

const ruleOf = (guide: Guide | undefined, kind: string) => guide?.rules.find((one) => one.check.kind === kind);

type BodyProps = {
  readonly help: Exclude<Help, { kind: "missing" }>;
  /** amounts that do not fit each other, though no limit is missed */
  readonly isOff: boolean;
  /** yuan that the rows are short of the total, below 0 over it */
  readonly short: number;
  readonly unit: MoneyUnit;
  readonly asksShare: boolean;
  readonly beside: ReactNode;
  readonly compared: Compared;
  readonly rule: string | undefined;
  readonly loud: boolean;
};

function HelpBody({ help, isOff, short, ...props }: BodyProps): ReactNode {
  switch (help.kind) {
    case "passes":
      // by how much stands below the rows then
      if (isOff) return <p className="second">{words.passesButSums}</p>;
      return <p className="second">{short === 0 ? words.passes : words.passesButRows(short > 0, amountWithUnit(Math.abs(short), props.unit))}</p>;
    case "changes":
      return <Changes help={help} {...props} />;
  }
}

type ChangesProps = Omit<BodyProps, "help" | "isOff" | "short"> & { readonly help: Extract<Help, { kind: "changes" }> };

function Changes({ help, unit, asksShare, rule, loud, beside, compared }: ChangesProps) {
  const { before, partners, total, changes, statedTotal, assumedEnterprise, figure } = help;
  const readOnly = useReadOnly();
  const theCase = useOpenCase((state) => state.case);
  const amount = (yuan: number) => formatAmount(yuan, unit);
  const ways = waysInOrder(changes, figure);
  const [first, ...others] = ways;
  const isLoudest = useIsNamedStep(loud && rule === undefined && !readOnly && first !== undefined);
  if (first === undefined) return <p className="second">{words.noWay}</p>;
  if (rule !== undefined && theCase)
    return (
      <>
        {assumedEnterprise && <p className="second">{words.assumed}</p>}
        <WaysTable {...{ ways, theCase, compared, unit, rule, statedTotal, loud, beside }} />
      </>
    );
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
  const way = (one: Way, isFirst: boolean) => (
    <li key={wayId(one)}>
      <p className="grow">
        <WayText way={one} unit={unit} rule={rule} statedTotal={statedTotal} />
      </p>
      {!readOnly && (
        <Button
          size="small"
          type={isLoudest && isFirst ? "primary" : "default"}
          aria-label={words.adoptOf(wayName(one))}
          data-adopt={wayId(one)}
          onClick={() => adopt(one)}
        >
          {words.adopt}
        </Button>
      )}
    </li>
  );
  return (
    <>
      {assumedEnterprise && <p className="second">{words.assumed}</p>}
      <ol className="help-ways">{way(first, true)}</ol>
      {others.length > 0 && (
        <details className="help-others">
          <summary>{words.others}</summary>
          <ol className="help-ways">{others.map((one) => way(one, false))}</ol>
        </details>
      )}
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
