import { z } from "zod";
import {
  type Condition,
  choicesSchema,
  conditionSchema,
  type Issues,
  OPERATORS,
  operatorShape,
  patternSchema,
  quantityProblems,
  quantitySchema,
  quantityShape,
  sealSchema,
} from "./conditions.ts";

/**
 * The general kinds of checks: what most requirements of a call come to, as data. All take the same keys besides:
 * `when` and `exceptFor` (else not-applicable), `cases` (the first whose `when` holds puts its operands in place of the
 * check's own), `unanswered` (what an open answer means) and `otherwise` (what it is when it is not met).
 */
const word = z.string().min(1);
const common = {
  when: conditionSchema.optional(),
  exceptFor: conditionSchema.optional(),
  unanswered: z.enum(["missing", "not-met", "met", "not-applicable"]).default("missing"),
  otherwise: z.enum(["not-met", "open", "advice"]).default("not-met"),
};
const bounds = { atLeast: quantitySchema.optional(), atMost: quantitySchema.optional() };

/** The operands stand in the check itself, in each of its cases, or some here and some there. */
function kind<K extends string, S extends z.ZodRawShape>(name: K, operands: S) {
  const cases = z
    .array(z.strictObject(operands).partial().extend({ when: conditionSchema }))
    .min(1)
    .optional();
  return z.strictObject({ kind: z.literal(name), ...common, ...operands, cases }).superRefine(operandProblems);
}

const LIMITS = [...OPERATORS, "slot", "expect"] as const;

/** What the kinds that compare one thing only take as a limit. */
const LIMITS_OF: Readonly<Record<string, readonly string[]>> = {
  oneOf: ["oneOf", "noneOf"],
  matches: ["matches"],
  count: ["atLeast", "atMost", "equals"],
  share: ["atLeast", "atMost"],
  duration: ["atLeast", "atMost"],
  textLength: ["atLeast", "atMost"],
};

/** Each case, put together with the check's own operands, says what is compared and with what; without cases the check does. */
function operandProblems(check: object, context: Issues): void {
  const cases: unknown = "cases" in check ? check.cases : undefined;
  const limited = (...parts: readonly unknown[]) =>
    LIMITS.some((name) => parts.some((part) => typeof part === "object" && part !== null && name in part && Reflect.get(part, name) !== undefined));
  if (!Array.isArray(cases)) {
    const own = "kind" in check && typeof check.kind === "string" ? (LIMITS_OF[check.kind] ?? OPERATORS) : OPERATORS;
    if (!limited(check)) context.addIssue({ code: "custom", message: `须写怎样比较：${own.join("、")}${own.length > 1 ? " 之一" : ""}` });
    return;
  }
  for (const [index, one] of cases.entries()) {
    if (!limited(check, one)) context.addIssue({ code: "custom", message: "这种情形没有写怎样比较", path: ["cases", index] });
  }
}

/** a quantity against a value, a date or another quantity, by the operators of conditions */
const compare = kind("compare", { ...quantityShape, ...operatorShape }).superRefine(({ cases, ...own }, context) => {
  for (const one of cases ?? [{}]) quantityProblems({ ...own, ...one }, context);
});
const oneOf = kind("oneOf", { fact: word, oneOf: choicesSchema.optional(), noneOf: choicesSchema.optional() });
const matches = kind("matches", { fact: word, matches: patternSchema });
/** entries of a list, or its distinct values */
const count = kind("count", { list: word, where: conditionSchema.optional(), distinctBy: word.optional(), ...bounds, equals: quantitySchema.optional() });
/** a part of any whole, in per cent, never rounded; of a whole of 0 nothing can be told */
const share = kind("share", { part: quantitySchema, of: quantitySchema, ...bounds });
const { from, to, in: unit } = quantityShape;
const duration = kind("duration", { from: from.unwrap(), to: to.unwrap(), in: unit.unwrap(), lastDay: quantityShape.lastDay, ...bounds });
/** characters, blanks not counted */
const textLength = kind("textLength", { fact: word, in: z.literal("words").optional(), ...bounds });
/** an attachment in the slot, in a rule with `each` that of the subject */
const attachment = kind("attachment", { slot: word, sealedBy: sealSchema.optional() });
/** a statement is made (`expect: false`: it is said not to be so) */
const declared = kind("declared", { fact: word, expect: z.boolean().default(true) });

export type SimpleCheck = z.infer<
  typeof compare | typeof oneOf | typeof matches | typeof count | typeof share | typeof duration | typeof textLength | typeof attachment | typeof declared
>;
type Common = {
  readonly when?: Condition | undefined;
  readonly exceptFor?: Condition | undefined;
  readonly unanswered: "missing" | "not-met" | "met" | "not-applicable";
  readonly otherwise: "not-met" | "open" | "advice";
};
/** One of several general checks holds, all of them, or one does not. */
export type JoinedCheck = Common &
  ({ readonly kind: "any" | "all"; readonly of: readonly GeneralCheck[] } | { readonly kind: "not"; readonly of: GeneralCheck });
export type GeneralCheck = SimpleCheck | JoinedCheck;

const later: z.ZodType<GeneralCheck> = z.lazy(() => generalCheckSchema);
const any = z.strictObject({ kind: z.literal("any"), ...common, of: z.array(later).min(1) });
const all = z.strictObject({ kind: z.literal("all"), ...common, of: z.array(later).min(1) });
const not = z.strictObject({ kind: z.literal("not"), ...common, of: later });

export const generalCheckOptions = [compare, oneOf, matches, count, share, duration, textLength, attachment, declared, any, all, not] as const;
const generalCheckSchema = z.discriminatedUnion("kind", generalCheckOptions);

export const GENERAL_KINDS = generalCheckOptions.map(({ shape }) => shape.kind.value);

export const isGeneral = (check: { readonly kind: string }): check is GeneralCheck => GENERAL_KINDS.some((name) => name === check.kind);
