import { describe, expect, it } from "vitest";
import { termInChinese as chinese, termOf as english } from "./signed-agreements.ts";

/** Days and spans that are those of something else than the agreement, each next to words of the same kind that are its own. */

describe("a span that runs from what is still to happen", () => {
  it.each([
    "第二条 本协议期限三年，自联合实验室揭牌之日起计算。",
    "第二条 合作期限为三年，自首批设备运抵之日起算。",
    "第二条 本协议有效期三年，自平台投入运行之日起计。",
  ])("has no beginning that is known: %s", (clause) => {
    expect(chinese(clause)).toMatchObject({ status: "unclear", months: 36 });
  });
  it.each([
    "2. Term\nThis Agreement runs for three years from the day on which the Joint Laboratory is inaugurated.",
    "2. Term\nThe term of this Agreement is three years from the date on which the turbine has been delivered.",
  ])("has no beginning that is known: %s", (clause) => {
    expect(english(clause)).toMatchObject({ status: "unclear", months: 36 });
  });

  it.each([
    "第二条 本协议期限三年，自双方签字之日起计算。",
    "第二条 本协议自生效之日起三年内有效。",
    "第二条 本协议自最后一方盖章之日起有效，为期三年。",
    "第二条 本协议自本协议订立之日起有效，为期三年。",
  ])("begins with the last signature where it says so: %s", (clause) => {
    expect(chinese(clause)).toMatchObject({ status: "present", start: "2026-06-04", end: "2029-06-03" });
  });
  it("begins with the last signature where it says so, and on the day that is told", () => {
    expect(english("2. Term\nThis Agreement runs for three years from the date on which both Parties have signed it.")).toMatchObject({ start: "2026-06-04" });
    expect(chinese("第二条 合作期限三年，自2026年8月1日起计算。")).toMatchObject({ status: "present", start: "2026-08-01" });
  });
});

describe("a last day that the parties wish to put off", () => {
  const recital = (text: string) =>
    `WHEREAS, ${text};\n2. Term\nThe Period of Performance shall commence on January 1, 2027 and shall continue through August 31, 2029.`;
  it.each([
    "the Period of Performance is due to expire on May 31, 2027, and the parties desire to extend it",
    "the Agreement expires on May 31, 2027 and the parties wish to prolong it",
  ])("gives way to the new one: %s", (text) => {
    expect(english(recital(text))).toMatchObject({ start: "2027-01-01", end: "2029-08-31" });
  });
  it("is the last day where nothing else is told", () => {
    expect(english("2. Term\nThis Agreement starts on 1 August 2026 and is due to end on 31 July 2029.")).toMatchObject({
      end: "2029-07-31",
      status: "present",
    });
    expect(english("2. Term\nThis Agreement expires on 31 July 2029; the parties may extend it in writing.")).toMatchObject({ end: "2029-07-31" });
    expect(chinese("第二条 本协议自2026年8月1日起生效，将于2029年7月31日届满，双方同意可书面延长。")).toMatchObject({ end: "2029-07-31" });
  });
});

describe("what ends unless it is renewed", () => {
  const term = "2. Term\nThis Agreement runs from 1 August 2026 until 31 July 2029.";
  it.each([
    "3. Ethics\nThe approval of 18 February 2026 lapses after four years unless renewed. HU obtains its own approval.",
    "3. Insurance\nThe policy of 1 March 2026 ends after two years unless it is renewed.",
  ])("is not renewed by itself: %s", (clause) => {
    expect(english(`${term}\n${clause}`).autoRenewal).toBe(false);
  });
  it.each([
    "Unless a Party objects in writing, it is renewed for one year.",
    "Unless terminated by either Party it shall be renewed for a further year.",
  ])("is renewed where it says so: %s", (sentence) => {
    expect(english(`${term} ${sentence}`).autoRenewal).toBe(true);
  });
});
