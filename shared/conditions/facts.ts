import type { Case } from "../case/case.ts";
import { answerAt, isRecord, joinPath } from "../case/case-path.ts";
import { applicantIsEnterprise, given, money } from "../facts/facts.ts";
import { askedAs, derivedFacts, fieldValue } from "../facts/field-value.ts";
import type { Condition } from "../guide/conditions.ts";
import { parseMoment, shanghaiDate } from "../text/moment.ts";
import { type ConditionContext, listOfNoun } from "./context.ts";
import { evaluate } from "./evaluate.ts";

/**
 * What a fact says: its value as it stands in the case (`undefined`: unanswered, `null`: asked, and there is none), the
 * answers that it rests on, and those of them that are unanswered. All are paths in `case.json`.
 */
export type FactValue = { readonly value: unknown; readonly paths: readonly string[]; readonly missing: readonly string[] };

type Derived = {
  readonly asks: readonly string[];
  readonly read: (context: ConditionContext) => { readonly value: unknown; readonly missing?: readonly string[] };
};

const SELF_FUNDING = "budget.selfFunding";
const amount = (value: number | undefined, missing: readonly string[]) => ({ value, missing });
const ofCase = (read: (theCase: Case) => { readonly value: unknown; readonly missing?: readonly string[] }) => (context: ConditionContext) =>
  read(context.case);
const date = (text: string): string => {
  const moment = parseMoment(text);
  return moment === undefined ? text : shanghaiDate(moment);
};

/** Facts that are no field: what they ask for and how they are read. */
const DERIVED: ReadonlyMap<string, Derived> = new Map<string, Derived>(
  Object.entries({
    at: { asks: [], read: ({ moment }) => ({ value: shanghaiDate(moment) }) },
    "filing.opens": { asks: [], read: ({ guide }) => ({ value: date(guide.filing.opens) }) },
    "filing.closes": { asks: [], read: ({ guide }) => ({ value: date(guide.filing.closes) }) },
    "guide.period.start": { asks: [], read: ({ guide }) => ({ value: guide.period.start }) },
    "guide.period.end": { asks: [], read: ({ guide }) => ({ value: guide.period.end }) },
    "applicant.isEnterprise": {
      asks: ["applicant.kind"],
      read: ofCase((theCase) => {
        const is = applicantIsEnterprise(theCase);
        return typeof is === "boolean" ? { value: is } : { value: undefined };
      }),
    },
    "budget.sum": { asks: ["budget.grant"], read: ofCase((theCase) => amount(money(theCase).sum, money(theCase).missingForSum)) },
    "budget.ownSelfFunding": { asks: [SELF_FUNDING], read: ofCase((theCase) => amount(money(theCase).ownSelfFunding, unansweredSelfFunding(theCase))) },
    "budget.allSelfFunding": { asks: [SELF_FUNDING], read: ofCase((theCase) => amount(money(theCase).selfFunding, unansweredSelfFunding(theCase))) },
  }),
);

const unansweredSelfFunding = (theCase: Case) => money(theCase).missingForSum.filter((path) => path.startsWith(SELF_FUNDING));

/** The names of all facts that are no field of the case and no question. */
export const derivedConditionFacts: readonly string[] = [...DERIVED.keys(), ...derivedFacts];

/** The value of a fact in its scope. Never throws: what no case can have is unanswered. */
export function readFact(fact: string, context: ConditionContext): FactValue {
  const derived = DERIVED.get(fact);
  if (derived !== undefined) {
    const { value, missing } = derived.read(context);
    const asks = missing === undefined || missing.length === 0 ? derived.asks : missing;
    return { value, paths: derived.asks, missing: value === undefined ? asks : [] };
  }
  if (derivedFacts.includes(fact)) return known(fieldValue(context.case, fact), askedAs(fact));
  const place = pathOfFact(fact, context);
  if (place === undefined) {
    const list = listOfNoun(fact.split(".")[0] ?? "") ?? listOfNoun(nounOf(context.guide.questions?.find(({ id }) => id === fact)?.on ?? ""));
    return { value: undefined, paths: [], missing: [list ?? fact] };
  }
  const question = ownQuestion(fact, context);
  const isElement = ELEMENT.test(place) || question?.type === "element";
  const found = known(answerAt(context.case, place), place, isElement);
  return found.value !== undefined || question?.when === undefined ? found : unlessAsked(question.when, found, context);
}

/** The question whose answer a fact is, not a part of it. */
const ownQuestion = (fact: string, { guide }: ConditionContext) => {
  const [, id = fact] = /(?:^|\.)answers\.([^.[\]]+)$/.exec(fact) ?? [];
  return guide.questions?.find((question) => question.id === id);
};

/** A question that is not put, because other answers do not call for it, is answered: there is none. While they are open, they are what is missing. */
function unlessAsked(when: Condition, found: FactValue, context: ConditionContext): FactValue {
  const { holds, missing } = evaluate(when, context);
  if (holds === true) return found;
  return holds === false ? { ...found, value: null, missing: [] } : { ...found, missing };
}

/** What an agreement states (`ip`, an `element` of the guide) is said by its `stated`. */
const ELEMENT = /^agreements\[\d+\]\.(term|content|inputs|division|ip|benefitSplit)$/;

function known(value: unknown, path: string, isElement = ELEMENT.test(path)): FactValue {
  if (isElement && value !== null) return known(isRecord(value) ? value.stated : undefined, joinPath(path, "stated"));
  const said = typeof value === "string" ? given(value) : value;
  return { value: said, paths: [path], missing: said === undefined ? [path] : [] };
}

/** Where a fact stands in the case: `partner.country` → `partners[1].country`; `undefined` where its noun is not in scope. */
export function pathOfFact(fact: string, { scope, guide }: Pick<ConditionContext, "scope" | "guide">): string | undefined {
  const question = guide.questions?.find(({ id }) => id === fact);
  if (question !== undefined) return pathOfQuestion(question, scope);
  const [noun = "", ...rest] = fact.split(".");
  if (noun === "project") return rest.join(".");
  const base = scope.get(noun);
  if (base !== undefined) return joinPath(base, rest.join("."));
  return listOfNoun(noun) === undefined && noun !== "entry" ? fact : undefined;
}

/** By what word conditions call the object that a question is asked of. */
const nounOf = (on: string): string => (on === "budget-item" ? "item" : on);

/** The answer to a question of the guide lies under `answers` of whom it is asked. */
function pathOfQuestion({ id, on }: { readonly id: string; readonly on: string }, scope: Scope): string | undefined {
  if (on === "project") return `answers.${id}`;
  if (on === "applicant" || on === "lead") return `${on}.answers.${id}`;
  const base = scope.get(nounOf(on));
  return base === undefined ? undefined : `${base}.answers.${id}`;
}

type Scope = ConditionContext["scope"];
