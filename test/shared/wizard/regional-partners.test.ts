import { expect, test } from "vitest";
import { answerLines } from "../../../shared/wizard/answer-lines.ts";
import { labelsOfPath, placeNames, placeNamesOfItem, sectionsOf } from "../../../shared/wizard/sections.ts";
import { guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

/** The labels of all partners' questions, from 外方合作伙伴 on. */
function partnerLabels(country: string): readonly string[] {
  const theCase = parsedCase(sampleJson({ "partners[0].country": country }));
  const sections = sectionsOf(guide2026, theCase).filter(({ id }) => id === "partners" || id === "foreign-funding");
  return sections.flatMap((section) => answerLines(section, { theCase, guide: guide2026, base: "" }).map(({ label }) => label));
}

test.each(["HK", "MO", "TW"])("a partner of %s is listed as 港澳台合作单位, and its questions do not call it 外方", (country) => {
  const labels = partnerLabels(country);
  expect(labels).toContain("港澳台合作单位1　穆斯特机器人有限公司");
  expect(labels).toContain("外方合作伙伴2　南郊样例大学");
  const own = labels.slice(labels.indexOf("港澳台合作单位1　穆斯特机器人有限公司") + 1, labels.indexOf("外方合作伙伴2　南郊样例大学"));
  expect(own).toContain("项目负责人");
  expect(own.filter((label) => label.startsWith("外方"))).toEqual([]);
});

test("a partner abroad stays 外方合作伙伴", () => {
  const labels = partnerLabels("DE");
  expect(labels).toContain("外方合作伙伴1　穆斯特机器人有限公司");
  expect(labels.join()).not.toContain("港澳台");
});

test("the way to a question of theirs is told in the same words", () => {
  const theCase = parsedCase(sampleJson({ "partners[0].country": "HK" }));
  const section = sectionsOf(guide2026, theCase).find(({ id }) => id === "partners");
  const labels = (path: string) => section && labelsOfPath(section, path, theCase);
  expect(labels("partners[0].lead")).toEqual(["港澳台合作单位1", "项目负责人"]);
  // the whole list bears the name of its section, which stands before these words
  expect(labels("partners")).toEqual([]);
  expect(labels("partners[1].lead")).toEqual(["外方合作伙伴2", "外方项目负责人"]);
});

test("a question that is called as its section is named once on the way to it", () => {
  const theCase = parsedCase(sampleJson({}));
  const section = sectionsOf(guide2026, theCase).find(({ id }) => id === "partners");
  if (section === undefined) throw new Error("no partners");
  expect(placeNames(section, "partners", theCase)).toEqual(["外方合作伙伴"]);
  expect(placeNames(section, "partners[0].lead", theCase)).toEqual(["外方合作伙伴", "外方合作伙伴1", "外方项目负责人"]);
  expect(placeNamesOfItem(section, "partners", theCase)).toEqual(["外方合作伙伴"]);
  expect(placeNamesOfItem(section, "partners[0].lead", theCase)).toEqual(["外方合作伙伴", theCase.partners?.[0]?.nameZh, "外方项目负责人"]);
});
