import { expect, it } from "vitest";
import { compareTranslation } from "../../../../shared/reading/translation/compare-translation.ts";
import { laidText } from "../../../reading/laid-text.ts";

const ORIGINAL = `Article 1 Subject
The Parties study flexible assembly together.
Article 2 Contributions
The University pays EUR 180,000 by 31 March 2027 and 40 % of the travel. The Company pays CNY 703,500 by 30 June 2028, lends 12 sensors for 450 days and bears 25 % of the costs of 3,600 hours.
Article 3 Term
This Agreement is in force until 31 December 2029.`;

const TRANSLATION = `第一条 标的
双方共同研究柔性装配。
第二条 各方投入
大学于2027年3月31日前支付180000欧元，并承担差旅的40%。公司于2028年6月30日前支付人民币703500元，出借12个传感器450天，并承担3600小时费用的25%。
第三条 期限
本协议有效期至2029年12月31日。`;

const kinds = (...changes: readonly (readonly [string, string])[]) =>
  compareTranslation(laidText(ORIGINAL), laidText(changes.reduce((text, [from, to]) => text.replace(from, to), TRANSLATION))).differences.map(
    ({ kind }) => kind,
  );

it("running text of which next to nothing goes together is told once, and what is beside it as before", () => {
  const other = "项目办公室设于2031年5月1日，预算990000美元，占总数的70%，配备66名员工，每年开放330天，面积8800平方米，至2033年2月1日结束，另付12000英镑。";
  const all = kinds([/大学于.*25%。/u.exec(TRANSLATION)?.[0] ?? "", other]);
  expect(all).toEqual(["unaligned"]);
  expect(kinds([/大学于.*25%。/u.exec(TRANSLATION)?.[0] ?? "", other], ["2029年12月31日", "2028年12月31日"])).toEqual(["unaligned", "date"]);
});

it("mistakes in a passage that is the same otherwise are told one by one, however many", () => {
  expect(kinds()).toEqual([]);
  const wrong = [
    ["180000欧元", "18000欧元"],
    ["2027年3月31日", "2027年5月31日"],
    ["40%", "45%"],
    ["703500", "705300"],
    ["450天", "540天"],
  ] as const;
  expect(kinds(...wrong).filter((kind) => kind === "unaligned")).toEqual([]);
  expect(kinds(...wrong).length).toBeGreaterThanOrEqual(4);
});
