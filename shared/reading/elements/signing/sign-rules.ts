import { folded } from "../../folded.ts";
import { KIND_OF_STAMP, SIGN_LABEL, SIGNED_ELECTRONICALLY } from "../../vocabulary/signing-words.ts";
import type { SignLine } from "./sign-line.ts";
import { isPlaceAndDay } from "./sign-lines.ts";

/** Lines on which somebody signs, and what stands above the name in their place. */

/** A line to sign on, or its label: By:, or that it was signed otherwise: Document signed electronically. */
export const isRule = ({ text }: SignLine) =>
  SIGNED_ELECTRONICALLY.test(folded(text).trim()) ||
  KIND_OF_STAMP.test(folded(text).trim()) ||
  /^(?:[\s._…-]{4,}|(?:by|per|par|signature|signed)\s*[:：][\s._…]*)$/iu.test(text);
/** 签字：, Par : and nothing behind it. */
export const isBareLabel = ({ text }: SignLine) => /^[^:：]{2,24}[:：][\s._…]*$/u.test(text.trim()) && SIGN_LABEL.test(folded(text).trim());
/** Takes the lines to sign on from the end of a side: they belong to the next name. */
export function trailingRules(side: SignLine[] | undefined): SignLine[] {
  const last = side?.findLastIndex((line) => !isRule(line) && !isBareLabel(line)) ?? -1;
  if (!side || last < 0) return [];
  // “Egholm, 6.5.2026” above the pen of the next, where the side has its own place and day above its name
  const isOfNext = last > 0 && side.slice(0, last).some(isPlaceAndDay) && side[last] !== undefined && isPlaceAndDay(side[last]);
  return side.splice(isOfNext ? last : last + 1);
}
