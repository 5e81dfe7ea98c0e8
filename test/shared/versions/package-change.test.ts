import { expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { packageChange } from "../../../shared/versions/package-change.ts";

const caseOf = (attachments: readonly object[], others: object = {}): Case => {
  const parsed = parseCase({ formatVersion: 1, id: "x", guide: "g", topic: "t", attachments, ...others }, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};
const attachment = (id: string, slot: string, sha256: string, others: object = {}) => ({ id, slot, file: `attachments/${id}.pdf`, sha256, ...others });

test("a file in the place of another is one replaced; others are added or taken out; who checked one is no change", () => {
  const before = caseOf([attachment("a", "agreement", "1"), attachment("b", "letter", "2"), attachment("c", "other", "3")]);
  const after = caseOf([
    attachment("a", "agreement", "1", { state: "checked", checkedBy: "周敏" }),
    attachment("b", "letter", "4"),
    attachment("d", "proof", "5"),
    attachment("e", "proof", "6"),
  ]);
  expect(packageChange(before, after)).toEqual({ replaced: 1, added: 2, removed: 1, answers: 0 });
});

test("answers count one by one, what is chosen for the package among them", () => {
  const before = caseOf([], { title: "甲" });
  expect(packageChange(before, before)).toEqual({ replaced: 0, added: 0, removed: 0, answers: 0 });
  expect(packageChange(before, caseOf([], { title: "乙", bundle: { dividers: true } }))).toMatchObject({ answers: 2 });
});
