import { expect, test } from "vitest";
import { questionSchema } from "../../../shared/guide/questions.ts";
import { told } from "../../fixtures/general-checks.ts";

const asked = (id: string, on: string, type: string, label: string, more: object = {}) => questionSchema.parse({ id, on, type, label, ...more });

test("a project of three years and a day is longer than three years, a person of 40 years and a day is 40", () => {
  const period = (end: string) => ({ period: { start: "2026-08-01", end } });
  const years = { kind: "duration", from: { fact: "period.start" }, to: { fact: "period.end" }, in: "years", atMost: 3 };
  expect(told(years, period("2029-07-31"))).toEqual(["met: 执行期限为 3 年，不超过 3 年。"]);
  expect(told(years, period("2029-08-01"))).toEqual(["not-met: 执行期限为 3 年零 1 天，超过 3 年。"]);
  const months = { kind: "duration", from: { fact: "lead.answers.hired" }, to: { fact: "lead.answers.left" }, in: "months", atMost: 1 };
  const questions = [asked("hired", "lead", "date", "聘用起始日"), asked("left", "lead", "date", "聘用终止日")];
  const of = (from: string, to: string) => told(months, { lead: { answers: { hired: from, left: to } } }, { questions });
  expect(of("2026-01-31", "2026-02-28")).toEqual(["met: 从聘用起始日到聘用终止日的时间为 1 个月，不超过 1 个月。"]);
  expect(of("2026-01-31", "2026-03-01")).toEqual(["not-met: 从聘用起始日到聘用终止日的时间为 1 个月零 1 天，超过 1 个月。"]);
  expect(of("2026-01-15", "2026-02")[0]).toMatch(/^cannot-tell: /);
});

test("what is not written in an entry that stands there is not given", () => {
  const questions = [
    asked("targets", "project", "list", "考核指标", {
      item: "考核指标",
      fields: [
        { id: "name", type: "text", label: "名称" },
        { id: "method", type: "text", label: "考核方式" },
      ],
    }),
  ];
  const check = {
    kind: "count",
    list: "targets",
    where: {
      any: [
        { fact: "entry.name", given: false },
        { fact: "entry.method", given: false },
      ],
    },
    atMost: 0,
  };
  const of = (...targets: object[]) => told(check, { answers: { targets } }, { questions });
  expect(of({ name: "专利", method: "证书" })).toEqual(["met: 没有“没有考核指标的名称，或没有考核指标的考核方式”的考核指标。"]);
  expect(of({ name: "专利", method: "证书" }, { name: "论文" })[0]).toMatch(/^not-met: .*有 1 个，须没有。$/);
  expect(told(check, {}, { questions })[0]).toMatch(/^cannot-tell: /);
});

test("what an unanswered fact means fails nobody of whom it is not known whether he is asked", () => {
  const questions = [asked("has-export", "project", "yes-no", "涉及出口管制"), asked("licence", "project", "text", "许可证号")];
  const check = { kind: "compare", fact: "licence", given: true, when: { fact: "has-export", equals: true }, unanswered: "not-met" };
  expect(told(check, {}, { questions })).toEqual(["cannot-tell: 尚未填写：涉及出口管制。"]);
  expect(told(check, { answers: { "has-export": true } }, { questions })).toEqual(["not-met: 尚未填写：许可证号，按指南视为不符合。"]);
});

test("an English abstract is counted in words, a Chinese character is one", () => {
  const questions = [asked("abstract", "project", "text", "英文摘要")];
  const check = { kind: "textLength", fact: "abstract", in: "words", atMost: 6 };
  const of = (abstract: string) => told(check, { answers: { abstract } }, { questions });
  expect(of("State-of-the-art robots’ hands, 3.5 times faster")).toEqual(["met: 英文摘要的词数为 6 词，不超过 6 词。"]);
  expect(of("one two three four five six seven")).toEqual(["not-met: 英文摘要的词数为 7 词，超过 6 词，多 1 词。"]);
  expect(of("机器人 robot")).toEqual(["met: 英文摘要的词数为 4 词，不超过 6 词。"]);
});

test("a foreign amount times its rate is compared with half of the grant", () => {
  const questions = [asked("euro", "project", "number", "外方投入", { unit: "欧元" }), asked("rate", "project", "number", "汇率")];
  const check = { kind: "compare", fact: "euro", times: { fact: "rate" }, atLeast: { fact: "budget.grant", times: 0.5 } };
  const of = (rate: number | undefined) => told(check, { answers: { euro: 75_000, rate }, budget: { grant: 1_200_000 } }, { questions });
  expect(of(8)[0]).toContain("met: 外方投入 × 汇率为");
  expect(of(8)[0]).toContain("不少于申请资助的 50%（");
  expect(of(7.9)[0]).toMatch(/^not-met: /);
  expect(of(undefined)).toEqual(["cannot-tell: 尚未填写：汇率。"]);
});

test("an amount in whole hundreds", () => {
  const check = { kind: "compare", fact: "budget.grant", multipleOf: 100 };
  expect(told(check, { budget: { grant: 700_100 } })).toEqual(["met: 申请资助为 70.01 万元，是 100 元的整数倍。"]);
  expect(told(check, { budget: { grant: 700_150 } })[0]).toMatch(/^not-met: .*须是 100 元的整数倍。$/);
});

test("sentences name the column of a sum, both parts of a sum of two, and what a choice is called", () => {
  const questions = [
    asked("years", "applicant", "list", "近三年财务情况", {
      item: "年度",
      fields: [
        { id: "revenue", type: "money", label: "营业收入" },
        { id: "research", type: "money", label: "研发费用" },
      ],
    }),
  ];
  const years = { applicant: { answers: { years: [{ revenue: 100_000_000, research: 6_280_000 }] } } };
  const share = { kind: "share", part: { sum: "years", of: "entry.research" }, of: { sum: "years", of: "entry.revenue" }, atLeast: 5 };
  expect(told(share, years, { questions })[0]).toContain("近三年财务情况的研发费用合计 628.00 万元，占近三年财务情况的营业收入合计 10,000.00 万元的 6.28%");
  const both = { kind: "compare", count: "units", plus: { count: "partners" }, atMost: 4 };
  expect(told(both, { units: [], partners: [] })).toEqual(["met: 参与单位的数目与外方合作伙伴的数目之和为 0 个，不超过 4 个。"]);
  const registered = { kind: "compare", fact: "applicant.registeredInShanghai", equals: true };
  expect(told(registered, { applicant: { registeredInShanghai: true } })).toEqual(["met: 是否注册在本市：是。"]);
  expect(told(registered, { applicant: { registeredInShanghai: false } })).toEqual(["not-met: 是否注册在本市：否，须为“是”。"]);
  const granted = { kind: "compare", sum: "budget.items", of: "item.amount", where: { fact: "item.source", equals: "grant" }, atMost: 10 };
  expect(told(granted, { budget: { items: [{ amount: 5, source: "grant" }] } })[0]).toContain("预算明细（“申请资助”）的合计");
  const languages = { kind: "compare", fact: "agreement.languages", includes: "zh" };
  expect(told(languages, { agreements: [{ id: "a", languages: ["de"] }] }, { each: "agreements" })[0]).toContain("须包括“中文”");
});

test("a case's own comparison takes the place of the check's, a bound that of the same side alone", () => {
  const kinds = (kind: string) => ({ applicant: { kind } });
  const choice = {
    kind: "compare",
    fact: "applicant.kind",
    differs: "enterprise",
    cases: [{ when: { fact: "declarations.classified", equals: false }, equals: "enterprise" }],
  };
  expect(told(choice, { ...kinds("enterprise"), declarations: { classified: false } })).toEqual(["met: 申报单位的性质为“企业”，为“企业”。"]);
  expect(told(choice, { ...kinds("enterprise"), declarations: { classified: true } })[0]).toMatch(/^not-met: /);
  const period = {
    kind: "duration",
    from: { fact: "period.start" },
    to: { fact: "period.end" },
    in: "months",
    atLeast: 24,
    atMost: 36,
    cases: [{ when: { fact: "declarations.classified", equals: false }, atMost: 48 }],
  };
  const of = (end: string) => told(period, { period: { start: "2026-08-01", end }, declarations: { classified: false } })[0];
  expect(of("2030-07-31")).toBe("met: 执行期限为 48 个月，不少于 24 个月，不超过 48 个月。");
  expect(of("2027-07-31")).toMatch(/^not-met: .*少于 24 个月/);
});
