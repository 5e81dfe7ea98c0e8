import { describe, expect, test } from "vitest";
import { groupDigits, inFigures, inTenThousands, inWords, percentOf, ratioToOne, reachesRatio } from "../../shared/text/money.ts";

describe("amounts in words", () => {
  test.each([
    [0, "零元整"],
    [1, "壹元整"],
    [10, "壹拾元整"],
    [15, "壹拾伍元整"],
    [101, "壹佰零壹元整"],
    [110, "壹佰壹拾元整"],
    [1_001, "壹仟零壹元整"],
    [1_010, "壹仟零壹拾元整"],
    [9_999, "玖仟玖佰玖拾玖元整"],
    [10_000, "壹万元整"],
    [10_001, "壹万零壹元整"],
    [100_000, "壹拾万元整"],
    [105_000, "壹拾万零伍仟元整"],
    [115_000, "壹拾壹万伍仟元整"],
    [650_000, "陆拾伍万元整"],
    [700_001, "柒拾万零壹元整"],
    [703_500, "柒拾万零叁仟伍佰元整"],
    [1_000_000, "壹佰万元整"],
    [1_010_101, "壹佰零壹万零壹佰零壹元整"],
    [3_000_000, "叁佰万元整"],
    [10_200_300, "壹仟零贰拾万零叁佰元整"],
    [100_000_000, "壹亿元整"],
    [100_000_001, "壹亿零壹元整"],
    [100_010_000, "壹亿零壹万元整"],
    [1_020_000_000, "壹拾亿零贰仟万元整"],
    [123_456_789, "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元整"],
    [500_000_000_000, "伍仟亿元整"],
    [999_999_999_999, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整"],
  ])("%i yuan are 人民币%s", (yuan, words) => {
    expect(inWords(yuan)).toBe(`人民币${words}`);
  });

  test("a zero is never doubled and never stands before 万, 亿 or 元, whatever the amount", () => {
    for (let yuan = 1; yuan < 999_999_999_999; yuan = yuan * 3 + (yuan % 7)) expect(inWords(yuan), String(yuan)).not.toMatch(/零零|零万|零亿|零元/);
  });

  test("fractions and amounts of a 万亿 and more have no words", () => {
    expect(() => inWords(0.5)).toThrow(RangeError);
    expect(() => inWords(1_000_000_000_000)).toThrow(RangeError);
  });
});

describe("amounts in figures", () => {
  test("digits are grouped by threes", () => {
    expect([0, 999, 1_000, 703_500, 1_353_500].map(groupDigits)).toEqual(["0", "999", "1,000", "703,500", "1,353,500"]);
    expect(inFigures(650_000)).toBe("650,000元");
  });

  test("万元 are exact to the yuan", () => {
    expect([700_000, 703_500, 700_001, 5, 12_340_000].map(inTenThousands)).toEqual(["70", "70.35", "70.0001", "0.0005", "1,234"]);
  });
});

describe("ratios and shares", () => {
  test("are cut off, so that one yuan short of 1:1 is not shown as 1:1", () => {
    expect(ratioToOne(703_500, 650_000)).toBe("1.08:1");
    expect(ratioToOne(649_999, 650_000)).toBe("0.99:1");
    expect(ratioToOne(650_000, 650_000)).toBe("1.00:1");
    expect(percentOf(420_000, 1_353_500)).toBe("31.03%");
    expect(percentOf(299_999, 1_000_000)).toBe("29.99%");
  });

  test("1:1 and 1.5:1 are reached to the yuan", () => {
    expect(reachesRatio(650_000, 650_000, 1)).toBe(true);
    expect(reachesRatio(649_999, 650_000, 1)).toBe(false);
    expect(reachesRatio(975_000, 650_000, 1.5)).toBe(true);
    expect(reachesRatio(974_999, 650_000, 1.5)).toBe(false);
  });
});
