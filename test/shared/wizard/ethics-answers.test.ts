import { expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { type Ethics, ethicsAnswer, otherCategories, withEthicsAnswer, withNoneInvolved } from "../../../shared/wizard/ethics-answers.ts";
import { ethicsCategories } from "../../../shared/wizard/options.ts";
import { checkValue } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

const names = ethicsCategories.map(({ name }) => name);
const [first = "", second = ""] = names;

function approvalWith(ethics: Ethics) {
  const theCase = baseCase("1");
  setField(theCase, "declarations.ethics", { assessed: true, ...ethics });
  expect(parseCase(theCase, "case.json").ok).toBe(true);
  return checkValue(theCase).findings.find(({ rule }) => rule === "ethics-approval");
}

test("one category that is involved puts the work in scope, whatever else is unsure", () => {
  const ethics = withEthicsAnswer(withEthicsAnswer({}, first, "unsure"), second, "categories");
  expect(ethics).toEqual({ unsure: [first], categories: [second], inScope: true });
  expect(ethicsAnswer(ethics, first)).toBe("unsure");
  expect(approvalWith(ethics)?.outcome).toBe("not-met");
});

test("a category that nobody is sure of keeps the check from telling", () => {
  const ethics = names.reduce<Ethics>((answers, name) => withEthicsAnswer(answers, name, name === first ? "unsure" : "notInvolved"), {});
  expect(ethics.inScope).toBeNull();
  expect(approvalWith(ethics)).toMatchObject({ outcome: "cannot-tell", reason: "missing-answer", missing: ["declarations.ethics.inScope"] });
  // also where a hand-written case says that it is out of scope
  expect(approvalWith({ ...ethics, inScope: false })).toMatchObject({ outcome: "cannot-tell", reason: "missing-answer" });
});

test("four categories that are not involved put it outside, three do not", () => {
  const three = names.slice(1).reduce<Ethics>((answers, name) => withEthicsAnswer(answers, name, "notInvolved"), {});
  expect(three.inScope).toBeUndefined();
  const four = withEthicsAnswer(three, first, "notInvolved");
  expect(four.inScope).toBe(false);
  expect(approvalWith(four)?.outcome).toBe("not-applicable");
});

test("an answer can be changed and taken back, and words of the user's own stay", () => {
  const own: Ethics = { categories: ["涉及基因编辑"], inScope: true };
  expect(otherCategories(own)).toEqual(["涉及基因编辑"]);
  const changed = withEthicsAnswer(withEthicsAnswer(own, first, "categories"), first, "notInvolved");
  expect(changed).toEqual({ categories: ["涉及基因编辑"], notInvolved: [first], inScope: true });
  expect(ethicsAnswer(withEthicsAnswer(changed, first, undefined), first)).toBeUndefined();
});

test("none of them involved, said at once, is four answers and the conclusion; what was typed besides stays", () => {
  const ethics = withNoneInvolved({ assessed: true });
  expect(names.map((name) => ethicsAnswer(ethics, name))).toEqual(names.map(() => "notInvolved"));
  expect(ethics).toMatchObject({ assessed: true, inScope: false });
});
