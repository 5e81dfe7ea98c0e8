import { expect, test } from "vitest";
import { type Case, caseSchema } from "../../../../shared/case/case.ts";
import { translationFaults, translationStamp, withFaultsOfScan } from "../../../../shared/case/translation-faults.ts";
import { withComparisonNoted, withDifferenceDecided } from "../../../../shared/reading/translation/decide-difference.ts";
import type { TranslationDifference } from "../../../../shared/reading/translation/difference.ts";
import { type DecidedDifferences, heldDecisions } from "../../../../shared/reading/translation/held-decisions.ts";
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
const decisionOnDifference = (decided: DecidedDifferences | null | undefined, difference: TranslationDifference) =>
  heldDecisions(decided, [difference]).get(difference)?.decision;
const decidedIn = (one: Case) => one.agreements?.find((other) => other.id === id)?.reading?.differences;

test("a decision holds on the pages that it moves to, and not once either text says something else", () => {
  const decided = decidedIn(withDifferenceDecided(theCase, id, amount, "change", "one"));
  expect(decisionOnDifference(decided, amount)).toBe("change");
  expect(decisionOnDifference(decided, { ...amount, translation: place(3, "18,000 欧元", "乙方承担费用\n18,000 欧元。") })).toBe("change");
  expect(decisionOnDifference(decided, { ...amount, translation: place(2, "1,800 欧元", "乙方承担费用 1,800 欧元。") })).toBeUndefined();
  expect(decisionOnDifference(decided, { ...amount, original: place(2, "280.000 EUR", "Partei B trägt Kosten von 280.000 EUR.") })).toBeUndefined();
});

const read = (page: number, written: string, quote: string) => ({ ...place(page, written, quote), confidence: 0.93 });
const inScan: TranslationDifference = { ...amount, translation: read(2, "18,000 欧元", "在第二年内，乙方承担全部测量费用 18,000 欧元，甲方不另付款。") };

test("a decision holds in a new scan that is read a little otherwise around the same words, and there alone", () => {
  const decided = decidedIn(withDifferenceDecided(theCase, id, inScan, "misread", "one"));
  const reread = (written: string, quote: string) => ({ ...inScan, translation: read(3, written, quote) });
  const again = reread("18,000 欧元", "第二年內，乙方承担全部侧量费用18,000 欧元，甲方不另付款；");
  expect(decisionOnDifference(decided, again)).toBe("misread");
  for (const other of [
    reread("1,800 欧元", "在第二年内，乙方承担全部测量费用 1,800 欧元，甲方不另付款。"),
    reread("18,000 欧元", "在第二年内，甲方承担全部测量费用 18,000 欧元，甲方不另付款。"),
    reread("18,000 欧元", "在第二年内，乙方承担全部测量费用 18,000 欧元，甲方另付款 300。"),
    reread("18,000 欧元", "设备折旧按年计提，共计 18,000 欧元。"),
    { ...again, original: place(2, "280.000 EUR", "Partei B trägt Kosten von 280.000 EUR.") },
    // what is no scan is read as it stands
    { ...again, translation: place(3, "18,000 欧元", "第二年内，乙方承担全部测试费用 18,000 欧元，甲方不另付款。") },
  ])
    expect(decisionOnDifference(decided, other)).toBeUndefined();
});

test("a decision serves the difference with its very words first, and one alone", () => {
  const decided = decidedIn(withDifferenceDecided(theCase, id, inScan, "same", "one"));
  const near = { ...inScan, translation: read(5, "18,000 欧元", "在第三年内，乙方承担全部测量费用 18,000 欧元，甲方不另付款。") };
  const held = heldDecisions(decided, [near, inScan]);
  expect([near, inScan].map((one) => held.get(one)?.decision)).toEqual([undefined, "same"]);
});

test("a decision that holds from a former scan is changed and taken back in the new one, with what was noted beside it", () => {
  const former = withDifferenceDecided(theCase, id, inScan, "change", "one");
  const again = { ...inScan, translation: read(3, "18,000 欧元", "在第二年内，乙方承担全部侧量费用 18,000 欧元，甲方不另付款。") };
  expect(faultsIn(withComparisonNoted(former, id, [again], "three"), "three")).toEqual({ kind: "faulty", count: 1 });
  const held = heldDecisions(decidedIn(former), [again]).get(again);
  const changed = withDifferenceDecided(former, id, again, "same", "three", held);
  expect(decidedIn(changed)).toMatchObject([{ decision: "same", in: ["one", "three"] }]);
  expect(decidedIn(withDifferenceDecided(former, id, again, undefined, "three", held))).toEqual([]);
});

test("a decision is changed and taken back, others and other agreements stay as they are", () => {
  const missing: TranslationDifference = { kind: "missing-page", original: place(3, "第 3 页", "Als vertraulich gekennzeichnete Angaben"), isUnsure: false };
  const both = withDifferenceDecided(withDifferenceDecided(theCase, id, missing, "change", "one"), id, amount, "change", "one");
  const changed = withDifferenceDecided(both, id, amount, "same", "one");
  expect([missing, amount].map((one) => decisionOnDifference(decidedIn(changed), one))).toEqual(["change", "same"]);
  const open = withDifferenceDecided(changed, id, amount, undefined, "one");
  expect([missing, amount].map((one) => decisionOnDifference(decidedIn(open), one))).toEqual(["change", undefined]);
  expect(withDifferenceDecided(theCase, "no such agreement", amount, "same", "one").agreements).toEqual(theCase.agreements);
});

test("decisions are kept in the case and read back from it", () => {
  const kept = parsed(JSON.parse(JSON.stringify(withDifferenceDecided(theCase, id, amount, "misread", "one"))));
  expect(decisionOnDifference(decidedIn(kept), amount)).toBe("misread");
});

const file = (sha256: string) => ({ id: "t", slot: "agreement-translation", file: `attachments/${sha256}.pdf`, sha256 });
const faultsIn = (one: Case, ...files: readonly string[]) => {
  const found = one.agreements?.find((other) => other.id === id);
  return found && translationFaults(found, files.map(file));
};

test("a fault holds for the files in which it was found; of others nobody knows until they are compared", () => {
  const decided = withDifferenceDecided(theCase, id, amount, "change", translationStamp([file("one"), file("two")]));
  expect(faultsIn(decided, "two", "one")).toEqual({ kind: "faulty", count: 1 });
  expect(faultsIn(decided, "three")).toEqual({ kind: "replaced", count: 1 });
  const mended = withComparisonNoted(decided, id, [], "three");
  expect(faultsIn(mended, "three")).toBeUndefined();
  // back to the former files, it is back
  expect(faultsIn(mended, "two", "one")).toEqual({ kind: "faulty", count: 1 });
  expect(faultsIn(withComparisonNoted(decided, id, [amount], "three"), "three")).toEqual({ kind: "faulty", count: 1 });
});

test("what means the same, or was read wrongly, is no fault, and a comparison notes nothing of it", () => {
  for (const decision of ["same", "misread"] as const) {
    const decided = withDifferenceDecided(theCase, id, amount, decision, "one");
    expect(faultsIn(decided, "one")).toBeUndefined();
    expect(withComparisonNoted(decided, id, [], "three")).toBe(decided);
  }
  const faulty = withComparisonNoted(withDifferenceDecided(theCase, id, amount, "change", "one"), id, [amount], "one");
  expect(withComparisonNoted(faulty, id, [amount], "one")).toBe(faulty);
});

test("the scan of a printed translation has the faults that were found in the print", () => {
  const decided = withDifferenceDecided(theCase, id, amount, "change", translationStamp([file("one"), file("two")]));
  expect(faultsIn(withFaultsOfScan(decided, file("one"), file("scan")), "two", "scan")).toEqual({ kind: "faulty", count: 1 });
  expect(faultsIn(withFaultsOfScan(decided, file("other"), file("scan")), "two", "scan")).toEqual({ kind: "replaced", count: 1 });
});
