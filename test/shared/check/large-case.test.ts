import { describe, expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { parseMoment } from "../../../shared/text/moment.ts";
import { guide, letters } from "../../fixtures/check-value.ts";
import { baseCase } from "../../fixtures/situations.ts";

/** A large case is checked in steps that grow as the case does: counted as answers that are read, not as time. */

/** A case of topic 2 with so many partners, each with agreement, papers, confirmations and self-funding, and one agreement with all of them. */
function largeCase(count: number): Case {
  const base = baseCase("2");
  const list = (key: string): readonly Record<string, unknown>[] => JSON.parse(JSON.stringify(base[key]));
  const numbers = Array.from({ length: count }, (_, index) => index);
  const firm = list("partners")[0] ?? {};
  const signed = list("agreements")[0] ?? {};
  const sign = (party: string) => ({ party, unit: "Ejemplo", name: "Diego", date: "2025-06-18", signed: true });
  const value = {
    ...base,
    partners: numbers.map((index) => ({ ...firm, id: `p${index}`, name: `Ejemplo ${index}`, nameZh: `埃亨普罗${index}公司`, kind: "enterprise" })),
    agreements: [
      // the last quarter of the partners has no agreement of its own: left to the guide
      ...numbers
        .slice(0, (count * 3) / 4)
        .map((index) => ({ ...signed, id: `a${index}`, partners: [`p${index}`], signatories: [sign("applicant"), sign(`p${index}`)] })),
      { ...signed, id: "all", partners: numbers.slice(0, count / 2).map((index) => `p${index}`), signatories: numbers.map((index) => sign(`p${index}`)) },
    ],
    budget: { ...Object(base.budget), selfFunding: numbers.map((index) => ({ unit: `p${index}`, amount: 1, source: "自有资金" })) },
    confirmations: numbers.map((index) => ({ rule: "agreement-present", subject: `p${count - index}`, basis: "热线答复" })),
    attachments: numbers.flatMap((index) => [
      { id: `copy${index}`, slot: "agreement-copy", for: `a${index}`, file: `attachments/${index}.pdf`, state: "checked", sealedBy: "applicant" },
      {
        id: `zh${index}`,
        slot: "agreement-translation",
        for: `a${index}`,
        file: `attachments/zh${index}.pdf`,
        state: "checked",
        sealedBy: "applicant",
        languages: ["zh"],
      },
      { id: `proof${index}`, slot: "foreign-funding-proof", for: `p${index}`, file: `attachments/p${index}.pdf`, state: "received" },
    ]),
  };
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** The same value, counting every answer that is read of it, at any depth. */
function counted<T extends object>(value: T): { readonly value: T; readonly reads: () => number } {
  let reads = 0;
  const known = new WeakMap<object, object>();
  const wrap = <O extends object>(target: O): O =>
    new Proxy(target, {
      get(inner, key) {
        reads += 1;
        const answer: unknown = Reflect.get(inner, key);
        if (typeof answer !== "object" || answer === null) return answer;
        const before = known.get(answer) ?? wrap(answer);
        known.set(answer, before);
        return before;
      },
    });
  return { value: wrap(value), reads: () => reads };
}

function readsOf(theCase: Case, work: (counting: Case) => unknown): number {
  const { value, reads } = counted(theCase);
  work(value);
  return reads();
}

describe("a case with twice as many partners", () => {
  const [small, large] = [largeCase(500), largeCase(1000)];
  const moment = parseMoment("2026-05-25T10:00");
  if (moment === undefined) throw new Error("no moment");

  test("is checked with about twice as many looks at its answers", () => {
    const check = (theCase: Case) => checkCase({ case: theCase, guide, letters, moment });
    const [few, many] = [readsOf(small, check), readsOf(large, check)];
    expect(few).toBeGreaterThan(50_000);
    expect(many / few).toBeLessThan(2.2);
  });
});
