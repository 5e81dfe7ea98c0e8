import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../../../shared/conditions/evaluate.ts";
import { type Condition, conditionSchema } from "../../../shared/guide/conditions.ts";
import { conditionContext } from "../../fixtures/conditions.ts";

const fact = fc.constantFrom(
  "budget.grant",
  "budget.items",
  "lead.title",
  "partner.country",
  "partners",
  "agreement.ip",
  "item.amount",
  "applicant.isEnterprise",
  "at",
  "budget.sum",
  "nothing.of.this",
  "",
  "answers.x",
  "entry.x",
  "constructor",
  "__proto__",
);
const literal = fc.oneof(fc.double(), fc.integer(), fc.constantFrom("2026-05", "2026-05-15", "DE", "x", "", "2026-02-30"));
const base: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.record({ fact }),
  fc.record({ sum: fact, of: fact }),
  fc.record({ count: fact, distinctBy: fact }),
  fc.record({ length: fact }),
  fc.record({ lookup: fc.constantFrom("caps", "none"), by: fact, column: fc.constantFrom("cap", "no") }),
  fc.record({ from: fc.record({ fact }), to: fc.constantFrom("2026-05", "x", "2026-02-29"), in: fc.constantFrom("years", "months", "days") }),
);
const quantity = fc.oneof(
  literal,
  base,
  fc.tuple(base, fc.double(), literal).map(([one, times, plus]) => ({ ...one, times, plus })),
);
const operators = fc.oneof(
  ...["equals", "differs", "atMost", "atLeast", "lessThan", "moreThan", "before", "after", "notBefore", "notAfter", "includes"].map((name) =>
    quantity.map((operand) => ({ [name]: operand })),
  ),
  fc.record({ given: fc.boolean() }),
  fc.record({ matches: fc.constantFrom("^a+$", "(", "(?=a)") }),
  fc.record({ oneOf: fc.oneof(fc.array(literal), fc.constant({ list: "caps", column: "cap" }), fc.constant({ countries: "eu" })) }),
  fc.record({ noneOf: fc.array(literal) }),
);
/** Conditions of all forms, also such as no guide could hold. */
const { condition } = fc.letrec<{ condition: Record<string, unknown> }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(base, operators).map(([one, other]) => ({ ...one, ...other })),
    fc.record({ attachment: fc.constantFrom("proof", "x"), sealedBy: fc.constantFrom("applicant", "anyone", undefined) }),
    fc.record({ all: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
    fc.tuple(tie("condition"), fact).map(([where, list]) => ({ count: list, where, atLeast: 1 })),
  ),
}));

const answer = fc.oneof(fc.constantFrom(undefined, null, "", "DE", "2026-05", "2026-05-15"), fc.integer());
const caseOf = fc.record({
  budget: fc.record({ grant: fc.option(fc.nat()), items: fc.array(fc.record({ amount: fc.option(fc.nat()) }), { maxLength: 3 }) }),
  lead: fc.option(fc.record({ title: fc.constantFrom(undefined, null, "研究员", "2021-05") })),
  partners: fc.constantFrom(undefined, null, [], [{ id: "p", country: "DE" }, { id: "q" }]),
  agreements: fc.constantFrom(undefined, [
    { id: "v", ip: { stated: true } },
    { id: "w", ip: null },
  ]),
  answers: fc.record({ x: answer }),
  attachments: fc.constantFrom(undefined, [{ id: "a", slot: "proof", file: "f.pdf" }]),
});
const guide = { lists: { caps: [{ country: "DE", cap: "800000" }] }, countrySets: { eu: ["DE"] } };
const subject = fc.constantFrom(undefined, "partners[0]", "partners[7]", "agreements[1]", "budget.items[0]");

/** What TypeScript cannot know of a generated condition: it is tried as it stands, whether a guide could hold it or not. */
const isCondition = (_value: unknown): _value is Condition => true;
const tell = (value: unknown, answers: Readonly<Record<string, unknown>>, place: string | undefined) => {
  if (!isCondition(value)) throw new Error("every value is tried");
  return evaluate(value, conditionContext(answers, guide, place));
};

test("whatever a guide or a case says, a condition is true, false, or unknown with fields", () => {
  fc.assert(
    fc.property(condition, caseOf, subject, (value, answers, place) => {
      const { holds, missing } = tell(value, answers, place);
      expect([true, false, undefined]).toContain(holds);
      if (holds !== undefined) expect(missing).toEqual([]);
      expect(new Set(missing).size).toBe(missing.length);
    }),
    { numRuns: 3_000 },
  );
});

test("whatever is written as a condition is taken or refused with a place, and never makes the check fail itself", () => {
  fc.assert(
    fc.property(fc.oneof(condition, fc.anything()), (value) => {
      const parsed = conditionSchema.safeParse(value);
      if (!parsed.success) expect(parsed.error.issues.length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
});

test("not twice is the same", () => {
  fc.assert(
    fc.property(condition, caseOf, subject, (value, answers, place) => {
      expect(tell({ not: { not: value } }, answers, place)).toEqual(tell(value, answers, place));
    }),
  );
});

test("all and any follow the three-valued tables: false or true decides, then unknown, with the fields of what is unknown", () => {
  fc.assert(
    fc.property(fc.array(condition, { maxLength: 4 }), caseOf, subject, (list, answers, place) => {
      const each = list.map((one) => tell(one, answers, place));
      const open = [...new Set(each.flatMap(({ missing }) => missing))];
      const [some, no] = [each.some(({ holds }) => holds), each.some(({ holds }) => holds === false)];
      const unknown = each.some(({ holds }) => holds === undefined);
      const table = (decided: boolean, sign: boolean) =>
        decided ? { holds: sign, missing: [] } : unknown ? { holds: undefined, missing: open } : { holds: !sign, missing: [] };
      expect(tell({ all: list }, answers, place)).toEqual(table(no, false));
      expect(tell({ any: list }, answers, place)).toEqual(table(some, true));
    }),
  );
});

test("less than, at most, more than and at least are one order", () => {
  fc.assert(
    fc.property(base, quantity, caseOf, subject, (one, other, answers, place) => {
      const holds = (operator: string) => tell({ ...one, [operator]: other }, answers, place).holds;
      if (holds("lessThan")) expect(holds("atMost")).toBe(true);
      if (holds("moreThan")) expect(holds("atLeast")).toBe(true);
      if (holds("lessThan")) expect(holds("moreThan")).not.toBe(true);
      if (holds("equals") && holds("atMost") === true) expect(holds("lessThan")).not.toBe(true);
    }),
  );
});
