import { describe, expect, test } from "vitest";
import { countries, countryName } from "../../../shared/text/countries.ts";
import { BLANK_DATE, chineseDate, dateOrBlank } from "../../../shared/text/dates.ts";

describe("dates", () => {
  test("have the full year and no leading zero", () => {
    expect(chineseDate("2026-06-03")).toBe("2026年6月3日");
    expect(chineseDate("2026-12-31")).toBe("2026年12月31日");
  });

  test("a date that is not given is a blank to be filled in by hand", () => {
    expect(dateOrBlank(undefined)).toBe(BLANK_DATE);
    expect(dateOrBlank(null)).toMatch(/^\u3000+年\u3000+月\u3000+日$/);
  });
});

describe("countries and regions", () => {
  test.each([
    ["DE", "德国"],
    ["US", "美国"],
    ["RU", "俄罗斯"],
    ["KR", "韩国"],
    ["GB", "英国"],
    ["ID", "印度尼西亚"],
    ["CN", "中国"],
    ["HK", "中国香港"],
    ["MO", "中国澳门"],
    ["TW", "中国台湾"],
  ])("%s is %s", (code, name) => {
    expect(countryName(code)).toBe(name);
  });

  test("a code that is none has no name", () => {
    expect(countryName("ZZ")).toBeUndefined();
    expect(countryName("XK")).toBeUndefined();
  });

  test("the list begins with China and its regions and holds each code once, each name in Chinese", () => {
    const list = countries();
    expect(list.slice(0, 4).map(({ code }) => code)).toEqual(["CN", "HK", "MO", "TW"]);
    expect(list.length).toBeGreaterThan(240);
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    for (const { name } of list) expect(name).toMatch(/^[\p{Script=Han}（）、-]+$/u);
  });
});
