import { describe, expect, test } from "vitest";
import { formatAmount, parseAmount } from "../../../shared/wizard/amount.ts";

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
