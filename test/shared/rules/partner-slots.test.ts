import { expect, test } from "vitest";
import type { CheckReport, SlotReport } from "../../../shared/report.ts";
import { checkValue } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

/** The complete case of a topic after changes, checked. */
function check(topic: string, changes: Readonly<Record<string, unknown>>): CheckReport {
  const value = baseCase(topic);
  for (const [path, wanted] of Object.entries(changes)) setField(value, path, wanted);
  return checkValue(value);
}

function slotOf(report: CheckReport, slot: string, subject?: string): SlotReport {
  const found = report.slots.filter((candidate) => candidate.slot === slot && candidate.for === subject);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} slots ${slot} ${subject ?? ""}`);
  return found[0];
}

test("a partner without a registered agreement has its own slots, named by partner and country; whether it needs one is open (E4)", () => {
  const changes = { agreements: [{ id: "a-uni", partners: ["p-uni"] }], "partners[1].nameZh": "某公司", "partners[1].country": "FR", attachments: [] };
  const report = check("2", changes);
  expect(slotOf(report, "agreement-copy", "p-firm")).toMatchObject({ required: false, state: "missing", forName: "某公司（法国）" });
  expect(slotOf(report, "agreement-translation", "p-firm")).toMatchObject({ required: false, state: "missing" });
  expect(report.slots.filter(({ slot, for: subject }) => slot.startsWith("agreement-") && subject === "p-uni")).toEqual([]);
  const china = check("2", { ...changes, "partners[1].country": "CN" });
  expect(china.slots.filter(({ for: subject }) => subject === "p-firm")).toEqual([]);
});

test("a file that names the partner lies in the partner's slot, and in the agreement's once that is registered", () => {
  const attachments = [
    { id: "early", slot: "agreement-copy", for: "p-firm", file: "attachments/早.pdf" },
    { id: "whose", slot: "agreement-copy", file: "attachments/谁的.pdf" },
  ];
  const before = check("2", { agreements: [], attachments });
  expect(slotOf(before, "agreement-copy", "p-firm").attachments).toEqual(["early"]);
  // one that names nobody keeps a place of its own
  expect(slotOf(before, "agreement-copy")).toMatchObject({ required: false, attachments: ["whose"] });
  const agreements = [
    { id: "a-uni", partners: ["p-uni"] },
    { id: "a-firm", partners: ["p-firm"] },
    { id: "a-more", partners: ["p-firm"] },
  ];
  const after = check("2", { agreements, attachments });
  expect(slotOf(after, "agreement-copy", "a-firm").attachments).toEqual(["early"]);
  expect(slotOf(after, "agreement-copy", "a-more").attachments).toEqual([]);
});

test("a file without `for` lies with the only partner while no agreement is registered", () => {
  const partners = [{ id: "p-uni", name: "Uni", country: "DE" }];
  const report = check("2", { agreements: [], partners, attachments: [{ id: "one", slot: "agreement-copy", file: "attachments/一.pdf" }] });
  expect(report.slots.filter(({ slot }) => slot === "agreement-copy")).toMatchObject([{ for: "p-uni", attachments: ["one"] }]);
});
