import { expect, it } from "vitest";
import { blankQuestions } from "../../../shared/wizard/blank-questions.ts";
import { sectionsOf } from "../../../shared/wizard/sections.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

const blanks = (section: string, change: Readonly<Record<string, unknown>> = {}) => {
  const { case: theCase } = checked(sampleJson(change), guide2026);
  const found = sectionsOf(guide2026, theCase).find(({ id }) => id === section);
  if (found === undefined) throw new Error(`no ${section}`);
  return blankQuestions(found, { theCase, guide: guide2026, base: "" });
};
const isBlank = (section: string, change: Readonly<Record<string, unknown>> = {}) => blanks(section, change).length > 0;
const { declarations, ...kept } = checked(sampleJson({}), guide2026).case;
const agreements = kept.agreements ?? [];
const ethics = (change: Readonly<Record<string, unknown>>) => ({ declarations: { ...declarations, ...change } });

it("a question that a rule asks and nobody has answered leaves its section open", () => {
  expect(isBlank("ethics-data-safety")).toBe(false);
  expect(isBlank("ethics-data-safety", ethics({ scienceData: undefined }))).toBe(true);
  expect(isBlank("ethics-data-safety", ethics({ biosafety: { involved: true } })), "one that an answer calls for").toBe(true);
});

it("an answer that there is none, what need not be answered, and what is not asked are no blanks", () => {
  expect(isBlank("ethics-data-safety", ethics({ scienceData: null }))).toBe(false);
  expect(isBlank("ethics-data-safety", ethics({ ethics: { ...declarations?.ethics, categories: undefined } }))).toBe(false);
  expect(isBlank("ethics-data-safety", ethics({ biosafety: { involved: false } }))).toBe(false);
  expect(isBlank("prior-funding", ethics({ buildsOnFundedProjects: false, priorFunding: undefined }))).toBe(false);
  expect(isBlank("project", { internalDeadline: undefined })).toBe(false);
});

it("the applicant is not done without the contact that the unit is reached by, its mail address may stay blank", () => {
  const { applicant } = checked(sampleJson({}), guide2026).case;
  const reached = (contact: object | undefined) => blanks("applicant", { applicant: { ...applicant, contact } });
  expect(reached({ name: "何佳样", phone: "021-00000000" })).toEqual([]);
  expect(reached({ email: "keyan@shili.example" })).toEqual(["applicant.contact.name", "applicant.contact.phone"]);
  expect(reached(undefined)).toEqual(["applicant.contact.name", "applicant.contact.phone"]);
});

it("whether a partner has cooperated before is asked by the statement of cooperation, whatever the topic's rules ask", () => {
  const [partner, ...others] = kept.partners ?? [];
  expect(blanks("partners")).toEqual([]);
  expect(blanks("partners", { partners: [{ ...partner, established: undefined }, ...others] })).toEqual(["partners[0].established"]);
});

it("the budget is done without the total, which may be left out, and without what no rule of the topic asks", () => {
  const { budget } = checked(sampleJson({}), guide2026).case;
  const without = (topic: string) => ({ topic, budget: { ...budget, total: undefined, internationalCooperation: undefined } });
  expect(isBlank("budget", { budget: { ...budget, total: undefined } })).toBe(false);
  expect(isBlank("budget", without("2")), "the share of cooperation is asked").toBe(true);
  expect(isBlank("budget", without("3-1"))).toBe(false);
});

it("each is named by its place, in the items of lists too", () => {
  const open = agreements.map(({ binding, wholeChineseText, ...agreement }, index) =>
    index === 0 ? { ...agreement, binding } : { ...agreement, wholeChineseText },
  );
  expect(blanks("agreements", { agreements: open })).toEqual(["agreements[0].wholeChineseText", "agreements[1].binding"]);
});

it("a unit that has no key laboratory is asked nothing more of one; what was said of one before stays", () => {
  const { units } = checked(sampleJson({}), guide2026).case;
  const unit = (keyLaboratory: object) => ({ topic: "3-1", units: [{ id: "unit-1", ...units?.[0], keyLaboratory }] });
  const ofLaboratory = (keyLaboratory: object) => blanks("units", unit(keyLaboratory)).flatMap((path) => /keyLaboratory\.(\w+)$/.exec(path)?.[1] ?? []);
  expect(ofLaboratory({})).toEqual(["level", "name", "kind", "stableCooperation"]);
  expect(ofLaboratory({ level: "national" })).toEqual(["name", "kind", "stableCooperation"]);
  expect(ofLaboratory({ level: "none" })).toEqual([]);
  expect(checked(sampleJson(unit({ level: "none", name: "示例实验室" })), guide2026).case.units?.[0]?.keyLaboratory?.name).toBe("示例实验室");
});

it("the day of the letters, and whether a unit is of this city, are asked of all alike", () => {
  expect(blanks("project", { letterDate: undefined })).toEqual(["letterDate"]);
  expect(blanks("project", { letterDate: null }), "left to the pen").toEqual([]);
  const [unit] = checked(sampleJson({}), guide2026).case.units ?? [];
  expect(blanks("units", { units: [{ ...unit, inShanghai: undefined }] })).toEqual(["units[0].inShanghai"]);
});
