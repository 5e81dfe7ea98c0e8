import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSchema } from "../../../shared/guide/check-kinds.ts";
import { findingsOf } from "../../fixtures/general-checks.ts";

const fact = fc.constantFrom("budget.grant", "lead.title", "partner.country", "declarations.integrity", "at", "item.amount", "nothing.of.this", "budget.items");
const bounds = fc.oneof(fc.record({ atLeast: fc.integer() }), fc.record({ atMost: fc.double({ noNaN: true, noDefaultInfinity: true }) }));
const condition = fc.oneof(fc.record({ fact, given: fc.boolean() }), fc.record({ fact, equals: fc.constantFrom(true, "DE", 3) }));
const merged = (...parts: fc.Arbitrary<object>[]) => fc.tuple(...parts).map((list): object => Object.assign({}, ...list));
const common = fc.record(
  {
    when: condition,
    exceptFor: condition,
    unanswered: fc.constantFrom("missing", "not-met", "met", "not-applicable"),
    otherwise: fc.constantFrom("not-met", "open", "advice"),
  },
  { requiredKeys: [] },
);
const kind = (name: string) => fc.constant({ kind: name });
const simple = fc.oneof(
  merged(kind("compare"), fc.record({ fact }), bounds, common),
  merged(kind("oneOf"), fc.record({ fact, oneOf: fc.constant(["DE", 3]) }), common),
  merged(kind("matches"), fc.record({ fact, matches: fc.constantFrom("^D", "x+") }), common),
  merged(kind("count"), fc.record({ list: fc.constantFrom("partners", "budget.items", "agreement.signatories", "title"), where: condition }), bounds, common),
  merged(kind("share"), fc.record({ part: fc.record({ fact }), of: fc.record({ fact }) }), bounds, common),
  merged(
    kind("duration"),
    fc.record({ from: fc.record({ fact }), to: fc.constantFrom("2026-05", "2026-02-28"), in: fc.constantFrom("years", "days") }),
    bounds,
    common,
  ),
  merged(kind("textLength"), fc.record({ fact }), bounds, common),
  merged(kind("attachment"), fc.record({ slot: fc.constantFrom("foreign-funding-proof", "none") }), common),
  merged(kind("declared"), fc.record({ fact, expect: fc.boolean() }), common),
);
const joined = fc.oneof(
  merged(fc.record({ kind: fc.constantFrom("any", "all"), of: fc.array(simple, { minLength: 1, maxLength: 3 }) }), common),
  merged(fc.record({ kind: fc.constant("not"), of: simple }), common),
);
const answers = fc.record({
  budget: fc.record({ grant: fc.constantFrom(undefined, null, 0, 3, 500_000), items: fc.constantFrom(undefined, null, [], [{ amount: 3 }, {}]) }),
  lead: fc.record({ title: fc.constantFrom(undefined, null, "研究员", "2021-05") }),
  partners: fc.constantFrom(undefined, null, [], [{ id: "p", country: "DE" }, { id: "q" }]),
  agreements: fc.constantFrom(undefined, null, [], [{ id: "v", signatories: [{}] }, { id: "w" }]),
  units: fc.constantFrom(undefined, [{ id: "u" }]),
  declarations: fc.record({ integrity: fc.constantFrom(undefined, null, true, false) }),
});
const each = fc.constantFrom(undefined, "partners" as const, "agreements" as const, "units" as const, "signatories" as const, "items" as const);

test("whatever is checked of whatever case, there is a whole sentence, and fields where something is missing", () => {
  fc.assert(
    fc.property(fc.oneof(simple, joined), answers, each, (check, set, subject) => {
      for (const { outcome, reason, message, missing, field } of findingsOf(check, set, subject === undefined ? {} : { each: subject })) {
        expect(["met", "not-met", "cannot-tell", "not-applicable", "advice"]).toContain(outcome);
        expect(message).toMatch(/。$/u);
        expect(message).not.toMatch(/undefined|NaN|\[object|。。|：。/u);
        if (reason === "missing-answer") expect(missing?.length ?? 0).toBeGreaterThan(0);
        expect(field).not.toBe("at");
      }
    }),
    { numRuns: 2_000 },
  );
});

const outcome = (check: object, set: Readonly<Record<string, unknown>>) => findingsOf(check, set)[0]?.outcome;

test("a check turned round twice says the same, but for what does not apply", () => {
  const plain = merged(kind("compare"), fc.record({ fact }), bounds);
  fc.assert(
    fc.property(plain, answers, (check, set) => {
      expect(outcome({ kind: "not", of: { kind: "not", of: check } }, set)).toBe(outcome(check, set));
    }),
  );
});

test("of several checks any needs one and all need each, and neither tells before the answers do", () => {
  const plain = merged(kind("declared"), fc.record({ fact, expect: fc.boolean() }));
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }), answers, (checks, set) => {
      const found = checks.map((check) => outcome(check, set));
      const any = found.includes("met") ? "met" : found.includes("cannot-tell") ? "cannot-tell" : "not-met";
      const all = found.includes("not-met") ? "not-met" : found.includes("cannot-tell") ? "cannot-tell" : "met";
      expect([outcome({ kind: "any", of: checks }, set), outcome({ kind: "all", of: checks }, set)]).toEqual([any, all]);
    }),
  );
});

test("a check that compares nothing is refused, with the case that lacks it", () => {
  const problems = (check: unknown) => checkSchema.safeParse(check).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  expect(problems({ kind: "compare", fact: "budget.grant" })[0]).toContain("须写怎样比较");
  expect(problems({ kind: "compare", atMost: 3 })[0]).toContain("须且只须写 fact");
  expect(problems({ kind: "compare", fact: "a", cases: [{ when: { fact: "b", given: true }, atMost: 1 }, { when: { fact: "c", given: true } }] })).toEqual([
    "cases.1: 这种情形没有写怎样比较",
  ]);
  expect(problems({ kind: "textLength", fact: "title" })[0]).toContain("须写怎样比较");
  expect(problems({ kind: "any", of: [] })).not.toEqual([]);
  expect(problems({ kind: "any", of: [{ kind: "textLength", fact: "title" }] })[0]).toContain("of.0: 须写怎样比较");
  expect(problems({ kind: "attachment", slot: "x" })).toEqual([]);
  expect(problems({ kind: "declared", fact: "x" })).toEqual([]);
});
