import type { Finding } from "../report.ts";

/** An amount beside the limit that the guide sets it, in yuan; and where both stand on a bar, in percent of its length. */
export type LimitGauge = {
  readonly kind: "cap" | "share" | "ratio";
  readonly present: number;
  readonly limit: number;
  readonly filled: number;
  readonly tick: number;
};

/** Where a limit stands on its bar, unless the amount goes far beyond it: what must be reached leaves room behind it, what must not be passed less. */
const TICK = { cap: 0.8, share: 0.6, ratio: 0.6 } as const;

/** What a finding about money compares (经费额度); `undefined`: it compares nothing with a limit, or cannot yet. */
export function limitGauge({ outcome, values = {}, confirmed }: Pick<Finding, "outcome" | "values" | "confirmed">): LimitGauge | undefined {
  // what an answer did not accept is not held against the limit
  if (confirmed || (outcome !== "met" && outcome !== "not-met")) return undefined;
  const { grant, limit, selfFunding, international, least } = values;
  if (typeof international === "number" && typeof least === "number") return gauge("share", international, least);
  if (typeof selfFunding === "number" && typeof least === "number") return gauge("ratio", selfFunding, least);
  return typeof grant === "number" && typeof limit === "number" ? gauge("cap", grant, limit) : undefined;
}

function gauge(kind: LimitGauge["kind"], present: number, limit: number): LimitGauge {
  const whole = Math.max(present, limit / TICK[kind]) || 1;
  return { kind, present, limit, filled: (present / whole) * 100, tick: (limit / whole) * 100 };
}
