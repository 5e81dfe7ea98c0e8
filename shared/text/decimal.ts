/**
 * Exact decimals for amounts, percent and factors that a guide compares: 0.1 × 3 is 0.3. `units` × 10 to the power of
 * −`scale`, any size.
 */
export type Decimal = { readonly units: bigint; readonly scale: number };

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Digits after the point that a number may have; far below what any amount needs, and no way to fill the memory. */
const MOST_PLACES = 400;

/** A number as it is written: 0.1 is one tenth. `undefined` for what is no finite number. */
export function decimal(value: number): Decimal | undefined {
  return Number.isFinite(value) ? parseDecimal(String(value)) : undefined;
}

/** `12`, `-3.5`, `1,200,000`, `2e-7`; `undefined` for every other text. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > MOST_PLACES || whole.length > MOST_PLACES) return undefined;
  const digits = BigInt(whole.replaceAll(",", "") + fraction) * (sign === "-" ? -1n : 1n);
  return scale >= 0 ? { units: digits, scale } : { units: digits * 10n ** BigInt(-scale), scale: 0 };
}

const unitsAt = ({ units, scale }: Decimal, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

export function add(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
}

export const multiply = (left: Decimal, right: Decimal): Decimal => ({ units: left.units * right.units, scale: left.scale + right.scale });

export const negative = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale });

/** Below 0, 0 or above 0, as `left` is below, the same as or above `right`. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale);
  const [one, other] = [unitsAt(left, scale), unitsAt(right, scale)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The least whole number that is not below it, the greatest that is not above it. */
export function ceiling({ units, scale }: Decimal): bigint {
  const size = 10n ** BigInt(scale);
  const whole = units / size;
  return units % size > 0n ? whole + 1n : whole;
}
export const floor = (value: Decimal): bigint => -ceiling(negative(value));

/** In full and without zeros at the end: `1,200,000`, `0.3`, `−2.5`. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  const text = fraction === "" ? whole : `${whole}.${fraction}`;
  return units < 0n ? `−${text}` : text;
}

/** Part of whole in per cent, cut off after two places (readings A1, A3): `19.99`. `whole` must not be 0. */
export function percentText(part: Decimal, whole: Decimal): string {
  const scale = Math.max(part.scale, whole.scale);
  return decimalText({ units: (unitsAt(part, scale) * 10_000n) / unitsAt(whole, scale), scale: 2 });
}
