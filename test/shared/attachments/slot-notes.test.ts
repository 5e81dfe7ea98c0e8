import { expect, test } from "vitest";
import { isShownEmpty, slotNote } from "../../../shared/attachments/slot-notes.ts";
import { parseCase } from "../../../shared/case/case.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

/** The slots of agreements in the complete case of topic 2 after changes: place, what stands beside it, whether it is shown without a file. */
function notes(changes: Readonly<Record<string, unknown>>, slots = "agreement-"): readonly string[] {
  const value = baseCase("2");
  for (const [path, wanted] of Object.entries({ attachments: [], ...changes })) setField(value, path, wanted);
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return checkValue(value)
    .slots.filter(({ slot }) => slot.startsWith(slots))
    .map((slot) => {
      const note = slotNote(slot, parsed.value, guide);
      return `${slot.slot} ${slot.for} ${note ?? "asked"}${isShownEmpty(slot, parsed.value, guide) ? "" : ", hidden"}`;
    });
}

test("the place of an agreement that a partner has not registered is shown, its translation's not before a file lies there", () => {
  expect(notes({ agreements: [{ id: "a-uni", partners: ["p-uni"], languages: ["zh"] }] })).toEqual([
    "agreement-copy a-uni asked",
    "agreement-copy p-firm unregistered",
    "agreement-translation a-uni optional, hidden",
    "agreement-translation p-firm unregistered, hidden",
  ]);
});

test("the place of a translation is shown until somebody says that the agreement is in Chinese", () => {
  expect(notes({ agreements: [{ id: "a-uni", partners: ["p-uni", "p-firm"] }] })).toEqual([
    "agreement-copy a-uni asked",
    "agreement-translation a-uni if-foreign",
  ]);
});

test("the place of a proof's translation is shown until somebody says that the proof is in Chinese or that there is none", () => {
  const of = (localFunding: object | null) => notes({ "partners.0.localFunding": localFunding }, "foreign-funding-translation")[0];
  expect(of({ obtained: true })).toBe("foreign-funding-translation p-uni if-foreign");
  expect(of({ obtained: true, language: "de" })).toBe("foreign-funding-translation p-uni asked");
  expect(of({ obtained: true, language: "zh" })).toBe("foreign-funding-translation p-uni optional, hidden");
  expect(of({ obtained: false })).toBe("foreign-funding-translation p-uni optional, hidden");
  expect(of(null)).toBe("foreign-funding-translation p-uni optional, hidden");
});
