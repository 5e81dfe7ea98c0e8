import { describe, expect, it } from "vitest";
import { compareTranslation } from "../../../../shared/reading/translation/compare-translation.ts";
import { pagesOf } from "../pages-of.ts";

const ORIGINAL = `COOPERATION AGREEMENT
between Hochschule Süderau, Germany, and Nanjiao Sample University (南郊样例大学), China

Article 1 Subject
The Parties study the storage of hydrogen and hold one workshop a year.

Article 2 Contributions
2.1 Süderau contributes EUR 180,000 and two researchers.
2.2 Nanjiao contributes CNY 1,200,000, of which 30 % for travel.

Article 3 Term
This Agreement is in force from 1 August 2026 for five (5) years.

Article 4 Law
Disputes are settled within ninety (90) days.

For Süderau || For Nanjiao
Dr. Jörg Weißenböck || 王䶮
4 May 2026 || 11 May 2026`;

const TRANSLATION = `合作协议
德国苏德劳应用科学大学（Hochschule Süderau）与中国南郊样例大学订立

第一条　标的
双方共同研究储氢，每年举办一次研讨会。

第二条　投入
2.1 苏德劳投入180.000欧元和两名研究人员。
2.2 南郊投入人民币120万元，其中百分之三十用于差旅。

第三条　期限
本协议自2026年8月1日起生效，有效期五（5）年。

第四条　法律
争议在九十（90）日内解决。

苏德劳代表 || 南郊代表
Jörg Weißenböck 博士 || 王䶮
2026年5月4日 || 2026年5月11日`;

const compare = (translation: string, original = ORIGINAL) =>
  compareTranslation(pagesOf(...original.split("\f")), pagesOf(...translation.split("\f"))).map(({ kind, original: one, translation: other }) => [
    kind,
    one?.written,
    other?.written,
  ]);

const WIDE = `合作协议
德国苏德劳应用科学大学（Hochschule Süderau，德国苏德劳市主校区）与中国南郊样例大学订立，双方约定如下
第一条标的
双方共同研究储氢，每年举办一次研讨会。`;

it("finds a clause whose heading stands close below a full line that no mark ends", () => {
  expect(compare(TRANSLATION.replace(/^[\s\S]*?一次研讨会。/u, WIDE)).filter(([kind]) => kind === "missing-clause")).toEqual([]);
});

describe("a translation against its original", () => {
  it("finds nothing where values are the same in other spellings", () => {
    expect(compare(TRANSLATION)).toEqual([]);
  });

  it.each([
    ["an amount", "180.000欧元", "160.000欧元", ["amount", "EUR 180,000", "160.000欧元"]],
    ["a share", "百分之三十", "百分之二十", ["percentage", "30 %", "百分之二十"]],
    ["a date", "2026年8月1日", "2026年7月1日", ["date", "1 August 2026", "2026年7月1日"]],
    ["a span of time", "五（5）年", "三（3）年", ["number", "five (5) years", "三（3）年"]],
    ["a signing date", "2026年5月11日", "2026年5月1日", ["date", "11 May 2026", "2026年5月1日"]],
    ["a name in Latin letters", "Jörg Weißenböck", "Jörg Weissenbock", ["name", "Jörg Weißenböck", "Jörg Weissenbock"]],
    ["a Chinese name", "王䶮", "王龑", ["name", "王䶮", "王龑"]],
    ["a country", "德国苏", "奥地利苏", ["country", "Germany", "奥地利"]],
    ["the number of a clause", "第四条　法律", "第五条　法律", ["clause-number", "Article 4 Law", "第五条　法律"]],
  ])("names %s that differs, with both places", (_, before, after, difference) => {
    expect(compare(TRANSLATION.replace(before, after))).toEqual([difference]);
  });

  it("names a clause, a part of a clause and a page that the translation has not", () => {
    expect(compare(TRANSLATION.replace(/第四条[\s\S]*?解决。\n/u, ""))).toEqual([["missing-clause", "Article 4 Law", undefined]]);
    expect(compare(TRANSLATION.replace(/2\.1 .*\n/u, ""))).toEqual([["missing-clause", expect.stringContaining("2.1 Süderau"), undefined]]);
    const [pages, first] = [ORIGINAL.replace("Article 3", "\fArticle 3"), TRANSLATION.slice(0, TRANSLATION.indexOf("第三条"))];
    expect(compare(first, pages)).toEqual([["missing-page", "Article 3 Term", undefined]]);
  });

  it("finds a clause that was moved, and a figure that was left out", () => {
    const moved = TRANSLATION.replace(/第四条[\s\S]*?解决。\n/u, "").replace("第二条", "第四条　法律\n争议在九十（90）日内解决。\n\n第二条");
    expect(compare(moved).filter(([kind]) => kind !== "missing-clause" && kind !== "clause-number")).toEqual([]);
    expect(compare(TRANSLATION.replace("180.000欧元", "资金"))).toEqual([["amount", "EUR 180,000", undefined]]);
  });

  it("gives page, sentence and the lines of both places", () => {
    const [difference] = compareTranslation(pagesOf(ORIGINAL), pagesOf(TRANSLATION.replace("180.000", "160.000")));
    expect(difference?.original).toMatchObject({ page: 1, quote: "2.1 Süderau contributes EUR 180,000 and two researchers.", confidence: 1 });
    expect(difference?.translation?.lines).toHaveLength(1);
    expect(difference?.isUnsure).toBe(false);
  });
});
