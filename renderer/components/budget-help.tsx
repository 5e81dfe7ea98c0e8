import "./budget-help.css";
import { Button } from "antd";
import { memo, type ReactNode, useMemo } from "react";
import type { Guide } from "../../shared/guide/guide.ts";
import { percentOf, ratioToOne } from "../../shared/text/money.ts";
import { formatAmount, type MoneyUnit } from "../../shared/wizard/amount.ts";
import { type AdoptableChange, adoptBudget, budgetHelp, type BudgetHelp as Help } from "../../shared/wizard/budget-help.ts";
import { rowsShort } from "../../shared/wizard/items-after.ts";
import type { OneFigure } from "../../shared/wizard/one-figure.ts";
import { type Way, waysInOrder } from "../../shared/wizard/ways-in-order.ts";
import { changeSeen } from "../state/change-seen.ts";
import { useChecked } from "../state/checked.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { useIsNamedStep } from "../state/open-choices.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { text } from "../ui/text.ts";
import { RepairEffect } from "./repair-effect.tsx";

const words = text.budgetHelp;

/**
 * 改到符合: works backwards from the limits and offers each least change that passes, with the numbers before and after.
 * `rule`: of the finding that it stands beside; what else a change solves is told there. `loud`: the first change is the next step.
 */
export const BudgetHelp = memo(function BudgetHelp({ rule, loud = false }: { readonly rule?: string; readonly loud?: boolean }) {
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
        asksShare={asked(guide, topic.id, "shareOfTotalAtLeast")}
      />
    </section>
  );
});

function asked(
  guide: { readonly rules: readonly { readonly topics: "all" | readonly string[]; readonly check: { readonly kind: string } }[] },
  topic: string,
  kind: string,
) {
  return guide.rules.some((rule) => rule.check.kind === kind && (rule.topics === "all" || rule.topics.includes(topic)));
}

const ruleOf = (guide: Guide | undefined, kind: string) => guide?.rules.find((one) => one.check.kind === kind);

/** No line ends within an amount. */
const amountWithUnit = (yuan: number, unit: MoneyUnit) => `${formatAmount(yuan, unit)}\u00a0${text.budget[unit]}`;

type BodyProps = {
  readonly help: Exclude<Help, { kind: "missing" }>;
  /** amounts that do not fit each other, though no limit is missed */
  readonly isOff: boolean;
  /** yuan that the rows are short of the total, below 0 over it */
  readonly short: number;
  readonly unit: MoneyUnit;
  readonly asksShare: boolean;
  readonly rule: string | undefined;
  readonly loud: boolean;
};

function HelpBody({ help, isOff, short, ...props }: BodyProps): ReactNode {
  switch (help.kind) {
    case "passes":
      if (short !== 0) return <p className="second">{words.passesButRows(short > 0, amountWithUnit(Math.abs(short), props.unit))}</p>;
      return <p className="second">{isOff ? words.passesButSums : words.passes}</p>;
    case "changes":
      return <Changes help={help} {...props} />;
  }
}

type ChangesProps = Omit<BodyProps, "help" | "isOff" | "short"> & { readonly help: Extract<Help, { kind: "changes" }> };

function Changes({ help, unit, asksShare, rule, loud }: ChangesProps) {
  const { before, partners, total, changes, statedTotal, assumedEnterprise, figure } = help;
  const readOnly = useReadOnly();
  const amount = (yuan: number) => formatAmount(yuan, unit);
  const withUnit = (yuan: number) => amountWithUnit(yuan, unit);
  const [first, ...others] = waysInOrder(changes, figure);
  const isLoudest = useIsNamedStep(loud && !readOnly && first !== undefined);
  if (first === undefined) return <p className="second">{words.noWay}</p>;
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
  const way = (one: Way, isFirst: boolean) => {
    const isFigure = "figure" in one;
    const name = isFigure ? words.figures[one.figure] : words.ways[one.kind];
    return (
      <li key={isFigure ? "figure" : one.kind}>
        <p className="grow">
          {isFigure ? figureSentence(one, withUnit) : sentenceOf(one, withUnit)}
          {isFigure ? (
            <span className="meta block solves">{words.solves(one.solves.map((fault) => words.faults[fault]))}</span>
          ) : (
            <>
              {one.isRounded && <span className="meta block">{words.rounded}</span>}
              {statedTotal !== undefined && one.kind !== "state-total" && <span className="meta block">{words.statedTotal(withUnit(one.total))}</span>}
              <Effect rule={rule} one={one} />
            </>
          )}
        </p>
        {!readOnly && (
          <Button
            size="small"
            type={isLoudest && isFirst ? "primary" : "default"}
            aria-label={words.adoptOf(name)}
            data-adopt={isFigure ? "figure" : one.kind}
            onClick={() => (isFigure ? changeSeen(one.path, one.after) : adopt(one))}
          >
            {words.adopt}
            {loud && isFirst && rule !== undefined && <KeyHint>Enter</KeyHint>}
          </Button>
        )}
      </li>
    );
  };
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

/** 只改一处：申请资助改为 57.50 万元（−12.50 万元）。 */
const figureSentence = ({ figure, from, to }: OneFigure, withUnit: (yuan: number) => string) =>
  words.figure(words.figures[figure], withUnit(to), `${to > from ? "+" : "−"}${withUnit(Math.abs(to - from))}`);

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
