import "./finding-gauge.css";
import type { Finding } from "../../shared/report.ts";
import type { LimitGauge } from "../../shared/rules/limit-gauge.ts";
import { formatAmount } from "../../shared/wizard/amount.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { text } from "../ui/text.ts";

const words = text.findings.gauge;

/** Where an amount stands and where its limit is: a bar with a tick, and both in figures. */
export function FindingGauge({ finding, gauge }: { readonly finding: Finding; readonly gauge: LimitGauge }) {
  const unit = useMoneyUnit((state) => state.unit);
  const withUnit = (yuan: number) => `${formatAmount(yuan, unit)}\u00a0${text.budget[unit]}`;
  const { present, limit, filled, tick } = gauge;
  return (
    <div className={`finding-gauge ${finding.outcome === "met" ? "met" : "must"}`}>
      <p className="second">{presentText(gauge, finding, withUnit(present))}</p>
      <div className="bar">
        <span style={{ width: `${filled}%` }} />
        <em style={{ left: `${tick}%` }} />
      </div>
      <p className="meta gauge-limit">
        <span className="gauge-limit-words" style={{ left: `clamp(64px, ${tick}%, 100% - 64px)` }}>
          {limitText(gauge, finding, withUnit(limit))}
        </span>
      </p>
    </div>
  );
}

function presentText({ kind }: LimitGauge, { values = {} }: Finding, amount: string): string {
  if (kind === "share") return words.share(amount, String(values.share ?? "—"));
  return kind === "ratio" ? words.ratio(amount, String(values.ratio ?? "—")) : words.cap(amount);
}

function limitText({ kind }: LimitGauge, { values = {} }: Finding, amount: string): string {
  if (kind === "share") return `${String(values.percent ?? "")}%，${amount}`;
  return kind === "cap" ? words.most(amount) : words.least(amount);
}
