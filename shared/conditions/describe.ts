import { type Choices, type Condition, OPERATORS, type Operand, type Operator, type Operators, type QuantityParts } from "../guide/conditions.ts";
import { add, compareDecimals, type Decimal, decimal, decimalText, negative, ZERO } from "../text/decimal.ts";
import type { ConditionContext } from "./context.ts";
import { compareOne } from "./evaluate.ts";
import { choiceTexts, insideList, nameOfList, nameOfQuantity, numberText, partsOf, questionOfFact, unitOf, valueText } from "./labels.ts";
import { quantityValue } from "./quantities.ts";
import { asNumber, type Value } from "./values.ts";

/** Conditions in Chinese: what is asked (不超过 80.00 万元), and what is the matter where it is not so. */

/** How an operator is said of what satisfies it (`is`), and of what does not (`fails`); `$` is the operand. */
const PHRASES: Readonly<Record<Operator, { readonly is: string; readonly fails: string }>> = {
  equals: { is: "为$", fails: "须为$" },
  differs: { is: "不是$", fails: "不能是$" },
  atMost: { is: "不超过 $", fails: "超过 $" },
  atLeast: { is: "不少于 $", fails: "少于 $" },
  lessThan: { is: "少于 $", fails: "须少于 $" },
  moreThan: { is: "多于 $", fails: "须多于 $" },
  before: { is: "早于 $", fails: "须早于 $" },
  after: { is: "晚于 $", fails: "须晚于 $" },
  notBefore: { is: "不早于 $", fails: "早于 $" },
  notAfter: { is: "不晚于 $", fails: "晚于 $" },
  oneOf: { is: "属于$", fails: "须属于$" },
  noneOf: { is: "不属于$", fails: "不能属于$" },
  includes: { is: "包括$", fails: "须包括$" },
  matches: { is: "符合规定的格式", fails: "不符合规定的格式" },
  multipleOf: { is: "是 $的整数倍", fails: "须是 $的整数倍" },
  given: { is: "$", fails: "$" },
};

/** Of ages. */
const YOUNGER = { is: "未满 $", fails: "须未满 $" } as const;

/** One operator in words, with its operand as it comes to in this case. */
function phrase(operator: Operator, quantity: QuantityParts, operators: Operators, context: ConditionContext, how: "is" | "fails"): string {
  const operand = operandText(operator, quantity, operators, context);
  if (operator === "given") return (operators.given === true) === (how === "is") ? "已有" : "没有";
  if (operator === "multipleOf") return PHRASES.multipleOf[how].replace("$", operand);
  const nothing = withoutRow(operator, operators, context);
  const phrases = operator === "lessThan" && unitOf(quantity, context) === "岁" ? YOUNGER : PHRASES[operator];
  return nothing ?? spaced(phrases[how].replace(/ ?\$/, ""), operand);
}

/** A number stands apart from the words before it, other words do not. */
const spaced = (before: string, after: string): string => `${before}${/^[−\d]/.test(after) && before !== "" ? " " : ""}${after}`;

/** A list of the guide in which there is nothing for this case: nothing can satisfy it. */
function withoutRow(operator: Operator, operators: Operators, context: ConditionContext): string | undefined {
  const operand =
    operator === "oneOf" || operator === "noneOf" || operator === "matches" || operator === "given" || operator === "multipleOf"
      ? undefined
      : operators[operator];
  if (typeof operand !== "object" || operand.lookup === undefined || quantityValue(operand, context).kind !== "without") return undefined;
  const by = operand.by ?? "";
  return `名单“${operand.lookup}”中没有${valueText(quantityValue({ fact: by }, context), "", questionOfFact(by, context))}的${operand.column ?? ""}`;
}

function operandText(operator: Operator, quantity: QuantityParts, operators: Operators, context: ConditionContext): string {
  switch (operator) {
    case "oneOf":
    case "noneOf": {
      const choices = operators[operator];
      return choices === undefined ? "" : choicesText(choices, quantity, context);
    }
    case "matches":
    case "given":
      return "";
    case "multipleOf":
      // 100 元, not 0.01 万元
      return `${decimalText(decimal(operators.multipleOf ?? 1) ?? ZERO)} ${unitOf(quantity, context)}`.trimEnd();
    default: {
      const operand = operators[operator];
      return operand === undefined ? "" : operandWithName(operand, quantity, context);
    }
  }
}

/** A value, for another fact with its name: 申请资助的 2 倍（80.00 万元）. */
function operandWithName(operand: Operand, quantity: QuantityParts, context: ConditionContext): string {
  const unit = unitOf(quantity, context) || unitOf(operand, context);
  const text = valueText(quantityValue(operand, context), unit, questionOfFact(quantity.fact, context));
  if (typeof operand !== "object" || operand.lookup !== undefined) return text;
  const name = nameOfQuantity(operand, context);
  return text === "" ? name : `${name}（${text}）`;
}

function choicesText(choices: Choices, quantity: QuantityParts, context: ConditionContext): string {
  if ("countries" in choices) return `国别名单“${choices.countries}”`;
  if ("list" in choices) return `名单“${choices.list}”`;
  return choiceTexts(choices, questionOfFact(quantity.fact, context));
}

/** A condition in words: 申报单位的性质为“企业”. */
export function describe(condition: Condition, context: ConditionContext): string {
  const joined = (list: readonly Condition[], link: string) => list.map((one) => describe(one, context)).join(link);
  if (condition.all !== undefined) return joined(condition.all, "，且");
  if (condition.any !== undefined) return joined(condition.any, "，或");
  if (condition.not !== undefined) return `不是“${describe(condition.not, context)}”`;
  if (condition.attachment !== undefined) return `已有“${titleOfSlot(condition.attachment, context)}”`;
  const name = nameOfQuantity(condition, context);
  const operators = OPERATORS.filter((operator) => condition[operator] !== undefined);
  if (condition.given !== undefined && operators.length === 1) return `${condition.given ? "已有" : "没有"}${name}`;
  if (condition.equals !== undefined && typeof condition.equals === "boolean") return `${name}：${condition.equals ? "是" : "否"}`;
  return `${name}${operators.map((operator) => phrase(operator, condition, condition, context, "is")).join("，")}`;
}

export const titleOfSlot = (slot: string, { guide }: ConditionContext): string => guide.slots?.find(({ id }) => id === slot)?.title ?? slot;

/** What a comparison found, in one sentence, with the values that a guide's own sentences may name. */
export type Compared = {
  /** an operator is written at all */
  readonly limited: boolean;
  readonly met: string;
  readonly notMet: string;
  readonly values: Readonly<Record<string, string>>;
};

/** A quantity against its operators. */
export function describeComparison(quantity: QuantityParts, value: Value, operators: Operators, context: ConditionContext): Compared {
  const name = nameOfQuantity(quantity, context);
  const written = OPERATORS.filter((operator) => operators[operator] !== undefined);
  const failing = written.filter((operator) => compareOne(value, operator, operators, context).holds === false);
  const unit = unitOf(quantity, context) || unitOfOperands(operators, context);
  const text = valueText(value, unit, questionOfFact(quantity.fact, context));
  const said = (list: readonly Operator[], how: "is" | "fails") => list.map((operator) => phrase(operator, quantity, operators, context, how)).join("，");
  const gap = gapOf(value, failing[0], operators, context);
  const gapText = gap === undefined ? "" : `，${gap.kind === "short" ? "还差" : "多"} ${numberText(gap.size, unit)}`;
  const head = text === "" ? name : `${name}${spaced("为", text)}`;
  const wanted = operators.equals;
  // 是否注册在本市：是
  if (typeof wanted === "boolean" && value.kind === "flag" && written.length === 1) {
    const [is, other] = wanted ? ["是", "否"] : ["否", "是"];
    return {
      limited: true,
      met: `${name}：${is}。`,
      notMet: `${name}：${other}，须为“${is}”。`,
      values: { label: name, value: value.flag ? "是" : "否", limit: is },
    };
  }
  const none = noneAllowed(quantity, operators, value, context);
  if (none !== undefined)
    return {
      limited: true,
      ...none,
      values: { label: name, value: text, most: "0", limit: "0", ...(gap !== undefined && { [gap.kind]: numberText(gap.size, unit) }) },
    };
  const onlyGiven = written.every((operator) => operator === "given");
  return {
    limited: written.length > 0,
    met: onlyGiven ? `${said(written, "is")}：${name}。` : `${head}，${said(written, "is")}。`,
    notMet: onlyGiven ? `${said(failing, "fails")}：${name}。` : `${head}，${said(failing, "fails")}${gapText}。`,
    values: {
      label: name,
      value: text,
      ...operandValues(quantity, operators, context),
      ...(gap !== undefined && { [gap.kind]: numberText(gap.size, unit) }),
    },
  };
}

/** A count of which there may be none: what there must not be, and how many there are. */
function noneAllowed(quantity: QuantityParts, operators: Operators, value: Value, context: ConditionContext) {
  const { count, where, distinctBy, plus } = quantity;
  if (count === undefined || distinctBy !== undefined || plus !== undefined || operators.atMost !== 0 || value.kind !== "number") return undefined;
  const [list, entries] = [nameOfList(count, context), `${nameOfList(count, context)}${partsOf(count, where, context)}`];
  const conditions = where === undefined ? undefined : describe(where, insideList(count, context));
  return {
    met: conditions === undefined ? `没有${list}。` : `没有“${conditions.replaceAll("“", "‘").replaceAll("”", "’")}”的${list}。`,
    notMet: `${conditions === undefined ? entries : `“${conditions.replaceAll("“", "‘").replaceAll("”", "’")}”的${list}`}有 ${valueText(value, "个")}，须没有。`,
  };
}

const unitOfOperands = (operators: Operators, context: ConditionContext): string =>
  [operators.atMost, operators.atLeast, operators.lessThan, operators.moreThan, operators.equals]
    .map((operand) => (operand === undefined ? "" : unitOf(operand, context)))
    .find((unit) => unit !== "") ?? "";

/** `least`, `most` and `limit` (whichever operator comes first), as a guide's own sentences name them. */
function operandValues(quantity: QuantityParts, operators: Operators, context: ConditionContext): Readonly<Record<string, string>> {
  const text = (operator: Operator) => (operators[operator] === undefined ? undefined : operandText(operator, quantity, operators, context));
  const least = text("atLeast") ?? text("moreThan") ?? text("notBefore") ?? text("after");
  const most = text("atMost") ?? text("lessThan") ?? text("notAfter") ?? text("before");
  const limit = most ?? least ?? text("equals") ?? text("oneOf") ?? text("differs") ?? text("noneOf") ?? text("includes");
  return { ...(least !== undefined && { least }), ...(most !== undefined && { most }), ...(limit !== undefined && { limit }) };
}

/** How much is lacking or too much, where two amounts are compared. */
function gapOf(value: Value, operator: Operator | undefined, operators: Operators, context: ConditionContext) {
  if (operator !== "atMost" && operator !== "atLeast") return undefined;
  const operand = operators[operator];
  const [number, limit] = [asNumber(value), operand === undefined ? undefined : asNumber(quantityValue(operand, context))];
  if (number === undefined || limit === undefined || number.beyond !== undefined) return undefined;
  const size = operator === "atMost" ? minus(number.low, limit.high) : minus(limit.low, number.high);
  return size === undefined || compareDecimals(size, ZERO) <= 0 ? undefined : { kind: operator === "atMost" ? "over" : "short", size };
}

const minus = (left: Decimal, right: Decimal | undefined): Decimal | undefined => (right === undefined ? undefined : add(left, negative(right)));
