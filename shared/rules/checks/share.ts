import type { ConditionContext } from "../../conditions/context.ts";
import { nameOfQuantity, numberText, unitOf, valueText } from "../../conditions/labels.ts";
import { quantityValue } from "../../conditions/quantities.ts";
import { allOf, asNumber, ordered, type Truth, type Value } from "../../conditions/values.ts";
import type { SimpleCheck } from "../../guide/general-check-schema.ts";
import { add, ceiling, compareDecimals, type Decimal, decimal, floor, multiply, negative, percentText, ZERO } from "../../text/decimal.ts";

/** What a check found: whether it holds, how that is said, and the answers that it rests on. */
export type Judged = {
  readonly truth: Truth;
  readonly met: string;
  readonly notMet: string;
  readonly values: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
};

const BOUNDS = ["atLeast", "atMost"] as const;

/** Part of whole against per cent: part × 100 against whole × percent, in whole numbers. Of nothing there is no share. */
export function shareOf(check: Extract<SimpleCheck, { kind: "share" }>, context: ConditionContext): Judged | undefined {
  if (BOUNDS.every((bound) => check[bound] === undefined)) return undefined;
  const [part, whole] = [quantityValue(check.part, context), quantityValue(check.of, context)];
  const [one, all] = [asNumber(part), asNumber(whole)];
  const bounds = BOUNDS.flatMap((bound) => {
    const percent = check[bound];
    return percent === undefined ? [] : [{ bound, percent: asNumber(quantityValue(percent, context)) }];
  });
  const empty = all !== undefined && compareDecimals(all.low, ZERO) <= 0;
  const truth = empty
    ? { holds: undefined, missing: all.missing.length > 0 ? all.missing : all.paths }
    : allOf(
        bounds.map(({ bound, percent }) =>
          one === undefined || all === undefined || percent === undefined
            ? {
                holds: undefined,
                missing: [
                  ...new Set([part, whole].flatMap((value) => (asNumber(value) === undefined ? (value.missing.length > 0 ? value.missing : value.paths) : []))),
                ],
              }
            : ordered(scaled(one, of(100)), bound === "atMost" ? "at-most" : "at-least", timesPercent(all, percent)),
        ),
      );
  return { truth, ...describeShare(check, one, all, bounds, context), paths: part.paths };
}

type NumberValue = Extract<Value, { kind: "number" }>;
const of = (number: number): Decimal => decimal(number) ?? ZERO;

const scaled = (value: NumberValue, factor: Decimal): NumberValue => ({
  ...value,
  low: multiply(value.low, factor),
  high: value.high === undefined ? undefined : multiply(value.high, factor),
});

const timesPercent = (all: NumberValue, percent: NumberValue): NumberValue => ({ ...scaled(all, percent.low), missing: [...all.missing, ...percent.missing] });

function describeShare(
  check: Extract<SimpleCheck, { kind: "share" }>,
  part: NumberValue | undefined,
  whole: NumberValue | undefined,
  bounds: readonly { readonly bound: "atLeast" | "atMost"; readonly percent: NumberValue | undefined }[],
  context: ConditionContext,
): Pick<Judged, "met" | "notMet" | "values"> {
  const unit = unitOf(check.part, context) || unitOf(check.of, context);
  const [label, base] = [nameOfQuantity(check.part, context), nameOfQuantity(check.of, context)];
  if (part === undefined || whole === undefined || compareDecimals(whole.low, ZERO) <= 0) return { met: "", notMet: "", values: { label } };
  const percent = `${percentText(part.low, whole.low)}%`;
  const head = `${label} ${valueText(part, unitOf(check.part, context) || unit)}，占${base} ${valueText(whole, unitOf(check.of, context) || unit)}的 ${percent}`;
  const limits = bounds.flatMap(({ bound, percent: limit }) => (limit === undefined ? [] : [{ bound, limit: limit.low }]));
  const text = (bound: "atLeast" | "atMost") => limits.flatMap((one) => (one.bound === bound ? numberText(one.limit, "%") : []))[0];
  const [least, most] = [text("atLeast"), text("atMost")];
  const asked = [...(least === undefined ? [] : [`不低于 ${least}`]), ...(most === undefined ? [] : [`不超过 ${most}`])].join("，");
  // how much the part would have to change, in whole units
  const gap = limits.flatMap(({ bound, limit }) => {
    const wanted = { units: multiply(whole.low, limit).units, scale: multiply(whole.low, limit).scale + 2 };
    const edge: Decimal = { units: bound === "atMost" ? floor(wanted) : ceiling(wanted), scale: 0 };
    const size = bound === "atMost" ? add(part.low, negative(edge)) : add(edge, negative(part.low));
    return compareDecimals(size, ZERO) > 0 ? [{ kind: bound === "atMost" ? "over" : "short", size }] : [];
  })[0];
  const gapText = gap === undefined ? "" : `，${gap.kind === "over" ? "多" : "还差"} ${numberText(gap.size, unit)}`;
  return {
    met: `${head}，${asked}。`,
    notMet: `${head}，须${asked}${gapText}。`,
    values: {
      label,
      part: valueText(part, unit),
      whole: valueText(whole, unit),
      value: percent,
      ...(least !== undefined && { least }),
      ...(most !== undefined && { most }),
      limit: most ?? least ?? "",
      ...(gap !== undefined && { [gap.kind]: numberText(gap.size, unit) }),
    },
  };
}
