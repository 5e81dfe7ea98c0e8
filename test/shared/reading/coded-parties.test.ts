import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { laidText } from "../../reading/laid-text.ts";

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
