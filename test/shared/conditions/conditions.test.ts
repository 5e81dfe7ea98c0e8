import { expect, test } from "vitest";
import type { GuideOfConditions } from "../../../shared/conditions/context.ts";
import { evaluate } from "../../../shared/conditions/evaluate.ts";
import { type Condition, conditionSchema } from "../../../shared/guide/conditions.ts";
import { questionSchema } from "../../../shared/guide/questions.ts";
import { conditionContext } from "../../fixtures/conditions.ts";

type Answers = Readonly<Record<string, unknown>>;
const told = (condition: Condition, answers: Answers = {}, guide: Partial<GuideOfConditions> = {}, subject?: string) => {
  const { holds, missing } = evaluate(conditionSchema.parse(condition), conditionContext(answers, guide, subject));
  return holds ?? missing;
};
const budget = (set: Answers) => ({ budget: set });

test("an unanswered fact is unknown and names its field; there being none is 0 for an amount, and nothing for a date", () => {
  expect(told({ fact: "budget.grant", atMost: 800_000 })).toEqual(["budget.grant"]);
  expect(told({ fact: "budget.grant", atMost: 800_000 }, budget({ grant: 800_000 }))).toBe(true);
  expect(told({ fact: "budget.grant", atMost: 800_000 }, budget({ grant: 800_001 }))).toBe(false);
  expect(told({ fact: "budget.grant", lessThan: 800_000 }, budget({ grant: 800_000 }))).toBe(false);
  expect(told({ fact: "budget.other", atLeast: 1 }, budget({ other: null }))).toBe(false);
  expect(told({ fact: "budget.other", equals: 0 }, budget({ other: null }))).toBe(true);
  expect(told({ fact: "internalDeadline", before: "2026-06-01" }, { internalDeadline: null })).toBe(false);
  expect(told({ fact: "internalDeadline", notBefore: "2026-06-01" }, { internalDeadline: null })).toBe(false);
  expect(told({ fact: "title", equals: "甲" }, { title: "  " })).toEqual(["title"]);
});

test("given is about an answer that says something", () => {
  expect(told({ fact: "lead.title", given: true }, { lead: { title: "研究员" } })).toBe(true);
  expect(told({ fact: "lead.title", given: true }, { lead: { title: null } })).toBe(false);
  expect(told({ fact: "lead.title", given: false }, { lead: null })).toBe(true);
  expect(told({ fact: "lead.title", given: true })).toEqual(["lead.title"]);
  expect(told({ fact: "partners", given: true }, { partners: [] })).toBe(false);
});

test("a month before a day of the same month cannot be told, a month of the guide means all of it", () => {
  const since = (month: string) => ({ answers: { since: month } });
  const fact = "answers.since";
  expect(told({ fact, before: "2026-05-15" }, since("2026-05"))).toEqual(["answers.since"]);
  expect(told({ fact, before: "2026-05-15" }, since("2026-04"))).toBe(true);
  expect(told({ fact, notAfter: "2026-05-31" }, since("2026-05"))).toBe(true);
  expect(told({ fact, equals: "2026-05" }, since("2026-05-15"))).toBe(true);
  expect(told({ fact, before: "2026-05" }, since("2026-05-01"))).toBe(false);
  expect(told({ fact, notAfter: "2026-05" }, since("2026-05-31"))).toBe(true);
  expect(told({ fact, before: { fact: "letterDate" } }, { ...since("2021-05"), letterDate: "2021-05-15" })).toEqual(["answers.since"]);
  expect(told({ fact, notAfter: { fact: "at" } }, since("2021-05"))).toBe(true);
});

test("ages count completed years, by a month of birth only where the day does not matter", () => {
  const age = (birth: string, limit: number) =>
    told({ from: { fact: "lead.answers.birth" }, to: { fact: "at" }, in: "years", atMost: limit }, { lead: { answers: { birth } } });
  expect(age("1981-05-16", 44)).toBe(true);
  expect(age("1981-05-15", 44)).toBe(false);
  expect(age("1981-05", 44)).toEqual(["lead.answers.birth"]);
  expect(age("1981-05", 45)).toBe(true);
  expect(told({ from: { fact: "letterDate" }, to: { fact: "at" }, in: "years", atMost: 9 }, { letterDate: null })).toBe(false);
});

test("the last day of a project belongs to it", () => {
  const months = (start: string, end: string) =>
    told({ from: { fact: "period.start" }, to: { fact: "period.end" }, in: "months", equals: 24 }, { period: { start, end } });
  expect(months("2026-08-01", "2028-07-31")).toBe(true);
  expect(months("2026-08-01", "2028-07-30")).toBe(false);
  const withoutLast: Condition = {
    from: { fact: "period.start" },
    to: { fact: "period.end" },
    in: "months",
    lastDay: "does-not-count",
    atLeast: 23,
    lessThan: 24,
  };
  expect(told(withoutLast, { period: { start: "2026-08-01", end: "2028-07-31" } })).toBe(true);
});

const items = (list: readonly Answers[]) => budget({ grant: 1_000_000, items: list });

test("sums choose entries, stay exact, and are known to be too large before all is answered", () => {
  const equipment: Condition = {
    sum: "budget.items",
    of: "item.amount",
    where: { fact: "item.category", equals: "equipment" },
    atMost: { fact: "budget.grant", times: 0.2 },
  };
  expect(
    told(
      equipment,
      items([
        { category: "equipment", amount: 200_000 },
        { category: "travel", amount: 900_000 },
      ]),
    ),
  ).toBe(true);
  expect(told(equipment, items([{ category: "equipment", amount: 200_001 }, { category: "equipment" }]))).toBe(false);
  expect(told(equipment, items([{ category: "equipment", amount: 200_000 }, { category: "equipment" }]))).toEqual(["budget.items[1].amount"]);
  expect(told(equipment, items([{ amount: 300_000 }]))).toEqual(["budget.items[0].category"]);
  expect(told(equipment, items([]))).toBe(true);
  expect(told({ fact: "budget.other", equals: { fact: "budget.grant", times: 0.1 } }, budget({ grant: 3, other: 0 }))).toBe(false);
  expect(told({ fact: "answers.share", equals: { fact: "answers.base", times: 0.1 } }, { answers: { share: 0.3, base: 3 } })).toBe(true);
  expect(told({ fact: "budget.grant", plus: { fact: "budget.other", times: -1 }, atLeast: 10 }, budget({ grant: 30, other: 20 }))).toBe(true);
});

test("counts tell what they can while answers are open, and one partner entered twice counts once", () => {
  const three: Condition = { count: "partners", distinctBy: "partner.country", where: { fact: "partner.established", equals: true }, atLeast: 3 };
  const partner = (id: string, country?: string, established?: boolean) => ({ id, name: `U ${id}`, country, established });
  expect(told(three)).toEqual(["partners"]);
  expect(told(three, { partners: null })).toBe(false);
  expect(told(three, { partners: [partner("a", "DE", true), partner("b", "FR", true), partner("c", "IT", true), partner("d")] })).toBe(true);
  expect(told(three, { partners: [partner("a", "DE", true), partner("b", "DE", true), partner("c", "IT", true)] })).toBe(false);
  expect(told(three, { partners: [partner("a", "DE", true), partner("b", "FR"), partner("c", undefined, true)] })).toEqual([
    "partners[1].established",
    "partners[2].country",
  ]);
  const twice = {
    partners: [
      { id: "a", name: "ETH", country: "CH" },
      { id: "b", name: "ETH", country: "CH" },
    ],
  };
  expect(told({ count: "partners", atMost: 1 }, twice)).toBe(true);
});

test("a list is among the choices when each entry is, includes one, and none of an empty list is among any", () => {
  const languages = (...list: string[]) => ({ agreements: [{ id: "v", languages: list }] });
  const of = (condition: Condition, ...list: string[]) => told(condition, languages(...list), {}, "agreements[0]");
  const fact = "agreement.languages";
  expect(of({ fact, oneOf: ["zh", "en"] }, "zh", "en")).toBe(true);
  expect(of({ fact, oneOf: ["zh", "en"] }, "zh", "de")).toBe(false);
  expect(of({ fact, oneOf: ["zh", "en"] })).toBe(false);
  expect(of({ fact, noneOf: ["zh"] }, "de")).toBe(true);
  expect(of({ fact, includes: "zh" }, "de", "zh")).toBe(true);
  expect(of({ fact, includes: "zh" })).toBe(false);
});

test("nouns stand for the subject and for the entries of a list, the outer one beside the inner", () => {
  const answers = {
    partners: [
      { id: "p1", country: "DE" },
      { id: "p2", country: "FR" },
    ],
    agreements: [{ id: "v", partners: ["p2"], signatories: [{ party: "p2", signed: true }, { party: "applicant" }] }],
  };
  const named: Condition = { count: "agreements", where: { fact: "agreement.partners", includes: { fact: "partner.id" } }, atLeast: 1 };
  expect(told(named, answers, {}, "partners[0]")).toBe(false);
  expect(told(named, answers, {}, "partners[1]")).toBe(true);
  const signed: Condition = { count: "agreement.signatories", where: { fact: "signatory.signed", equals: true }, equals: 2 };
  expect(told(signed, answers, {}, "agreements[0]")).toEqual(["agreements[0].signatories[1].signed"]);
  expect(told({ fact: "signatory.party", equals: "p2" }, answers, {}, "agreements[0].signatories[0]")).toBe(true);
  expect(told({ fact: "agreement.id", equals: "v" }, answers, {}, "agreements[0].signatories[0]")).toBe(true);
  expect(told({ fact: "partner.country", equals: "DE" }, answers)).toEqual(["partners"]);
});

const asked = (id: string, on: string) => questionSchema.parse({ id, on, type: "number", label: id });

test("the id of a question is a fact, wherever its answer lies", () => {
  const guide = { questions: [asked("staff", "applicant"), asked("hours", "partner"), asked("trl", "project")] };
  expect(told({ fact: "staff", atLeast: 5 }, { applicant: { answers: { staff: 5 } } }, guide)).toBe(true);
  expect(told({ fact: "trl", atLeast: 5 }, { answers: { trl: 4 } }, guide)).toBe(false);
  expect(told({ fact: "hours", atLeast: 5 }, { partners: [{ id: "p" }] }, guide, "partners[0]")).toEqual(["partners[0].answers.hours"]);
  expect(told({ fact: "hours", atLeast: 5 }, {}, guide)).toEqual(["partners"]);
  const list = { sum: "answers.milestones", of: "entry.cost", atMost: 10 };
  expect(told(list, { answers: { milestones: [{ cost: 4 }, { cost: 7 }] } }, guide)).toBe(false);
});

const caps = {
  caps: [
    { country: "德国", cap: "800,000" },
    { country: "FR", cap: "600000" },
  ],
};

test("a cap by country is looked up by code or name; a country without a row satisfies nothing", () => {
  const cap: Condition = { fact: "budget.grant", atMost: { lookup: "caps", by: "partner.country", column: "cap" } };
  const at = (country: string | undefined, lists = caps) =>
    told(cap, { ...budget({ grant: 700_000 }), partners: [{ id: "p", country }] }, { lists }, "partners[0]");
  expect(at("DE")).toBe(true);
  expect(at("FR")).toBe(false);
  expect(at("KE")).toBe(false);
  expect(at("KE", { caps: [...caps.caps, { country: "*", cap: "900000" }] })).toBe(true);
  expect(at(undefined)).toEqual(["partners[0].country"]);
  const listed: Condition = { lookup: "caps", by: "partner.country", column: "cap", given: true };
  expect(told(listed, { partners: [{ id: "p", country: "KE" }] }, { lists: caps }, "partners[0]")).toBe(false);
  const column: Condition = { fact: "partner.country", oneOf: { list: "caps", column: "country" } };
  expect(told(column, { partners: [{ id: "p", country: "DE" }] }, { lists: caps }, "partners[0]")).toBe(true);
  const set: Condition = { fact: "partner.country", oneOf: { countries: "eu" } };
  expect(told(set, { partners: [{ id: "p", country: "DE" }] }, { countrySets: { eu: ["DE"] } }, "partners[0]")).toBe(true);
});

test("an attachment is for whom the scope is about, and a seal not yet looked at is unknown", () => {
  const attachments = (...list: readonly Answers[]) => ({
    partners: [{ id: "p1" }, { id: "p2" }],
    attachments: list.map((entry, index) => ({ id: `a${index}`, slot: "proof", file: "f.pdf", ...entry })),
  });
  const guide = { slots: [{ id: "proof", title: "证明", each: "partners" }] };
  const of = (condition: Condition, ...list: readonly Answers[]) => told(condition, attachments(...list), guide, "partners[1]");
  expect(of({ attachment: "proof" }, { for: "p1" })).toBe(false);
  expect(of({ attachment: "proof" }, { for: "p2" })).toBe(true);
  expect(of({ attachment: "proof" }, { for: "p2", state: "generated" })).toBe(false);
  expect(of({ attachment: "proof", sealedBy: "applicant" }, { for: "p1" }, { for: "p2" })).toEqual(["attachments[1].sealedBy"]);
  expect(of({ attachment: "proof", sealedBy: "applicant" }, { for: "p2", sealedBy: "department" })).toBe(false);
  expect(of({ attachment: "proof", sealedBy: "anyone" }, { for: "p2", sealedBy: "department" })).toBe(true);
});

test("what an agreement states is a fact by its name alone", () => {
  const ip: Condition = { fact: "agreement.ip", equals: true };
  const of = (value: unknown) => told(ip, { agreements: [{ id: "v", ip: value }] }, {}, "agreements[0]");
  expect([of({ stated: true, page: 3 }), of({ stated: false }), of(null)]).toEqual([true, false, false]);
  expect(of(undefined)).toEqual(["agreements[0].ip.stated"]);
  expect(of({ page: 3 })).toEqual(["agreements[0].ip.stated"]);
});

test("facts that no field holds are read from the budget, the guide and the moment", () => {
  const answers = { applicant: { kind: "enterprise" }, budget: { grant: 100, other: null, selfFunding: [{ unit: "applicant", amount: 200 }, { unit: "u" }] } };
  expect(told({ fact: "applicant.isEnterprise", equals: true }, answers)).toBe(true);
  expect(told({ fact: "applicant.isEnterprise", equals: true })).toEqual(["applicant.kind"]);
  expect(told({ fact: "budget.ownSelfFunding", atLeast: { fact: "budget.grant", times: 2 } }, answers)).toBe(true);
  expect(told({ fact: "budget.allSelfFunding", atLeast: 1 }, answers)).toEqual(["budget.selfFunding[1].amount"]);
  expect(told({ fact: "filing.opens", equals: "2026-05-15" })).toBe(true);
  expect(told({ fact: "at", before: { fact: "filing.closes" } })).toBe(true);
  expect(told({ fact: "guide.period.end", after: { fact: "guide.period.start" } })).toBe(true);
});
