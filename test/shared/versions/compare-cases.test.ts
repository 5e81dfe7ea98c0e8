import { describe, expect, test } from "vitest";
import { type Case, caseSchema } from "../../../shared/case/case.ts";
import { answersBySection, compareCases, countChanges } from "../../../shared/versions/compare-cases.ts";
import { answerLines } from "../../../shared/wizard/answer-lines.ts";
import { sectionsOf } from "../../../shared/wizard/sections.ts";
import { guide } from "../../fixtures/check-value.ts";
import { baseCase } from "../../fixtures/situations.ts";

const base = (topic = "2"): Case => caseSchema.parse(baseCase(topic));
const compare = (before: Case, after: Case) =>
  compareCases(before, after, guide).flatMap(({ section, changes }) => changes.map((change) => ({ section, ...change })));

describe("comparing two versions of a case", () => {
  test("finds nothing in two that are the same", () => {
    expect(compareCases(base(), base(), guide)).toEqual([]);
  });

  test("names section and question, and gives both answers in words", () => {
    const before = base();
    const after = { ...before, budget: { ...before.budget, grant: 650_000 }, period: { ...before.period, start: "2026-09-01" } };
    expect(compare(before, after)).toEqual([
      expect.objectContaining({ section: "项目、领域与期限", labels: ["开始日期"], before: "2026年8月1日", after: "2026年9月1日" }),
      expect.objectContaining({ section: "经费预算", labels: ["申请资助"], after: "65.00 万元（人民币陆拾伍万元整）" }),
    ]);
  });

  test("knows partners by their id, wherever they stand", () => {
    const before = base("1");
    const [first, ...others] = before.partners ?? [];
    if (!first) throw new Error("no partner");
    const after = { ...before, partners: [...others, { ...first, country: "FR" }] };
    expect(compare(before, after)).toEqual([
      expect.objectContaining({ section: "外方合作伙伴", labels: [expect.stringContaining("拜施皮尔大学"), "国别（地区）"], before: "德国", after: "法国" }),
    ]);
  });

  test("tells of one signatory in one line what changed", () => {
    const before = base("1");
    const [agreement, ...others] = before.agreements ?? [];
    const [signer, ...rest] = agreement?.signatories ?? [];
    if (!agreement || !signer) throw new Error("no signatory");
    const after = { ...before, agreements: [{ ...agreement, signatories: [{ ...signer, name: "沈喆", date: "2026-05-01" }, ...rest] }, ...others] };
    const changes = compare(before, after);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.labels).toHaveLength(2);
    expect(changes[0]?.after).toMatch(/：沈喆/u);
    const gone = compare(before, { ...before, agreements: [{ ...agreement, signatories: rest }, ...others] });
    expect(gone).toHaveLength(1);
    expect(gone[0]?.after).toBeUndefined();
  });

  test("takes one row put in between for one row more", () => {
    const before = base("1");
    const items = before.budget?.items ?? [];
    const after = { ...before, budget: { ...before.budget, items: [...items.slice(0, 1), { name: "差旅", amount: 1000 }, ...items.slice(1)] } };
    const changes = compare(before, after);
    expect(changes.every(({ before: old }) => old === undefined)).toBe(true);
    expect(changes.map(({ after: now }) => now)).toEqual(expect.arrayContaining(["差旅", "0.10 万元（人民币壹仟元整）"]));
  });

  test("shows attachments, confirmations, unfinished words and what other programs wrote", () => {
    const before = base();
    const after = {
      ...before,
      attachments: [...(before.attachments ?? []), { id: "new", slot: "other", file: "attachments/补充.pdf", sealedBy: "applicant" as const }],
      drafts: { "budget.grant": "七十万" },
      laterField: { kept: true },
    };
    const words = compare(before, after).map(({ labels, after: now }) => `${labels.join("　")}: ${now}`);
    expect(words).toEqual(expect.arrayContaining(["补充.pdf: 其他材料，已盖申报单位公章", "申请资助: 七十万"]));
    expect(words.some((line) => line.endsWith(": 是"))).toBe(true);
  });

  test("tells an attachment that came or went in one line, and each fact of one that stayed", () => {
    const before = { ...base(), attachments: [{ id: "a", slot: "other", file: "attachments/甲.pdf", sha256: "0", pages: 3, state: "received" as const }] };
    const [paper] = before.attachments;
    if (!paper) throw new Error("no attachment");
    expect(compare({ ...before, attachments: [] }, before).map(({ labels, after }) => [labels, after])).toEqual([[["甲.pdf"], "3 页，其他材料"]]);
    const waiting = { ...before, attachments: [{ ...paper, unplaced: true as const }] };
    expect(compare({ ...before, attachments: [] }, waiting).map(({ after }) => after)).toEqual(["3 页，位置待确认"]);
    expect(compare(before, { ...before, attachments: [] }).map((change) => [change.before, change.after])).toEqual([["3 页，其他材料", undefined]]);
    expect(compare(before, { ...before, attachments: [{ ...paper, pages: 4 }] }).map(({ labels }) => labels)).toEqual([["甲.pdf", "页数"]]);
  });

  test("shows an assessment that is not sure as 不确定, not as 没有", () => {
    const before = base();
    const ethics = { ...before.declarations?.ethics, inScope: null };
    const changes = compare(before, { ...before, declarations: { ...before.declarations, ethics } });
    expect(changes).toEqual([expect.objectContaining({ labels: ["评估结论"], after: "不确定" })]);
  });

  test("shows the three lists of ethics categories as one answer, whatever they hold", () => {
    const before = { ...base(), declarations: { ethics: {} } };
    const ethics = { notInvolved: ["实验动物"], unsure: ["以人为研究参与者", "基因编辑"] };
    expect(compare(before, { ...before, declarations: { ethics } })).toEqual([
      expect.objectContaining({
        section: "伦理、数据与安全",
        labels: ["第二条所列的科技活动"],
        after: "以人为研究参与者：不确定；实验动物：不涉及；基因编辑：不确定",
      }),
    ]);
  });

  test("tells a new name of the applicant once, not at each signature", () => {
    const before = base("1");
    const changes = compare(before, { ...before, applicant: { ...before.applicant, name: "上海新名大学" } });
    expect(changes.map(({ labels }) => labels)).toEqual([["单位全称"]]);
  });

  test("says nothing of the guide and the format, which are no answers", () => {
    expect(countChanges(compareCases(base(), { ...base(), id: "other" }, guide))).toBe(0);
  });
});

test.each(["1", "2", "3-1", "3-2"])("all answers of the complete case of topic %s can be looked at in words", (topic) => {
  const sections = answersBySection(base(topic), guide);
  expect(sections.length).toBeGreaterThan(8);
  const words = sections.flatMap(({ answers }) => answers.map((answer) => answer.words));
  expect(words).not.toContain("[object Object]");
  expect(words.filter((word) => /^(true|false|null|undefined|(p|u|a)-(?!.*\.(pdf|jpg|png|docx)$))/.test(word))).toEqual([]);
});

test.each(["1", "2", "3-1", "3-2"])("answers of topic %s read the same in a version as on the page of all answers", (topic) => {
  const theCase = base(topic);
  const named = { ...theCase, applicant: { ...theCase.applicant, name: "申报单位" } };
  const inVersion = new Map(answersBySection(named, guide).flatMap(({ answers }) => answers.map(({ key, words }): [string, string] => [key, words])));
  const lines = sectionsOf(guide, named).flatMap((section) => answerLines(section, { theCase: named, guide, base: "" }));
  const compared = lines.flatMap((line) => (line.kind === "answer" && inVersion.has(line.path) ? [{ path: line.path, text: line.answer }] : []));
  expect(compared.length).toBeGreaterThan(30);
  expect(compared).toEqual(compared.map(({ path }) => ({ path, text: inVersion.get(path) })));
});
