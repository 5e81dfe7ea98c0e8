import { expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { papersToCheck } from "../../../shared/desk/papers-to-check.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

/** A letter of ours, a second one, and the proof of funding with its translation, as they came back. */
const LETTERS = ["no-licence-transfer", "self-funding"];

function toCheck(change: (attachment: Record<string, unknown>) => Record<string, unknown> = (same) => same): readonly string[] {
  const value = baseCase("2");
  setField(value, "partners.0.localFunding", { obtained: true, language: "de" });
  setField(
    value,
    "attachments",
    [
      // not in the order of the screen
      { id: "translation", slot: "foreign-funding-translation", for: "p-uni", file: "attachments/t.pdf", state: "received" },
      { id: "proof", slot: "foreign-funding-proof", for: "p-uni", file: "attachments/p.pdf", state: "received" },
      ...LETTERS.map((slot, index) => ({ id: `letter-${index}`, slot, file: `attachments/${slot}.pdf`, state: "sealed-scan" })),
    ].map(change),
  );
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return papersToCheck(checkValue(value).slots, parsed.value, guide);
}

const checked = (...ids: readonly string[]) =>
  toCheck((one) =>
    ids.includes(String(one.id))
      ? { ...one, state: "checked", checkedBy: "甲示例", ...(String(one.id).startsWith("letter") && { sealedBy: "applicant" }) }
      : one,
  );

test("letters whose seal nobody has told come first, then the proof beside its translation", () => {
  expect(toCheck()).toEqual(["letter-0", "letter-1", "proof", "translation"]);
});

test("of two letters the second one follows the first, and nothing follows the last paper", () => {
  expect(checked("letter-0")).toEqual(["letter-1", "proof", "translation"]);
  expect(checked("letter-0", "letter-1", "proof")).toEqual(["translation"]);
  expect(checked("letter-0", "letter-1", "proof", "translation")).toEqual([]);
});

test("a letter whose seal is told and that nobody has checked keeps its place in the list", () => {
  expect(toCheck((one) => (one.id === "letter-1" ? { ...one, sealedBy: "applicant" } : one))).toEqual(["letter-0", "letter-1", "proof", "translation"]);
});

test("of two files in one place the one that is not checked is meant", () => {
  const value = baseCase("2");
  const files = [
    { id: "one", slot: "no-licence-transfer", file: "attachments/1.pdf", state: "checked", sealedBy: "applicant" },
    { id: "two", slot: "no-licence-transfer", file: "attachments/2.pdf", state: "sealed-scan" },
  ];
  setField(value, "attachments", files);
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const slots = checkValue(value).slots.map((slot) => (slot.attachments.length > 0 ? { ...slot, state: "sealed-scan" as const } : slot));
  expect(papersToCheck(slots, parsed.value, guide)).toEqual(["two"]);
});
