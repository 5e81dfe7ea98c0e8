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

const form = (first: string, second: string) => {
  const { signatories } = readElements(
    laidText(`#P
上海市示例农业机器人学会
国际科技合作协议书（简式）
协议编号 || FXHW-INT-031
${first} || 上海示例设施园艺研究中心
${second} || Hasselbacken GreenhouseRoboticsAB（瑞典）
合作题目 || 番茄温室夜间采摘机器人的低照度识别与柔性末端研究
主要内容 || 采集两种栽培模式下的夜间图像并完成标注；研制气动柔性手爪；完成一个生产季的采摘试验
合作期限 || 三年，从双方均签字之日起算
信息保密 || 图像数据不得上传公共平台，保密期截至2032年12月31日
以上条款双方均已知悉并同意遵守。本协议书一式两份。
　 || 中方 || 外方
签字人 || 束广明　主任 || Torsten Bäckvall　CEO
日期 || 　　年　月　日 || 　　年　月　日`),
  );
  return signatories.map(({ name, unit, date }) => `${name} ${unit} ${date}`);
};

it.each([
  ["中方单位", "外方单位"],
  ["中方合作单位", "外方合作单位"],
  ["中方名称", "外方机构名称"],
])("a form asks for its parties by %s and %s", (first, second) => {
  expect(form(first, second)).toEqual([
    "束广明 上海示例设施园艺研究中心 undefined",
    expect.stringMatching(/^Torsten Bäckvall Hasselbacken\s?GreenhouseRoboticsAB undefined$/u),
  ]);
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
