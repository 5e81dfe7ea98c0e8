import { describe, expect, it } from "vitest";
import { compareTranslation } from "../../../../shared/reading/translation/compare-translation.ts";
import { quoteOf, writtenOf } from "../../../../shared/reading/translation/place.ts";
import { pagesOf } from "../pages-of.ts";

const ORIGINAL = `JOINT LABORATORY AGREEMENT
This Joint Laboratory Agreement is entered into as of March 9, 2026 by and between Verrin Optics (China) Co., Ltd., a wholly foreign-owned enterprise organized under the laws of the People's Republic of China, an affiliate of Verrin Optics, Inc., a Delaware corporation, and Nanjiao University, a university organized under the laws of the People's Republic of China.

A. Verrin's parent is headquartered in Albany, New York.

ARTICLE I. ESTABLISHMENT
Section 1.1. Laboratory. The parties hereby establish the Joint Laboratory for Slow Light, which is not a legal entity.
Section 1.2. Premises. The Laboratory shall be located in the premises described in Exhibit A.
Section 1.3. Team. Members of the team shall devote eighty percent (80%) of their working time to the Laboratory.

ARTICLE II. TERM AND TERMINATION
Section 2.1. Term. This Agreement shall continue through November 30, 2029.
Section 2.2. Notice. Either party may terminate for breach upon forty (40) days' notice, or upon one hundred twenty (120) days' notice for convenience.
Section 2.3. Survival. What was learned in confidence stays confidential.

ARTICLE III. GENERAL
Section 3.1. Law. This Agreement is governed by the laws of the People's Republic of China. Section 3.2. Language. This Agreement is executed in English. Section 3.3. Assignment. Verrin may assign this Agreement to an affiliate upon notice.

IN WITNESS WHEREOF, the parties have signed.
Name: Tamar Delis-Young
Date: March 2, 2026
Name: Mo Lin
Date: March 6, 2026
\fEXHIBIT A — PREMISES
Rooms 201 to 208, Building 7, total floor area 360 square meters.
\fEXHIBIT B — CONTRIBUTIONS
Verrin contributes RMB 1,400,000 in cash each year. The University contributes RMB 600,000 in cash each year.`;

const TRANSLATION = `联合实验室协议
本联合实验室协议自2026年3月9日起，由维林光学（中国）有限公司（外商独资企业，美国特拉华州维林光学公司的关联企业）与南郊大学签订。
鉴于：维林母公司总部位于美国纽约州奥尔巴尼。
第一条 设立。1.1 双方设立“慢光联合实验室”，不具有法人资格。1.2 场所：附件A所列场所。1.3 团队：成员百分之八十的工作时间投入实验室。
第二条 期限与终止。2.1 至2029年11月30日止。2.2 违约可提前四十日通知终止，也可提前一百二十日通知终止。2.3 保密信息在此后仍予保密。
第三条 一般条款。适用中华人民共和国法律；以英文签署。
维林光学（中国）有限公司 姓名：塔玛·德利斯-扬（Tamar Delis-Young） 日期：2026年3月2日
南郊大学 姓名：莫林（Mo Lin） 日期：2026年3月6日
\f附件A 场所：7号楼201至208室，总面积360平方米。
附件B 投入：维林每年现金人民币140万元；大学每年现金人民币60万元。`;

const differencesOf = (translation: string) => compareTranslation(pagesOf(...ORIGINAL.split("\f")), pagesOf(...translation.split("\f"))).differences;
const compare = (translation: string) =>
  differencesOf(translation).map(({ kind, original, translation: other }) => [kind, original?.written.slice(0, 12), other?.written]);

describe("a condensed translation, its clauses numbered inside of paragraphs", () => {
  it("says the same", () => expect(compare(TRANSLATION)).toEqual([]));

  it.each([
    ["a date", "2029年11月30日", "2028年11月30日", ["date", "November 30,", "2028年11月30日"]],
    ["a share", "百分之八十", "百分之九十", ["percentage", "eighty perce", "百分之九十"]],
    ["days of notice", "四十日", "六十日", ["number", "forty (40)", "六十"]],
    ["an amount of an annex", "140万元", "410万元", ["amount", "RMB 1,400,00", "人民币410万元"]],
    ["a figure of an annex", "360平方米", "306平方米", ["number", "360", "306"]],
    ["a name", "Delis-Young", "Delis-Yang", ["name", "Tamar Delis-", "Tamar Delis-Yang"]],
    ["a state", "纽约州", "俄勒冈州", ["country", "New York", "俄勒冈州"]],
    ["the law", "适用中华人民共和国法律", "适用美国法律", ["country", "People's Repu", "美国"].map((one) => one.slice(0, 12))],
    ["a date of signing", "2026年3月6日", "2026年3月8日", ["date", "March 6, 202", "2026年3月8日"]],
  ])("differs in %s", (_, right, wrong, difference) => expect(compare(TRANSLATION.replace(right, wrong))).toEqual([difference]));

  it.each([
    ["a section inside", /1\.2 场所：[^。]*。/u, ["missing-clause", "Section 1.2.", undefined]],
    ["the last of them", /2\.3 [^。]*。/u, ["missing-clause", "Section 2.3.", undefined]],
    ["an annex", /附件B 投入：[^。]*。/u, ["missing-page", "EXHIBIT B — ", undefined]],
    ["an article", /第二条[^\n]*\n/u, ["missing-clause", "ARTICLE II. ", undefined]],
  ])("lacks %s", (_, part, difference) => expect(compare(TRANSLATION.replace(part, ""))).toEqual([difference]));

  it("takes figures of a text for no clauses", () => {
    const measured = (text: string) => text.replace("total floor area", "height 2.1 m, then 2.4 m; see Sections 1.1 and 1.2; total floor area");
    const one = compareTranslation(
      pagesOf(...measured(ORIGINAL).split("\f")),
      pagesOf(...TRANSLATION.replace("总面积", "高2.1米，后为2.4米；见1.1和1.2；总面积").split("\f")),
    ).differences;
    expect(one.map(({ kind, original }) => [kind, original?.written])).toEqual([]);
  });
});

it("tells the beginning of a clause by whole words, with … where it goes on", () => {
  const [one] = differencesOf(TRANSLATION.replace(/1\.2 场所：[^。]*。/u, ""));
  expect(one?.original && writtenOf(one.original, true)).toBe("Section 1.2. Premises. The Laboratory shall be located…");
  expect(one?.original && quoteOf(one.original)).toBe("Section 1.2. Premises. The Laboratory shall be located in the premises described in Exhibit A.");
});
