import { describe, expect, test } from "vitest";
import { changedAnswers } from "../../../shared/versions/changed-answers.ts";
import { stepWords } from "../../../shared/versions/step-words.ts";
import { sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

const theCase = parsedCase(sampleJson());
const find = sectionFinder(sectionsOf(guide2026, theCase));
const said = (before: typeof theCase, after: typeof theCase, path: string) => stepWords(before, after, path, find);
const { budget = {} } = theCase;
const attachments = theCase.attachments ?? [];

describe("what one step of undo did, in words", () => {
  test("one answer is named by its section and question", () => {
    expect(said(theCase, { ...theCase, title: "另一个" }, "title")).toMatchObject({ words: "项目、领域与期限　项目名称", parts: 1, paths: ["title"] });
  });

  test("a step that is noted at one field and changed others names those, and leads to the first of them", () => {
    const after = { ...theCase, budget: { ...budget, selfFunding: [{ ...budget?.selfFunding?.[0], amount: 1 }], total: 2 } };
    const step = said({ ...theCase, budget: { ...budget, selfFunding: [{ ...budget?.selfFunding?.[0], amount: 9 }] } }, after, "budget.grant");
    expect(step.words).toBe("经费预算　自筹经费1　自筹金额、填报总经费");
    expect(step.paths[0]).toBe("budget.selfFunding[0].amount");
  });

  test("a row that came back leads to its own section, not to where its papers are asked for", () => {
    const step = said({ ...theCase, partners: [] }, theCase, "partners");
    expect(find(step.paths[0] ?? "")?.id).toBe(find("partners[0]")?.id);
    expect(step.paths.map((path) => find(path)?.id)).toContain("foreign-funding");
  });

  test("files that came are counted, and what came with them", () => {
    const bare = { ...theCase, attachments: [], lead: {}, title: undefined };
    const step = said(bare, theCase, "attachments");
    expect(step.words).toMatch(new RegExp(`^放入 ${attachments.length} 件材料、填入 \\d+ 项$`));
    expect(step.parts).toBeGreaterThan(attachments.length + 1);
  });

  test("one file is named with what was done to it, which is not the words of its removal", () => {
    const [first, ...others] = attachments;
    if (!first) throw new Error("the sample has attachments");
    const turned = { ...theCase, attachments: [{ ...first, pageTurns: [{ page: 1, degrees: 90 as const }] }, ...others] };
    expect(said(theCase, turned, "attachments")).toMatchObject({ words: expect.stringMatching(/^“.+”的页面方向$/u), parts: 1 });
    const replaced = { ...theCase, attachments: [{ ...first, file: "attachments/再稿.pdf", state: "received" as const, sealedBy: null }, ...others] };
    const name = first.file.split("/").at(-1);
    expect(said(theCase, replaced, "attachments").words).toBe(`用“再稿.pdf”换下“${name}”`);
    // a scan that was a file of its own before takes the place of its print: nobody moved it out, or put it in when that is taken back
    const scan = { ...first, id: "scan", file: "attachments/再稿.pdf" };
    const both = { ...theCase, attachments: [...attachments, scan] };
    expect(said(both, replaced, "attachments").words).toBe(`用“再稿.pdf”换下“${name}”`);
    const [second] = others;
    if (!second) throw new Error("the sample has several attachments");
    const two = { ...theCase, attachments: [{ ...first, file: "1.pdf" }, { ...second, file: "2.pdf" }, ...others.slice(1)] };
    expect(said(theCase, two, "attachments").words).toBe("替换 2 件材料");
    expect(said(theCase, { ...theCase, attachments: others }, "attachments").words).toMatch(/^移出“.+”$/u);
  });

  test("what the program noted of a file meanwhile is no part of a step, and no file is named without what was done to it", () => {
    const [first, ...others] = attachments;
    if (!first) throw new Error("the sample has attachments");
    const noted = { ...theCase, title: "另一个", attachments: [{ ...first, pages: 9, words: "读到的", wordsSha256: "0" }, ...others] };
    expect(said(theCase, noted, "title").words).toBe("项目、领域与期限　项目名称");
    const described = { ...theCase, title: "另一个", attachments: [{ ...first, languages: ["Deutsch"], sealedBy: null }, ...others] };
    expect(said(theCase, described, "attachments").words).toMatch(/^“.+”的(用印|改动)、项目、领域与期限　项目名称$/u);
    const marked = { ...theCase, attachments: [{ ...first, languages: ["Deutsch"] }, ...others] };
    expect(said(theCase, marked, "attachments").words).toMatch(/^“.+”的改动$/u);
    // what was found when it was read neither
    expect(said(theCase, { ...theCase, attachments: [{ ...first, differs: { in: "x", says: { kind: "other" } } }, ...others] }, "attachments").parts).toBe(0);
  });

  test("a file that waited for a place was put in", () => {
    const [first, ...others] = attachments;
    if (!first) throw new Error("the sample has attachments");
    const waiting = { ...theCase, attachments: [{ ...first, slot: "other", unplaced: true }, ...others] };
    const name = first.file.split("/").at(-1);
    expect(said(waiting, theCase, "attachments")).toMatchObject({ words: `放入“${name}”`, parts: 1 });
    expect(said(theCase, waiting, "attachments").words).toBe(`“${name}”的位置`);
  });

  test("what was done outside the case is named by its path", () => {
    expect(said(theCase, theCase, "submission.submitted")).toEqual({ words: "登记单位已提交", parts: 0, paths: [] });
    expect(said(theCase, theCase, "belongs.agreement-1")).toEqual({ words: "是不是本项目的协议", parts: 0, paths: [] });
  });
});

test("a row that went leaves the rows below it what they were, and an item with an id is the same one elsewhere", () => {
  const items = [1, 2, 3].map((amount) => ({ name: `第${amount}`, amount }));
  const before = { ...theCase, budget: { ...budget, items } };
  const after = { ...theCase, budget: { ...budget, items: items.filter(({ amount }) => amount !== 2) } };
  expect(changedAnswers(before, after)).toEqual([
    { path: "budget.items[1].name", how: "went", item: "budget.items[1]" },
    { path: "budget.items[1].amount", how: "went", item: "budget.items[1]" },
  ]);
  expect(said(before, after, "budget.items").words).toBe("经费预算　预算科目2");
  // the only row of a list is one thing too
  const paid = { ...theCase, budget: { ...budget, selfFunding: [{ unit: "applicant", amount: 1, source: "自有资金" }] } };
  expect(said(paid, { ...paid, budget: { ...budget, selfFunding: [] } }, "budget.selfFunding").words).toBe("经费预算　自筹经费1");
  const partners = theCase.partners ?? [];
  // much follows from a partner that went: it is named first, and so is one that comes back
  const [first, ...others] = partners;
  const without = { ...theCase, partners: others, attachments: attachments.map((one) => ({ ...one, for: "nobody" })) };
  const words = `${first?.nameZh}、${attachments.length} 件材料的位置`;
  expect(said(theCase, without, "partners").words).toBe(words);
  expect(said(without, theCase, "partners").words).toBe(words);
  // and with it what else is another answer
  const more = { ...without, title: "另一个", lead: {} };
  expect(said(theCase, more, "partners").words).toMatch(new RegExp(`^${words}、改动 \\d+ 处$`));
  expect(changedAnswers(theCase, { ...theCase, partners: [...partners].reverse() })).toEqual([]);
});
