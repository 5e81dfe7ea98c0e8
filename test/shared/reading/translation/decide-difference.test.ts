import { expect, test } from "vitest";
import { type Case, caseSchema } from "../../../../shared/case/case.ts";
import { decisionOnDifference, withDifferenceDecided } from "../../../../shared/reading/translation/decide-difference.ts";
import type { TranslationDifference } from "../../../../shared/reading/translation/difference.ts";
import { baseCase } from "../../../fixtures/situations.ts";

const place = (page: number, written: string, quote: string) => ({ page, written, quote, lines: [], confidence: 1 });
const amount: TranslationDifference = {
  kind: "amount",
  original: place(2, "180.000 EUR", "Partei B trägt Kosten von 180.000 EUR."),
  translation: place(2, "18,000 欧元", "乙方承担费用 18,000 欧元。"),
  isUnsure: false,
};

const parsed = (value: unknown): Case => caseSchema.parse(value);
const theCase = parsed(baseCase("2"));
const [agreement] = theCase.agreements ?? [];
const id = agreement?.id ?? "";
const decidedIn = (one: Case) => one.agreements?.find((other) => other.id === id)?.reading?.differences;

test("a decision holds on the pages that it moves to, and not once either text says something else", () => {
  const decided = decidedIn(withDifferenceDecided(theCase, id, amount, "change"));
  expect(decisionOnDifference(decided, amount)).toBe("change");
  expect(decisionOnDifference(decided, { ...amount, translation: place(3, "18,000 欧元", "乙方承担费用\n18,000 欧元。") })).toBe("change");
  expect(decisionOnDifference(decided, { ...amount, translation: place(2, "1,800 欧元", "乙方承担费用 1,800 欧元。") })).toBeUndefined();
  expect(decisionOnDifference(decided, { ...amount, original: place(2, "280.000 EUR", "Partei B trägt Kosten von 280.000 EUR.") })).toBeUndefined();
});

test("a decision is changed and taken back, others and other agreements stay as they are", () => {
  const missing: TranslationDifference = { kind: "missing-page", original: place(3, "第 3 页", "Als vertraulich gekennzeichnete Angaben"), isUnsure: false };
  const both = withDifferenceDecided(withDifferenceDecided(theCase, id, missing, "change"), id, amount, "change");
  const changed = withDifferenceDecided(both, id, amount, "same");
  expect([missing, amount].map((one) => decisionOnDifference(decidedIn(changed), one))).toEqual(["change", "same"]);
  const open = withDifferenceDecided(changed, id, amount, undefined);
  expect([missing, amount].map((one) => decisionOnDifference(decidedIn(open), one))).toEqual(["change", undefined]);
  expect(withDifferenceDecided(theCase, "no such agreement", amount, "same").agreements).toEqual(theCase.agreements);
});

test("decisions are kept in the case and read back from it", () => {
  const kept = parsed(JSON.parse(JSON.stringify(withDifferenceDecided(theCase, id, amount, "same"))));
  expect(decisionOnDifference(decidedIn(kept), amount)).toBe("same");
});
