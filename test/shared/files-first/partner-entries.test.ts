import { describe, expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { regionsOf } from "../../../shared/files-first/partner-region.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { guide } from "../../fixtures/check-value.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

const agreement = (partner: string) =>
  `Cooperation Agreement\n\nbetween Shanghai Shili Intelligent Equipment Co., Ltd. (上海示例智能装备有限公司), Shanghai, China, hereinafter “Party A”,\n\nand\n\n${partner}, hereinafter “Party B”.\n\nArticle 1 Subject\nThe Parties jointly investigate flexible assembly.\n\nArticle 2 Term\nThis Agreement is in force from 1 November 2025 until 31 December 2029.`;
const LIST =
  "拉本塔尔应用科学大学（Hochschule Rabental für Technik，德国巴登-符腾堡州，负责人：Jörg Muster）；班克西亚机器人有限公司（Banksia Robotics Pty Ltd，澳大利亚昆士兰州，负责人：Siobhán Sample）";
const SINCE = "申报单位自2021年5月起与拉本塔尔应用科学大学合作，联合发表论文5篇；自2023年9月起与班克西亚机器人有限公司合作，完成试验2轮。";
const FIELDS = ["partner.country", "partner.region", "partner.cooperatingSince"];

function told(partners: readonly string[], rows: readonly (readonly string[])[]) {
  const files = [
    found("可行性报告.docx", digestOfWord([["可行性报告"], ["申报单位", "上海示例智能装备有限公司"], ...rows])),
    ...partners.map((name, at) =>
      found(`agreement ${at + 1}.pdf`, digestOf({ pages: pagesOf(name.startsWith("合作协议") ? name : agreement(name)), unread: [] })),
    ),
  ];
  const proposal = proposeFiles(files);
  const offers = offerFacts(files, proposal, undefined, { year: 2026, place: guide.words, regions: regionsOf(guide) });
  return proposal.partners.map(({ id }) =>
    FIELDS.map((field) => {
      const fact = offers.find((one) => one.field === field && one.of === id);
      return fact && takenValue(fact, undefined)?.value;
    }),
  );
}

describe("what a report says of each partner that it lists", () => {
  const both = ["Hochschule Rabental für Technik", "Banksia Robotics Pty Ltd"];
  it("is its country, its state, and since when it cooperates", () => {
    expect(told(both, [["外方合作单位", LIST], [SINCE]])).toEqual([
      ["DE", "巴登-符腾堡州", "2021-05"],
      ["AU", "昆士兰州", "2023-09"],
    ]);
  });
  it("is told of a partner that its agreement names in Chinese alone", () => {
    const chinese =
      "合作协议\n\n甲方：上海示例智能装备有限公司\n乙方：拉本塔尔应用科学大学\n\n第一条　合作内容\n中方与外方共同研究柔性装配。\n\n第二条　合作期限\n本协议自2025年11月1日起生效，有效期至2029年12月31日。";
    expect(told([chinese], [["外方合作单位", LIST], [SINCE]])).toEqual([["DE", "巴登-符腾堡州", "2021-05"]]);
  });
  it("is told behind a colon too, and of a partner that no paper names nothing is taken", () => {
    expect(told(both.slice(0, 1), [[`外方合作单位：${LIST}`], [SINCE]])).toEqual([["DE", "巴登-符腾堡州", "2021-05"]]);
  });
});
