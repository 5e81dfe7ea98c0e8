import { describe, expect, it } from "vitest";
import { dateOrder, withYearFirst } from "../../../shared/reading/date-order.ts";
import { readAgreements, readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** Days in figures of files in which the month may stand first, and files that hold two agreements. */

describe("the order of a day in figures", () => {
  it.each([
    ["effective 08/12/2026, signed 8/24/2026", true, true],
    ["effective 08/12/2026, signed 24/8/2026", false, true],
    ["quarry hill state university, dated may 6, 2024, effective 08/12/2026", true, false],
    ["quarry hill state university, dated 6 may 2024, effective 08/12/2026", false, false],
    ["universita di portovero, 08/12/2026", false, false],
    ["quarry hill state university, 08.12.2026", false, false],
  ])("%s", (text, monthFirst, isSettled) => expect(dateOrder(text)).toEqual({ monthFirst, isSettled }));

  it("keeps places when it puts the year first", () => {
    expect(withYearFirst("effective 9/01/2026, ref 12/34/5")).toBe("effective 2026/9/01, ref 12/34/5");
  });

  const annex = (day: string) => `PROJECT ANNEX
between QUARRY HILL STATE UNIVERSITY, Helena, Montana ("University"), and QINGCUN ACADEMY OF MINERALS, Shanghai ("Academy").
1. Project. The parties will jointly study minerals of copper in old heaps of waste rock.
2. Term. This Annex is effective 09/01/2026 and the period of performance is twenty-four (24) months from that date.

QUARRY HILL STATE UNIVERSITY
By:
Amelia R. Stroud
Date: 08/12/2026

QINGCUN ACADEMY OF MINERALS
By:
Luo Anming
Date: ${day}`;
  it("is that of the United States in the term and for who signs", () => {
    const { term, signatories } = readElements(pagesOf(annex("08/10/2026")));
    expect([term.start, term.end]).toEqual(["2026-09-01", "2028-08-31"]);
    expect(signatories.map(({ date, otherDate }) => [date, otherDate])).toEqual([
      ["2026-08-12", "2026-12-08"],
      ["2026-08-10", "2026-10-08"],
    ]);
  });
  it("leaves no doubt where one day settles it", () => {
    const days = (day: string) => readElements(pagesOf(annex(day))).signatories.map(({ date, otherDate }) => [date, otherDate]);
    expect(days("08/24/2026")[0]).toEqual(["2026-08-12", undefined]);
    expect(days("24/08/2026")[0]).toEqual(["2026-12-08", undefined]);
  });
});

describe("a day that ends the term", () => {
  const letter = (close: string) => `Nordfjord Museum of Natural History
3 August 2026
Dear Dr Ling,
When we walked along your sea wall we agreed that our two houses should find out where the dunlins spend the winter.
${close}

Yours sincerely,
Sigrun Hjelme
Director, Nordfjord Museum of Natural History

Accepted on behalf of the Buzhen Institute of Migratory Birds, 17 August 2026
Ling Shaoqing, Director`;
  it.each([
    ["Our understanding begins on the day on which you sign below and comes to an end on 30 June 2027.", "2026-08-03"],
    ["The two of us have signed two copies of this letter at Dongtan in Shanghai on 9 August 2026.", "2026-08-09"],
  ])("%s", (close, day) => expect(readElements(pagesOf(letter(close))).signatories.map(({ date }) => date)).toEqual([day, "2026-08-17"]));
});

describe("two agreements in one file", () => {
  const memorandum = (signed: string) => `合作备忘录
上海青村海事气象中心与冰岛雪山气象观测所的代表于二〇二六年四月会晤，就海雾的研究交换了意见，形成本备忘录。
双方认为，海雾是夏季航行的主要危险之一，愿意在海雾的生消机制和预报等方面开展联合研究。
本备忘录自签字之日起有效，有效期两年。
${signed}`;
  const agreement = `海雾激光雷达比测项目协议
甲方：上海青村海事气象中心
乙方：冰岛雪山气象观测所
甲、乙双方根据此前签署的合作备忘录，就比测项目另行签订本协议，共同遵守。
第一条　项目内容：在同一航次比测两种船载激光雷达。
第二条　本协议自2026年9月1日起至2029年8月31日止有效。
甲方（章）：上海青村海事气象中心 || 乙方：冰岛雪山气象观测所
罗安明 || Hrafn Sveinsson
2026年8月11日 || 2026年8月20日`;
  const signed = "上海青村海事气象中心　　代表　 罗安明\n冰岛雪山气象观测所　代表　 Hrafn Sveinsson\n二〇二六年五月十九日于上海";
  it("are two where each begins with its title and the first of them is signed, though it has no headings", () => {
    const read = readAgreements(pagesOf(memorandum(signed), agreement));
    expect(read.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(read[0]?.elements.signatories.map(({ date }) => date)).toEqual(["2026-05-19", "2026-05-19"]);
  });
  it("are one where nobody has signed the first page", () => {
    expect(readAgreements(pagesOf(memorandum(""), agreement))).toHaveLength(1);
  });
});
