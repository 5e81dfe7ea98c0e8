import { sameCountry } from "../values/named-countries.ts";
import type { ReadValue } from "../values/read-values.ts";
import { sameComparedValue } from "./compared-values.ts";
import type { Item } from "./section-nodes.ts";

/** A third is 33 %, 33.3 % and 33.33 %. */
const sameShare = (one: ReadValue, other: ReadValue) =>
  one.kind === "percentage" &&
  other.kind === "percentage" &&
  (one.isFraction === true || other.isFraction === true) &&
  Math.abs((one.numbers[0] ?? 0) - (other.numbers[0] ?? 0)) < 0.5;

/** Whether a value or a country of the original and one of the translation say the same. */
export const same = (one: Item, other: Item): boolean => {
  if (one.country !== undefined || other.country !== undefined)
    return one.country !== undefined && other.country !== undefined && sameCountry(one.country, other.country);
  return (
    one.value !== undefined &&
    other.value !== undefined &&
    (one.kind === "reference") === (other.kind === "reference") &&
    (sameComparedValue(one.value, other.value) || sameShare(one.value, other.value))
  );
};
