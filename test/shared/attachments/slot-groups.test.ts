import { expect, test } from "vitest";
import { slotGroups } from "../../../shared/attachments/slot-groups.ts";
import { parseCase } from "../../../shared/case/case.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

/** The group of agreements of a topic's complete case with these agreements: the name of each row and its places. */
function agreementRows(topic: string, agreements: readonly object[]) {
  const value = baseCase(topic);
  setField(value, "agreements", agreements);
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const groups = slotGroups(checkValue(value).slots, parsed.value, guide);
  const translated = groups.filter(({ id }) => id !== "agreements").flatMap(({ rows }) => rows.flatMap(({ slots }) => slots.map(({ slot }) => slot)));
  expect(translated.filter((slot) => slot.includes("agreement"))).toEqual([]);
  return groups.find(({ id }) => id === "agreements")?.rows.map(({ key, slots }) => [key, slots.map(({ slot }) => slot)]);
}

test("an agreement that the topic asks for once stands beside its translation, as the others do", () => {
  expect(agreementRows("3-1", [{ id: "joint", kind: "joint-platform", languages: ["en"] }])).toEqual([
    ["joint", ["joint-platform-agreement", "agreement-translation"]],
  ]);
  expect(agreementRows("2", [{ id: "a-uni", kind: "cooperation", partners: ["p-uni"], languages: ["en"] }])?.[0]).toEqual([
    "a-uni",
    ["agreement-copy", "agreement-translation"],
  ]);
});

test("before it is registered its place stands among the agreements all the same", () => {
  expect(agreementRows("3-1", [])?.map(([, slots]) => slots)).toEqual([["joint-platform-agreement", "agreement-translation"]]);
});
