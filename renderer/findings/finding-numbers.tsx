import type { Finding } from "../../shared/report.ts";
import { formatAmount } from "../../shared/wizard/amount.ts";
import { useMoneyUnit } from "../state/money-unit.ts";
import { text } from "../ui/text.ts";

type Kind = "yuan" | "percent" | "plain";

/** Names of the numbers that checks compare, in the order in which they are read. Others are part of the sentence already. */
const NUMBERS: readonly { readonly name: string; readonly label: string; readonly kind: Kind }[] = [
  { name: "grant", label: "申请资助", kind: "yuan" },
  { name: "selfFunding", label: "牵头单位自筹", kind: "yuan" },
  { name: "enterprises", label: "参与企业自筹", kind: "yuan" },
  { name: "limit", label: "上限", kind: "yuan" },
  { name: "over", label: "超过", kind: "yuan" },
  { name: "sum", label: "各来源之和", kind: "yuan" },
  { name: "total", label: "总经费", kind: "yuan" },
  { name: "items", label: "明细合计", kind: "yuan" },
  { name: "percent", label: "要求的比例", kind: "percent" },
  { name: "least", label: "门槛", kind: "yuan" },
  { name: "international", label: "国际合作交流", kind: "yuan" },
  { name: "internationalItems", label: "明细中的国际合作交流", kind: "yuan" },
  { name: "share", label: "占总经费", kind: "plain" },
  { name: "shareOfSum", label: "占各来源之和", kind: "plain" },
  { name: "ratio", label: "自筹比申请资助", kind: "plain" },
  { name: "short", label: "还差", kind: "yuan" },
];

/** Where one of these stands, the others are amounts too; else a limit or a threshold counts people, projects or countries. */
const MONEY: readonly string[] = ["grant", "selfFunding", "international", "sum", "items"];

/** The numbers that were compared, as a small account. */
export function FindingNumbers({ finding }: { readonly finding: Finding }) {
  const unit = useMoneyUnit((state) => state.unit);
  const values = finding.values ?? {};
  const ofMoney = MONEY.some((name) => values[name] !== undefined);
  const shown = NUMBERS.flatMap(({ name, label, kind }) => {
    const value = values[name];
    if (value === undefined || !ofMoney) return [];
    if (kind === "yuan") return typeof value === "number" ? [{ name, label, value: `${formatAmount(value, unit)} ${text.budget[unit]}` }] : [];
    return [{ name, label, value: kind === "percent" ? `${String(value)}%` : String(value) }];
  });
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{text.findings.numbers}</h2>
      <table className="account">
        <tbody>
          {shown.map(({ name, label, value }) => (
            <tr key={name} className={name === "short" || name === "over" ? "decides" : ""}>
              <td>{label}</td>
              <td className="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
