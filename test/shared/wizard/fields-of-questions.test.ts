import { describe, expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { scopeOf } from "../../../shared/conditions/context.ts";
import { factValue } from "../../../shared/conditions/quantities.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { answerPathOf } from "../../../shared/guide/questions.ts";
import { caseAnswers } from "../../../shared/versions/case-answers.ts";
import { guideElements, unconfirmedCount } from "../../../shared/wizard/agreement-elements.ts";
import { answerLines } from "../../../shared/wizard/answer-lines.ts";
import { type Field, isAsked, type ListField, questionPaths } from "../../../shared/wizard/fields.ts";
import { sectionOf } from "../../../shared/wizard/fields-of-questions.ts";
import { hintFor } from "../../../shared/wizard/hints.ts";
import { layoutOf, readRows, withPastedRows } from "../../../shared/wizard/pasted-table.ts";
import { questionsAsked } from "../../../shared/wizard/questions-asked.ts";
import { readAnswer } from "../../../shared/wizard/read-answer.ts";
import { reasonFor } from "../../../shared/wizard/reasons.ts";
import { labelsOfPath, sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { topicChange } from "../../../shared/wizard/topic-change.ts";
import { everyQuestionGuide, guideWith } from "../../fixtures/guide-questions.ts";
import { guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

const caseWith = (set: Readonly<Record<string, unknown>> = {}): Case => parsedCase(sampleJson(set));
const fieldsOf = (guide: Guide, theCase = caseWith()): readonly Field[] => sectionsOf(guide, theCase).flatMap(({ fields }) => fields);
const found = (fields: readonly Field[], path: string, base = ""): Exclude<Field, { kind: "heading" }> => {
  for (const field of fields) {
    if (field.kind === "heading") continue;
    const own = base === "" ? field.path : `${base}.${field.path}`;
    if (own === path) return field;
    if (field.kind === "list" && path.startsWith(`${own}[]`)) return found(field.fields, path, `${own}[]`);
  }
  throw new Error(`no field ${path}`);
};
const birth = { id: "lead-birth", on: "lead", type: "date", label: "负责人出生日期" };
const advise = guide2026.rules.find(({ check }) => check.kind === "allTrue");
/** The guide with one rule more, for topic 2 alone, that looks at a fact. */
const withRule = (questions: readonly unknown[], fact: string): Guide =>
  guideWith(questions, {
    rules: [...guide2026.rules, { ...advise, id: "own", topics: ["2"], say: {}, todo: {}, check: { kind: "allTrue", conditions: [{ fact, expect: "text" }] } }],
  });

describe("a question of the guide is a field of its section", () => {
  const theCase = caseWith();
  const sections = sectionsOf(everyQuestionGuide, theCase);
  const findSection = sectionFinder(sections);

  test("each type of each object that the topic has stands where the case keeps its answer, and findings lead there", () => {
    const asked = everyQuestionGuide.questions.filter((question) => sections.some(({ id }) => id === sectionOf(question)));
    expect(asked.length).toBeGreaterThan(60);
    for (const question of asked) {
      const path = `${answerPathOf(question)}${question.type === "element" ? ".stated" : ""}`;
      const section = findSection(path.replaceAll("[]", "[0]"));
      expect.soft(section?.id, question.id).toBe(sectionOf(question));
      expect.soft(section && labelsOfPath(section, path.replaceAll("[]", "[0]"), undefined).at(-1), question.id).toBe(question.label);
    }
  });

  test("the types are the kinds of fields that the screens have", () => {
    const kinds = Object.fromEntries(
      everyQuestionGuide.questions
        .filter(({ on, type }) => on === "lead" || type === "element")
        .map((question) => [question.id, found(fieldsOf(everyQuestionGuide), `${answerPathOf(question)}${question.type === "element" ? ".stated" : ""}`).kind]),
    );
    expect(kinds).toEqual({
      "lead-yes-no": "yes-no",
      "lead-number": "count",
      "lead-money": "yuan",
      "lead-date": "date",
      "lead-month": "month",
      "lead-choice": "choice",
      "lead-code": "text",
      "lead-text": "long-text",
      "lead-list": "list",
      "data-sharing": "yes-no",
      "lead-honours": "words",
    });
    expect(found(fieldsOf(everyQuestionGuide), "lead.answers.lead-text")).toMatchObject({ hint: "4 至 300 字。" });
  });

  test("it stands at the end, below a heading where the fields before it have some", () => {
    const lead = sections.find(({ id }) => id === "lead")?.fields ?? [];
    const at = lead.findIndex(({ kind, label }) => kind === "heading" && label === "本指南另需填写");
    expect(lead.slice(at + 1).every((field) => field.kind !== "heading" && field.question !== undefined)).toBe(true);
    expect(lead.slice(0, at).some((field) => field.kind !== "heading" && field.question !== undefined)).toBe(false);
  });

  test("a guide without questions has the catalogue's own sections", () => {
    expect(
      fieldsOf(guide2026)
        .flatMap((field) => questionPaths(field))
        .filter((path) => path.includes("answers")),
    ).toEqual([]);
  });

  test("another section may ask it", () => {
    const moved = guideWith([{ ...birth, section: "project", always: true }]);
    expect(sectionFinder(sectionsOf(moved, theCase))("lead.answers.lead-birth")?.id).toBe("project");
  });
});

describe("a question is asked because something of the topic uses it", () => {
  const asks = (guide: Guide, set: Readonly<Record<string, unknown>> = {}) => {
    const theCase = caseWith(set);
    return isAsked(found(fieldsOf(guide, theCase), "lead.answers.lead-birth"), { theCase, guide, base: "" });
  };

  test("nothing uses it: not asked, but an answer stays visible", () => {
    expect(asks(guideWith([birth]))).toBe(false);
    expect(asks(guideWith([birth]), { "lead.answers": { "lead-birth": "1980-01-01" } })).toBe(true);
  });

  test.each(["lead-birth", "lead.answers.lead-birth"])("a rule that looks at %s asks for it, in its own topics alone", (fact) => {
    expect(asks(withRule([birth], fact))).toBe(true);
    expect(asks(withRule([birth], fact), { topic: "1" })).toBe(false);
  });

  test("what decides whether another is asked is asked with it", () => {
    const other = { ...birth, id: "other", label: "其他", type: "text", when: { fact: "lead-birth", after: "1980-01-01" } };
    expect([...questionsAsked(withRule([birth, other], "other"), "2")].sort()).toEqual(["lead-birth", "other"]);
    expect([...questionsAsked(guideWith([birth, other]), "2")]).toEqual([]);
  });

  test("always is always", () => expect(asks(guideWith([{ ...birth, always: true }]))).toBe(true));

  test("why: the clause that it names, then those of the rules that use it", () => {
    const guide = withRule([{ ...birth, clause: guide2026.clauses[2]?.id }], "lead-birth");
    const reason = reasonFor(found(fieldsOf(guide), "lead.answers.lead-birth").because ?? [], guide, "2");
    const ofRule = guide2026.clauses.find(({ id }) => id === advise?.cites[0]?.clause);
    expect(reason.kind === "clauses" && reason.clauses.map(({ place }) => place)).toEqual([guide2026.clauses[2]?.place, ofRule?.place]);
  });
});

describe("when", () => {
  const kind = {
    id: "proof-kind",
    on: "partner",
    type: "choice",
    label: "证明种类",
    always: true,
    options: [
      { value: "a", label: "甲" },
      { value: "b", label: "乙" },
    ],
  };
  const number = {
    id: "proof-number",
    on: "partner",
    type: "code",
    label: "证明编号",
    always: true,
    when: { fact: "partner.answers.proof-kind", equals: "a" },
  };
  const guide = guideWith([kind, number]);
  const theCase = caseWith({ "partners[0].answers": { "proof-kind": "a" }, "partners[1]": { id: "partner-9", answers: { "proof-kind": "b" } } });

  test("is told for each entry by its own answers, and unknown is not yet", () => {
    const field = found(fieldsOf(guide), "partners[].answers.proof-number");
    expect([0, 1, 2].map((index) => isAsked(field, { theCase, guide, base: `partners[${index}]` }))).toEqual([true, false, false]);
  });

  test("what is not asked is there being none, what waits for another answer is missing that answer", () => {
    const fact = (index: number, at: Case) =>
      factValue("proof-number", { case: at, guide, moment: { kind: "date", date: "2026-05-15" }, scope: scopeOf(`partners[${index}]`) });
    expect(fact(0, theCase)).toMatchObject({ kind: "unknown", missing: ["partners[0].answers.proof-number"] });
    expect(fact(1, theCase)).toMatchObject({ kind: "none" });
    expect(fact(0, caseWith())).toMatchObject({ kind: "unknown", missing: ["partners[0].answers.proof-kind"] });
  });
});

describe("answers of the guide's questions are read, shown and compared like the others", () => {
  const answers = {
    "lead.answers": {
      "lead-yes-no": true,
      "lead-number": 41.5,
      "lead-money": 1_234_500,
      "lead-date": "1985-06-01",
      "lead-month": "2010-09",
      "lead-choice": "b",
      "lead-honours": ["city", "national"],
      "lead-list": [{ name: "样机", due: "2027-03-01", cost: 5000 }],
    },
    "agreements[0].answers": { "data-sharing": { stated: true, page: 4 } },
  };

  test("on the page of all answers", () => {
    const theCase = caseWith(answers);
    const lines = sectionsOf(everyQuestionGuide, theCase)
      .flatMap((section) => answerLines(section, { theCase, guide: everyQuestionGuide, base: "" }))
      .flatMap((line) => (line.kind === "answer" && line.path.includes("answers") && line.answer !== undefined ? [`${line.label}：${line.answer}`] : []));
    expect(lines).toEqual([
      "负责人是否：是",
      "负责人年龄：41.5 岁",
      "负责人营业收入：123.45 万元（人民币壹佰贰拾叁万肆仟伍佰元整）",
      "负责人出生日期：1985年6月1日",
      "负责人入学年月：2010年9月",
      "负责人级别：乙级",
      "名称：样机",
      "完成日期：2027年3月1日",
      "金额：0.50 万元（人民币伍仟元整）",
      "负责人荣誉：市级、国家级",
      "数据共享：已载明",
      "数据共享所在页：第 4 页",
    ]);
  });

  test("in comparing versions, by label and in words", () => {
    const words = caseAnswers(caseWith(answers), everyQuestionGuide).filter(({ key }) => key.includes("answers"));
    expect(words.map(({ labels, words: said }) => `${labels.join("　")}：${said}`)).toContain("负责人级别：乙级");
    expect(words.map(({ labels, words: said }) => `${labels.join("　")}：${said}`)).toContain("里程碑　样机　完成日期：2027年3月1日");
    expect(words.every(({ labels }) => !labels.join("").includes("answers"))).toBe(true);
  });

  test("a change of topic names those that are no longer asked", () => {
    const guide = withRule([birth], "lead-birth");
    const theCase = caseWith({ "lead.answers": { "lead-birth": "1980-01-01" } });
    const { dropped } = topicChange(theCase, guide, "1");
    expect(dropped.flatMap(({ labels }) => labels)).toContain("负责人出生日期");
  });
});

test("a table can be pasted into a list question, and what is no answer waits in its place", () => {
  const list = found(fieldsOf(everyQuestionGuide), "lead.answers.lead-list");
  if (list.kind !== "list") throw new Error("a list");
  const cells = [
    ["名称", "完成日期", "金额（万元）"],
    ["样机", "2027年3月1日", "2.5"],
    ["验收", "明年", "3"],
  ];
  const theCase = caseWith();
  const context = { unit: "yuan", case: theCase } as const;
  const next = parsedCase(withPastedRows(theCase, list as ListField, "", readRows(cells, layoutOf(cells, list), list, context)));
  expect(next.lead?.answers?.["lead-list"]).toEqual([
    { name: "样机", due: "2027-03-01", cost: 25_000 },
    { name: "验收", cost: 30_000 },
  ]);
  expect(next.drafts).toEqual({ "lead.answers.lead-list[1].due": "明年" });
});

test("numbers are read with their unit and with decimals, and words of a closed list alone", () => {
  const context = { unit: "wan", case: caseWith() } as const;
  const read = (path: string, typed: string) => {
    const field = found(fieldsOf(everyQuestionGuide), path);
    if (field.kind === "list") throw new Error("one answer");
    return readAnswer(field, typed, context);
  };
  expect(["41.5岁", "－3", "１２", "约40"].map((typed) => read("lead.answers.lead-number", typed))).toEqual([
    { kind: "value", value: 41.5 },
    { kind: "value", value: -3 },
    { kind: "value", value: 12 },
    { kind: "problem", problem: "请填数字，如 12 或 12.5。" },
  ]);
  expect(read("lead.answers.lead-honours", "国家级、city")).toEqual({ kind: "value", value: ["national", "city"] });
  expect(read("lead.answers.lead-honours", "国家级、县级")).toEqual({ kind: "problem", problem: "请从这些中选写：国家级、市级。" });
});

test("the limits of a text and the form of a code are said beside the field", () => {
  const hint = (set: Readonly<Record<string, unknown>>, path: string) => hintFor(path, { case: caseWith(set), guide: everyQuestionGuide, today: "2026-05-15" });
  expect(hint({ "lead.answers": { "lead-text": "太 短" } }, "lead.answers.lead-text")).toBe("现有 2 字，还少 2 字。");
  expect(hint({ "lead.answers": { "lead-text": "字".repeat(301) } }, "lead.answers.lead-text")).toBe("现有 301 字，多出 1 字。");
  expect(hint({ "lead.answers": { "lead-text": "正好四个字" } }, "lead.answers.lead-text")).toBeUndefined();
  expect(hint({ "lead.answers": { "lead-code": "A1" } }, "lead.answers.lead-code")).toBe("与要求的编号格式不符，请核对。");
  expect(hint({ "lead.answers": { "lead-code": "AB1234" } }, "lead.answers.lead-code")).toBeUndefined();
});

test("an element that the guide asks for is a line of each agreement, and waits until it is confirmed", () => {
  const theCase = caseWith({ "agreements[0].answers": { "data-sharing": { stated: true, page: 4, quote: "共享" } } });
  const count = theCase.agreements?.length ?? 0;
  expect(guideElements(theCase, everyQuestionGuide, 0)).toEqual([
    { path: "agreements[0].answers.data-sharing", label: "数据共享", state: "stated", page: 4, quote: "共享" },
  ]);
  expect(unconfirmedCount(caseWith(), everyQuestionGuide) - unconfirmedCount(caseWith(), guide2026)).toBe(count);
  expect(unconfirmedCount(theCase, everyQuestionGuide) - unconfirmedCount(theCase, guide2026)).toBe(count - 1);
});
