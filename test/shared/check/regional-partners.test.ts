import { expect, test } from "vitest";
import { planBundle } from "../../../shared/documents/bundle-plan.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

/** B3: 香港, 澳门 and 台湾 are no 外方; the guide's titles of rules and slots say 外方 of every partner. */
const REGIONAL = "partners[0].country";
const titlesOf = (country: string) => {
  const { case: theCase, report } = checked(sampleJson({ [REGIONAL]: country }), guide2026);
  const id = theCase.partners?.[0]?.id;
  const plan = planBundle({ case: theCase, guide: guide2026, slots: report.slots, letters: new Set() });
  const findings = report.findings.filter(({ subject }) => subject === id).map(({ title }) => title);
  const slots = report.slots.filter((slot) => slot.for === id).map(({ title }) => title);
  return { findings, slots, planned: plan.attachments.filter((one) => one.for === id).map(({ title }) => title) };
};

test.each(["HK", "MO", "TW"])("no title of a finding, slot or attachment at a partner of %s calls it 外方", (country) => {
  const { findings, slots, planned } = titlesOf(country);
  expect(findings).toContain("合作单位获得过当地政府资助");
  expect(slots).toContain("合作单位政府资助证明");
  expect(planned.length).toBeGreaterThan(0);
  expect([...findings, ...slots, ...planned].filter((title) => title.includes("外方"))).toEqual([]);
});

test("a foreign partner keeps the guide's words", () => {
  const { findings, slots, planned } = titlesOf("DE");
  expect(findings).toContain("外方获得过当地政府资助");
  expect(slots).toContain("外方政府资助证明");
  expect(planned.join()).toContain("外方政府资助证明");
});
