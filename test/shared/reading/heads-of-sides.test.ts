import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { laidText } from "../../reading/laid-text.ts";
import { pagesOf } from "./pages-of.ts";

/** Sides told by heads in two languages, in narrow tables, by two people beside each other; days at the head that are not of signing. */

const signed = (text: string) => readElements(pagesOf(text)).signatories.map(({ name, unit, date }) => [name, unit, date]);
const BILINGUAL = `合作协议 Cooperation Agreement
上海示例水产研究所（英文名称 Shanghai Muster Fisheries Institute）与挪威峡湾大学（英文名称 Fjord University）订立本协议。
第一条 双方共同研究海藻养殖。The parties jointly study the farming of algae.`;

describe("who signs", () => {
  it("a head in Chinese above the same head in another language is one side, a witness beside the pen is none", () => {
    const block = `为上海示例水产研究所
For Shanghai Muster Fisheries Institute
司马喆 Sima Zhe
所长 Director
2026年6月2日 2 June 2026

为挪威峡湾大学
For Fjord University
凯瑟琳·海于格 Prof. Dr. Katrine Hauge
校长 Rector
2026年6月9日 9 June 2026

见证人 Witness: || 欧阳蓝 Ouyang Lan, 院长 Dean`;
    expect(signed(`${BILINGUAL}\n\n${block}`)).toEqual([
      ["司马喆", "上海示例水产研究所", "2026-06-02"],
      ["凯瑟琳·海于格", "挪威峡湾大学", "2026-06-09"],
    ]);
  });

  it("the same heads beside each other are two texts of one side", () => {
    const block = `为上海示例水产研究所签署 || Signed for Shanghai Muster Fisheries Institute
司马喆　所长 || Sima Zhe, Director
2026年6月2日 || 2 June 2026

为挪威峡湾大学签署 || Signed for Fjord University
凯瑟琳·海于格　校长 || Katrine Hauge, Rector
2026年6月9日 || 9 June 2026`;
    expect(signed(`${BILINGUAL}\n\n${block}`).map(([name]) => name)).toEqual(["司马喆", "凯瑟琳·海于格"]);
  });

  it("two people beside each other below one side that is complete sign for the unit above them", () => {
    const text = `谅解备忘录
上海示例农业研究院（以下简称“农研院”）与匈牙利平原大学（以下简称“平原大学”）达成谅解如下：
一、双方共同研究向日葵耐旱种质。

二〇二六年六月九日签于上海。

上海示例农业研究院
代表：院长　牟镕

匈牙利平原大学
代表：校长　伊斯特万·霍瓦特 || 副校长　佐菲娅·基什`;
    expect(signed(text).map(([name, unit]) => [name, unit])).toEqual([
      ["牟镕", "上海示例农业研究院"],
      ["伊斯特万·霍瓦特", "匈牙利平原大学"],
      ["佐菲娅·基什", "匈牙利平原大学"],
    ]);
  });

  it("a side with a short name, an office and a day signs though no name stands in print", () => {
    const text = `RESEARCH COLLABORATION AGREEMENT
between Straits Institute of Technology ("SIT"), Kallang Sensing Pte. Ltd. ("Kallang") and Shanghai Muster Institute of Diagnostics ("SMID")
1. The Parties shall jointly develop a test strip.

For || SIT || Kallang || SMID
Name || Goh Lay Hwa || Venkat Raman ||
Title || Director || Chief Executive Officer || Director
Date || 13 July 2026 || 20 July 2026 || 27 July 2026`;
    const { signatories } = readElements(laidText(text));
    expect(signatories.map(({ name, unit, date }) => [name, unit, date])).toEqual([
      ["Goh Lay Hwa", "Straits Institute of Technology", "2026-07-13"],
      ["Venkat Raman", "Kallang Sensing Pte. Ltd.", "2026-07-20"],
      [undefined, "Shanghai Muster Institute of Diagnostics", "2026-07-27"],
    ]);
  });

  it("what a party is, behind its name, is no party", () => {
    const text = `MEMORANDUM OF UNDERSTANDING
made at Pune on this the Eleventh day of May, Two Thousand and Twenty-Six, between
Deccan Plateau University, a State University established under Act No. 31 of 2009, represented by its Registrar (hereinafter the "University"), and
Shanghai Muster Institute of Herbs, represented by its Director (hereinafter the "Institute").
1. The parties jointly study herbs.

For and on behalf of the UNIVERSITY || For and on behalf of the INSTITUTE
(Dr. M. K. Deshpande) || (Prof. Ge Ruoxi)
REGISTRAR || DIRECTOR`;
    expect(signed(text)).toEqual([
      ["M. K. Deshpande", "Deccan Plateau University", "2026-05-11"],
      ["Ge Ruoxi", "Shanghai Muster Institute of Herbs", "2026-05-11"],
    ]);
  });
});

it("the day of a stamped paper or of a draft is not that of signing", () => {
  const head = (line: string) => `${line}
MEMORANDUM OF UNDERSTANDING
This Memorandum is made on 11 May 2026 between Harbour University ("HU") and Shanghai Muster Institute ("SMI").
1. The parties jointly study herbs.

For HU || For SMI
Ana Prieto || Cai Ningyuan`;
  for (const line of ["Certificate Issued Date 6 May 2026", "Printed on 6 May 2026", "Draft of 6 May 2026"])
    expect(signed(head(line)).map(([, , date]) => date)).toEqual(["2026-05-11", "2026-05-11"]);
});

it("who stands first as an author owns nothing by it", () => {
  const text = `合作协议
上海示例研究所（甲方）与峡湾大学（乙方）订立本协议。
第四条 成果
合作产生的知识产权的归属，双方将另行书面约定。
双方联合发表论文，作者顺序按贡献确定。`;
  expect(readElements(pagesOf(text)).ip.status).toBe("unclear");
});

it("a party of two names signs by the one that is printed first, with its article", () => {
  const text = `合作备忘录 || Memorandum of Understanding
上海沪样食品大学 || Shanghai Muster University of Food
奥塔样大学（新西兰） || The University of Otasample (New Zealand)
一、合作内容 || 1. Cooperation
双方共同研究乳蛋白。 || The Parties study milk proteins together.
签字人： || Signed by:
上海沪样食品大学 || The University of Otasample
Shanghai Muster University of Food || 奥塔样大学
章国平 教授 || Professor Fiona McLeay
日期：2025年11月25日 || Date: 2 December 2025`;
  expect(signed(text)).toEqual([
    ["章国平", "上海沪样食品大学", "2025-11-25"],
    ["Fiona McLeay", "University of Otasample", "2025-12-02"],
  ]);
});

it("a side signs by the whole name behind its label that the head has in brackets", () => {
  const text = `联合实验室协议
甲方：上海浦样大学
乙方：诺德样公司（Nordsample Oy，芬兰）
第一条 双方共建绿色燃料联合实验室，共同开展研究。
甲方：上海浦样大学（盖章） || 乙方：Nordsample Oy（盖章）
授权代表（签字）： || 授权代表（签字）：
日期： 2026年4月24日 || 日期： 2026年4月29日`;
  expect(signed(text).map(([, unit]) => unit)).toEqual(["上海浦样大学", "Nordsample Oy"]);
});
