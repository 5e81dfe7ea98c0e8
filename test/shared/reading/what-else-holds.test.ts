import { describe, expect, it } from "vitest";
import { termInChinese as chinese, termOf as english } from "./signed-agreements.ts";

/** Words that set a sentence aside, in sentences that hold for all that, beside those that they do set aside. */

describe("a last day beside which renewal is told", () => {
  it.each([
    "This Agreement expires on 31 December 2029 unless the Parties wish to extend it.",
    "This Agreement enters into force on 1 January 2026 and shall expire on 31 December 2029 unless both Parties wish to renew it.",
    "This Agreement will terminate on 31 December 2029; it ends then even if the Parties wish to continue.",
    "This Agreement ends on 31 December 2029, and a Party that wishes to extend it gives notice.",
  ])("holds: %s", (sentence) => {
    expect(english(`2. Term\n${sentence}`)).toMatchObject({ status: "present", end: "2029-12-31" });
  });
  it.each([
    "本协议自2026年1月1日起生效，将于2029年12月31日到期，双方如有意续签，应提前三个月协商。",
    "本协议将于2029年12月31日届满，届时双方愿意继续合作的，应另行签订协议。",
    "本协议自2026年1月1日起生效，将于2029年12月31日终止，甲方需要继续合作的，应提前书面通知。",
    "本协议将于2029年12月31日到期，双方有意续签时，应提前协商。",
  ])("holds: %s", (sentence) => {
    expect(chinese(`第二条 ${sentence}`)).toMatchObject({ status: "present", end: "2029-12-31" });
  });
  it.each([
    "鉴于原合作协议将于2027年5月31日届满，双方希望继续合作；",
    "鉴于合作协议将于2027年5月31日到期，双方有意延长合作期限；",
  ])("gives way to a new one: %s", (recital) => {
    expect(chinese(`${recital}\n第二条 合作期限自2027年6月1日至2029年8月31日。`)).toMatchObject({ start: "2027-06-01", end: "2029-08-31" });
  });
});

describe("a time beside a day on which something else begins", () => {
  it.each([
    "本协议有效期三年，任何一方可提前终止，协议自对方收到通知之日起三十日后终止。",
    "本协议有效期三年，任何一方可书面解除，协议自通知送达对方之日起终止。",
    "本协议有效期为三年，一方自收到对方书面异议之日起三十日内应予答复。",
    "本协议自双方加盖公章之日起有效，有效期三年。",
    "本协议有效期三年，自双方用印之日起计算。",
    "本协议有效期三年，甲方自设备交付之日起提供保养。",
  ])("begins with the last signature: %s", (sentence) => {
    expect(chinese(`第二条 ${sentence}`)).toMatchObject({ status: "present", start: "2026-06-04", end: "2029-06-03" });
  });
  it("begins with the last signature", () => {
    expect(
      english("2. Term\nThe term of this Agreement is three years and it may be ended on ninety days' notice from the date of delivery of the notice."),
    ).toMatchObject({ status: "present", start: "2026-06-04", end: "2029-06-03" });
  });
  it.each([
    "本协议自平台投入运行之日起三十六个月内有效。",
    "本协议有效期三年，自乙方收到首批设备之日起计算。",
  ])("begins with it where that is its own: %s", (sentence) => {
    expect(chinese(`第二条 ${sentence}`)).toMatchObject({ status: "unclear", months: 36 });
  });
});
