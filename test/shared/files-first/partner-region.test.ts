import { expect, it } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import { offerFacts } from "../../../shared/files-first/offer-facts.ts";
import { regionsOf } from "../../../shared/files-first/partner-region.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { guide } from "../../fixtures/check-value.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

const agreement = (partner: string) => `Cooperation Agreement

between Shanghai Shili Intelligent Equipment Co., Ltd. (上海示例智能装备有限公司), Shanghai, China, hereinafter “Party A”,

and

${partner}, hereinafter “Party B”.

Article 1 Subject
The Parties jointly investigate flexible assembly.

Article 2 Term
This Agreement is in force from 1 November 2025 until 31 December 2029.`;

const regionOf = (text: string) => {
  const files = [found("agreement.pdf", digestOf({ pages: pagesOf(text), unread: [] }))];
  const call = { year: 2026, place: guide.words, regions: regionsOf(guide) };
  return offerFacts(files, proposeFiles(files), undefined, call).flatMap(({ field, values }) =>
    field === "partner.region" ? values.map(({ value }) => value) : [],
  );
};

it.each([
  ["Hochschule Rabental für Technik, Am Tannenhang 12, 78900 Rabental, Baden-Württemberg, Germany", ["巴登-符腾堡州"]],
  ["Banksia University of Technology, 4 Wattle Street, Brisbane, Queensland, Australia", ["昆士兰州"]],
  // neither a region of the guide nor one of that country
  ["Hochschule Rabental für Technik, Am Tannenhang 12, 78900 Rabental, Bayern, Germany", []],
  ["Palmetto University of Technology, 9 Bay Street, Dunedin, United States", []],
])("the state or city of a partner is offered where the guide prefers it: %s", (partner, regions) => {
  expect(regionOf(agreement(partner))).toEqual(regions);
});

it.each([
  ["in the middle of its name", "德国巴登-符腾", "堡州拉本塔尔市坦南杭路12号"],
  ["behind the country", "德国", "巴登-符腾堡州拉本塔尔市坦南杭路12号"],
])("a scan may break an address %s", (_where, before, behind) => {
  const pages = pagesOf(`合作协议

甲方：上海示例智能装备有限公司，中国上海市浦东新区示例路1号

乙方：拉本塔尔应用科学大学，${before}

${behind}

第一条　合作内容
双方共同研究柔性装配。

第二条　合作期限
本协议自2025年11月1日起生效，有效期至2029年12月31日。`);
  const files = [found("agreement.pdf", digestOf({ pages, unread: [] }))];
  const offers = offerFacts(files, proposeFiles(files), undefined, { year: 2026, place: guide.words, regions: regionsOf(guide) });
  expect(offers.filter(({ field }) => field === "partner.region").map(({ values }) => values.map(({ value }) => value))).toEqual([["巴登-符腾堡州"]]);
});

it("in Chinese it stands behind the country", () => {
  const text = `合作协议

甲方：上海示例智能装备有限公司，地址：上海市浦东新区示例路1号
乙方：拉本塔尔应用科学大学，地址：德国巴登-符腾堡州拉本塔尔市坦南杭路12号

第一条　合作内容
双方共同研究柔性装配。

第二条　合作期限
本协议自2025年11月1日起生效，有效期至2029年12月31日。`;
  expect(regionOf(text)).toEqual(["巴登-符腾堡州"]);
});
