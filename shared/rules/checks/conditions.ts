import { firstEntryOf, withoutDoubles } from "../../facts/doubles.ts";
import { given } from "../../facts/facts.ts";
import { askedAs, fieldValue } from "../../facts/field-value.ts";
import type { CheckOf, Condition } from "../../guide/check-kinds.ts";
import { countryName } from "../../text/countries.ts";
import { advice, type CheckContext, met, missing, mostSevere, notApplicable, notMet, open, type Verdict } from "../verdict.ts";

/** `allTrue`: every condition holds; a clear “no” decides, then unanswered fields, then what the guide leaves open. */
export function allTrue(check: CheckOf<"allTrue">, context: CheckContext): Verdict {
  const verdicts = check.conditions.map((condition) => holds(condition, context));
  return { ...mostSevere(verdicts), values: Object.assign({}, ...verdicts.map((verdict) => verdict.values ?? {})) };
}

function holds(condition: Condition, context: CheckContext): Verdict {
  const value = fieldValue(context.case, condition.fact);
  const field = askedAs(condition.fact);
  const values = shown(condition, value);
  if (value === undefined) return missing([field]);
  if (value === null) return condition.noneIs === "not-met" ? notMet() : missing([field]);
  if (typeof value === "string" && condition.open.includes(value)) return open(values);
  if (typeof value === "string" && condition.openWords && leavesOpen(value, condition.openWords)) return open(values);
  if (satisfies(condition, value)) return met(values);
  switch (condition.otherwise) {
    case "not-met":
      return notMet(values);
    case "cannot-tell":
      return missing([field], values);
    case "open":
      return open(values);
  }
}

const leavesOpen = (text: string, { words, except }: NonNullable<Condition["openWords"]>): boolean => {
  const rest = except.reduce((left, word) => left.replaceAll(word, " "), text);
  return words.some((word) => rest.includes(word));
};

function satisfies(condition: Condition, value: unknown): boolean {
  switch (condition.expect) {
    case "true":
      return value === true;
    case "false":
      return value === false;
    case "text":
      return typeof value === "string";
    case "count":
      return typeof value === "number" && value > 0;
    case "enterprise":
      return value === "enterprise";
    case "country-outside":
      return value !== "CN";
  }
}

function shown(condition: Condition, value: unknown): Record<string, string | number> {
  if (condition.expect === "country-outside" && typeof value === "string") return { headquarters: countryName(value) ?? value };
  if (condition.expect === "count" && typeof value === "number") return { count: value };
  return {};
}

/** `anyText`: a text is written somewhere. The guide sets no measure (C3, C13), so that nothing written is “cannot tell”. */
export function anyText(check: CheckOf<"anyText">, context: CheckContext): Verdict {
  // 双方: a text about somebody else says nothing of a unit that takes part
  const units = check.units ? (context.case.units ?? []).map((unit, index) => ({ unit, index })) : [];
  const written = new Set(units.filter(({ unit }) => given(unit.cooperationBasis)).map(({ unit }) => firstEntryOf(context, unit.id)));
  const once = new Set(withoutDoubles(context, context.case.units ?? []).map(({ id }) => id));
  const asked = units.filter(({ unit }) => unit.role !== "none" && unit.inShanghai !== false && once.has(unit.id));
  if (asked.length > 0) {
    // C16: a text beside either entry of one unit serves
    const blank = asked.filter(({ unit }) => !written.has(unit.id));
    return blank.length === 0 ? met() : missing(blank.map(({ index }) => `units[${index}].${check.units}`));
  }
  return check.facts.some((fact) => typeof fieldValue(context.case, fact) === "string") ? met() : missing(check.facts);
}

/** `involvement`: the product never judges procedures outside the guide (F7), it only points to them. */
export function involvement(check: CheckOf<"involvement">, context: CheckContext): Verdict {
  const value = fieldValue(context.case, check.fact);
  if (value === true) return advice();
  return value === false ? notApplicable() : missing([check.fact]);
}
