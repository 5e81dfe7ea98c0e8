import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** What stands beside and below those who sign: room for the pen, and an office that is no party. */

const signed = (agreement: string) => readElements(pagesOf(agreement)).signatories.map(({ name, unit, date }) => [name, unit, date]);

it("takes room for the pen to the right of each name for no column of a side", () => {
  const block = [
    ["甲方（合同专用章）：瑞康新能源（上海）有限公司", "甘知秋（总经理）", "2026年5月11日"],
    ["乙方（公章）：江海能源研究院", "霍蕴之（副院长）", "2026年5月13日"],
    ["丙方（公章）：上海溯流装备股份有限公司", "臧一泓（董事会秘书）", "2026年5月14日"],
  ].map(([unit, name, day]) => `${unit}\n法定代表人或委托代理人：${name} || 签字：\n签订日期：${day}`);
  expect(
    signed(
      `项目合作协议\n甲方：瑞康新能源（上海）有限公司\n乙方：江海能源研究院\n丙方：上海溯流装备股份有限公司\n一、三方合作研究电解槽，共同完成样机。\n\n${block.join("\n\n")}`,
    ),
  ).toEqual([
    ["甘知秋", "瑞康新能源（上海）有限公司", "2026-05-11"],
    ["霍蕴之", "江海能源研究院", "2026-05-13"],
    ["臧一泓", "上海溯流装备股份有限公司", "2026-05-14"],
  ]);
});

const AMENDMENT = `AMENDMENT No. 1
(1) Delta University, Nonthaburi, Thailand ("DU")
(2) Songnan Research Institute, Shanghai, China ("SRI")
1. Clause 7 is replaced: "7. The Agreement shall remain in force until 31 March 2030."
2. All other clauses of the Agreement shall continue unchanged.

Delta University
Name: Wiroj Thammasiri, Acting President
Date: 3 March 2026

Songnan Research Institute
Name: Ou Yangming, Director
Date: 17 March 2026

`;

it.each([
  "Noted, without becoming a party to the Agreement, by the Regional Science Office of the Plain",
  "Seen by the Regional Science Office, not a party to this Amendment",
])("leaves out who has signed below: %s", (note) => {
  expect(signed(`${AMENDMENT}${note}\nName: Kanya Phromsuwan, Programme Officer\nDate: 24 March 2026`).map(([name]) => name)).toEqual([
    "Wiroj Thammasiri",
    "Ou Yangming",
  ]);
});

it("takes the day on which the parties appear for that of both, and a school within a university for one unit", () => {
  const spanish = `SPECIFIC COOPERATION AGREEMENT
In Castro, Chile, on June 12, 2023, there appear on the one hand the CORPORACIÓN DE INVESTIGACIÓN MARINA DEL SUR, represented by its Director, Mr. Evaristo Oyarzún, and on the other hand the HUANGPU INSTITUTE OF FISHERY SCIENCES, a public research institute of Shanghai, represented by Ms. Tong Jinghua.
ONE. The object of this agreement is a joint study of feeds.

FOR THE CORPORACIÓN || FOR THE INSTITUTE
EVARISTO OYARZÚN || TONG JINGHUA
Director || Director`;
  expect(signed(spanish)).toEqual([
    ["EVARISTO OYARZÚN", "CORPORACIÓN DE INVESTIGACIÓN MARINA DEL SUR", "2023-06-12"],
    ["TONG JINGHUA", "HUANGPU INSTITUTE OF FISHERY SCIENCES", "2023-06-12"],
  ]);
  const chinese = `合作备忘录
沪西口腔医学院（下称“学院”）和奥塔哈纳大学牙学部（下称“牙学部”）达成以下共识。
第一，双方合作研究可降解的颌面固定材料。
二〇二六年三月二十日

沪西口腔医学院 || 奥塔哈纳大学牙学部
院长　盛茂修 || 学部主任　王若谷`;
  expect(signed(chinese).map(([name, unit]) => [name, unit])).toEqual([
    ["盛茂修", "沪西口腔医学院"],
    ["王若谷", "奥塔哈纳大学牙学部"],
  ]);
});
