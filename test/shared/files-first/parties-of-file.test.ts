import { expect, it } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import { personOf } from "../../../shared/reading/compare-case.ts";
import { pagesOf } from "../reading/pages-of.ts";

const AGREEMENT = `项目合作协议
甲方：维样诺生物医药研发（上海）有限公司
地址：上海市浦东新区样例路1690号5号楼
项目联系人：孟佳样
乙方：申样医药大学
地址：上海市徐汇区样例路677号
项目联系人：副研究员屠景样
丙方：上海市样滨中心医院
地址：上海市黄浦区样例路588号
项目联系人：主治医师 范可样
三方就联合开展项目的研究达成如下协议。
一、研究内容
建立类器官模型。
二、任务分工
甲方承担分子工程；乙方承担模型；丙方承担受试者入组。
签署页
甲方：维样诺生物医药研发（上海）有限公司（章）
研发中心负责人
乙方：申样医药大学（章）
代表：栾一样　栾一样，副校长
日期：2026年5月14日
丙方：上海市样滨中心医院（章）
代表：戚样　戚样，院长
日期：2026年5月19日`;

it("a side of an agreement is a party, also where nobody was read who signs for it", () => {
  const { parties, facts } = digestOf({ pages: pagesOf(AGREEMENT), unread: [] });
  expect(parties).toEqual(["维样诺生物医药研发（上海）有限公司", "申样医药大学", "上海市样滨中心医院"]);
  expect(facts.flatMap(({ field, value }) => (field === "applicant.contact.name" ? [value] : []))).toEqual(["孟佳样", "屠景样", "范可样"]);
});

it.each([
  ["主治医师 范可样", "范可样"],
  ["副研究员屠景样", "屠景样"],
  ["教授", undefined],
  ["教授：沈喆", "沈喆"],
  ["沈喆 教授", "沈喆"],
])("what somebody is, in front of the name, is no part of it: %s", (text, name) => {
  expect(personOf({ text })).toBe(name);
});
