import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { templatesFolder } from "../../../electron/files/paths.ts";
import { readGuides } from "../../../electron/library/guides/guides.ts";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { type RuleSelector, rulesOn } from "../../../shared/guide/rule-selectors.ts";
import { creditCodeProblem, registeredOtherwise } from "../../../shared/wizard/credit-code.ts";
import { type Field, isAsked, newItem, questionPaths } from "../../../shared/wizard/fields.ts";
import { sectionCatalogue, sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";

const guides: Guide[] = [];
const samples: Case[] = [];
beforeAll(async () => {
  guides.push(...(await readGuides()).guides);
  for (const name of await readdir(join(templatesFolder(), "samples"))) {
    const parsed = parseCase(JSON.parse(await readFile(join(templatesFolder(), "samples", name, "case.json"), "utf8")), name);
    if (parsed.ok) samples.push(parsed.value);
  }
});

describe("the catalogue of sections", () => {
  test("the sections of a topic and their finder are made once for all its cases", () => {
    const [one] = samples;
    const guide = guides.find(({ topics }) => topics.some(({ id }) => id === one?.topic));
    if (!one || !guide) throw new Error("no sample");
    const sections = sectionsOf(guide, one);
    expect(sections.length).toBeGreaterThan(0);
    expect(sectionsOf(guide, { ...one, title: "另一个项目" })).toBe(sections);
    expect(sectionFinder(sectionsOf(guide, { ...one }))).toBe(sectionFinder(sections));
  });

  test("holds every section that a guide names", () => {
    expect(guides.length).toBeGreaterThan(0);
    for (const guide of guides) {
      for (const topic of guide.topics)
        for (const id of topic.sections)
          expect(
            sectionCatalogue.map((section) => section.id),
            topic.id,
          ).toContain(id);
    }
  });

  test("asks no question twice in one section, and every list by its items", () => {
    for (const section of sectionCatalogue) {
      const paths = section.fields.flatMap((field) => questionPaths(field));
      expect(new Set(paths).size, section.id).toBe(paths.length);
    }
  });

  test("names only rules that some guide has, so that every 为什么问 finds its clause", () => {
    const named = sectionCatalogue.flatMap((section) => section.fields.flatMap(rulesOf));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((selectors) => !guides.some((guide) => rulesOn(guide, selectors).length > 0))).toEqual([]);
  });

  test("leads each field of a finding to the section that asks for it", () => {
    const [guide] = guides;
    const sample = samples.find((candidate) => candidate.topic === "2");
    if (!guide || !sample) throw new Error("no guide or no sample");
    const find = sectionFinder(sectionsOf(guide, sample));
    const ids = (path: string) => find(path)?.id;
    expect(ids("budget.grant")).toBe("budget");
    expect(ids("agreements[1].term.end")).toBe("agreements");
    expect(ids("agreements[0].term")).toBe("agreements");
    expect(ids("partners[0].localFunding.namedLead")).toBe("foreign-funding");
    expect(ids("partners[0].country")).toBe("partners");
    expect(ids("partners")).toBe("partners");
    expect(ids("attachments")).toBeUndefined();
  });
});

test("a question of another topic is not asked, unless it has been answered", () => {
  const [guide] = guides;
  const sample = samples.find((candidate) => candidate.topic === "2");
  if (!guide || !sample) throw new Error("no guide or no sample");
  const field = sectionCatalogue
    .flatMap((section) => section.fields)
    .find((candidate) => candidate.kind !== "heading" && candidate.path === "applicant.headquartersCountry");
  if (!field) throw new Error("no such field");
  const { headquartersCountry: _answer, ...applicant } = sample.applicant ?? {};
  expect(isAsked(field, { theCase: sample, guide, base: "" })).toBe(true);
  expect(isAsked(field, { theCase: { ...sample, applicant }, guide, base: "" })).toBe(false);
  expect(isAsked(field, { theCase: { ...sample, applicant, topic: "3-1" }, guide, base: "" })).toBe(true);
});

test("a new item gets an id that nothing in the case bears", () => {
  const list = sectionCatalogue.flatMap((section) => section.fields).find((field) => field.kind === "list" && field.path === "units");
  if (list?.kind !== "list") throw new Error("no list of units");
  const theCase: Case = { formatVersion: 1, id: "x", guide: "g", topic: "1", units: [{ id: "unit-2" }] };
  expect(newItem(list, theCase, "")).toEqual({ id: "unit-3" });
  expect(newItem(list, { ...theCase, units: [] }, "")).toEqual({ id: "unit-1" });
});

test("the check character of a 统一社会信用代码 is that of GB 32100-2015", () => {
  // 示例代码, computed by hand after the standard's table
  expect(creditCodeProblem("91310115000000000Q")).toBeUndefined();
  expect(creditCodeProblem("91310115000000000R")).toBe("creditDigit");
  expect(creditCodeProblem("9131011500000000I0")).toBe("creditDigit");
  expect(creditCodeProblem("9131")).toBe("creditLength");
  expect(creditCodeProblem("９１３１０１１５０００００００００Ｑ")).toBeUndefined();
});

test("a code tells what the unit is registered as, where that is not the kind chosen (GB 32100-2015, table 1)", () => {
  expect(registeredOtherwise("91310115000000000Q", "enterprise")).toBeUndefined();
  expect(registeredOtherwise("91310115000000000Q", "institute")).toBe("企业");
  expect(registeredOtherwise("12310000000000000X", "university")).toBeUndefined();
  expect(registeredOtherwise("12310000000000000X", "enterprise")).toBe("事业单位");
  expect(registeredOtherwise("52310000000000000X", "institute")).toBeUndefined();
  expect(registeredOtherwise("5", "enterprise")).toBeUndefined();
});

/** For each question below a field the rules for whose sake it is asked, where there are some. */
function rulesOf(field: Field): readonly (readonly RuleSelector[])[] {
  const own = field.because === undefined || field.because.length === 0 ? [] : [field.because];
  return field.kind === "list" ? [...own, ...field.fields.flatMap(rulesOf)] : own;
}
