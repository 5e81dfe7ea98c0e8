import { z } from "zod";
import { parsePattern } from "../text/pattern.ts";

/**
 * Quantities and conditions of a guide: closed, no language. What they mean is in `shared/conditions/`.
 *
 * A fact is a path in `case.json` (`budget.grant`), the id of a question, a derived fact (`applicant.isEnterprise`,
 * `at`, `filing.closes`, `guide.period.end` …) or a path below a noun that is in scope: `partner.country` in a rule
 * `each: partners` and in the `where` of a list of partners. `entry` is the entry of any list.
 */
export type Quantity = number | string | QuantityParts;

/** One of `fact`, `sum`, `count`, `length`, `from` … `to`, `lookup`; then `times` a factor, `plus` another quantity. */
export type QuantityParts = {
  readonly fact?: string | undefined;
  /** a list whose entries' `of` are added up */
  readonly sum?: string | undefined;
  readonly of?: string | undefined;
  /** a list whose entries are counted, or its distinct values of `distinctBy` */
  readonly count?: string | undefined;
  readonly distinctBy?: string | undefined;
  /** which entries of `sum` or `count` are meant */
  readonly where?: Condition | undefined;
  /** completed years or months, or days, between two dates */
  readonly from?: DateOrFact | undefined;
  readonly to?: DateOrFact | undefined;
  readonly in?: "years" | "months" | "days" | "words" | undefined;
  /** `counts`: the day `to` belongs to the time, as the last day of a project does; absent: where `to` is a fact that ends in `.end` */
  readonly lastDay?: "counts" | "does-not-count" | undefined;
  /** characters of a text, blanks not counted; `in: words` its words */
  readonly length?: string | undefined;
  /** a list of the guide (`lists/<name>.csv`): the row whose first column is the fact `by` (`*`: every other), in `column` */
  readonly lookup?: string | undefined;
  readonly by?: string | undefined;
  readonly column?: string | undefined;
  /** a factor, or the answer that it is multiplied with, such as the rate of a currency */
  readonly times?: number | { readonly fact: string } | undefined;
  readonly plus?: Quantity | undefined;
};

export type DateOrFact = string | { readonly fact: string };
export type Operand = boolean | Quantity;
/** What may be chosen from: values, a column of a list of the guide, or one of its sets of countries. */
export type Choices = readonly (string | number)[] | { readonly list: string; readonly column: string } | { readonly countries: string };

export type Operators = {
  readonly equals?: Operand | undefined;
  readonly differs?: Operand | undefined;
  readonly atMost?: Quantity | undefined;
  readonly atLeast?: Quantity | undefined;
  readonly lessThan?: Quantity | undefined;
  readonly moreThan?: Quantity | undefined;
  readonly before?: Quantity | undefined;
  readonly after?: Quantity | undefined;
  readonly notBefore?: Quantity | undefined;
  readonly notAfter?: Quantity | undefined;
  /** of a list, each entry is one of them */
  readonly oneOf?: Choices | undefined;
  /** of a list, no entry is one of them */
  readonly noneOf?: Choices | undefined;
  /** a list holds the value */
  readonly includes?: Operand | undefined;
  /** the pattern is found in the text: `^[0-9]{6}$` for the whole of it */
  readonly matches?: string | undefined;
  /** a whole multiple of it: 100 for amounts in whole hundreds */
  readonly multipleOf?: number | undefined;
  /** something is answered, and it is not “there is none” */
  readonly given?: boolean | undefined;
};

/** A quantity with operators, all of which hold, or an attachment, or other conditions put together. */
export type Condition = QuantityParts &
  Operators & {
    /** an attachment lies in the slot, for the agreement or partner in scope; with `sealedBy`: and bears that seal */
    readonly attachment?: string | undefined;
    readonly sealedBy?: Seal | undefined;
    readonly all?: readonly Condition[] | undefined;
    readonly any?: readonly Condition[] | undefined;
    readonly not?: Condition | undefined;
  };

export const sealSchema = z.enum(["applicant", "department", "electronic", "anyone"]);
export type Seal = z.infer<typeof sealSchema>;

const word = z.string().min(1);
const objectQuantity: z.ZodType<QuantityParts> = z.lazy(() => z.strictObject(quantityShape).superRefine(quantityProblems));
export const quantitySchema: z.ZodType<Quantity> = z.lazy(() => z.union([z.number(), word, objectQuantity]));
const operandSchema: z.ZodType<Operand> = z.lazy(() => z.union([z.boolean(), z.number(), word, objectQuantity]));
const dateOrFact: z.ZodType<DateOrFact> = z.union([word, z.strictObject({ fact: word })]);
export const choicesSchema: z.ZodType<Choices> = z.union([
  z.array(z.union([word, z.number()])).min(1),
  z.strictObject({ list: word, column: word }),
  z.strictObject({ countries: word }),
]);
export const patternSchema = word.superRefine((source, context) => {
  const read = parsePattern(source);
  if (!read.ok) context.addIssue({ code: "custom", message: PATTERN_PROBLEMS[read.error] });
});

const PATTERN_PROBLEMS = {
  wrong: "正则表达式写法不对",
  "too-long": "正则表达式太长，或重复次数太多",
  "not-supported": "正则表达式中不能用前后查找、反向引用和 \\b",
} as const;

const conditionLater: z.ZodType<Condition> = z.lazy(() => conditionSchema);

export const quantityShape = {
  fact: word.optional(),
  sum: word.optional(),
  of: word.optional(),
  count: word.optional(),
  distinctBy: word.optional(),
  where: conditionLater.optional(),
  from: dateOrFact.optional(),
  to: dateOrFact.optional(),
  in: z.enum(["years", "months", "days", "words"]).optional(),
  lastDay: z.enum(["counts", "does-not-count"]).optional(),
  length: word.optional(),
  lookup: word.optional(),
  by: word.optional(),
  column: word.optional(),
  times: z.union([z.number(), z.strictObject({ fact: word })]).optional(),
  plus: quantitySchema.optional(),
};

export const operatorShape = {
  equals: operandSchema.optional(),
  differs: operandSchema.optional(),
  atMost: quantitySchema.optional(),
  atLeast: quantitySchema.optional(),
  lessThan: quantitySchema.optional(),
  moreThan: quantitySchema.optional(),
  before: quantitySchema.optional(),
  after: quantitySchema.optional(),
  notBefore: quantitySchema.optional(),
  notAfter: quantitySchema.optional(),
  oneOf: choicesSchema.optional(),
  noneOf: choicesSchema.optional(),
  includes: operandSchema.optional(),
  matches: patternSchema.optional(),
  multipleOf: z.number().positive().optional(),
  given: z.boolean().optional(),
};

export const conditionSchema: z.ZodType<Condition> = z
  .strictObject({
    ...quantityShape,
    ...operatorShape,
    attachment: word.optional(),
    sealedBy: sealSchema.optional(),
    all: z.array(conditionLater).min(1).optional(),
    any: z.array(conditionLater).min(1).optional(),
    not: conditionLater.optional(),
  })
  .superRefine(conditionProblems);

/** The names of all operators, in the order in which sentences name them. */
export const OPERATORS = [
  "equals",
  "differs",
  "atLeast",
  "atMost",
  "moreThan",
  "lessThan",
  "notBefore",
  "notAfter",
  "after",
  "before",
  "oneOf",
  "noneOf",
  "includes",
  "matches",
  "multipleOf",
  "given",
] as const satisfies readonly (keyof Operators)[];
export type Operator = (typeof OPERATORS)[number];

const SOURCES = ["fact", "sum", "count", "from", "length", "lookup"] as const;
/** What each source takes besides, and what it cannot do without. */
const TAKES: Readonly<Record<(typeof SOURCES)[number], { readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
  fact: { needs: [], may: [] },
  sum: { needs: ["of"], may: ["where"] },
  count: { needs: [], may: ["where", "distinctBy"] },
  from: { needs: ["to", "in"], may: ["lastDay"] },
  length: { needs: [], may: ["in"] },
  lookup: { needs: ["by", "column"], may: [] },
};
const BESIDES = ["of", "where", "distinctBy", "to", "in", "lastDay", "by", "column"] as const;

export type Issues = { addIssue(issue: { readonly code: "custom"; readonly message: string; readonly path?: PropertyKey[] }): void };
const tell = (context: Issues, message: string, ...path: PropertyKey[]) => context.addIssue({ code: "custom", message, path });

/** Says what a quantity lacks or has too much of; its parts are right by themselves. */
export function quantityProblems(quantity: QuantityParts, context: Issues): void {
  const sources = SOURCES.filter((name) => quantity[name] !== undefined);
  const [source] = sources;
  if (source === undefined || sources.length > 1) {
    tell(context, `须且只须写 ${SOURCES.join("、")} 之一${sources.length > 1 ? `，现在有 ${sources.join("、")}` : ""}`);
    return;
  }
  const { needs, may } = TAKES[source];
  for (const name of BESIDES) {
    if (needs.includes(name) && quantity[name] === undefined) tell(context, `写了 ${source}，还须写 ${name}`);
    if (quantity[name] !== undefined && !needs.includes(name) && !may.includes(name)) tell(context, `写了 ${source}，不能再写 ${name}`, name);
  }
  if (quantity.in !== undefined && (quantity.in === "words") !== (source === "length"))
    tell(context, source === "length" ? "字数按词计的写 in: words，按字计的不写" : "in 须为 years、months、days 之一", "in");
}

function conditionProblems(condition: Condition, context: Issues): void {
  const { attachment, sealedBy, all, any, not, ...rest } = condition;
  const alone = Object.entries({ attachment, all, any, not }).filter(([, value]) => value !== undefined);
  const others = Object.entries(rest).filter(([, value]) => value !== undefined);
  if (sealedBy !== undefined && attachment === undefined) tell(context, "sealedBy 只能与 attachment 同写", "sealedBy");
  if (alone.length > 1 || (alone.length === 1 && others.length > 0)) {
    tell(context, `${alone[0]?.[0] ?? ""} 不能与 ${[...alone.slice(1), ...others].map(([name]) => name).join("、")} 写在一起，请用 all 分开写`);
    return;
  }
  if (alone.length === 1) return;
  quantityProblems(rest, context);
  if (OPERATORS.every((name) => rest[name] === undefined)) tell(context, `须写怎样比较：${OPERATORS.join("、")} 之一`);
}
