import { describe, expect, it } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { compareWithCase } from "../../../shared/reading/compare-case.ts";
import { pagesOf } from "./pages-of.ts";

const CASE: Case = {
  formatVersion: 1,
  id: "c",
  guide: "shanghai-intl-coop-2026",
  topic: "2",
  title: "面向柔性装配的具身智能机器人关键技术联合研究",
  period: { start: "2026-08-01", end: "2029-07-31" },
  applicant: { name: "上海示例智能装备有限公司", creditCode: "91310115000000000Q", legalRepresentative: "陆示安", contact: { name: "何佳样" } },
  lead: { name: "沈喆" },
  units: [{ id: "u", name: "上海样例自动化技术有限公司" }],
  partners: [{ id: "p", name: "Hochschule Süderau", nameZh: "苏德劳应用科学大学", country: "DE", lead: "Jörg Weißenböck" }],
  budget: { grant: 700000, selfFunding: [{ unit: "applicant", amount: 756000 }], other: 0, internationalCooperation: 450000 },
};

const REPORT = `可行性报告
项目名称：面向柔性装配的具身智能机器人关键技术联合研究
申报单位：上海示例智能装备有限公司
统一社会信用代码：91310115000000000Q
项目负责人：沈喆（正高级工程师）
外方负责人：Weißenböck Jörg
执行期限：2026年8月至2029年7月
申请市科委资助经费70.00万元，自筹经费75.6万元，项目总经费145.6万元，其中国际合作支出45万元。
德国苏德劳应用科学大学（Hochschule Süderau）与上海样例自动化技术有限公司参加本项目。
2024年，外方获当地政府资助38.45万欧元。`;

const found = (text: string, theCase = CASE) =>
  compareWithCase(pagesOf(...text.split("\f")), theCase).map(({ field, answer, found: written }) => [field, answer, written]);

describe("a document against the answers of a case", () => {
  it("tells nothing of one that says the same", () => {
    expect(found(REPORT)).toEqual([]);
  });

  it.each([
    ["the title", "具身智能机器人关键", "具身智能机器人核心", ["title", CASE.title, "面向柔性装配的具身智能机器人核心技术联合研究"]],
    [
      "the applicant's name",
      "申报单位：上海示例智能装备有限公司",
      "申报单位：上海示例智能设备有限公司",
      ["applicant.name", "上海示例智能装备有限公司", "上海示例智能设备有限公司"],
    ],
    ["a unit's name", "上海样例自动化技术", "上海样例自动化科技", ["units[0].name", "上海样例自动化技术有限公司", "上海样例自动化科技有限公司"]],
    ["the lead, in a rare character too", "沈喆（", "沈嚞（", ["lead.name", "沈喆", "沈嚞"]],
    ["the partner's lead", "Weißenböck Jörg", "Weißenbach Jörg", ["partners[0].lead", "Jörg Weißenböck", "Weißenbach Jörg"]],
    ["the credit code", "000000000Q", "000000001Q", ["applicant.creditCode", "91310115000000000Q", "91310115000000001Q"]],
    ["the grant", "70.00万元", "80万元", ["budget.grant", "700000", "80万元"]],
    ["the total", "145.6万元", "1,546,000元", ["budget.total", "1456000", "1,546,000元"]],
    ["the end of the period", "2029年7月", "2029年8月", ["period.end", "2029-07-31", "2029年8月"]],
    ["the partner's country", "德国苏德劳", "奥地利苏德劳", ["partners[0].country", "德国", "奥地利"]],
  ])("tells %s where it differs, with the answer beside it", (_, before, after, difference) => {
    expect(found(REPORT.replace(before, after))).toContainEqual(difference);
  });

  it("reads the cells of a table, whose amounts may be in 万元", () => {
    const table = "经费预算 单位：万元\n来源 || 金额 || 备注\n申请市科委资助经费 || 70 || 无\n自筹经费 || 80 || 无";
    expect(found(table)).toEqual([["budget.selfFunding", "756000", "80"]]);
  });

  it("compares neither what the case leaves open nor other units, persons and sums", () => {
    const others = "项目名称：另一项目\n课题负责人：王一\n申请资助经费10万元\n东海样例大学与华东样例学院另有合作。";
    expect(found(others, { formatVersion: 1, id: "c", guide: "g", topic: "2" })).toEqual([]);
    expect(found("东海样例大学的李四教授曾获资助20万元，与法国里昂大学合作。")).toEqual([]);
  });

  it("gives page and quote", () => {
    const [one] = compareWithCase(pagesOf("封面", "二、经费\n申请市科委资助经费80万元。"), CASE);
    expect(one?.place).toMatchObject({ page: 2, quote: "申请市科委资助经费80万元。" });
  });
});
