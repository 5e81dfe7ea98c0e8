import { Button } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import type { Case } from "../../shared/case/case.ts";
import { type Money, money } from "../../shared/facts/facts.ts";
import { percentOf, ratioToOne } from "../../shared/text/money.ts";
import { formatAmount, type MoneyUnit } from "../../shared/wizard/amount.ts";
import { type AdoptableChange, adoptBudget } from "../../shared/wizard/budget-help.ts";
import type { OneFigure } from "../../shared/wizard/one-figure.ts";
import type { Way } from "../../shared/wizard/ways-in-order.ts";
import { changeSeen } from "../state/change-seen.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { useIsNamedStep } from "../state/open-choices.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { text } from "../ui/text.ts";
import { RepairEffect } from "./repair-effect.tsx";

const words = text.budgetHelp;

export const wayId = (way: Way): string => ("figure" in way ? "figure" : way.kind);
export const wayName = (way: Way): string => ("figure" in way ? words.figures[way.figure] : words.ways[way.kind]);

/** No line ends within an amount. */
export const amountWithUnit = (yuan: number, unit: MoneyUnit) => `${formatAmount(yuan, unit)}\u00a0${text.budget[unit]}`;

/** The case with the numbers of a way. */
const afterWay = (theCase: Case, way: Way): Case => ("figure" in way ? way.after : adoptBudget(theCase, way));

/** Writes the numbers as one step that can be undone. */
export function adopt(way: Way): void {
  const theCase = useOpenCase.getState().case;
  if (theCase) changeSeen("figure" in way ? way.path : "budget.grant", afterWay(theCase, way));
}

type WayProps = { readonly way: Way; readonly unit: MoneyUnit; readonly rule: string | undefined; readonly statedTotal: number | undefined };

/** What a way changes, and what else comes of it. */
export function WayText({ way, unit, rule, statedTotal }: WayProps) {
  const withUnit = (yuan: number) => amountWithUnit(yuan, unit);
  if ("figure" in way)
    return (
      <>
        {figureSentence(way, withUnit)}
        <span className="meta block solves">{words.solves(way.solves.map((fault) => words.faults[fault]))}</span>
      </>
    );
  return (
    <>
      {sentenceOf(way, withUnit)}
      {way.isRounded && <span className="meta block">{words.rounded}</span>}
      {statedTotal !== undefined && way.kind !== "state-total" && <span className="meta block">{words.statedTotal(withUnit(way.total))}</span>}
      <Effect rule={rule} one={way} />
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

/** What is compared beside a finding: the amounts that it is about, and what they come to. */
export type Compared = { readonly kind: "share" } | { readonly kind: "ratio"; readonly ratio: number } | { readonly kind: "total" };

type Column = { readonly head: string; readonly of: (amounts: Money) => string };

function columnsOf(compared: Compared, unit: MoneyUnit): readonly Column[] {
  const column = (head: string, of: (amounts: Money) => number | undefined): Column => ({
    head,
    of: (amounts) => {
      const yuan = of(amounts);
      return yuan === undefined ? "—" : formatAmount(yuan, unit);
    },
  });
  const [grant, own, total] = [column(words.grant, (one) => one.grant), column(words.own, (one) => one.ownSelfFunding), column(words.total, (one) => one.sum)];
  switch (compared.kind) {
    case "share":
      return [
        total,
        column(words.international, (one) => one.international),
        { head: words.share, of: ({ international, sum }) => (international !== undefined && sum ? percentOf(international, sum) : "—") },
      ];
    case "ratio":
      return [
        grant,
        own,
        {
          head: words.ratio,
          of: ({ ownSelfFunding, grant: asked }) => (ownSelfFunding !== undefined && asked ? ratioToOne(ownSelfFunding, asked) : "—"),
        },
      ];
    case "total":
      return [grant, own, total];
  }
}

type TableProps = {
  readonly ways: readonly Way[];
  readonly theCase: Case;
  readonly compared: Compared;
  readonly unit: MoneyUnit;
  readonly rule: string;
  readonly statedTotal: number | undefined;
  /** the chosen way is the next step */
  readonly loud: boolean;
  /** other ways out, beside the button */
  readonly beside: ReactNode;
};

/** The ways beside a finding, with the amounts before and after each; one is chosen, and one button takes it. */
export function WaysTable({ ways, theCase, compared, unit, rule, statedTotal, loud, beside }: TableProps) {
  const readOnly = useReadOnly();
  const [picked, setPicked] = useState<string>();
  const chosen = ways.find((way) => wayId(way) === picked) ?? ways[0];
  const isLoudest = useIsNamedStep(loud && !readOnly && chosen !== undefined);
  if (chosen === undefined) return null;
  const columns = columnsOf(compared, unit);
  const before = money(theCase);
  const isChoice = ways.length > 1 && !readOnly;
  return (
    <>
      <div className="ways-scroll">
        <table className="ways-table" aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.way}</th>
              {columns.map(({ head }) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="second">
              <th scope="row">{words.nowIn(text.budget[unit])}</th>
              {columns.map(({ head, of }) => (
                <td key={head}>{of(before)}</td>
              ))}
            </tr>
            {ways.map((way) => {
              const after = money(afterWay(theCase, way));
              const said = <WayText way={way} unit={unit} rule={rule} statedTotal={statedTotal} />;
              return (
                <tr key={wayId(way)} data-chosen={isChoice && way === chosen}>
                  <th scope="row">
                    {isChoice ? (
                      <label>
                        <input
                          type="radio"
                          name="budget-way"
                          data-way={wayId(way)}
                          aria-label={wayName(way)}
                          checked={way === chosen}
                          onChange={() => setPicked(wayId(way))}
                        />
                        <span>{said}</span>
                      </label>
                    ) : (
                      said
                    )}
                  </th>
                  {columns.map(({ head, of }) => (
                    <td key={head} className={of(after) === of(before) ? "" : "changed"}>
                      {of(after)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="line go">
        {!readOnly && (
          <Button
            type={isLoudest ? "primary" : "default"}
            aria-label={words.repairBy(wayName(chosen))}
            data-adopt={wayId(chosen)}
            onClick={() => adopt(chosen)}
          >
            {words.repair}
            {loud && <KeyHint>Enter</KeyHint>}
          </Button>
        )}
        {beside}
      </div>
      <p className="meta">{words.afterwards}</p>
    </>
  );
}
