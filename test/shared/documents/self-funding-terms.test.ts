import { describe, expect, test } from "vitest";
import { selfFundingRatio } from "../../../shared/documents/self-funding-terms.ts";
import { enterprise, guide2026, guide2027, letterFor, letterOf, madeUpJson, wordsOf } from "../../fixtures/letter-source.ts";

const ID = "self-funding";
const own = (amount: number, source: string | undefined = "自有资金") => ({ unit: "applicant", amount, source });

describe("the letter of 申报要求第11条（c）", () => {
  test("says that the unit is an enterprise, both amounts in figures and words, ratio, source, in time and in full", () => {
    const words = wordsOf(letterOf(ID));
    for (const part of [
      "上海市科学技术委员会：",
      "我单位为企业",
      "沪科指南〔2026〕8号",
      "申请资助经费650,000元（人民币陆拾伍万元整），我单位自筹经费703,500元（人民币柒拾万零叁仟伍佰元整）。",
      "自筹经费与申请资助经费的比例为1.08:1，不低于1:1。",
      "自筹经费来源为我单位自有资金，并保证按时足额到位。",
      "特此承诺。",
      "上海示例智能装备有限公司",
      "2026年5月20日",
    ]) {
      expect(words).toContain(part);
    }
  });

  test("counts the applicant's own money only, and names each of its sources once with its amount", () => {
    const words = wordsOf(
      letterOf(ID, {
        units: [
          { id: "u9", name: "上海样例技术有限公司", kind: "enterprise", role: "participant", relations: { licensedTechnology: false, shareholding: "none" } },
        ],
        "budget.selfFunding": [own(400_000), own(200_000, "股东投入"), { unit: "u9", amount: 500_000, source: "银行贷款" }, own(100_000)],
      }),
    );
    expect(words).toContain("我单位自筹经费700,000元（人民币柒拾万元整）");
    expect(words).toContain("为1.07:1，");
    expect(words).toContain("来源为我单位自有资金500,000元（人民币伍拾万元整）、股东投入200,000元（人民币贰拾万元整），并保证按时足额到位。");
  });

  test("leaves out a full stop at the end of a source, and counts what differs by it alone as one", () => {
    expect(wordsOf(letterOf(ID, { "budget.selfFunding": [own(400_000), own(303_500, "自有资金。 ")] }))).toContain(
      "来源为我单位自有资金，并保证按时足额到位。",
    );
    const several = wordsOf(letterOf(ID, { "budget.selfFunding": [own(700_000, "自有资金；"), own(3_500, "股东投入,")] }));
    expect(several).toContain("来源为我单位自有资金700,000元（人民币柒拾万元整）、股东投入3,500元（人民币叁仟伍佰元整），并保证");
  });

  test("is written at exactly 1:1", () => {
    expect(wordsOf(letterOf(ID, { "budget.grant": 650_000, "budget.selfFunding": [own(650_000)] }))).toContain("为1.00:1，不低于1:1。");
  });
});

describe("the letter of 申报要求第11条（c） is not written", () => {
  test("one yuan below 1:1, on request neither", () => {
    for (const onRequest of [false, true]) {
      const outcome = letterOf(ID, { "budget.grant": 650_000, "budget.selfFunding": [own(649_999)] }, { onRequest });
      expect(outcome).toMatchObject({ kind: "withheld", reason: "numbers-fail" });
      expect(outcome.kind === "withheld" && outcome.why).toMatch(/649,999元.*650,000元.*0\.99:1.*尚差1元/);
    }
  });

  test("when only the money of another enterprise reaches 1:1, which the guide leaves open", () => {
    const outcome = letterOf(ID, {
      units: [{ id: "u9", name: "上海样例技术有限公司", kind: "enterprise", role: "participant" }],
      "budget.selfFunding": [own(600_000), { unit: "u9", amount: 50_000, source: "自有资金" }],
    });
    expect(outcome).toMatchObject({ kind: "withheld", reason: "open-reading" });
  });

  test("when a university adds what is lacking: its money does not count", () => {
    const outcome = letterOf(ID, {
      units: [{ id: "u9", name: "上海样例大学", kind: "university", role: "participant" }],
      "budget.selfFunding": [own(600_000), { unit: "u9", amount: 500_000, source: "配套" }],
    });
    expect(outcome).toMatchObject({ reason: "numbers-fail" });
  });

  test("when the applicant is no enterprise", () => {
    const university = { "applicant.name": "样例大学", "applicant.kind": "university", "applicant.creditCode": "12310000000000000A" };
    expect(letterOf(ID, university)).toMatchObject({ reason: "not-needed" });
  });

  test("while the kind of the applicant is unanswered", () => {
    expect(letterOf(ID, { "applicant.kind": "~absent" })).toMatchObject({ reason: "missing-answer", missing: ["applicant.kind"] });
  });

  test("when a company is entered as an institute; on request it is written", () => {
    const change = { "applicant.kind": "institute" };
    expect(letterOf(ID, change)).toMatchObject({ reason: "open-reading" });
    expect(letterOf(ID, change, { onRequest: true })).toMatchObject({ kind: "written" });
  });

  test.each([
    ["the grant", { "budget.grant": "~absent" }, ["budget.grant"]],
    ["all self-funding", { "budget.selfFunding": "~absent" }, ["budget.selfFunding"]],
    ["an amount", { "budget.selfFunding": [{ unit: "applicant" }] }, ["budget.selfFunding[0].amount"]],
    ["a source", { "budget.selfFunding": [own(900_000), { unit: "applicant", amount: 1 }] }, ["budget.selfFunding[1].source"]],
  ])("while %s is unanswered", (_, change, missing) => {
    expect(letterOf(ID, change)).toMatchObject({ kind: "withheld", reason: "missing-answer", missing });
  });
});

test("money of 0 yuan needs no source", () => {
  expect(letterOf(ID, { "budget.selfFunding": [own(900_000), { unit: "applicant", amount: 0 }] })).toMatchObject({ kind: "written" });
});

test("a topic of which the guide asks no ratio has none, whatever other topics have", () => {
  const rules = guide2026.rules.map((rule) => (rule.check.kind === "selfFundingLetter" ? { ...rule, topics: ["2"] } : rule));
  const ratioOf = (id: string) => guide2026.topics.filter((topic) => topic.id === id).map((topic) => selfFundingRatio({ ...guide2026, rules }, topic));
  expect(ratioOf("2")).toEqual([1]);
  expect(ratioOf("1")).toEqual([undefined]);
});

describe("another year's guide", () => {
  test("gives the letter its own ratio", () => {
    expect(wordsOf(letterFor(ID, madeUpJson(), guide2027))).toContain("比例为2.00:1，不低于2:1。");
  });

  test("withholds the letter one yuan below its own ratio", () => {
    const json = madeUpJson({ "budget.selfFunding[0].amount": 2_399_999 });
    expect(letterFor(ID, json, guide2027)).toMatchObject({ reason: "numbers-fail", why: expect.stringContaining("低于2:1，尚差1元") });
  });
});

test("partner enterprises do not matter to it", () => {
  expect(letterOf(ID, { partners: [enterprise("p1", { relations: undefined })] })).toMatchObject({ kind: "written" });
});
