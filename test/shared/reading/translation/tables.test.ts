import { describe, expect, it } from "vitest";
import { compareTranslation } from "../../../../shared/reading/translation/compare-translation.ts";
import { laidText } from "../../../reading/laid-text.ts";

const ORIGINAL = `Article 1 Subject
The Parties study flexible assembly together.
Article 2 Term
This Agreement is in force for three years.
Annex 1 Inputs, division of work and timetable
1 Inputs
Item || SSIE || MUS || Period
Scientific staff || 60 person-months || 24 person-months || 2025-07 to 2029-12
Early-career researchers sent || 2 a year || 2 a year || 2026 to 2029
Assembly test line || 60 days a year || – || whole term
Tactile calibration bench || – || 40 days a year || whole term
Visual and tactile sensors || 12 sets || 8 sets || 2025 to 2027
Own funds for the joint work || CNY 703,500 || EUR 180,000 || 2026 to 2029
2 Work packages
No. || Content || Lead || Period
WP1 || Tactile sensing of 16 parts || SSIE || 2025-07 to 2026-12
WP2 || Learning from 450 demonstrations || MUS || 2026-03 to 2028-06
WP3 || Trial on 3 lines || SSIE || 2028-01 to 2029-12`;

const TRANSLATION = `第一条 标的
双方共同研究柔性装配。
第二条 期限
本协议有效期三年。
附件1 各方投入、分工和进度
一、各方投入
项目 || 示例公司 || 样例大学 || 期间
科研人员 || 60人月 || 24人月 || 2025年7月至2029年12月
派出青年科研人员 || 每年2人 || 每年2人 || 2026年至2029年
装配试验线 || 每年60天 || - || 全部期限
触觉标定台 || - || 每年40天 || 全部期限
视觉与触觉传感器 || 12套 || 8套 || 2025年至2027年
用于联合工作的自有经费 || 人民币703500元 || 180000欧元 || 2026年至2029年
二、工作包
编号 || 内容 || 牵头 || 期间
WP1 || 16种零件的触觉感知 || 示例公司 || 2025年7月至2026年12月
WP2 || 由450次示范学习 || 样例大学 || 2026年3月至2028年6月
WP3 || 在3条产线上试验 || 示例公司 || 2028年1月至2029年12月`;

const compare = (translation: string) =>
  compareTranslation(laidText(ORIGINAL), laidText(translation)).differences.map(({ kind, original, translation: other }) => [
    kind,
    original?.written,
    other?.written,
  ]);
const changed = (...changes: readonly (readonly [string, string])[]) => compare(changes.reduce((text, [from, to]) => text.replace(from, to), TRANSLATION));

describe("tables", () => {
  it("say the same whatever way months are written in", () => {
    expect(compare(TRANSLATION)).toEqual([]);
  });

  it.each([
    ["a month", "2025年7月至2029年12月", "2025年9月至2029年12月", ["date", "2025-07", "2025年9月"]],
    ["the last month", "2026年3月至2028年6月", "2026年3月至2028年8月", ["date", "2028-06", "2028年8月"]],
    ["a number that other rows hold too", "8套", "12套", ["number", "8", "12"]],
    ["an amount", "180000欧元", "18000欧元", ["amount", "EUR 180,000", "18000欧元"]],
    ["persons a year", "每年2人 || 每年2人", "每年2人 || 每年3人", ["number", "2", "3"]],
  ])("are found to differ in %s", (_, from, to, difference) => {
    expect(changed([from, to])).toEqual([difference]);
  });

  it("whose heading and cells a scan has lost hold no numbers that face those of other rows", () => {
    expect(changed(["二、工作包\n", "工作包\n"], ["12套 || 8套", "12套 || -"], ["180000欧元", "10000元"])).toEqual([
      ["number", "8", undefined],
      ["amount", "EUR 180,000", "10000元"],
    ]);
  });

  it("whose rows cannot be put together are one line", () => {
    const garbled = TRANSLATION.replace(
      /科研人员 \|\| 60[\s\S]*?\n二、工作包/u,
      "人员 || 71 || 35 || 2031年\n青年 || 9 || 5 || 2032年\n产线 || 77 || 78 || 2033年\n经费 || 91元 || 92欧元 || 2034年\n二、工作包",
    );
    expect(compare(garbled)).toEqual([["unaligned", expect.anything(), expect.anything()]]);
  });

  it("that lack a row still lack its money", () => {
    const without = TRANSLATION.replace(/用于联合工作的自有经费.*\n/u, "");
    expect(compare(without).filter(([kind]) => kind === "amount")).toEqual([
      ["amount", "CNY 703,500", undefined],
      ["amount", "EUR 180,000", undefined],
    ]);
  });
});

it("what differs in a table is told as such, so that all of it can be settled together", () => {
  const told = compareTranslation(
    laidText(ORIGINAL),
    laidText(TRANSLATION.replace("12套", "15套").replace("每年40天", "每年45天").replace("本协议有效期三年", "本协议有效期五年")),
  ).differences;
  expect(told.map(({ isInTable }) => isInTable === true)).toEqual([false, true, true]);
});
