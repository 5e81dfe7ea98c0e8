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
  compareTranslation(pagesOf(...original.split("\f")), pagesOf(...translation.split("\f"))).differences.map(({ kind, original: one, translation: other }) => [
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

describe("a clause that runs over the end of a page", () => {
  const overPage = (one: string, other: string) => compare(TRANSLATION.replace("第四条　法律", other), ORIGINAL.replace("Article 4 Law", one));

  it.each([
    [
      "in the original",
      "3.1 Süderau pays EUR 50,000 as agreed in\fArticle 4 of this Agreement on 1 March 2028.",
      "3.1 苏德劳按本协议第四条于2028年3月1日支付50,000欧元。",
    ],
    [
      "in the translation",
      "3.1 Süderau pays EUR 50,000 as agreed in Article 4 on 1 March 2028.",
      "3.1 苏德劳按本协议\f第四条的约定于2028年3月1日支付50,000欧元。",
    ],
    ["in both", "3.1 Süderau pays EUR 50,000 under\fArticle 4. It does so on 1 March 2028.", "3.1 苏德劳按\f第四条支付50,000欧元，付款日为2028年3月1日。"],
  ])("is one clause where the next page begins with a reference: %s", (_where, one, other) => {
    expect(overPage(`${one}\n\nArticle 4 Law`, `${other}\n\n第四条　法律`)).toEqual([]);
  });

  it("ends where the next page begins with a clause, though no mark ends it", () => {
    const [one, other] = ["3.1 Süderau pays EUR 50,000\fArticle 4 Law", "3.1 苏德劳支付50,000欧元\f第四条　法律"];
    expect(overPage(one, other)).toEqual([]);
  });
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

  it.each([
    ["7. 1 Each Party keeps the secrets of the other for five years.", "a blank behind the stop"],
    ["71 Each Party keeps the secrets of the other for five years.", "no stop"],
  ])("takes the number of a clause that an engine reads otherwise for the same: %s", (line) => {
    const secrecy = (heading: string, text: string) => `${heading}\n${text}\n\n`;
    const original = ORIGINAL.replace("For Süderau ||", `${secrecy("Article 7 Confidentiality", line)}For Süderau ||`);
    const translation = TRANSLATION.replace("苏德劳代表 ||", `${secrecy("第七条　保密", "7.1 双方对对方的秘密在五年内承担保密义务。")}苏德劳代表 ||`);
    expect(compare(translation, original)).toEqual([]);
    const other = translation.replace("7.1 双方", "7.2 双方");
    expect(compare(other, original.replace(line, `7.1 ${line.replace(/^[\d. ]+/u, "")}`))).toEqual([
      ["clause-number", expect.stringContaining("7.1"), expect.stringContaining("7.2")],
    ]);
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
    const [difference] = compareTranslation(pagesOf(ORIGINAL), pagesOf(TRANSLATION.replace("180.000", "160.000"))).differences;
    expect(difference?.original).toMatchObject({ page: 1, quote: "2.1 Süderau contributes EUR 180,000 and two researchers.", confidence: 1 });
    expect(difference?.translation?.lines).toHaveLength(1);
    expect(difference?.isUnsure).toBe(false);
  });
});

const PARTIES = [
  "AGREEMENT\nbetween Harbour University, Norway (“Party A”) and Eastlake Institute of Technology, China (“Party B”)",
  "协议\n挪威海港大学（以下简称“甲方”）与中国东湖理工学院（以下简称“乙方”）订立",
];
const clauses = (one: string, other: string) => compare(`${PARTIES[1]}\n\n${other}`, `${PARTIES[0]}\n\n${one}`);

describe("shares that a ratio gives to the parties", () => {
  const TEXT = "1. Income\nIncome is shared at 70 % to Party A and 30 % to Party B.";
  const income = (text: string) => clauses(TEXT, `第一条　收益\n收益${text}。`);

  it.each([
    "由甲方和乙方按3:7分配",
    "由甲方和乙方按三七分成",
    "由甲方和乙方按30:70分配",
    "由甲方和乙方按30%：70%分配",
    "由甲方、乙方分别按30%和70%分配",
    "由双方按3:7分配",
  ])("are told where they stand the other way round: %s", (text) => {
    expect(income(text)).toEqual([["percentage", "70 % to Party A and 30 %", expect.any(String)]]);
  });

  it.each([
    "由甲方和乙方按7:3分配",
    "由甲方和乙方按七三分成",
    "由甲方和乙方按70:30分配",
    "由乙方和甲方按3:7分配",
    "由双方按7:3分配",
    "由甲方、乙方分别按70%和30%分配",
  ])("are the same in another wording: %s", (text) => {
    expect(income(text)).toEqual([]);
  });
});

it.each([
  ["a share", "40 %", "60 %", "40%", "60%", "percentage"],
  ["an amount", "EUR 40,000", "EUR 60,000", "4万欧元", "6万欧元", "amount"],
  ["a number", "30", "60", "30", "60", "number"],
])("tells %s that two clauses have exchanged", (_, one, other, here, there, kind) => {
  const original = `1. Contributions\n1.1 Party A contributes ${one} samples.\n1.2 Party B contributes ${other} samples.`;
  const translation = (first: string, second: string) => `第一条　投入\n1.1 甲方为样品投入${first}。\n1.2 乙方为样品投入${second}。`;
  expect(clauses(original, translation(here, there))).toEqual([]);
  expect(clauses(original, translation(there, here))).toEqual([
    [kind, one, there],
    [kind, other, here],
  ]);
});

it("tells an amount in brackets in another currency by itself", () => {
  expect(clauses("1. Costs\nThe costs are RMB 100,000 (EUR 12,000).", "第一条　费用\n费用为人民币110,000元（15,000欧元）。")).toEqual([
    ["amount", "RMB 100,000", "人民币110,000元"],
    ["amount", "EUR 12,000", "15,000欧元"],
  ]);
});

it("tells a clause of which the translation has the heading alone", () => {
  const original =
    "1 Publication\n1.1 A draft is shown to the other side two weeks before.\n2 Secrecy\nWhat is marked as secret is kept so.\n3 Law\nGerman law applies.";
  expect(clauses(original, "1 发表\n2 保密\n标明保密的内容予以保密。\n3 法律\n适用德国法律。")).toEqual([
    ["missing-clause", "1.1 A draft is shown to the other side two weeks", undefined],
  ]);
});

it("tells which cell of a table differs beside another that does", () => {
  const table = (one: string, two: string) => `1. Budget\nItem || A || B\nStaff || ${one} || 240\nGoods || ${two} || 60\nTravel || 22 || 18`;
  const other = (one: string, two: string) => `1. 预算\n项目 || 甲 || 乙\n人员 || ${one} || 240\n耗材 || ${two} || 60\n差旅 || 22 || 18`;
  expect(clauses(table("310", "85"), other("910", "58"))).toEqual([
    ["number", "310", "910"],
    ["number", "85", "58"],
  ]);
});

describe("amounts of two parties in one sentence", () => {
  const ORDER = "Party A shall contribute the amount of EUR 40,000, Party B shall contribute the amount of EUR 60,000, Party A keeping the accounts.";
  const amounts = (text: string) => clauses(`1. Contributions\n${ORDER}`, `第一条　投入\n${text}`);

  it("are no exchange where a party stands behind a comma too", () => {
    expect(amounts("甲方应当投入的金额为40,000欧元，乙方应当投入的金额为60,000欧元，由甲方负责记账。")).toEqual([]);
    expect(amounts("甲方应当投入的金额为60,000欧元，乙方应当投入的金额为40,000欧元，由甲方负责记账。")).toHaveLength(1);
  });

  it("are no exchange where the translation names the parties in another order", () => {
    const shares = "1. Income\nIncome goes by 40 % to Party A and by 60 % to Party B.";
    const head = "协议\n中国东湖理工学院（以下简称“乙方”）与挪威海港大学（以下简称“甲方”）订立\n\n第一条　收益\n";
    const [right, wrong] = ["收益的40%归甲方，60%归乙方。", "收益的60%归甲方，40%归乙方。"].map((text) =>
      compare(`${head}${text}`, `${PARTIES[0]}\n\n${shares}`),
    );
    expect(right?.filter(([kind]) => kind === "percentage")).toEqual([]);
    expect(wrong?.filter(([kind]) => kind === "percentage")).toHaveLength(1);
  });
});

it("names a clause that is left out where the numbers begin anew below each heading", () => {
  const original = `${PARTIES[0]}

Purpose
1. The Parties study the storage of hydrogen.
2. The Parties hold one workshop a year.
3. The Parties train young researchers.

Contributions
1. Party A provides the laboratory.
2. Party A provides the data of its measurements.
3. Party B provides the test stand.
4. Party B provides the samples.`;
  const translation = `${PARTIES[1]}

目的
1. 双方共同研究储氢。
2. 双方每年举办一次研讨会。
3. 双方培养青年研究人员。

投入
1. 甲方提供实验室。
2. 甲方提供其测量数据。
3. 乙方提供试验台。
4. 乙方提供样品。`;
  expect(compare(translation, original)).toEqual([]);
  const without = (line: string) => compare(translation.replace(`${line}\n`, ""), original).filter(([kind]) => kind === "missing-clause");
  expect(without("2. 双方每年举办一次研讨会。")).toHaveLength(1);
  expect(without("2. 甲方提供其测量数据。")).toHaveLength(1);
});

it("takes parties numbered before the first clause for the preamble still", () => {
  const original = `AGREEMENT
between

1. Harbour University, Norway (“Party A”)

2. Eastlake Institute of Technology, China (“Party B”)

1. Purpose
The Parties study the storage of hydrogen.
2. Term
The term is three years.
3. Law
Disputes are settled by talks.`;
  const translation = `${PARTIES[1]}

1. 目的
双方共同研究储氢。
2. 期限
期限为三年。
3. 法律
争议协商解决。`;
  expect(compare(translation, original)).toEqual([]);
});
