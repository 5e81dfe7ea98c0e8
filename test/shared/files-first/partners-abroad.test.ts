import { expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { withOutdone } from "../../../shared/files-first/outdone-values.ts";
import { pagesOf } from "../reading/pages-of.ts";

const HEAD = [["可行性报告"], ["项目名称", "中德深海巡检机器人联合实验室关键技术研究"]];
const factsOf = (rows: readonly (readonly string[])[]) => digestOfWord([...HEAD, ...rows]).facts.map(({ field, value }) => `${field} ${value}`);

it("a 合作单位 in another country is a partner, and no unit of ours", () => {
  expect(factsOf([["合作单位", "德国深海机器人与水下系统研究所（Institut für Tiefseerobotik gGmbH），德国"]]).slice(1)).toEqual([
    "partner.name Institut für Tiefseerobotik gGmbH",
    "partner.nameZh 德国深海机器人与水下系统研究所",
    "partner.country DE",
  ]);
  const ours = factsOf([["合作单位", "上海示例光子技术研究院"]]);
  expect(ours).toContain("unit.name 上海示例光子技术研究院");
  expect(ours.filter((fact) => fact.startsWith("partner."))).toEqual([]);
});

it("申报单位 in a list of people is where they work, and no label", () => {
  const team = [["六、团队"], ["姓名", "单位", "职称", "分工"], ["陈镕喆", "申报单位", "正高级工程师", "总体"], ["王䶮", "申报单位", "工程师", "感知"]];
  expect(factsOf(team).filter((fact) => fact.startsWith("applicant.name"))).toEqual([]);
});

it("an address ends where a person stands for the unit", () => {
  const agreement =
    "深海巡检机器人联合实验室共建协议\n\n甲方：上海示例智能装备有限公司，地址：中国上海市临港环湖西路1888号，由总经理陈镕喆代表（以下简称“示例公司”）；\n乙方：德国示例机器人研究所，地址：德国不来梅港市海堤路45号\n\n第一条 合作期限\n本协议自2025年12月1日起生效，有效期至2029年11月30日。";
  const { facts } = digestOf({ pages: pagesOf(agreement), unread: [] });
  expect(facts.flatMap(({ field, value }) => (field === "applicant.address" ? [value] : []))).toEqual(["上海市临港环湖西路1888号"]);
});

it("of a long name that an engine read in part the whole one stands in digital text", () => {
  const value = (text: string, isRecognised: boolean) => ({
    value: text,
    file: text,
    source: { quote: text },
    standing: { version: 0 as const, isRecognised, isOld: false },
  });
  const values = withOutdone("applicant.name", [
    value("绿色燃料动力系统开发应用有限公司", true),
    value("上海䶮镕机器人与绿色燃料动力系统开发应用有限公司", false),
  ]);
  expect(values.map(({ isOutdone }) => isOutdone)).toEqual([true, undefined]);
});
