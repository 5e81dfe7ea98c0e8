import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** Words that set a sentence aside, in sentences that hold for all that, beside those that they do set aside. */

const EN =
  "RESEARCH AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Subject\nThe Parties jointly study turbines for slow tidal streams.";
const ZH = "合作研究协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第一条 双方共同研究低流速潮流能水轮机。";
const SIGNED_EN = "\n\nFor HU:\nName: Anna Berg\nDate: 3 June 2026\n\nFor EIT:\nName: Li Wei\nDate: 4 June 2026";
const SIGNED_ZH = "\n\n甲方（盖章）：海港大学\n代表：李文华\n日期：2026年6月3日\n\n乙方（盖章）：东湖理工大学\n代表：王建国\n日期：2026年6月4日";
const english = (clause: string) => readElements(pagesOf(`${EN}\n${clause}${SIGNED_EN}`)).term;
const chinese = (clause: string) => readElements(pagesOf(`${ZH}\n${clause}${SIGNED_ZH}`)).term;

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
