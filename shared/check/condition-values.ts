import { OPERATORS, type Operator } from "../guide/conditions.ts";
import type { GuideFault, GuideProblem } from "../guide/guide-problems.ts";
import { parseCalendarDate } from "../text/calendar.ts";
import { countries, countryName } from "../text/countries.ts";
import { nearName } from "../text/near-name.ts";
import type { FactKind, FactType } from "./fact-types.ts";

/** What the facts named in a part of a guide are; in the `where` of a list, those of its entries besides. `undefined`: no such fact. */
export type Types = { readonly typeOf: (fact: string) => FactType | undefined; readonly inList: (fact: string) => FactType | undefined };

type Group = Readonly<Record<string, unknown>>;

/** How messages call the kinds of values, and what may be written for one. */
const KINDS: Readonly<Record<FactKind, { readonly name: string; readonly written: string }>> = {
  number: { name: "数字", written: "数字（不加引号）" },
  money: { name: "金额", written: "金额（以元计的数字，不加引号）" },
  date: { name: "日期", written: "日期（2026-08-01）或年月（2026-08）" },
  text: { name: "文字", written: "文字（加引号）" },
  flag: { name: "是或否", written: " true 或 false" },
  choice: { name: "选项", written: "选项的值" },
  country: { name: "国别", written: "国别代码，如 DE" },
  list: { name: "列表", written: "列表" },
  group: { name: "一组字段", written: "一组字段" },
  any: { name: "名单中的值", written: "值" },
};

const AMOUNTS = ["equals", "differs", "atLeast", "atMost", "moreThan", "lessThan", "multipleOf", "oneOf", "noneOf", "given"] as const;
const WORDS = ["equals", "differs", "oneOf", "noneOf", "matches", "given"] as const;
const FITTING: Readonly<Record<FactKind, readonly Operator[]>> = {
  number: AMOUNTS,
  money: AMOUNTS,
  date: ["equals", "differs", "notBefore", "notAfter", "after", "before", "matches", "given"],
  text: WORDS,
  choice: WORDS,
  country: WORDS,
  flag: ["equals", "differs", "given"],
  list: ["includes", "oneOf", "noneOf", "given"],
  group: ["given"],
  any: OPERATORS,
};

/** A literal as the guide writes it: a day or a month of the calendar. */
export const isDateOrMonth = (text: string): boolean => {
  const date = parseCalendarDate(text);
  return date !== undefined && date.precision !== "year";
};

/**
 * What a condition, a quantity or a check compares that cannot be compared, or never is so: operators and operands that are not of the
 * kind of their fact, values that it cannot have, bounds that leave nothing between them.
 */
export function valueProblems(part: Group, path: string, types: Types): readonly GuideProblem[] {
  const { cases } = part;
  const own = comparedIn(part, types, (key) => `${path}.${key}`);
  if (!Array.isArray(cases)) return own;
  // a case takes the place of what the check itself says, key by key
  const found = cases.flatMap((one: unknown, index) =>
    isGroup(one)
      ? comparedIn({ ...part, ...one, cases: undefined }, types, (key) => (Object.hasOwn(one, key) ? `${path}.cases[${index}].${key}` : `${path}.${key}`))
      : [],
  );
  const seen = new Set<string>();
  return [...own, ...found].filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
}

const isGroup = (value: unknown): value is Group => typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

type Place = (key: string) => string;

function comparedIn(part: Group, types: Types, place: Place): readonly GuideProblem[] {
  const problems: GuideProblem[] = [];
  const need = (key: string, fact: unknown, wanted: readonly FactKind[], typeOf: Types["typeOf"], below = key) => {
    const type = typeof fact === "string" ? typeOf(fact) : undefined;
    if (typeof fact !== "string" || type === undefined || type.kind === "any" || wanted.includes(type.kind)) return;
    problems.push({ path: place(below), code: "fact-unfit", fact, is: KINDS[type.kind].name, wanted: wanted.map((kind) => KINDS[kind].name).join("或") });
  };
  const { kind } = part;
  need("length", part.length, ["text"], types.typeOf);
  need("sum", part.sum, ["list"], types.typeOf);
  need("count", part.count, ["list"], types.typeOf);
  if (part.sum !== undefined) need("of", part.of, ["number", "money"], types.inList);
  need("distinctBy", part.distinctBy, ["text", "choice", "country", "flag", "number", "money", "date"], types.inList);
  need("by", part.by, ["text", "choice", "country", "flag"], types.typeOf);
  for (const key of ["from", "to"]) {
    const point = part[key];
    if (isGroup(point)) need(key, point.fact, ["date"], types.typeOf, `${key}.fact`);
  }
  if (kind === "count") need("list", part.list, ["list"], types.typeOf);
  if (kind === "textLength") need("fact", part.fact, ["text"], types.typeOf);
  if (kind === "declared") need("fact", part.fact, ["flag"], types.typeOf);
  if (part.times !== undefined || part.plus !== undefined) need("fact", part.fact, ["number", "money"], types.typeOf);
  const type = typeOfQuantity(part, types);
  if (kind === "share") for (const key of ["part", "of"]) problems.push(...operandProblems(part[key], { kind: "number" }, place(key), types));
  if (part.plus !== undefined) problems.push(...operandProblems(part.plus, { kind: "number" }, place("plus"), types));
  if (type === undefined) return [...problems, ...boundProblems(part, place)];
  for (const operator of OPERATORS) {
    const operand = part[operator];
    if (operand === undefined) continue;
    const fitting = FITTING[type.kind];
    if (fitting.includes(operator)) problems.push(...ofOperator(operator, operand, type, place(operator), types));
    else problems.push({ path: place(operator), code: "operator-unfit", operator, is: KINDS[type.kind].name, fitting });
  }
  return [...problems, ...boundProblems(part, place)];
}

const NUMBER: FactType = { kind: "number" };

/** What a quantity or a check comes to. */
function typeOfQuantity(part: Group, { typeOf }: Types): FactType | undefined {
  if (["share", "count", "textLength", "duration"].some((kind) => kind === part.kind)) return NUMBER;
  if (part.kind === "declared" || part.kind === "attachment") return undefined;
  if ([part.sum, part.count, part.length, part.from].some((source) => source !== undefined)) return NUMBER;
  if (part.lookup !== undefined) return { kind: "any" };
  const type = text(part.fact) === undefined ? undefined : typeOf(text(part.fact) ?? "");
  return type !== undefined && (part.times !== undefined || part.plus !== undefined) ? NUMBER : type;
}

function ofOperator(operator: Operator, operand: unknown, type: FactType, path: string, types: Types): readonly GuideProblem[] {
  if (operator === "matches" || operator === "multipleOf" || operator === "given") return [];
  const entry = type.kind === "list" ? (type.of ?? { kind: "any" as const }) : type;
  if (operator !== "oneOf" && operator !== "noneOf") return operandProblems(operand, entry, path, types);
  if (Array.isArray(operand)) return operand.flatMap((choice: unknown, index) => operandProblems(choice, entry, `${path}[${index}]`, types));
  const isCountries = isGroup(operand) && operand.countries !== undefined;
  return isCountries && entry.kind !== "country" && entry.kind !== "any" && entry.kind !== "text"
    ? [{ path: `${path}.countries`, code: "operator-unfit", operator: "countries", is: KINDS[entry.kind].name, fitting: FITTING[entry.kind] }]
    : [];
}

const isAmount = (kind: FactKind) => kind === "number" || kind === "money";
const isWord = (kind: FactKind) => kind === "text" || kind === "choice" || kind === "country";

/** A value or a quantity beside a fact of this type. */
function operandProblems(operand: unknown, type: FactType, path: string, types: Types): readonly GuideProblem[] {
  if (operand === undefined || type.kind === "any") return [];
  if (isGroup(operand)) {
    const other = typeOfQuantity(operand, types);
    if (other === undefined || other.kind === "any" || alike(other.kind, type.kind)) return [];
    return [{ path, code: "fact-unfit", fact: text(operand.fact) ?? "这个数", is: KINDS[other.kind].name, wanted: KINDS[type.kind].name }];
  }
  const fault = literalFault(operand, type);
  return fault === undefined ? [] : [{ path, ...fault }];
}

const alike = (one: FactKind, other: FactKind) => one === other || (isAmount(one) && isAmount(other)) || (isWord(one) && isWord(other));

function literalFault(value: unknown, { kind, values = [] }: FactType): GuideFault | undefined {
  const wrong: GuideFault = { code: "wrong-type", wanted: KINDS[kind].written };
  if (isAmount(kind)) return typeof value === "number" ? undefined : wrong;
  if (kind === "flag") return typeof value === "boolean" || values.some((one) => one === value) ? undefined : wrong;
  if (typeof value !== "string") return wrong;
  if (kind === "date") return isDateOrMonth(value) ? undefined : { code: "not-a-date-or-month" };
  if (kind === "choice") return values.includes(value) ? undefined : { code: "not-one-of", found: value, values, near: nearName(value, values) };
  if (kind !== "country" || countryName(value) !== undefined) return undefined;
  const near = countries().find(({ code, name }) => name === value || code === value.toUpperCase())?.code;
  return { code: "unknown", what: "country", name: value, near };
}

const LEAST = [
  ["atLeast", false],
  ["moreThan", true],
  ["notBefore", false],
  ["after", true],
] as const;
const MOST = [
  ["atMost", false],
  ["lessThan", true],
  ["notAfter", false],
  ["before", true],
] as const;

/** Bounds that are written as values and leave nothing between them. */
function boundProblems(part: Group, place: Place): readonly GuideProblem[] {
  return LEAST.flatMap(([lower, opensBelow]) =>
    MOST.flatMap(([upper, opensAbove]): readonly GuideProblem[] => {
      const [least, most] = [part[lower], part[upper]];
      const inOrder = (typeof least === "number" && typeof most === "number") || (typeof least === "string" && typeof most === "string");
      if (!inOrder || least < most || (least === most && !opensBelow && !opensAbove)) return [];
      // a month holds its days
      if (typeof least === "string" && typeof most === "string" && (least.startsWith(most) || most.startsWith(least)) && least !== most) return [];
      return [{ path: place(upper), code: "never", least: String(least), most: String(most) }];
    }),
  );
}
