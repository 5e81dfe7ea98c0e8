import { describe, expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { letterFacts } from "../../../shared/documents/letter-facts.ts";
import { findTopic, type Guide } from "../../../shared/guide/guide.ts";
import { NO_PARTS } from "../../../shared/guide/guide-parts.ts";
import { readGuideValue } from "../../../shared/guide/read-guide.ts";
import { guideProblemText } from "../../../shared/messages/guide-problem-text.ts";
import { guideElements } from "../../../shared/wizard/agreement-elements.ts";
import type { ListField } from "../../../shared/wizard/fields.ts";
import { columnFields } from "../../../shared/wizard/pasted-table.ts";
import { sectionsOf } from "../../../shared/wizard/sections.ts";
import { guide2026, unwrap } from "../../fixtures/letter-source.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

const CLAUSE = "r1";
const rule = (id: string, check: object, more: object = {}) => ({ id, title: "试", topics: "all", cites: [{ clause: CLAUSE }], check, ...more });
const SHORT = {
  agreementElements: [{ id: "data-sharing", title: "数据共享", clause: CLAUSE, hint: "写明数据归谁、如何共享" }],
  budgetCategories: [
    { id: "equipment", title: "设备费" },
    { id: "labour", title: "劳务费" },
  ],
};
const RULES = [
  rule("states", { kind: "agreementStates", elements: ["ip", "data-sharing"] }, { each: "agreements" }),
  rule("equipment-share", {
    kind: "share",
    part: { sum: "budget.items", of: "item.amount", where: { fact: "category", equals: "equipment" } },
    of: { fact: "budget.grant" },
    atMost: 30,
  }),
];

/** The guide of 2026 with these rules alone and changes. */
function read(changes: object) {
  const { letters: _letters, wordForms: _forms, lists: _lists, sha256: _hash, ...values } = structuredClone(guide2026);
  const slots = values.slots.map(({ requiredBy: _rule, ...slot }) => slot);
  return readGuideValue({ ...values, slots, rules: RULES, ...SHORT, ...changes }, NO_PARTS);
}

function guide(): Guide {
  const made = read({});
  if (!made.ok) throw new Error(made.error.map((problem) => `${problem.path} ${guideProblemText(problem)}`).join("; "));
  return made.value;
}

function caseWith(changes: Readonly<Record<string, unknown>>) {
  const value = baseCase("2");
  for (const [path, wanted] of Object.entries(changes)) setField(value, path, wanted);
  return unwrap(parseCase(value, "case.json"));
}

const check = (changes: Readonly<Record<string, unknown>>) =>
  unwrap(checkCase({ case: caseWith(changes), guide: guide(), letters: [], moment: { kind: "date", date: "2026-05-20" } }));

describe("elements that a guide asks agreements to state", () => {
  const outcome = (answer: unknown) => {
    const found = check({ "agreements[0].answers": answer === undefined ? {} : { "data-sharing": answer } }).findings.filter(
      ({ rule: id }) => id === "states",
    )[0];
    return { outcome: found?.outcome, missing: found?.missing, field: found?.field, message: found?.message };
  };

  test("are checked like the six of every guide, under the answers of the agreement", () => {
    expect(outcome({ stated: true, page: 3 })).toMatchObject({ outcome: "met" });
    expect(outcome({ stated: false })).toMatchObject({ outcome: "not-met", field: "agreements[0].answers.data-sharing" });
    expect(outcome(undefined)).toMatchObject({ outcome: "cannot-tell", missing: ["agreements[0].answers.data-sharing.stated"] });
  });

  test("stand in the agreement table and in the checklist by their title", () => {
    const theCase = caseWith({ "agreements[0].answers": { "data-sharing": { stated: true, page: 3, translationPage: 2 } } });
    expect(guideElements(theCase, guide(), 0)).toMatchObject([{ path: "agreements[0].answers.data-sharing", label: "数据共享", state: "stated", page: 3 }]);
    const report = check({ "agreements[0].answers": { "data-sharing": { stated: true, page: 3, translationPage: 2 } } });
    const source = { case: theCase, guide: guide(), topic: unwrap(findTopic(guide(), "2")), report, subject: theCase.agreements?.[0]?.id ?? "" };
    const rows = letterFacts(source).lists.get("协议要素") ?? [];
    const own = rows.map((row) => ["核对要素", "原件页码", "译件页码"].map((name) => Object(row.get(name)).text)).find(([name]) => name === "数据共享");
    expect(own).toEqual(["数据共享", "3", "2"]);
  });
});

describe("categories of the budget", () => {
  const items = (category: string | undefined) => [
    { name: "甲", amount: 400_000, source: "grant", answers: category === undefined ? {} : { category } },
    { name: "乙", amount: 300_000, source: "grant", answers: { category: "labour" } },
  ];
  const share = (category: string | undefined) =>
    check({ "budget.grant": 1_000_000, "budget.items": items(category) }).findings.find(({ rule: id }) => id === "equipment-share");

  test("are a choice on each item, which shares count by", () => {
    expect(share("labour")).toMatchObject({ outcome: "met" });
    expect(share("equipment")).toMatchObject({ outcome: "not-met" });
    expect(share(undefined)).toMatchObject({ outcome: "cannot-tell", missing: ["budget.items[0].answers.category"] });
  });

  test("are asked in the budget table, and a column of a pasted one takes them", () => {
    const fields = sectionsOf(guide(), caseWith({})).flatMap((section) => section.fields);
    const list = fields.find((field): field is ListField => field.kind === "list" && field.path === "budget.items");
    expect(list && columnFields(list).map(({ label }) => label)).toContain("预算类别");
  });
});

test("a short form that takes the place of another question, of an element or of a word of facts is refused at its place", () => {
  const said = (changes: object) => {
    const made = read(changes);
    return made.ok ? [] : made.error.map((problem) => `${problem.path} ${guideProblemText(problem)}`);
  };
  const element = (id: string) => ({ agreementElements: [{ id, title: "数据共享" }], rules: RULES.slice(1) });
  expect(said(element("ip"))).toEqual([expect.stringContaining("agreementElements[0].id 已有同编号或同名的问题：ip")]);
  expect(said(element("agreement"))).toEqual([expect.stringContaining("agreementElements[0].id “agreement”是已有的名称")]);
  expect(said({ agreementElements: [] })).toEqual([expect.stringContaining("rules[0].check.elements[1] 没有协议要素 data-sharing")]);
  expect(said({ budgetCategories: [{ id: "a", title: "甲" }] })).toEqual([expect.stringContaining("budgetCategories 至少两类")]);
  expect(said({ questions: [{ id: "category", on: "project", type: "text", label: "类别" }] })).toEqual([
    expect.stringContaining("budgetCategories 已有同编号"),
  ]);
});
