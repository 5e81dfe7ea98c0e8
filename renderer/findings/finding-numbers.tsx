import { findingSentence } from "../../shared/desk/finding-group.ts";
import type { Finding } from "../../shared/report.ts";
import { comparesMoney, FINDING_NUMBERS } from "../../shared/rules/finding-numbers.ts";
import { formatAmount } from "../../shared/wizard/amount.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { text } from "../ui/text.ts";

/** The numbers that were compared, as a small account. */
export function FindingNumbers({ finding }: { readonly finding: Finding }) {
  const unit = useMoneyUnit((state) => state.unit);
  const values = finding.values ?? {};
  const ofMoney = comparesMoney(values);
  const shown = FINDING_NUMBERS.flatMap(({ name, label, unit: kind, decides }) => {
    const value = values[name];
    if (value === undefined || !ofMoney) return [];
    if (kind === "yuan") return typeof value === "number" ? [{ name, label, decides, value: `${formatAmount(value, unit)} ${text.budget[unit]}` }] : [];
    return [{ name, label, decides, value: kind === "percent" ? `${String(value)}%` : String(value) }];
  });
  if (shown.length === 0) return null;
  return (
    <details className="more-of">
      <summary>{text.findings.numbers}</summary>
      <p className="second">{findingSentence(finding)}</p>
      <table className="account">
        <tbody>
          {shown.map(({ name, label, decides, value }) => (
            <tr key={name} className={decides ? "decides" : ""}>
              <td>{label}</td>
              <td className="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
