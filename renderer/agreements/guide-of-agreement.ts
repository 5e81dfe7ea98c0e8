import type { Agreement } from "../../shared/case/case.ts";
import { type AgreementSlots, agreementSlots, type RuleSelector, ruleIdsOn } from "../../shared/guide/rule-selectors.ts";
import { useChecked } from "../state/checked.ts";
import { useTopicId } from "../state/open-case.ts";

/** Ids of the rules of the guide that look at the same. */
export function useRulesOn(selectors: readonly RuleSelector[]): ReadonlySet<string> {
  const guide = useChecked((state) => state.guide);
  const topic = useTopicId();
  return guide ? ruleIdsOn(guide, selectors, topic) : new Set();
}

/** The slots that the guide has for the copy and the translation of an agreement of this kind. */
export function useAgreementSlots({ kind }: Pick<Agreement, "kind">): AgreementSlots {
  const guide = useChecked((state) => state.guide);
  const topic = useTopicId();
  return guide ? agreementSlots(guide, topic, kind) : { copy: undefined, anyCopy: undefined, translation: undefined };
}
