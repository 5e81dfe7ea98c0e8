import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { findingLines } from "../../../shared/desk/finding-lines.ts";
import { unfilledNames } from "../../../shared/desk/missing-list.ts";
import { placeFindings } from "../../../shared/desk/place-findings.ts";
import { sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

/** What the attachments and the list of findings say is missing of the agreements, in the order of each. */
function lacking(topic: string, agreements: readonly object[], attachments: readonly object[] = []) {
  const value = baseCase(topic);
  setField(value, "agreements", agreements);
  setField(value, "attachments", attachments);
  const theCase = value as unknown as Case;
  const report = checkValue(value);
  const lines = findingLines(placeFindings(report.findings, sectionFinder(sectionsOf(guide, theCase)), guide, theCase), theCase, guide);
  const isOfAgreement = (name: string) => /协议/u.test(name);
  return {
    attachments: unfilledNames(report.slots, new Set(), guide).filter(isOfAgreement),
    findings: lines.flatMap(({ about, result }) => (isOfAgreement(about) && result === "缺" ? [about] : [])),
  };
}

test.each([
  ["3-1", "joint-platform", "共建协议"],
  ["3-2", "project", "项目合作协议"],
])("one agreement without a file is one missing place of topic %s, by one name everywhere, whether its kind is chosen or not", (topic, kind, name) => {
  for (const agreement of [
    { id: "a-1", languages: ["zh"] },
    { id: "a-1", kind, languages: ["zh"] },
  ]) {
    const { attachments, findings } = lacking(topic, [agreement]);
    expect(attachments).toEqual([expect.stringContaining(name)]);
    expect(findings).toEqual([name]);
  }
  // of two without their kinds the first is told
  expect(
    lacking(topic, [
      { id: "a-1", languages: ["zh"] },
      { id: "a-2", languages: ["zh"] },
    ]).findings,
  ).toEqual([name]);
});

test("an agreement with the other side keeps its own name beside the one that the topic asks for", () => {
  const { attachments, findings } = lacking("3-1", [
    { id: "a-1", kind: "cooperation", languages: ["zh"] },
    { id: "a-2", kind: "joint-platform", languages: ["zh"] },
  ]);
  expect(attachments).toHaveLength(2);
  expect(findings.toSorted()).toEqual(["共建协议", "合作协议"].toSorted());
});
