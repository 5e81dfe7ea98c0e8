import type { Attachment } from "../case/case.ts";
import { isAnswered } from "../case/case-path.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import { given } from "../facts/facts.ts";
import { type Choices, type Condition, OPERATORS, type Operator, type Operators, type Seal } from "../guide/conditions.ts";
import { compareDecimals, decimal } from "../text/decimal.ts";
import { matchesPattern, parsePattern } from "../text/pattern.ts";
import { type ConditionContext, ownEntry } from "./context.ts";
import { namesOfKey, quantityValue } from "./quantities.ts";
import {
  allOf,
  anyOf,
  asNumber,
  FALSE,
  not,
  ordered,
  type Relation,
  readValue,
  same,
  TRUE,
  type Truth,
  truth,
  unclear,
  unknown,
  type Value,
} from "./values.ts";

/** Whether a condition holds: three-valued, with the answers that would tell. Pure, and never throws. */
export function evaluate(condition: Condition, context: ConditionContext): Truth {
  if (condition.all !== undefined) return allOf(condition.all.map((one) => evaluate(one, context)));
  if (condition.any !== undefined) return anyOf(condition.any.map((one) => evaluate(one, context)));
  if (condition.not !== undefined) return not(evaluate(condition.not, context));
  if (condition.attachment !== undefined) return attachmentPresent(condition.attachment, condition.sealedBy, context);
  return compareAll(quantityValue(condition, context), condition, context);
}

/** A value against all operators that are written. */
export const compareAll = (value: Value, operators: Operators, context: ConditionContext): Truth =>
  allOf(OPERATORS.flatMap((operator) => (operators[operator] === undefined ? [] : [compareOne(value, operator, operators, context)])));

const RELATIONS: Readonly<Partial<Record<Operator, Relation>>> = {
  atMost: "at-most",
  atLeast: "at-least",
  lessThan: "less",
  moreThan: "more",
  before: "less",
  after: "more",
  notBefore: "at-least",
  notAfter: "at-most",
};

/** A value against one operator, whose operand is in `operators`. */
export function compareOne(value: Value, operator: Operator, operators: Operators, context: ConditionContext): Truth {
  switch (operator) {
    case "given":
      if (value.kind === "unknown") return context.givenNow ? truth(operators.given === false) : unclear(value);
      return truth(isGiven(value) === operators.given);
    case "multipleOf":
      return isMultiple(value, operators.multipleOf ?? 1);
    case "matches":
      return matches(value, operators.matches ?? "");
    case "oneOf":
      return operators.oneOf === undefined ? TRUE : amongAll(value, operators.oneOf, context);
    case "noneOf":
      return operators.noneOf === undefined ? TRUE : amongNone(value, operators.noneOf, context);
    case "equals":
      return operators.equals === undefined ? TRUE : same(value, quantityValue(operators.equals, context));
    case "differs":
      return operators.differs === undefined ? TRUE : not(same(value, quantityValue(operators.differs, context)));
    case "includes":
      return operators.includes === undefined ? TRUE : includes(value, quantityValue(operators.includes, context));
    default: {
      const [relation, operand] = [RELATIONS[operator], operators[operator]];
      return relation === undefined || operand === undefined ? TRUE : ordered(value, relation, quantityValue(operand, context));
    }
  }
}

function isGiven(value: Value): boolean {
  if (value.kind === "none" || value.kind === "without") return false;
  return value.kind === "list" ? value.entries.length > 0 && value.entries.some(isAnswered) : true;
}

/** Amounts in whole hundreds or ten thousands. */
function isMultiple(value: Value, of: number): Truth {
  const number = asNumber(value);
  const step = decimal(of);
  if (number?.high === undefined || step === undefined || compareDecimals(number.low, number.high) !== 0) return unclear(value);
  const scale = Math.max(number.low.scale, step.scale);
  const [units, size] = [number.low, step].map((one) => one.units * 10n ** BigInt(scale - one.scale));
  return truth(units !== undefined && size !== undefined && size !== 0n && units % size === 0n);
}

function matches(value: Value, source: string): Truth {
  const pattern = parsePattern(source);
  if (value.kind === "unknown") return unclear(value);
  if (value.kind === "number" || !pattern.ok) return unclear(value);
  return truth(value.kind === "text" && matchesPattern(pattern.value, value.text));
}

const entriesOf = (value: Value): readonly Value[] =>
  value.kind === "list" ? value.entries.map((entry) => readValue(entry, value.paths, value.paths)) : [value];

function includes(value: Value, wanted: Value): Truth {
  if (value.kind === "unknown" || wanted.kind === "unknown") return unclear(value, wanted);
  return anyOf(entriesOf(value).map((entry) => same(entry, wanted)));
}

function amongAll(value: Value, choices: Choices, context: ConditionContext): Truth {
  if (value.kind === "unknown") return unclear(value);
  return allOf([truth(!(value.kind === "list" && value.entries.length === 0)), ...entriesOf(value).map((entry) => isAmong(entry, choices, context))]);
}

const amongNone = (value: Value, choices: Choices, context: ConditionContext): Truth =>
  value.kind === "unknown" ? unclear(value) : allOf(entriesOf(value).map((entry) => not(isAmong(entry, choices, context))));

function isAmong(value: Value, choices: Choices, { guide }: ConditionContext): Truth {
  if (value.kind === "unknown") return unclear(value);
  if ("countries" in choices) return truth(value.kind === "text" && (ownEntry(guide.countrySets, choices.countries) ?? []).includes(value.text));
  if ("list" in choices) {
    const column = (ownEntry(guide.lists, choices.list) ?? []).map((row) => (ownEntry(row, choices.column) ?? "").trim());
    return truth(namesOfKey(value).some((name) => column.includes(name)));
  }
  return anyOf(choices.map((choice) => same(value, { ...readValue(choice, []), literal: true })));
}

/** Whether an attachment lies in the slot for whom the scope is about, and bears the seal that is asked for. */
export function attachmentPresent(slot: string, sealedBy: Seal | undefined, context: ConditionContext): Truth {
  const attachments = attachmentsIn(slot, context);
  if (attachments.length === 0 || sealedBy === undefined) return truth(attachments.length > 0);
  const seals = attachments.map(({ sealedBy: seal }) => seal);
  if (seals.some((seal) => seal !== undefined && seal !== null && seal !== "none" && (sealedBy === "anyone" || seal === sealedBy))) return TRUE;
  const all = context.case.attachments ?? [];
  const open = attachments.filter((_one, index) => seals[index] === undefined || seals[index] === null);
  return open.length === 0 ? FALSE : unknown(open.map((attachment) => `attachments[${all.indexOf(attachment)}].sealedBy`));
}

function attachmentsIn(slot: string, context: ConditionContext): readonly Attachment[] {
  const { case: theCase, guide, slotFor } = context;
  const subject = subjectId(context);
  const report = (subject === undefined ? undefined : slotFor?.(slot, subject)) ?? slotFor?.(slot);
  if (report !== undefined) {
    if (report.state === "missing" || report.state === "generated" || report.state === "outdated") return [];
    return report.attachments.flatMap((id) => entryWithId(theCase.attachments, id) ?? []);
  }
  const inSlot = (theCase.attachments ?? []).filter((attachment) => attachment.slot === slot && attachment.state !== "generated");
  if (subject === undefined) return inSlot;
  // one of the case serves whomever the rule speaks of; in a slot for each it has to name whom it is for
  const ofEach = guide.slots?.find(({ id }) => id === slot)?.each !== undefined;
  return inSlot.filter(({ for: whom }) => whom === subject || (!ofEach && !given(whom)));
}

/** The id of the agreement, partner or unit in scope, the innermost first. */
function subjectId({ case: theCase, scope }: ConditionContext): string | undefined {
  const at = (noun: string) => Number(/\[(\d+)\]/.exec(scope.get(noun) ?? "")?.[1] ?? -1);
  return theCase.agreements?.[at("agreement")]?.id ?? theCase.partners?.[at("partner")]?.id ?? theCase.units?.[at("unit")]?.id;
}
