import type { Case } from "../../shared/case/case.ts";
import { isOfAmountBefore } from "../../shared/check/hidden-faults.ts";
import type { Group } from "../../shared/desk/finding-group.ts";
import { budgetLimits } from "../../shared/facts/explain-budget.ts";
import { applicantIsEnterprise, money } from "../../shared/facts/facts.ts";
import type { CheckKind } from "../../shared/guide/check-kinds.ts";
import { speaksOf } from "../../shared/guide/guide.ts";
import { percentOf, ratioToOne } from "../../shared/text/money.ts";
import { formatAmount } from "../../shared/wizard/amount.ts";
import { type PlacedFinding, useChecked } from "../state/checked.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { useCase } from "../state/open-case.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

type Reading = {
  readonly figure: string;
  readonly limit: string;
  readonly filled: number;
  readonly tick: number;
  readonly group: Group;
};

/**
 * Cap, share and ratio, as far as the topic asks them, each with its threshold as a tick: the numbers are those of the findings. Only the
 * share is of the sum of the sources wherever that is known, as is what the rail proposes: the total that was written down may be older.
 */
export function BudgetMeters() {
  const { guide, report, findings } = useChecked();
  const theCase = useCase();
  const topic = guide?.topics.find(({ id }) => id === theCase.topic);
  const limits = guide && topic ? budgetLimits(guide, topic, theCase) : {};
  const unit = useMoneyUnit((state) => state.unit);
  const amount = (yuan: number) => `${formatAmount(yuan, unit)}`;
  // what the topic does not ask has no gauge
  const asks = (kind: CheckKind) => guide?.rules.some((rule) => rule.check.kind === kind && speaksOf(rule, theCase.topic)) === true;
  const placedOf = (kind: CheckKind) => {
    const rule = guide?.rules.find((candidate) => candidate.check.kind === kind && report !== undefined && speaksOf(candidate, report.topic));
    const placed = findings.find(({ finding }) => finding.rule === rule?.id);
    // what an amount came to that no longer stands there is no reading
    return placed && isOfAmountBefore(placed.finding) ? { ...placed, group: "lack" as const, finding: { ...placed.finding, values: {} } } : placed;
  };
  const onlyEnterprise = guide?.rules.some(
    (rule) => rule.check.kind === "selfFundingAtLeast" && rule.onlyEnterprise && report !== undefined && speaksOf(rule, report.topic),
  );
  // nobody has said for certain whether the applicant is one
  const isOfEnterprises = onlyEnterprise === true && typeof applicantIsEnterprise(theCase) !== "boolean";
  return (
    <section className="meters" aria-label={text.budget.meters}>
      {asks("grantAtMost") && (
        <Meter
          name={text.budget.cap}
          reading={capReading(placedOf("grantAtMost"), amount, text.budget[unit])}
          limit={limits.cap === undefined ? undefined : text.budget.of(amount(limits.cap), text.budget[unit])}
          placed={placedOf("grantAtMost")}
        />
      )}
      {asks("shareOfTotalAtLeast") && (
        <Meter
          name={text.budget.share}
          reading={shareReading(placedOf("shareOfTotalAtLeast"), money(theCase).sum)}
          limit={limits.percent === undefined ? undefined : text.budget.atLeastPercent(limits.percent)}
          placed={placedOf("shareOfTotalAtLeast")}
        />
      )}
      {asks("selfFundingAtLeast") && (
        <Meter
          name={text.budget.ratio}
          reading={ratioReading(placedOf("selfFundingAtLeast")) ?? ratioSoFar(theCase, limits.ratio, isOfEnterprises)}
          limit={limits.ratio === undefined ? undefined : text.budget.atLeastRatio(limits.ratio, isOfEnterprises)}
          placed={placedOf("selfFundingAtLeast")}
        />
      )}
    </section>
  );
}

type MeterProps = {
  readonly name: string;
  readonly reading: Reading | undefined;
  /** what the guide asks, told before there are amounts */
  readonly limit: string | undefined;
  readonly placed: PlacedFinding | undefined;
};

function Meter({ name, reading, limit, placed }: MeterProps) {
  const isWaiting = reading === undefined && placed?.group === "lack";
  const waiting = placed?.group === "none" ? text.budget.notApplicable : placed?.group === "open" ? text.budget.openReading : text.budget.incomplete;
  const group = reading?.group ?? (placed?.group === "open" ? "open" : "none");
  return (
    <div className={`meter ${group}`}>
      <div className="meta">{name}</div>
      <div className="figure">
        {reading ? reading.figure : "—"} {(reading || isWaiting) && <small>{reading?.limit ?? limit}</small>}
      </div>
      {/* where nothing is asked there is nothing to measure */}
      {(reading || isWaiting || group === "open") && (
        <div className="bar">
          {reading && <span style={{ width: `${reading.filled}%` }} />}
          {reading && <em style={{ left: `${reading.tick}%` }} />}
        </div>
      )}
      {/* what is met or short is seen at the bar, and said at the field */}
      {((!reading && !(isWaiting && limit !== undefined)) || group === "open") && (
        <div className="meter-note">
          {group !== "none" && <Icon name={group} size="small" />}
          <span>{waiting}</span>
        </div>
      )}
    </div>
  );
}

const percent = (part: number, whole: number) => Math.max(0, Math.min(100, whole === 0 ? 0 : (part / whole) * 100));

function numbers(placed: PlacedFinding | undefined) {
  const values = placed?.finding.values ?? {};
  return (name: string): number | undefined => {
    const value = values[name];
    return typeof value === "number" ? value : undefined;
  };
}

function words(placed: PlacedFinding | undefined, name: string): string {
  const value = placed?.finding.values?.[name];
  return typeof value === "string" ? value : "";
}

function capReading(placed: PlacedFinding | undefined, amount: (yuan: number) => string, unit: string): Reading | undefined {
  const value = numbers(placed);
  const grant = value("grant");
  const limit = value("limit");
  if (placed === undefined || grant === undefined || limit === undefined) return undefined;
  const scale = Math.max(grant, limit);
  return {
    figure: amount(grant),
    limit: text.budget.of(amount(limit), unit),
    filled: percent(grant, scale),
    tick: percent(limit, scale),
    group: placed.group,
  };
}

function shareReading(placed: PlacedFinding | undefined, sum: number | undefined): Reading | undefined {
  const value = numbers(placed);
  const international = value("international");
  const total = sum ?? value("total");
  const limit = value("percent");
  if (placed === undefined || international === undefined || total === undefined || total === 0 || limit === undefined) return undefined;
  // the bar shows twice the threshold, so that the tick stands in its middle
  return {
    figure: percentOf(international, total),
    limit: text.budget.atLeastPercent(limit),
    filled: percent(international, ((total * limit) / 100) * 2),
    tick: 50,
    group: placed.group,
  };
}

function ratioReading(placed: PlacedFinding | undefined): Reading | undefined {
  const value = numbers(placed);
  const own = value("selfFunding");
  const least = value("least");
  const grant = value("grant");
  if (placed === undefined || own === undefined || least === undefined || grant === undefined) return undefined;
  return {
    figure: words(placed, "ratio"),
    limit: text.budget.atLeastRatio(grant === 0 ? 1 : Math.round((least / grant) * 100) / 100),
    filled: percent(own, least * 2),
    tick: 50,
    group: placed.group,
  };
}

/** What the amounts come to while it is not known whether the ratio is asked of this applicant. */
function ratioSoFar(theCase: Case, ratio: number | undefined, isOfEnterprises: boolean): Reading | undefined {
  const { grant, ownSelfFunding } = money(theCase);
  if (!isOfEnterprises || ratio === undefined || ownSelfFunding === undefined || !grant) return undefined;
  return {
    figure: ratioToOne(ownSelfFunding, grant),
    limit: text.budget.atLeastRatio(ratio, true),
    filled: percent(ownSelfFunding, grant * ratio * 2),
    tick: 50,
    group: "lack",
  };
}
