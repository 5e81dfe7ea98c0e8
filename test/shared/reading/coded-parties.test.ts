import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { laidText } from "../../reading/laid-text.ts";
import { pagesOf } from "./pages-of.ts";

const coded = (codes: readonly [string, string, string]) =>
  readElements(
    laidText(`#P
海气碳交换国际联合研究计划
参加单位协议
下列参加单位议定：
代号 || 参加单位 || 国别
${codes[0]} || 上海远滨气候研究院（牵头） || 中国
${codes[1]} || Southern Bay Centre for Ocean Chemistry || 新西兰
${codes[2]} || Instituto Austral de Climatología || 智利
第一条　计划内容
在三处海域布放碳酸盐系统浮标，连续观测三十六个月，并建立统一的质量控制流程。
第二条　任务划分
${codes[0]}负责浮标的总体设计和数据中心的建设；${codes[1]}负责标准物质比对；${codes[2]}负责外海站位和生物地球化学参数测定。
第三条　期限
本协议于2026年8月1日开始施行，于2030年7月31日期满。`),
  );

it.each([
  [["P1", "P2", "P3"]],
  [["WP-1", "WP-2", "WP-3"]],
  [["参加方一", "参加方二", "参加方三"]],
] as const)("those who take part do what a table's codes for them say: %s", (codes) => {
  expect(coded(codes).division).toMatchObject({ status: "present" });
});

it("a university is named with its faculty in the bracket behind its Chinese name", () => {
  const text = `国际合作研究协议
本协议由以下双方于2025年12月5日签订：
（1）上海示例生物医药研究中心（“中方”）
（2）素贴河大学热带医学院（Faculty of Tropical Medicine, Doi River University，“泰方”）
1 合作内容
双方共同建立复制子筛选模型，完成先导化合物的结构优化。

中方：上海示例生物医药研究中心 || 泰方：素贴河大学热带医学院
签署人：戚若愚 || 签署人：Anchalee Phromthep`;
  expect(readElements(pagesOf(text)).signatories.map(({ name, unit }) => `${name} ${unit}`)).toEqual([
    "戚若愚 上海示例生物医药研究中心",
    "Anchalee Phromthep 素贴河大学热带医学院",
  ]);
});
