import { expect, test } from "vitest";
import { coverageOf } from "../../../shared/authoring/coverage.ts";
import { previewGuide } from "../../../shared/authoring/preview-guide.ts";
import { parseCase } from "../../../shared/case/case.ts";
import { guideVocabulary } from "../../../shared/check/check-guide.ts";
import { documentText } from "../../../shared/documents/blocks.ts";
import { ownUploadPlaces, uploadNames, uploadPlacesOf } from "../../../shared/documents/upload-names.ts";
import { writeLetter } from "../../../shared/documents/write-letter.ts";
import { findTopic, type Guide } from "../../../shared/guide/guide.ts";
import { isAnswerTo } from "../../../shared/guide/guide-answers.ts";
import { questionSchema } from "../../../shared/guide/questions.ts";
import { guideProblemText } from "../../../shared/messages/guide-problem-text.ts";
import { parseMoment } from "../../../shared/text/moment.ts";
import { parseAmount } from "../../../shared/wizard/amount.ts";
import { questionsAsked } from "../../../shared/wizard/questions-asked.ts";
import { readAnswer } from "../../../shared/wizard/read-answer.ts";
import { sectionsWithQuestions } from "../../../shared/wizard/sections.ts";
import { checkValue } from "../../fixtures/check-value.ts";
import { told } from "../../fixtures/general-checks.ts";
import { guideWith } from "../../fixtures/guide-questions.ts";
import { guide2026, unwrap } from "../../fixtures/letter-source.ts";
import { baseCase } from "../../fixtures/situations.ts";

/** What administrators who wrote guides with docs/guides.md alone could not say, or said and were not understood. */
const officer = { id: "officer", on: "project", type: "text", label: "数据安全负责人姓名" };
const promise = { id: "promise", title: "承诺书", topics: "all", use: "upload", cites: [{ clause: "r1" }] };
const LETTER = (body: string) => ({ promise: `---\n文书：promise\n---\n\n# 承诺书\n\n${body}\n` });

/** The lines of a letter of a guide with these questions, in a case with these answers. */
function linesOf(body: string, options: { questions?: readonly object[]; document?: object; answers?: object; subject?: string }): readonly string[] {
  const { questions = [], document = {}, answers = {}, subject } = options;
  const guide: Guide = { ...guideWith(questions, { documents: [{ ...promise, ...document }] }), letters: LETTER(body) };
  const theCase = unwrap(parseCase({ ...baseCase("2"), ...answers }, "case.json"));
  const letter = { id: "promise", text: guide.letters.promise ?? "" };
  const outcome = writeLetter({ letter, case: theCase, guide, topic: unwrap(findTopic(guide, "2")), ...(subject !== undefined && { subject }) });
  if (outcome.kind !== "written") throw new Error(JSON.stringify(outcome));
  return documentText(outcome.content)
    .split("\n")
    .filter((line) => line !== "")
    .slice(1);
}

test("a question that only the line of a signer names is asked, and is used", () => {
  const document = { ...promise, signers: [{ label: "((数据安全负责人姓名))（签字）：" }] };
  const guide: Guide = { ...guideWith([officer], { documents: [document] }), letters: LETTER("正文。") };
  expect([...questionsAsked(guide, "2")]).toEqual(["officer"]);
  expect(coverageOf(guide, []).gaps.filter(({ code }) => code === "question-unused")).toEqual([]);
  expect(linesOf("正文。", { questions: [officer], document, answers: { answers: { officer: "王安全" } } }).at(-1)).toBe("王安全（签字）：");
});

test("a question with the name of a fact or list that a letter names is refused, as the letter would print the program's own", () => {
  const said = (body: string, question: object) => {
    const guide: Guide = { ...guideWith([{ ...officer, ...question }], { documents: [promise] }), letters: LETTER(body) };
    return guideVocabulary(guide, new Set(["promise"]))
      .filter(({ path }) => path.startsWith("questions"))
      .map((problem) => `${problem.path}: ${guideProblemText(problem)}`);
  };
  const refused = "questions[0].label: “法定代表人”是文书里已有的名称；请改 label 或写 letterName";
  expect(said("本人((法定代表人))承诺。", { label: "法定代表人" })).toEqual([refused]);
  expect(said("正文。", { label: "法定代表人" })).toEqual([]);
  expect(said("本人((法定代表人))承诺。", { label: "法定代表人", letterName: "签约法定代表人" })).toEqual([]);
  expect(said("每个合作方企业：((序号))", { label: "合作方企业" })).toHaveLength(1);
});

test("an amount may be a loss where the guide says so, and nowhere else", () => {
  const profit = { id: "profit", on: "applicant", type: "money", label: "净利润", negative: true };
  const [question, plain] = [questionSchema.parse(profit), questionSchema.parse({ ...profit, negative: false })];
  expect([isAnswerTo(question, -1_200_000), isAnswerTo(plain, -1_200_000)]).toEqual([true, false]);
  expect(parseAmount("-120", "wan", true)).toEqual({ kind: "amount", yuan: -1_200_000 });
  expect(parseAmount("−1,200,000 元", "wan", true)).toEqual({ kind: "amount", yuan: -1_200_000 });
  expect(parseAmount("负120万", "yuan", true)).toEqual({ kind: "amount", yuan: -1_200_000 });
  expect(parseAmount("-120", "wan")).toMatchObject({ kind: "problem" });
  const field = sectionsWithQuestions(guideWith([profit]))
    .flatMap(({ fields }) => fields)
    .find((one) => one.kind === "yuan" && one.path === "applicant.answers.profit");
  if (field?.kind !== "yuan") throw new Error("no field");
  expect(readAnswer(field, "-3", { unit: "wan", case: unwrap(parseCase(baseCase("2"), "case.json")) })).toEqual({ kind: "value", value: -30_000 });
  const lines = linesOf("((净利润))（((净利润大写))）。", { questions: [profit], answers: { applicant: { name: "甲", answers: { profit: -1_200_000 } } } });
  expect(lines[0]).toBe("-1,200,000元（人民币负壹佰贰拾万元整）。");
});

test("names of files may hold answers to the guide's own questions, by the names of the questions", () => {
  const questions = [
    { id: "short", on: "applicant", type: "text", label: "申报单位简称" },
    {
      id: "kind",
      on: "project",
      type: "choice",
      label: "项目类别",
      options: [
        { value: "a", label: "A类" },
        { value: "b", label: "B类" },
      ],
    },
    { id: "role", on: "partner", type: "text", label: "外方角色" },
  ];
  const prefix = "{序号}-{申报单位简称}-{项目类别}-{附件简称}";
  const guide = guideWith(questions, { upload: { prefix, cites: { clause: "r1" } } });
  const theCase = unwrap(parseCase({ ...baseCase("2"), answers: { kind: "b" }, applicant: { name: "甲公司", answers: { short: "甲司" } } }, "case.json"));
  const names = (of: typeof theCase) =>
    uploadNames(prefix, [{ name: "协议", fixed: true, partner: undefined }], [1], uploadPlacesOf(guide, of)).map(({ fileName }) => fileName);
  expect(names(theCase)).toEqual(["01-甲司-B类-协议.pdf"]);
  expect(names({ ...theCase, answers: {} })).toEqual(["01-甲司-协议.pdf"]);
  expect([...ownUploadPlaces(guide).keys()]).toEqual(["申报单位简称", "项目类别"]);
  expect([...questionsAsked(guide, "2")].sort()).toEqual(["kind", "short"]);
  expect(coverageOf(guide, []).gaps.filter(({ code }) => code === "question-unused")).toMatchObject([{ question: "role" }]);
  const said = (pattern: string) =>
    guideVocabulary(guideWith(questions, { upload: { prefix: pattern, cites: { clause: "r1" } } }), new Set())
      .filter(({ path }) => path === "upload.prefix")
      .map(guideProblemText);
  expect(said(prefix)).toEqual([]);
  expect(said("{序号}-{单位简称}")[0]).toContain("没有 {单位简称}，是否指 {申报单位简称}；可用的有 {序号}");
  expect(said("{序号}-{外方角色}")).toHaveLength(1);
});

test("a letter for each partner or unit names it in both languages, with its country and the person who leads there", () => {
  const partners = [
    { id: "p", name: "Aalto University", nameZh: "阿尔托大学", country: "FI", lead: "Aino Virtanen" },
    { id: "q", name: "ETH", country: "CH" },
  ];
  const body = "((文书对象外文名称))、((文书对象中文名称))、((文书对象国别（地区）))、((文书对象负责人))";
  const of = (subject: string) => linesOf(body, { document: { each: "partners" }, answers: { partners }, subject })[0];
  expect(of("p")).toBe("Aalto University、阿尔托大学、芬兰、Aino Virtanen");
  expect(of("q")).toMatch(/^ETH、【未填：.+】、瑞士、【未填：.+】$/);
  const units = [{ id: "u", name: "某某医院", role: "participant" }];
  expect(linesOf("((文书对象中文名称))（((文书对象国别（地区）))）", { document: { each: "units" }, answers: { units }, subject: "u" })[0]).toBe(
    "某某医院（中国）",
  );
});

test("a preview leaves out the columns of lists that the topic has no use for", () => {
  const topics = guide2026.topics.map((topic) => ({ ...topic, without: ["partners.region", "partners.relations"] }));
  const moment = parseMoment("2026-05-20");
  if (moment === undefined) throw new Error("no moment");
  const html = (guide: Guide) => previewGuide({ guide, situations: [], at: "2026-05-20", moment });
  expect(html(guide2026)).toContain("州、大区或城市");
  expect(html({ ...guide2026, topics })).not.toContain("州、大区或城市");
  expect(html({ ...guide2026, topics })).toContain("外文名称");
});

test("several addends are told as one sum, and the time of filing says what it is without words of the guide", () => {
  const three = { kind: "compare", fact: "budget.grant", plus: { fact: "budget.other", plus: { fact: "budget.total", plus: 10_000 } }, atMost: 1 };
  expect(told(three, { budget: { grant: 10_000, other: 10_000, total: 10_000 } })[0]).toContain("申请资助、其他来源与总经费之和加 1.00 万元为 4.00 万元");
  const rules = guide2026.rules.filter(({ check }) => check.kind === "filingWindow").map((rule) => ({ ...rule, say: {}, todo: {} }));
  const said = (at: string) => checkValue(baseCase("2"), at, { ...guide2026, rules }).findings.map(({ outcome, message }) => `${outcome}: ${message}`);
  expect(said("2026-05-20T10:00")).toEqual(["met: 现在可以填报，2026年6月3日16:30截止。"]);
  expect(said("2026-06-03T16:00")).toEqual(["met: 现在可以填报，2026年6月3日16:30截止，不到一小时。"]);
  expect(said("2026-06-03T16:31")).toEqual(["not-met: 填报已于2026年6月3日16:30截止。"]);
  expect(said("2026-05-14T10:00")).toEqual(["advice: 填报2026年5月15日09:00开始，2026年6月3日16:30截止。"]);
});

test("an element of agreements that a rule names is used, and a day may be held against a pattern", () => {
  const rule = { title: "规则", topics: "all", cites: [{ clause: "r1" }] };
  const questions = [{ id: "ag-data", on: "agreement", type: "element", label: "数据共享" }];
  const rules = [
    { ...rule, id: "elements", each: "agreements", check: { kind: "agreementStates", elements: ["ag-data"] } },
    { ...rule, id: "first-day", check: { kind: "compare", fact: "period.start", matches: "-01$" } },
  ];
  const guide = guideWith(questions, { rules });
  expect(coverageOf(guide, []).gaps.filter(({ code }) => code === "question-unused")).toEqual([]);
  expect(guideVocabulary(guide, new Set()).filter(({ path }) => path.startsWith("rules"))).toEqual([]);
  const first = { kind: "compare", fact: "period.start", matches: "-01$" };
  expect(told(first, { period: { start: "2027-07-01" } })[0]).toMatch(/^met/);
  expect(told(first, { period: { start: "2027-07-02" } })[0]).toMatch(/^not-met/);
});
