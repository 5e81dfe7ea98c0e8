import type { Case } from "../case/case.ts";
import { entryOf, holdsAtAnyTime } from "../conditions/at-any-time.ts";
import type { Truth } from "../conditions/values.ts";
import { applicantIsEnterprise, partnerEnterprises } from "../facts/facts.ts";
import type { Guide, GuideSlot } from "../guide/guide.ts";

type Context = { readonly case: Case; readonly guide: Guide };

/**
 * Whether a slot must be filled. `wholeChinese`: whether what lies in it is wholly in Chinese; `subject`: id of the
 * agreement, partner or unit that it is for. What a condition cannot tell yet is not required.
 */
export function isRequired(slot: GuideSlot, context: Context, about: { readonly wholeChinese?: boolean | undefined; readonly subject?: string } = {}): boolean {
  const { case: theCase } = context;
  if (typeof slot.required === "object") return requiredWhen(slot, context, about.subject)?.holds === true;
  switch (slot.required) {
    case "always":
      return true;
    case "never":
      return false;
    case "when-not-chinese":
      return about.wholeChinese === false;
    case "when-enterprise":
      return applicantIsEnterprise(theCase) === true;
    case "when-partner-enterprise":
      return partnerEnterprises(theCase).length > 0;
    case "when-recusal":
      return theCase.declarations?.recusal?.requested === true;
    case "when-ethics-in-scope":
      return theCase.declarations?.ethics?.inScope === true;
  }
}

/** Whether the condition of a slot holds, with the answers that would tell; `undefined`: it has none. */
export function requiredWhen({ required }: Pick<GuideSlot, "required">, context: Context, subject?: string): Truth | undefined {
  return typeof required === "object" ? holdsAtAnyTime(required.when, context, entryOf(context.case, subject)) : undefined;
}

/** Whether a slot is one for each entry of a list that must have one: `always`, or by a condition that holds for the case as a whole. */
export const isAlways = (slot: GuideSlot, context: Context): boolean => slot.required === "always" || requiredWhen(slot, context)?.holds === true;
