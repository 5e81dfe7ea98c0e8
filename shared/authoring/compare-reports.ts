import type { ReportChange, SlotWant } from "../guide/guide-changes.ts";
import type { CheckReport } from "../report.ts";

/** What changes for a case whose guide becomes another: findings by rule and subject, slots that come, go, or are asked for otherwise. */
export function compareReports(before: CheckReport, after: CheckReport): readonly ReportChange[] {
  const key = (name: string, subject: string | undefined) => `${name} ${subject ?? ""}`;
  const findings = pairs(before.findings, after.findings, ({ rule, subject }) => key(rule, subject)).flatMap(([old, now]): readonly ReportChange[] => {
    const one = now ?? old;
    if (one === undefined || old?.outcome === now?.outcome) return [];
    const { rule, subject, title, message } = one;
    return [
      {
        kind: "finding",
        rule,
        title,
        ...(subject !== undefined && { subject }),
        ...(old && { before: old.outcome }),
        ...(now && { after: now.outcome }),
        message,
      },
    ];
  });
  const want = ({ required }: { readonly required: boolean }): SlotWant => (required ? "required" : "not-required");
  const slots = pairs(before.slots, after.slots, ({ slot, for: subject }) => key(slot, subject)).flatMap(([old, now]): readonly ReportChange[] => {
    const one = now ?? old;
    if (one === undefined || (old && now && old.required === now.required)) return [];
    const { slot, for: subject, title } = one;
    return [{ kind: "slot", slot, title, ...(subject !== undefined && { for: subject }), ...(old && { before: want(old) }), ...(now && { after: want(now) }) }];
  });
  return [...findings, ...slots];
}

function pairs<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): readonly (readonly [T | undefined, T | undefined])[] {
  const [old, now] = [new Map(before.map((one) => [keyOf(one), one])), new Map(after.map((one) => [keyOf(one), one]))];
  return [...new Set([...now.keys(), ...old.keys()])].map((key) => [old.get(key), now.get(key)] as const);
}
