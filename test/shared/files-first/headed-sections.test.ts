import { describe, expect, it } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { withFact } from "../../../shared/files-first/put-fact.ts";
import { guide } from "../../fixtures/check-value.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

const BASIS = "双方自2019年起在柔性装配领域联合培养研究生，共同发表论文六篇，并互派访问学者。";
const MORE = "双方共建的试验台已经运行两年，数据可供本项目使用。";
const SAME = "两个项目都面向柔性装配的感知与控制，试验对象相同。";
const OTHER = "原项目研究单台设备，本项目研究多台设备的协同。";
const REPORT = [
  "可行性研究报告",
  "项目名称：面向柔性装配的具身智能机器人关键技术联合研究",
  "一、国际合作基础",
  BASIS,
  "1.1 共建平台",
  MORE,
  "二、与以往项目的关系",
  "（一）相同之处",
  SAME,
  "（二）不同之处",
  OTHER,
  "三、技术路线",
  "先建模，再试验，然后在示范线上验证全部指标。",
];
const LONG = /^(?:cooperation|priorFunding)\./u;
const offered = (lines: readonly string[], theCase?: Case) => {
  const files = [found("可行性报告.docx", digestOfWord(lines.map((line) => [line])))];
  return offerFacts(files, proposeFiles(files), theCase).filter(({ field }) => LONG.test(field));
};
const emptyCase: Case = { formatVersion: 1, id: "case-1", guide: guide.id, topic: "2" };

describe("a headed section of a report", () => {
  it("is offered for the question that it answers, up to the next heading as far out, and a person must choose it", () => {
    const facts = offered(REPORT);
    expect(facts.map(({ field, values }) => [field, values.map(({ value }) => value)])).toEqual([
      ["cooperation.basis", [`${BASIS}\n1.1 共建平台\n${MORE}`]],
      ["priorFunding.similarities", [SAME]],
      ["priorFunding.differences", [OTHER]],
    ]);
    expect(facts.map((fact) => takenValue(fact, undefined))).toEqual([undefined, undefined, undefined]);
    expect(facts[0]?.values[0]?.source).toMatchObject({ paragraph: 4, quote: expect.stringContaining("2019年起") });
  });

  it("is offered where it stands in the line of its heading, below a chapter that names an earlier project", () => {
    const lines = (chapter: string) => [
      "可行性研究报告",
      "项目名称：氢电耦合联合研究",
      chapter,
      "1．前期项目：上海市科委重点项目“燃料电池关键材料研究”。",
      "2．相同点：均以氧化锆基电解质为对象。",
      "3．不同点：前期项目研究发电，本项目研究电解制氢。",
      "4．继承：继承电极浸渍工艺。",
      "五、经费预算",
    ];
    const [same, ...others] = offered(lines("四、与前期项目的关系"));
    expect([same, ...others].map((fact) => [fact?.field, fact?.values.map(({ value }) => value)])).toEqual([
      ["priorFunding.similarities", ["均以氧化锆基电解质为对象。"]],
      ["priorFunding.differences", ["前期项目研究发电，本项目研究电解制氢。"]],
      ["priorFunding.inheritance", ["继承电极浸渍工艺。"]],
    ]);
    expect(same?.values[0]?.source).toMatchObject({ quote: expect.stringContaining("均以氧化锆基电解质为对象") });
    expect(same && takenValue(same, undefined)).toBeUndefined();
    expect(offered(lines("四、技术路线的比较"))).toEqual([]);
  });

  it("names the page that it begins on", () => {
    const { facts } = digestOf({
      pages: pagesOf("可行性研究报告\n项目名称：柔性装配联合研究", `一、国际合作基础\n${BASIS}\n二、技术路线\n先建模。`),
      unread: [],
    });
    expect(facts.find(({ field }) => field === "cooperation.basis")).toMatchObject({ value: BASIS, source: { page: 2 }, isUnsure: true });
  });

  it.each([
    ["no such heading", ["可行性研究报告", "国际合作基础良好，双方合作多年，成果显著，人员往来频繁。"]],
    ["nothing below it", ["可行性研究报告", "一、国际合作基础", "二、技术路线", "先建模，再试验，然后在示范线上验证全部指标。"]],
    ["another paper", ["会议纪要", "一、国际合作基础", BASIS]],
  ])("is not offered with %s", (_, lines) => {
    expect(offered(lines)).toEqual([]);
  });

  const ROUTE = "先建模，再试验，然后在示范线上验证全部指标。";
  it.each<readonly [string, readonly string[], string]>([
    ["headings without numbers", ["国际合作基础", BASIS, "技术路线", ROUTE, "经费预算", "总经费一百万元，其中设备费四十万元。", "项目组成员", "沈喆"], BASIS],
    [
      "an unnumbered heading above a list",
      ["国际合作基础", "主要成果如下：", "1. 联合培养研究生", "2. 共建试验台", MORE, "技术路线", ROUTE],
      `主要成果如下：\n1. 联合培养研究生\n2. 共建试验台\n${MORE}`,
    ],
    ["a list of sentences", ["1. 国际合作基础", `1. ${BASIS}`, `2. ${MORE}`, "2. 技术路线", ROUTE], `1. ${BASIS}\n2. ${MORE}`],
    [
      "a list of short lines",
      ["1. 国际合作基础", "1. 双方签署合作备忘录", "2. 联合培养研究生", "3. 共建试验台", "2. 技术路线", ROUTE],
      "1. 双方签署合作备忘录\n2. 联合培养研究生\n3. 共建试验台",
    ],
    [
      "a list that the next heading would go on with",
      ["2. 国际合作基础", "1. 双方签署合作备忘录", "2. 联合培养研究生", "3. 技术路线", ROUTE],
      "1. 双方签署合作备忘录\n2. 联合培养研究生",
    ],
    [
      "a list below a heading of two numbers",
      ["2.1 国际合作基础", "1. 双方签署合作备忘录", "2. 联合培养研究生", "3. 技术路线", "3.1 总体路线", ROUTE],
      "1. 双方签署合作备忘录\n2. 联合培养研究生",
    ],
    ["a list that begins with a sentence", ["3. 国际合作基础", `1. ${BASIS}`, "2. 联合培养研究生", "4. 技术路线", ROUTE], `1. ${BASIS}\n2. 联合培养研究生`],
  ])("ends at the next heading, not in its list: %s", (_, lines, value) => {
    expect(offered(["可行性研究报告", ...lines]).map((fact) => [fact.field, fact.values.map((one) => one.value)])).toEqual([["cooperation.basis", [value]]]);
  });

  it("leaves out the tables in it", () => {
    const table = [
      ["序号", "年份", "活动"],
      ["1", "2021", "联合培养研究生"],
      ["2", "2022", "互派访问学者"],
    ];
    const rows = [["可行性研究报告"], ["一、国际合作基础"], [BASIS], ...table, [MORE], ["二、技术路线"], [ROUTE]];
    const { facts } = digestOfWord(rows);
    expect(facts.find(({ field }) => field === "cooperation.basis")?.value).toBe(`${BASIS}\n${MORE}`);
  });

  it.each<readonly [string, readonly string[]]>([
    ["a chapter on something else", ["三、行业现状", "（一）相同之处", SAME, "（二）发展", OTHER, "（三）差异", SAME]],
    ["no numbers", ["行业现状", "差异", OTHER]],
    ["a comparison with other technology", ["一、与已有技术的不同", OTHER, "二、与前期研究的差异", SAME]],
    ["a parent that names this project alone", ["二、以往研究的不足与本项目的创新", "（一）差异", OTHER]],
  ])("the bare word says nothing of an earlier project: %s", (_, lines) => {
    expect(offered(["可行性研究报告", ...lines])).toEqual([]);
  });

  it.each<readonly [string, readonly string[]]>([
    ["named in the heading", ["一、与以往项目的相同之处", SAME, "二、与前期资助项目之异", OTHER]],
    ["named above, without numbers", ["与既往资助项目的关系", "相同之处", SAME, "不同之处", OTHER]],
    ["named above without a number", ["与前期项目的关系", "1. 相同之处", SAME, "2. 不同之处", OTHER]],
  ])("of an earlier project: %s", (_, lines) => {
    expect(offered(["可行性研究报告", ...lines]).map(({ field, values: [one] }) => [field, one?.value])).toEqual([
      ["priorFunding.similarities", SAME],
      ["priorFunding.differences", OTHER],
    ]);
  });

  it.each([
    { buildsOnFundedProjects: false },
    { priorFunding: null },
  ])("of an earlier project is not offered where the form says that there is none: %j", (declarations) => {
    const theCase = { ...emptyCase, declarations };
    expect(offered(REPORT, theCase).map(({ field }) => field)).toEqual(["cooperation.basis"]);
    const value = { value: SAME, source: { quote: SAME } };
    expect(withFact(theCase, guide, "priorFunding.similarities", value, undefined)).toBe(theCase);
  });

  it("goes into the answer; of several earlier projects nobody knows which one is meant", () => {
    const taken = offered(REPORT, emptyCase).reduce(
      (theCase, { field, values: [value] }) => (value ? withFact(theCase, guide, field, value, undefined) : theCase),
      emptyCase,
    );
    expect(taken.cooperation).toEqual({ basis: `${BASIS}\n1.1 共建平台\n${MORE}` });
    expect(taken.declarations).toEqual({ buildsOnFundedProjects: true, priorFunding: [{ similarities: SAME, differences: OTHER }] });
    expect(offered(REPORT, taken)).toEqual([]);
    const several = { ...emptyCase, declarations: { priorFunding: [{ title: "甲" }, { title: "乙" }] } };
    expect(offered(REPORT, several).map(({ field }) => field)).toEqual(["cooperation.basis"]);
  });
});
