import { describe, expect, test } from "vitest";
import { formatAmount, parseAmount, readTypedAmount, statedUnit, yuanInCell } from "../../../shared/wizard/amount.ts";

describe("amounts as typed", () => {
  test.each([
    ["70", "wan", 700_000],
    ["70.0001", "wan", 700_001],
    ["700,001", "yuan", 700_001],
    ["７０．５万", "yuan", 705_000],
    ["70万元", "yuan", 700_000],
    ["650000元", "wan", 650_000],
    [" 1 234.5 ", "wan", 12_345_000],
    ["¥70", "wan", 700_000],
    [".5", "wan", 5_000],
    ["0", "wan", 0],
    ["人民币65万元整", "yuan", 650_000],
    ["RMB 1,234,500", "yuan", 1_234_500],
    ["1,234.56", "wan", 12_345_600],
  ] as const)("%s in %s is %i yuan", (typed, unit, yuan) => {
    expect(parseAmount(typed, unit)).toEqual({ kind: "amount", yuan });
  });

  test("nothing typed is no answer", () => {
    expect(parseAmount("　", "wan")).toEqual({ kind: "empty" });
  });

  test.each([
    ["-5", "wan"],
    ["1.23456", "wan"],
    ["0.5", "yuan"],
    ["七十", "wan"],
    ["1e9", "wan"],
    ["99999999999", "wan"],
    ["12,5", "wan"],
    ["12，34万元", "yuan"],
  ] as const)("%s in %s is refused with a reason", (typed, unit) => {
    expect(parseAmount(typed, unit).kind).toBe("problem");
  });
});

describe("amounts in a field of their own", () => {
  test.each([
    ["１０万", "wan", 100_000],
    ["７０", "wan", 700_000],
    ["十万", "wan", 100_000],
    ["七十", "wan", 700_000],
    ["七十万元整", "yuan", 700_000],
    ["人民币壹拾万元整", "wan", 100_000],
    ["五千元", "wan", 5_000],
  ] as const)("%s in %s is read as %i yuan, and that is said", (typed, unit, yuan) => {
    expect(readTypedAmount(typed, unit)).toEqual({ kind: "amount", yuan, as: "other-digits" });
  });

  test("plain figures say nothing", () => {
    expect(readTypedAmount("70", "wan")).toEqual({ kind: "amount", yuan: 700_000 });
    expect(readTypedAmount(" ", "wan")).toEqual({ kind: "empty" });
  });

  test.each(["7o万", "7O", "l0", "1O.5"])("%s is no amount, and the letter is named", (typed) => {
    expect(readTypedAmount(typed, "wan")).toMatchObject({ kind: "problem", problem: expect.stringMatching(/^“[oOl]”是字母，请改为数字 [01]。$/) });
  });

  test.each(["10,5", "两万五", "十来万", "七十万左右", "一百二", "foo", "约十万"])("%s is refused", (typed) => {
    expect(readTypedAmount(typed, "wan").kind).toBe("problem");
  });
});

describe("amounts as shown", () => {
  test.each([
    [700_000, "wan", "70.00"],
    [700_001, "wan", "70.0001"],
    [705_500, "wan", "70.55"],
    [406_050, "wan", "40.605"],
    [12_345_600, "wan", "1,234.56"],
    [5, "wan", "0.0005"],
    [0, "wan", "0.00"],
    [700_001, "yuan", "700,001"],
  ] as const)("%i yuan in %s is %s", (yuan, unit, shown) => {
    expect(formatAmount(yuan, unit)).toBe(shown);
  });

  test("what is shown reads back as the same amount, to the yuan", () => {
    for (const yuan of [0, 1, 9_999, 10_000, 699_999, 700_001, 123_456_789]) {
      for (const unit of ["wan", "yuan"] as const) expect(parseAmount(formatAmount(yuan, unit), unit)).toEqual({ kind: "amount", yuan });
    }
  });
});

test("a unit is stated behind 单位, in brackets or as 人民币元, never by a figure or a word like 万吨", () => {
  for (const text of [
    "单位：元",
    "预算表（单位：元）",
    "金额（元）",
    "人民币元",
    "单位：人民币元",
    "上海万得信息技术股份有限公司预算表（单位：元）",
    "金额/元",
  ])
    expect(statedUnit(text), text).toBe("yuan");
  for (const text of ["单位：万元", "金额(万元)", "（单位：人民币万元）", "金额单位:万元人民币", "金额万元", "自筹（万）"])
    expect(statedUnit(text), text).toBe("wan");
  for (const text of ["申请资助70万元的预算明细", "2026年度万吨级电解槽项目预算", "总经费140万元", "单位：千元", "单位：百万元", "单位元培学院", "（70万元）"])
    expect(statedUnit(text), text).toBeUndefined();
  expect(statedUnit("总经费140万元", "单位：元")).toBe("yuan");
  expect(statedUnit("单位：万元", "金额（元）")).toBeUndefined();
});

describe("a cell of a table of money", () => {
  test.each(["", "　", "—", "-", "/", "无", "¥", "￥", "0", "0.00", "¥0.00", "０", "0元", "0.00万元"])("%j holds no money, in either unit", (cell) => {
    expect([yuanInCell(cell, "wan"), yuanInCell(cell, "yuan")]).toEqual([0, 0]);
  });

  test("holds an amount in whole yuan, or what cannot be read as one", () => {
    expect([yuanInCell("¥1.5", "wan"), yuanInCell("35,000", "yuan"), yuanInCell("1.5", "yuan"), yuanInCell("约5", "wan")]).toEqual([
      15_000,
      35_000,
      undefined,
      undefined,
    ]);
  });
});
