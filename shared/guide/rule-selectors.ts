import type { AgreementElement, Check, CheckKind } from "./check-kinds.ts";
import { type Guide, type GuideRule, speaksOf } from "./guide.ts";
import { factsOf, questionOfFact } from "./questions.ts";

/**
 * Rules of whatever guide, by what they look at and never by their ids, which are the guide's own: those of a kind of check;
 * `fact:` those that look at an answer; `states:` and `agreed:` those for which one agreement, or all of a kind together,
 * must state an element; `translation:` those that ask for the translation of one or the other; `question:` those that use
 * the answer to a question of the guide itself.
 */
export type RuleSelector =
  | CheckKind
  | `fact:${string}`
  | `states:${AgreementElement}`
  | `agreed:${AgreementElement}`
  | `translation:${"agreement" | "localFunding"}`
  | `question:${string}`;

function fits(rule: GuideRule, selector: RuleSelector, questions: Guide["questions"]): boolean {
  const { check } = rule;
  const [family = "", name = ""] = selector.split(/:(.*)/);
  switch (family) {
    case "fact":
      return factsOfCheck(check).includes(name);
    case "states":
      return check.kind === "agreementStates" && check.elements.some((element) => element === name);
    case "agreed":
      return check.kind === "agreementsState" && check.elements.some((element) => element === name);
    case "translation":
      return check.kind === "translationAttached" && check.of === name;
    case "question":
      return factsOf(rule).some((fact) => questionOfFact(questions, fact)?.id === name);
    default:
      return check.kind === selector;
  }
}

/** The answers that a check names in the guide: `cooperation.basis`, `units[].cooperationBasis`. */
function factsOfCheck(check: Check): readonly string[] {
  if (check.kind === "allTrue") return check.conditions.map(({ fact }) => fact);
  if (check.kind === "anyText") return check.units === undefined ? check.facts : [...check.facts, `units[].${check.units}`];
  return check.kind === "involvement" ? [check.fact] : [];
}

/** The rules of a guide that one of the selectors is about, in its order; `topic`: only those that speak of it. */
export function rulesOn(guide: Guide, selectors: readonly RuleSelector[], topic?: string): readonly GuideRule[] {
  return guide.rules.filter((rule) => (topic === undefined || speaksOf(rule, topic)) && selectors.some((selector) => fits(rule, selector, guide.questions)));
}

/** Their ids, for findings. */
export const ruleIdsOn = (guide: Guide, selectors: readonly RuleSelector[], topic: string): ReadonlySet<string> =>
  new Set(rulesOn(guide, selectors, topic).map(({ id }) => id));

/** The slots of an agreement of this kind: of its copy, of that of any agreement, and of its translation; as the rule on seals names them. */
export type AgreementSlots = { readonly copy: string | undefined; readonly anyCopy: string | undefined; readonly translation: string | undefined };

/** Where a guide has no rule on the seals of agreements, its slots of these kinds stand in. */
export function agreementSlots(guide: Guide, topic: string, kind: string | null | undefined): AgreementSlots {
  for (const { check } of rulesOn(guide, ["agreementSealed"], topic)) {
    if (check.kind !== "agreementSealed") continue;
    return { copy: check.copySlots[kind ?? "cooperation"], anyCopy: check.copySlots.cooperation, translation: check.translationSlot };
  }
  const slots = guide.slots.filter((slot) => speaksOf(slot, topic));
  const anyCopy = slots.find((slot) => slot.kind === "agreement")?.id;
  const copy = slots.find((slot) => slot.kind === kind)?.id ?? anyCopy;
  const translation = slots.find(({ translates }) => translates.some((id) => id === anyCopy || id === copy))?.id;
  return { copy, anyCopy, translation };
}

/** The slots that a topic has for an agreement of this kind: its own, else that of all agreements; without a copy it asks for none of them. */
export function slotsAsked(guide: Guide, topic: string, kind: string | null | undefined): Pick<AgreementSlots, "copy" | "translation"> {
  const { copy, anyCopy, translation } = agreementSlots(guide, topic, kind);
  const takes = (id: string | undefined) => {
    const slot = guide.slots.find((one) => one.id === id);
    const kinds = slot?.agreementKinds[topic];
    return slot !== undefined && speaksOf(slot, topic) && (kinds === undefined || kinds.some((one) => one === (kind ?? "cooperation")));
  };
  return { copy: [copy, anyCopy].find(takes), translation: takes(translation) ? translation : undefined };
}

/** Whether what lies in a slot translates what lies in others. */
export const isTranslationSlot = ({ slots }: Pick<Guide, "slots">, slot: string): boolean =>
  slots.some(({ id, translates }) => id === slot && translates.length > 0);
