import { beforeAll, expect, test } from "vitest";
import { readGuides } from "../../../electron/library/guides/guides.ts";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { answerLines, answersOutside } from "../../../shared/wizard/answer-lines.ts";
import { sectionCatalogue, sectionsOf } from "../../../shared/wizard/sections.ts";
import { topicChange } from "../../../shared/wizard/topic-change.ts";
import { baseCase } from "../../fixtures/situations.ts";

let guide: Guide;
beforeAll(async () => {
  const found = (await readGuides()).guides.find(({ id }) => id === "shanghai-intl-coop-2026");
  if (!found) throw new Error("no guide");
  guide = found;
});

function caseOf(topic: string): Case {
  const parsed = parseCase(baseCase(topic), "case.json");
  if (!parsed.ok) throw new Error("the situation is no case");
  return parsed.value;
}

test("from 专题二 to 专题一 the funding of the partners falls away as a whole, and the rest is kept", () => {
  const change = topicChange(caseOf("2"), guide, "1");
  const funding = change.dropped.find(({ section }) => section === "外方资助证明");
  expect(funding?.whole).toBe(true);
  expect(funding?.labels.join()).toContain("资助机构");
  expect(change.dropped.filter(({ whole }) => whole)).toHaveLength(1);
  expect(change.kept).toBeGreaterThan(40);
});

test("from 方向一 to 方向二 the platform falls away and nothing is added as a section", () => {
  const change = topicChange(caseOf("3-1"), guide, "3-2");
  expect(change.dropped.map(({ section }) => section)).toContain("共建平台");
  expect(change.added).toEqual([]);
});

test("from 专题一 to 方向一 the questions that only 专题一 asks are named, and new sections too", () => {
  const change = topicChange(caseOf("1"), guide, "3-1");
  expect(change.dropped.flatMap(({ labels }) => labels)).toContain("在相关领域的国际影响力");
  expect(change.added).toContain("共建平台");
});

test("to the same topic nothing falls away", () => {
  for (const { id } of guide.topics) expect(topicChange(caseOf(id), guide, id), id).toMatchObject({ dropped: [], added: [] });
});

test("answers of another topic are listed apart, so that none is out of sight", () => {
  const theCase = { ...caseOf("3-1"), topic: "1" };
  const outside = answersOutside(sectionsOf(guide, theCase), sectionCatalogue, { theCase, guide, base: "" });
  expect(outside.map((line) => (line.kind === "answer" ? line.path : ""))).toContain("jointPlatform.fixedLaboratory");
});

test("each answer is read in Chinese, and what is unanswered or not taken is told apart", () => {
  for (const { id } of guide.topics) {
    const theCase = caseOf(id);
    const lines = sectionsOf(guide, theCase).flatMap((section) => answerLines(section, { theCase, guide, base: "" }));
    expect(lines.length, id).toBeGreaterThan(60);
    const raw = lines.flatMap((line) =>
      line.kind === "answer" && /^(true|false|null|enterprise|university|none|lead|zh|en|DE|AU)$/.test(line.answer ?? "") ? [line] : [],
    );
    expect(raw, id).toEqual([]);
  }
  const theCase: Case = { ...caseOf("2"), budget: { grant: 700_000, other: null }, drafts: { "budget.internationalCooperation": "约20" } };
  const budget = sectionsOf(guide, theCase).find(({ id }) => id === "budget");
  const lines = budget ? answerLines(budget, { theCase, guide, base: "" }) : [];
  const line = (path: string) => lines.find((candidate) => candidate.kind === "answer" && candidate.path === path);
  expect(line("budget.grant")).toMatchObject({ answer: "70.00 万元（人民币柒拾万元整）" });
  expect(line("budget.other")).toMatchObject({ answer: "没有其他来源" });
  expect(line("budget.selfFunding")).toMatchObject({ answer: undefined });
  expect(line("budget.internationalCooperation")).toMatchObject({ answer: undefined, notTaken: "约20" });
});
